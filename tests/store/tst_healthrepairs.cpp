// SPDX-License-Identifier: GPL-3.0-or-later
#include "healthdesk.h"

using namespace Qt::StringLiterals;
using Domain::ErrorCode;
using Store::HealthCheck;
using Store::HealthRow;

class TestHealthRepairs : public QObject
{
    Q_OBJECT

private slots:
    void repairs_data();
    void repairs();
    void thePreviewIsWhatIsWritten();
    void trimsFollowReferences();
    void trimsOfOneRecordAreOneChange();
    void onlyChosenRowsAreRepaired();
    void ofTwoThatWouldBeTheSameOneIsTrimmed();
    void whatChangedMeanwhileIsAConflict();
    void whatIsGoneMeanwhileIsNoMatter();
    void aRecordThatBreaksRulesIsDeactivated();
    void onlyAdministratorsRepairRelations();
    void nothingToRepairWritesNothing();
    void repairsVeryManyRows();
};

void TestHealthRepairs::repairs_data()
{
    QTest::addColumn<HealthCheck>("check");
    QTest::addColumn<QStringList>("statements");
    QTest::addColumn<QString>("question");
    QTest::addColumn<QStringList>("answer");
    using Desk = HealthDesk;

    QTest::newRow("orphans")
        << HealthCheck::OrphanedRelations
        << QStringList{Desk::relation(u"group_customer_user"_s, u"'ann', 1, 'rw', 1"_s),
                       Desk::relation(u"group_customer_user"_s, u"'gone', 1, 'rw', 1"_s),
                       Desk::relation(u"group_customer_user"_s, u"'gone', 1, 'rw', 1"_s),
                       Desk::relation(u"customer_user_customer"_s, u"'gone', 'ACME'"_s),
                       Desk::relation(u"group_customer"_s,
                                      u"'NONE', 1, 'rw', 1, 'Ticket::CustomerID::Same'"_s),
                       Desk::relation(u"group_customer_user"_s, u"'bob', 77, 'rw', 1"_s),
                       Desk::lastLogin(u"gone"_s, u"NULL"_s),
                       Desk::lastLogin(u"gone"_s, u"NULL"_s),
                       Desk::lastLogin(u"ann"_s, u"'5'"_s)}
        << u"SELECT user_id FROM group_customer_user UNION ALL SELECT user_id FROM "
           u"customer_user_customer UNION ALL SELECT customer_id FROM group_customer UNION ALL "
           "SELECT user_id || preferences_value FROM customer_preferences"_s
        << QStringList{u"ann"_s, u"ann5"_s};
    QTest::newRow("duplicates")
        << HealthCheck::DuplicateRelations
        << QStringList{Desk::relation(u"group_customer_user"_s, u"'ann', 1, 'rw', 1"_s),
                       Desk::relation(u"group_customer_user"_s, u"'ann', 1, 'rw', 1"_s),
                       Desk::relation(u"group_customer_user"_s, u"'ann', 1, 'rw', 1"_s),
                       Desk::relation(u"group_customer_user"_s, u"'ann', 1, 'ro', 1"_s)}
        << u"SELECT user_id || permission_key FROM group_customer_user ORDER BY 1"_s
        << QStringList{u"annro"_s, u"annrw"_s};
    QTest::newRow("unknown customers")
        << HealthCheck::UnknownCustomers
        << QStringList{Desk::person(u"c1"_s, u"acme "_s), Desk::person(u"c2"_s, u"NONE"_s)}
        << u"SELECT login || ':' || customer_id FROM customer_user ORDER BY login"_s
        << QStringList{u"ann:ACME"_s, u"bob:ACME"_s, u"c1:ACME"_s, u"c2:NONE"_s};
    QTest::newRow("people of invalid customers")
        << HealthCheck::PeopleOfInvalidCustomers
        << QStringList{u"UPDATE customer_company SET valid_id = 2 WHERE customer_id = 'ACME'"_s,
                       Desk::person(u"c1"_s, u"GLOBEX"_s)}
        << u"SELECT login || valid_id FROM customer_user ORDER BY login"_s
        << QStringList{u"ann2"_s, u"bob2"_s, u"c11"_s};
    QTest::newRow("blanks")
        << HealthCheck::SurroundingBlanks
        << QStringList{u"UPDATE customer_user SET title = ' Dr. ', phone = ' ' "
                       "WHERE login = 'ann'"_s,
                       u"UPDATE customer_company SET name = ' Globex' "
                       "WHERE customer_id = 'GLOBEX'"_s}
        << u"SELECT title || phone FROM customer_user WHERE login = 'ann' UNION ALL "
           "SELECT name FROM customer_company"_s
        << QStringList{u"Dr."_s, u"ACME Inc."_s, u"Globex"_s};
    QTest::newRow("no login")
        << HealthCheck::NoLogin
        << QStringList{u"UPDATE customer_user SET create_time = '2011-01-01 00:00:00' "
                       "WHERE login = 'ann'"_s}
        << u"SELECT login || valid_id FROM customer_user ORDER BY login"_s
        << QStringList{u"ann2"_s, u"bob1"_s};
}

void TestHealthRepairs::repairs()
{
    QFETCH(HealthCheck, check);
    QFETCH(QStringList, statements);
    QFETCH(QString, question);
    QFETCH(QStringList, answer);
    HealthDesk desk;
    desk.spoil(statements);

    const auto applied = desk.repair(check);

    QVERIFY2(applied, applied ? "" : qPrintable(applied.error().detail));
    QStringList stored;
    auto query = Store::run(desk.fixture.database().connection(), question);
    while (query && query->next()) {
        stored.append(query->value(0).toString());
    }
    QCOMPARE(stored, answer);
    for (const HealthRow &row : desk.rows(check)) {
        QCOMPARE(row.repair, Store::HealthRepair::None);
    }
    QCOMPARE(desk.fixture.value(u"SELECT kind || ':' || subject FROM rollbook_change_set "
                                "WHERE id = ?"_s,
                                {applied->changeSet}),
             QString(u"health.repaired:"_s + Store::healthCheckName(check)));
}

void TestHealthRepairs::thePreviewIsWhatIsWritten()
{
    HealthDesk desk;
    desk.spoil({u"UPDATE customer_user SET title = ' Dr.', city = ' x' WHERE login = 'ann'"_s});
    const auto repairs =
        Store::repairsOf(HealthCheck::SurroundingBlanks, desk.rows(HealthCheck::SurroundingBlanks));

    const auto applied = desk.fixture.apply(repairs.changes);

    QVERIFY(applied);
    QCOMPARE(repairs.rows.size(), 2);
    QCOMPARE(
        desk.fixture.value(u"SELECT changes FROM rollbook_row_change WHERE change_set_id = ?"_s,
                           {applied->changeSet}),
        u"{\"city\":[\" x\",\"x\"],\"title\":[\" Dr.\",\"Dr.\"]}"_s);
}

void TestHealthRepairs::trimsFollowReferences()
{
    HealthDesk desk;
    desk.spoil({HealthDesk::customer(u" NEW"_s, u"New"_s),
                HealthDesk::person(u"cat "_s, u" NEW"_s, u"cat@x.example.net"_s),
                HealthDesk::relation(u"group_customer_user"_s, u"'cat ', 1, 'rw', 1"_s),
                HealthDesk::relation(u"customer_user_customer"_s, u"'cat ', ' NEW'"_s),
                HealthDesk::lastLogin(u"cat "_s, u"'5'"_s)});

    const auto applied = desk.repair(HealthCheck::SurroundingBlanks);

    QVERIFY2(applied, applied ? "" : qPrintable(applied.error().detail));
    QCOMPARE(desk.rows(HealthCheck::SurroundingBlanks).size(), 0);
    QCOMPARE(desk.rows(HealthCheck::OrphanedRelations).size(), 0);
    QCOMPARE(desk.fixture.value(u"SELECT login || customer_id FROM customer_user WHERE id = 3"_s),
             u"catNEW"_s);
    QCOMPARE(desk.fixture.value(u"SELECT user_id || customer_id FROM customer_user_customer"_s),
             u"catNEW"_s);
    QCOMPARE(desk.fixture.value(u"SELECT user_id FROM group_customer_user"_s), u"cat"_s);
    QCOMPARE(desk.fixture.value(u"SELECT user_id FROM customer_preferences"_s), u"cat"_s);
}

void TestHealthRepairs::trimsOfOneRecordAreOneChange()
{
    HealthDesk desk;
    desk.spoil({u"UPDATE customer_user SET email = ' ann@acme.example.net', city = ' x' "
                "WHERE login = 'ann'"_s});

    // By itself, the city could not be trimmed: the address is none.
    const auto repairs =
        Store::repairsOf(HealthCheck::SurroundingBlanks, desk.rows(HealthCheck::SurroundingBlanks));

    QCOMPARE(repairs.changes.rows.size(), 1);
    QVERIFY(desk.fixture.apply(repairs.changes));
}

void TestHealthRepairs::onlyChosenRowsAreRepaired()
{
    HealthDesk desk;
    desk.spoil(
        {HealthDesk::lastLogin(u"gone"_s, u"'1'"_s), HealthDesk::lastLogin(u"gone"_s, u"'2'"_s)});
    const auto rows = desk.rows(HealthCheck::OrphanedRelations);

    QVERIFY(desk.fixture.apply(
        Store::repairsOf(HealthCheck::OrphanedRelations, {rows.constLast()}).changes));

    QCOMPARE(desk.fixture.dump(u"customer_preferences"_s).size(), 1);
    QCOMPARE(healthTexts(desk.rows(HealthCheck::OrphanedRelations)),
             healthTexts({rows.constFirst()}));
}

void TestHealthRepairs::ofTwoThatWouldBeTheSameOneIsTrimmed()
{
    HealthDesk desk;
    desk.spoil({HealthDesk::person(u" cat"_s, u"ACME"_s, u"c1@x.example.net"_s),
                HealthDesk::person(u"CAT "_s, u"ACME"_s, u"c2@x.example.net"_s)});

    QVERIFY(desk.repair(HealthCheck::SurroundingBlanks));

    QCOMPARE(healthTexts(desk.rows(HealthCheck::SurroundingBlanks)),
             QStringList{u"CAT  login=[CAT ] !login.taken"_s});
}

void TestHealthRepairs::whatChangedMeanwhileIsAConflict()
{
    HealthDesk desk;
    desk.spoil({u"UPDATE customer_user SET title = ' Dr.' WHERE login = 'ann'"_s,
                u"UPDATE customer_user SET title = ' Ms.' WHERE login = 'bob'"_s});
    const auto rows = desk.rows(HealthCheck::SurroundingBlanks);
    desk.spoil({u"UPDATE customer_user SET title = 'Mrs.' WHERE login = 'bob'"_s});
    const QStringList before = desk.fixture.dump(u"customer_user"_s);

    const auto applied =
        desk.fixture.apply(Store::repairsOf(HealthCheck::SurroundingBlanks, rows).changes);

    QVERIFY(!applied);
    QCOMPARE(applied.error().code, ErrorCode::Conflict);
    QCOMPARE(desk.fixture.dump(u"customer_user"_s), before);
}

void TestHealthRepairs::whatIsGoneMeanwhileIsNoMatter()
{
    HealthDesk desk;
    desk.spoil({HealthDesk::relation(u"customer_user_customer"_s, u"'gone', 'ACME'"_s)});
    const auto rows = desk.rows(HealthCheck::OrphanedRelations);
    desk.spoil({u"DELETE FROM customer_user_customer"_s});

    const auto applied =
        desk.fixture.apply(Store::repairsOf(HealthCheck::OrphanedRelations, rows).changes);

    QVERIFY(applied);
    QCOMPARE(applied->changeSet, 0);
}

void TestHealthRepairs::aRecordThatBreaksRulesIsDeactivated()
{
    HealthDesk desk;
    desk.spoil({u"UPDATE customer_user SET create_time = '2011-01-01 00:00:00', email = 'x', "
                "first_name = '', last_name = ' ', customer_id = 'NONE', "
                "title = 'a' || char(10) || '%1' WHERE login = 'ann'"_s.arg(u"x"_s.repeated(60)),
                HealthDesk::person(u"ANN"_s)});

    QVERIFY(desk.repair(HealthCheck::NoLogin));

    QCOMPARE(
        desk.fixture.value(u"SELECT valid_id FROM customer_user WHERE login = 'ann'"_s).toInt(), 2);
}

void TestHealthRepairs::onlyAdministratorsRepairRelations()
{
    HealthDesk desk;
    desk.spoil({HealthDesk::relation(u"customer_user_customer"_s, u"'gone', 'ACME'"_s),
                u"UPDATE customer_user SET title = ' Dr.' WHERE login = 'ann'"_s,
                HealthDesk::group(u" staff"_s)});
    const Domain::Agent editor{.id = 2, .login = u"ed"_s, .mayEditCustomers = true};
    const Domain::Agent nobody{.id = 3, .login = u"no"_s};
    const auto mayRepairAll = [&desk](const Domain::Agent &agent, HealthCheck check) {
        const auto rows = desk.rows(check);
        return std::all_of(rows.cbegin(), rows.cend(),
                           [&agent](const HealthRow &row) { return mayRepair(agent, row); });
    };

    QVERIFY(mayRepairAll(desk.fixture.agent(), HealthCheck::OrphanedRelations));
    QVERIFY(mayRepairAll(desk.fixture.agent(), HealthCheck::SurroundingBlanks));
    QVERIFY(!mayRepairAll(editor, HealthCheck::OrphanedRelations));
    QVERIFY(!mayRepairAll(editor, HealthCheck::SurroundingBlanks)); // the group
    QVERIFY(mayRepair(editor, desk.rows(HealthCheck::SurroundingBlanks).constFirst()));
    QVERIFY(!mayRepair(nobody, desk.rows(HealthCheck::SurroundingBlanks).constFirst()));
    QVERIFY(!mayRepair(desk.fixture.agent(), HealthRow()));
}

void TestHealthRepairs::nothingToRepairWritesNothing()
{
    HealthDesk desk;
    desk.spoil({HealthDesk::person(u"ANN"_s)});

    const auto repairs =
        Store::repairsOf(HealthCheck::CaseTwins, desk.rows(HealthCheck::CaseTwins));

    QVERIFY(repairs.rows.isEmpty());
    QCOMPARE(desk.fixture.apply(repairs.changes)->changeSet, 0);
}

void TestHealthRepairs::repairsVeryManyRows()
{
    HealthDesk desk;
    constexpr int many = 2000;
    desk.spoil({u"WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n WHERE x < %1) "
                "INSERT INTO customer_user (login, email, customer_id, first_name, last_name, "
                "valid_id, create_time, create_by, change_time, change_by) SELECT 'p' || x, "
                "'p' || x || '@acme.example.net', 'ACME', 'Joe', 'Doe', 1, "
                "'2011-01-01 00:00:00', 1, '2011-01-01 00:00:00', 1 FROM n"_s.arg(many)});
    const auto rows = desk.rows(HealthCheck::NoLogin, {.limit = Store::mostRepairedRows});

    const auto applied = desk.fixture.apply(Store::repairsOf(HealthCheck::NoLogin, rows).changes);

    QVERIFY(applied);
    QCOMPARE(rows.size(), many);
    QCOMPARE(desk.fixture.value(u"SELECT count(*) FROM customer_user WHERE valid_id = 2"_s).toInt(),
             many);
    QCOMPARE(desk.fixture
                 .value(u"SELECT count(*) FROM rollbook_row_change WHERE change_set_id = ?"_s,
                        {applied->changeSet})
                 .toInt(),
             many);
}

QTEST_GUILESS_MAIN(TestHealthRepairs)
#include "tst_healthrepairs.moc"
