// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/changeset.h"

#include <utility>

namespace Domain {

using namespace Qt::StringLiterals;

namespace {

bool isText(const QVariant &value)
{
    return value.typeId() == QMetaType::QString || value.typeId() == QMetaType::QByteArray;
}

bool isUnsigned(const QVariant &value)
{
    switch (value.typeId()) {
    case QMetaType::UChar:
    case QMetaType::UShort:
    case QMetaType::UInt:
    case QMetaType::ULong:
    case QMetaType::ULongLong:
        return true;
    default:
        return false;
    }
}

bool isInteger(const QVariant &value)
{
    switch (value.typeId()) {
    case QMetaType::Bool:
    case QMetaType::SChar:
    case QMetaType::Short:
    case QMetaType::Int:
    case QMetaType::Long:
    case QMetaType::LongLong:
        return true;
    default:
        return isUnsigned(value);
    }
}

bool isFloating(const QVariant &value)
{
    return value.typeId() == QMetaType::Double || value.typeId() == QMetaType::Float;
}

bool sameInteger(const QVariant &left, const QVariant &right)
{
    if (isUnsigned(left) && isUnsigned(right)) {
        return left.toULongLong() == right.toULongLong();
    }
    if (isUnsigned(left)) {
        return std::cmp_equal(left.toULongLong(), right.toLongLong());
    }
    if (isUnsigned(right)) {
        return std::cmp_equal(left.toLongLong(), right.toULongLong());
    }
    return left.toLongLong() == right.toLongLong();
}

bool isNumber(const QVariant &value)
{
    return isInteger(value) || isFloating(value);
}

/// Of an enumeration's values from the first one to `last`, the one of that name.
template<typename Value, Value last>
std::optional<Value> valueNamed(const QString &name, QString (*nameOf)(Value))
{
    for (int number = 0; number <= static_cast<int>(last); ++number) {
        if (nameOf(static_cast<Value>(number)) == name) {
            return static_cast<Value>(number);
        }
    }
    return std::nullopt;
}

} // namespace

QString tableName(Table table)
{
    switch (table) {
    case Table::CustomerUser:
        return u"customer_user"_s;
    case Table::Customer:
        return u"customer_company"_s;
    case Table::CustomerPreference:
        return u"customer_preferences"_s;
    case Table::CustomerUserCustomer:
        return u"customer_user_customer"_s;
    case Table::GroupCustomerUser:
        return u"group_customer_user"_s;
    case Table::GroupCustomer:
        return u"group_customer"_s;
    case Table::Group:
        return u"groups_table"_s;
    case Table::Agent:
        return u"users"_s;
    case Table::AgentGroup:
        return u"group_user"_s;
    case Table::AgentPreference:
        return u"user_preferences"_s;
    case Table::Setting:
        return u"rollbook_setting"_s;
    }
    return {};
}

std::optional<Table> tableNamed(const QString &name)
{
    return valueNamed<Table, Table::Setting>(name, &tableName);
}

QString changeKindName(ChangeKind kind)
{
    switch (kind) {
    case ChangeKind::CustomerUserAdded:
        return u"customer_user.added"_s;
    case ChangeKind::CustomerUserChanged:
        return u"customer_user.changed"_s;
    case ChangeKind::CustomerAdded:
        return u"customer.added"_s;
    case ChangeKind::CustomerChanged:
        return u"customer.changed"_s;
    case ChangeKind::GroupAdded:
        return u"group.added"_s;
    case ChangeKind::GroupChanged:
        return u"group.changed"_s;
    case ChangeKind::AgentAdded:
        return u"agent.added"_s;
    case ChangeKind::AgentChanged:
        return u"agent.changed"_s;
    case ChangeKind::PermissionsChanged:
        return u"permissions.changed"_s;
    case ChangeKind::CustomersChanged:
        return u"customers.changed"_s;
    case ChangeKind::SettingChanged:
        return u"setting.changed"_s;
    case ChangeKind::PreferenceChanged:
        return u"preference.changed"_s;
    case ChangeKind::Undone:
        return u"change_set.undone"_s;
    case ChangeKind::RecordRestored:
        return u"record.restored"_s;
    case ChangeKind::Repaired:
        return u"health.repaired"_s;
    case ChangeKind::CustomerUsersMerged:
        return u"customer_users.merged"_s;
    case ChangeKind::CustomerUserAnonymised:
        return u"customer_user.anonymised"_s;
    }
    return {};
}

std::optional<ChangeKind> changeKindNamed(const QString &name)
{
    return valueNamed<ChangeKind, ChangeKind::CustomerUserAnonymised>(name, &changeKindName);
}

bool isSecretColumn(Table table, const QString &column)
{
    return (table == Table::CustomerUser || table == Table::Agent) && column == "pw"_L1;
}

bool isNullValue(const QVariant &value)
{
    switch (value.typeId()) {
    case QMetaType::QString:
        return value.toString().isNull();
    case QMetaType::QByteArray:
        return value.toByteArray().isNull();
    default:
        return value.isNull();
    }
}

bool sameStoredValue(const QVariant &left, const QVariant &right)
{
    if (isNullValue(left) || isNullValue(right)) {
        return isNullValue(left) && isNullValue(right);
    }
    if (isInteger(left) && isInteger(right)) {
        return sameInteger(left, right);
    }
    if (isNumber(left) && isNumber(right)) {
        return left.toDouble() == right.toDouble();
    }
    // Drivers give a blob as octets, and what an operator saw of them is the text they make: octets
    // that are no UTF-8 are replaced in it.
    if (isText(left) && isText(right)) {
        return left.typeId() == right.typeId() ? left == right
                                               : left.toString() == right.toString();
    }
    return left.typeId() == right.typeId() && left == right;
}

} // namespace Domain
