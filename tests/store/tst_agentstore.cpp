// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/agentstore.h"
#include "storefixture.h"

using namespace Qt::StringLiterals;
using Domain::ErrorCode;
using Store::AgentStore;

class TestAgentStore : public QObject
{
    Q_OBJECT

private slots:
    void signIn_data();
    void signIn();
    void rightsComeFromGroups();
    void preferences();
    void missingTablesGiveErrors();
};

void TestAgentStore::signIn_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QString>("login");
    QTest::addColumn<QString>("password");
    QTest::addColumn<int>("code"); // -1: gets in

    const int refused = static_cast<int>(ErrorCode::SignInRefused);
    QTest::newRow("right") << QString() << u"root"_s << u"secret"_s << -1;
    QTest::newRow("wrong password") << QString() << u"root"_s << u"Secret"_s << refused;
    QTest::newRow("empty password") << QString() << u"root"_s << QString() << refused;
    QTest::newRow("unknown") << QString() << u"nobody"_s << u"secret"_s << refused;
    QTest::newRow("invalid agent")
        << u"UPDATE users SET valid_id = 3"_s << u"root"_s << u"secret"_s << refused;
    QTest::newRow("in no group") << u"DELETE FROM group_user"_s << u"root"_s << u"secret"_s
                                 << static_cast<int>(ErrorCode::NotPermitted);
    QTest::newRow("only stats") << u"UPDATE group_user SET group_id = 3"_s << u"root"_s
                                << u"secret"_s << static_cast<int>(ErrorCode::NotPermitted);
    QTest::newRow("no stored password")
        << u"UPDATE users SET pw = ''"_s << u"root"_s << QString() << refused;
    QTest::newRow("SQL is text") << QString() << u"root' OR '1'='1"_s << u"secret"_s << refused;
}

void TestAgentStore::signIn()
{
    QFETCH(QString, sql);
    QFETCH(QString, login);
    QFETCH(QString, password);
    QFETCH(int, code);
    StoreFixture fixture;
    if (!sql.isEmpty()) {
        fixture.sql(sql);
    }

    const auto agent = AgentStore(fixture.database()).signIn(login, password);

    QCOMPARE(agent ? -1 : static_cast<int>(agent.error().code), code);
    if (agent) {
        QCOMPARE(agent->id, 1);
        QCOMPARE(agent->firstName, u"Ada"_s);
        QVERIFY(agent->isAdministrator);
    }
}

void TestAgentStore::rightsComeFromGroups()
{
    StoreFixture fixture;
    fixture.sql(u"DELETE FROM group_user WHERE group_id = 2"_s);
    const AgentStore store(fixture.database());

    const auto agent = store.agent(1);

    QVERIFY((*agent)->mayEditCustomers);
    QVERIFY(!(*agent)->isAdministrator);
    QVERIFY(!store.agent(7)->has_value());
    QCOMPARE(*store.login(1), u"root"_s);
    QVERIFY(store.login(7)->isEmpty());
}

void TestAgentStore::preferences()
{
    StoreFixture fixture;
    fixture.sql(u"INSERT INTO user_preferences VALUES (1, 'Key', 'value')"_s);
    const AgentStore store(fixture.database());

    QCOMPARE(*store.preference(1, u"Key"_s), u"value"_s);
    QVERIFY(store.preference(1, u"Other"_s)->isNull());
}

void TestAgentStore::missingTablesGiveErrors()
{
    StoreFixture fixture;
    fixture.sql(u"DROP TABLE group_user"_s);
    fixture.sql(u"DROP TABLE user_preferences"_s);
    const AgentStore store(fixture.database());

    QVERIFY(!store.agent(1));
    QVERIFY(!store.signIn(u"root"_s, u"secret"_s));
    QVERIFY(!store.preference(1, u"Key"_s));
}

QTEST_GUILESS_MAIN(TestAgentStore)
#include "tst_agentstore.moc"
