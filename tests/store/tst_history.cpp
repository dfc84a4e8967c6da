// SPDX-License-Identifier: GPL-3.0-or-later
#include "changedesk.h"
#include "domain/relationedits.h"
#include "store/history.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;
using Domain::ChangeKind;
using Domain::CustomerUser;
using Domain::RowOperation;
using Domain::Table;
using Store::History;
using Store::HistoryEntry;
using Store::HistoryFilter;

/// Reading the journal (store/history.h).
class TestHistory : public QObject
{
    Q_OBJECT

private slots:
    void anEntryHasAllThatWasWritten();
    void nullIsNotTheEmptyText();
    void passwordsAreOnlyChanged();
    void aPersonIsFollowedThroughNames();
    void whoTookAFreedNameHasAHistoryOfItsOwn();
    void aCustomerIsFollowedThroughIds();
    void filters_data();
    void filters();
    void itGoesOnBelowANumber();
    void whatWasUndoneSaysSo();
    void aLongChainOfUndosIsNoTrouble();
    void whatNobodyUnderstandsIsLeftOut();
    void theIndexesAreUsed_data();
    void theIndexesAreUsed();
};

namespace {

QList<HistoryEntry> entriesOf(StoreFixture &fixture, const HistoryFilter &filter = {},
                              qint64 below = 0, int limit = 1000)
{
    const auto entries = History(fixture.database()).entries(filter, below, limit);
    return entries ? *entries : QList<HistoryEntry>();
}

QStringList kindsOf(const QList<HistoryEntry> &entries)
{
    QStringList kinds;
    for (const HistoryEntry &entry : entries) {
        kinds.append(entry.kind ? Domain::changeKindName(*entry.kind) : u"?"_s);
    }
    return kinds;
}

HistoryFilter about(Table table, const QVariant &key)
{
    return {.record = {{table, key}}};
}

CustomerUser renamed(StoreFixture &fixture, const CustomerUser &person, const QString &login)
{
    CustomerUser next = person;
    next.login = login;
    const auto applied = fixture.apply(Domain::change(person, next, {}));
    return applied ? next : CustomerUser();
}

void link(StoreFixture &fixture, const QString &login, const QString &customerId)
{
    QVERIFY(bool(
        fixture.apply({.kind = ChangeKind::CustomersChanged,
                       .subject = login,
                       .rows = {Domain::customerLink(login, customerId, RowOperation::Insert)}})));
}

} // namespace

void TestHistory::anEntryHasAllThatWasWritten()
{
    Ann ann;
    CustomerUser next = ann.person;
    next.phone = u"12"_s;
    next.validId = 2;
    const auto applied = ann.fixture.apply(Domain::change(ann.person, next, {}));

    const auto entry = History(ann.fixture.database()).entry(applied->changeSet);

    QVERIFY(entry && entry->has_value());
    QVERIFY((*entry)->kind == ChangeKind::CustomerUserChanged);
    QCOMPARE((*entry)->subject, u"ann"_s);
    QCOMPARE((*entry)->agent, u"root"_s);
    QVERIFY(qAbs((*entry)->time.secsTo(QDateTime::currentDateTimeUtc())) < 60);
    QCOMPARE((*entry)->undoneBy, 0);
    QCOMPARE((*entry)->rows.size(), 1);
    const Domain::RowChange &row = (*entry)->rows.constFirst().row;
    QVERIFY(row.table == Table::CustomerUser);
    QVERIFY(row.operation == RowOperation::Update);
    QCOMPARE(row.key.value(u"id"_s).toLongLong(), ann.person.id);
    QCOMPARE(row.columns.size(), 2);
    QCOMPARE(row.columns.at(0).column, u"phone"_s);
    QVERIFY(row.columns.at(0).before.isNull());
    QCOMPARE(row.columns.at(0).after, QVariant(u"12"_s));
    QVERIFY(Domain::sameStoredValue(row.columns.at(1).after, 2));
    const auto missing = History(ann.fixture.database()).entry(applied->changeSet + 1);
    QVERIFY(missing && !missing->has_value());
}

void TestHistory::nullIsNotTheEmptyText()
{
    Ann ann;
    ann.fixture.sql(u"UPDATE customer_user SET phone = NULL, fax = ''"_s);
    CustomerUser seen = ann.person;
    seen.phone = QString();
    seen.fax = u""_s;
    CustomerUser next = seen;
    next.phone = u"1"_s;
    next.fax = u"2"_s;
    const auto applied = ann.fixture.apply(Domain::change(seen, next, {}));

    const QJsonObject changes = changesOf(ann.fixture, applied->changeSet);

    QVERIFY(changes.value(u"phone"_s).toArray().at(0).isNull());
    QCOMPARE(changes.value(u"fax"_s).toArray().at(0), QJsonValue(u""_s));
}

void TestHistory::passwordsAreOnlyChanged()
{
    Ann ann;
    QVERIFY(bool(ann.fixture.apply(
        Domain::change(ann.person, ann.person, StoreFixture::fastHash(u"new"_s)))));

    const HistoryEntry entry = entriesOf(ann.fixture).constFirst();

    QCOMPARE(entry.rows.constFirst().row.columns.constFirst().column, u"pw"_s);
    QVERIFY(entry.rows.constFirst().row.columns.constFirst().before.isNull());
    QVERIFY(entry.rows.constFirst().row.columns.constFirst().after.isNull());
}

void TestHistory::aPersonIsFollowedThroughNames()
{
    Ann ann;
    ann.fixture.addCustomer(u"BETA"_s);
    link(ann.fixture, u"ann"_s, u"BETA"_s);
    const CustomerUser anna = renamed(ann.fixture, ann.person, u"anna"_s);
    QCOMPARE(anna.login, u"anna"_s);
    QVERIFY(bool(ann.fixture.apply(phoneChange(anna, u"1"_s))));

    const QList<HistoryEntry> entries =
        entriesOf(ann.fixture, about(Table::CustomerUser, ann.person.id));

    QCOMPARE(kindsOf(entries),
             (QStringList{u"customer_user.changed"_s, u"customer_user.changed"_s,
                          u"customers.changed"_s, u"customer_user.added"_s}));
    // The rename has the relation's new name with it.
    QCOMPARE(entries.at(1).rows.size(), 2);
    QVERIFY(entries.at(1).rows.at(1).row.role == Domain::RowRole::Consequence);
}

void TestHistory::whoTookAFreedNameHasAHistoryOfItsOwn()
{
    Ann ann;
    ann.fixture.addCustomer(u"BETA"_s);
    link(ann.fixture, u"ann"_s, u"BETA"_s);
    (void)renamed(ann.fixture, ann.person, u"anna"_s);
    CustomerUser second = StoreFixture::person(u"ann"_s, u"ACME"_s);
    second.email = u"second@acme.example.net"_s;
    const qint64 other = ann.fixture.add(second);
    QVERIFY(other > 0);
    link(ann.fixture, u"ann"_s, u"BETA"_s);

    const QList<HistoryEntry> ofOther = entriesOf(ann.fixture, about(Table::CustomerUser, other));
    const QList<HistoryEntry> ofFirst =
        entriesOf(ann.fixture, about(Table::CustomerUser, ann.person.id));

    QCOMPARE(kindsOf(ofOther), (QStringList{u"customers.changed"_s, u"customer_user.added"_s}));
    QCOMPARE(kindsOf(ofFirst),
             (QStringList{u"customer_user.changed"_s, u"customers.changed"_s,
                          u"customer_user.added"_s}));
}

void TestHistory::aCustomerIsFollowedThroughIds()
{
    Ann ann;
    link(ann.fixture, u"ann"_s, u"ACME"_s);
    const Domain::Customer acme{.customerId = u"ACME"_s, .name = u"ACME Inc."_s};
    Domain::Customer next = acme;
    next.customerId = u"ACME 2"_s;
    QVERIFY(bool(ann.fixture.apply(Domain::change(acme, next))));
    ann.fixture.addCustomer(u"BETA"_s);
    Domain::Customer named = next;
    named.name = u"Acme"_s;
    QVERIFY(bool(ann.fixture.apply(Domain::change(next, named))));
    ann.fixture.addCustomer(u"ACME"_s); // another one

    QCOMPARE(kindsOf(entriesOf(ann.fixture, about(Table::Customer, u"ACME 2"_s))),
             (QStringList{u"customer.changed"_s, u"customer.changed"_s, u"customers.changed"_s,
                          u"customer.added"_s}));
    QCOMPARE(kindsOf(entriesOf(ann.fixture, about(Table::Customer, u"ACME"_s))),
             QStringList{u"customer.added"_s});
}

void TestHistory::filters_data()
{
    QTest::addColumn<HistoryFilter>("filter");
    QTest::addColumn<int>("found");

    const QDateTime now = QDateTime::currentDateTimeUtc();
    QTest::newRow("all") << HistoryFilter() << 3;
    QTest::newRow("by the agent") << HistoryFilter{.agentId = 1} << 3;
    QTest::newRow("by another agent") << HistoryFilter{.agentId = 2} << 0;
    QTest::newRow("from an hour ago") << HistoryFilter{.from = now.addSecs(-3600)} << 3;
    QTest::newRow("from tomorrow") << HistoryFilter{.from = now.addDays(1)} << 0;
    QTest::newRow("until an hour ago") << HistoryFilter{.until = now.addSecs(-3600)} << 0;
    QTest::newRow("until tomorrow") << HistoryFilter{.until = now.addDays(1)} << 3;
    QTest::newRow("a column") << HistoryFilter{.column = u"phone"_s} << 1;
    QTest::newRow("a column nobody has") << HistoryFilter{.column = u"%"_s} << 0;
    QTest::newRow("a column and a record")
        << HistoryFilter{.record = {{Table::Customer, u"ACME"_s}}, .column = u"phone"_s} << 0;
    QTest::newRow("what is wanted") << HistoryFilter{.isWanted = [](const HistoryEntry &entry) {
        return entry.subject == u"ann"_s;
    }} << 2;
}

void TestHistory::filters()
{
    QFETCH(HistoryFilter, filter);
    Ann ann;
    QVERIFY(bool(ann.fixture.apply(phoneChange(ann.person, u"1"_s))));

    QTEST(int(entriesOf(ann.fixture, filter).size()), "found");
}

void TestHistory::itGoesOnBelowANumber()
{
    Ann ann;
    QVERIFY(bool(ann.fixture.apply(phoneChange(ann.person, u"1"_s))));
    QList<qint64> numbers;
    qint64 below = 0;
    for (;;) {
        const QList<HistoryEntry> part = entriesOf(ann.fixture, {}, below, 2);
        if (part.isEmpty()) {
            break;
        }
        for (const HistoryEntry &entry : part) {
            numbers.append(entry.number);
        }
        below = numbers.constLast();
    }

    QCOMPARE(numbers, (QList<qint64>{3, 2, 1}));
}

void TestHistory::whatWasUndoneSaysSo()
{
    Ann ann;
    const auto undoing = [&ann](qint64 number) {
        ann.fixture.sql(
            u"INSERT INTO rollbook_change_set (kind, subject, create_time, create_by, "
            "undoes) VALUES ('change_set.undone', 'ann', '2026-11-28 10:00:00', 1, ?)"_s,
            {number});
    };
    undoing(2); // 3
    QCOMPARE(entriesOf(ann.fixture).at(1).undoneBy, 3);
    undoing(3); // 4: done again
    QCOMPARE(entriesOf(ann.fixture).at(1).undoneBy, 4);
    QCOMPARE(entriesOf(ann.fixture).at(2).undoneBy, 0);
    undoing(4); // 5
    QCOMPARE(entriesOf(ann.fixture).at(3).undoneBy, 3);
    undoing(6); // nonsense: itself
    QCOMPARE(entriesOf(ann.fixture).at(0).undoneBy, 0);
}

void TestHistory::aLongChainOfUndosIsNoTrouble()
{
    constexpr int last = 100'001; // undoes the one before, and so on down to 3, which undoes 2
    Ann ann;
    ann.fixture.sql(u"INSERT INTO rollbook_change_set (id, kind, subject, create_time, create_by, "
                    "undoes) WITH RECURSIVE number (n) AS (SELECT 3 UNION ALL SELECT n + 1 FROM "
                    "number WHERE n < ?) SELECT n, 'change_set.undone', 'ann', '', 1, n - 1 FROM "
                    "number"_s,
                    {last});

    const auto undone = History(ann.fixture.database()).header(2);
    const auto standing = History(ann.fixture.database()).header(3);

    QCOMPARE((*undone)->undoneBy, 3);
    QCOMPARE((*standing)->undoneBy, 0);
}

void TestHistory::whatNobodyUnderstandsIsLeftOut()
{
    Ann ann;
    ann.fixture.sql(u"INSERT INTO rollbook_change_set (id, kind, subject, create_time, create_by) "
                    "VALUES (90, 'future.kind', x'ff00', 'yesterday', 1)"_s);
    ann.fixture.sql(
        u"INSERT INTO rollbook_row_change (change_set_id, table_name, row_key, operation, changes) "
        "VALUES (90, 'future_table', '{}', 'insert', '{}'), "
        "(90, 'customer_user', 'no json', 'update', '[[['), "
        "(90, 'customer_user', '{}', 'update', '{\"phone\":[null,\"1\"]}'), "
        "(90, 'customer_user', '{\"id\":1}', 'update', '{\"1 OR 1\":[null,\"1\"]}'), "
        "(90, 'customer_user', '{\"1 = 1 OR id\":1}', 'update', '{\"phone\":[null,\"1\"]}')"_s);

    const HistoryEntry entry = entriesOf(ann.fixture).constFirst();

    QCOMPARE(entry.number, 90);
    QVERIFY(!entry.kind);
    QVERIFY(!entry.time.isValid());
    QVERIFY(entry.rows.isEmpty());
    // That something happened to ann is told all the same.
    QCOMPARE(entriesOf(ann.fixture, about(Table::CustomerUser, ann.person.id)).size(), 2);
}

void TestHistory::theIndexesAreUsed_data()
{
    QTest::addColumn<QString>("statement");
    QTest::addColumn<QString>("index");

    QTest::newRow("usernames")
        << u"SELECT id FROM rollbook_row_change WHERE table_name IN ('customer_preferences', "
           "'customer_user_customer', 'group_customer_user') AND CASE WHEN json_valid(row_key) "
           "THEN "
           "json_extract(row_key, '$.user_id') END = 'ann' AND change_set_id BETWEEN 1 AND 3"_s
        << u"rollbook_row_change_username"_s;
    QTest::newRow("customer ids")
        << u"SELECT id FROM rollbook_row_change WHERE table_name IN ('customer_company', "
           "'customer_user_customer', 'group_customer') AND CASE WHEN json_valid(row_key) THEN "
           "json_extract(row_key, '$.customer_id') END = 'ACME' AND change_set_id BETWEEN 1 AND 3"_s
        << u"rollbook_row_change_customer_id"_s;
}

void TestHistory::theIndexesAreUsed()
{
    QFETCH(QString, statement);
    QFETCH(QString, index);
    StoreFixture fixture;
    QStringList plan;
    auto query = Store::run(fixture.database().connection(), u"EXPLAIN QUERY PLAN "_s + statement);
    while (query && query->next()) {
        plan.append(query->value(3).toString());
    }

    QVERIFY2(plan.join(u'\n').contains(index), qPrintable(plan.join(u'\n')));
}

QTEST_GUILESS_MAIN(TestHistory)
#include "tst_history.moc"
