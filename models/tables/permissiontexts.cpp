// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/permissiontexts.h"

#include "tables/errortexts.h"

#include <QCoreApplication>

namespace Tables {

using Domain::GroupReason;
using Domain::Permission;

namespace {

class PermissionTexts
{
    Q_DECLARE_TR_FUNCTIONS(PermissionTexts)

public:
    static QString direct(const GroupReason &reason, const QString &permission);
    static QString throughCustomer(const GroupReason &reason, const QString &permission);
    static QString reason(const GroupReason &reason, Permission permission);
    static QString reason(const Domain::AccessReason &reason);
    static QString suggestion(const Domain::Suggestion &suggestion, const QString &group,
                              const QString &permission);
    static QString context(Domain::PermissionContext context)
    {
        return context == Domain::PermissionContext::SameCustomer ? tr("Same Customer")
                                                                  : tr("Other Customers");
    }
};

QString PermissionTexts::direct(const GroupReason &reason, const QString &permission)
{
    const QString granted = Domain::permissionKey(reason.granted);
    return granted == permission
        ? tr("%1 directly: it was given to this customer user.").arg(permission)
        : tr("%1 directly: %2, which includes %1, was given to this customer user.")
              .arg(permission, granted);
}

QString PermissionTexts::throughCustomer(const GroupReason &reason, const QString &permission)
{
    const QString granted = Domain::permissionKey(reason.granted);
    const QString customer = quotable(reason.customerId);
    const bool isItself = granted == permission;
    if (reason.isPrimary) {
        return isItself ? tr("%1 through customer %2 (primary customer): it was given to that "
                             "customer (Same Customer).")
                              .arg(permission, customer)
                        : tr("%1 through customer %2 (primary customer): %3, which includes %1, "
                             "was given to that customer (Same Customer).")
                              .arg(permission, customer, granted);
    }
    return isItself ? tr("%1 through customer %2 (further customer): it was given to that customer "
                         "(Same Customer).")
                          .arg(permission, customer)
                    : tr("%1 through customer %2 (further customer): %3, which includes %1, was "
                         "given to that customer (Same Customer).")
                          .arg(permission, customer, granted);
}

QString PermissionTexts::reason(const GroupReason &reason, Permission permission)
{
    const QString key = Domain::permissionKey(permission);
    switch (reason.rule) {
    case Domain::GroupRule::Direct:
        return direct(reason, key);
    case Domain::GroupRule::ThroughCustomer:
        return throughCustomer(reason, key);
    case Domain::GroupRule::CustomerDefault:
        return tr("%1 by default: this is a default group of customers, see Settings.").arg(key);
    case Domain::GroupRule::CustomerUserDefault:
        break;
    }
    return tr("%1 by default: this is a default group of customer users, see Settings.").arg(key);
}

QString PermissionTexts::reason(const Domain::AccessReason &reason)
{
    switch (reason.rule) {
    case Domain::AccessRule::Primary:
        return tr("Direct: it is the primary customer.");
    case Domain::AccessRule::Further:
        return tr("Direct: it is a further customer of this customer user.");
    case Domain::AccessRule::Indirect:
        break;
    }
    return tr("Indirect, through group %1: customer %2 may see other customers there (Other "
              "Customers), and this one is in it (Same Customer).")
        .arg(quotable(reason.groupName), quotable(reason.customerId));
}

QString PermissionTexts::suggestion(const Domain::Suggestion &suggestion, const QString &group,
                                    const QString &permission)
{
    const QString customer = quotable(suggestion.customerId);
    switch (suggestion.remedy) {
    case Domain::Remedy::GrantDirectly:
        return tr("Give %1 on %2 to this customer user. It concerns nobody else.")
            .arg(permission, group);
    case Domain::Remedy::GrantToCustomer:
        return tr("Give %1 on %2 to customer %3 (Same Customer). Everybody of that customer gets "
                  "it.")
            .arg(permission, group, customer);
    case Domain::Remedy::LinkCustomer:
        return tr("Make %3 a further customer of this customer user: it has %1 on %2. Whatever "
                  "else it has comes along.")
            .arg(permission, group, customer);
    case Domain::Remedy::MakeCustomerDefault:
        return tr("Make %1 a default group of customers. Everybody with a customer gets ro and rw "
                  "on it.")
            .arg(group);
    case Domain::Remedy::MakeCustomerUserDefault:
        return tr("Make %1 a default group of customer users. Everybody gets ro and rw on it.")
            .arg(group);
    case Domain::Remedy::ValidateGroup:
        break;
    }
    return tr("Set the group %1 to valid: everything else is there already.").arg(group);
}

} // namespace

QString reasonText(const GroupReason &reason, Permission permission)
{
    return PermissionTexts::reason(reason, permission);
}

QString reasonText(const Domain::AccessReason &reason)
{
    return PermissionTexts::reason(reason);
}

QString suggestionText(const Domain::Suggestion &suggestion, const Domain::Group &group,
                       Permission permission)
{
    return PermissionTexts::suggestion(suggestion, quotable(group.name),
                                       Domain::permissionKey(permission));
}

QString contextText(Domain::PermissionContext context)
{
    return PermissionTexts::context(context);
}

} // namespace Tables
