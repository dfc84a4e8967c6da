// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/fields.h"
#include "tables/customertable.h"
#include "tests/tables/tablesfixture.h"

#include <QSqlError>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using Domain::ErrorCode;
using Tables::CustomerTable;

namespace {

/// Three customers, last changed long ago; the table shows the first two.
struct Shown : TablesFixture
{
    Shown()
    {
        insertCustomer(u"acme"_s, u"Acme Inc."_s);
        insertCustomer(u"beta"_s, u"Beta Inc."_s);
        insertCustomer(u"gamma"_s, u"Gamma Inc."_s);
        sql(u"UPDATE customer_company SET comments = ' as is ' WHERE customer_id = 'acme'"_s);
        before = row(u"acme"_s);
        table = std::make_unique<CustomerTable>(database(), agent());
        tester = watch(*table);
        table->show({u"acme"_s, u"beta"_s});
    }

    [[nodiscard]] QMap<QString, QString> row(const QString &id)
    {
        return storedRow(u"customer_company"_s, u"customer_id"_s, id);
    }
    [[nodiscard]] QModelIndex cell(const QString &column, int at = 0) const
    {
        return table->index(at, table->columnOf(column));
    }
    bool set(const QString &column, const QVariant &typed, int at = 0) const
    {
        return table->setData(cell(column, at), typed);
    }
    [[nodiscard]] QString text(const QString &column, int at = 0) const
    {
        return cell(column, at).data(Qt::EditRole).toString();
    }

    QMap<QString, QString> before; ///< acme's row
    std::unique_ptr<CustomerTable> table;
    std::unique_ptr<QAbstractItemModelTester> tester;
};

} // namespace

class TestCustomerTable : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { TablesFixture::useEnglish(); }
    void showsAllRowsInTheOrderGiven();
    void idsAreData_data();
    void idsAreData();
    void aBrokenDatabaseShowsNothing();
    void headersAndColumns_data();
    void headersAndColumns();
    void rowsAreFoundById();
    void validityAndTimesAreShownInWords();
    void oneFieldChangesOneColumn_data();
    void oneFieldChangesOneColumn();
    void whatIsTheSameIsNotWritten_data();
    void whatIsTheSameIsNotWritten();
    void aRefusedEditStaysTyped_data();
    void aRefusedEditStaysTyped();
    void aChangeByAnotherIsNotOverwritten();
    void aRenameKeepsItShownAndTakesItsPeopleAlong();
    void aRenameThatIsRefusedRenamesNothing();
    void aNewCustomerIsAddedAndShown();
    void aNewRowHasNoIdAndIsNotGreyed();
    void noCustomerIsDeleted();
    void aReadOnlyDatabaseRefuses();
    void changesAreSignalled();
};

void TestCustomerTable::showsAllRowsInTheOrderGiven()
{
    TablesFixture fixture;
    fixture.sql(u"BEGIN"_s);
    QStringList ids;
    for (int number = 0; number < 1000; ++number) {
        ids.prepend(QString::number(number));
        fixture.insertCustomer(ids.constFirst(), u"Customer %1"_s.arg(number));
    }
    fixture.sql(u"COMMIT"_s);
    CustomerTable table(fixture.database(), fixture.agent());
    const auto tester = TablesFixture::watch(table);
    QCOMPARE(table.rowCount(), 0);
    QVERIFY(!table.data({}).isValid());

    QVERIFY(table.show(QStringList{u"no such customer"_s} + ids));

    QCOMPARE(TablesFixture::printed(table, table.columnOf(u"customer_id"_s)), ids);
    QVERIFY(!table.canFetchMore());
    table.fetchMore();
    QVERIFY(table.select());
    QCOMPARE(table.rowCount(), 1000);
    QVERIFY(table.show({}));
    QCOMPARE(table.rowCount(), 0);
}

void TestCustomerTable::idsAreData_data()
{
    QTest::addColumn<QString>("id");

    QTest::newRow("single quotes") << u"O'Brien''s"_s;
    QTest::newRow("double quotes") << u"\"acme\""_s;
    QTest::newRow("brackets and braces") << u"[\"a\"],{}:[1]"_s;
    QTest::newRow("backslashes") << u"C:\\new\\table\\u0041 \\"_s;
    QTest::newRow("an injection") << u"'), '$'; DROP TABLE customer_company; --"_s;
    QTest::newRow("wildcards and placeholders") << u"100% _ * ? %1 :id @p $1"_s;
    QTest::newRow("HTML") << u"<b>&amp;</b>"_s;
    QTest::newRow("many scripts") << u"Größe 株式会社 \u05D0 \U0001F600"_s;
    QTest::newRow("letters put together") << u"Cafe\u0301"_s;
    QTest::newRow("line ends of JavaScript") << u"a\u2028b\u2029c"_s;
    QTest::newRow("control characters") << u"a\tb\nc\u0001d\u007F"_s;
    QTest::newRow("a number") << u"007"_s;
    QTest::newRow("words of JSON") << u"null"_s;
    QTest::newRow("blanks at the ends") << u" acme "_s;
    QTest::newRow("nothing") << u""_s;
}

void TestCustomerTable::idsAreData()
{
    QFETCH(QString, id);
    TablesFixture fixture;
    fixture.insertCustomer(id, u"That one"_s);
    fixture.insertCustomer(u"other"_s, u"Other"_s);
    CustomerTable table(fixture.database(), fixture.agent());
    const auto tester = TablesFixture::watch(table);

    QVERIFY(table.show({id, u"other"_s}));

    QCOMPARE(table.rowCount(), 2);
    QCOMPARE(table.idOf(0), id);
    QCOMPARE(table.rowOf(id), 0);
    QCOMPARE(table.index(0, table.columnOf(u"customer_id"_s)).data().toString(), id);
    QVERIFY(table.setData(table.index(0, table.columnOf(u"city"_s)), u"Ulm"_s));
    QVERIFY(table.setData(table.index(0, table.columnOf(u"valid_id"_s)), 2));
    QVERIFY2(table.submitAll(), qPrintable(table.lastError().text()));
    QCOMPARE(fixture.value(u"SELECT city FROM customer_company WHERE customer_id = ?"_s, {id}),
             QVariant(u"Ulm"_s));
    QCOMPARE(table.rowCount(), 2);
}

void TestCustomerTable::aBrokenDatabaseShowsNothing()
{
    Shown shown;
    shown.sql(u"PRAGMA legacy_alter_table = ON"_s);
    shown.sql(u"ALTER TABLE customer_company RENAME TO elsewhere"_s);

    QVERIFY(!shown.table->show({u"acme"_s}));

    QCOMPARE(shown.table->rowCount(), 0);
    QVERIFY(shown.table->lastError().isValid());
}

void TestCustomerTable::headersAndColumns_data()
{
    QTest::addColumn<QString>("column");
    QTest::addColumn<QString>("header");

    QTest::newRow("id") << u"customer_id"_s << u"Customer ID"_s;
    QTest::newRow("name") << u"name"_s << u"Name"_s;
    QTest::newRow("comment") << u"comments"_s << u"Comment"_s;
    QTest::newRow("validity") << u"validity"_s << u"Validity"_s;
    QTest::newRow("changed") << u"change_time"_s << u"Changed"_s;
    QTest::newRow("created") << u"create_time"_s << u"Created"_s;
}

void TestCustomerTable::headersAndColumns()
{
    QFETCH(QString, column);
    QFETCH(QString, header);
    Shown shown;

    QVERIFY(CustomerTable::listColumns().contains(column));
    QCOMPARE(CustomerTable::listColumns().size(), 6);
    const int section = shown.table->columnOf(column);
    QVERIFY(section >= 0);
    QCOMPARE(shown.table->headerData(section, Qt::Horizontal).toString(), header);
    QVERIFY(!shown.table->headerData(section, Qt::Horizontal, Qt::DecorationRole).isValid());
    QCOMPARE(shown.table->headerData(1, Qt::Vertical).toInt(), 2);
    QCOMPARE(shown.table->columnOf(u"no_such_column"_s), -1);
}

void TestCustomerTable::rowsAreFoundById()
{
    Shown shown;

    QCOMPARE(shown.table->rowOf(u"beta"_s), 1);
    QCOMPARE(shown.table->rowOf(u"BETA"_s), -1);
    QCOMPARE(shown.table->rowOf(u"gamma"_s), -1);
    QCOMPARE(shown.table->idOf(0), u"acme"_s);
    QCOMPARE(shown.table->idOf(2), QString());
    QCOMPARE(shown.table->idOf(-1), QString());
    QCOMPARE(shown.table->ids(), QStringList({u"acme"_s, u"beta"_s}));
    QCOMPARE(shown.table->stored(1).name, u"Beta Inc."_s);
    QCOMPARE(shown.table->stored(1).validId, 1);
}

void TestCustomerTable::validityAndTimesAreShownInWords()
{
    Shown shown;
    shown.sqlUnchecked(u"UPDATE customer_company SET valid_id = 9 WHERE customer_id = 'beta'"_s);
    shown.sql(u"UPDATE customer_company SET change_time = 'long ago' WHERE customer_id = 'beta'"_s);
    QVERIFY(shown.table->show({u"acme"_s, u"beta"_s}));

    const QString moment =
        QLocale().toString(QDateTime({2020, 1, 2}, {3, 4, 5}, Qt::UTC), QLocale::ShortFormat);
    QCOMPARE(shown.cell(u"create_time"_s).data().toString(), moment);
    QCOMPARE(shown.cell(u"change_time"_s).data().toString(), moment);
    QCOMPARE(shown.cell(u"change_time"_s, 1).data().toString(), u"long ago"_s);
    QCOMPARE(shown.cell(u"validity"_s).data().toString(), u"valid"_s);
    QCOMPARE(shown.cell(u"validity"_s, 1).data().toString(), u"9"_s);
    QVERIFY(!shown.cell(u"name"_s).data(CustomerTable::IsInvalidRole).toBool());
    QVERIFY(shown.cell(u"name"_s, 1).data(CustomerTable::IsInvalidRole).toBool());
}

void TestCustomerTable::oneFieldChangesOneColumn_data()
{
    QTest::addColumn<QString>("column");
    QTest::addColumn<QVariant>("typed");
    QTest::addColumn<QString>("stored");

    for (const Domain::Field &field : Domain::customerFields()) {
        if (field.kind != Domain::FieldKind::Validity && field.name() != "customer_id"_L1) {
            QTest::newRow(field.column)
                << field.name().toString() << QVariant(u" 'new' <b> "_s) << u"'new' <b>"_s;
        }
    }
    QTest::newRow("validity") << u"valid_id"_s << QVariant(3) << u"3"_s;
}

void TestCustomerTable::oneFieldChangesOneColumn()
{
    QFETCH(QString, column);
    QFETCH(QVariant, typed);
    QFETCH(QString, stored);
    Shown shown;

    QVERIFY(shown.set(column, typed));
    QVERIFY(shown.table->submitAll());

    QStringList expected{u"change_time"_s, column};
    expected.sort();
    QCOMPARE(TablesFixture::differences(shown.before, shown.row(u"acme"_s)), expected);
    QCOMPARE(shown.row(u"acme"_s).value(column), stored);
    QCOMPARE(shown.text(column), stored);
    QCOMPARE(shown.changeSets(), 1);
    QVERIFY(shown.table->lastChangeSet() > 0);
    QVERIFY(!shown.table->isDirty());
    QVERIFY(!shown.table->refusal());
}

void TestCustomerTable::whatIsTheSameIsNotWritten_data()
{
    QTest::addColumn<QString>("column");
    QTest::addColumn<QVariant>("typed");

    QTest::newRow("the same but for blanks") << u"name"_s << QVariant(u" Acme Inc. "_s);
    QTest::newRow("nothing where there is NULL") << u"city"_s << QVariant(u""_s);
    QTest::newRow("old blanks as they are") << u"comments"_s << QVariant(u" as is "_s);
    QTest::newRow("a column that is only shown") << u"validity"_s << QVariant(u"invalid"_s);
    QTest::newRow("a time") << u"change_time"_s << QVariant(u"2030-01-01 00:00:00"_s);
}

void TestCustomerTable::whatIsTheSameIsNotWritten()
{
    QFETCH(QString, column);
    QFETCH(QVariant, typed);
    Shown shown;

    QVERIFY(shown.set(column, typed));
    QVERIFY(shown.table->submitAll());

    QCOMPARE(shown.row(u"acme"_s), shown.before);
    QCOMPARE(shown.changeSets(), 0);
    QCOMPARE(shown.table->lastChangeSet(), 0);
}

void TestCustomerTable::aRefusedEditStaysTyped_data()
{
    QTest::addColumn<QString>("column");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("code");

    QTest::newRow("no id") << u"customer_id"_s << u" "_s << u"customer_id.required"_s;
    QTest::newRow("a taken id") << u"customer_id"_s << u"BETA"_s << u"customer_id.taken"_s;
    QTest::newRow("a taken name") << u"name"_s << u"gamma inc."_s << u"name.taken"_s;
    QTest::newRow("too long") << u"zip"_s << QString(201, u'1') << u"zip.too_long"_s;
    QTest::newRow("a tab") << u"url"_s << u"a\tb"_s << u"url.control_character"_s;
    QTest::newRow("no validity") << u"valid_id"_s << u"0"_s << u"valid_id.unknown"_s;
}

void TestCustomerTable::aRefusedEditStaysTyped()
{
    QFETCH(QString, column);
    QFETCH(QString, typed);
    QFETCH(QString, code);
    Shown shown;
    shown.set(column, typed);

    QVERIFY(!shown.table->submitAll());

    QVERIFY(shown.table->refusal().has_value());
    QCOMPARE(shown.table->refusal()->code, ErrorCode::Violations);
    QCOMPARE(shown.table->refusal()->violations.constFirst().code, code);
    QCOMPARE(shown.text(column), typed);
    QVERIFY(shown.table->isDirty(shown.cell(column)));
    QCOMPARE(shown.row(u"acme"_s), shown.before);
    shown.table->revertAll();
    QVERIFY(!shown.table->isDirty());
    QVERIFY(shown.table->submitAll());
    QCOMPARE(shown.row(u"acme"_s), shown.before);
}

void TestCustomerTable::aChangeByAnotherIsNotOverwritten()
{
    Shown shown;
    const auto other = shown.another();
    CustomerTable elsewhere(*other, shown.agent());
    QVERIFY(elsewhere.show({u"acme"_s}));
    QVERIFY(elsewhere.setData(elsewhere.index(0, elsewhere.columnOf(u"city"_s)), u"Bonn"_s));
    QVERIFY(elsewhere.submitAll());
    shown.set(u"city"_s, u"Ulm"_s);

    QVERIFY(!shown.table->submitAll());

    QCOMPARE(shown.table->refusal()->code, ErrorCode::Conflict);
    const auto collisions = shown.table->refusal()->conflict.collisions;
    QCOMPARE(collisions.size(), 1);
    QCOMPARE(collisions.constFirst().stored.toString(), u"Bonn"_s);
    QCOMPARE(collisions.constFirst().wanted.toString(), u"Ulm"_s);
    QCOMPARE(shown.text(u"city"_s), u"Ulm"_s);
    QVERIFY(shown.table->show({u"acme"_s}));
    shown.set(u"city"_s, u"Ulm"_s);
    QVERIFY(shown.table->submitAll());
    QCOMPARE(shown.row(u"acme"_s).value(u"city"_s), u"Ulm"_s);
}

void TestCustomerTable::aRenameKeepsItShownAndTakesItsPeopleAlong()
{
    Shown shown;
    shown.insertPerson(u"ann"_s, u"acme"_s);
    shown.insertPerson(u"bob"_s, u"beta"_s);

    QVERIFY(shown.set(u"customer_id"_s, u" ['new'] \"id\" "_s));
    QVERIFY(shown.table->submitAll());

    const QString id = u"['new'] \"id\""_s;
    QCOMPARE(shown.table->ids(), QStringList({id, u"beta"_s}));
    QCOMPARE(shown.table->rowOf(id), 0);
    QCOMPARE(shown.table->idOf(1), u"beta"_s);
    QCOMPARE(shown.value(u"SELECT customer_id FROM customer_user WHERE login = 'ann'"_s).toString(),
             id);
    QCOMPARE(shown.value(u"SELECT customer_id FROM customer_user WHERE login = 'bob'"_s).toString(),
             u"beta"_s);
    QVERIFY(shown.row(u"acme"_s).isEmpty());
}

void TestCustomerTable::aRenameThatIsRefusedRenamesNothing()
{
    Shown shown;
    shown.insertPerson(u"ann"_s, u"acme"_s);

    QVERIFY(shown.set(u"customer_id"_s, u"beta"_s));
    QVERIFY(!shown.table->submitAll());

    QCOMPARE(shown.table->ids(), QStringList({u"acme"_s, u"beta"_s}));
    QCOMPARE(shown.table->idOf(0), u"acme"_s);
    QCOMPARE(shown.text(u"customer_id"_s), u"beta"_s);
    QCOMPARE(shown.value(u"SELECT customer_id FROM customer_user"_s).toString(), u"acme"_s);
}

void TestCustomerTable::aNewCustomerIsAddedAndShown()
{
    Shown shown;
    QVERIFY(shown.table->insertRow(2));
    QVERIFY(shown.set(u"customer_id"_s, u" delta "_s, 2));
    QVERIFY(!shown.table->submitAll());
    QCOMPARE(shown.text(u"customer_id"_s, 2), u" delta "_s);
    QVERIFY(shown.set(u"name"_s, u"Delta Inc."_s, 2));

    QVERIFY(shown.table->submitAll());

    QVERIFY(!shown.table->refusal());
    QCOMPARE(shown.table->rowCount(), 3);
    QCOMPARE(shown.table->rowOf(u"delta"_s), 2);
    QCOMPARE(shown.row(u"delta"_s).value(u"valid_id"_s), u"1"_s);
    QCOMPARE(shown.row(u"delta"_s).value(u"city"_s), u"<null>"_s);
    QCOMPARE(shown.row(u"acme"_s), shown.before);
}

void TestCustomerTable::aNewRowHasNoIdAndIsNotGreyed()
{
    Shown shown;

    QVERIFY(shown.table->insertRow(1));

    QCOMPARE(shown.table->idOf(1), QString());
    QCOMPARE(shown.table->rowOf(u"beta"_s), 2);
    QVERIFY(!shown.cell(u"name"_s, 1).data(CustomerTable::IsInvalidRole).toBool());
    QCOMPARE(shown.cell(u"validity"_s, 1).data().toString(), u"valid"_s);
    shown.table->revertAll();
    QCOMPARE(shown.table->rowCount(), 2);
}

void TestCustomerTable::noCustomerIsDeleted()
{
    Shown shown;
    QVERIFY(shown.table->removeRow(0));

    QVERIFY(!shown.table->submitAll());

    QCOMPARE(shown.table->refusal()->code, ErrorCode::NeverDeleted);
    QCOMPARE(shown.row(u"acme"_s), shown.before);
    shown.table->revertAll();
    QCOMPARE(shown.table->rowOf(u"acme"_s), 0);
}

void TestCustomerTable::aReadOnlyDatabaseRefuses()
{
    Shown shown;
    shown.verifyReadOnlyRefuses<CustomerTable>(u"acme"_s);
}

void TestCustomerTable::changesAreSignalled()
{
    Shown shown;
    QSignalSpy edits(shown.table.get(), &QAbstractItemModel::dataChanged);
    QSignalSpy resets(shown.table.get(), &QAbstractItemModel::modelReset);

    shown.set(u"city"_s, u"Ulm"_s);
    QCOMPARE(edits.count(), 1);
    QCOMPARE(resets.count(), 0);
    QVERIFY(shown.table->submitAll());

    QVERIFY(resets.count() >= 1);
    QCOMPARE(shown.text(u"city"_s), u"Ulm"_s);
}

QTEST_GUILESS_MAIN(TestCustomerTable)
#include "tst_customertable.moc"
