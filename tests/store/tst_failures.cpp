// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/agentstore.h"
#include "store/anonymiser.h"
#include "store/customerstore.h"
#include "store/customeruserstore.h"
#include "store/feed.h"
#include "store/mergeplanner.h"
#include "store/personreport.h"
#include "store/rulefacts.h"
#include "store/settingstore.h"
#include "storefixture.h"

#include <QTest>

#include <functional>

using namespace Qt::StringLiterals;
using Domain::ErrorCode;

/// What the store says when the database fails under it.
class TestFailures : public QObject
{
    Q_OBJECT

private slots:
    void sqliteCodesHaveAMeaning_data();
    void sqliteCodesHaveAMeaning();
    void readingReportsALostTable_data();
    void readingReportsALostTable();
    void whatIsPlannedReportsALostTable_data();
    void whatIsPlannedReportsALostTable();
    void writingIntoALostTableChangesNothing_data();
    void writingIntoALostTableChangesNothing();
};

using Asking = std::function<std::optional<ErrorCode>(Store::Database &)>;
Q_DECLARE_METATYPE(Asking)

namespace {

template<typename Answer>
std::optional<ErrorCode> codeOf(const Answer &answer)
{
    return answer ? std::nullopt : std::optional(answer.error().code);
}

/// Renamed, not dropped: that is refused by the foreign keys of others.
void lose(StoreFixture &fixture, const QString &table)
{
    fixture.sql(u"PRAGMA legacy_alter_table = ON"_s);
    fixture.sql(u"ALTER TABLE %1 RENAME TO lost_%1"_s.arg(table));
}

} // namespace

void TestFailures::sqliteCodesHaveAMeaning_data()
{
    QTest::addColumn<QString>("native");
    QTest::addColumn<ErrorCode>("expected");

    QTest::newRow("busy") << u"5"_s << ErrorCode::Locked;
    QTest::newRow("locked by the own process") << u"6"_s << ErrorCode::Locked;
    QTest::newRow("busy while recovering") << u"261"_s << ErrorCode::Locked;
    QTest::newRow("read-only") << u"8"_s << ErrorCode::ReadOnly;
    QTest::newRow("read-only folder") << u"1544"_s << ErrorCode::ReadOnly;
    QTest::newRow("input or output") << u"10"_s << ErrorCode::Database;
    QTest::newRow("short read") << u"522"_s << ErrorCode::Damaged;
    QTest::newRow("malformed") << u"11"_s << ErrorCode::Damaged;
    QTest::newRow("full") << u"13"_s << ErrorCode::DiskFull;
    QTest::newRow("cannot open") << u"14"_s << ErrorCode::FileNotReadable;
    QTest::newRow("not a database") << u"26"_s << ErrorCode::NotADatabase;
    QTest::newRow("refused by a trigger") << u"1811"_s << ErrorCode::NeverDeleted;
    QTest::newRow("another constraint") << u"2067"_s << ErrorCode::Database;
    QTest::newRow("no code") << QString() << ErrorCode::Database;
}

void TestFailures::sqliteCodesHaveAMeaning()
{
    QFETCH(QString, native);
    QFETCH(ErrorCode, expected);
    const StoreFixture fixture;
    const QSqlError driverError(u"driver's words"_s, u"database's words"_s,
                                QSqlError::StatementError, native);

    const Domain::Error error = Store::errorFrom(driverError, fixture.path());

    QCOMPARE(error.code, expected);
    QCOMPARE(error.subject, fixture.path());
    QVERIFY(error.detail.contains(u"database's words"_s));
}

void TestFailures::readingReportsALostTable_data()
{
    using namespace Store;
    QTest::addColumn<QString>("table");
    QTest::addColumn<Asking>("ask");
    const auto row = [](const char *name, const QString &table, const Asking &ask) {
        QTest::newRow(name) << table << ask;
    };
    const auto person = StoreFixture::person(u"ann"_s, u"ACME"_s);
    const Domain::Customer customer{.customerId = u"ACME"_s, .name = u"ACME Inc."_s};

    row("sign in", u"users"_s,
        [](Database &database) { return codeOf(AgentStore(database).signIn(u"root"_s, {})); });
    row("agent", u"users"_s,
        [](Database &database) { return codeOf(AgentStore(database).agent(1)); });
    row("agent's groups", u"group_user"_s,
        [](Database &database) { return codeOf(AgentStore(database).agent(1)); });
    row("agent's login", u"users"_s,
        [](Database &database) { return codeOf(AgentStore(database).login(1)); });
    row("agent's preference", u"user_preferences"_s,
        [](Database &database) { return codeOf(AgentStore(database).preference(1, u"key"_s)); });
    row("preference to change", u"user_preferences"_s,
        [](Database &database) { return codeOf(preferenceChange(database, 1, u"key"_s, u"1"_s)); });
    row("person by login", u"customer_user"_s,
        [](Database &database) { return codeOf(CustomerUserStore(database).byLogin(u"ann"_s)); });
    row("person's columns", u"customer_user"_s,
        [](Database &database) { return codeOf(CustomerUserStore(database).columns(1)); });
    row("person's password", u"customer_user"_s,
        [](Database &database) { return codeOf(CustomerUserStore(database).storedPassword(1)); });
    row("last login", u"customer_preferences"_s,
        [](Database &database) { return codeOf(CustomerUserStore(database).lastLogin(u"ann"_s)); });
    row("count of people", u"customer_user"_s,
        [](Database &database) { return codeOf(CustomerUserStore(database).count()); });
    row("every person", u"customer_user"_s, [](Database &database) {
        return codeOf(
            CustomerUserStore(database).forEach({}, [](const Store::CustomerUserTexts &) {}));
    });
    row("some people", u"customer_company"_s, [](Database &database) {
        return codeOf(CustomerUserStore(database).summaries({1, 2}));
    });
    row("customer's people", u"customer_user"_s, [](Database &database) {
        return codeOf(CustomerUserStore(database).idsOfCustomer(u"ACME"_s));
    });
    row("customer", u"customer_company"_s,
        [](Database &database) { return codeOf(CustomerStore(database).byId(u"ACME"_s)); });
    row("customer by name", u"customer_company"_s, [](Database &database) {
        return codeOf(CustomerStore(database).idOfName(u"ACME Inc."_s));
    });
    row("customer's columns", u"customer_company"_s,
        [](Database &database) { return codeOf(CustomerStore(database).columns(u"ACME"_s)); });
    row("any customer", u"customer_company"_s,
        [](Database &database) { return codeOf(CustomerStore(database).any()); });
    row("count of a customer's people", u"customer_user"_s, [](Database &database) {
        return codeOf(CustomerStore(database).customerUserCount(u"ACME"_s));
    });
    row("every customer", u"customer_company"_s, [](Database &database) {
        return codeOf(CustomerStore(database).forEach([](const Store::CustomerTexts &) {}));
    });
    row("customer's summary", u"customer_company"_s,
        [](Database &database) { return codeOf(CustomerStore(database).summary(u"ACME"_s)); });
    row("settings", u"rollbook_setting"_s,
        [](Database &database) { return codeOf(readSettings(database)); });
    row("setting to change", u"rollbook_setting"_s,
        [](Database &database) { return codeOf(settingChange(database, u"list.limit"_s, 10)); });
    row("feed to start", u"rollbook_feed"_s,
        [](Database &database) { return codeOf(Feed(database).start()); });
    row("feed to trim", u"rollbook_feed"_s,
        [](Database &database) { return codeOf(trimFeed(database.connection())); });
    row("facts of a person", u"customer_user"_s, [person](Database &database) {
        return codeOf(factsFor(database.connection(), person, nullptr));
    });
    row("facts of a person's customer", u"customer_company"_s, [person](Database &database) {
        return codeOf(factsFor(database.connection(), person, nullptr));
    });
    row("facts of a customer", u"customer_company"_s, [customer](Database &database) {
        return codeOf(factsFor(database.connection(), customer, nullptr));
    });
}

void TestFailures::readingReportsALostTable()
{
    QFETCH(QString, table);
    QFETCH(Asking, ask);
    StoreFixture fixture;
    fixture.addCustomer(u"ACME"_s);
    QVERIFY(fixture.add(StoreFixture::person(u"ann"_s, u"ACME"_s)) > 0);
    const auto before = ask(fixture.database());
    QVERIFY(!before || *before == ErrorCode::SignInRefused);
    lose(fixture, table);

    const auto after = ask(fixture.database());

    QVERIFY(after);
    QCOMPARE(*after, ErrorCode::Database);
}

void TestFailures::whatIsPlannedReportsALostTable_data()
{
    QTest::addColumn<QString>("table");
    QTest::addColumn<Asking>("ask");
    const Domain::Agent agent = StoreFixture().agent();
    const Asking merge = [agent](Store::Database &database) {
        return codeOf(Store::MergePlanner(database, agent).read(u"ann"_s, u"bob"_s));
    };
    const Asking anonymising = [agent](Store::Database &database) {
        return codeOf(Store::Anonymiser(database, agent).preview(u"ann"_s));
    };
    const Asking report = [](Store::Database &database) {
        return codeOf(Store::personReport(database, u"ann"_s));
    };
    const auto rows = [](const char *name, const Asking &ask, const QStringList &tables) {
        for (const QString &table : tables) {
            QTest::addRow("%s without %s", name, qPrintable(table)) << table << ask;
        }
    };
    rows("merge", merge,
         {u"customer_user"_s, u"customer_company"_s, u"group_customer_user"_s, u"groups_table"_s,
          u"customer_user_customer"_s, u"rollbook_setting"_s, u"rollbook_change_set"_s,
          u"rollbook_row_change"_s, u"users"_s});
    rows("anonymising", anonymising,
         {u"customer_user"_s, u"customer_preferences"_s, u"group_customer_user"_s,
          u"customer_user_customer"_s, u"rollbook_change_set"_s, u"rollbook_row_change"_s});
    rows("report", report,
         {u"customer_user"_s, u"customer_preferences"_s, u"customer_company"_s,
          u"customer_user_customer"_s, u"group_customer_user"_s, u"group_customer"_s,
          u"groups_table"_s, u"rollbook_change_set"_s, u"rollbook_row_change"_s, u"users"_s});
}

void TestFailures::whatIsPlannedReportsALostTable()
{
    QFETCH(QString, table);
    QFETCH(Asking, ask);
    StoreFixture fixture;
    fixture.addCustomer(u"ACME"_s);
    QVERIFY(fixture.add(StoreFixture::person(u"ann"_s, u"ACME"_s)) > 0);
    QVERIFY(fixture.add(StoreFixture::person(u"bob"_s, u"ACME"_s)) > 0);
    QVERIFY(!ask(fixture.database()));
    lose(fixture, table);

    QVERIFY(ask(fixture.database()) == ErrorCode::Database);
}

void TestFailures::writingIntoALostTableChangesNothing_data()
{
    QTest::addColumn<QString>("table");
    QTest::addColumn<bool>("isRenamed");

    QTest::newRow("the journal, after the edit") << u"rollbook_change_set"_s << false;
    QTest::newRow("the journal's rows, after the edit") << u"rollbook_row_change"_s << false;
    QTest::newRow("preferences that follow a new username") << u"customer_preferences"_s << true;
    QTest::newRow("groups that follow a new username") << u"group_customer_user"_s << true;
    QTest::newRow("customers that follow a new username") << u"customer_user_customer"_s << true;
}

void TestFailures::writingIntoALostTableChangesNothing()
{
    QFETCH(QString, table);
    QFETCH(bool, isRenamed);
    StoreFixture fixture;
    fixture.addCustomer(u"ACME"_s);
    const qint64 id = fixture.add(StoreFixture::person(u"ann"_s, u"ACME"_s));
    const auto read = Store::CustomerUserStore(fixture.database()).byId(id);
    QVERIFY(read && read->has_value());
    Domain::CustomerUser next = **read;
    next.city = u"Berlin"_s;
    next.login = isRenamed ? u"anna"_s : next.login;
    const QStringList people = fixture.dump(u"customer_user"_s);
    lose(fixture, table);

    const auto applied = fixture.apply(Domain::change(**read, next, {}));

    QVERIFY(!applied);
    QCOMPARE(applied.error().code, ErrorCode::Database);
    QCOMPARE(fixture.dump(u"customer_user"_s), people);
}

QTEST_GUILESS_MAIN(TestFailures)
#include "tst_failures.moc"
