// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/passwords.h"
#include "store/agentrecordstore.h"
#include "store/agentstore.h"
#include "store/groupstore.h"
#include "store/settingstore.h"
#include "storefixture.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;
using Domain::AgentRecord;
using Domain::ChangeSet;
using Domain::ErrorCode;
using Domain::Group;
using Store::AgentRecordStore;
using Store::GroupStore;

/// Groups and agents: who may write them, what is refused, and that nobody locks everybody out.
class TestAdministration : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_fixture = std::make_unique<StoreFixture>(); }
    void cleanup() { m_fixture.reset(); }

    void groupsAreAddedAndChanged();
    void groupsAreFoundByName();
    void namesThatDifferOnlyInCaseAreRefused_data();
    void namesThatDifferOnlyInCaseAreRefused();
    void hostileNamesAreStoredAsTheyAre_data();
    void hostileNamesAreStoredAsTheyAre();
    void aRenamedGroupIsRenamedInTheSettings();
    void agentsAreAddedWithTheirGroups();
    void agentsNeedAPassword();
    void noPasswordInTheJournal();
    void agentsAreReadWithTheirGroups();
    void otherPermissionsInAGroupStay();
    void whatSomebodyElseDidMeanwhile();
    void theSameMembershipIsNotWrittenTwice();
    void neitherIsEverDeleted_data();
    void neitherIsEverDeleted();
    void theLastAdministratorStays_data();
    void theLastAdministratorStays();
    void anotherAdministratorIsEnough();
    void whoIsNoAdministratorDoesNotCount_data();
    void whoIsNoAdministratorDoesNotCount();
    void onlyAdministratorsWrite_data();
    void onlyAdministratorsWrite();
    void ownRightsEndAtOnce();

private:
    [[nodiscard]] Store::Database &database() { return m_fixture->database(); }
    [[nodiscard]] AgentRecord stored(int id) { return **AgentRecordStore(database()).byId(id); }
    [[nodiscard]] static AgentRecord ann()
    {
        return {.firstName = u"Ann"_s, .lastName = u"Meier"_s, .login = u"ann"_s, .inUsers = true};
    }
    int add(const AgentRecord &agent)
    {
        const auto applied = m_fixture->apply(
            Domain::addition(agent, StoreFixture::fastHash(u"pw"_s), {.users = 1, .admin = 2}));
        return applied ? static_cast<int>(applied->insertedId) : 0;
    }
    ChangeSet change(int id, const std::function<void(AgentRecord &)> &edit,
                     const QString &hash = {})
    {
        const AgentRecord previous = stored(id);
        AgentRecord next = previous;
        edit(next);
        return Domain::change(previous, next, hash, *AgentRecordStore(database()).groups());
    }
    static QStringList codes(const Domain::Result<Store::Applied> &applied)
    {
        QStringList codes;
        if (!applied) {
            for (const Domain::Violation &violation : applied.error().violations) {
                codes.append(violation.field + u' ' + violation.code);
            }
        }
        return codes;
    }

    std::unique_ptr<StoreFixture> m_fixture;
};

void TestAdministration::groupsAreAddedAndChanged()
{
    const auto added = m_fixture->apply(
        Domain::addition(Group{.name = u" support "_s, .comments = u"first line"_s}));
    QVERIFY(added);
    const Group group = **GroupStore(database()).byId(static_cast<int>(added->insertedId));
    QCOMPARE(group.name, u"support"_s);
    QCOMPARE(group.comments, u"first line"_s);
    QVERIFY(group.isValid());

    Group next = group;
    next.name = u"Support"_s; // the same but for case, and its own
    next.validId = 2;
    QVERIFY(m_fixture->apply(Domain::change(group, next)));

    const Group renamed = **GroupStore(database()).byId(group.id);
    QCOMPARE(renamed.name, u"Support"_s);
    QVERIFY(!renamed.isValid());
    QCOMPARE(GroupStore(database()).all()->size(), 4);
    QCOMPARE(m_fixture->value(u"SELECT row_key FROM rollbook_row_change ORDER BY id LIMIT 1"_s),
             QVariant(u"{\"id\":%1}"_s.arg(group.id)));
}

void TestAdministration::groupsAreFoundByName()
{
    m_fixture->sql(u"INSERT INTO groups_table VALUES (10, 'Ops', NULL, 1, '', 1, '', 1)"_s);
    m_fixture->sql(u"INSERT INTO groups_table VALUES (11, 'ops', NULL, 1, '', 1, '', 1)"_s);
    const GroupStore groups(database());

    QCOMPARE((*groups.byName(u"users"_s))->id, 1);
    QCOMPARE((*groups.byName(u"USERS"_s))->id, 1);
    QCOMPARE((*groups.byName(u"ops"_s))->id, 11);
    QVERIFY(!groups.byName(u"OPS"_s)->has_value()); // which of the two?
    QVERIFY(!groups.byName(u"none"_s)->has_value());
    QVERIFY(!groups.byId(99)->has_value());
}

void TestAdministration::namesThatDifferOnlyInCaseAreRefused_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("isFree");
    QTest::newRow("the same") << u"users"_s << false;
    QTest::newRow("capitals") << u"USERS"_s << false;
    QTest::newRow("blanks around it") << u" Users "_s << false;
    QTest::newRow("capitals that are not ASCII") << u"BÜRO"_s << false;
    QTest::newRow("191 characters") << QString(191, u'u') << true;
    QTest::newRow("another name") << u"users2"_s << true;
}

void TestAdministration::namesThatDifferOnlyInCaseAreRefused()
{
    QFETCH(QString, name);
    QFETCH(bool, isFree);
    QVERIFY(m_fixture->apply(Domain::addition(Group{.name = u"Büro"_s, .validId = 2})));

    const auto applied = m_fixture->apply(Domain::addition(Group{.name = name}));

    QCOMPARE(codes(applied), isFree ? QStringList() : QStringList{u"name name.taken"_s});
}

void TestAdministration::hostileNamesAreStoredAsTheyAre_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("SQL") << u"'; DROP TABLE users; --"_s;
    QTest::newRow("markup") << u"<b onclick='x'>\"&amp;</b>"_s;
    QTest::newRow("placeholders") << u"%1 %s ? :name"_s;
    QTest::newRow("right to left") << u"\u202Eadmin"_s;
    QTest::newRow("zero") << u"0"_s;
}

void TestAdministration::hostileNamesAreStoredAsTheyAre()
{
    QFETCH(QString, name);
    AgentRecord agent = ann();
    agent.login = name;

    const auto added = m_fixture->apply(Domain::addition(Group{.name = name, .comments = name}));
    const int id = add(agent);

    QVERIFY(added);
    QCOMPARE((*GroupStore(database()).byName(name))->comments, name);
    QCOMPARE(stored(id).login, name);
}

void TestAdministration::aRenamedGroupIsRenamedInTheSettings()
{
    auto setting = Store::settingChange(database(), u"customer_user_default_groups"_s,
                                        QJsonArray{u"stats"_s, u"users"_s});
    QVERIFY(m_fixture->apply(*setting));
    const Group users = **GroupStore(database()).byName(u"users"_s);
    Group next = users;
    next.name = u"people"_s;

    QVERIFY(m_fixture->apply(Domain::change(users, next)));

    // The one was stored, the other is the standard of a fresh system.
    const Domain::PermissionPolicy policy = Store::readSettings(database())->permissionPolicy();
    QCOMPARE(policy.customerUserDefaults, (QStringList{u"stats"_s, u"people"_s}));
    QCOMPARE(policy.customerDefaults, QStringList{u"people"_s});
}

void TestAdministration::agentsAreAddedWithTheirGroups()
{
    AgentRecord agent = ann();
    agent.inAdmin = true;
    agent.title = u"Dr."_s;

    const int id = add(agent);

    QVERIFY(id > 1);
    const AgentRecord found = stored(id);
    QVERIFY(found.inUsers && found.inAdmin && found.isValid());
    QCOMPARE(found.title, u"Dr."_s);
    const auto signedIn = Store::AgentStore(database()).signIn(u"ann"_s, u"pw"_s);
    QVERIFY(signedIn);
    QVERIFY(signedIn->isAdministrator);
    QVERIFY(m_fixture
                ->value(u"SELECT count(*) FROM rollbook_row_change WHERE row_key LIKE ?"_s,
                        {u"%\"user_id\":%1}"_s.arg(id)})
                .toInt()
            == 2);
}

void TestAdministration::agentsNeedAPassword()
{
    const auto applied = m_fixture->apply(Domain::addition(ann(), {}, {.users = 1, .admin = 2}));

    QCOMPARE(codes(applied), QStringList{u"pw pw.required"_s});
    QVERIFY(add(ann()) != 0);
    AgentRecord again = ann();
    again.login = u"ANN"_s;
    QCOMPARE(codes(m_fixture->apply(Domain::addition(again, u"x"_s, {}))),
             QStringList{u"login login.taken"_s});
}

void TestAdministration::noPasswordInTheJournal()
{
    const QString first = *Domain::hashPassword(u"first"_s, 4);
    const QString second = *Domain::hashPassword(u"second"_s, 4);
    const auto added = m_fixture->apply(Domain::addition(ann(), first, {.users = 1, .admin = 2}));
    QVERIFY(added);
    const auto id = static_cast<int>(added->insertedId);

    QVERIFY(m_fixture->apply(change(
        id, [](AgentRecord &) {}, second)));

    QVERIFY(Store::AgentStore(database()).signIn(u"ann"_s, u"second"_s));
    QVERIFY(!Store::AgentStore(database()).signIn(u"ann"_s, u"first"_s));
    const QString journal =
        (m_fixture->dump(u"rollbook_change_set"_s) + m_fixture->dump(u"rollbook_row_change"_s))
            .join(u'\n');
    QVERIFY(journal.contains(u"\"pw\":[]"_s));
    QVERIFY(!journal.contains(u"BCRYPT"_s));
}

void TestAdministration::agentsAreReadWithTheirGroups()
{
    const int id = add(ann());
    const AgentRecordStore agents(database());

    QCOMPARE(agents.all()->size(), 2);
    QVERIFY(agents.all()->constFirst().agent.inAdmin);
    QVERIFY(stored(id).inUsers && !stored(id).inAdmin);
    QVERIFY(!agents.byId(99)->has_value());
    QCOMPARE(agents.groups()->admin, 2);
    QVERIFY(m_fixture->apply(change(id, [](AgentRecord &next) { next.inUsers = false; })));
    QVERIFY(!stored(id).inUsers);
}

void TestAdministration::otherPermissionsInAGroupStay()
{
    const int id = add(ann());
    m_fixture->sql(u"INSERT INTO group_user VALUES (?, 1, 'ro', '', 1, '', 1)"_s, {id});

    QVERIFY(m_fixture->apply(change(id, [](AgentRecord &next) { next.inUsers = false; })));

    QCOMPARE(m_fixture->value(u"SELECT group_concat(permission_key) FROM group_user "
                              "WHERE user_id = ?"_s,
                              {id}),
             QVariant(u"ro"_s));
}

void TestAdministration::whatSomebodyElseDidMeanwhile()
{
    const int id = add(ann());
    const ChangeSet mine = change(id, [](AgentRecord &next) { next.lastName = u"Mine"_s; });
    QVERIFY(m_fixture->apply(change(id, [](AgentRecord &next) { next.lastName = u"Theirs"_s; })));

    const auto applied = m_fixture->apply(mine);

    QCOMPARE(applied.error().code, ErrorCode::Conflict);
    QCOMPARE(applied.error().conflict.record, Domain::RecordKind::Agent);
    QCOMPARE(applied.error().conflict.collisions.constFirst().stored, QVariant(u"Theirs"_s));
    QCOMPARE(stored(id).lastName, u"Theirs"_s);
}

void TestAdministration::theSameMembershipIsNotWrittenTwice()
{
    const int id = add(ann());
    const ChangeSet joins = change(id, [](AgentRecord &next) { next.inAdmin = true; });
    const ChangeSet leaves = change(id, [](AgentRecord &next) { next.inUsers = false; });
    for (const ChangeSet &changes : {joins, leaves}) {
        QVERIFY(m_fixture->apply(changes)->changeSet > 0);
        const QStringList before = m_fixture->dump(u"group_user"_s);

        QCOMPARE(m_fixture->apply(changes)->changeSet, 0);

        QCOMPARE(m_fixture->dump(u"group_user"_s), before);
    }
}

void TestAdministration::neitherIsEverDeleted_data()
{
    QTest::addColumn<Domain::Table>("table");
    QTest::newRow("group") << Domain::Table::Group;
    QTest::newRow("agent") << Domain::Table::Agent;
}

void TestAdministration::neitherIsEverDeleted()
{
    QFETCH(Domain::Table, table);

    const auto applied = m_fixture->apply(
        {.rows = {
             {.table = table, .operation = Domain::RowOperation::Delete, .key = {{u"id"_s, 1}}}}});

    QCOMPARE(applied.error().code, ErrorCode::NeverDeleted);
}

void TestAdministration::theLastAdministratorStays_data()
{
    QTest::addColumn<ChangeSet>("changes");
    QTest::addColumn<QString>("refusal");

    const AgentRecord root{.id = 1,
                           .firstName = u"Ada"_s,
                           .lastName = u"Admin"_s,
                           .login = u"root"_s,
                           .inUsers = true,
                           .inAdmin = true};
    const auto agent = [&root](const std::function<void(AgentRecord &)> &edit) {
        AgentRecord next = root;
        edit(next);
        return Domain::change(root, next, {}, {.users = 1, .admin = 2});
    };
    const Group group{.id = 2, .name = u"admin"_s};
    QTest::newRow("invalid") << agent([](AgentRecord &next) { next.validId = 2; })
                             << u"valid_id admin.last"_s;
    QTest::newRow("invalid for a time")
        << agent([](AgentRecord &next) { next.validId = 3; }) << u"valid_id admin.last"_s;
    QTest::newRow("out of the group")
        << agent([](AgentRecord &next) { next.inAdmin = false; }) << u"in_admin admin.last"_s;
    QTest::newRow("group renamed")
        << Domain::change(group, {.id = 2, .name = u"admins"_s}) << u"name admin.last"_s;
    QTest::newRow("group in capitals")
        << Domain::change(group, {.id = 2, .name = u"Admin"_s}) << u"name admin.last"_s;
    QTest::newRow("group invalid")
        << Domain::change(group, {.id = 2, .name = u"admin"_s, .validId = 2})
        << u"valid_id admin.last"_s;
    ChangeSet swap = Domain::addition(Group{.name = u"admin"_s});
    swap.rows.prepend(Domain::change(group, {.id = 2, .name = u"old"_s}).rows.constFirst());
    QTest::newRow("an empty group in its place") << swap << u"name admin.last"_s;
}

void TestAdministration::theLastAdministratorStays()
{
    QFETCH(ChangeSet, changes);
    QFETCH(QString, refusal);
    add(ann());
    const QStringList tables{u"users"_s, u"groups_table"_s, u"group_user"_s,
                             u"rollbook_change_set"_s};
    QStringList before;
    for (const QString &table : tables) {
        before += m_fixture->dump(table);
    }

    const auto applied = m_fixture->apply(changes);

    QCOMPARE(codes(applied), QStringList{refusal});
    QStringList after;
    for (const QString &table : tables) {
        after += m_fixture->dump(table);
    }
    QCOMPARE(after, before);
}

void TestAdministration::anotherAdministratorIsEnough()
{
    AgentRecord second = ann();
    second.inAdmin = true;
    QVERIFY(add(second) != 0);

    QVERIFY(m_fixture->apply(change(1, [](AgentRecord &next) { next.validId = 2; })));

    QVERIFY(*Store::hasAdministrator(database().connection()));
}

void TestAdministration::whoIsNoAdministratorDoesNotCount_data()
{
    QTest::addColumn<QString>("statement");
    QTest::newRow("invalid") << u"UPDATE users SET valid_id = 3 WHERE login = 'ann'"_s;
    QTest::newRow("read only")
        << u"UPDATE group_user SET permission_key = 'ro' WHERE user_id <> 1"_s;
    QTest::newRow("in another group") << u"UPDATE group_user SET group_id = 3 WHERE user_id <> 1"_s;
}

void TestAdministration::whoIsNoAdministratorDoesNotCount()
{
    QFETCH(QString, statement);
    AgentRecord second = ann();
    second.inAdmin = true;
    QVERIFY(add(second) != 0);
    m_fixture->sql(statement);

    const auto applied =
        m_fixture->apply(change(1, [](AgentRecord &next) { next.inAdmin = false; }));

    QCOMPARE(codes(applied), QStringList{u"in_admin admin.last"_s});
}

void TestAdministration::onlyAdministratorsWrite_data()
{
    QTest::addColumn<ChangeSet>("changes");
    const AgentRecord root{.id = 1, .firstName = u"Ada"_s, .lastName = u"Admin"_s};
    AgentRecord next = root;
    next.lastName = u"Other"_s;
    QTest::newRow("add a group") << Domain::addition(Group{.name = u"g"_s});
    QTest::newRow("change a group")
        << Domain::change(Group{.id = 3, .name = u"stats"_s}, {.id = 3, .name = u"s"_s});
    QTest::newRow("add an agent") << Domain::addition(
        AgentRecord{.firstName = u"A"_s, .lastName = u"B"_s, .login = u"x"_s}, u"h"_s, {});
    QTest::newRow("change an agent") << Domain::change(root, next, {}, {});
    next = root;
    next.inAdmin = true;
    QTest::newRow("become an administrator") << Domain::change(
        AgentRecord{.id = 2}, AgentRecord{.id = 2, .inAdmin = true}, {}, {.users = 1, .admin = 2});
}

void TestAdministration::onlyAdministratorsWrite()
{
    QFETCH(ChangeSet, changes);
    const int id = add(ann());
    QCOMPARE(id, 2);
    // What the window believes does not matter: the store asks the database.
    const Domain::Agent agent{
        .id = id, .login = u"ann"_s, .mayEditCustomers = true, .isAdministrator = true};

    const auto applied = Store::ChangeWriter(database(), agent).apply(changes);

    QCOMPARE(applied.error().code, ErrorCode::NotPermitted);
    QCOMPARE(applied.error().subject, u"ann"_s);
}

void TestAdministration::ownRightsEndAtOnce()
{
    AgentRecord second = ann();
    second.inAdmin = true;
    QVERIFY(add(second) != 0);
    QVERIFY(m_fixture->apply(change(1, [](AgentRecord &next) { next.inAdmin = false; })));

    const auto applied = m_fixture->apply(Domain::addition(Group{.name = u"g"_s}));

    QCOMPARE(applied.error().code, ErrorCode::NotPermitted);
}

QTEST_GUILESS_MAIN(TestAdministration)
#include "tst_administration.moc"
