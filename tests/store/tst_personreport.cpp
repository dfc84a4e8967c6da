// SPDX-License-Identifier: GPL-3.0-or-later
#include "anonymisationdesk.h"
#include "store/personreport.h"

using namespace Qt::StringLiterals;
using Store::PersonReport;

/// Everything that is known of a person (store/personreport.h).
class TestPersonReport : public QObject
{
    Q_OBJECT

private slots:
    void everythingIsInIt();
    void thePasswordIsNot();
    void permissionsAreExplained();
    void whatIsNotThereIsEmpty();
    void whoIsNotThere_data();
    void whoIsNotThere();
    void itIsOfOneMoment();
};

namespace {

PersonReport reportOf(AnonymisationDesk &desk, const QString &login)
{
    const auto report = Store::personReport(desk.fixture.database(), login);
    return report ? *report : PersonReport();
}

} // namespace

void TestPersonReport::everythingIsInIt()
{
    AnonymisationDesk desk;

    const PersonReport report = reportOf(desk, u"sauerkirsche"_s);

    QCOMPARE(report.columns.value(u"id"_s).toLongLong(), desk.id);
    QCOMPARE(report.columns.value(u"comments"_s).toString(), u"Trinkt Kamillentee"_s);
    QCOMPARE(report.columns.value(u"phone"_s).toString(), u"111222333"_s);
    QCOMPARE(report.createdBy, u"root"_s);
    QCOMPARE(report.changedBy, u"root"_s);
    QCOMPARE(report.earlierLogins, (QStringList{u"quittegelb"_s, u"zitronella"_s}));
    QCOMPARE(report.preferences.size(), 2);
    QCOMPARE(report.preferences.at(0).key, u"UserLanguage"_s);
    QCOMPARE(report.preferences.at(0).value.toString(), u"tlhingan"_s);
    QCOMPARE(report.customer.value(u"name"_s).toString(), u"ACME Inc."_s);
    QCOMPARE(report.furtherCustomers.size(), 1);
    QCOMPARE(report.furtherCustomers.at(0).customerId, u"BETA"_s);
    QCOMPARE(report.furtherCustomers.at(0).name, u"BETA Inc."_s);
    QCOMPARE(report.permissions.size(), 1);
    QCOMPARE(report.permissions.at(0).group, u"users"_s);
    QCOMPARE(report.permissions.at(0).permission, u"ro"_s);
    QCOMPARE(report.permissions.at(0).value, 1);
    QCOMPARE(report.history.size(), 5);
    QCOMPARE(report.history.constLast().subject, u"zitronella"_s);
    QVERIFY(report.time.isValid());
}

void TestPersonReport::thePasswordIsNot()
{
    AnonymisationDesk desk;

    const PersonReport report = reportOf(desk, u"sauerkirsche"_s);
    const PersonReport without = reportOf(desk, u"bert"_s);

    QVERIFY(report.hasPassword);
    QCOMPARE(report.passwordKind, u"sha256"_s);
    QVERIFY(!report.columns.contains(u"pw"_s));
    QVERIFY(!without.hasPassword);
    QCOMPARE(without.passwordKind, u"none"_s);
}

void TestPersonReport::permissionsAreExplained()
{
    AnonymisationDesk desk;

    const PersonReport report = reportOf(desk, u"sauerkirsche"_s);

    QVERIFY(!report.hasGroupSupport);
    QCOMPARE(report.effective.size(), 1);
    QCOMPARE(report.effective.constFirst().group.name, u"users"_s);
    QVERIFY(!report.effective.constFirst().ro.isEmpty());
    QCOMPARE(report.access.size(), 2);
}

void TestPersonReport::whatIsNotThereIsEmpty()
{
    AnonymisationDesk desk;
    desk.fixture.sql(u"UPDATE customer_user SET customer_id = 'gone' WHERE id = ?"_s, {desk.bert});

    const PersonReport report = reportOf(desk, u"bert"_s);

    QVERIFY(report.customer.isEmpty());
    QVERIFY(report.furtherCustomers.isEmpty());
    QVERIFY(report.permissions.isEmpty());
    QVERIFY(report.earlierLogins.isEmpty());
    QCOMPARE(report.history.size(), 2);
}

void TestPersonReport::whoIsNotThere_data()
{
    QTest::addColumn<QString>("login");

    QTest::newRow("unknown") << u"nobody"_s;
    QTest::newRow("in other letters") << u"Bert"_s;
    QTest::newRow("nothing") << QString();
}

void TestPersonReport::whoIsNotThere()
{
    QFETCH(const QString, login);
    AnonymisationDesk desk;

    const auto report = Store::personReport(desk.fixture.database(), login);

    QVERIFY(!report);
    QCOMPARE(report.error().code, Domain::ErrorCode::NotFound);
    QCOMPARE(report.error().subject, login);
}

/// Reading leaves no transaction open, in which nothing could be written.
void TestPersonReport::itIsOfOneMoment()
{
    AnonymisationDesk desk;
    QVERIFY(Store::personReport(desk.fixture.database(), u"bert"_s));
    QVERIFY(!Store::personReport(desk.fixture.database(), u"nobody"_s));

    QVERIFY(desk.rename(u"somebody"_s) > 0);

    QCOMPARE(reportOf(desk, u"somebody"_s).earlierLogins.constFirst(), u"sauerkirsche"_s);
}

QTEST_GUILESS_MAIN(TestPersonReport)
#include "tst_personreport.moc"
