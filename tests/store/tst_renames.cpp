// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/cascade.h"
#include "storefixture.h"

using namespace Qt::StringLiterals;
using Domain::Customer;
using Domain::CustomerUser;

/// OTOBO leaves permissions behind when a username or a customer id changes (facts, section 8).
class TestRenames : public QObject
{
    Q_OBJECT

private slots:
    void usernameChangesEverywhere();
    void usernameMayChangeInCaseOnly();
    void customerIdChangesEverywhere();
    void rowsStandingTwiceAreRenamedTogether();
    void refusedRenameChangesNothing();
    void referencesAreCountedBeforehand_data();
    void referencesAreCountedBeforehand();
};

namespace {

/// ACME with ann and bob, related to everything; a second customer BETA.
void fill(StoreFixture &fixture)
{
    fixture.addCustomer(u"ACME"_s);
    fixture.addCustomer(u"BETA"_s);
    QVERIFY(fixture.add(StoreFixture::person(u"ann"_s, u"ACME"_s)) > 0);
    QVERIFY(fixture.add(StoreFixture::person(u"bob"_s, u"ACME"_s)) > 0);
    fixture.sql(u"INSERT INTO customer_preferences VALUES ('ann', 'UserLanguage', 'de'), ('ann', "
                u"'Odd', NULL), "
                "('bob', 'UserLanguage', 'en')"_s);
    fixture.sql(
        u"INSERT INTO customer_user_customer VALUES ('ann', 'BETA', '', 1, '', 1), ('bob', 'ACME', '', 1, '', 1)"_s);
    fixture.sql(
        u"INSERT INTO group_customer_user VALUES ('ann', 1, 'ro', 1, '', 1, '', 1), ('bob', 1, 'rw', 1, '', 1, '', 1)"_s);
    fixture.sql(u"INSERT INTO group_customer VALUES ('ACME', 1, 'rw', 1, "
                u"'Ticket::CustomerID::Same', '', 1, '', 1), "
                "('BETA', 1, 'ro', 1, 'Ticket::CustomerID::Same', '', 1, '', 1)"_s);
}

CustomerUser ann()
{
    CustomerUser person = StoreFixture::person(u"ann"_s, u"ACME"_s);
    person.id = 1;
    return person;
}

QString column(StoreFixture &fixture, const QString &name, const QString &table)
{
    return fixture
        .value(
            u"SELECT group_concat(%1, ' ') FROM (SELECT %1 FROM %2 ORDER BY 1)"_s.arg(name, table))
        .toString();
}

} // namespace

void TestRenames::usernameChangesEverywhere()
{
    StoreFixture fixture;
    fill(fixture);
    CustomerUser next = ann();
    next.login = u"anna"_s;

    const auto applied = fixture.apply(Domain::change(ann(), next, {}));

    QVERIFY(bool(applied));
    QCOMPARE(column(fixture, u"login"_s, u"customer_user"_s), u"anna bob"_s);
    QCOMPARE(column(fixture, u"user_id"_s, u"customer_preferences"_s), u"anna anna bob"_s);
    QCOMPARE(column(fixture, u"user_id"_s, u"customer_user_customer"_s), u"anna bob"_s);
    QCOMPARE(column(fixture, u"user_id"_s, u"group_customer_user"_s), u"anna bob"_s);
    QCOMPARE(fixture
                 .value(u"SELECT count(*) FROM rollbook_row_change WHERE change_set_id = ?"_s,
                        {applied->changeSet})
                 .toInt(),
             5);
}

void TestRenames::usernameMayChangeInCaseOnly()
{
    StoreFixture fixture;
    fill(fixture);
    CustomerUser next = ann();
    next.login = u"Ann"_s;

    QVERIFY(bool(fixture.apply(Domain::change(ann(), next, {}))));

    QCOMPARE(column(fixture, u"user_id"_s, u"group_customer_user"_s), u"Ann bob"_s);
}

void TestRenames::customerIdChangesEverywhere()
{
    StoreFixture fixture;
    fill(fixture);
    const Customer acme{.customerId = u"ACME"_s, .name = u"ACME Inc."_s};
    Customer next = acme;
    next.customerId = u"ACME*1"_s; // OTOBO took an asterisk for a wildcard here

    QVERIFY(bool(fixture.apply(Domain::change(acme, next))));

    QCOMPARE(column(fixture, u"customer_id"_s, u"customer_company"_s), u"ACME*1 BETA"_s);
    QCOMPARE(column(fixture, u"customer_id"_s, u"customer_user"_s), u"ACME*1 ACME*1"_s);
    QCOMPARE(column(fixture, u"customer_id"_s, u"customer_user_customer"_s), u"ACME*1 BETA"_s);
    QCOMPARE(column(fixture, u"customer_id"_s, u"group_customer"_s), u"ACME*1 BETA"_s);
}

void TestRenames::rowsStandingTwiceAreRenamedTogether()
{
    StoreFixture fixture;
    fill(fixture);
    fixture.sql(u"INSERT INTO group_customer_user VALUES ('ann', 1, 'ro', 1, '', 1, '', 1)"_s);
    CustomerUser next = ann();
    next.login = u"anna"_s;

    QVERIFY(bool(fixture.apply(Domain::change(ann(), next, {}))));

    QCOMPARE(column(fixture, u"user_id"_s, u"group_customer_user"_s), u"anna anna bob"_s);
}

void TestRenames::refusedRenameChangesNothing()
{
    StoreFixture fixture;
    fill(fixture);
    const QStringList before =
        fixture.dump(u"group_customer_user"_s) + fixture.dump(u"customer_user"_s);
    CustomerUser next = ann();
    next.login = u"Bob"_s;

    QVERIFY(!fixture.apply(Domain::change(ann(), next, {})));

    QCOMPARE(fixture.dump(u"group_customer_user"_s) + fixture.dump(u"customer_user"_s), before);
}

void TestRenames::referencesAreCountedBeforehand_data()
{
    QTest::addColumn<Domain::Table>("table");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("counts");

    QTest::newRow("username") << Domain::Table::CustomerUser << u"ann"_s
                              << u"customer_preferences 2, "
                                 "customer_user_customer 1, group_customer_user 1"_s;
    QTest::newRow("customer") << Domain::Table::Customer << u"ACME"_s
                              << u"customer_user 2, "
                                 "customer_user_customer 1, "
                                 "group_customer 1"_s;
    QTest::newRow("nobody refers") << Domain::Table::CustomerUser << u"ACME"_s << QString();
    QTest::newRow("another case") << Domain::Table::CustomerUser << u"ANN"_s << QString();
}

void TestRenames::referencesAreCountedBeforehand()
{
    QFETCH(Domain::Table, table);
    QFETCH(QString, name);
    StoreFixture fixture;
    fill(fixture);

    const auto rows = Store::countReferences(fixture.database().connection(), table, name);

    QVERIFY(bool(rows));
    QStringList counts;
    for (const Store::ReferringRows &each : *rows) {
        counts.append(u"%1 %2"_s.arg(Domain::tableName(each.table)).arg(each.count));
    }
    QTEST(counts.join(u", "_s), "counts");
}

QTEST_GUILESS_MAIN(TestRenames)
#include "tst_renames.moc"
