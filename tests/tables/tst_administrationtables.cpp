// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/agentrecordstore.h"
#include "store/groupstore.h"
#include "tables/administrationsearch.h"
#include "tables/agenttable.h"
#include "tables/grouptable.h"
#include "tests/tables/tablesfixture.h"

#include <QTest>

using namespace Qt::StringLiterals;
using Domain::ErrorCode;
using Tables::AgentTable;
using Tables::GroupTable;

/// The lists of groups and agents, and what finds them.
class TestAdministrationTables : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { TablesFixture::useEnglish(); }
    void init() { m_fixture = std::make_unique<TablesFixture>(); }
    void cleanup() { m_fixture.reset(); }

    void groupsInTheOrderGiven();
    void aGroupIsAddedAndChanged();
    void aGroupThatIsRefusedStaysTyped();
    void agentsWithTheirGroups();
    void anAgentIsAddedWithGroupsAndPassword();
    void onlyWhatWasEditedIsWritten();
    void anAgentWithoutPasswordIsRefused();
    void theLastAdministratorIsRefused();
    void nothingIsDeleted();
    void aBrokenDatabaseIsToldOf();
    void headersAreWords_data();
    void headersAreWords();
    void groupsAreFound_data();
    void groupsAreFound();
    void agentsAreFound_data();
    void agentsAreFound();

private:
    template<typename Table>
    static bool set(Table &table, const QString &column, const QVariant &value)
    {
        return table.setData(table.index(0, table.columnOf(column)), value);
    }
    template<typename Table>
    static QString shown(const Table &table, const QString &column, int row = 0)
    {
        return table.index(row, table.columnOf(column)).data().toString();
    }
    [[nodiscard]] Store::Database &database() { return m_fixture->database(); }
    int addAgent(const QString &login, bool inUsers, bool inAdmin = false, int validId = 1)
    {
        const auto added =
            m_fixture->apply(Domain::addition(Domain::AgentRecord{.firstName = u"Ann"_s,
                                                                  .lastName = u"Meier"_s,
                                                                  .login = login,
                                                                  .inUsers = inUsers,
                                                                  .inAdmin = inAdmin,
                                                                  .validId = validId},
                                              u"hash"_s, {.users = 1, .admin = 2}));
        return added ? static_cast<int>(added->insertedId) : 0;
    }

    std::unique_ptr<TablesFixture> m_fixture;
};

void TestAdministrationTables::groupsInTheOrderGiven()
{
    GroupTable table(database(), m_fixture->agent());
    const auto tester = TablesFixture::watch(table);
    QVERIFY(m_fixture->apply(Domain::addition(Domain::Group{.name = u"old"_s, .validId = 2})));

    QVERIFY(table.show({4, 99, 1}));

    QCOMPARE(TablesFixture::printed(table, table.columnOf(u"name"_s)),
             (QStringList{u"old"_s, u"users"_s}));
    QCOMPARE(shown(table, u"validity"_s), u"invalid"_s);
    QVERIFY(table.index(0, 0).data(GroupTable::IsInvalidRole).toBool());
    QVERIFY(!table.index(1, 0).data(GroupTable::IsInvalidRole).toBool());
    QCOMPARE(table.rowOf(1), 1);
    QCOMPARE(table.rowOf(2), -1);
    QVERIFY(!table.canFetchMore());
}

void TestAdministrationTables::aGroupIsAddedAndChanged()
{
    GroupTable table(database(), m_fixture->agent());
    const auto tester = TablesFixture::watch(table);
    QVERIFY(table.show({}) && table.insertRow(0));
    QCOMPARE(table.idOf(0), 0);
    QVERIFY(set(table, u"name"_s, u" Ops "_s) && set(table, u"valid_id"_s, 1));

    QVERIFY(table.submitAll());

    QCOMPARE(table.idOf(0), 4);
    QCOMPARE(table.stored(0).name, u"Ops"_s);
    QVERIFY(set(table, u"comments"_s, u"night shift"_s) && set(table, u"valid_id"_s, 3));
    QVERIFY(table.submitAll());
    const Domain::Group stored = **Store::GroupStore(database()).byId(4);
    QCOMPARE(stored.comments, u"night shift"_s);
    QCOMPARE(stored.validId, 3);
}

void TestAdministrationTables::aGroupThatIsRefusedStaysTyped()
{
    GroupTable table(database(), m_fixture->agent());
    const auto tester = TablesFixture::watch(table);
    QVERIFY(table.show({3}) && set(table, u"name"_s, u"ADMIN"_s));

    QVERIFY(!table.submitAll());

    QCOMPARE(table.refusal()->violations.constFirst().code, u"name.taken"_s);
    QCOMPARE(shown(table, u"name"_s), u"ADMIN"_s);
    QCOMPARE(table.stored(0).name, u"stats"_s);
}

void TestAdministrationTables::agentsWithTheirGroups()
{
    const int both = addAgent(u"both"_s, true, true);
    const int users = addAgent(u"users"_s, true);
    const int neither = addAgent(u"neither"_s, false, false, 2);
    AgentTable table(database(), m_fixture->agent());
    const auto tester = TablesFixture::watch(table);

    QVERIFY(table.show({both, neither, users}));

    QCOMPARE(TablesFixture::printed(table, table.columnOf(u"memberships"_s)),
             (QStringList{u"users, admin"_s, QString(), u"users"_s}));
    QCOMPARE(shown(table, u"full_name"_s), u"Ann Meier"_s);
    QVERIFY(table.index(1, 0).data(AgentTable::IsInvalidRole).toBool());
    QCOMPARE(shown(table, u"pw"_s), QString());
    QVERIFY(table.stored(2).inUsers && !table.stored(2).inAdmin);
}

void TestAdministrationTables::anAgentIsAddedWithGroupsAndPassword()
{
    AgentTable table(database(), m_fixture->agent());
    const auto tester = TablesFixture::watch(table);
    QVERIFY(table.show({}) && table.insertRow(0));
    for (const auto &[column, value] :
         std::initializer_list<std::pair<QString, QVariant>>{{u"login"_s, u"bob"_s},
                                                             {u"first_name"_s, u"Bob"_s},
                                                             {u"last_name"_s, u"O'Hara"_s},
                                                             {u"pw"_s, u"hash"_s},
                                                             {u"in_admin"_s, true},
                                                             {u"valid_id"_s, 1}}) {
        QVERIFY(set(table, column, value));
    }

    QVERIFY(table.submitAll());

    const Domain::AgentRecord bob =
        **Store::AgentRecordStore(database()).byId(static_cast<int>(table.idOf(0)));
    QVERIFY(bob.inAdmin && !bob.inUsers);
    QCOMPARE(bob.lastName, u"O'Hara"_s);
    QCOMPARE(m_fixture->value(u"SELECT pw FROM users WHERE login = 'bob'"_s), QVariant(u"hash"_s));
}

void TestAdministrationTables::onlyWhatWasEditedIsWritten()
{
    const int id = addAgent(u"ann"_s, true);
    const auto before = m_fixture->storedRow(u"users"_s, u"id"_s, id);
    AgentTable table(database(), m_fixture->agent());
    QVERIFY(table.show({id}));

    QVERIFY(set(table, u"in_users"_s, false) && set(table, u"title"_s, u"Dr."_s));
    QVERIFY(table.submitAll());

    QStringList changed =
        TablesFixture::differences(before, m_fixture->storedRow(u"users"_s, u"id"_s, id));
    changed.removeAll(u"change_time"_s);
    QCOMPARE(changed, QStringList{u"title"_s});
    QVERIFY(!table.stored(0).inUsers);
}

void TestAdministrationTables::anAgentWithoutPasswordIsRefused()
{
    AgentTable table(database(), m_fixture->agent());
    QVERIFY(table.show({}) && table.insertRow(0) && set(table, u"valid_id"_s, 1));

    QVERIFY(!table.submitAll());

    QStringList codes;
    for (const Domain::Violation &violation : table.refusal()->violations) {
        codes.append(violation.code);
    }
    QCOMPARE(codes,
             (QStringList{u"first_name.required"_s, u"last_name.required"_s, u"login.required"_s,
                          u"pw.required"_s}));
}

void TestAdministrationTables::theLastAdministratorIsRefused()
{
    AgentTable table(database(), m_fixture->agent());
    const auto tester = TablesFixture::watch(table);
    QVERIFY(table.show({1}) && set(table, u"in_admin"_s, false));

    QVERIFY(!table.submitAll());

    QCOMPARE(table.refusal()->violations.constFirst().code, u"admin.last"_s);
    QVERIFY(table.stored(0).inAdmin);
}

void TestAdministrationTables::nothingIsDeleted()
{
    GroupTable table(database(), m_fixture->agent());
    QVERIFY(table.show({3}) && table.removeRow(0));

    QVERIFY(!table.submitAll());

    QCOMPARE(table.refusal()->code, ErrorCode::NeverDeleted);
    QCOMPARE(m_fixture->value(u"SELECT count(*) FROM groups_table"_s).toInt(), 3);
}

void TestAdministrationTables::aBrokenDatabaseIsToldOf()
{
    AgentTable table(database(), m_fixture->agent());
    QVERIFY(table.show({1}) && set(table, u"title"_s, u"Dr."_s));
    m_fixture->sqlUnchecked(u"DROP TABLE groups_table"_s);

    QVERIFY(!table.submitAll());

    QCOMPARE(table.refusal()->code, ErrorCode::Database);
    QVERIFY(!table.show({1}));
    QVERIFY(!Tables::findGroups(database(), {}));
    QVERIFY(!Tables::findAgents(database(), {}));
}

void TestAdministrationTables::headersAreWords_data()
{
    QTest::addColumn<bool>("ofAgents");
    QTest::addColumn<QStringList>("expected");
    QTest::newRow("groups") << false
                            << QStringList{u"Name"_s, u"Comment"_s, u"Validity"_s, u"Changed"_s,
                                           u"Created"_s};
    QTest::newRow("agents") << true
                            << QStringList{u"Username"_s, u"Name"_s, u"Member of"_s, u"Validity"_s,
                                           u"Changed"_s};
}

void TestAdministrationTables::headersAreWords()
{
    QFETCH(bool, ofAgents);
    GroupTable groups(database(), m_fixture->agent());
    QVERIFY(groups.show({1}));
    AgentTable agents(database(), m_fixture->agent());
    const Tables::RecordTable &table =
        ofAgents ? static_cast<Tables::RecordTable &>(agents) : groups;
    QStringList headers;
    for (const QString &column : ofAgents ? AgentTable::listColumns() : GroupTable::listColumns()) {
        headers.append(table.headerData(table.columnOf(column), Qt::Horizontal).toString());
    }

    QTEST(headers, "expected");
}

void TestAdministrationTables::groupsAreFound_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("includeInvalid");
    QTest::addColumn<QList<qint64>>("ids");
    QTest::newRow("all, as the alphabet has it") << QString() << true << QList<qint64>{2, 4, 3, 1};
    QTest::newRow("valid ones") << QString() << false << QList<qint64>{2, 3, 1};
    QTest::newRow("folded") << u"buro"_s << true << QList<qint64>{4};
    QTest::newRow("in the comment") << u"comment:shift"_s << true << QList<qint64>{4};
    QTest::newRow("not in the name") << u"name:shift"_s << true << QList<qint64>{};
    QTest::newRow("excluded") << u"-a"_s << true << QList<qint64>{4, 1};
}

void TestAdministrationTables::groupsAreFound()
{
    QFETCH(QString, typed);
    QFETCH(bool, includeInvalid);
    QVERIFY(m_fixture->apply(Domain::addition(
        Domain::Group{.name = u"Büro"_s, .comments = u"the other shift"_s, .validId = 2})));

    const auto hits = Tables::findGroups(
        database(), {.typed = typed, .includeInvalid = includeInvalid, .sortField = 0});

    QVERIFY(hits);
    QTEST(hits->ids, "ids");
}

void TestAdministrationTables::agentsAreFound_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QList<qint64>>("ids");
    QTest::newRow("all") << QString() << QList<qint64>{2, 1};
    QTest::newRow("two words") << u"meier ann"_s << QList<qint64>{2};
    QTest::newRow("a username") << u"user:roo"_s << QList<qint64>{1};
    QTest::newRow("a group") << u"group:admin"_s << QList<qint64>{1};
    QTest::newRow("nobody") << u"nobody"_s << QList<qint64>{};
}

void TestAdministrationTables::agentsAreFound()
{
    QFETCH(QString, typed);
    addAgent(u"ann"_s, true);

    const auto hits = Tables::findAgents(database(), {.typed = typed});

    QVERIFY(hits);
    QTEST(hits->ids, "ids");
}

QTEST_GUILESS_MAIN(TestAdministrationTables)
#include "tst_administrationtables.moc"
