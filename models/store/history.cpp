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

/// At most so many; 0: all.
Result<QList<JournalRow>> rowsOf(const QSqlDatabase &connection, qint64 number,
                                 const RowSelection &concerned, int most)
{
    const QString only = concerned.statement.isEmpty()
        ? QString()
        : u" AND r.id IN (SELECT id FROM (%1))"_s.arg(concerned.statement);
    return journalRows(connection,
                       u"SELECT %1 FROM rollbook_row_change r WHERE r.change_set_id = ?%2 "
                       "ORDER BY r.id LIMIT ?"_s.arg(QLatin1StringView(journalRowColumns), only),
                       QVariantList{number} + concerned.values
                           + QVariantList{most > 0 ? most : -1});
}

} // namespace

History::History(Database &database)
    : m_database(database)
{
}

Result<QList<HistoryEntry>> History::read(const QString &condition, const QVariantList &values,
                                          int limit) const
{
    QList<HistoryEntry> entries;
    auto found =
        forEachRow(m_database.connection(),
                   u"SELECT s.id, s.kind, s.subject, s.create_time, s.create_by, u.login, s.undoes "
                   "FROM rollbook_change_set s LEFT JOIN users u ON u.id = s.create_by "
                   "WHERE %1 ORDER BY s.id DESC LIMIT ?"_s.arg(condition),
                   values + QVariantList{limit}, [&entries](const QSqlQuery &row) {
                       entries.append({.number = row.value(0).toLongLong(),
                                       .kind = Domain::changeKindNamed(row.value(1).toString()),
                                       .subject = row.value(2).toString(),
                                       .time = storedMoment(row.value(3)),
                                       .agentId = row.value(4).toInt(),
                                       .agent = row.value(5).toString(),
                                       .undoes = row.value(6).toLongLong()});
                   });
    if (!found) {
        return found.error();
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
    QHash<qint64, qint64> undone; // by the highest that stands
    auto read =
        forEachRow(m_database.connection(),
                   u"WITH RECURSIVE undoing (id, undoes) AS ("
                   "SELECT id, undoes FROM rollbook_change_set WHERE undoes = ? AND id > undoes "
                   "UNION ALL SELECT s.id, s.undoes FROM undoing u "
                   "JOIN rollbook_change_set s ON s.undoes = u.id AND s.id > s.undoes) "
                   "SELECT id, undoes FROM undoing ORDER BY id DESC"_s,
                   {number}, [&undone](const QSqlQuery &row) {
                       const qint64 undoing = row.value(0).toLongLong();
                       const qint64 of = row.value(1).toLongLong();
                       if (!undone.contains(undoing) && !undone.contains(of)) {
                           undone.insert(of, undoing);
                       }
                   });
    if (!read) {
        return read.error();
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
            auto rows = rowsOf(m_database.connection(), entry.number, concerned, filter.mostRows);
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

Result<qint64> History::rowCount(qint64 number) const
{
    auto count = runForValue(m_database.connection(),
                             u"SELECT count(*) FROM rollbook_row_change WHERE change_set_id = ?"_s,
                             {number});
    if (!count) {
        return count.error();
    }
    return count->toLongLong();
}

Result<std::optional<HistoryEntry>> History::entry(qint64 number) const
{
    auto entry = header(number);
    if (!entry || !*entry) {
        return entry;
    }
    auto rows = rowsOf(m_database.connection(), number, {}, 0);
    if (!rows) {
        return rows.error();
    }
    (*entry)->rows = *rows;
    return entry;
}

Result<Domain::Renames> History::renames(qint64 from) const
{
    auto rows = renamingRows(m_database.connection(), from);
    if (!rows) {
        return rows.error();
    }
    QList<Domain::Rename> renames;
    for (const JournalRow &each : *rows) {
        for (const Domain::ColumnChange &change : each.row.columns) {
            if (change.purged == Domain::Purged::Nothing
                && Domain::namedTable(each.row.table, change.column) == each.row.table) {
                renames.append({.changeSet = each.changeSet,
                                .table = each.row.table,
                                .before = change.before.toString(),
                                .after = change.after.toString()});
            }
        }
    }
    return Domain::Renames(renames);
}

} // namespace Store
