// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/relationedits.h"

namespace Domain {

using namespace Qt::StringLiterals;

namespace {

using Values = QList<std::pair<QString, QVariant>>;

RowChange relationRow(Table table, RowOperation operation, const Values &values)
{
    RowChange row{.table = table, .operation = operation};
    for (const auto &[column, value] : values) {
        if (operation == RowOperation::Insert) {
            row.columns.append({.column = column, .after = value});
        } else {
            row.key.insert(column, value);
            row.columns.append({.column = column, .before = value});
        }
    }
    return row;
}

/// The rows that OTOBO stores for these types.
GrantedTypes asStored(const GrantedTypes &types)
{
    return {.ro = types.ro && !types.rw, .rw = types.rw};
}

bool amountToTheSame(const GrantedTypes &left, const GrantedTypes &right)
{
    return asStored(left) == asStored(right);
}

QList<RowChange> grantChanges(Table table, const Values &whoAndWhere, const Values &rest,
                              const GrantedTypes &stored, const GrantedTypes &wanted)
{
    QList<RowChange> rows;
    if (amountToTheSame(stored, wanted)) {
        return rows;
    }
    const auto change = [&](Permission permission, bool is, bool shall) {
        if (is != shall) {
            const Values values = whoAndWhere
                + Values{{u"permission_key"_s, permissionKey(permission)},
                         {u"permission_value"_s, 1}}
                + rest;
            rows.append(
                relationRow(table, shall ? RowOperation::Insert : RowOperation::Delete, values));
        }
    };
    const GrantedTypes next = asStored(wanted);
    change(Permission::ReadOnly, stored.ro, next.ro);
    change(Permission::ReadWrite, stored.rw, next.rw);
    return rows;
}

} // namespace

QList<RowChange> directGrantChanges(const QString &login, int groupId, const GrantedTypes &stored,
                                    const GrantedTypes &wanted)
{
    return grantChanges(Table::GroupCustomerUser, {{u"user_id"_s, login}, {u"group_id"_s, groupId}},
                        {}, stored, wanted);
}

QList<RowChange> customerGrantChanges(const QString &customerId, int groupId,
                                      PermissionContext context, const GrantedTypes &stored,
                                      const GrantedTypes &wanted)
{
    return grantChanges(Table::GroupCustomer,
                        {{u"customer_id"_s, customerId}, {u"group_id"_s, groupId}},
                        {{u"permission_context"_s, contextKey(context)}}, stored, wanted);
}

RowChange customerLink(const QString &login, const QString &customerId, RowOperation operation)
{
    return relationRow(Table::CustomerUserCustomer, operation,
                       {{u"user_id"_s, login}, {u"customer_id"_s, customerId}});
}

bool isRelation(Table table)
{
    switch (table) {
    case Table::CustomerUserCustomer:
    case Table::GroupCustomerUser:
    case Table::GroupCustomer:
    case Table::AgentGroup:
        return true;
    default:
        return false;
    }
}

} // namespace Domain
