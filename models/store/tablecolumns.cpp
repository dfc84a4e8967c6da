// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/tablecolumns.h"

#include "domain/fields.h"

#include <algorithm>
#include <span>

namespace Store {

using namespace Qt::StringLiterals;
using Domain::Table;

namespace {

QSet<QString> columnsOf(std::span<const Domain::Field> fields)
{
    QSet<QString> columns;
    for (const Domain::Field &field : fields) {
        columns.insert(field.name());
    }
    return columns;
}

} // namespace

const QSet<QString> &writableColumns(Table table)
{
    static const QSet<QString> customerUser = columnsOf(Domain::customerUserFields());
    static const QSet<QString> customer = columnsOf(Domain::customerFields());
    static const QSet<QString> preference{u"user_id"_s, u"preferences_key"_s,
                                          u"preferences_value"_s};
    static const QSet<QString> userCustomer{u"user_id"_s, u"customer_id"_s};
    static const QSet<QString> groupUser{u"user_id"_s, u"group_id"_s, u"permission_key"_s,
                                         u"permission_value"_s};
    static const QSet<QString> groupCustomer{u"customer_id"_s, u"group_id"_s, u"permission_key"_s,
                                             u"permission_value"_s, u"permission_context"_s};
    static const QSet<QString> group{u"name"_s, u"comments"_s, u"valid_id"_s};
    static const QSet<QString> agent{u"login"_s,      u"pw"_s,        u"title"_s,
                                     u"first_name"_s, u"last_name"_s, u"valid_id"_s};
    static const QSet<QString> agentGroup{u"user_id"_s, u"group_id"_s, u"permission_key"_s};
    static const QSet<QString> setting{u"name"_s, u"content"_s};
    switch (table) {
    case Table::CustomerUser:
        return customerUser;
    case Table::Customer:
        return customer;
    case Table::CustomerPreference:
    case Table::AgentPreference:
        return preference;
    case Table::CustomerUserCustomer:
        return userCustomer;
    case Table::GroupCustomerUser:
        return groupUser;
    case Table::GroupCustomer:
        return groupCustomer;
    case Table::Group:
        return group;
    case Table::Agent:
        return agent;
    case Table::AgentGroup:
        return agentGroup;
    case Table::Setting:
        break;
    }
    return setting;
}

bool namesOnlyKnownColumns(const Domain::RowChange &row)
{
    const QSet<QString> &writable = writableColumns(row.table);
    const auto isKnown = [&writable](const QString &column) {
        return writable.contains(column) || column == "id"_L1;
    };
    const QStringList key = row.key.keys();
    return std::all_of(key.cbegin(), key.cend(), isKnown)
        && std::all_of(row.columns.cbegin(), row.columns.cend(),
                       [&writable](const Domain::ColumnChange &change) {
                           return writable.contains(change.column);
                       });
}

Domain::RecordKind recordKind(Table table)
{
    switch (table) {
    case Table::Customer:
        return Domain::RecordKind::Customer;
    case Table::Group:
        return Domain::RecordKind::Group;
    case Table::Agent:
        return Domain::RecordKind::Agent;
    default:
        return Domain::RecordKind::CustomerUser;
    }
}

Table tableOf(Domain::RecordKind kind)
{
    switch (kind) {
    case Domain::RecordKind::CustomerUser:
        return Table::CustomerUser;
    case Domain::RecordKind::Customer:
        return Table::Customer;
    case Domain::RecordKind::Group:
        return Table::Group;
    case Domain::RecordKind::Agent:
        break;
    }
    return Table::Agent;
}

bool isRecordTable(Table table)
{
    return hasId(table) || table == Table::Customer;
}

std::optional<Domain::RecordKind> kindOfRows(Table table)
{
    return isRecordTable(table) ? std::optional(recordKind(table)) : std::nullopt;
}

bool hasId(Table table)
{
    return table == Table::CustomerUser || table == Table::Group || table == Table::Agent;
}

bool hasAuthorship(Table table)
{
    return table != Table::CustomerPreference && table != Table::AgentPreference
        && table != Table::Setting;
}

QString keyCondition(const QVariantMap &key)
{
    QStringList conditions;
    for (auto part = key.cbegin(); part != key.cend(); ++part) {
        conditions.append(part.value().isNull() ? part.key() + " IS ?"_L1 : part.key() + " = ?"_L1);
    }
    return conditions.join(" AND "_L1);
}

} // namespace Store
