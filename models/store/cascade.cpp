// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/cascade.h"

#include "store/query.h"
#include "store/settingstore.h"

#include <QJsonArray>
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

/// The rows in which that column has that value, each once, by all that picks it.
Domain::Result<QList<QVariantMap>> referringRows(const QSqlDatabase &connection,
                                                 const Reference &reference, const QVariant &value)
{
    const auto column = QString::fromLatin1(reference.column);
    // DISTINCT: these tables have no key of their own, and rows that stand there twice are taken
    // together.
    auto query =
        run(connection,
            u"SELECT DISTINCT %1 FROM %2 WHERE %3 = ?"_s.arg(
                QString::fromLatin1(reference.key), Domain::tableName(reference.table), column),
            {value});
    if (!query) {
        return query.error();
    }
    QList<QVariantMap> rows;
    while (query->next()) {
        rows.append(rowKey(query->record()));
        if (reference.table != Table::CustomerUser) {
            rows.last().insert(column, value);
        }
    }
    return rows;
}

Domain::Result<QList<RowChange>> renames(const QSqlDatabase &connection, const Reference &reference,
                                         const Domain::ColumnChange &change)
{
    auto found = referringRows(connection, reference, change.before);
    if (!found) {
        return found.error();
    }
    const auto column = QString::fromLatin1(reference.column);
    QList<RowChange> rows;
    for (const QVariantMap &key : *found) {
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

/// The removal of a row of which these are all columns.
RowChange removal(Table table, const QVariantMap &key)
{
    RowChange row{.table = table, .operation = RowOperation::Delete, .key = key};
    for (auto part = key.cbegin(); part != key.cend(); ++part) {
        row.columns.append({.column = part.key(), .before = part.value()});
    }
    return row;
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
        rows.append(removal(Table::CustomerPreference, rowKey(query->record())));
    }
    return rows;
}

/// The lists of default groups have their names.
Domain::Result<QList<RowChange>> renamesInSettings(const Database &database,
                                                   const Domain::ColumnChange &change)
{
    auto settings = readSettings(database);
    if (!settings) {
        return settings.error();
    }
    QList<RowChange> rows;
    for (const auto setting : {"customer_default_groups"_L1, "customer_user_default_groups"_L1}) {
        QJsonArray names = settings->value(setting).toArray();
        for (qsizetype index = 0; index < names.size(); ++index) {
            if (names.at(index).toString() == change.before.toString()) {
                names.replace(index, change.after.toString());
            }
        }
        if (names == settings->value(setting).toArray()) {
            continue;
        }
        auto changes = settingChange(database, setting, names);
        if (!changes) {
            return changes.error();
        }
        rows += changes->rows;
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

Domain::Result<QList<RowChange>> cascadeOfColumn(const Database &database, const RowChange &row,
                                                 const Domain::ColumnChange &change)
{
    const QSqlDatabase connection = database.connection();
    if (row.table == Table::CustomerUser && change.column == "pw"_L1) {
        return forgottenPasswordTime(connection, row);
    }
    if (row.table == Table::CustomerUser && change.column == "login"_L1) {
        return renamesIn(connection, usernameReferences, change);
    }
    if (row.table == Table::Customer && change.column == "customer_id"_L1) {
        return renamesIn(connection, customerReferences, change);
    }
    if (row.table == Table::Group && change.column == "name"_L1) {
        return renamesInSettings(database, change);
    }
    return QList<RowChange>();
}

/// The rows that refer to a username or customer id, but for the people of a customer: they are
/// nobody's leavings.
template<std::size_t Size>
Domain::Result<QList<RowChange>> removalsIn(const QSqlDatabase &connection,
                                            const Reference (&references)[Size],
                                            const QVariant &value)
{
    QList<RowChange> all;
    for (const Reference &reference : references) {
        if (reference.table == Table::CustomerUser) {
            continue;
        }
        auto rows = referringRows(connection, reference, value);
        if (!rows) {
            return rows.error();
        }
        for (const QVariantMap &key : *rows) {
            all.append(removal(reference.table, key));
        }
    }
    return all;
}

template<std::size_t Size>
Domain::Result<QList<ReferringRows>>
countsIn(const QSqlDatabase &connection, const Reference (&references)[Size], const QString &name)
{
    QList<ReferringRows> counts;
    for (const Reference &reference : references) {
        const auto column = QString::fromLatin1(reference.column);
        auto count = runForValue(connection,
                                 u"SELECT count(*) FROM %1 WHERE %2 = ?"_s.arg(
                                     Domain::tableName(reference.table), column),
                                 {name});
        if (!count) {
            return count.error();
        }
        if (const qint64 rows = count->toLongLong(); rows > 0) {
            counts.append({.table = reference.table, .count = rows});
        }
    }
    return counts;
}

} // namespace

Domain::Result<QList<ReferringRows>> countReferences(const QSqlDatabase &connection, Table table,
                                                     const QString &name)
{
    return table == Table::CustomerUser ? countsIn(connection, usernameReferences, name)
                                        : countsIn(connection, customerReferences, name);
}

Domain::Result<QList<RowChange>> leftOversOf(const QSqlDatabase &connection, const RowChange &row)
{
    for (const Domain::ColumnChange &change : row.columns) {
        if (row.table == Table::CustomerUser && change.column == "login"_L1) {
            return removalsIn(connection, usernameReferences, change.after);
        }
        if (row.table == Table::Customer && change.column == "customer_id"_L1) {
            return removalsIn(connection, customerReferences, change.after);
        }
    }
    return QList<RowChange>();
}

Domain::Result<QList<RowChange>> cascadeOf(const Database &database, const QList<RowChange> &rows)
{
    QList<RowChange> all;
    for (const RowChange &row : rows) {
        if (row.operation != RowOperation::Update) {
            continue;
        }
        for (const Domain::ColumnChange &change : row.columns) {
            auto more = cascadeOfColumn(database, row, change);
            if (!more) {
                return more.error();
            }
            all += *more;
        }
    }
    return withoutRenamesOfRemoved(all);
}

} // namespace Store
