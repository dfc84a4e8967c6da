// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/permissiontexts.h"

#include <QTest>

using namespace Qt::StringLiterals;
using Domain::AccessReason;
using Domain::AccessRule;
using Domain::GroupReason;
using Domain::GroupRule;
using Domain::Permission;
using Domain::Remedy;
using Domain::Suggestion;

class TestPermissionTexts : public QObject
{
    Q_OBJECT

private slots:
    void saysWhyThereIsAPermission_data();
    void saysWhyThereIsAPermission();
    void saysWhyThereIsAccess_data();
    void saysWhyThereIsAccess();
    void saysWhatWouldGiveIt_data();
    void saysWhatWouldGiveIt();
    void keepsControlCharactersOut();
    void namesContextsAsOtoboDoes();
};

void TestPermissionTexts::saysWhyThereIsAPermission_data()
{
    QTest::addColumn<GroupReason>("reason");
    QTest::addColumn<Permission>("permission");
    QTest::addColumn<QString>("text");

    QTest::newRow("directly") << GroupReason{.rule = GroupRule::Direct,
                                             .granted = Permission::ReadOnly}
                              << Permission::ReadOnly
                              << u"ro directly: it was given to this customer user."_s;
    QTest::newRow("directly, by rw")
        << GroupReason{.rule = GroupRule::Direct, .granted = Permission::ReadWrite}
        << Permission::ReadOnly
        << u"ro directly: rw, which includes ro, was given to this customer user."_s;
    QTest::newRow("primary customer")
        << GroupReason{.rule = GroupRule::ThroughCustomer,
                       .granted = Permission::ReadWrite,
                       .customerId = u"ACME"_s,
                       .isPrimary = true}
        << Permission::ReadWrite
        << u"rw through customer ACME (primary customer): it was given to that customer (Same Customer)."_s;
    QTest::newRow("primary customer, by rw")
        << GroupReason{.rule = GroupRule::ThroughCustomer,
                       .granted = Permission::ReadWrite,
                       .customerId = u"ACME"_s,
                       .isPrimary = true}
        << Permission::ReadOnly
        << u"ro through customer ACME (primary customer): rw, which includes ro, was given to that customer (Same Customer)."_s;
    QTest::newRow("further customer")
        << GroupReason{.rule = GroupRule::ThroughCustomer,
                       .granted = Permission::ReadOnly,
                       .customerId = u"BETA"_s}
        << Permission::ReadOnly
        << u"ro through customer BETA (further customer): it was given to that customer (Same Customer)."_s;
    QTest::newRow("further customer, by rw")
        << GroupReason{.rule = GroupRule::ThroughCustomer,
                       .granted = Permission::ReadWrite,
                       .customerId = u"BETA"_s}
        << Permission::ReadOnly
        << u"ro through customer BETA (further customer): rw, which includes ro, was given to that customer (Same Customer)."_s;
    QTest::newRow("default of customers")
        << GroupReason{.rule = GroupRule::CustomerDefault, .granted = Permission::ReadOnly}
        << Permission::ReadOnly
        << u"ro by default: this is a default group of customers, see Settings."_s;
    QTest::newRow("default of customer users")
        << GroupReason{.rule = GroupRule::CustomerUserDefault, .granted = Permission::ReadWrite}
        << Permission::ReadWrite
        << u"rw by default: this is a default group of customer users, see Settings."_s;
}

void TestPermissionTexts::saysWhyThereIsAPermission()
{
    QFETCH(GroupReason, reason);
    QFETCH(Permission, permission);
    QTEST(Tables::reasonText(reason, permission), "text");
}

void TestPermissionTexts::saysWhyThereIsAccess_data()
{
    QTest::addColumn<AccessReason>("reason");
    QTest::addColumn<QString>("text");

    QTest::newRow("primary") << AccessReason{.rule = AccessRule::Primary}
                             << u"Direct: it is the primary customer."_s;
    QTest::newRow("further") << AccessReason{.rule = AccessRule::Further}
                             << u"Direct: it is a further customer of this customer user."_s;
    QTest::newRow("indirect")
        << AccessReason{.rule = AccessRule::Indirect,
                        .groupId = 4,
                        .groupName = u"sales"_s,
                        .customerId = u"ACME"_s}
        << u"Indirect, through group sales: customer ACME may see other customers there (Other "
           "Customers), and this one is in it (Same Customer)."_s;
}

void TestPermissionTexts::saysWhyThereIsAccess()
{
    QFETCH(AccessReason, reason);
    QTEST(Tables::reasonText(reason), "text");
}

void TestPermissionTexts::saysWhatWouldGiveIt_data()
{
    QTest::addColumn<Suggestion>("suggestion");
    QTest::addColumn<QString>("text");

    QTest::newRow("grant directly")
        << Suggestion{.remedy = Remedy::GrantDirectly}
        << u"Give ro on sales to this customer user. It concerns nobody else."_s;
    QTest::newRow("grant to customer")
        << Suggestion{.remedy = Remedy::GrantToCustomer, .customerId = u"ACME"_s}
        << u"Give ro on sales to customer ACME (Same Customer). Everybody of that customer gets "
           "it."_s;
    QTest::newRow("link") << Suggestion{.remedy = Remedy::LinkCustomer, .customerId = u"BETA"_s}
                          << u"Make BETA a further customer of this customer user: it has ro on "
                             "sales. Whatever else it has comes along."_s;
    QTest::newRow("default of customers")
        << Suggestion{.remedy = Remedy::MakeCustomerDefault}
        << u"Make sales a default group of customers. Everybody with a customer gets ro and rw on "
           "it."_s;
    QTest::newRow("default of customer users")
        << Suggestion{.remedy = Remedy::MakeCustomerUserDefault}
        << u"Make sales a default group of customer users. Everybody gets ro and rw on it."_s;
    QTest::newRow("validate")
        << Suggestion{.remedy = Remedy::ValidateGroup}
        << u"Set the group sales to valid: everything else is there already."_s;
}

void TestPermissionTexts::saysWhatWouldGiveIt()
{
    QFETCH(Suggestion, suggestion);
    QTEST(Tables::suggestionText(suggestion, {.id = 4, .name = u"sales"_s}, Permission::ReadOnly),
          "text");
}

void TestPermissionTexts::keepsControlCharactersOut()
{
    const GroupReason reason{.rule = GroupRule::ThroughCustomer, .customerId = u"A\nB"_s};
    QVERIFY(!Tables::reasonText(reason, Permission::ReadOnly).contains(u'\n'));
}

void TestPermissionTexts::namesContextsAsOtoboDoes()
{
    using Domain::PermissionContext;
    QCOMPARE(Tables::contextText(PermissionContext::SameCustomer), u"Same Customer"_s);
    QCOMPARE(Tables::contextText(PermissionContext::OtherCustomers), u"Other Customers"_s);
}

QTEST_GUILESS_MAIN(TestPermissionTexts)
#include "tst_permissiontexts.moc"
