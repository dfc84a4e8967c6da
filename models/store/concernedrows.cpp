// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/concernedrows.h"

#include "store/query.h"

#include <algorithm>

namespace Store {

using namespace Qt::StringLiterals;
using Domain::Result;
using Domain::Table;

namespace {

RowSelection ownRows(const RecordReference &record)
{
    const QString column = record.table == Table::Customer ? u"customer_id"_s : u"id"_s;
    return {.statement = u"SELECT id, change_set_id FROM rollbook_row_change "
                         "WHERE table_name = ? AND row_key = ?"_s,
            .values = {Domain::tableName(record.table), journalKeyText({{column, record.key}})}};
}

/// The rows under a name, by the index that has it: the terms are those of the index.
RowSelection rowsNamed(const QString &column, const QString &tables, const NamePeriod &period)
{
    return {.statement = u"SELECT id, change_set_id FROM rollbook_row_change WHERE table_name IN "
                         "(%1) AND CASE WHEN json_valid(row_key) THEN json_extract(row_key, "
                         "'$.%2') END = ? AND change_set_id BETWEEN ? AND ?"_s.arg(tables, column),
            .values = {period.name, period.first, period.last}};
}

RowSelection united(const QList<RowSelection> &parts)
{
    RowSelection all;
    QStringList statements;
    for (const RowSelection &part : parts) {
        statements.append(part.statement);
        all.values += part.values;
    }
    all.statement = statements.join(" UNION "_L1);
    return all;
}

QString textIn(const Domain::RowChange &row, const QString &column, bool isBefore)
{
    const auto found =
        std::find_if(row.columns.cbegin(), row.columns.cend(),
                     [&column](const auto &change) { return change.column == column; });
    // Who was anonymised has one name in all of the journal: the names before are told nowhere.
    return found == row.columns.cend() || found->purged != Domain::Purged::Nothing
        ? QString()
        : (isBefore ? found->before : found->after).toString();
}

/// The names that a record had, the last one first, as its own rows tell: the latest first.
QList<NamePeriod> namesBefore(const QString &name, const QString &column,
                              const QList<JournalRow> &ownRows)
{
    QList<NamePeriod> periods{{.name = name}};
    for (const JournalRow &each : ownRows) {
        NamePeriod &period = periods.last();
        if (textIn(each.row, column, false) != period.name) {
            continue;
        }
        period.first = each.changeSet;
        if (each.row.operation == Domain::RowOperation::Insert) {
            break;
        }
        periods.append({.name = textIn(each.row, column, true), .last = each.changeSet});
    }
    return periods;
}

Result<QList<JournalRow>> readRows(const QSqlDatabase &connection, const QString &condition,
                                   const QVariantList &values)
{
    return journalRows(connection,
                       u"SELECT %1 FROM rollbook_row_change r WHERE %2 ORDER BY r.id DESC"_s.arg(
                           QLatin1StringView(journalRowColumns), condition),
                       values);
}

Result<RowSelection> rowsOfCustomerUser(Database &database, const RecordReference &record)
{
    auto names = namesOf(database, record.key.toLongLong());
    if (!names) {
        return names.error();
    }
    QList<RowSelection> parts{ownRows(record)};
    for (const NamePeriod &period : *names) {
        parts.append(rowsNamed(
            u"user_id"_s,
            u"'customer_preferences', 'customer_user_customer', 'group_customer_user'"_s, period));
    }
    return united(parts);
}

/// The rows that gave customers an id, the latest first: all renames, which are few, and who was
/// added under this id or one that was renamed.
Result<QList<JournalRow>> namingRows(const QSqlDatabase &connection, const QString &customerId)
{
    auto renames = renamingRows(connection, 0);
    if (!renames) {
        return renames;
    }
    renames->removeIf([](const JournalRow &each) { return each.row.table != Table::Customer; });
    QStringList keys{journalKeyText({{u"customer_id"_s, customerId}})};
    for (const JournalRow &each : *renames) {
        keys.append(journalKeyText(each.row.key));
    }
    auto additions = readRows(connection,
                              u"r.operation = 'insert' AND r.table_name = 'customer_company' AND "
                              "r.row_key IN (SELECT value FROM json_each(?))"_s,
                              {jsonList(keys)});
    if (!additions) {
        return additions;
    }
    QList<JournalRow> all = *renames + *additions;
    std::sort(all.begin(), all.end(),
              [](const JournalRow &left, const JournalRow &right) { return left.id > right.id; });
    return all;
}

/// A customer's own rows stand under the id that it had.
Result<RowSelection> rowsOfCustomer(Database &database, const RecordReference &record)
{
    auto rows = namingRows(database.connection(), record.key.toString());
    if (!rows) {
        return rows.error();
    }
    QList<RowSelection> parts;
    for (const NamePeriod &period : namesBefore(record.key.toString(), u"customer_id"_s, *rows)) {
        parts.append(rowsNamed(u"customer_id"_s,
                               u"'customer_company', 'customer_user_customer', 'group_customer'"_s,
                               period));
    }
    return united(parts);
}

} // namespace

Result<QList<NamePeriod>> namesOf(Database &database, qint64 customerUserId)
{
    auto login = runForValue(database.connection(),
                             u"SELECT login FROM customer_user WHERE id = ?"_s, {customerUserId});
    if (!login) {
        return login.error();
    }
    auto rows = readRows(database.connection(), u"r.table_name = ? AND r.row_key = ?"_s,
                         ownRows({.table = Table::CustomerUser, .key = customerUserId}).values);
    if (!rows) {
        return rows.error();
    }
    return namesBefore(login->toString(), u"login"_s, *rows);
}

Result<QList<JournalRow>> renamingRows(const QSqlDatabase &connection, qint64 from)
{
    // The index has nothing but renames, and its terms are these; the planner would not choose it.
    return journalRows(
        connection,
        u"SELECT %1 FROM rollbook_row_change r INDEXED BY rollbook_row_change_rename "
        "WHERE r.change_set_id >= ? AND r.operation = 'update' "
        "AND ((r.table_name = 'customer_user' AND instr(r.changes, '\"login\":[') > 0) "
        "OR (r.table_name = 'customer_company' AND instr(r.changes, '\"customer_id\":[') > 0)) "
        "ORDER BY r.id"_s.arg(QLatin1StringView(journalRowColumns)),
        {from});
}

Result<QList<JournalRow>> ownChanges(Database &database, const RecordReference &record, qint64 from)
{
    auto concerned = rowsConcerning(database, record);
    if (!concerned) {
        return concerned.error();
    }
    auto rows =
        readRows(database.connection(),
                 u"r.id IN (SELECT id FROM (%1)) AND r.table_name = ? AND r.operation = "
                 "'update' AND r.role <> ? AND r.change_set_id >= ?"_s.arg(concerned->statement),
                 concerned->values
                     + QVariantList{Domain::tableName(record.table),
                                    static_cast<int>(Domain::RowRole::Consequence), from});
    if (rows) {
        std::reverse(rows->begin(), rows->end());
    }
    return rows;
}

Result<RowSelection> rowsConcerning(Database &database, const RecordReference &record)
{
    switch (record.table) {
    case Table::CustomerUser:
        return rowsOfCustomerUser(database, record);
    case Table::Customer:
        return rowsOfCustomer(database, record);
    default:
        return ownRows(record);
    }
}

} // namespace Store
