// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/rules.h"
#include "store/agentstore.h"
#include "store/customeruserstore.h"
#include "store/demodata.h"
#include "store/newdatabase.h"
#include "store/query.h"

#include <QDir>
#include <QSet>
#include <QSqlRecord>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

/// The made-up people: plausible, reproducible, and such as the rules let them be.
class TestDemoData : public QObject
{
    Q_OBJECT

private slots:
    void init();

    void sameOptionsMakeTheSameRows() const;
    void everybodyKeepsTheRules() const;
    void customersKeepTheRules() const;
    void peopleAreSpreadPlausibly() const;
    void relationsPointToSomebody() const;
    void schemaIsThatOfAnyDatabase() const;
    void agentsCanSignIn() const;
    void isMarkedAsADemo() const;
    void clockRunsOn() const;
    void numberOfCustomers_data() const;
    void numberOfCustomers() const;
    void failureLeavesNoFile_data() const;
    void failureLeavesNoFile() const;

private:
    [[nodiscard]] Store::DemoResult make(int customerUsers, quint32 seed = 1,
                                         const QString &name = u"demo.db"_s) const;
    [[nodiscard]] Store::DemoResult make(const Store::DemoOptions &options,
                                         const QString &name = u"demo.db"_s) const;
    std::unique_ptr<QTemporaryDir> m_folder;
};

namespace {

QStringList lines(const Store::Database &database, const QString &sql)
{
    QStringList lines;
    auto query = Store::run(database.connection(), sql);
    while (query && query->next()) {
        QStringList cells;
        const QSqlRecord record = query->record();
        for (int column = 0; column < record.count(); ++column) {
            cells.append(record.isNull(column) ? u"NULL"_s : record.value(column).toString());
        }
        lines.append(cells.join(u'|'));
    }
    return lines;
}

int number(const Store::Database &database, const QString &sql)
{
    return lines(database, sql).value(0).toInt();
}

/// All rows but what is salted, or told by the clock.
QStringList everything(const Store::Database &database)
{
    QStringList all;
    for (const QString &table : lines(database,
                                      u"SELECT name FROM sqlite_master WHERE type = 'table' "
                                      "AND name <> 'rollbook_schema' ORDER BY name"_s)) {
        const QString columns =
            table == "users"_L1 ? u"id, login, first_name, last_name, create_time"_s : u"*"_s;
        all += QStringList{table}
            + lines(database, u"SELECT %1 FROM %2 ORDER BY rowid"_s.arg(columns, table));
    }
    return all;
}

} // namespace

void TestDemoData::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

Store::DemoResult TestDemoData::make(int customerUsers, quint32 seed, const QString &name) const
{
    return make({.customerUsers = customerUsers, .seed = seed}, name);
}

Store::DemoResult TestDemoData::make(const Store::DemoOptions &options, const QString &name) const
{
    auto made = Store::createDemo(*Store::parseLocation(m_folder->filePath(name)), options);
    return made ? std::move(*made) : Store::DemoResult();
}

void TestDemoData::sameOptionsMakeTheSameRows() const
{
    const auto one = make(300, 7, u"one.db"_s);
    const auto two = make(300, 7, u"two.db"_s);
    const auto three = make(300, 8, u"three.db"_s);

    QCOMPARE(everything(*one.database), everything(*two.database));
    QVERIFY(everything(*one.database) != everything(*three.database));
    QCOMPARE(one.customerUsers, 300);
    QCOMPARE(number(*one.database, u"SELECT count(*) FROM customer_user"_s), 300);
    QCOMPARE(number(*one.database, u"SELECT count(*) FROM customer_company"_s), one.customers);
}

void TestDemoData::everybodyKeepsTheRules() const
{
    const auto demo = make(5000);
    const Store::CustomerUserStore store(*demo.database);
    QSet<QString> logins;
    QSet<QString> emails;
    for (int id = 1; id <= demo.customerUsers; ++id) {
        const Domain::CustomerUser person = **store.byId(id);
        const Domain::CustomerUserFacts facts{
            .loginOwner = logins.contains(person.login) ? person.login : QString(),
            .emailOwner = emails.contains(person.email) ? person.login : QString(),
            .customerExists = true,
            .anyCustomerExists = true};
        const auto violations = Domain::check(person, nullptr, facts, Domain::defaultEmailPolicy());
        QVERIFY2(violations.isEmpty(), qPrintable(person.login));
        QCOMPARE(person.login, person.login.toLower());
        QCOMPARE(person.email, person.email.toLower());
        logins.insert(person.login);
        emails.insert(person.email);
    }
}

void TestDemoData::customersKeepTheRules() const
{
    const auto demo = make(30'000);
    QCOMPARE(demo.customers, 1500);
    QSet<QString> names;
    for (const QString &line :
         lines(*demo.database, u"SELECT customer_id, name FROM customer_company"_s)) {
        const Domain::Customer customer{.customerId = line.section(u'|', 0, 0),
                                        .name = line.section(u'|', 1)};
        QVERIFY(Domain::check(customer, nullptr, {}).isEmpty());
        QVERIFY(!names.contains(customer.name.toCaseFolded()));
        names.insert(customer.name.toCaseFolded());
    }
}

void TestDemoData::peopleAreSpreadPlausibly() const
{
    const auto demo = make(5000);
    const auto share = [&demo](const QString &condition) {
        return number(*demo.database, u"SELECT count(*) FROM customer_user WHERE "_s + condition)
            / 50.0;
    };

    QVERIFY(share(u"valid_id = 2"_s) > 6 && share(u"valid_id = 2"_s) < 10);
    QVERIFY(share(u"valid_id = 3"_s) > 1 && share(u"valid_id = 3"_s) < 3.5);
    QVERIFY(share(u"login = email"_s) > 28 && share(u"login = email"_s) < 38);
    QVERIFY(share(u"first_name GLOB '*[^ -~]*' OR last_name GLOB '*[^ -~]*'"_s) > 40);
    QVERIFY(share(u"phone IS NOT NULL"_s) > 50);
    QVERIFY(share(u"comments IS NOT NULL"_s) > 8);
    const QString lastLogins =
        u"FROM customer_preferences WHERE preferences_key = 'UserLastLogin'"_s;
    const int count = number(*demo.database, u"SELECT count(*) "_s + lastLogins);
    QVERIFY(count > 3300 && count < 3700);
    QVERIFY(
        number(*demo.database, u"SELECT max(CAST(preferences_value AS INTEGER)) "_s + lastLogins)
        <= 1'793'534'400); // 2026-11-01 12:00 UTC
    QVERIFY(number(*demo.database, u"SELECT count(DISTINCT first_name) FROM customer_user"_s)
            > 100);
    QVERIFY(number(*demo.database, u"SELECT count(DISTINCT last_name) FROM customer_user"_s) > 500);
    QCOMPARE(
        number(
            *demo.database,
            u"SELECT count(*) FROM customer_user WHERE trim(first_name) = '' OR trim(last_name) = ''"_s),
        0);
    QVERIFY(number(*demo.database, u"SELECT count(*) FROM customer_company WHERE valid_id <> 1"_s)
            > 0);
}

void TestDemoData::relationsPointToSomebody() const
{
    const auto demo = make(2000);
    const auto &database = *demo.database;
    QCOMPARE(lines(database, u"PRAGMA foreign_key_check"_s), QStringList());
    QCOMPARE(lines(database, u"PRAGMA integrity_check"_s), QStringList{u"ok"_s});
    QCOMPARE(number(database,
                    u"SELECT count(*) FROM customer_user WHERE customer_id NOT IN "
                    "(SELECT customer_id FROM customer_company)"_s),
             0);
    for (const auto *const table :
         {"customer_preferences", "customer_user_customer", "group_customer_user"}) {
        const QString name = QString::fromLatin1(table);
        QVERIFY(number(database, u"SELECT count(*) FROM "_s + name) > 0);
        QCOMPARE(number(database,
                        u"SELECT count(*) FROM %1 WHERE user_id NOT IN "
                        "(SELECT login FROM customer_user)"_s.arg(name)),
                 0);
    }
    QVERIFY(number(database, u"SELECT count(*) FROM group_customer"_s) > 0);
    QCOMPARE(number(database,
                    u"SELECT count(*) FROM group_customer WHERE customer_id NOT IN "
                    "(SELECT customer_id FROM customer_company)"_s),
             0);
    QCOMPARE(lines(database, u"SELECT name FROM groups_table ORDER BY id"_s).join(u' '),
             u"users admin stats support sales billing"_s);
    // Nobody changed anything: the people were there from the start.
    QCOMPARE(number(database, u"SELECT count(*) FROM rollbook_change_set"_s), 0);
    QCOMPARE(number(database, u"SELECT count(*) FROM rollbook_feed"_s), 0);
}

void TestDemoData::schemaIsThatOfAnyDatabase() const
{
    const auto demo = make(20);
    const auto plain = Store::createDatabase(
        *Store::parseLocation(m_folder->filePath(u"plain.db"_s)),
        {.login = u"a"_s, .firstName = u"A"_s, .lastName = u"B"_s, .passwordHash = u"x"_s});
    const QString schema =
        u"SELECT type, name, tbl_name, sql FROM sqlite_master ORDER BY type, name"_s;

    QCOMPARE(lines(*demo.database, schema), lines(**plain, schema));
}

void TestDemoData::agentsCanSignIn() const
{
    const auto demo = make(20);
    const Store::AgentStore agents(*demo.database);

    QVERIFY(
        agents
            .signIn(QString::fromLatin1(Store::demoLogin), QString::fromLatin1(Store::demoPassword))
            ->isAdministrator);
    QVERIFY(!agents.signIn(u"ann"_s, u"ann"_s)->isAdministrator);
    QVERIFY(agents.signIn(u"carl"_s, u"carl"_s)->isAdministrator);
}

void TestDemoData::isMarkedAsADemo() const
{
    const auto demo = make(20);
    QVERIFY(*Store::isDemo(*demo.database));

    const auto plain = Store::createDatabase(
        *Store::parseLocation(m_folder->filePath(u"plain.db"_s)),
        {.login = u"a"_s, .firstName = u"A"_s, .lastName = u"B"_s, .passwordHash = u"x"_s});
    QVERIFY(!*Store::isDemo(**plain));
}

void TestDemoData::clockRunsOn() const
{
    const auto demo = make(20);
    const QDateTime now = QDateTime::currentDateTimeUtc();
    QDateTime told = QDateTime::fromString(demo.database->timestamp(), u"yyyy-MM-dd HH:mm:ss"_s);
    told.setTimeSpec(Qt::UTC);

    QVERIFY(qAbs(told.secsTo(now)) < 60);
}

void TestDemoData::numberOfCustomers_data() const
{
    QTest::addColumn<int>("customerUsers");
    QTest::addColumn<int>("wanted");
    QTest::addColumn<int>("made");
    QTest::addColumn<int>("customers");

    QTest::newRow("nonsense") << -5 << -5 << 1 << 12;
    QTest::newRow("one") << 1 << 0 << 1 << 12;
    QTest::newRow("few") << 259 << 0 << 259 << 12;
    QTest::newRow("more") << 260 << 0 << 260 << 13;
    QTest::newRow("as many as wanted") << 20 << 40 << 20 << 40;
    QTest::newRow("a single one") << 20 << 1 << 20 << 1;
    QTest::newRow("more than there are names for") << 1 << 50'001 << 1 << 50'000;
}

void TestDemoData::numberOfCustomers() const
{
    QFETCH(const int, customerUsers);
    QFETCH(const int, wanted);

    const auto demo = make({.customerUsers = customerUsers, .customers = wanted});

    QTEST(demo.customerUsers, "made");
    QTEST(demo.customers, "customers");
}

void TestDemoData::failureLeavesNoFile_data() const
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("broken");
    QTest::addColumn<Domain::ErrorCode>("code");

    QTest::newRow("no folder") << u"no/folder.db"_s << QString()
                               << Domain::ErrorCode::FileNotCreatable;
    QTest::newRow("table is missing")
        << u"demo.db"_s << u"DROP TABLE customer_user_customer"_s << Domain::ErrorCode::Database;
    QTest::newRow("table is different")
        << u"demo.db"_s << u"ALTER TABLE customer_user DROP COLUMN fax"_s
        << Domain::ErrorCode::Database;
}

void TestDemoData::failureLeavesNoFile() const
{
    QFETCH(const QString, path);
    QFETCH(const QString, broken);
    Store::OpenOptions options;
    if (!broken.isNull()) {
        options.migrations.first().statements.append(broken);
    }

    const auto made =
        Store::createDemo(*Store::parseLocation(m_folder->filePath(path)), {}, options);

    QVERIFY(!made);
    QTEST(made.error().code, "code");
    QVERIFY(QDir(m_folder->path()).isEmpty());
}

QTEST_GUILESS_MAIN(TestDemoData)
#include "tst_demodata.moc"
