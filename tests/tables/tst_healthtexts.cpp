// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/healthtexts.h"
#include "tests/tables/tablesfixture.h"

#include <QTest>

using namespace Qt::StringLiterals;
using Domain::Table;
using Store::HealthCheck;
using Store::HealthRepair;
using Store::HealthRow;

class TestHealthTexts : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { TablesFixture::useEnglish(); }
    void everyCheckIsExplained_data();
    void everyCheckIsExplained();
    void saysWhatIsWrong_data();
    void saysWhatIsWrong();
    void keepsControlCharactersOut();
};

void TestHealthTexts::everyCheckIsExplained_data()
{
    QTest::addColumn<HealthCheck>("check");
    for (const HealthCheck check : Store::healthChecks()) {
        QTest::newRow(qPrintable(Store::healthCheckName(check))) << check;
    }
}

void TestHealthTexts::everyCheckIsExplained()
{
    QFETCH(HealthCheck, check);

    QVERIFY(!Tables::healthTitle(check).isEmpty());
    QVERIFY(Tables::healthExplanation(check, 7).endsWith(u'.'));
    QVERIFY(Tables::healthAdvice(check).endsWith(u'.'));
    QCOMPARE(Tables::healthExplanation(check, 7).contains(u'7'), check == HealthCheck::NoLogin);
    QCOMPARE(Tables::healthRepairText(check, {.table = Table::CustomerUser}).isEmpty(),
             !Store::isRepairable(check));
}

void TestHealthTexts::saysWhatIsWrong_data()
{
    QTest::addColumn<HealthCheck>("check");
    QTest::addColumn<HealthRow>("row");
    QTest::addColumn<QString>("record");
    QTest::addColumn<QString>("problem");
    QTest::addColumn<QString>("repair");
    const HealthRow grant{.table = Table::GroupCustomerUser,
                          .key = {{u"group_id"_s, 77}, {u"permission_key"_s, u"rw"_s}},
                          .record = u"ann"_s,
                          .repair = HealthRepair::Remove};

    HealthRow row = grant;
    row.field = u"group_id"_s;
    QTest::newRow("a group that is none")
        << HealthCheck::OrphanedRelations << row << u"Customer user ann"_s
        << u"Permission rw on group #77: there is no such group."_s << u"Remove"_s;
    row.field = u"user_id"_s;
    row.other = u"users"_s;
    QTest::newRow("a person who is none")
        << HealthCheck::OrphanedRelations << row << u"Customer user ann"_s
        << u"Permission rw on group users: there is no such customer user."_s << u"Remove"_s;
    row.found = 3;
    row.repair = HealthRepair::LeaveOne;
    QTest::newRow("three of the same")
        << HealthCheck::DuplicateRelations << row << u"Customer user ann"_s
        << u"Permission rw on group users is stored 3 time(s)."_s << u"Leave one"_s;
    QTest::newRow("a preference")
        << HealthCheck::OrphanedRelations
        << HealthRow{.table = Table::CustomerPreference,
                     .record = u"gone"_s,
                     .field = u"user_id"_s,
                     .other = u"UserLanguage"_s,
                     .obstacle = Domain::Violation{.code = u"health.unreadable"_s}}
        << u"Customer user gone"_s << u"Preference UserLanguage: there is no such customer user."_s
        << u"Not possible: It holds bytes that are no text. Only the program that wrote them can mend it."_s;
    QTest::newRow("a customer's name twice")
        << HealthCheck::CaseTwins
        << HealthRow{.table = Table::Customer,
                     .record = u"A"_s,
                     .field = u"name"_s,
                     .found = u"Acme"_s,
                     .other = u"B"_s}
        << u"Customer A"_s << u"Customer “Acme”: B has the same but for capitals."_s << QString();
    QTest::newRow("no customer") << HealthCheck::UnknownCustomers
                                 << HealthRow{.table = Table::CustomerUser,
                                              .record = u"ann"_s,
                                              .field = u"customer_id"_s,
                                              .found = u"NONE"_s}
                                 << u"Customer user ann"_s << u"There is no customer “NONE”."_s
                                 << u"Nothing obvious: edit it yourself."_s;
    QTest::newRow("never logged in")
        << HealthCheck::NoLogin
        << HealthRow{.table = Table::CustomerUser,
                     .record = u"ann"_s,
                     .field = u"create_time"_s,
                     .found = u"2011-01-02 03:04:05"_s,
                     .repair = HealthRepair::Change,
                     .repairedField = u"valid_id"_s,
                     .before = 1,
                     .after = 2}
        << u"Customer user ann"_s << u"Never logged in; added 1/2/11 3:04 AM"_s
        << u"Validity: valid → invalid"_s;
    QTest::newRow("a row that refers to nothing")
        << HealthCheck::Integrity
        << HealthRow{.record = u"customer_user"_s,
                     .field = u"foreign_key"_s,
                     .found = 5,
                     .other = u"valid"_s}
        << u"Table customer_user"_s
        << u"Row 5 refers to a row of table valid that does not exist."_s << QString();
    QTest::newRow("a damaged file")
        << HealthCheck::Integrity << HealthRow{.field = u"integrity"_s, .found = u"broken"_s}
        << u"Database file"_s << u"broken"_s << QString();
}

void TestHealthTexts::saysWhatIsWrong()
{
    QFETCH(HealthCheck, check);
    QFETCH(HealthRow, row);

    QTEST(Tables::healthRecordText(row), "record");
    QTEST(Tables::healthProblemText(check, row), "problem");
    QTEST(Tables::healthRepairText(check, row), "repair");
}

void TestHealthTexts::keepsControlCharactersOut()
{
    const QString hostile = u"a\n\x1b[31m"_s + u"x"_s.repeated(100'000);
    const HealthRow row{.table = Table::CustomerUser,
                        .record = hostile,
                        .field = u"title"_s,
                        .found = hostile,
                        .other = hostile,
                        .repair = HealthRepair::Change,
                        .repairedField = u"title"_s,
                        .before = hostile,
                        .after = hostile};

    for (const HealthCheck check : Store::healthChecks()) {
        for (const QString &text :
             {Tables::healthRecordText(row), Tables::healthProblemText(check, row),
              Tables::healthRepairText(check, row)}) {
            QVERIFY(!text.contains(u'\n') && !text.contains(u'\x1b'));
            QVERIFY(text.size() < 1000);
        }
    }
}

QTEST_GUILESS_MAIN(TestHealthTexts)
#include "tst_healthtexts.moc"
