// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/history.h"

#include "store/concernedrows.h"
#include "store/query.h"

#include <QHash>

#include <limits>

namespace Store {

using namespace Qt::StringLiterals;
using Domain::Result;

namespace {

constexpr int mostAtOnce = 200;

QString journalTime(const QDateTime &time)
{
    return time.toUTC().toString(u"yyyy-MM-dd HH:mm:ss"_s);
}

/// The filter's part that the database can answer, in terms of change set s.
RowSelection conditionOf(const HistoryFilter &filter)
{
    RowSelection condition{.statement = u"s.id < ?"_s};
    const auto add = [&condition](const QString &term, const QVariant &value) {
        condition.statement += " AND "_L1 + term;
        condition.values.append(value);
    };
    if (filter.agentId != 0) {
        add(u"s.create_by = ?"_s, filter.agentId);
    }
    if (filter.from.isValid()) {
        add(u"s.create_time >= ?"_s, journalTime(filter.from));
    }
    if (filter.until.isValid()) {
        add(u"s.create_time < ?"_s, journalTime(filter.until));
    }
    if (!filter.column.isEmpty()) {
        add(u"EXISTS (SELECT 1 FROM rollbook_row_change r WHERE r.change_set_id = s.id "
            "AND instr(r.changes, ?) > 0)"_s,
            u"\"%1\":["_s.arg(filter.column));
    }
    return condition;
}

Result<QList<JournalRow>> rowsOf(const QSqlDatabase &connection, qint64 number,
                                 const RowSelection &concerned)
{
    const QString only = concerned.statement.isEmpty()
        ? QString()
        : u" AND r.id IN (SELECT id FROM (%1))"_s.arg(concerned.statement);
    auto query =
        run(connection,
            u"SELECT %1 FROM rollbook_row_change r WHERE r.change_set_id = ?%2 ORDER BY r.id"_s.arg(
                QLatin1StringView(journalRowColumns), only),
            QVariantList{number} + concerned.values);
    if (!query) {
        return query.error();
    }
    QList<JournalRow> rows;
    while (query->next()) {
        if (const auto row = journalRow(*query)) {
            rows.append(*row);
        }
    }
    return rows;
}

} // namespace

History::History(Database &database)
    : m_database(database)
{
}

Result<QList<HistoryEntry>> History::read(const QString &condition, const QVariantList &values,
                                          int limit) const
{
    auto query = run(m_database.connection(),
                     u"SELECT s.id, s.kind, s.subject, s.create_time, s.create_by, u.login, "
                     "s.undoes FROM rollbook_change_set s LEFT JOIN users u ON u.id = s.create_by "
                     "WHERE %1 ORDER BY s.id DESC LIMIT ?"_s.arg(condition),
                     values + QVariantList{limit});
    if (!query) {
        return query.error();
    }
    QList<HistoryEntry> entries;
    while (query->next()) {
        entries.append({.number = query->value(0).toLongLong(),
                        .kind = Domain::changeKindNamed(query->value(1).toString()),
                        .subject = query->value(2).toString(),
                        .time = storedMoment(query->value(3)),
                        .agentId = query->value(4).toInt(),
                        .agent = query->value(5).toString(),
                        .undoes = query->value(6).toLongLong()});
    }
    for (HistoryEntry &entry : entries) {
        auto undoing = undoingOf(entry.number);
        if (!undoing) {
            return undoing.error();
        }
        entry.undoneBy = *undoing;
    }
    return entries;
}

/// The latest one that is not taken back itself. What took something back has a higher number, so
/// that from the highest on it is known of each whether it stands; however long the chain is.
Result<qint64> History::undoingOf(qint64 number) const
{
    auto query = run(m_database.connection(),
                     u"WITH RECURSIVE undoing (id, undoes) AS ("
                     "SELECT id, undoes FROM rollbook_change_set WHERE undoes = ? AND id > undoes "
                     "UNION ALL SELECT s.id, s.undoes FROM undoing u "
                     "JOIN rollbook_change_set s ON s.undoes = u.id AND s.id > s.undoes) "
                     "SELECT id, undoes FROM undoing ORDER BY id DESC"_s,
                     {number});
    if (!query) {
        return query.error();
    }
    QHash<qint64, qint64> undone; // by the highest that stands
    while (query->next()) {
        const qint64 undoing = query->value(0).toLongLong();
        const qint64 of = query->value(1).toLongLong();
        if (!undone.contains(undoing) && !undone.contains(of)) {
            undone.insert(of, undoing);
        }
    }
    return undone.value(number);
}

Result<QList<HistoryEntry>> History::entries(const HistoryFilter &filter, qint64 below,
                                             int limit) const
{
    RowSelection concerned;
    if (filter.record) {
        auto found = rowsConcerning(m_database, *filter.record);
        if (!found) {
            return found.error();
        }
        concerned = *found;
    }
    RowSelection condition = conditionOf(filter);
    if (filter.record) {
        condition.statement +=
            u" AND s.id IN (SELECT change_set_id FROM (%1))"_s.arg(concerned.statement);
        condition.values += concerned.values;
    }
    QList<HistoryEntry> entries;
    qint64 next = below > 0 ? below : std::numeric_limits<qint64>::max();
    const int atOnce = filter.isWanted ? mostAtOnce : limit;
    while (entries.size() < limit) {
        auto part = read(condition.statement, QVariantList{next} + condition.values, atOnce);
        if (!part) {
            return part;
        }
        for (HistoryEntry &entry : *part) {
            auto rows = rowsOf(m_database.connection(), entry.number, concerned);
            if (!rows) {
                return rows.error();
            }
            entry.rows = *rows;
            next = entry.number;
            if (entries.size() < limit && (!filter.isWanted || filter.isWanted(entry))) {
                entries.append(entry);
            }
        }
        if (part->size() < atOnce) {
            break;
        }
    }
    return entries;
}

Result<std::optional<HistoryEntry>> History::header(qint64 number) const
{
    auto found = read(u"s.id = ?"_s, {number}, 1);
    if (!found) {
        return found.error();
    }
    return found->isEmpty() ? std::nullopt : std::optional(found->constFirst());
}

Result<std::optional<HistoryEntry>> History::entry(qint64 number) const
{
    auto entry = header(number);
    if (!entry || !*entry) {
        return entry;
    }
    auto rows = rowsOf(m_database.connection(), number, {});
    if (!rows) {
        return rows.error();
    }
    (*entry)->rows = *rows;
    return entry;
}

Result<Domain::Renames> History::renames(qint64 from) const
{
    // The index has nothing but renames, and its terms are these; the planner would not choose it.
    auto query =
        run(m_database.connection(),
            u"SELECT %1 FROM rollbook_row_change r INDEXED BY rollbook_row_change_rename "
            "WHERE r.change_set_id >= ? AND r.operation = "
            "'update' AND ((r.table_name = 'customer_user' AND instr(r.changes, '\"login\":[') > "
            "0) OR (r.table_name = 'customer_company' AND instr(r.changes, '\"customer_id\":[') > "
            "0)) ORDER BY r.id"_s.arg(QLatin1StringView(journalRowColumns)),
            {from});
    if (!query) {
        return query.error();
    }
    QList<Domain::Rename> renames;
    while (query->next()) {
        const auto row = journalRow(*query);
        for (const Domain::ColumnChange &change :
             row ? row->row.columns : QList<Domain::ColumnChange>()) {
            if (Domain::namedTable(row->row.table, change.column) == row->row.table) {
                renames.append({.changeSet = row->changeSet,
                                .table = row->row.table,
                                .before = change.before.toString(),
                                .after = change.after.toString()});
            }
        }
    }
    return Domain::Renames(renames);
}

} // namespace Store
