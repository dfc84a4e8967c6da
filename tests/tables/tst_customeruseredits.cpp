// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/fields.h"
#include "tables/customerusertable.h"
#include "tests/tables/tablesfixture.h"

#include <QSqlError>
#include <QTest>

using namespace Qt::StringLiterals;
using Domain::ErrorCode;
using Tables::CustomerUserTable;

namespace {

/// Two customers and a person, Ann, last changed long ago; the table shows her.
struct Shown : TablesFixture
{
    explicit Shown(const QString &hash = {})
    {
        addCustomer(u"acme"_s);
        addCustomer(u"beta"_s);
        id = add(person(u"ann"_s, u"acme"_s), hash);
        sql(u"UPDATE customer_user SET change_time = '2020-01-02 03:04:05', comments = ' as is '"_s);
        earlierChangeSets = changeSets();
        before = row();
        table = std::make_unique<CustomerUserTable>(database(), agent());
        tester = watch(*table);
        table->show({id});
    }

    [[nodiscard]] QMap<QString, QString> row()
    {
        return storedRow(u"customer_user"_s, u"id"_s, id);
    }
    [[nodiscard]] QStringList changed() { return differences(before, row()); }
    [[nodiscard]] int journalRows() { return changeSets() - earlierChangeSets; }
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

    qint64 id = 0;
    int earlierChangeSets = 0;
    QMap<QString, QString> before;
    std::unique_ptr<CustomerUserTable> table;
    std::unique_ptr<QAbstractItemModelTester> tester;
};

} // namespace

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
    void aRefusedEditStaysTyped_data();
    void aRefusedEditStaysTyped();
    void aRevertedEditIsForgotten();
    void aChangeByAnotherIsNotOverwritten();
    void aChangeOfAnotherFieldIsNoConflict();
    void aPersonCanAlwaysBeDeactivated();
    void aRenameKeepsThePersonShown();
    void aNewPersonIsAddedAndShown();
    void aNewRowHasNoIdAndIsNotGreyed();
    void aRefusedNewPersonStaysTyped();
    void aRevertedNewRowIsGone();
    void aNewPasswordIsWrittenButNotNoted();
    void anEmptyPasswordLeavesTheOldOne();
    void nobodyIsDeleted();
    void editsOfManyRowsAreAllWritten();
    void aReadOnlyDatabaseRefuses();
    void anAgentWithoutRightsIsRefused();
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
    Shown shown;

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
    Shown shown;

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
    Shown shown;

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
    Shown shown;

    QVERIFY(shown.set(u"comments"_s, typed));
    QVERIFY(shown.table->submitAll());

    QCOMPARE(shown.row().value(u"comments"_s), typed);
    QCOMPARE(shown.text(u"comments"_s), typed);
    QCOMPARE(shown.cell(u"comments"_s).data().toString(), typed);
}

void TestCustomerUserEdits::aRefusedEditStaysTyped_data()
{
    QTest::addColumn<QString>("column");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("code");

    QTest::newRow("nothing where something must be")
        << u"last_name"_s << u""_s << u"last_name.required"_s;
    QTest::newRow("too long") << u"city"_s << QString(201, u'x') << u"city.too_long"_s;
    QTest::newRow("a line break") << u"street"_s << u"a\nb"_s << u"street.control_character"_s;
    QTest::newRow("a taken username") << u"login"_s << u"BOB"_s << u"login.taken"_s;
    QTest::newRow("no address") << u"email"_s << u"nonsense"_s << u"email.syntax"_s;
    QTest::newRow("no customer") << u"customer_id"_s << u"nobody"_s << u"customer_id.unknown"_s;
    QTest::newRow("no validity") << u"valid_id"_s << u"7"_s << u"valid_id.unknown"_s;
}

void TestCustomerUserEdits::aRefusedEditStaysTyped()
{
    QFETCH(QString, column);
    QFETCH(QString, typed);
    QFETCH(QString, code);
    Shown shown;
    shown.add(TablesFixture::person(u"bob"_s, u"acme"_s));
    shown.set(column, typed);
    QSignalSpy resets(shown.table.get(), &QAbstractItemModel::modelReset);

    QVERIFY(!shown.table->submitAll());

    QVERIFY(shown.table->refusal().has_value());
    QCOMPARE(shown.table->refusal()->code, ErrorCode::Violations);
    QCOMPARE(shown.table->refusal()->violations.constFirst().code, code);
    QCOMPARE(shown.text(column), typed);
    QVERIFY(shown.table->isDirty(shown.cell(column)));
    QVERIFY(shown.table->lastError().isValid());
    QCOMPARE(resets.count(), 0);
    QCOMPARE(shown.row(), shown.before);

    shown.set(column, shown.before.value(column));
    shown.set(u"phone"_s, u"1"_s);
    QVERIFY(shown.table->submitAll());
    QVERIFY(!shown.table->refusal());
    QCOMPARE(shown.row().value(u"phone"_s), u"1"_s);
}

void TestCustomerUserEdits::aRevertedEditIsForgotten()
{
    Shown shown;
    shown.set(u"city"_s, u"Ulm"_s);
    shown.set(u"email"_s, u"nonsense"_s);
    QVERIFY(!shown.table->submitAll());

    shown.table->revertAll();

    QVERIFY(!shown.table->isDirty());
    QCOMPARE(shown.text(u"city"_s), QString());
    QVERIFY(shown.table->submitAll());
    QCOMPARE(shown.row(), shown.before);
}

void TestCustomerUserEdits::aChangeByAnotherIsNotOverwritten()
{
    Shown shown;
    const auto other = shown.another();
    CustomerUserTable elsewhere(*other, shown.agent());
    QVERIFY(elsewhere.show({shown.id}));
    QVERIFY(elsewhere.setData(elsewhere.index(0, elsewhere.columnOf(u"city"_s)), u"Bonn"_s));
    QVERIFY(elsewhere.submitAll());
    shown.set(u"city"_s, u"Ulm"_s);
    shown.set(u"phone"_s, u"1"_s);

    QVERIFY(!shown.table->submitAll());

    const auto refusal = shown.table->refusal();
    QVERIFY(refusal.has_value());
    QCOMPARE(refusal->code, ErrorCode::Conflict);
    QCOMPARE(refusal->conflict.changedBy, u"root"_s);
    QVERIFY(refusal->conflict.changedAt.isValid());
    QCOMPARE(refusal->conflict.collisions.size(), 1);
    const Domain::Collision &collision = refusal->conflict.collisions.constFirst();
    QCOMPARE(collision.column, u"city"_s);
    QVERIFY(collision.seen.isNull());
    QCOMPARE(collision.stored.toString(), u"Bonn"_s);
    QCOMPARE(collision.wanted.toString(), u"Ulm"_s);
    QCOMPARE(shown.text(u"city"_s), u"Ulm"_s);
    QCOMPARE(shown.text(u"phone"_s), u"1"_s);
    QCOMPARE(shown.row().value(u"phone"_s), u"<null>"_s);

    QVERIFY(shown.table->show({shown.id}));
    QCOMPARE(shown.text(u"city"_s), u"Bonn"_s);
    shown.set(u"city"_s, u"Ulm"_s);
    QVERIFY(shown.table->submitAll());
    QVERIFY(!shown.table->refusal());
    QCOMPARE(shown.row().value(u"city"_s), u"Ulm"_s);
}

void TestCustomerUserEdits::aChangeOfAnotherFieldIsNoConflict()
{
    Shown shown;
    const auto other = shown.another();
    CustomerUserTable elsewhere(*other, shown.agent());
    QVERIFY(elsewhere.show({shown.id}));
    QVERIFY(elsewhere.setData(elsewhere.index(0, elsewhere.columnOf(u"city"_s)), u"Bonn"_s));
    QVERIFY(elsewhere.submitAll());
    shown.set(u"phone"_s, u"1"_s);

    QVERIFY(shown.table->submitAll());

    QCOMPARE(shown.text(u"city"_s), u"Bonn"_s);
    QCOMPARE(shown.row().value(u"city"_s), u"Bonn"_s);
    QCOMPARE(shown.row().value(u"phone"_s), u"1"_s);
}

void TestCustomerUserEdits::aPersonCanAlwaysBeDeactivated()
{
    Shown shown;
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
    Shown shown;
    shown.sql(u"INSERT INTO customer_preferences VALUES ('ann', 'UserLastLogin', '1700000000')"_s);

    shown.set(u"login"_s, u"anna"_s);
    QVERIFY(shown.table->submitAll());

    QCOMPARE(shown.table->rowOf(shown.id), 0);
    QCOMPARE(shown.text(u"login"_s), u"anna"_s);
    QCOMPARE(shown.text(u"last_login"_s), u"1700000000"_s);
}

void TestCustomerUserEdits::aNewPersonIsAddedAndShown()
{
    Shown shown;
    QVERIFY(shown.table->insertRow(0));
    const Domain::CustomerUser person = TablesFixture::person(u"bob"_s, u"beta"_s);
    for (const auto *column : {"first_name", "last_name", "login", "email", "customer_id"}) {
        QVERIFY(shown.set(QString::fromLatin1(column), person.text(QLatin1StringView(column))));
    }
    QVERIFY(shown.set(u"pw"_s, TablesFixture::fastHash(u"word"_s)));

    QVERIFY(shown.table->submitAll());

    QCOMPARE(shown.table->rowCount(), 2);
    const qint64 id =
        shown.value(u"SELECT id FROM customer_user WHERE login = 'bob'"_s).toLongLong();
    QVERIFY(id > 0);
    QCOMPARE(shown.table->rowOf(id), 1);
    QCOMPARE(shown.table->ids(), QList<qint64>({shown.id, id}));
    QCOMPARE(shown.text(u"email"_s, 1), person.email);
    const auto row = shown.storedRow(u"customer_user"_s, u"id"_s, id);
    QCOMPARE(row.value(u"pw"_s), TablesFixture::fastHash(u"word"_s));
    QCOMPARE(row.value(u"valid_id"_s), u"1"_s);
    QCOMPARE(row.value(u"phone"_s), u"<null>"_s);
    QCOMPARE(row.value(u"create_by"_s), u"1"_s);
    QCOMPARE(shown.journalRows(), 1);
    QCOMPARE(shown.row(), shown.before);
}

void TestCustomerUserEdits::aNewRowHasNoIdAndIsNotGreyed()
{
    Shown shown;
    const qint64 other = shown.add(TablesFixture::person(u"bob"_s, u"acme"_s));
    QVERIFY(shown.table->show({shown.id, other}));

    QVERIFY(shown.table->insertRow(1));

    QCOMPARE(shown.table->idOf(0), shown.id);
    QCOMPARE(shown.table->idOf(1), 0);
    QCOMPARE(shown.table->idOf(2), other);
    QCOMPARE(shown.table->rowOf(other), 2);
    QCOMPARE(shown.table->stored(2).login, u"bob"_s);
    QVERIFY(!shown.cell(u"login"_s, 1).data(CustomerUserTable::IsInvalidRole).toBool());
    QCOMPARE(shown.cell(u"validity"_s, 1).data().toString(), u"valid"_s);

    QVERIFY(shown.set(u"city"_s, u"Ulm"_s, 2));
    shown.table->revertRow(1);
    QVERIFY(shown.table->submitAll());
    QCOMPARE(shown.storedRow(u"customer_user"_s, u"id"_s, other).value(u"city"_s), u"Ulm"_s);
    QCOMPARE(shown.row(), shown.before);
}

void TestCustomerUserEdits::aRefusedNewPersonStaysTyped()
{
    Shown shown;
    QVERIFY(shown.table->insertRow(1));
    shown.set(u"login"_s, u"bob"_s, 1);

    QVERIFY(!shown.table->submitAll());

    QVERIFY(shown.table->refusal().has_value());
    QCOMPARE(shown.table->refusal()->code, ErrorCode::Violations);
    QCOMPARE(shown.table->refusal()->violations.size(), 4);
    QCOMPARE(shown.table->rowCount(), 2);
    QCOMPARE(shown.text(u"login"_s, 1), u"bob"_s);
    QCOMPARE(shown.table->ids(), QList<qint64>({shown.id}));
    QCOMPARE(shown.value(u"SELECT count(*) FROM customer_user"_s).toInt(), 1);
}

void TestCustomerUserEdits::aRevertedNewRowIsGone()
{
    Shown shown;
    QVERIFY(shown.table->insertRow(0));
    QVERIFY(shown.table->insertRow(2));
    shown.set(u"login"_s, u"bob"_s, 0);

    shown.table->revertAll();

    QCOMPARE(shown.table->rowCount(), 1);
    QCOMPARE(shown.table->rowOf(shown.id), 0);
    QVERIFY(shown.table->submitAll());
    QCOMPARE(shown.value(u"SELECT count(*) FROM customer_user"_s).toInt(), 1);
}

void TestCustomerUserEdits::aNewPasswordIsWrittenButNotNoted()
{
    Shown shown(TablesFixture::fastHash(u"old"_s));
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
    Shown shown(TablesFixture::fastHash(u"old"_s));

    shown.set(u"pw"_s, u""_s);
    QVERIFY(shown.table->submitAll());

    QCOMPARE(shown.row(), shown.before);
    QCOMPARE(shown.journalRows(), 0);
}

void TestCustomerUserEdits::nobodyIsDeleted()
{
    Shown shown;
    QVERIFY(shown.table->removeRow(0));

    QVERIFY(!shown.table->submitAll());

    QVERIFY(shown.table->refusal().has_value());
    QCOMPARE(shown.table->refusal()->code, ErrorCode::NeverDeleted);
    QCOMPARE(shown.row(), shown.before);
    shown.table->revertAll();
    QCOMPARE(shown.table->rowCount(), 1);
    QCOMPARE(shown.table->rowOf(shown.id), 0);
}

void TestCustomerUserEdits::editsOfManyRowsAreAllWritten()
{
    Shown shown;
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

void TestCustomerUserEdits::aReadOnlyDatabaseRefuses()
{
    Shown shown;
    const auto readOnly = shown.readOnlyCopy();
    if (!readOnly) {
        QSKIP("whoever runs this test may write any file");
    }
    CustomerUserTable table(*readOnly, shown.agent());
    const auto tester = TablesFixture::watch(table);
    QVERIFY(table.show({shown.id}));

    QVERIFY(table.setData(table.index(0, table.columnOf(u"city"_s)), u"Ulm"_s));
    QVERIFY(!table.submitAll());

    QCOMPARE(table.refusal()->code, ErrorCode::ReadOnly);
    QCOMPARE(table.index(0, table.columnOf(u"city"_s)).data().toString(), u"Ulm"_s);
}

void TestCustomerUserEdits::anAgentWithoutRightsIsRefused()
{
    Shown shown;
    shown.sql(u"DELETE FROM group_user"_s);

    shown.set(u"city"_s, u"Ulm"_s);

    QVERIFY(!shown.table->submitAll());
    QCOMPARE(shown.table->refusal()->code, ErrorCode::NotPermitted);
    QCOMPARE(shown.row(), shown.before);
}

void TestCustomerUserEdits::changesAreSignalled()
{
    Shown shown;
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
