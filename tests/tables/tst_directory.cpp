// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/directory.h"
#include "tests/tables/tablesfixture.h"

#include <QTest>

using namespace Qt::StringLiterals;
using Tables::CustomerKey;
using Tables::CustomerUserKey;
using Tables::Directory;

namespace {

/// A small company directory, in English order.
class Loaded : public TablesFixture
{
public:
    Loaded()
        : directory(database(), QLocale(QLocale::English))
    {
        insertCustomer(u"acme"_s, u"Zebra Müller GmbH"_s);
        insertCustomer(u"beta"_s, u"Yellow & Co."_s);
        insertCustomer(u"old"_s, u"Xanadu"_s, 2);
        sql(u"UPDATE customer_company SET city = 'Ulm', comments = 'b', create_time = "
            "'2020-01-03 00:00:00', change_time = '2020-01-04 00:00:00' "
            "WHERE customer_id = 'acme'"_s);
        sql(u"UPDATE customer_company SET city = 'Bonn', comments = 'a', create_time = "
            "'2020-01-04 00:00:00', change_time = '2020-01-05 00:00:00' "
            "WHERE customer_id = 'beta'"_s);
        person(u"ann"_s, u"beta"_s, u"Xaver"_s, u"Young"_s, u"+49 (30) 1234-0"_s, 1);
        person(u"bob"_s, u"acme"_s, u"Zoë"_s, u"Weiß"_s, u"0171/55"_s, 1);
        person(u"cid"_s, u"acme"_s, u"Yan"_s, u"Zeller"_s, u"555 777"_s, 2);
        sql(u"UPDATE customer_user SET email = 'z@x.example.net', comments = 'two' "
            "WHERE login = 'ann'"_s);
        sql(u"UPDATE customer_user SET mobile = '99', comments = 'one' WHERE login = 'bob'"_s);
        sql(u"UPDATE customer_user SET mobile = '100' WHERE login = 'cid'"_s);
        sql(u"INSERT INTO customer_preferences VALUES ('bob', 'UserLastLogin', '900')"_s);
        sql(u"INSERT INTO customer_preferences VALUES ('ann', 'UserLastLogin', '1000')"_s);
        loaded = bool(directory.load());
    }

    /// The usernames found, in order.
    [[nodiscard]] QStringList logins(const Search::Request &request)
    {
        QStringList found;
        for (const qint64 id : directory.findCustomerUsers(request).ids) {
            found.append(value(u"SELECT login FROM customer_user WHERE id = ?"_s, {id}).toString());
        }
        return found;
    }

    Directory directory;
    bool loaded = false;

private:
    void person(const QString &login, const QString &customer, const QString &firstName,
                const QString &lastName, const QString &phone, int validId)
    {
        const qint64 id = insertPerson(login, customer, validId);
        sql(u"UPDATE customer_user SET first_name = ?, last_name = ?, phone = ? WHERE id = ?"_s,
            {firstName, lastName, phone, id});
    }
};

} // namespace

/// What is found in the directory as it was loaded.
class TestDirectory : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { TablesFixture::useEnglish(); }
    void schemasAreInTheOrderOfTheirKeys();
    void isEmptyBeforeItIsLoaded();
    void peopleAreFound_data();
    void peopleAreFound();
    void totalsCountWhatIsNotShown_data();
    void totalsCountWhatIsNotShown();
    void peopleAreSortedByEachKey_data();
    void peopleAreSortedByEachKey();
    void customersAreFound_data();
    void customersAreFound();
    void customersAreSortedByEachKey_data();
    void customersAreSortedByEachKey();
    void loadingAgainReplacesEverything();
    void aBrokenDatabaseIsAnError_data();
    void aBrokenDatabaseIsAnError();
};

void TestDirectory::schemasAreInTheOrderOfTheirKeys()
{
    const auto nameOf = [](CustomerUserKey key) {
        return Tables::customerUserSchema().at(static_cast<int>(key)).name;
    };
    QCOMPARE(Tables::customerUserSchema().size(), int(CustomerUserKey::Validity) + 1);
    QCOMPARE(nameOf(CustomerUserKey::Login), u"login"_s);
    QCOMPARE(nameOf(CustomerUserKey::CustomerName), u"customer_name"_s);
    QCOMPARE(nameOf(CustomerUserKey::Name), u"full_name"_s);
    QCOMPARE(nameOf(CustomerUserKey::LastLogin), u"last_login"_s);
    QCOMPARE(nameOf(CustomerUserKey::Validity), u"valid_id"_s);

    const auto customerName = [](CustomerKey key) {
        return Tables::customerSchema().at(static_cast<int>(key)).name;
    };
    QCOMPARE(Tables::customerSchema().size(), int(CustomerKey::Created) + 1);
    QCOMPARE(customerName(CustomerKey::CustomerId), u"customer_id"_s);
    QCOMPARE(customerName(CustomerKey::Changed), u"change_time"_s);
    QCOMPARE(customerName(CustomerKey::Created), u"create_time"_s);
}

void TestDirectory::isEmptyBeforeItIsLoaded()
{
    TablesFixture fixture;
    Directory directory(fixture.database());

    QVERIFY(!directory.hasCustomers());
    QCOMPARE(directory.findCustomerUsers({}).total, 0);
    QVERIFY(directory.load());
    QVERIFY(!directory.hasCustomers());
    QVERIFY(directory.findCustomers({}).ids.isEmpty());
}

void TestDirectory::peopleAreFound_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QStringList>("expected");

    const QStringList all{u"ann"_s, u"bob"_s, u"cid"_s};
    QTest::newRow("everybody") << u""_s << all;
    QTest::newRow("by username") << u"NN"_s << QStringList{u"ann"_s};
    QTest::newRow("by first and last name") << u"zeller yan"_s << QStringList{u"cid"_s};
    QTest::newRow("by the whole name in quotes") << u"\"yan zeller\""_s << QStringList{u"cid"_s};
    QTest::newRow("by the name alone") << u"name:yan"_s << QStringList{u"cid"_s};
    QTest::newRow("without marks") << u"zoe"_s << QStringList{u"bob"_s};
    QTest::newRow("sharp s") << u"WEISS"_s << QStringList{u"bob"_s};
    QTest::newRow("by address") << u"z@x.example"_s << QStringList{u"ann"_s};
    QTest::newRow("by digits of the phone") << u"+4930/1234"_s << QStringList{u"ann"_s};
    QTest::newRow("by digits of the mobile phone") << u"mobile:100"_s << QStringList{u"cid"_s};
    QTest::newRow("by customer id") << u"customer:beta"_s << QStringList{u"ann"_s};
    QTest::newRow("by the customer's name") << u"muller gmbh"_s << QStringList{u"bob"_s, u"cid"_s};
    QTest::newRow("with a wildcard") << u"o*b"_s << QStringList{u"bob"_s};
    QTest::newRow("not by comment") << u"two"_s << QStringList{};
    QTest::newRow("nobody") << u"nobody"_s << QStringList{};
    QTest::newRow("an injection") << u"'; DROP TABLE customer_user; --"_s << QStringList{};
    QTest::newRow("SQL's wildcards are text") << u"%"_s << QStringList{};
}

void TestDirectory::peopleAreFound()
{
    QFETCH(QString, typed);
    QFETCH(QStringList, expected);
    Loaded loaded;
    QVERIFY(loaded.loaded);

    QCOMPARE(loaded.logins({.typed = typed, .includeInvalid = true}), expected);
}

void TestDirectory::totalsCountWhatIsNotShown_data()
{
    QTest::addColumn<bool>("includeInvalid");
    QTest::addColumn<int>("limit");
    QTest::addColumn<int>("shown");
    QTest::addColumn<int>("total");
    QTest::addColumn<int>("hidden");

    QTest::newRow("valid ones") << false << -1 << 2 << 2 << 1;
    QTest::newRow("all") << true << -1 << 3 << 3 << 0;
    QTest::newRow("the first") << false << 1 << 1 << 2 << 1;
    QTest::newRow("only count") << true << 0 << 0 << 3 << 0;
}

void TestDirectory::totalsCountWhatIsNotShown()
{
    QFETCH(bool, includeInvalid);
    QFETCH(int, limit);
    QFETCH(int, shown);
    QFETCH(int, total);
    QFETCH(int, hidden);
    Loaded loaded;

    const auto hits =
        loaded.directory.findCustomerUsers({.includeInvalid = includeInvalid, .limit = limit});
    QCOMPARE(hits.ids.size(), shown);
    QCOMPARE(hits.total, total);
    QCOMPARE(hits.hiddenInvalid, hidden);
    const auto customers =
        loaded.directory.findCustomers({.includeInvalid = includeInvalid, .limit = limit});
    QCOMPARE(customers.ids.size(), shown);
    QCOMPARE(customers.total, total);
    QCOMPARE(customers.hiddenInvalid, hidden);
}

void TestDirectory::peopleAreSortedByEachKey_data()
{
    QTest::addColumn<CustomerUserKey>("key");
    QTest::addColumn<QStringList>("expected");

    const auto row = [](const char *name, CustomerUserKey key, const char *order) {
        QTest::newRow(name) << key << QString::fromLatin1(order).split(u' ');
    };
    row("username", CustomerUserKey::Login, "ann bob cid");
    row("first name", CustomerUserKey::FirstName, "ann cid bob");
    row("last name", CustomerUserKey::LastName, "bob ann cid");
    row("email", CustomerUserKey::Email, "bob cid ann");
    row("customer id", CustomerUserKey::CustomerId, "bob cid ann");
    row("customer name", CustomerUserKey::CustomerName, "ann bob cid");
    row("phone", CustomerUserKey::Phone, "ann bob cid");
    row("mobile, by value, empty last", CustomerUserKey::Mobile, "bob cid ann");
    row("full name", CustomerUserKey::Name, "ann cid bob");
    row("comment, empty last", CustomerUserKey::Comments, "bob ann cid");
    row("last login, by value, never last", CustomerUserKey::LastLogin, "bob ann cid");
    row("validity", CustomerUserKey::Validity, "ann bob cid");
}

void TestDirectory::peopleAreSortedByEachKey()
{
    QFETCH(CustomerUserKey, key);
    QFETCH(QStringList, expected);
    Loaded loaded;
    Search::Request request{.includeInvalid = true, .sortField = static_cast<int>(key)};

    QCOMPARE(loaded.logins(request), expected);

    request.order = Qt::DescendingOrder;
    const QStringList descending = loaded.logins(request);
    QCOMPARE(descending.size(), 3);
    // Those alike stay in the order of their ids, so only the ends tell.
    QVERIFY(descending.constFirst() == expected.constLast() || key == CustomerUserKey::CustomerName
            || key == CustomerUserKey::CustomerId);
}

void TestDirectory::customersAreFound_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QStringList>("expected");

    QTest::newRow("all") << u""_s << QStringList{u"acme"_s, u"beta"_s, u"old"_s};
    QTest::newRow("by id") << u"ET"_s << QStringList{u"beta"_s};
    QTest::newRow("by name") << u"muller"_s << QStringList{u"acme"_s};
    QTest::newRow("by city") << u"city:bonn"_s << QStringList{u"beta"_s};
    QTest::newRow("by comment") << u"comment:b"_s << QStringList{u"acme"_s};
    QTest::newRow("an invalid one") << u"xanadu"_s << QStringList{u"old"_s};
    QTest::newRow("none") << u"'; --"_s << QStringList{};
}

void TestDirectory::customersAreFound()
{
    QFETCH(QString, typed);
    QFETCH(QStringList, expected);
    Loaded loaded;

    QVERIFY(loaded.directory.hasCustomers());
    QCOMPARE(loaded.directory.findCustomers({.typed = typed, .includeInvalid = true}).ids,
             expected);
}

void TestDirectory::customersAreSortedByEachKey_data()
{
    QTest::addColumn<CustomerKey>("key");
    QTest::addColumn<QStringList>("expected");

    const auto row = [](const char *name, CustomerKey key, const char *order) {
        QTest::newRow(name) << key << QString::fromLatin1(order).split(u' ');
    };
    row("id", CustomerKey::CustomerId, "acme beta old");
    row("name", CustomerKey::Name, "old beta acme");
    row("city, empty last", CustomerKey::City, "beta acme old");
    row("comment, empty last", CustomerKey::Comments, "beta acme old");
    row("validity", CustomerKey::Validity, "acme beta old");
    row("changed", CustomerKey::Changed, "old acme beta");
    row("created", CustomerKey::Created, "old acme beta");
}

void TestDirectory::customersAreSortedByEachKey()
{
    QFETCH(CustomerKey, key);
    QFETCH(QStringList, expected);
    Loaded loaded;

    const auto hits = loaded.directory.findCustomers(
        {.includeInvalid = true, .sortField = static_cast<int>(key)});

    QCOMPARE(hits.ids, expected);
}

void TestDirectory::loadingAgainReplacesEverything()
{
    Loaded loaded;
    loaded.insertCustomer(u"aaa"_s, u"Another"_s);
    loaded.insertPerson(u"dan"_s, u"aaa"_s);
    loaded.sql(u"UPDATE customer_user SET login = 'anna' WHERE login = 'ann'"_s);

    QVERIFY(loaded.directory.load());

    QCOMPARE(loaded.logins({.includeInvalid = true}),
             QStringList({u"anna"_s, u"bob"_s, u"cid"_s, u"dan"_s}));
    QCOMPARE(loaded.directory.findCustomers({.includeInvalid = true}).ids,
             QStringList({u"aaa"_s, u"acme"_s, u"beta"_s, u"old"_s}));
    QSignalSpy changed(&loaded.directory, &Directory::customerUsersChanged);
    QVERIFY(loaded.directory.refresh());
    QCOMPARE(changed.count(), 0);
}

void TestDirectory::aBrokenDatabaseIsAnError_data()
{
    QTest::addColumn<QString>("table");

    QTest::newRow("no feed") << u"rollbook_feed"_s;
    QTest::newRow("no customer users") << u"customer_user"_s;
    QTest::newRow("no customers") << u"customer_company"_s;
}

void TestDirectory::aBrokenDatabaseIsAnError()
{
    QFETCH(QString, table);
    Loaded loaded;
    loaded.sql(u"PRAGMA legacy_alter_table = ON"_s);
    loaded.sql(u"ALTER TABLE %1 RENAME TO elsewhere"_s.arg(table));

    const auto done = loaded.directory.load();

    QVERIFY(!done);
    QCOMPARE(done.error().code, Domain::ErrorCode::Database);
    QCOMPARE(loaded.directory.findCustomerUsers({.includeInvalid = true}).total, 3);
    QCOMPARE(loaded.directory.findCustomers({.includeInvalid = true}).total, 3);
}

QTEST_GUILESS_MAIN(TestDirectory)
#include "tst_directory.moc"
