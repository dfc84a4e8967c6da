// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/customer.h"
#include "domain/group.h"

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace Domain {

/// What somebody may do in a group: OTOBO's permission types, of which rw includes every other.
enum class Permission { ReadOnly, ReadWrite };

/// "ro", "rw".
[[nodiscard]] QString permissionKey(Permission permission);
/// Null for a key that is neither.
[[nodiscard]] std::optional<Permission> permissionFromKey(const QString &key);

/// Whose tickets a permission of a customer is about.
enum class PermissionContext { SameCustomer, OtherCustomers };

/// OTOBO's own name: "Ticket::CustomerID::Same", "Ticket::CustomerID::Other".
[[nodiscard]] QString contextKey(PermissionContext context);

/// The types that rows of one relation grant. Two rows of the same count once.
struct GrantedTypes
{
    bool ro = false;
    bool rw = false;

    [[nodiscard]] bool isEmpty() const { return !ro && !rw; }
    /// The types whose rows give this permission: itself, and rw standing in for it.
    [[nodiscard]] QList<Permission> giving(Permission permission) const;
    friend bool operator==(const GrantedTypes &, const GrantedTypes &) = default;
};

/// Rows of group_customer_user and group_customer. What grants nothing in OTOBO (value 0, another
/// type, another context) is not taken in.
class Grants
{
public:
    void addDirect(const QString &login, int groupId, const QString &permissionKey, int value);
    void addOfCustomer(const QString &customerId, int groupId, const QString &permissionKey,
                       int value, const QString &contextKey);

    /// Takes over the rows of customers, in place of those that are there.
    void takeCustomersOf(const Grants &other);

    [[nodiscard]] GrantedTypes direct(const QString &login, int groupId) const;
    [[nodiscard]] GrantedTypes ofCustomer(const QString &customerId, int groupId,
                                          PermissionContext context) const;
    /// The customers with any grant on that group, in no particular order.
    [[nodiscard]] QStringList customersOn(int groupId, PermissionContext context) const;

private:
    using OfGroup = QHash<QString, GrantedTypes>; ///< by username or customer id

    QHash<int, OfGroup> m_direct;
    QHash<int, OfGroup> m_sameCustomer;
    QHash<int, OfGroup> m_otherCustomers;
};

/// The settings that permissions depend on.
struct PermissionPolicy
{
    bool groupSupport = false; ///< off: OTOBO does not ask for permissions at all
    bool otherCustomers = false; ///< the context *Other Customers* is in use
    QStringList customerDefaults; ///< names of the groups every customer is in
    QStringList customerUserDefaults; ///< names of the groups every customer user is in
};

/// A customer user as far as permissions go.
struct Member
{
    QString login;
    QStringList customers; ///< ids: the primary one first, none twice (see customersOf())
    bool hasPrimary = true; ///< else all of them are further ones

    [[nodiscard]] bool isPrimary(const QString &customerId) const
    {
        return hasPrimary && customers.value(0) == customerId;
    }
};

/// The primary customer, then the further ones, without empty ones and repeats: C(u) of the facts.
[[nodiscard]] QStringList customersOf(const QString &primary, const QStringList &further);

/// That customer user; without a primary customer if that is empty.
[[nodiscard]] Member memberOf(const QString &login, const QString &primary,
                              const QStringList &further);

/// Everything besides the customer user that its permissions depend on.
struct PermissionFacts
{
    QList<Group> groups; ///< valid and invalid
    Grants grants; ///< at least all rows of the customer user and its customers
    QHash<QString, Customer> customers; ///< by id: at least all that can be in an answer
    PermissionPolicy policy;
    bool isLimited = false; ///< there are further customers to be seen indirectly, by id behind
                            ///< those that are in `customers`
};

/// The rule that gives a permission on a group (facts, section 6).
enum class GroupRule { Direct, ThroughCustomer, CustomerDefault, CustomerUserDefault };

/// Why a customer user has one permission on one group.
struct GroupReason
{
    GroupRule rule = GroupRule::Direct;
    Permission granted = Permission::ReadOnly; ///< the row's type, rw where it stands in for
                                               ///< another; as asked for with default groups
    QString customerId; ///< through which customer; empty otherwise
    bool isPrimary = false; ///< that customer is the primary one

    friend bool operator==(const GroupReason &, const GroupReason &) = default;
};

/// Every reason that holds; empty if the customer user does not have it. All other answers, in
/// either direction, are made of this one.
[[nodiscard]] QList<GroupReason> groupReasons(const Member &member, const Group &group,
                                              Permission permission, const Grants &grants,
                                              const PermissionPolicy &policy);

/// What a customer user may do in one group, and why.
struct GroupPermission
{
    Group group;
    QList<GroupReason> ro;
    QList<GroupReason> rw;

    [[nodiscard]] const QList<GroupReason> &reasons(Permission permission) const
    {
        return permission == Permission::ReadOnly ? ro : rw;
    }
};

/// The order in which groups are listed.
[[nodiscard]] bool byNameWithoutCase(const Group &left, const Group &right);

/// The groups with at least one permission, by name without regard to case.
[[nodiscard]] QList<GroupPermission> groupPermissions(const Member &member,
                                                      const PermissionFacts &facts);

/// The rule that lets a customer user see a customer's tickets.
enum class AccessRule { Primary, Further, Indirect };

struct AccessReason
{
    AccessRule rule = AccessRule::Primary;
    int groupId = 0; ///< Indirect: the group that both customers have
    QString groupName; ///< likewise
    QString customerId; ///< Indirect: through which customer of the customer user

    friend bool operator==(const AccessReason &, const AccessReason &) = default;
};

/// Whether and why a customer user may see a customer's tickets.
struct CustomerAccess
{
    QString customerId;
    QString name;
    QList<AccessReason> direct;
    QList<AccessReason> indirect; ///< always empty unless the context *Other Customers* is in use
};

/// The valid customers with at least one kind of access, by id.
[[nodiscard]] QList<CustomerAccess> customerAccess(const Member &member,
                                                   const PermissionFacts &facts);

/// One change that would give a permission somebody does not have.
enum class Remedy {
    GrantDirectly, ///< to the customer user itself
    GrantToCustomer, ///< to one of its customers (Same Customer)
    LinkCustomer, ///< make a customer with that permission one of its further customers
    MakeCustomerDefault, ///< put the group into the default groups of customers
    MakeCustomerUserDefault, ///< put the group into the default groups of customer users
    ValidateGroup, ///< set the group to valid: everything else is there already
};

struct Suggestion
{
    Remedy remedy = Remedy::GrantDirectly;
    QString customerId; ///< which customer, where one is concerned

    friend bool operator==(const Suggestion &, const Suggestion &) = default;
};

/// The nearest changes of which each alone would give the permission, those that concern the fewest
/// people first; at most three that link a customer. Empty if the customer user has it.
[[nodiscard]] QList<Suggestion> whyNot(const Member &member, const Group &group,
                                       Permission permission, const PermissionFacts &facts);

} // namespace Domain
