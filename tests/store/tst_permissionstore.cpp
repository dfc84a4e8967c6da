// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/permissionstore.h"
#include "storefixture.h"

using namespace Qt::StringLiterals;
using Domain::Group;
using Domain::Permission;
using Domain::PermissionContext;
using Store::PermissionStore;

namespace {

const QString same = Domain::contextKey(PermissionContext::SameCustomer);
const QString other = Domain::contextKey(PermissionContext::OtherCustomers);

/// Customers ACME and BETA, ann and bob of ACME, cid of BETA, and the groups of a fresh system with
/// "support" (4) besides.
struct World
{
    StoreFixture fixture;

    World()
    {
        fixture.addCustomer(u"ACME"_s);
        fixture.addCustomer(u"BETA"_s);
        fixture.add(StoreFixture::person(u"ann"_s, u"ACME"_s));
        fixture.add(StoreFixture::person(u"bob"_s, u"ACME"_s));
        fixture.add(StoreFixture::person(u"cid"_s, u"BETA"_s));
        fixture.sql(u"INSERT INTO groups_table VALUES (4, 'support', NULL, 1, '', 1, '', 1)"_s);
        setting(u"customer_default_groups"_s, u"[]"_s);
        setting(u"customer_user_default_groups"_s, u"[]"_s);
    }
    void setting(const QString &name, const QString &json)
    {
        fixture.sql(u"INSERT OR REPLACE INTO rollbook_setting (name, content) VALUES (?, ?)"_s,
                    {name, json});
    }
    void direct(const QString &login, int group, const QString &key, int value = 1)
    {
        fixture.sql(u"INSERT INTO group_customer_user VALUES (?, ?, ?, ?, '', 1, '', 1)"_s,
                    {login, group, key, value});
    }
    void ofCustomer(const QString &id, int group, const QString &key, const QString &context = same)
    {
        fixture.sql(u"INSERT INTO group_customer VALUES (?, ?, ?, 1, ?, '', 1, '', 1)"_s,
                    {id, group, key, context});
    }
    void link(const QString &login, const QString &customerId)
    {
        fixture.sql(u"INSERT INTO customer_user_customer VALUES (?, ?, '', 1, '', 1)"_s,
                    {login, customerId});
    }
    [[nodiscard]] PermissionStore store() { return PermissionStore(fixture.database()); }
    [[nodiscard]] Domain::Member member(const QString &login, const QString &primary)
    {
        return *store().member(login, primary);
    }
    [[nodiscard]] Group group(const QString &name)
    {
        const auto groups = store().groups();
        for (const Group &each : *groups) {
            if (each.name == name) {
                return each;
            }
        }
        return {};
    }
    /// "support: ro rw"
    [[nodiscard]] QStringList permissions(const QString &login, const QString &primary)
    {
        const Domain::Member who = member(login, primary);
        const auto facts = store().factsFor(who);
        QStringList lines;
        for (const auto &each : Domain::groupPermissions(who, *facts)) {
            lines.append(each.group.name + u':' + (each.ro.isEmpty() ? QString() : u" ro"_s)
                         + (each.rw.isEmpty() ? QString() : u" rw"_s));
        }
        return lines;
    }
    [[nodiscard]] QStringList members(const QString &group, Permission permission)
    {
        QStringList logins;
        const auto done = store().forEachMember(
            this->group(group), permission,
            [&logins](const Domain::Member &each, const QList<Domain::GroupReason> &) {
                logins.append(each.login);
                return true;
            });
        return done ? logins : QStringList{u"error"_s};
    }
};

} // namespace

/// Reading what permissions depend on, and members of a group.
class TestPermissionStore : public QObject
{
    Q_OBJECT

private slots:
    void groupsAndPolicyAreRead();
    void furtherCustomersCountOnce();
    void oddRowsAreRead();
    void membersComeFromEveryRule();
    void membersWithoutAPrimaryCustomerHaveFurtherOnes();
    void membersOfADefaultGroupAreEverybody();
    void manyMembersComeInOrderAndCanBeStopped();
    void membersThroughManyCustomers();
    void indirectAccessIsRead();
    void customersToLinkAreAdded();
    void rowsOfScreensAreRead();
    void furtherCustomersOfManyAreRead();
    void relationsAreReadFromTheirIndexes_data();
    void relationsAreReadFromTheirIndexes();
    void aBrokenDatabaseIsAnError();
};

void TestPermissionStore::groupsAndPolicyAreRead()
{
    World world;
    world.setting(u"customer_group_support"_s, u"true"_s);
    world.setting(u"other_customers_context"_s, u"true"_s);
    world.setting(u"customer_default_groups"_s, u"[\"a\", \"b\"]"_s);
    world.fixture.sql(u"UPDATE groups_table SET valid_id = 2, comments = 'c' WHERE id = 3"_s);

    const auto groups = world.store().groups();
    QCOMPARE(groups->size(), 4);
    QCOMPARE(groups->at(2).name, u"stats"_s);
    QCOMPARE(groups->at(2).comments, u"c"_s);
    QVERIFY(!groups->at(2).isValid());
    const auto policy = world.store().policy();
    QVERIFY(policy->groupSupport);
    QVERIFY(policy->otherCustomers);
    QCOMPARE(policy->customerDefaults, (QStringList{u"a"_s, u"b"_s}));
    QCOMPARE(policy->customerUserDefaults, QStringList());
}

void TestPermissionStore::furtherCustomersCountOnce()
{
    World world;
    world.link(u"ann"_s, u"BETA"_s);
    world.link(u"ann"_s, u"BETA"_s);
    world.link(u"ann"_s, u"ACME"_s);
    world.link(u"Ann"_s, u"ZZZ"_s); // somebody else: usernames in relations have their case

    QCOMPARE(*world.store().furtherCustomers(u"ann"_s), (QStringList{u"ACME"_s, u"BETA"_s}));
    QCOMPARE(*world.store().linkedTo(u"BETA"_s), QStringList{u"ann"_s});
    QCOMPARE(world.member(u"ann"_s, u"ACME"_s).customers, (QStringList{u"ACME"_s, u"BETA"_s}));
}

void TestPermissionStore::oddRowsAreRead()
{
    World world;
    world.direct(u"ann"_s, 4, u"ro"_s);
    world.direct(u"ann"_s, 4, u"ro"_s); // the same twice
    world.direct(u"ann"_s, 1, u"rw"_s, 0); // grants nothing
    world.direct(u"ann"_s, 2, u"create"_s); // a type we do not have
    world.direct(u"nobody"_s, 3, u"rw"_s); // a row pointing nowhere
    world.ofCustomer(u"GONE"_s, 3, u"rw"_s); // likewise
    world.link(u"bob"_s, u"GONE"_s); // a further customer that does not exist: OTOBO does not ask

    QCOMPARE(world.permissions(u"ann"_s, u"ACME"_s), QStringList{u"support: ro"_s});
    QCOMPARE(world.permissions(u"bob"_s, u"ACME"_s), QStringList{u"stats: ro rw"_s});
    QCOMPARE(world.members(u"stats"_s, Permission::ReadOnly), QStringList{u"bob"_s});
    QCOMPARE(world.members(u"users"_s, Permission::ReadOnly), QStringList());
    QCOMPARE(world.members(u"no such group"_s, Permission::ReadOnly), QStringList());
}

void TestPermissionStore::membersComeFromEveryRule()
{
    World world;
    world.direct(u"cid"_s, 4, u"ro"_s);
    world.ofCustomer(u"ACME"_s, 1, u"rw"_s);
    world.ofCustomer(u"ACME"_s, 4, u"rw"_s, other); // not about groups
    world.link(u"cid"_s, u"ACME"_s);

    QCOMPARE(world.members(u"support"_s, Permission::ReadOnly), QStringList{u"cid"_s});
    QCOMPARE(world.members(u"support"_s, Permission::ReadWrite), QStringList());
    const QStringList all{u"ann"_s, u"bob"_s, u"cid"_s};
    QCOMPARE(world.members(u"users"_s, Permission::ReadWrite), all);
    world.fixture.sql(u"UPDATE groups_table SET valid_id = 3 WHERE name = 'users'"_s);
    QCOMPARE(world.members(u"users"_s, Permission::ReadWrite), QStringList());
}

void TestPermissionStore::membersWithoutAPrimaryCustomerHaveFurtherOnes()
{
    World world;
    world.ofCustomer(u"BETA"_s, 4, u"ro"_s);
    world.link(u"bob"_s, u"BETA"_s);
    world.fixture.sql(u"UPDATE customer_user SET customer_id = '' WHERE login = 'bob'"_s);

    QHash<QString, bool> isPrimary;
    const auto done = world.store().forEachMember(
        world.group(u"support"_s), Permission::ReadOnly,
        [&isPrimary](const Domain::Member &each, const QList<Domain::GroupReason> &reasons) {
            isPrimary.insert(each.login, reasons.constFirst().isPrimary);
            return true;
        });

    QVERIFY(done);
    QCOMPARE(isPrimary, (QHash<QString, bool>{{u"bob"_s, false}, {u"cid"_s, true}}));
}

void TestPermissionStore::membersOfADefaultGroupAreEverybody()
{
    World world;
    world.setting(u"customer_default_groups"_s, u"[\"support team\"]"_s);
    QCOMPARE(world.members(u"support"_s, Permission::ReadOnly), QStringList());
    world.setting(u"customer_default_groups"_s, u"[\"support\"]"_s);
    world.fixture.sql(u"UPDATE customer_user SET customer_id = '' WHERE login = 'bob'"_s);
    QCOMPARE(world.members(u"support"_s, Permission::ReadWrite), (QStringList{u"ann"_s, u"cid"_s}));
    world.setting(u"customer_user_default_groups"_s, u"[\"support\"]"_s);
    QCOMPARE(world.members(u"support"_s, Permission::ReadWrite),
             (QStringList{u"ann"_s, u"bob"_s, u"cid"_s}));
}

void TestPermissionStore::manyMembersComeInOrderAndCanBeStopped()
{
    World world;
    world.fixture.sql(
        u"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1700) "
        "INSERT INTO customer_user (login, email, customer_id, first_name, last_name, valid_id, "
        "create_time, create_by, change_time, change_by) "
        "SELECT printf('p%05d', i), i || '@x.example.net', 'ACME', 'F', 'L', 1, '', 1, '', 1 FROM n"_s);
    world.fixture.sql(u"INSERT INTO group_customer_user SELECT login, 4, 'ro', 1, '', 1, '', 1 "
                      "FROM customer_user WHERE login LIKE 'p%' AND id % 3 = 0"_s);
    const int expected =
        world.fixture.value(u"SELECT count(*) FROM group_customer_user WHERE group_id = 4"_s)
            .toInt();

    QStringList logins = world.members(u"support"_s, Permission::ReadOnly);
    QCOMPARE(logins.size(), expected);
    QVERIFY(std::is_sorted(logins.cbegin(), logins.cend()));

    int taken = 0;
    QVERIFY(world.store().forEachMember(
        world.group(u"support"_s), Permission::ReadOnly,
        [&taken](const Domain::Member &, const QList<Domain::GroupReason> &) {
            return ++taken < 7;
        }));
    QCOMPARE(taken, 7);
}

/// From so many customers on members are come across, not looked up: the answer is the same.
void TestPermissionStore::membersThroughManyCustomers()
{
    World world;
    world.fixture.sql(
        u"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 2500) "
        "INSERT INTO group_customer SELECT 'C' || i, 4, 'ro', 1, '%1', '', 1, '', 1 FROM n"_s.arg(
            same));
    world.link(u"cid"_s, u"C77"_s);
    world.fixture.add(StoreFixture::person(u"dan"_s, u"BETA"_s));
    world.fixture.add(StoreFixture::person(u"eve"_s, u"BETA"_s));
    world.direct(u"bob"_s, 4, u"rw"_s);
    world.fixture.sql(u"UPDATE customer_user SET customer_id = 'C2500' WHERE login = 'dan'"_s);

    QCOMPARE(world.members(u"support"_s, Permission::ReadOnly),
             (QStringList{u"bob"_s, u"cid"_s, u"dan"_s}));
    QCOMPARE(world.members(u"support"_s, Permission::ReadWrite), QStringList{u"bob"_s});
}

void TestPermissionStore::indirectAccessIsRead()
{
    World world;
    world.fixture.addCustomer(u"GAMMA"_s);
    world.ofCustomer(u"ACME"_s, 4, u"ro"_s, other);
    world.ofCustomer(u"BETA"_s, 4, u"rw"_s);
    world.ofCustomer(u"GAMMA"_s, 1, u"rw"_s); // in another group
    const Domain::Member ann = world.member(u"ann"_s, u"ACME"_s);

    QCOMPARE(Domain::customerAccess(ann, *world.store().factsFor(ann)).size(), 1);
    world.setting(u"other_customers_context"_s, u"true"_s);
    const auto access = Domain::customerAccess(ann, *world.store().factsFor(ann));
    QCOMPARE(access.size(), 2);
    QCOMPARE(access.at(1).customerId, u"BETA"_s);
    QCOMPARE(access.at(1).name, u"BETA Inc."_s);
    QCOMPARE(access.at(1).indirect.first().groupName, u"support"_s);
}

void TestPermissionStore::customersToLinkAreAdded()
{
    World world;
    world.ofCustomer(u"BETA"_s, 4, u"rw"_s);
    const Domain::Member ann = world.member(u"ann"_s, u"ACME"_s);
    auto facts = world.store().factsFor(ann);
    QVERIFY(world.store().addCustomersOn(4, *facts));

    const auto suggestions =
        Domain::whyNot(ann, world.group(u"support"_s), Permission::ReadWrite, *facts);
    QCOMPARE(suggestions.at(1).remedy, Domain::Remedy::LinkCustomer);
    QCOMPARE(suggestions.at(1).customerId, u"BETA"_s);
    QVERIFY(facts->customers.contains(u"BETA"_s));
}

void TestPermissionStore::rowsOfScreensAreRead()
{
    World world;
    world.direct(u"ann"_s, 4, u"ro"_s);
    world.direct(u"bob"_s, 4, u"rw"_s);
    world.direct(u"ann"_s, 1, u"rw"_s);
    world.ofCustomer(u"ACME"_s, 4, u"ro"_s);
    world.ofCustomer(u"BETA"_s, 4, u"rw"_s, other);
    const auto store = world.store();

    QVERIFY(store.grantsOf(u"ann"_s)->direct(u"ann"_s, 1).rw);
    QVERIFY(store.grantsOf(u"ann"_s)->direct(u"bob"_s, 4).isEmpty());
    const auto inGroup = store.grantsIn(4, {u"ann"_s, u"bob\"'"_s});
    QVERIFY(inGroup->direct(u"ann"_s, 4).ro);
    QVERIFY(inGroup->direct(u"ann"_s, 1).isEmpty());
    QVERIFY(inGroup->direct(u"bob"_s, 4).isEmpty());
    QVERIFY(store.grantsOfCustomer(u"ACME"_s)
                ->ofCustomer(u"ACME"_s, 4, PermissionContext::SameCustomer)
                .ro);
    const auto customers = store.grantsOfCustomersIn(4);
    QCOMPARE(customers->customersOn(4, PermissionContext::SameCustomer), QStringList{u"ACME"_s});
    QCOMPARE(customers->customersOn(4, PermissionContext::OtherCustomers), QStringList{u"BETA"_s});
    const auto some = store.grantsOfCustomersIn(4, {u"ACME"_s, u"no\"'"_s});
    QCOMPARE(some->customersOn(4, PermissionContext::SameCustomer), QStringList{u"ACME"_s});
    QCOMPARE(some->customersOn(4, PermissionContext::OtherCustomers), QStringList());
}

void TestPermissionStore::furtherCustomersOfManyAreRead()
{
    World world;
    world.link(u"ann"_s, u"GONE"_s);
    world.link(u"ann"_s, u"BETA"_s);
    world.link(u"ann"_s, u"BETA"_s); // twice
    world.link(u"bob"_s, u"ACME"_s); // the primary one as well
    world.link(u"o'\"hara"_s, u"ACME"_s);
    QList<Domain::Member> members{{.login = u"ann"_s, .customers = {u"ACME"_s}},
                                  {.login = u"bob"_s, .customers = {u"ACME"_s}},
                                  {.login = u"cid"_s, .customers = {u"BETA"_s}},
                                  {.login = u"o'\"hara"_s}};

    QVERIFY(world.store().addFurtherCustomers(members));

    QCOMPARE(members.at(0).customers, (QStringList{u"ACME"_s, u"BETA"_s, u"GONE"_s}));
    QCOMPARE(members.at(1).customers, QStringList{u"ACME"_s});
    QCOMPARE(members.at(2).customers, QStringList{u"BETA"_s});
    QCOMPARE(members.at(3).customers, QStringList{u"ACME"_s});
}

/// What is read for many is read from an index alone. A plan tells, where a clock would not.
void TestPermissionStore::relationsAreReadFromTheirIndexes_data()
{
    QTest::addColumn<QString>("statement");

    QTest::newRow("of a person")
        << u"SELECT group_id, permission_key, permission_value FROM group_customer_user WHERE user_id = 'ann'"_s;
    QTest::newRow("of a person in a group")
        << u"SELECT permission_key FROM group_customer_user "
           "WHERE group_id = 4 AND permission_key = 'ro' AND permission_value = 1 AND user_id = 'ann'"_s;
    QTest::newRow("of people in a group")
        << u"SELECT user_id, permission_key, permission_value FROM group_customer_user "
           "WHERE user_id IN ('ann', 'bob') AND group_id = 4"_s;
    QTest::newRow("of a customer")
        << u"SELECT group_id, permission_key, permission_value, permission_context "
           "FROM group_customer WHERE customer_id = 'ACME'"_s;
    QTest::newRow("of the customers in a group")
        << u"SELECT customer_id, permission_key, permission_value, permission_context "
           "FROM group_customer WHERE group_id = 4"_s;
    QTest::newRow("further customers")
        << u"SELECT customer_id FROM customer_user_customer WHERE user_id = 'ann'"_s;
    QTest::newRow("linked to a customer")
        << u"SELECT user_id FROM customer_user_customer WHERE customer_id = 'ACME'"_s;
    QTest::newRow("everybody") << u"SELECT login, customer_id FROM customer_user ORDER BY login"_s;
}

void TestPermissionStore::relationsAreReadFromTheirIndexes()
{
    QFETCH(const QString, statement);
    World world;

    auto plan =
        Store::run(world.fixture.database().connection(), u"EXPLAIN QUERY PLAN "_s + statement);

    QVERIFY(bool(plan) && plan->next());
    const QString detail = plan->value(3).toString();
    QVERIFY2(detail.contains("USING COVERING INDEX"_L1), qPrintable(detail));
    QVERIFY2(!plan->next(), "sorted, or in several steps");
}

void TestPermissionStore::aBrokenDatabaseIsAnError()
{
    World world;
    const Domain::Member ann{.login = u"ann"_s, .customers = {u"ACME"_s}};
    const Group support = world.group(u"support"_s);
    const auto fails = [&](const QString &table) {
        world.fixture.sql(u"ALTER TABLE %1 RENAME TO lost"_s.arg(table));
        const auto store = world.store();
        const bool factsFail = !store.factsFor(ann);
        const bool membersFail = !store.forEachMember(
            support, Permission::ReadOnly, [](const auto &, const auto &) { return true; });
        world.fixture.sql(u"ALTER TABLE lost RENAME TO %1"_s.arg(table));
        return std::pair(factsFail, membersFail);
    };
    world.setting(u"other_customers_context"_s, u"true"_s);

    QCOMPARE(fails(u"groups_table"_s).first, true);
    QCOMPARE(fails(u"group_customer_user"_s), std::pair(true, true));
    QCOMPARE(fails(u"group_customer"_s), std::pair(true, true));
    QCOMPARE(fails(u"customer_user_customer"_s).second, true);
    QCOMPARE(fails(u"customer_company"_s).first, true);
    QCOMPARE(fails(u"rollbook_setting"_s), std::pair(true, true));
}

QTEST_GUILESS_MAIN(TestPermissionStore)
#include "tst_permissionstore.moc"
