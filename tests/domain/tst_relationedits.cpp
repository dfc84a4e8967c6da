// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/relationedits.h"

#include <QTest>

using namespace Qt::StringLiterals;
using Domain::GrantedTypes;
using Domain::RowChange;
using Domain::RowOperation;
using Domain::Table;

namespace {

/// "+ro", "-rw"
QStringList inShort(const QList<RowChange> &rows)
{
    QStringList words;
    for (const RowChange &row : rows) {
        const bool isAdded = row.operation == RowOperation::Insert;
        for (const Domain::ColumnChange &change : row.columns) {
            if (change.column == "permission_key"_L1) {
                words.append(isAdded ? u'+' + change.after.toString()
                                     : u'-' + change.before.toString());
            }
        }
    }
    return words;
}

} // namespace

/// From ticked boxes to rows.
class TestRelationEdits : public QObject
{
    Q_OBJECT

private slots:
    void onlyWhatDiffersIsWritten_data();
    void onlyWhatDiffersIsWritten();
    void rowsAreComplete();
    void linksAreRows();
    void relationsAreThoseTables();
};

void TestRelationEdits::onlyWhatDiffersIsWritten_data()
{
    QTest::addColumn<GrantedTypes>("stored");
    QTest::addColumn<GrantedTypes>("wanted");
    QTest::addColumn<QStringList>("rows");

    const GrantedTypes none;
    const GrantedTypes ro{.ro = true};
    const GrantedTypes rw{.rw = true};
    const GrantedTypes both{.ro = true, .rw = true};
    QTest::newRow("nothing") << none << none << QStringList();
    QTest::newRow("ro") << none << ro << QStringList{u"+ro"_s};
    QTest::newRow("rw is one row") << none << both << QStringList{u"+rw"_s};
    QTest::newRow("more") << ro << both << QStringList{u"-ro"_s, u"+rw"_s};
    QTest::newRow("less") << rw << ro << QStringList{u"+ro"_s, u"-rw"_s};
    QTest::newRow("no more") << rw << none << QStringList{u"-rw"_s};
    QTest::newRow("rw includes ro already") << rw << both << QStringList();
    QTest::newRow("odd rows stay") << both << rw << QStringList();
    QTest::newRow("odd rows go") << both << none << QStringList{u"-ro"_s, u"-rw"_s};
    QTest::newRow("odd rows to ro") << both << ro << QStringList{u"-rw"_s};
}

void TestRelationEdits::onlyWhatDiffersIsWritten()
{
    QFETCH(GrantedTypes, stored);
    QFETCH(GrantedTypes, wanted);
    QFETCH(QStringList, rows);

    QCOMPARE(inShort(Domain::directGrantChanges(u"ann"_s, 7, stored, wanted)), rows);
    QCOMPARE(inShort(Domain::customerGrantChanges(
                 u"ACME"_s, 7, Domain::PermissionContext::SameCustomer, stored, wanted)),
             rows);
}

void TestRelationEdits::rowsAreComplete()
{
    const auto added = Domain::customerGrantChanges(
        u"ACME"_s, 7, Domain::PermissionContext::OtherCustomers, {}, {.ro = true});
    QCOMPARE(added.size(), 1);
    QCOMPARE(added.first().table, Table::GroupCustomer);
    QCOMPARE(added.first().operation, RowOperation::Insert);
    QVariantMap values;
    for (const auto &column : added.first().columns) {
        values.insert(column.column, column.after);
    }
    const QVariantMap expected{{u"customer_id"_s, u"ACME"_s},
                               {u"group_id"_s, 7},
                               {u"permission_key"_s, u"ro"_s},
                               {u"permission_value"_s, 1},
                               {u"permission_context"_s, u"Ticket::CustomerID::Other"_s}};
    QCOMPARE(values, expected);

    const auto removed = Domain::customerGrantChanges(
        u"ACME"_s, 7, Domain::PermissionContext::OtherCustomers, {.ro = true}, {});
    QCOMPARE(removed.first().operation, RowOperation::Delete);
    QCOMPARE(removed.first().key, expected);
    QCOMPARE(Domain::directGrantChanges(u"ann"_s, 7, {.ro = true}, {}).first().key,
             (QVariantMap{{u"user_id"_s, u"ann"_s},
                          {u"group_id"_s, 7},
                          {u"permission_key"_s, u"ro"_s},
                          {u"permission_value"_s, 1}}));
}

void TestRelationEdits::linksAreRows()
{
    const RowChange added = Domain::customerLink(u"ann"_s, u"BETA"_s, RowOperation::Insert);
    QCOMPARE(added.table, Table::CustomerUserCustomer);
    QVERIFY(added.key.isEmpty());
    QCOMPARE(added.columns.size(), 2);
    const RowChange removed = Domain::customerLink(u"ann"_s, u"BETA"_s, RowOperation::Delete);
    QCOMPARE(removed.key, (QVariantMap{{u"user_id"_s, u"ann"_s}, {u"customer_id"_s, u"BETA"_s}}));
}

void TestRelationEdits::relationsAreThoseTables()
{
    for (const Table table : {Table::CustomerUserCustomer, Table::GroupCustomerUser,
                              Table::GroupCustomer, Table::AgentGroup}) {
        QVERIFY(Domain::isRelation(table));
    }
    for (const Table table : {Table::CustomerUser, Table::Customer, Table::Group, Table::Agent,
                              Table::Setting, Table::AgentPreference, Table::CustomerPreference}) {
        QVERIFY(!Domain::isRelation(table));
    }
}

QTEST_GUILESS_MAIN(TestRelationEdits)
#include "tst_relationedits.moc"
