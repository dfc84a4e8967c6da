// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/permissions.h"

#include <QSet>

#include <algorithm>
#include <array>

namespace Domain {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array allPermissions{Permission::ReadOnly, Permission::ReadWrite};

void take(GrantedTypes &types, const QString &key)
{
    types.ro = types.ro || key == permissionKey(Permission::ReadOnly);
    types.rw = types.rw || key == permissionKey(Permission::ReadWrite);
}

/// Numbers that grant: OTOBO asks for a 1.
bool grants(const QString &key, int value)
{
    return value == 1 && permissionFromKey(key);
}

QList<GroupReason> withRule(const GrantedTypes &types, Permission permission,
                            const GroupReason &reason)
{
    QList<GroupReason> reasons;
    for (const Permission granted : types.giving(permission)) {
        reasons.append(reason);
        reasons.last().granted = granted;
    }
    return reasons;
}

/// What groupReasons() says of a group, were it valid.
QList<GroupReason> reasonsIfValid(const Member &member, const Group &group, Permission permission,
                                  const Grants &grants, const PermissionPolicy &policy)
{
    QList<GroupReason> reasons =
        withRule(grants.direct(member.login, group.id), permission, {.rule = GroupRule::Direct});
    for (const QString &customerId : member.customers) {
        reasons += withRule(
            grants.ofCustomer(customerId, group.id, PermissionContext::SameCustomer), permission,
            {.rule = GroupRule::ThroughCustomer,
             .customerId = customerId,
             .isPrimary = member.isPrimary(customerId)});
    }
    if (!member.customers.isEmpty() && policy.customerDefaults.contains(group.name)) {
        reasons.append({.rule = GroupRule::CustomerDefault, .granted = permission});
    }
    if (policy.customerUserDefaults.contains(group.name)) {
        reasons.append({.rule = GroupRule::CustomerUserDefault, .granted = permission});
    }
    return reasons;
}

/// The indirect access by one group: each customer of the member that may see other customers
/// there, with every customer that lets others see its tickets there.
void addIndirect(QHash<QString, CustomerAccess> &found, const Member &member, const Group &group,
                 const Grants &grants)
{
    QStringList through;
    for (const QString &customerId : member.customers) {
        if (!grants.ofCustomer(customerId, group.id, PermissionContext::OtherCustomers).isEmpty()) {
            through.append(customerId);
        }
    }
    if (through.isEmpty()) {
        return;
    }
    const QStringList seen = grants.customersOn(group.id, PermissionContext::SameCustomer);
    for (const QString &customerId : seen) {
        for (const QString &via : through) {
            found[customerId].indirect.append({.rule = AccessRule::Indirect,
                                               .groupId = group.id,
                                               .groupName = group.name,
                                               .customerId = via});
        }
    }
}

/// Those not yet the member's that have it, by id.
QStringList customersToLink(const Member &member, const Group &group, Permission permission,
                            const Grants &grants)
{
    QStringList customers;
    const QStringList candidates = grants.customersOn(group.id, PermissionContext::SameCustomer);
    for (const QString &customerId : candidates) {
        const GrantedTypes types =
            grants.ofCustomer(customerId, group.id, PermissionContext::SameCustomer);
        if (!types.giving(permission).isEmpty() && !member.customers.contains(customerId)) {
            customers.append(customerId);
        }
    }
    customers.sort();
    return customers;
}

} // namespace

QString permissionKey(Permission permission)
{
    return permission == Permission::ReadOnly ? u"ro"_s : u"rw"_s;
}

std::optional<Permission> permissionFromKey(const QString &key)
{
    for (const Permission permission : allPermissions) {
        if (permissionKey(permission) == key) {
            return permission;
        }
    }
    return std::nullopt;
}

QString contextKey(PermissionContext context)
{
    return context == PermissionContext::SameCustomer ? u"Ticket::CustomerID::Same"_s
                                                      : u"Ticket::CustomerID::Other"_s;
}

QList<Permission> GrantedTypes::giving(Permission permission) const
{
    QList<Permission> types;
    if (ro && permission == Permission::ReadOnly) {
        types.append(Permission::ReadOnly);
    }
    if (rw) {
        types.append(Permission::ReadWrite);
    }
    return types;
}

void Grants::addDirect(const QString &login, int groupId, const QString &permissionKey, int value)
{
    if (Domain::grants(permissionKey, value)) {
        take(m_direct[groupId][login], permissionKey);
    }
}

void Grants::addOfCustomer(const QString &customerId, int groupId, const QString &permissionKey,
                           int value, const QString &contextKey)
{
    if (!Domain::grants(permissionKey, value)) {
        return;
    }
    if (contextKey == Domain::contextKey(PermissionContext::SameCustomer)) {
        take(m_sameCustomer[groupId][customerId], permissionKey);
    } else if (contextKey == Domain::contextKey(PermissionContext::OtherCustomers)) {
        take(m_otherCustomers[groupId][customerId], permissionKey);
    }
}

void Grants::takeCustomersOf(const Grants &other)
{
    m_sameCustomer = other.m_sameCustomer;
    m_otherCustomers = other.m_otherCustomers;
}

GrantedTypes Grants::direct(const QString &login, int groupId) const
{
    const auto group = m_direct.constFind(groupId);
    return group == m_direct.cend() ? GrantedTypes() : group->value(login);
}

GrantedTypes Grants::ofCustomer(const QString &customerId, int groupId,
                                PermissionContext context) const
{
    const auto &all =
        context == PermissionContext::SameCustomer ? m_sameCustomer : m_otherCustomers;
    const auto group = all.constFind(groupId);
    return group == all.cend() ? GrantedTypes() : group->value(customerId);
}

QStringList Grants::customersOn(int groupId, PermissionContext context) const
{
    const auto &all =
        context == PermissionContext::SameCustomer ? m_sameCustomer : m_otherCustomers;
    return all.value(groupId).keys();
}

QStringList customersOf(const QString &primary, const QStringList &further)
{
    QStringList customers;
    QSet<QString> seen{QString()};
    for (const QString &customerId : QStringList{primary} + further) {
        if (!customerId.isEmpty() && !seen.contains(customerId)) {
            seen.insert(customerId);
            customers.append(customerId);
        }
    }
    return customers;
}

Member memberOf(const QString &login, const QString &primary, const QStringList &further)
{
    return {.login = login,
            .customers = customersOf(primary, further),
            .hasPrimary = !primary.isEmpty()};
}

QList<GroupReason> groupReasons(const Member &member, const Group &group, Permission permission,
                                const Grants &grants, const PermissionPolicy &policy)
{
    return group.isValid() ? reasonsIfValid(member, group, permission, grants, policy)
                           : QList<GroupReason>();
}

bool byNameWithoutCase(const Group &left, const Group &right)
{
    const int order = QString::compare(left.name, right.name, Qt::CaseInsensitive);
    return order != 0 ? order < 0 : left.name < right.name;
}

QList<GroupPermission> groupPermissions(const Member &member, const PermissionFacts &facts)
{
    QList<GroupPermission> permissions;
    for (const Group &group : facts.groups) {
        GroupPermission found{.group = group};
        found.ro = groupReasons(member, group, Permission::ReadOnly, facts.grants, facts.policy);
        found.rw = groupReasons(member, group, Permission::ReadWrite, facts.grants, facts.policy);
        if (!found.ro.isEmpty() || !found.rw.isEmpty()) {
            permissions.append(found);
        }
    }
    std::sort(permissions.begin(), permissions.end(),
              [](const GroupPermission &left, const GroupPermission &right) {
                  return byNameWithoutCase(left.group, right.group);
              });
    return permissions;
}

QList<CustomerAccess> customerAccess(const Member &member, const PermissionFacts &facts)
{
    QHash<QString, CustomerAccess> found;
    for (const QString &customerId : member.customers) {
        found[customerId].direct.append(
            {.rule = member.isPrimary(customerId) ? AccessRule::Primary : AccessRule::Further});
    }
    if (facts.policy.otherCustomers) {
        for (const Group &group : facts.groups) {
            if (group.isValid()) {
                addIndirect(found, member, group, facts.grants);
            }
        }
    }
    QList<CustomerAccess> access;
    for (auto each = found.begin(); each != found.end(); ++each) {
        const auto customer = facts.customers.constFind(each.key());
        if (customer != facts.customers.cend() && customer->isValid()) {
            each->customerId = each.key();
            each->name = customer->name;
            access.append(*each);
        }
    }
    std::sort(access.begin(), access.end(),
              [](const CustomerAccess &left, const CustomerAccess &right) {
                  return left.customerId < right.customerId;
              });
    return access;
}

QList<Suggestion> whyNot(const Member &member, const Group &group, Permission permission,
                         const PermissionFacts &facts)
{
    constexpr qsizetype mostLinks = 3;
    const bool isThereAlready =
        !reasonsIfValid(member, group, permission, facts.grants, facts.policy).isEmpty();
    if (isThereAlready) {
        return group.isValid() ? QList<Suggestion>()
                               : QList<Suggestion>{{.remedy = Remedy::ValidateGroup}};
    }
    if (!group.isValid()) {
        return {}; // no single change would do
    }
    QList<Suggestion> suggestions{{.remedy = Remedy::GrantDirectly}};
    const QStringList links =
        customersToLink(member, group, permission, facts.grants).mid(0, mostLinks);
    for (const QString &customerId : links) {
        suggestions.append({.remedy = Remedy::LinkCustomer, .customerId = customerId});
    }
    for (const QString &customerId : member.customers) {
        suggestions.append({.remedy = Remedy::GrantToCustomer, .customerId = customerId});
    }
    if (!member.customers.isEmpty()) {
        suggestions.append({.remedy = Remedy::MakeCustomerDefault});
    }
    suggestions.append({.remedy = Remedy::MakeCustomerUserDefault});
    return suggestions;
}

} // namespace Domain
