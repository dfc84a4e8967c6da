// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/fields.h"
#include "tables/customerusertable.h"
#include "tests/tables/tablesfixture.h"

#include <QSqlError>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using Tables::CustomerUserTable;

/// What the list of customer users shows.
class TestCustomerUserTable : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { TablesFixture::useEnglish(); }
    void isEmptyBeforeAnythingIsShown();
    void showsAllRowsInTheOrderGiven_data();
    void showsAllRowsInTheOrderGiven();
    void leavesOutWhoDoesNotExist();
    void showingAnotherListResetsIt();
    void theListsColumnsExist();
    void columnsAreFoundByName();
    void rowsAreFoundById();
    void headersAreTheFormsLabels_data();
    void headersAreTheFormsLabels();
    void rowNumbersStayNumbers();
    void lastLoginIsShownAsAMoment_data();
    void lastLoginIsShownAsAMoment();
    void validityIsShownInWords_data();
    void validityIsShownInWords();
    void theCustomersNameComesAlong();
    void passwordsAreNeverRead();
    void searchTextIsData_data();
    void searchTextIsData();
    void aRecordIsReadWhole();
    void aBrokenDatabaseShowsNothing();
};

void TestCustomerUserTable::isEmptyBeforeAnythingIsShown()
{
    TablesFixture fixture;
    CustomerUserTable table(fixture.database(), fixture.agent());
    const auto tester = TablesFixture::watch(table);

    QCOMPARE(table.rowCount(), 0);
    QCOMPARE(table.idOf(0), 0);
    QCOMPARE(table.rowOf(1), -1);
    QVERIFY(table.ids().isEmpty());
    QVERIFY(!table.refusal());
    QCOMPARE(table.lastChangeSet(), 0);
    QVERIFY(!table.data({}).isValid());
    QVERIFY(table.show({}));
    QCOMPARE(table.rowCount(), 0);
}

void TestCustomerUserTable::showsAllRowsInTheOrderGiven_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<bool>("reversed");

    QTest::newRow("one") << 1 << false;
    QTest::newRow("as many as Qt reads at once") << 256 << true;
    QTest::newRow("one more than Qt reads at once") << 257 << true;
    QTest::newRow("a full page") << 1000 << false;
    QTest::newRow("more than a page, backwards") << 1300 << true;
}

void TestCustomerUserTable::showsAllRowsInTheOrderGiven()
{
    QFETCH(int, count);
    QFETCH(bool, reversed);
    TablesFixture fixture;
    QList<qint64> ids = fixture.insertPeople(count, u"acme"_s);
    if (reversed) {
        std::reverse(ids.begin(), ids.end());
    }
    CustomerUserTable table(fixture.database(), fixture.agent());
    const auto tester = TablesFixture::watch(table);

    QVERIFY(table.show(ids));

    QList<qint64> shown;
    for (int row = 0; row < table.rowCount(); ++row) {
        shown.append(table.idOf(row));
    }
    QCOMPARE(shown, ids);
    QCOMPARE(table.ids(), ids);
    QVERIFY(!table.canFetchMore());
    table.fetchMore();
    QCOMPARE(table.rowCount(), count);
}

void TestCustomerUserTable::leavesOutWhoDoesNotExist()
{
    TablesFixture fixture;
    const QList<qint64> ids = fixture.insertPeople(3, u"acme"_s);
    CustomerUserTable table(fixture.database(), fixture.agent());
    const auto tester = TablesFixture::watch(table);

    QVERIFY(table.show({4711, ids.at(2), -1, 0, ids.at(0)}));

    const QStringList expected{u"person3"_s, u"person1"_s};
    QCOMPARE(TablesFixture::printed(table, table.columnOf(u"login"_s)), expected);
}

void TestCustomerUserTable::showingAnotherListResetsIt()
{
    TablesFixture fixture;
    const QList<qint64> ids = fixture.insertPeople(300, u"acme"_s);
    CustomerUserTable table(fixture.database(), fixture.agent());
    const auto tester = TablesFixture::watch(table);
    QVERIFY(table.show(ids));
    QSignalSpy resets(&table, &QAbstractItemModel::modelReset);

    QVERIFY(table.show({ids.at(7)}));
    QCOMPARE(table.rowCount(), 1);
    QVERIFY(table.select());
    QCOMPARE(table.rowCount(), 1);
    QVERIFY(table.show({}));
    QCOMPARE(table.rowCount(), 0);
    QVERIFY(table.show(ids));
    QCOMPARE(table.rowCount(), 300);

    QVERIFY(resets.count() >= 4);
}

void TestCustomerUserTable::theListsColumnsExist()
{
    TablesFixture fixture;
    CustomerUserTable table(fixture.database(), fixture.agent());
    QVERIFY(table.show({}));

    const QStringList expected{u"login"_s,    u"full_name"_s,  u"email"_s,   u"customer_id"_s,
                               u"comments"_s, u"last_login"_s, u"validity"_s};
    QCOMPARE(CustomerUserTable::listColumns(), expected);
    for (const QString &column : expected) {
        QVERIFY2(table.columnOf(column) >= 0, qPrintable(column));
    }
}

void TestCustomerUserTable::columnsAreFoundByName()
{
    TablesFixture fixture;
    const qint64 id = fixture.insertPerson(u"ann"_s, u"acme"_s);
    CustomerUserTable table(fixture.database(), fixture.agent());
    QVERIFY(table.show({id}));

    for (const Domain::Field &field : Domain::customerUserFields()) {
        QVERIFY2(table.columnOf(field.name()) >= 0, field.column);
    }
    QCOMPARE(table.columnOf(u"no_such_column"_s), -1);
    QCOMPARE(table.columnOf(QString()), -1);
    QCOMPARE(table.index(0, table.columnOf(u"full_name"_s)).data().toString(), u"Ann Meier"_s);
}

void TestCustomerUserTable::rowsAreFoundById()
{
    TablesFixture fixture;
    const QList<qint64> ids = fixture.insertPeople(3, u"acme"_s);
    CustomerUserTable table(fixture.database(), fixture.agent());
    QVERIFY(table.show({ids.at(2), ids.at(0), ids.at(1)}));

    QCOMPARE(table.rowOf(ids.at(2)), 0);
    QCOMPARE(table.rowOf(ids.at(1)), 2);
    QCOMPARE(table.rowOf(4711), -1);
    QCOMPARE(table.idOf(1), ids.at(0));
    QCOMPARE(table.idOf(-1), 0);
    QCOMPARE(table.idOf(3), 0);
}

void TestCustomerUserTable::headersAreTheFormsLabels_data()
{
    QTest::addColumn<QString>("column");
    QTest::addColumn<QString>("header");

    QTest::newRow("username") << u"login"_s << u"Username"_s;
    QTest::newRow("full name") << u"full_name"_s << u"Name"_s;
    QTest::newRow("email") << u"email"_s << u"Email"_s;
    QTest::newRow("customer id") << u"customer_id"_s << u"Customer ID"_s;
    QTest::newRow("comment") << u"comments"_s << u"Comment"_s;
    QTest::newRow("last login") << u"last_login"_s << u"Last Login"_s;
    QTest::newRow("validity") << u"validity"_s << u"Validity"_s;
    QTest::newRow("a field of the form only") << u"first_name"_s << u"Firstname"_s;
    QTest::newRow("a column without a label") << u"create_by"_s << u"create_by"_s;
}

void TestCustomerUserTable::headersAreTheFormsLabels()
{
    QFETCH(QString, column);
    QFETCH(QString, header);
    TablesFixture fixture;
    CustomerUserTable table(fixture.database(), fixture.agent());
    QVERIFY(table.show({}));

    QCOMPARE(table.headerData(table.columnOf(column), Qt::Horizontal).toString(), header);
}

void TestCustomerUserTable::rowNumbersStayNumbers()
{
    TablesFixture fixture;
    const qint64 id = fixture.insertPerson(u"ann"_s, u"acme"_s);
    CustomerUserTable table(fixture.database(), fixture.agent());
    QVERIFY(table.show({id}));

    QVERIFY(table.setData(table.index(0, table.columnOf(u"city"_s)), u"Ulm"_s));

    QCOMPARE(table.headerData(0, Qt::Vertical).toInt(), 1);
    QVERIFY(!table.headerData(0, Qt::Vertical, Qt::DecorationRole).isValid());
    QVERIFY(!table.headerData(0, Qt::Horizontal, Qt::DecorationRole).isValid());
}

void TestCustomerUserTable::lastLoginIsShownAsAMoment_data()
{
    QTest::addColumn<QString>("stored");
    QTest::addColumn<QString>("shown");

    const QDateTime moment = QDateTime::fromSecsSinceEpoch(1700000000, Qt::UTC);
    const QLocale english(QLocale::English, QLocale::UnitedStates);
    QTest::newRow("a moment") << u"1700000000"_s << english.toString(moment, QLocale::ShortFormat);
    QTest::newRow("never") << QString() << u"never"_s;
    QTest::newRow("no number") << u"yesterday"_s << u"yesterday"_s;
    QTest::newRow("beyond all time") << u"9223372036854775807"_s << u"9223372036854775807"_s;
}

void TestCustomerUserTable::lastLoginIsShownAsAMoment()
{
    QFETCH(QString, stored);
    QFETCH(QString, shown);
    TablesFixture fixture;
    const qint64 id = fixture.insertPerson(u"ann"_s, u"acme"_s);
    if (!stored.isEmpty()) {
        fixture.sql(u"INSERT INTO customer_preferences VALUES ('ann', 'UserLastLogin', ?)"_s,
                    {stored});
    }
    fixture.sql(u"INSERT INTO customer_preferences VALUES ('ann', 'UserLanguage', 'de')"_s);
    CustomerUserTable table(fixture.database(), fixture.agent());
    QVERIFY(table.show({id}));

    const QModelIndex cell = table.index(0, table.columnOf(u"last_login"_s));
    QCOMPARE(cell.data().toString(), shown);
    QCOMPARE(cell.data(Qt::EditRole).toString(), stored);
}

void TestCustomerUserTable::validityIsShownInWords_data()
{
    QTest::addColumn<int>("validId");
    QTest::addColumn<QString>("shown");
    QTest::addColumn<bool>("greyed");

    QTest::newRow("valid") << 1 << u"valid"_s << false;
    QTest::newRow("invalid") << 2 << u"invalid"_s << true;
    QTest::newRow("invalid for now") << 3 << u"invalid-temporarily"_s << true;
    QTest::newRow("one that nobody knows") << 9 << u"9"_s << true;
}

void TestCustomerUserTable::validityIsShownInWords()
{
    QFETCH(int, validId);
    QFETCH(QString, shown);
    QFETCH(bool, greyed);
    TablesFixture fixture;
    const qint64 id = fixture.insertPerson(u"ann"_s, u"acme"_s);
    fixture.sqlUnchecked(u"UPDATE customer_user SET valid_id = ?"_s, {validId});
    CustomerUserTable table(fixture.database(), fixture.agent());
    QVERIFY(table.show({id}));

    QCOMPARE(table.rowCount(), 1);
    for (const QString &column : CustomerUserTable::listColumns()) {
        const QModelIndex cell = table.index(0, table.columnOf(column));
        QCOMPARE(cell.data(CustomerUserTable::IsInvalidRole).toBool(), greyed);
    }
    QCOMPARE(table.index(0, table.columnOf(u"validity"_s)).data().toString(), shown);
    QCOMPARE(table.index(0, table.columnOf(u"valid_id"_s)).data(Qt::EditRole).toInt(), validId);
}

void TestCustomerUserTable::theCustomersNameComesAlong()
{
    TablesFixture fixture;
    fixture.insertCustomer(u"acme"_s, u"Acme & Sons"_s);
    const qint64 known = fixture.insertPerson(u"ann"_s, u"acme"_s);
    const qint64 unknown = fixture.insertPerson(u"bob"_s, u"gone"_s);
    CustomerUserTable table(fixture.database(), fixture.agent());

    QVERIFY(table.show({known, unknown}));

    const QStringList expected{u"Acme & Sons"_s, QString()};
    QCOMPARE(TablesFixture::printed(table, table.columnOf(u"customer_name"_s)), expected);
}

void TestCustomerUserTable::passwordsAreNeverRead()
{
    TablesFixture fixture;
    const qint64 id = fixture.insertPerson(u"ann"_s, u"acme"_s);
    fixture.sql(u"UPDATE customer_user SET pw = 'very secret hash'"_s);
    CustomerUserTable table(fixture.database(), fixture.agent());
    QVERIFY(table.show({id}));

    for (int column = 0; column < table.columnCount(); ++column) {
        for (const int role : {int(Qt::DisplayRole), int(Qt::EditRole), int(Qt::ToolTipRole)}) {
            QVERIFY(!table.index(0, column).data(role).toString().contains("secret"_L1));
        }
    }
    QVERIFY(table.index(0, table.columnOf(u"pw"_s)).data(Qt::EditRole).isNull());
    QVERIFY(table.record(0).value(u"pw"_s).isNull());
}

void TestCustomerUserTable::searchTextIsData_data()
{
    QTest::addColumn<QString>("text");

    QTest::newRow("quotes") << u"O'Brien \"Bob\""_s;
    QTest::newRow("an injection") << u"'; DROP TABLE customer_user; --"_s;
    QTest::newRow("wildcards") << u"100% _ * ?"_s;
    QTest::newRow("HTML") << u"<b onclick=\"x()\">bold</b> &amp;"_s;
    QTest::newRow("placeholders") << u"%1 %L2 :name ?"_s;
    QTest::newRow("many scripts") << u"Ünïcödé \u05D0\u05D1 \U0001F600"_s;
}

void TestCustomerUserTable::searchTextIsData()
{
    QFETCH(QString, text);
    TablesFixture fixture;
    const qint64 id = fixture.insertPerson(text, text);
    fixture.insertCustomer(text, text);
    fixture.sql(u"UPDATE customer_user SET comments = ?, last_name = ?"_s, {text, text});
    CustomerUserTable table(fixture.database(), fixture.agent());
    const auto tester = TablesFixture::watch(table);

    QVERIFY(table.show({id}));

    QCOMPARE(table.rowCount(), 1);
    for (const QString &column :
         {u"login"_s, u"customer_id"_s, u"customer_name"_s, u"comments"_s}) {
        QCOMPARE(table.index(0, table.columnOf(column)).data().toString(), text);
    }
    QCOMPARE(table.index(0, table.columnOf(u"full_name"_s)).data().toString(), u"Ann "_s + text);
    QCOMPARE(fixture.value(u"SELECT count(*) FROM customer_user"_s).toInt(), 1);
}

void TestCustomerUserTable::aRecordIsReadWhole()
{
    TablesFixture fixture;
    fixture.addCustomer(u"acme"_s);
    Domain::CustomerUser person = TablesFixture::person(u"ann"_s, u"acme"_s);
    person.phone = u"+49 30 1"_s;
    person.country = u"Germany"_s;
    person.validId = 3;
    const qint64 id = fixture.add(person);
    CustomerUserTable table(fixture.database(), fixture.agent());
    QVERIFY(table.show({id}));

    QVERIFY(table.setData(table.index(0, table.columnOf(u"city"_s)), u"typed"_s));

    const Domain::CustomerUser stored = table.stored(0);
    QCOMPARE(stored.id, id);
    QCOMPARE(stored.validId, 3);
    for (const Domain::Field &field : Domain::customerUserFields()) {
        QCOMPARE(stored.text(field.name()), person.text(field.name()));
    }
    QVERIFY(stored.city.isNull());
}

void TestCustomerUserTable::aBrokenDatabaseShowsNothing()
{
    TablesFixture fixture;
    const qint64 id = fixture.insertPerson(u"ann"_s, u"acme"_s);
    CustomerUserTable table(fixture.database(), fixture.agent());
    const auto tester = TablesFixture::watch(table);
    QVERIFY(table.show({id}));
    fixture.sql(u"ALTER TABLE customer_preferences RENAME TO elsewhere"_s);

    QVERIFY(!table.show({id}));

    QCOMPARE(table.rowCount(), 0);
    QVERIFY(table.lastError().isValid());
}

QTEST_GUILESS_MAIN(TestCustomerUserTable)
#include "tst_customerusertable.moc"
