// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/permissions.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using Domain::AccessRule;
using Domain::Grants;
using Domain::Group;
using Domain::GroupRule;
using Domain::Member;
using Domain::Permission;
using Domain::PermissionContext;
using Domain::PermissionFacts;
using Domain::Remedy;

namespace {

constexpr int invalid = static_cast<int>(Domain::Validity::Invalid);
const QString same = Domain::contextKey(PermissionContext::SameCustomer);
const QString other = Domain::contextKey(PermissionContext::OtherCustomers);

/// What the facts are made of, in short: "ann 1 ro" or "ACME 1 rw same".
Grants grantsOf(const QStringList &rows)
{
    Grants grants;
    for (const QString &row : rows) {
        const QStringList parts = row.split(u' ');
        const int group = parts.at(1).toInt();
        if (parts.size() == 3) {
            grants.addDirect(parts.at(0), group, parts.at(2), 1);
        } else {
            grants.addOfCustomer(parts.at(0), group, parts.at(2), 1,
                                 parts.at(3) == "same"_L1 ? same : other);
        }
    }
    return grants;
}

QString ruleName(GroupRule rule)
{
    switch (rule) {
    case GroupRule::Direct:
        return u"direct"_s;
    case GroupRule::ThroughCustomer:
        return u"customer"_s;
    case GroupRule::CustomerDefault:
        return u"customer default"_s;
    case GroupRule::CustomerUserDefault:
        return u"user default"_s;
    }
    return {};
}

/// "customer ACME rw", "direct ro" …
QStringList inWords(const QList<Domain::GroupReason> &reasons)
{
    QStringList words;
    for (const auto &reason : reasons) {
        QStringList parts{ruleName(reason.rule)};
        if (!reason.customerId.isEmpty()) {
            parts.append(reason.customerId + (reason.isPrimary ? u"!"_s : QString()));
        }
        parts.append(Domain::permissionKey(reason.granted));
        words.append(parts.join(u' '));
    }
    return words;
}

const Group support{.id = 1, .name = u"support"_s};
const Member ann{.login = u"ann"_s, .customers = {u"ACME"_s, u"BETA"_s}};

} // namespace

/// The rules of effective permissions (facts, section 6), without a database.
class TestPermissions : public QObject
{
    Q_OBJECT

private slots:
    void keysAreOtobos();
    void customersAreThePrimaryOneAndTheFurther();
    void reasons_data();
    void reasons();
    void rowsThatGrantNothingAreLeftOut_data();
    void rowsThatGrantNothingAreLeftOut();
    void defaultGroupsAreMatchedByTheirWholeName();
    void withoutACustomerThereIsNoCustomerDefault();
    void withoutAPrimaryCustomerNoneIsTakenForIt();
    void groupsAreSortedAndOnlyThoseWithAMark();
    void accessIsDirectOrThroughAGroup();
    void accessNeedsAValidCustomerAndGroup();
    void withoutTheContextThereIsNoIndirectAccess();
    void suggestionsComeNearestFirst();
    void aGroupThatIsInvalidIsSuggestedAlone();
    void everySuggestionGivesThePermission();
};

void TestPermissions::keysAreOtobos()
{
    QCOMPARE(Domain::permissionKey(Permission::ReadOnly), u"ro"_s);
    QCOMPARE(Domain::permissionKey(Permission::ReadWrite), u"rw"_s);
    QCOMPARE(Domain::permissionFromKey(u"rw"_s), std::optional(Permission::ReadWrite));
    QVERIFY(!Domain::permissionFromKey(u"RW"_s));
    QVERIFY(!Domain::permissionFromKey({}));
    QCOMPARE(same, u"Ticket::CustomerID::Same"_s);
    QCOMPARE(other, u"Ticket::CustomerID::Other"_s);
}

void TestPermissions::customersAreThePrimaryOneAndTheFurther()
{
    QCOMPARE(Domain::customersOf(u"A"_s, {u"B"_s, u"A"_s, u""_s, u"B"_s, u"a"_s}),
             (QStringList{u"A"_s, u"B"_s, u"a"_s}));
    QCOMPARE(Domain::customersOf({}, {}), QStringList());
}

void TestPermissions::reasons_data()
{
    QTest::addColumn<QStringList>("rows");
    QTest::addColumn<QStringList>("ro");
    QTest::addColumn<QStringList>("rw");

    const QStringList none;
    QTest::newRow("nothing") << none << none << none;
    QTest::newRow("direct ro") << QStringList{u"ann 1 ro"_s} << QStringList{u"direct ro"_s} << none;
    QTest::newRow("rw stands in for ro")
        << QStringList{u"ann 1 rw"_s} << QStringList{u"direct rw"_s} << QStringList{u"direct rw"_s};
    QTest::newRow("both rows") << QStringList{u"ann 1 rw"_s, u"ann 1 ro"_s}
                               << QStringList{u"direct ro"_s, u"direct rw"_s}
                               << QStringList{u"direct rw"_s};
    QTest::newRow("the same row twice")
        << QStringList{u"ann 1 ro"_s, u"ann 1 ro"_s} << QStringList{u"direct ro"_s} << none;
    QTest::newRow("through the primary customer")
        << QStringList{u"ACME 1 ro same"_s} << QStringList{u"customer ACME! ro"_s} << none;
    QTest::newRow("through a further customer")
        << QStringList{u"BETA 1 rw same"_s} << QStringList{u"customer BETA rw"_s}
        << QStringList{u"customer BETA rw"_s};
    QTest::newRow("the other context is not about groups")
        << QStringList{u"ACME 1 rw other"_s} << none << none;
    QTest::newRow("somebody else")
        << QStringList{u"bob 1 rw"_s, u"GAMMA 1 rw same"_s} << none << none;
    QTest::newRow("another's case")
        << QStringList{u"Ann 1 rw"_s, u"acme 1 rw same"_s} << none << none;
    QTest::newRow("another group") << QStringList{u"ann 2 rw"_s} << none << none;
    QTest::newRow("every reason") << QStringList{u"BETA 1 ro same"_s, u"ACME 1 rw same"_s,
                                                 u"ann 1 ro"_s}
                                  << QStringList{u"direct ro"_s, u"customer ACME! rw"_s,
                                                 u"customer BETA ro"_s}
                                  << QStringList{u"customer ACME! rw"_s};
}

void TestPermissions::reasons()
{
    QFETCH(QStringList, rows);
    QFETCH(QStringList, ro);
    QFETCH(QStringList, rw);
    const Grants grants = grantsOf(rows);

    QCOMPARE(inWords(Domain::groupReasons(ann, support, Permission::ReadOnly, grants, {})), ro);
    QCOMPARE(inWords(Domain::groupReasons(ann, support, Permission::ReadWrite, grants, {})), rw);
    Group closed = support;
    closed.validId = invalid;
    QVERIFY(Domain::groupReasons(ann, closed, Permission::ReadOnly, grants, {}).isEmpty());
}

void TestPermissions::rowsThatGrantNothingAreLeftOut_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<int>("value");
    QTest::addColumn<QString>("context");

    QTest::newRow("value 0") << u"ro"_s << 0 << same;
    QTest::newRow("value 2") << u"ro"_s << 2 << same;
    QTest::newRow("another type") << u"create"_s << 1 << same;
    QTest::newRow("another case") << u"RO"_s << 1 << same;
    QTest::newRow("another context") << u"ro"_s << 1 << u"Ticket::CustomerID::Third"_s;
}

void TestPermissions::rowsThatGrantNothingAreLeftOut()
{
    QFETCH(QString, key);
    QFETCH(int, value);
    QFETCH(QString, context);
    Grants grants;
    grants.addOfCustomer(u"ACME"_s, 1, key, value, context);
    if (context == same) {
        grants.addDirect(u"ann"_s, 1, key, value);
    }

    QVERIFY(Domain::groupReasons(ann, support, Permission::ReadOnly, grants, {}).isEmpty());
    QVERIFY(grants.customersOn(1, PermissionContext::SameCustomer).isEmpty());
    QVERIFY(grants.customersOn(1, PermissionContext::OtherCustomers).isEmpty());
}

void TestPermissions::defaultGroupsAreMatchedByTheirWholeName()
{
    const Group users{.id = 2, .name = u"users"_s};
    const Domain::PermissionPolicy policy{.customerDefaults = {u"users"_s, u"support team"_s},
                                          .customerUserDefaults = {u"users"_s}};

    const QStringList both{u"customer default ro"_s, u"user default ro"_s};
    QCOMPARE(inWords(Domain::groupReasons(ann, users, Permission::ReadOnly, {}, policy)), both);
    QCOMPARE(Domain::groupReasons(ann, users, Permission::ReadWrite, {}, policy).size(), 2);
    // OTOBO loses a group whose name is a part of a default group's.
    QVERIFY(Domain::groupReasons(ann, support, Permission::ReadOnly, {}, policy).isEmpty());
    const Group capital{.id = 3, .name = u"Users"_s};
    QVERIFY(Domain::groupReasons(ann, capital, Permission::ReadOnly, {}, policy).isEmpty());
}

void TestPermissions::withoutACustomerThereIsNoCustomerDefault()
{
    const Domain::PermissionPolicy policy{.customerDefaults = {u"support"_s},
                                          .customerUserDefaults = {u"support"_s}};
    const Member alone{.login = u"ann"_s};

    QCOMPARE(inWords(Domain::groupReasons(alone, support, Permission::ReadOnly, {}, policy)),
             QStringList{u"user default ro"_s});
}

/// Another program may have stored an empty customer, and a form may hold one.
void TestPermissions::withoutAPrimaryCustomerNoneIsTakenForIt()
{
    const Member eve{.login = u"eve"_s, .customers = {u"ACME"_s}, .hasPrimary = false};
    const PermissionFacts facts{.groups = {support},
                                .grants = grantsOf({u"ACME 1 ro same"_s}),
                                .customers = {{u"ACME"_s, {.customerId = u"ACME"_s}}}};

    QCOMPARE(inWords(Domain::groupReasons(eve, support, Permission::ReadOnly, facts.grants, {})),
             QStringList{u"customer ACME ro"_s});
    QCOMPARE(Domain::customerAccess(eve, facts).value(0).direct.value(0).rule,
             Domain::AccessRule::Further);
}

void TestPermissions::groupsAreSortedAndOnlyThoseWithAMark()
{
    PermissionFacts facts;
    facts.groups = {{.id = 1, .name = u"beta"_s},
                    {.id = 2, .name = u"Alpha"_s},
                    {.id = 3, .name = u"none"_s},
                    {.id = 4, .name = u"closed"_s, .validId = invalid},
                    {.id = 5, .name = u"alpha"_s}};
    facts.grants = grantsOf({u"ann 1 rw"_s, u"ACME 2 ro same"_s, u"ann 4 rw"_s, u"ann 5 ro"_s,
                             u"ann 99 rw"_s}); // the last one points nowhere

    const auto permissions = Domain::groupPermissions(ann, facts);

    QStringList names;
    for (const auto &each : permissions) {
        names.append(each.group.name);
    }
    QCOMPARE(names, (QStringList{u"Alpha"_s, u"alpha"_s, u"beta"_s}));
    QVERIFY(permissions.first().rw.isEmpty());
    QCOMPARE(inWords(permissions.last().reasons(Permission::ReadWrite)),
             QStringList{u"direct rw"_s});
}

void TestPermissions::accessIsDirectOrThroughAGroup()
{
    PermissionFacts facts;
    facts.policy.otherCustomers = true;
    facts.groups = {support, {.id = 2, .name = u"sales"_s}};
    facts.grants = grantsOf({u"BETA 1 ro other"_s, u"GAMMA 1 rw same"_s, u"ACME 2 rw other"_s,
                             u"BETA 2 ro same"_s, u"DELTA 2 ro other"_s});
    for (const QString &id : {u"ACME"_s, u"BETA"_s, u"GAMMA"_s, u"DELTA"_s}) {
        facts.customers.insert(id, {.customerId = id, .name = id + u" Inc."_s});
    }

    const auto access = Domain::customerAccess(ann, facts);

    QCOMPARE(access.size(), 3); // nobody lets others see the tickets of DELTA
    QCOMPARE(access.at(0).customerId, u"ACME"_s);
    QCOMPARE(access.at(0).direct, QList<Domain::AccessReason>{{.rule = AccessRule::Primary}});
    QVERIFY(access.at(0).indirect.isEmpty());
    QCOMPARE(access.at(1).name, u"BETA Inc."_s);
    QCOMPARE(access.at(1).direct, QList<Domain::AccessReason>{{.rule = AccessRule::Further}});
    const Domain::AccessReason throughSales{.rule = AccessRule::Indirect,
                                            .groupId = 2,
                                            .groupName = u"sales"_s,
                                            .customerId = u"ACME"_s};
    QCOMPARE(access.at(1).indirect, QList<Domain::AccessReason>{throughSales});
    QCOMPARE(access.at(2).customerId, u"GAMMA"_s);
    QVERIFY(access.at(2).direct.isEmpty());
    QCOMPARE(access.at(2).indirect.size(), 1);
    QCOMPARE(access.at(2).indirect.first().customerId, u"BETA"_s);
}

void TestPermissions::accessNeedsAValidCustomerAndGroup()
{
    PermissionFacts facts;
    facts.policy.otherCustomers = true;
    facts.groups = {{.id = 1, .name = u"support"_s, .validId = invalid}};
    facts.grants = grantsOf({u"ACME 1 ro other"_s, u"GAMMA 1 rw same"_s});
    facts.customers = {{u"ACME"_s, {.customerId = u"ACME"_s, .validId = invalid}},
                       {u"GAMMA"_s, {.customerId = u"GAMMA"_s}}};

    // ACME is invalid, BETA unknown, and the group that leads to GAMMA closed.
    QVERIFY(Domain::customerAccess(ann, facts).isEmpty());
}

void TestPermissions::withoutTheContextThereIsNoIndirectAccess()
{
    PermissionFacts facts;
    facts.groups = {support};
    facts.grants = grantsOf({u"ACME 1 ro other"_s, u"GAMMA 1 rw same"_s});
    facts.customers = {{u"GAMMA"_s, {.customerId = u"GAMMA"_s}}};

    QVERIFY(Domain::customerAccess(ann, facts).isEmpty());
    facts.policy.otherCustomers = true;
    QCOMPARE(Domain::customerAccess(ann, facts).size(), 1);
}

void TestPermissions::suggestionsComeNearestFirst()
{
    PermissionFacts facts;
    facts.groups = {support};
    facts.grants = grantsOf(
        {u"D 1 rw same"_s, u"C 1 ro same"_s, u"E 1 rw same"_s, u"F 1 rw same"_s, u"G 1 rw same"_s});

    const auto suggestions = Domain::whyNot(ann, support, Permission::ReadWrite, facts);

    const QList<Domain::Suggestion> expected{
        {.remedy = Remedy::GrantDirectly},
        {.remedy = Remedy::LinkCustomer, .customerId = u"D"_s},
        {.remedy = Remedy::LinkCustomer, .customerId = u"E"_s},
        {.remedy = Remedy::LinkCustomer, .customerId = u"F"_s},
        {.remedy = Remedy::GrantToCustomer, .customerId = u"ACME"_s},
        {.remedy = Remedy::GrantToCustomer, .customerId = u"BETA"_s},
        {.remedy = Remedy::MakeCustomerDefault},
        {.remedy = Remedy::MakeCustomerUserDefault}};
    QCOMPARE(suggestions, expected);
}

void TestPermissions::aGroupThatIsInvalidIsSuggestedAlone()
{
    PermissionFacts facts;
    facts.grants = grantsOf({u"ann 1 rw"_s});
    Group closed = support;
    closed.validId = invalid;

    QCOMPARE(Domain::whyNot(ann, closed, Permission::ReadOnly, facts),
             QList<Domain::Suggestion>{{.remedy = Remedy::ValidateGroup}});
    QVERIFY(Domain::whyNot(ann, support, Permission::ReadOnly, facts).isEmpty()); // ann has it
    facts.grants = {};
    QVERIFY(Domain::whyNot(ann, closed, Permission::ReadOnly, facts).isEmpty()); // takes two
}

void TestPermissions::everySuggestionGivesThePermission()
{
    QRandomGenerator random(7);
    int tried = 0;
    for (int round = 0; round < 500; ++round) {
        PermissionFacts facts;
        Group group{.id = 1, .name = u"support"_s, .validId = random.bounded(4) == 0 ? 2 : 1};
        facts.groups = {group};
        for (int row = 0; row < 4; ++row) {
            const QString key = random.bounded(2) == 0 ? u"ro"_s : u"rw"_s;
            facts.grants.addOfCustomer(QString(QChar(u'A' + random.bounded(6))), 1, key,
                                       random.bounded(2), same);
        }
        Member member{.login = u"ann"_s,
                      .customers = Domain::customersOf(QString(QChar(u'A' + random.bounded(6))),
                                                       {QString(QChar(u'A' + random.bounded(6)))})};
        const Permission wanted =
            random.bounded(2) == 0 ? Permission::ReadOnly : Permission::ReadWrite;
        const bool has =
            !Domain::groupReasons(member, group, wanted, facts.grants, facts.policy).isEmpty();
        const auto suggestions = Domain::whyNot(member, group, wanted, facts);
        QVERIFY(!has || suggestions.isEmpty());
        for (const auto &suggestion : suggestions) {
            PermissionFacts then = facts;
            Member also = member;
            Group changed = group;
            const QString key = Domain::permissionKey(wanted);
            switch (suggestion.remedy) {
            case Remedy::GrantDirectly:
                then.grants.addDirect(u"ann"_s, 1, key, 1);
                break;
            case Remedy::GrantToCustomer:
                then.grants.addOfCustomer(suggestion.customerId, 1, key, 1, same);
                break;
            case Remedy::LinkCustomer:
                also.customers.append(suggestion.customerId);
                break;
            case Remedy::MakeCustomerDefault:
                then.policy.customerDefaults.append(group.name);
                break;
            case Remedy::MakeCustomerUserDefault:
                then.policy.customerUserDefaults.append(group.name);
                break;
            case Remedy::ValidateGroup:
                changed.validId = 1;
                break;
            }
            QVERIFY(
                !Domain::groupReasons(also, changed, wanted, then.grants, then.policy).isEmpty());
            ++tried;
        }
    }
    QVERIFY(tried > 500);
}

QTEST_GUILESS_MAIN(TestPermissions)
#include "tst_permissions.moc"
