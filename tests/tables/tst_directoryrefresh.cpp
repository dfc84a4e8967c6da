// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/feed.h"
#include "tables/directory.h"
#include "tests/tables/tablesfixture.h"

#include <QRandomGenerator>
#include <QTest>

#include <functional>

using namespace Qt::StringLiterals;
using Tables::CustomerKey;
using Tables::CustomerUserKey;
using Tables::Directory;

namespace {

/// A directory that has read two customers and their two people, and what it said since.
class Watched : public TablesFixture
{
public:
    Watched()
        : directory(database(), QLocale(QLocale::English))
        , people(&directory, &Directory::customerUsersChanged)
        , customers(&directory, &Directory::customersChanged)
    {
        insertCustomer(u"acme"_s, u"Acme Inc."_s);
        insertCustomer(u"beta"_s, u"Beta Inc."_s);
        ann = insertPerson(u"ann"_s, u"acme"_s);
        bob = insertPerson(u"bob"_s, u"beta"_s);
        loaded = bool(directory.load());
    }

    [[nodiscard]] QList<qint64> found(const QString &typed, bool includeInvalid = true)
    {
        return directory.findCustomerUsers({.typed = typed, .includeInvalid = includeInvalid}).ids;
    }
    [[nodiscard]] QStringList foundCustomers(const QString &typed)
    {
        return directory.findCustomers({.typed = typed, .includeInvalid = true}).ids;
    }
    /// Changes the text column of a customer user through the rules and the journal.
    bool change(Store::Database &through, qint64 id, QLatin1StringView column, const QString &text)
    {
        const auto previous = Store::CustomerUserStore(through).byId(id);
        if (!previous || !previous->has_value()) {
            return false;
        }
        Domain::CustomerUser next = **previous;
        next.setText(column, text);
        return bool(
            Store::ChangeWriter(through, agent()).apply(Domain::change(**previous, next, {})));
    }

    Directory directory;
    QSignalSpy people;
    QSignalSpy customers;
    qint64 ann = 0;
    qint64 bob = 0;
    bool loaded = false;
};

/// Two directories that ought to say the same.
bool sameAnswers(Directory &left, Directory &right, Search::Request request)
{
    const auto people = left.findCustomerUsers(request);
    const auto otherPeople = right.findCustomerUsers(request);
    const bool same = people.ids == otherPeople.ids && people.total == otherPeople.total
        && people.hiddenInvalid == otherPeople.hiddenInvalid;
    // Customers alike in the key are in the order they were read in; their ids are never alike.
    request.sortField = static_cast<int>(CustomerKey::CustomerId);
    const auto customers = left.findCustomers(request);
    const auto otherCustomers = right.findCustomers(request);
    return same && customers.ids == otherCustomers.ids && customers.total == otherCustomers.total
        && customers.hiddenInvalid == otherCustomers.hiddenInvalid;
}

/// Makes up edits, the same ones for the same seed.
class Editor
{
public:
    Editor(Watched &watched, quint32 seed)
        : m_watched(watched)
        , m_random(seed)
    {
    }

    void editAnything()
    {
        static const QStringList edits{
            u"UPDATE customer_user SET first_name = ? WHERE id = ?"_s,
            u"UPDATE customer_user SET phone = ? WHERE id = ?"_s,
            u"UPDATE customer_user SET login = ? || '#' || id WHERE id = ?"_s,
            u"UPDATE customer_user SET valid_id = length(?) % 3 + 1 WHERE id = ?"_s,
            u"UPDATE customer_user SET customer_id = ? WHERE id = ?"_s,
            u"UPDATE customer_company SET name = ? || '#' || rowid WHERE rowid = ?"_s,
            u"UPDATE customer_company SET customer_id = ? || '#' || rowid WHERE rowid = ?"_s,
            u"UPDATE customer_company SET valid_id = length(?) % 3 + 1 WHERE rowid = ?"_s,
            u"INSERT INTO customer_preferences SELECT login, 'UserLastLogin', "
            "length(?) FROM customer_user WHERE id = ?"_s,
            u"UPDATE customer_preferences SET preferences_value = length(?) WHERE rowid = ?"_s,
        };
        const int kind = m_random.bounded(int(edits.size()) + 2);
        if (kind < edits.size()) {
            m_watched.sql(edits.at(kind), {word(), 1 + m_random.bounded(30)});
        } else if (kind == edits.size()) {
            ++m_added;
            m_watched.insertPerson(word() + QString::number(m_added), word());
        } else {
            ++m_added;
            m_watched.insertCustomer(word() + u'-' + QString::number(m_added),
                                     word() + u' ' + QString::number(m_added));
        }
    }

    [[nodiscard]] Search::Request request()
    {
        return {.typed = m_random.bounded(3) == 0 ? QString() : word().left(2),
                .includeInvalid = m_random.bounded(2) == 0,
                .sortField = int(m_random.bounded(int(CustomerUserKey::Validity) + 1)),
                .order = m_random.bounded(2) == 0 ? Qt::AscendingOrder : Qt::DescendingOrder,
                .limit = m_random.bounded(2) == 0 ? -1 : 5};
    }

private:
    QString word()
    {
        static const QStringList words{u"acme"_s,  u"beta"_s,   u"Ann"_s,  u"Zoë"_s, u"Weiß"_s,
                                       u"'; --"_s, u"0171 5"_s, u"株式"_s, u"x"_s,   u"%"_s};
        return words.at(m_random.bounded(int(words.size())));
    }

    Watched &m_watched;
    QRandomGenerator m_random;
    int m_added = 0;
};

} // namespace

/// Whether the directory keeps up with whoever changes the database.
class TestDirectoryRefresh : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { TablesFixture::useEnglish(); }
    void saysNothingWhenNothingChanged();
    void takesChangesOfThisConnection();
    void takesChangesOfAnotherConnection();
    void takesAnyChange_data();
    void takesAnyChange();
    void takesNewPeopleAndCustomers();
    void aRenamedCustomerTakesItsPeopleAlong();
    void manyChangesAreReadAllAgain_data();
    void manyChangesAreReadAllAgain();
    void aGapInTheFeedIsReadAllAgain();
    void aTrimmedFeedLosesNothing();
    void whoIsGoneIsForgotten();
    void aBrokenDatabaseIsAnError_data();
    void aBrokenDatabaseIsAnError();
    void agreesWithAFreshOneAfterAnyEdits_data();
    void agreesWithAFreshOneAfterAnyEdits();
};

void TestDirectoryRefresh::saysNothingWhenNothingChanged()
{
    Watched watched;
    QVERIFY(watched.loaded);

    QVERIFY(watched.directory.refresh());
    watched.sql(u"INSERT INTO customer_preferences VALUES ('ann', 'UserLanguage', 'de')"_s);
    watched.sql(u"INSERT INTO customer_preferences VALUES ('nobody', 'UserLastLogin', '1')"_s);
    QVERIFY(watched.directory.refresh());

    QCOMPARE(watched.people.count(), 0);
    QCOMPARE(watched.customers.count(), 0);
}

void TestDirectoryRefresh::takesChangesOfThisConnection()
{
    Watched watched;

    QVERIFY(watched.change(watched.database(), watched.ann, "last_name"_L1, u"Nguyễn"_s));
    QVERIFY(watched.found(u"nguyen"_s).isEmpty());
    QVERIFY(watched.directory.refresh());

    QCOMPARE(watched.found(u"nguyen"_s), QList<qint64>{watched.ann});
    QCOMPARE(watched.people.count(), 1);
    QCOMPARE(watched.customers.count(), 0);
    QVERIFY(watched.directory.refresh());
    QCOMPARE(watched.people.count(), 1);
}

void TestDirectoryRefresh::takesChangesOfAnotherConnection()
{
    Watched watched;
    const auto other = watched.another();

    QVERIFY(watched.change(*other, watched.ann, "login"_L1, u"renamed"_s));
    QVERIFY(watched.change(*other, watched.bob, "customer_id"_L1, u"acme"_s));
    QVERIFY(watched.directory.refresh());

    QCOMPARE(watched.found(u"renamed"_s), QList<qint64>{watched.ann});
    QVERIFY(watched.found(u"user:ann"_s).isEmpty());
    QCOMPARE(watched.found(u"acme inc"_s).size(), 2);
    QCOMPARE(watched.people.count(), 1);
}

void TestDirectoryRefresh::takesAnyChange_data()
{
    QTest::addColumn<QString>("statement");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<int>("before");
    QTest::addColumn<int>("after");
    QTest::addColumn<int>("customerSignals");

    const auto row = [](const char *name, const QString &statement, const QString &typed,
                        const QList<int> &numbers) {
        QTest::newRow(name) << statement << typed << numbers.at(0) << numbers.at(1)
                            << numbers.at(2);
    };
    row("a changed name", u"UPDATE customer_user SET first_name = 'Eve' WHERE login = 'ann'"_s,
        u"eve"_s, {0, 1, 0});
    row("a changed telephone number", u"UPDATE customer_user SET phone = '030-77'"_s, u"3077"_s,
        {0, 2, 0});
    row("somebody deactivated", u"UPDATE customer_user SET valid_id = 2 WHERE login = 'ann'"_s,
        u"ann"_s, {2, 1, 0});
    row("somebody renamed", u"UPDATE customer_user SET login = 'new' WHERE login = 'ann'"_s,
        u"user:new"_s, {0, 1, 0});
    row("a customer with another name",
        u"UPDATE customer_company SET name = 'Globex' WHERE customer_id = 'acme'"_s, u"globex"_s,
        {0, 1, 1});
    row("a customer without its old name",
        u"UPDATE customer_company SET name = 'Globex' WHERE customer_id = 'acme'"_s,
        u"\"acme inc\""_s, {1, 0, 1});
    row("a customer renamed without its people",
        u"UPDATE customer_company SET customer_id = 'x' WHERE customer_id = 'acme'"_s,
        u"\"acme inc\""_s, {1, 0, 1});
}

void TestDirectoryRefresh::takesAnyChange()
{
    QFETCH(QString, statement);
    QFETCH(QString, typed);
    QFETCH(int, before);
    QFETCH(int, after);
    QFETCH(int, customerSignals);
    Watched watched;
    QCOMPARE(watched.found(typed, false).size(), before);

    watched.sql(statement);
    QVERIFY(watched.directory.refresh());

    QCOMPARE(watched.found(typed, false).size(), after);
    QCOMPARE(watched.people.count(), 1);
    QCOMPARE(watched.customers.count(), customerSignals);
}

void TestDirectoryRefresh::takesNewPeopleAndCustomers()
{
    Watched watched;

    watched.insertCustomer(u"gamma"_s, u"Gamma Inc."_s);
    QVERIFY(watched.directory.refresh());
    QCOMPARE(watched.customers.count(), 1);
    QCOMPARE(watched.people.count(), 0);
    QCOMPARE(watched.foundCustomers(u"gamma"_s), QStringList{u"gamma"_s});

    const qint64 eve = watched.insertPerson(u"eve"_s, u"gamma"_s);
    watched.sql(u"INSERT INTO customer_preferences VALUES ('eve', 'UserLastLogin', '9')"_s);
    QVERIFY(watched.directory.refresh());
    QCOMPARE(watched.people.count(), 1);
    QCOMPARE(watched.found(u"gamma inc"_s), QList<qint64>{eve});
    const auto byLogin = watched.directory.findCustomerUsers(
        {.sortField = static_cast<int>(CustomerUserKey::LastLogin)});
    QCOMPARE(byLogin.ids.constFirst(), eve);

    watched.sql(u"INSERT INTO customer_preferences VALUES ('bob', 'UserLastLogin', '10')"_s);
    watched.sql(
        u"UPDATE customer_preferences SET preferences_value = '11' WHERE user_id = 'eve'"_s);
    QVERIFY(watched.directory.refresh());
    const auto afterwards = watched.directory.findCustomerUsers(
        {.sortField = static_cast<int>(CustomerUserKey::LastLogin)});
    QCOMPARE(afterwards.ids.constFirst(), watched.bob);
}

void TestDirectoryRefresh::aRenamedCustomerTakesItsPeopleAlong()
{
    Watched watched;
    const Domain::Customer previous{.customerId = u"acme"_s, .name = u"Acme Inc."_s};
    Domain::Customer next = previous;
    next.customerId = u"['new']"_s;
    next.name = u"Globex"_s;

    QVERIFY(watched.apply(Domain::change(previous, next)));
    QVERIFY(watched.directory.refresh());

    QCOMPARE(watched.foundCustomers(u"globex"_s), QStringList{u"['new']"_s});
    QVERIFY(watched.foundCustomers(u"acme"_s).isEmpty());
    QCOMPARE(watched.foundCustomers(u""_s).size(), 2);
    QCOMPARE(watched.found(u"globex"_s), QList<qint64>{watched.ann});
    QCOMPARE(watched.found(u"customer:['new']"_s), QList<qint64>{watched.ann});
    QCOMPARE(watched.people.count(), 1);
    QCOMPARE(watched.customers.count(), 1);

    QVERIFY(watched.apply(Domain::change(next, previous)));
    QVERIFY(watched.directory.refresh());
    QCOMPARE(watched.foundCustomers(u"acme"_s), QStringList{u"acme"_s});
    QCOMPARE(watched.foundCustomers(u""_s).size(), 2);
}

void TestDirectoryRefresh::manyChangesAreReadAllAgain_data()
{
    QTest::addColumn<int>("count");

    QTest::newRow("as many as are read one by one") << 5000;
    QTest::newRow("one more") << 5001;
    QTest::newRow("many more") << 12000;
}

void TestDirectoryRefresh::manyChangesAreReadAllAgain()
{
    QFETCH(int, count);
    Watched watched;

    const QList<qint64> ids = watched.insertPeople(count, u"acme"_s);
    QVERIFY(watched.directory.refresh());

    QCOMPARE(watched.directory.findCustomerUsers({.limit = 0}).total, count + 2);
    QCOMPARE(watched.found(u"user:person%1"_s.arg(count)), QList<qint64>{ids.constLast()});
    QCOMPARE(watched.people.count(), 1);
    QVERIFY(watched.directory.refresh());
    QCOMPARE(watched.people.count(), 1);
    watched.sql(u"UPDATE customer_user SET first_name = 'Eve' WHERE login = 'bob'"_s);
    QVERIFY(watched.directory.refresh());
    QCOMPARE(watched.found(u"eve"_s), QList<qint64>{watched.bob});
}

void TestDirectoryRefresh::aGapInTheFeedIsReadAllAgain()
{
    Watched watched;
    watched.sql(u"UPDATE customer_user SET first_name = 'Eve' WHERE login = 'bob'"_s);
    watched.sql(u"DELETE FROM rollbook_feed"_s);
    watched.sql(u"UPDATE customer_user SET last_name = 'Zorn' WHERE login = 'ann'"_s);

    QVERIFY(watched.directory.refresh());

    QCOMPARE(watched.found(u"eve"_s), QList<qint64>{watched.bob});
    QCOMPARE(watched.found(u"zorn"_s), QList<qint64>{watched.ann});
    QCOMPARE(watched.people.count(), 1);
    QCOMPARE(watched.customers.count(), 1);
}

void TestDirectoryRefresh::aTrimmedFeedLosesNothing()
{
    Watched watched;
    watched.sql(u"UPDATE customer_user SET first_name = 'Eve' WHERE login = 'bob'"_s);
    watched.sql(u"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 100010) "
                "INSERT INTO rollbook_feed (table_name, row_key) "
                "SELECT 'customer_user', %1 FROM n"_s.arg(watched.ann));
    QVERIFY(Store::trimFeed(watched.database().connection()));
    QCOMPARE(watched.value(u"SELECT count(*) FROM rollbook_feed"_s).toInt(), 100000);

    QVERIFY(watched.directory.refresh());

    QCOMPARE(watched.found(u"eve"_s), QList<qint64>{watched.bob});
    QCOMPARE(watched.people.count(), 1);
    QVERIFY(Store::trimFeed(watched.database().connection()));
    QVERIFY(watched.directory.refresh());
    QCOMPARE(watched.people.count(), 1);
}

void TestDirectoryRefresh::whoIsGoneIsForgotten()
{
    // The database forbids it; a restored backup or an administrator's own hands may do it all the
    // same.
    Watched watched;
    watched.sql(u"DROP TRIGGER rollbook_keep_customer_user"_s);
    watched.sql(u"DROP TRIGGER rollbook_keep_customer_company"_s);
    watched.sql(u"UPDATE customer_user SET first_name = 'Eve'"_s);
    watched.sql(u"UPDATE customer_company SET city = 'Ulm'"_s);

    watched.sql(u"DELETE FROM customer_user WHERE login = 'ann'"_s);
    watched.sql(u"DELETE FROM customer_company WHERE customer_id = 'acme'"_s);
    QVERIFY(watched.directory.refresh());

    QCOMPARE(watched.found(u""_s), QList<qint64>{watched.bob});
    QCOMPARE(watched.foundCustomers(u""_s), QStringList{u"beta"_s});
}

void TestDirectoryRefresh::aBrokenDatabaseIsAnError_data()
{
    QTest::addColumn<QString>("change");
    QTest::addColumn<QString>("table");

    QTest::newRow("no feed") << u"SELECT 1"_s << u"rollbook_feed"_s;
    QTest::newRow("no customer users")
        << u"UPDATE customer_user SET title = 'x'"_s << u"customer_user"_s;
    QTest::newRow("no customers") << u"UPDATE customer_company SET city = 'x'"_s
                                  << u"customer_company"_s;
    QTest::newRow("no members of a customer")
        << u"UPDATE customer_company SET city = 'x'"_s << u"customer_user"_s;
    QTest::newRow("nothing to read all again from")
        << u"DELETE FROM rollbook_feed"_s << u"customer_user"_s;
}

void TestDirectoryRefresh::aBrokenDatabaseIsAnError()
{
    QFETCH(QString, change);
    QFETCH(QString, table);
    Watched watched;
    watched.sql(u"UPDATE customer_user SET title = 'y' WHERE login = 'ann'"_s);
    watched.sql(change);
    watched.sql(u"UPDATE customer_user SET title = 'z' WHERE login = 'ann'"_s);
    watched.sql(u"PRAGMA legacy_alter_table = ON"_s);
    watched.sql(u"ALTER TABLE %1 RENAME TO elsewhere"_s.arg(table));

    QVERIFY(!watched.directory.refresh());

    QCOMPARE(watched.people.count(), 0);
    QCOMPARE(watched.customers.count(), 0);
}

void TestDirectoryRefresh::agreesWithAFreshOneAfterAnyEdits_data()
{
    QTest::addColumn<quint32>("seed");

    for (quint32 seed = 1; seed <= 8; ++seed) {
        QTest::addRow("seed %u", seed) << seed;
    }
}

void TestDirectoryRefresh::agreesWithAFreshOneAfterAnyEdits()
{
    QFETCH(quint32, seed);
    constexpr int rounds = 10;
    constexpr int editsARound = 15;
    constexpr int questionsARound = 25;
    Watched watched;
    Editor editor(watched, seed);

    for (int round = 0; round < rounds; ++round) {
        for (int edit = 0; edit < editsARound; ++edit) {
            editor.editAnything();
        }
        QVERIFY(watched.directory.refresh());
        Directory fresh(watched.database(), QLocale(QLocale::English));
        QVERIFY(fresh.load());
        for (int question = 0; question < questionsARound; ++question) {
            const Search::Request request = editor.request();
            QVERIFY2(sameAnswers(watched.directory, fresh, request),
                     qPrintable(u"round %1: \"%2\" by %3"_s.arg(round)
                                    .arg(request.typed)
                                    .arg(request.sortField)));
        }
    }
}

QTEST_GUILESS_MAIN(TestDirectoryRefresh)
#include "tst_directoryrefresh.moc"
