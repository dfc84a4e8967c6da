// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/fields.h"
#include "tests/tables/shownperson.h"

#include <QSqlError>
#include <QTest>

using namespace Qt::StringLiterals;
using Tables::CustomerUserTable;

/// What becomes of edits in the list of customer users.
class TestCustomerUserEdits : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { TablesFixture::useEnglish(); }
    void oneFieldChangesOneColumn_data();
    void oneFieldChangesOneColumn();
    void whatIsTheSameIsNotWritten_data();
    void whatIsTheSameIsNotWritten();
    void columnsThatAreOnlyShownAreNotWritten_data();
    void columnsThatAreOnlyShownAreNotWritten();
    void hostileTextIsStoredExactly_data();
    void hostileTextIsStoredExactly();
    void aRevertedEditIsForgotten();
    void aPersonCanAlwaysBeDeactivated();
    void aRenameKeepsThePersonShown();
    void aNewPasswordIsWrittenButNotNoted();
    void anEmptyPasswordLeavesTheOldOne();
    void editsOfManyRowsAreAllWritten();
    void changesAreSignalled();
};

void TestCustomerUserEdits::oneFieldChangesOneColumn_data()
{
    QTest::addColumn<QString>("column");
    QTest::addColumn<QVariant>("typed");
    QTest::addColumn<QString>("stored");

    for (const Domain::Field &field : Domain::customerUserFields()) {
        if (field.kind == Domain::FieldKind::Text || field.kind == Domain::FieldKind::Country) {
            QTest::newRow(field.column)
                << field.name().toString() << QVariant(u" new text "_s) << u"new text"_s;
        }
    }
    QTest::newRow("email") << u"email"_s << QVariant(u"new@acme.example.net"_s)
                           << u"new@acme.example.net"_s;
    QTest::newRow("customer") << u"customer_id"_s << QVariant(u"beta"_s) << u"beta"_s;
    QTest::newRow("validity") << u"valid_id"_s << QVariant(2) << u"2"_s;
    QTest::newRow("zero is a value") << u"zip"_s << QVariant(u"0"_s) << u"0"_s;
}

void TestCustomerUserEdits::oneFieldChangesOneColumn()
{
    QFETCH(QString, column);
    QFETCH(QVariant, typed);
    QFETCH(QString, stored);
    ShownPerson shown;

    QVERIFY(shown.set(column, typed));
    QVERIFY(shown.table->submitAll());

    QStringList expected{u"change_time"_s, column};
    expected.sort();
    QCOMPARE(shown.changed(), expected);
    QCOMPARE(shown.row().value(column), stored);
    QCOMPARE(shown.journalRows(), 1);
    QCOMPARE(shown.text(column), stored);
    QVERIFY(!shown.table->isDirty());
    QVERIFY(!shown.table->refusal());
    const auto noted =
        shown.value(u"SELECT changes FROM rollbook_row_change WHERE change_set_id = ?"_s,
                    {shown.table->lastChangeSet()});
    QVERIFY(noted.toString().startsWith(u"{\"%1\":["_s.arg(column)));
}

void TestCustomerUserEdits::whatIsTheSameIsNotWritten_data()
{
    QTest::addColumn<QString>("column");
    QTest::addColumn<QVariant>("typed");

    QTest::newRow("the same text") << u"login"_s << QVariant(u"ann"_s);
    QTest::newRow("the same but for blanks") << u"login"_s << QVariant(u"  ann\t"_s);
    QTest::newRow("nothing where there is NULL") << u"phone"_s << QVariant(u""_s);
    QTest::newRow("blanks where there is NULL") << u"phone"_s << QVariant(u"   "_s);
    QTest::newRow("null where there is NULL") << u"phone"_s << QVariant(QString());
    QTest::newRow("the same validity as a text") << u"valid_id"_s << QVariant(u"1"_s);
    QTest::newRow("old blanks as they are") << u"comments"_s << QVariant(u" as is "_s);
}

void TestCustomerUserEdits::whatIsTheSameIsNotWritten()
{
    QFETCH(QString, column);
    QFETCH(QVariant, typed);
    ShownPerson shown;

    QVERIFY(shown.set(column, typed));
    QVERIFY(shown.table->submitAll());

    QCOMPARE(shown.row(), shown.before);
    QCOMPARE(shown.journalRows(), 0);
    QCOMPARE(shown.table->lastChangeSet(), 0);
    QVERIFY(!shown.table->refusal());
    QVERIFY(!shown.table->isDirty());
}

void TestCustomerUserEdits::columnsThatAreOnlyShownAreNotWritten_data()
{
    QTest::addColumn<QString>("column");

    for (const auto *column : {"id", "full_name", "customer_name", "last_login", "validity",
                               "create_time", "create_by", "change_time", "change_by"}) {
        QTest::newRow(column) << QString::fromLatin1(column);
    }
}

void TestCustomerUserEdits::columnsThatAreOnlyShownAreNotWritten()
{
    QFETCH(QString, column);
    ShownPerson shown;

    shown.set(column, u"99"_s);
    QVERIFY(shown.table->submitAll());

    QCOMPARE(shown.row(), shown.before);
    QCOMPARE(shown.journalRows(), 0);
}

void TestCustomerUserEdits::hostileTextIsStoredExactly_data()
{
    QTest::addColumn<QString>("typed");

    QTest::newRow("quotes") << u"O'Brien \"Bob\""_s;
    QTest::newRow("an injection") << u"'); DROP TABLE customer_user; --"_s;
    QTest::newRow("wildcards and placeholders") << u"100% _ * ? %1 :a"_s;
    QTest::newRow("HTML") << u"<img src=x onerror=y>"_s;
    QTest::newRow("from right to left") << u"\u202Eabc\u05D0"_s;
}

void TestCustomerUserEdits::hostileTextIsStoredExactly()
{
    QFETCH(QString, typed);
    ShownPerson shown;

    QVERIFY(shown.set(u"comments"_s, typed));
    QVERIFY(shown.table->submitAll());

    QCOMPARE(shown.row().value(u"comments"_s), typed);
    QCOMPARE(shown.text(u"comments"_s), typed);
    QCOMPARE(shown.cell(u"comments"_s).data().toString(), typed);
}

void TestCustomerUserEdits::aRevertedEditIsForgotten()
{
    ShownPerson shown;
    shown.set(u"city"_s, u"Ulm"_s);
    shown.set(u"email"_s, u"nonsense"_s);
    QVERIFY(!shown.table->submitAll());

    shown.table->revertAll();

    QVERIFY(!shown.table->isDirty());
    QCOMPARE(shown.text(u"city"_s), QString());
    QVERIFY(shown.table->submitAll());
    QCOMPARE(shown.row(), shown.before);
}

void TestCustomerUserEdits::aPersonCanAlwaysBeDeactivated()
{
    ShownPerson shown;
    shown.sql(
        u"UPDATE customer_user SET email = 'no address', first_name = '', customer_id = 'x'"_s);
    QVERIFY(shown.table->show({shown.id}));

    shown.set(u"valid_id"_s, 2);

    QVERIFY(shown.table->submitAll());
    QCOMPARE(shown.row().value(u"valid_id"_s), u"2"_s);
    QCOMPARE(shown.row().value(u"email"_s), u"no address"_s);
    QVERIFY(shown.cell(u"login"_s).data(CustomerUserTable::IsInvalidRole).toBool());
}

void TestCustomerUserEdits::aRenameKeepsThePersonShown()
{
    ShownPerson shown;
    shown.sql(u"INSERT INTO customer_preferences VALUES ('ann', 'UserLastLogin', '1700000000')"_s);

    shown.set(u"login"_s, u"anna"_s);
    QVERIFY(shown.table->submitAll());

    QCOMPARE(shown.table->rowOf(shown.id), 0);
    QCOMPARE(shown.text(u"login"_s), u"anna"_s);
    QCOMPARE(shown.text(u"last_login"_s), u"1700000000"_s);
}

void TestCustomerUserEdits::aNewPasswordIsWrittenButNotNoted()
{
    ShownPerson shown(TablesFixture::fastHash(u"old"_s));
    const QString hash = TablesFixture::fastHash(u"new"_s);

    QVERIFY(shown.set(u"pw"_s, hash));
    QVERIFY(shown.table->submitAll());

    QCOMPARE(shown.changed(), QStringList({u"change_time"_s, u"pw"_s}));
    QCOMPARE(shown.row().value(u"pw"_s), hash);
    const QString journal = shown.dump(u"rollbook_row_change"_s).join(u'\n');
    QVERIFY(journal.contains(u"\"pw\":[]"_s));
    QVERIFY(!journal.contains(hash));
    QVERIFY(!journal.contains(TablesFixture::fastHash(u"old"_s)));
    QVERIFY(shown.cell(u"pw"_s).data(Qt::EditRole).isNull());
}

void TestCustomerUserEdits::anEmptyPasswordLeavesTheOldOne()
{
    ShownPerson shown(TablesFixture::fastHash(u"old"_s));

    shown.set(u"pw"_s, u""_s);
    QVERIFY(shown.table->submitAll());

    QCOMPARE(shown.row(), shown.before);
    QCOMPARE(shown.journalRows(), 0);
}

void TestCustomerUserEdits::editsOfManyRowsAreAllWritten()
{
    ShownPerson shown;
    const qint64 other = shown.add(TablesFixture::person(u"bob"_s, u"acme"_s));
    QVERIFY(shown.table->show({other, shown.id}));
    const int before = shown.changeSets();

    shown.set(u"city"_s, u"Bonn"_s, 0);
    shown.set(u"city"_s, u"Ulm"_s, 1);
    QVERIFY(shown.table->submitAll());

    QCOMPARE(shown.storedRow(u"customer_user"_s, u"id"_s, other).value(u"city"_s), u"Bonn"_s);
    QCOMPARE(shown.row().value(u"city"_s), u"Ulm"_s);
    QCOMPARE(shown.changeSets() - before, 2);
}

void TestCustomerUserEdits::changesAreSignalled()
{
    ShownPerson shown;
    QSignalSpy edits(shown.table.get(), &QAbstractItemModel::dataChanged);
    QSignalSpy resets(shown.table.get(), &QAbstractItemModel::modelReset);
    QSignalSpy insertions(shown.table.get(), &QAbstractItemModel::rowsInserted);

    shown.set(u"city"_s, u"Ulm"_s);
    QCOMPARE(edits.count(), 1);
    QCOMPARE(edits.constFirst().constFirst().toModelIndex(), shown.cell(u"city"_s));
    QCOMPARE(resets.count(), 0);

    QVERIFY(shown.table->insertRow(1));
    QCOMPARE(insertions.count(), 1);
    shown.table->revertRow(1);
    QVERIFY(shown.table->submitAll());
    QVERIFY(resets.count() >= 1);
    QCOMPARE(shown.text(u"city"_s), u"Ulm"_s);
}

QTEST_GUILESS_MAIN(TestCustomerUserEdits)
#include "tst_customeruseredits.moc"
