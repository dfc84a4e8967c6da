// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/relationchecks.h"

#include "domain/fields.h"
#include "domain/permissions.h"
#include "domain/relationedits.h"
#include "domain/text.h"
#include "store/query.h"
#include "store/tablecolumns.h"

namespace Store {

using namespace Qt::StringLiterals;
using Domain::ColumnChange;
using Domain::Result;
using Domain::RowChange;
using Domain::RowOperation;
using Domain::Violation;

namespace {

bool isKnownContext(const QString &key)
{
    return key == Domain::contextKey(Domain::PermissionContext::SameCustomer)
        || key == Domain::contextKey(Domain::PermissionContext::OtherCustomers);
}

/// The table and column that a relation's column refers to; empty if it refers to none.
QString referenceSelect(const QString &column)
{
    if (column == "user_id"_L1) {
        return u"SELECT EXISTS (SELECT 1 FROM customer_user WHERE login = ?)"_s;
    }
    if (column == "customer_id"_L1) {
        return u"SELECT EXISTS (SELECT 1 FROM customer_company WHERE customer_id = ?)"_s;
    }
    return column == "group_id"_L1 ? u"SELECT EXISTS (SELECT 1 FROM groups_table WHERE id = ?)"_s
                                   : QString();
}

Result<bool> isKnown(const QSqlDatabase &connection, const ColumnChange &change)
{
    const QString select = referenceSelect(change.column);
    if (!select.isEmpty()) {
        auto exists = runForValue(connection, select, {change.after});
        if (!exists) {
            return exists.error();
        }
        return exists->toBool();
    }
    if (change.column == "permission_key"_L1) {
        return Domain::permissionFromKey(change.after.toString()).has_value();
    }
    if (change.column == "permission_context"_L1) {
        return isKnownContext(change.after.toString());
    }
    return change.column != "permission_value"_L1 || change.after.toInt() == 1;
}

} // namespace

Result<QList<Violation>> relationViolations(const QSqlDatabase &connection, const RowChange &row)
{
    QList<Violation> violations;
    for (const ColumnChange &change : row.columns) {
        auto known = isKnown(connection, change);
        if (!known) {
            return known.error();
        }
        const QString value = change.after.toString();
        if (!*known) {
            violations.append(
                {.field = change.column, .code = change.column + u".unknown"_s, .value = value});
        } else if (change.column == "user_id"_L1
                   && Domain::characterCount(value) > Domain::maximumUsernameLength) {
            violations.append({.field = u"login"_s,
                               .code = u"login.too_long"_s,
                               .limit = Domain::maximumUsernameLength});
        }
    }
    return violations;
}

Result<bool> isAsWanted(const QSqlDatabase &connection, const RowChange &row)
{
    if (!Domain::isRelation(row.table) || row.operation == RowOperation::Update) {
        return false;
    }
    const bool isAdded = row.operation == RowOperation::Insert;
    QVariantMap key = row.key;
    for (const ColumnChange &change : row.columns) {
        key.insert(change.column, isAdded ? change.after : change.before);
    }
    auto exists = runForValue(connection,
                              u"SELECT EXISTS (SELECT 1 FROM %1 WHERE %2)"_s.arg(
                                  Domain::tableName(row.table), keyCondition(key)),
                              key.values());
    if (!exists) {
        return exists.error();
    }
    return exists->toBool() == isAdded;
}

} // namespace Store
