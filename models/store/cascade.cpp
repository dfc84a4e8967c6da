// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/cascade.h"

#include "store/query.h"

#include <QSqlRecord>

#include <algorithm>

namespace Store {

using namespace Qt::StringLiterals;
using Domain::RowChange;
using Domain::RowOperation;
using Domain::Table;

namespace {

/// One column of a table that holds a username or a customer id.
struct Reference
{
    Table table;
    const char *column;
    const char *key; ///< what picks a row, besides that column
};

constexpr Reference usernameReferences[] = {
    {Table::CustomerPreference, "user_id", "preferences_key, preferences_value"},
    {Table::CustomerUserCustomer, "user_id", "customer_id"},
    {Table::GroupCustomerUser, "user_id", "group_id, permission_key, permission_value"},
};

constexpr Reference customerReferences[] = {
    {Table::CustomerUser, "customer_id", "id"},
    {Table::CustomerUserCustomer, "customer_id", "user_id"},
    {Table::GroupCustomer, "customer_id",
     "group_id, permission_key, permission_value, permission_context"},
};

QVariantMap rowKey(const QSqlRecord &record)
{
    QVariantMap key;
    for (int column = 0; column < record.count(); ++column) {
        key.insert(record.fieldName(column), record.value(column));
    }
    return key;
}

Domain::Result<QList<RowChange>> renames(const QSqlDatabase &connection, const Reference &reference,
                                         const Domain::ColumnChange &change)
{
    const auto column = QString::fromLatin1(reference.column);
    // DISTINCT: these tables have no key of their own, and rows that stand there twice are renamed
    // together.
    auto query =
        run(connection,
            u"SELECT DISTINCT %1 FROM %2 WHERE %3 = ?"_s.arg(
                QString::fromLatin1(reference.key), Domain::tableName(reference.table), column),
            {change.before});
    if (!query) {
        return query.error();
    }
    QList<RowChange> rows;
    while (query->next()) {
        QVariantMap key = rowKey(query->record());
        if (reference.table != Table::CustomerUser) {
            key.insert(column, change.before);
        }
        rows.append(
            {.table = reference.table,
             .operation = RowOperation::Update,
             .key = key,
             .columns = {{.column = column, .before = change.before, .after = change.after}}});
    }
    return rows;
}

template<std::size_t Size>
Domain::Result<QList<RowChange>> renamesIn(const QSqlDatabase &connection,
                                           const Reference (&references)[Size],
                                           const Domain::ColumnChange &change)
{
    QList<RowChange> all;
    for (const Reference &reference : references) {
        auto rows = renames(connection, reference, change);
        if (!rows) {
            return rows.error();
        }
        all += *rows;
    }
    return all;
}

/// OTOBO forgets when the password was changed last as soon as an administrator sets one.
Domain::Result<QList<RowChange>> forgottenPasswordTime(const QSqlDatabase &connection,
                                                       const RowChange &row)
{
    auto query = run(connection,
                     u"SELECT DISTINCT p.user_id, p.preferences_key, p.preferences_value FROM "
                     u"customer_preferences p "
                     "JOIN customer_user u ON u.login = p.user_id "
                     "WHERE u.id = ? AND p.preferences_key = 'UserLastPwChangeTime'"_s,
                     {row.key.value(u"id"_s)});
    if (!query) {
        return query.error();
    }
    QList<RowChange> rows;
    while (query->next()) {
        const QVariantMap key = rowKey(query->record());
        RowChange removal{
            .table = Table::CustomerPreference, .operation = RowOperation::Delete, .key = key};
        for (auto part = key.cbegin(); part != key.cend(); ++part) {
            removal.columns.append({.column = part.key(), .before = part.value()});
        }
        rows.append(removal);
    }
    return rows;
}

/// A new username and a new password in one save: what is removed under the old username is not
/// renamed as well.
QList<RowChange> withoutRenamesOfRemoved(QList<RowChange> rows)
{
    const auto isRemoved = [removed = rows](const RowChange &row) {
        return row.operation == RowOperation::Update
            && std::any_of(removed.cbegin(), removed.cend(), [&row](const RowChange &other) {
                   return other.operation == RowOperation::Delete && other.table == row.table
                       && other.key == row.key;
               });
    };
    rows.removeIf(isRemoved);
    return rows;
}

Domain::Result<QList<RowChange>> cascadeOfColumn(const QSqlDatabase &connection,
                                                 const RowChange &row,
                                                 const Domain::ColumnChange &change)
{
    if (row.table == Table::CustomerUser && change.column == "pw"_L1) {
        return forgottenPasswordTime(connection, row);
    }
    if (row.table == Table::CustomerUser && change.column == "login"_L1) {
        return renamesIn(connection, usernameReferences, change);
    }
    if (row.table == Table::Customer && change.column == "customer_id"_L1) {
        return renamesIn(connection, customerReferences, change);
    }
    return QList<RowChange>();
}

} // namespace

Domain::Result<QList<RowChange>> cascadeOf(const QSqlDatabase &connection,
                                           const QList<RowChange> &rows)
{
    QList<RowChange> all;
    for (const RowChange &row : rows) {
        if (row.operation != RowOperation::Update) {
            continue;
        }
        for (const Domain::ColumnChange &change : row.columns) {
            auto more = cascadeOfColumn(connection, row, change);
            if (!more) {
                return more.error();
            }
            all += *more;
        }
    }
    return withoutRenamesOfRemoved(all);
}

} // namespace Store
