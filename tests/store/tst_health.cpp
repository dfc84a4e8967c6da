// SPDX-License-Identifier: GPL-3.0-or-later
#include "healthdesk.h"

#include <QFile>

using namespace Qt::StringLiterals;
using Store::HealthCheck;
using Store::HealthRow;

class TestHealth : public QObject
{
    Q_OBJECT

private slots:
    void namesAreStable_data();
    void namesAreStable();
    void whatIsWellIsNotFound_data();
    void whatIsWellIsNotFound();
    void findsRows_data();
    void findsRows();
    void readsWindows();
    void readsOnlyWantedRows();
    void countsMoreThanItReads();
    void passwordsStayWithinTheDatabase();
    void everySpoiltFileHasItsAnswer();
    void aDamagedFileIsFound();
    void stopsWhenAsked();
};

void TestHealth::namesAreStable_data()
{
    QTest::addColumn<HealthCheck>("check");

    QTest::newRow("integrity") << HealthCheck::Integrity;
    QTest::newRow("orphaned_relations") << HealthCheck::OrphanedRelations;
    QTest::newRow("duplicate_relations") << HealthCheck::DuplicateRelations;
    QTest::newRow("case_twins") << HealthCheck::CaseTwins;
    QTest::newRow("long_usernames") << HealthCheck::LongUsernames;
    QTest::newRow("unknown_customers") << HealthCheck::UnknownCustomers;
    QTest::newRow("people_of_invalid_customers") << HealthCheck::PeopleOfInvalidCustomers;
    QTest::newRow("shared_emails") << HealthCheck::SharedEmails;
    QTest::newRow("surrounding_blanks") << HealthCheck::SurroundingBlanks;
    QTest::newRow("long_values") << HealthCheck::LongValues;
    QTest::newRow("weak_passwords") << HealthCheck::WeakPasswords;
    QTest::newRow("no_login") << HealthCheck::NoLogin;
}

void TestHealth::namesAreStable()
{
    QFETCH(HealthCheck, check);
    const QString name = QString::fromLatin1(QTest::currentDataTag());

    QCOMPARE(Store::healthCheckName(check), name);
    QCOMPARE(Store::healthCheckFromName(name), std::optional(check));
    QVERIFY(Store::healthChecks().contains(check));
    QVERIFY(!Store::healthCheckFromName(name.toUpper()));
}

void TestHealth::whatIsWellIsNotFound_data()
{
    QTest::addColumn<HealthCheck>("check");

    for (const HealthCheck check : Store::healthChecks()) {
        QTest::newRow(qPrintable(Store::healthCheckName(check))) << check;
    }
}

void TestHealth::whatIsWellIsNotFound()
{
    QFETCH(HealthCheck, check);
    HealthDesk desk;

    const auto finding = desk.health().find(check, 10);

    QVERIFY(finding);
    QCOMPARE(finding->count, 0);
    QCOMPARE(healthTexts(finding->rows), QStringList());
}

void TestHealth::findsRows_data()
{
    QTest::addColumn<HealthCheck>("check");
    QTest::addColumn<QStringList>("statements");
    QTest::addColumn<QStringList>("found");
    const QString longName = u"ä"_s.repeated(101);
    using Desk = HealthDesk;

    QTest::newRow("permissions of nobody")
        << HealthCheck::OrphanedRelations
        << QStringList{Desk::relation(u"group_customer_user"_s, u"'ann', 1, 'rw', 1"_s),
                       Desk::relation(u"group_customer_user"_s, u"'Ann', 1, 'rw', 1"_s),
                       Desk::relation(u"group_customer_user"_s, u"'gone', 2, 'ro', 0"_s),
                       Desk::relation(u"group_customer_user"_s, u"'gone', 2, 'ro', 0"_s)}
        << QStringList{u"Ann user_id=[Ann] other=[users] -> gone"_s,
                       u"gone user_id=[gone] other=[admin] -> gone"_s};
    QTest::newRow("permissions of a customer that is none")
        << HealthCheck::OrphanedRelations
        << QStringList{Desk::relation(u"group_customer"_s,
                                      u"'ACME', 1, 'rw', 1, 'Ticket::CustomerID::Same'"_s),
                       Desk::relation(u"group_customer"_s,
                                      u"'NONE', 1, 'rw', 1, 'Ticket::CustomerID::Same'"_s)}
        << QStringList{u"NONE customer_id=[NONE] other=[users] -> gone"_s};
    QTest::newRow("permissions on a group that is none")
        << HealthCheck::OrphanedRelations
        << QStringList{Desk::relation(u"group_customer_user"_s, u"'ann', 77, 'rw', 1"_s),
                       Desk::relation(u"group_customer"_s,
                                      u"'ACME', 78, 'rw', 1, 'Ticket::CustomerID::Same'"_s)}
        << QStringList{u"ann group_id=[77] -> gone"_s, u"ACME group_id=[78] -> gone"_s};
    QTest::newRow("further customers")
        << HealthCheck::OrphanedRelations
        << QStringList{Desk::relation(u"customer_user_customer"_s, u"'ann', 'GLOBEX'"_s),
                       Desk::relation(u"customer_user_customer"_s, u"'ann', 'NONE'"_s),
                       Desk::relation(u"customer_user_customer"_s, u"'gone', 'NONE'"_s)}
        << QStringList{u"ann customer_id=[NONE] other=[NONE] -> gone"_s,
                       u"gone user_id=[gone] other=[NONE] -> gone"_s};
    QTest::newRow("preferences") << HealthCheck::OrphanedRelations
                                 << QStringList{Desk::lastLogin(u"ann"_s, u"1"_s),
                                                Desk::lastLogin(u"gone"_s, u"NULL"_s)}
                                 << QStringList{
                                        u"gone user_id=[gone] other=[UserLastLogin] -> gone"_s};
    QTest::newRow("what cannot be read as text")
        << HealthCheck::OrphanedRelations
        << QStringList{Desk::relation(u"customer_user_customer"_s,
                                      u"CAST(X'66FF' AS TEXT), 'ACME'"_s)}
        << QStringList{u"f\uFFFD user_id=[f\uFFFD] other=[ACME] !health.unreadable"_s};

    QTest::newRow("the same row twice")
        << HealthCheck::DuplicateRelations
        << QStringList{Desk::relation(u"group_customer_user"_s, u"'ann', 1, 'rw', 1"_s),
                       Desk::relation(u"group_customer_user"_s, u"'ann', 1, 'rw', 1"_s),
                       Desk::relation(u"group_customer_user"_s, u"'ann', 1, 'ro', 1"_s),
                       Desk::relation(u"group_customer_user"_s, u"'ann', 1, 'rw', 0"_s),
                       Desk::relation(u"group_customer_user"_s, u"'bob', 1, 'rw', 1"_s)}
        << QStringList{u"ann user_id=[2] other=[users] -> one"_s};
    QTest::newRow("the same rows of customers twice")
        << HealthCheck::DuplicateRelations
        << QStringList{Desk::relation(u"group_customer"_s,
                                      u"'ACME', 1, 'ro', 1, 'Ticket::CustomerID::Same'"_s),
                       Desk::relation(u"group_customer"_s,
                                      u"'ACME', 1, 'ro', 1, 'Ticket::CustomerID::Same'"_s),
                       Desk::relation(u"group_customer"_s,
                                      u"'ACME', 1, 'ro', 1, 'Ticket::CustomerID::Other'"_s),
                       Desk::relation(u"customer_user_customer"_s, u"'ann', 'GLOBEX'"_s),
                       Desk::relation(u"customer_user_customer"_s, u"'ann', 'GLOBEX'"_s),
                       Desk::relation(u"customer_user_customer"_s, u"'ann', 'GLOBEX'"_s)}
        << QStringList{u"ACME customer_id=[2] other=[users] -> one"_s,
                       u"ann user_id=[3] other=[GLOBEX] -> one"_s};
    QTest::newRow("twice what nobody may add")
        << HealthCheck::DuplicateRelations
        << QStringList{Desk::relation(u"group_customer_user"_s, u"'ann', 1, 'rw', 0"_s),
                       Desk::relation(u"group_customer_user"_s, u"'ann', 1, 'rw', 0"_s)}
        << QStringList{u"ann user_id=[2] other=[users] !permission_value.unknown"_s};

    QTest::newRow("usernames that differ in capitals")
        << HealthCheck::CaseTwins
        << QStringList{Desk::person(u"ANN"_s), Desk::person(u"anne"_s), Desk::person(u"änn"_s),
                       Desk::person(u"Änn"_s)}
        << QStringList{u"ann login=[ann] other=[ANN]"_s, u"ANN login=[ANN] other=[ann]"_s,
                       u"änn login=[änn] other=[Änn]"_s, u"Änn login=[Änn] other=[änn]"_s};
    QTest::newRow("the Kelvin sign is a k but for case, sharp s no ss")
        << HealthCheck::CaseTwins
        << QStringList{Desk::person(u"kim"_s), Desk::person(u"\u212Aim"_s),
                       Desk::person(u"strasse"_s), Desk::person(u"straße"_s)}
        << QStringList{u"kim login=[kim] other=[\u212Aim]"_s,
                       u"\u212Aim login=[\u212Aim] other=[kim]"_s};
    QTest::newRow("customers and groups that differ in capitals")
        << HealthCheck::CaseTwins
        << QStringList{Desk::customer(u"acme"_s, u"Another"_s),
                       Desk::customer(u"A"_s, u"GLOBEX INC."_s), Desk::group(u"Users"_s)}
        << QStringList{
               u"ACME customer_id=[ACME] other=[acme]"_s, u"acme customer_id=[acme] other=[ACME]"_s,
               u"GLOBEX name=[GLOBEX Inc.] other=[A]"_s,  u"A name=[GLOBEX INC.] other=[GLOBEX]"_s,
               u"users name=[users] other=[Users]"_s,     u"Users name=[Users] other=[users]"_s};

    QTest::newRow("usernames of 100 and 101 characters")
        << HealthCheck::LongUsernames
        << QStringList{Desk::person(longName, u"ACME"_s, u"a@x"_s),
                       Desk::person(longName.left(100), u"ACME"_s, u"b@x"_s)}
        << QStringList{u"%1 login=[%1] other=[101]"_s.arg(longName)};

    QTest::newRow("customers that are none")
        << HealthCheck::UnknownCustomers
        << QStringList{Desk::person(u"c1"_s, u"NONE"_s), Desk::person(u"c2"_s, u" acme "_s),
                       Desk::person(u"c3"_s, u""_s), Desk::person(u"c4"_s, u"GLOBEX"_s)}
        << QStringList{u"c1 customer_id=[NONE]"_s,
                       u"c2 customer_id=[ acme ] -> customer_id=[ACME]"_s, u"c3 customer_id=[]"_s};
    QTest::newRow("a customer that could be two")
        << HealthCheck::UnknownCustomers
        << QStringList{Desk::customer(u"acme"_s, u"Another"_s), Desk::person(u"c1"_s, u"Acme"_s)}
        << QStringList{u"c1 customer_id=[Acme]"_s};
    QTest::newRow("another field keeps it from being set")
        << HealthCheck::UnknownCustomers
        << QStringList{Desk::person(u"c1"_s, u"acme"_s, u"nonsense"_s)}
        << QStringList{u"c1 customer_id=[acme] !email.syntax"_s};

    QTest::newRow("people of invalid customers")
        << HealthCheck::PeopleOfInvalidCustomers
        << QStringList{u"UPDATE customer_company SET valid_id = 3 WHERE customer_id = 'ACME'"_s,
                       u"UPDATE customer_user SET valid_id = 2 WHERE login = 'bob'"_s,
                       Desk::person(u"cat"_s, u"GLOBEX"_s)}
        << QStringList{u"ann customer_id=[ACME] other=[ACME Inc.] -> valid_id=[2]"_s};

    QTest::newRow("emails used twice")
        << HealthCheck::SharedEmails
        << QStringList{Desk::person(u"c1"_s, u"ACME"_s, u"ANN@acme.example.net"_s),
                       Desk::person(u"c2"_s, u"ACME"_s, u"ann@acme.example.net"_s),
                       Desk::person(u"c3"_s, u"ACME"_s, u"ann@acme.example.net2"_s),
                       Desk::person(u"c4"_s, u"ACME"_s, u""_s),
                       Desk::person(u"c5"_s, u"ACME"_s, u""_s)}
        << QStringList{u"ann email=[ann@acme.example.net] other=[c1]"_s,
                       u"c1 email=[ANN@acme.example.net] other=[ann]"_s,
                       u"c2 email=[ann@acme.example.net] other=[c1]"_s};

    QTest::newRow("blanks around texts")
        << HealthCheck::SurroundingBlanks
        << QStringList{u"UPDATE customer_user SET title = ' Dr.', city = 'New York', comments = "
                       "'x' || char(0x3000) WHERE login = 'ann'"_s,
                       u"UPDATE customer_user SET phone = '  ', street = NULL, fax = '' "
                       "WHERE login = 'bob'"_s,
                       u"UPDATE customer_company SET url = 'u' || char(9) "
                       "WHERE customer_id = 'GLOBEX'"_s,
                       Desk::group(u" staff"_s)}
        << QStringList{u"ann title=[ Dr.] -> title=[Dr.]"_s,
                       u"ann comments=[x\u3000] -> comments=[x]"_s, u"bob phone=[  ] -> phone=[]"_s,
                       u"GLOBEX url=[u\t] -> url=[u]"_s, u" staff name=[ staff] -> name=[staff]"_s};
    QTest::newRow("blanks that must stay")
        << HealthCheck::SurroundingBlanks
        << QStringList{Desk::person(u" ann"_s), Desk::person(u" free"_s, u" NONE"_s),
                       Desk::person(u"c1"_s, u"ACME"_s, u" ANN@acme.example.net"_s),
                       u"UPDATE customer_user SET title = ' a' || char(10) || 'b', "
                       "first_name = 'Joe ' WHERE login = 'bob'"_s,
                       u"UPDATE customer_user SET last_name = CAST(X'20FF' AS TEXT) "
                       "WHERE login = 'ann'"_s}
        << QStringList{u"ann last_name=[ \uFFFD] !health.unreadable"_s,
                       u"bob title=[ a\nb] !title.control_character"_s,
                       u"bob first_name=[Joe ] -> first_name=[Joe]"_s,
                       u" ann login=[ ann] !login.taken"_s,
                       u" ann email=[ ann@x.example.net] -> email=[ann@x.example.net]"_s,
                       u" free login=[ free] -> login=[free]"_s,
                       u" free email=[ free@x.example.net] -> email=[free@x.example.net]"_s,
                       u" free customer_id=[ NONE] !customer_id.unknown"_s,
                       u"c1 email=[ ANN@acme.example.net] !email.taken"_s};
    QTest::newRow("blanks of a customer and its people")
        << HealthCheck::SurroundingBlanks
        << QStringList{Desk::customer(u" NEW"_s, u"New"_s), Desk::person(u"c1"_s, u" NEW"_s)}
        << QStringList{u"c1 customer_id=[ NEW] !health.with_customer"_s,
                       u" NEW customer_id=[ NEW] -> customer_id=[NEW]"_s};
    QTest::newRow("blanks of a valid person without an email address")
        << HealthCheck::SurroundingBlanks
        << QStringList{u"UPDATE customer_user SET email = 'none', city = ' x' "
                       "WHERE login = 'ann'"_s}
        << QStringList{u"ann city=[ x] !email.syntax"_s};
    QTest::newRow("a username that somebody left relations under")
        << HealthCheck::SurroundingBlanks
        << QStringList{Desk::person(u"cat "_s, u"ACME"_s, u"cat@x.example.net"_s),
                       Desk::relation(u"group_customer_user"_s, u"'cat', 1, 'rw', 1"_s)}
        << QStringList{u"cat  login=[cat ] !login.left_over"_s};

    QTest::newRow("values over length")
        << HealthCheck::LongValues
        << QStringList{u"UPDATE customer_user SET title = '%1', city = '%2' WHERE login = 'ann'"_s
                           .arg(u"ä"_s.repeated(51), u"ä"_s.repeated(200)),
                       u"UPDATE customer_user SET title = '%1' WHERE login = 'bob'"_s.arg(
                           u"ä"_s.repeated(50)),
                       u"UPDATE groups_table SET comments = '%1' WHERE id = 1"_s.arg(
                           u"x"_s.repeated(251))}
        << QStringList{u"ann title=[%1] other=[51]"_s.arg(u"ä"_s.repeated(51)),
                       u"users comments=[%1] other=[251]"_s.arg(u"x"_s.repeated(251))};

    QTest::newRow("weak passwords")
        << HealthCheck::WeakPasswords
        << QStringList{u"UPDATE customer_user SET pw = '%1' WHERE login = 'ann'"_s.arg(
                           StoreFixture::fastHash(u"x"_s)),
                       u"UPDATE customer_user SET pw = 'BCRYPT:12:abc' WHERE login = 'bob'"_s,
                       Desk::person(u"c1"_s),
                       u"UPDATE customer_user SET pw = '' WHERE login = 'c1'"_s,
                       Desk::person(u"c2"_s),
                       u"UPDATE customer_user SET pw = 'bcrypt:12:abc' WHERE login = 'c2'"_s,
                       Desk::person(u"c3"_s),
                       u"UPDATE customer_user SET pw = X'' WHERE login = 'c3'"_s}
        << QStringList{u"ann pw=[sha256]"_s, u"c2 pw=[des-crypt]"_s};

    const QString recent = QString::number(QDateTime::currentSecsSinceEpoch() - 86400);
    QTest::newRow("people without any login")
        << HealthCheck::NoLogin
        << QStringList{Desk::lastLogin(u"ann"_s, u"'1234567890'"_s),
                       u"UPDATE customer_user SET create_time = '2011-01-01 00:00:00'"_s,
                       Desk::person(u"invalid"_s),
                       Desk::person(u"recent"_s),
                       Desk::person(u"odd"_s),
                       Desk::person(u"both"_s),
                       u"UPDATE customer_user SET create_time = '2012-01-01 00:00:00' "
                       "WHERE login IN ('invalid', 'recent', 'odd', 'both')"_s,
                       u"UPDATE customer_user SET valid_id = 2 WHERE login = 'invalid'"_s,
                       Desk::lastLogin(u"recent"_s, recent),
                       Desk::lastLogin(u"odd"_s, u"'soon'"_s),
                       Desk::lastLogin(u"both"_s, u"'1'"_s),
                       Desk::lastLogin(u"both"_s, recent),
                       Desk::person(u"new"_s),
                       u"UPDATE customer_user SET create_time = datetime('now', '-1 month') "
                       "WHERE login = 'new'"_s}
        << QStringList{u"ann last_login=[1234567890] -> valid_id=[2]"_s,
                       u"bob create_time=[2011-01-01 00:00:00] -> valid_id=[2]"_s,
                       u"odd create_time=[2012-01-01 00:00:00] -> valid_id=[2]"_s};

    QTest::newRow("rows that refer to nothing")
        << HealthCheck::Integrity
        << QStringList{u"UPDATE customer_user SET valid_id = 9 WHERE login = 'bob'"_s}
        << QStringList{u"customer_user foreign_key=[2] other=[valid]"_s};
}

void TestHealth::findsRows()
{
    QFETCH(HealthCheck, check);
    QFETCH(QStringList, statements);
    QFETCH(QStringList, found);
    HealthDesk desk;
    desk.spoil(statements);

    const auto finding = desk.health().find(check, 100);

    QVERIFY2(finding, finding ? "" : qPrintable(finding.error().detail));
    QCOMPARE(healthTexts(finding->rows), found);
    QCOMPARE(finding->count, found.size());
    QCOMPARE(healthTexts(desk.rows(check)), found);
}

void TestHealth::readsWindows()
{
    HealthDesk desk;
    for (int number = 1; number <= 5; ++number) {
        desk.spoil(
            {HealthDesk::person(u"p%1"_s.arg(number), u"NONE"_s),
             HealthDesk::relation(u"customer_user_customer"_s, u"'x%1', 'ACME'"_s.arg(number)),
             HealthDesk::lastLogin(u"y%1"_s.arg(number), u"'1'"_s)});
    }
    desk.spoil({u"UPDATE customer_user SET title = ' ', city = ' ' WHERE login LIKE 'p%'"_s});

    for (const HealthCheck check : {HealthCheck::UnknownCustomers, HealthCheck::OrphanedRelations,
                                    HealthCheck::SurroundingBlanks}) {
        const QStringList all = healthTexts(desk.rows(check));
        QVERIFY(all.size() >= 5);
        for (int offset = 0; offset <= all.size(); ++offset) {
            QCOMPARE(healthTexts(desk.rows(check, {.offset = offset, .limit = 3})),
                     all.mid(offset, 3));
        }
    }
}

void TestHealth::readsOnlyWantedRows()
{
    HealthDesk desk;
    desk.spoil({HealthDesk::person(u"p1"_s, u"NONE"_s), HealthDesk::person(u"p2"_s, u"acme"_s),
                HealthDesk::person(u"p3"_s, u"NONE"_s), HealthDesk::person(u"p4"_s, u"Acme"_s)});
    const auto isRepaired = [](const HealthRow &row) {
        return row.repair != Store::HealthRepair::None;
    };

    const auto first = desk.rows(HealthCheck::UnknownCustomers, {.limit = 1, .wanted = isRepaired});
    const auto next =
        desk.rows(HealthCheck::UnknownCustomers, {.offset = 1, .limit = 9, .wanted = isRepaired});

    QCOMPARE(healthTexts(first), QStringList{u"p2 customer_id=[acme] -> customer_id=[ACME]"_s});
    QCOMPARE(healthTexts(next), QStringList{u"p4 customer_id=[Acme] -> customer_id=[ACME]"_s});
}

void TestHealth::countsMoreThanItReads()
{
    HealthDesk desk;
    desk.spoil({HealthDesk::person(u"ANN"_s, u"NONE"_s, u" ann@acme.example.net"_s),
                HealthDesk::person(u"Bob"_s, u"NONE"_s, u" BOB@acme.example.net"_s)});

    for (const HealthCheck check :
         {HealthCheck::UnknownCustomers, HealthCheck::CaseTwins, HealthCheck::SurroundingBlanks}) {
        const auto finding = desk.health().find(check, 1);
        QVERIFY(finding);
        QCOMPARE(finding->rows.size(), 1);
        QCOMPARE(finding->count, check == HealthCheck::CaseTwins ? 4 : 2);
    }
}

void TestHealth::passwordsStayWithinTheDatabase()
{
    HealthDesk desk;
    const QString secret = u"plain secret "_s + u"x"_s.repeated(150);
    desk.spoil({u"UPDATE customer_user SET pw = ' %1'"_s.arg(secret)});

    for (const HealthCheck check : Store::healthChecks()) {
        for (const HealthRow &row : desk.rows(check)) {
            QVERIFY(!healthText(row).contains("secret"_L1));
        }
    }
    QCOMPARE(desk.rows(HealthCheck::WeakPasswords).size(), 2);
}

/// Values no program of ours writes: nothing crashes, and everything is answered.
void TestHealth::everySpoiltFileHasItsAnswer()
{
    HealthDesk desk;
    const QString huge = u"x"_s.repeated(1'000'000);
    desk.spoil({HealthDesk::person(huge, u" "_s), HealthDesk::person(u"\u00A0"_s, huge),
                u"UPDATE customer_user SET title = X'00FF20', city = 'a' || char(0) || ' ', "
                "zip = CAST(X'EDA080' AS TEXT), create_time = 'soon'"_s,
                HealthDesk::lastLogin(u"ann"_s, u"'99999999999999999999999'"_s),
                HealthDesk::lastLogin(u"bob"_s, u"X'00FF'"_s),
                HealthDesk::relation(u"group_customer_user"_s, u"X'FF', 'none', X'00', 'x'"_s)});

    for (const HealthCheck check : Store::healthChecks()) {
        const auto finding = desk.health().find(check, 100);
        QVERIFY2(finding, qPrintable(Store::healthCheckName(check)));
        QCOMPARE(finding->rows.size(), finding->count);
        for (const HealthRow &row : finding->rows) {
            QVERIFY(row.found.toString().size() <= 1000);
        }
    }
}

void TestHealth::aDamagedFileIsFound()
{
    HealthDesk desk;
    for (int number = 0; number < 500; ++number) {
        desk.fixture.add(StoreFixture::person(u"p%1"_s.arg(number), u"ACME"_s));
    }
    desk.fixture.sql(u"PRAGMA wal_checkpoint(TRUNCATE)"_s);
    const qint64 root =
        desk.fixture
            .value(
                u"SELECT rootpage FROM sqlite_master WHERE name = 'rollbook_customer_user_list'"_s)
            .toLongLong();
    const qint64 page = desk.fixture.value(u"PRAGMA page_size"_s).toLongLong();
    desk.fixture.close();
    QFile file(desk.fixture.path());
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.seek((root - 1) * page));
    file.write(QByteArray(int(page), 'x'));
    file.close();
    const auto database = desk.fixture.another();

    const auto finding = Store::Health(*database).find(HealthCheck::Integrity, 10);

    QVERIFY(finding);
    QVERIFY(finding->count > 0);
    QVERIFY(!finding->rows.constFirst().found.toString().isEmpty());
    QVERIFY(!finding->rows.constFirst().table);
}

void TestHealth::stopsWhenAsked()
{
    HealthDesk desk;
    desk.spoil({u"WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n WHERE x < 20000) "
                "INSERT INTO customer_preferences SELECT 'gone' || x, 'k', 'v' FROM n"_s});
    bool stops = true;
    const Store::Health health(desk.fixture.database(), {.stop = [&stops] { return stops; }});

    QVERIFY(!health.find(HealthCheck::OrphanedRelations, 10));
    QVERIFY(!health.find(HealthCheck::Integrity, 10));
    stops = false;
    QCOMPARE(health.find(HealthCheck::OrphanedRelations, 10)->count, 20000);
    stops = true; // and then nobody is asked any more
    QCOMPARE(desk.fixture.value(u"SELECT count(*) FROM customer_preferences"_s).toInt(), 20000);
}

QTEST_GUILESS_MAIN(TestHealth)
#include "tst_health.moc"
