// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/undoplanner.h"

#include "domain/relationedits.h"
#include "domain/text.h"
#include "domain/validity.h"
#include "store/concernedrows.h"
#include "store/query.h"
#include "store/recordnames.h"
#include "store/rowrules.h"
#include "store/tablecolumns.h"

#include <QHash>
#include <QSqlRecord>

#include <algorithm>
#include <optional>
#include <utility>

namespace Store {

using namespace Qt::StringLiterals;
using Domain::ColumnChange;
using Domain::Error;
using Domain::ErrorCode;
using Domain::Result;
using Domain::RowChange;
using Domain::RowOperation;
using Domain::RowRole;
using Domain::Table;
using Domain::UndoItem;
using Domain::UndoPlan;
using Domain::UndoState;

namespace {

/// Later touches of the row of a journal's row, as far as undoing cares.
struct LaterRow
{
    Domain::Touch touch;
    RowChange row;
};

/// One row of the change set that is undone, and all there is to know about it.
struct UndoneRow
{
    JournalRow journal;
    QVariantMap key; ///< what picks it now
    std::optional<QSqlRecord> stored; ///< as it is now; null: it is not there
    QList<LaterRow> later;
};

/// Relations and preferences come and go whole.
bool isWholeRow(const RowChange &row)
{
    return row.operation != RowOperation::Update && !isRecordTable(row.table)
        && row.table != Table::Setting;
}

/// A new name has its consequences when it is written, whoever writes it.
bool isRenamedReference(const LaterRow &later)
{
    return later.row.role == RowRole::Consequence && later.row.operation == RowOperation::Update;
}

/// What picks the row right after the change set.
QVariantMap keyAfterwards(const RowChange &row)
{
    QVariantMap key = row.key;
    for (const ColumnChange &change : row.columns) {
        const bool isRenamed = row.operation == RowOperation::Update && row.table == Table::Customer
            && key.contains(change.column);
        if (isRenamed) {
            key.insert(change.column, change.after);
        }
    }
    return key;
}

bool touches(const RowChange &row, const QString &column)
{
    return column.isEmpty() || row.operation != RowOperation::Update
        || std::any_of(row.columns.cbegin(), row.columns.cend(),
                       [&column](const ColumnChange &change) { return change.column == column; });
}

/// The last change of the column since, that is still in force. Empty column: of the row itself.
std::optional<Domain::Touch> changeSince(const UndoneRow &undone, const QString &column)
{
    QList<Domain::Touch> touched;
    for (const LaterRow &later : undone.later) {
        if (isRenamedReference(later) || !touches(later.row, column)) {
            continue;
        }
        if (touched.isEmpty() || touched.last().changeSet != later.touch.changeSet) {
            touched.append(later.touch);
        } else if (later.touch.role == RowRole::Overwriting) {
            touched.last().role = RowRole::Overwriting;
        }
    }
    return Domain::lastStanding(touched);
}

/// Blanks around a value are never written, so they cannot come back either.
QVariant storable(const QVariant &value)
{
    return value.typeId() == QMetaType::QString ? QVariant(Domain::normalized(value.toString()))
                                                : value;
}

UndoItem judged(UndoItem item, const UndoneRow &undone, const QVariant &written)
{
    const auto since = changeSince(undone, item.column);
    item.changedIn = since ? since->changeSet : 0;
    if (Domain::sameStoredValue(item.current, storable(item.restored))) {
        item.state = UndoState::AlreadySo;
    } else if (since || !Domain::sameStoredValue(item.current, written)) {
        item.state = UndoState::ChangedSince;
    }
    return item;
}

bool isPurged(const ColumnChange &change)
{
    return change.purged != Domain::Purged::Nothing;
}

UndoItem wholeRowItem(const UndoneRow &undone)
{
    const bool wasAdded = undone.journal.row.operation == RowOperation::Insert;
    UndoItem item{.table = undone.journal.row.table,
                  .operation = wasAdded ? RowOperation::Delete : RowOperation::Insert,
                  .key = undone.key,
                  .current = undone.stored.has_value(),
                  .restored = !wasAdded};
    const QList<ColumnChange> &columns = undone.journal.row.columns;
    if (std::any_of(columns.cbegin(), columns.cend(), &isPurged)) {
        item.state = UndoState::Purged;
        return item;
    }
    return judged(item, undone, wasAdded);
}

/// The value of a column before, and what the change set made of it, by today's names.
UndoItem columnItem(const UndoneRow &undone, const ColumnChange &change,
                    const Domain::Renames &renames)
{
    const RowChange &row = undone.journal.row;
    UndoItem item{.table = row.table,
                  .operation = RowOperation::Update,
                  .key = undone.key,
                  .column = change.column};
    if (!undone.stored) {
        item.state = UndoState::Gone;
        return item;
    }
    if (Domain::isSecretColumn(row.table, change.column)) {
        item.state = UndoState::NotKept;
        return item;
    }
    if (isPurged(change)) {
        item.current = undone.stored->value(change.column);
        item.state = UndoState::Purged;
        return item;
    }
    const auto today = [&](const QVariant &value) {
        const bool isOwnName = Domain::namedTable(row.table, change.column) == row.table;
        return isOwnName
            ? value
            : renames.followed(row.table, change.column, value, undone.journal.changeSet);
    };
    item.current = undone.stored->value(change.column);
    item.restored = today(change.before);
    return judged(item, undone, today(change.after));
}

/// Who was added cannot be removed: undoing makes it invalid.
UndoItem additionItem(const UndoneRow &undone, const Domain::Renames &renames)
{
    ColumnChange validity{.column = u"valid_id"_s,
                          .before = static_cast<int>(Domain::Validity::Invalid)};
    for (const ColumnChange &change : undone.journal.row.columns) {
        if (change.column == validity.column) {
            validity.after = change.after;
        }
    }
    return columnItem(undone, validity, renames);
}

/// A setting that had its standard value has it again, and one that had been set is set again.
UndoItem settingItem(const UndoneRow &undone)
{
    const bool wasAdded = undone.journal.row.operation == RowOperation::Insert;
    UndoItem item{.table = Table::Setting,
                  .operation = wasAdded ? RowOperation::Delete : RowOperation::Insert,
                  .key = undone.key,
                  .column = u"content"_s};
    if (undone.stored) {
        item.current = undone.stored->value(item.column);
    }
    QVariant written;
    for (const ColumnChange &change : undone.journal.row.columns) {
        if (change.column == item.column) {
            item.restored = change.before;
            written = change.after;
        }
    }
    return judged(item, undone, written);
}

QList<UndoItem> itemsOf(const UndoneRow &undone, const QString &column,
                        const Domain::Renames &renames)
{
    const RowChange &row = undone.journal.row;
    QList<UndoItem> items;
    if (isWholeRow(row)) {
        items = {wholeRowItem(undone)};
    } else if (row.operation != RowOperation::Update) {
        items = {row.table == Table::Setting ? settingItem(undone) : additionItem(undone, renames)};
    } else {
        for (const ColumnChange &change : row.columns) {
            items.append(columnItem(undone, change, renames));
        }
    }
    if (!column.isEmpty()) {
        items.removeIf([&column](const UndoItem &item) { return item.column != column; });
    }
    return items;
}

Result<QList<LaterRow>> rowsSince(const QSqlDatabase &connection, Table table,
                                  const Domain::KeyPeriod &period)
{
    QList<LaterRow> rows;
    auto read = forEachRow(
        connection,
        u"SELECT %1, s.undoes FROM rollbook_row_change r JOIN rollbook_change_set s ON s.id = "
        "r.change_set_id WHERE r.table_name = ? AND r.row_key = ? AND r.change_set_id BETWEEN "
        "? AND ? ORDER BY r.id"_s.arg(QLatin1StringView(journalRowColumns)),
        {Domain::tableName(table), journalKeyText(period.key), period.first, period.last},
        [&rows](const QSqlQuery &query) {
            if (const auto row = journalRow(query)) {
                rows.append({.touch = {.changeSet = row->changeSet,
                                       .undoes = query.value(7).toLongLong(),
                                       .role = row->row.role},
                             .row = row->row});
            }
        });
    return read ? Result<QList<LaterRow>>(rows) : read.error();
}

/// The row of the journal with what became of it.
Result<UndoneRow> lookedUp(const QSqlDatabase &connection, const JournalRow &journal,
                           const Domain::Renames &renames)
{
    UndoneRow undone{.journal = journal};
    const Table table = journal.row.table;
    const QList<Domain::KeyPeriod> periods =
        renames.keysOf(table, keyAfterwards(journal.row), journal.changeSet);
    for (const Domain::KeyPeriod &period : periods) {
        auto later = rowsSince(connection, table, period);
        if (!later) {
            return later.error();
        }
        undone.later += *later;
    }
    undone.key = periods.last().key;
    auto stored = storedRow(connection, {.table = table, .key = undone.key});
    if (!stored) {
        return stored.error();
    }
    undone.stored = *stored;
    return undone;
}

/// A relation that went and came back in one change set, or the other way round, is as it was: of
/// those that stand there several times only the last counts, if it did something.
QList<JournalRow> withoutBackAndForth(const QList<JournalRow> &rows)
{
    QHash<QString, QList<JournalRow>> byKey;
    for (const JournalRow &each : rows) {
        if (isWholeRow(each.row)) {
            byKey[Domain::tableName(each.row.table) + journalKeyText(each.row.key)].append(each);
        }
    }
    QSet<qint64> left;
    for (const QList<JournalRow> &same : std::as_const(byKey)) {
        const bool didSomething = same.constFirst().row.operation == same.constLast().row.operation;
        for (const JournalRow &each : same) {
            if (!didSomething || each.id != same.constLast().id) {
                left.insert(each.id);
            }
        }
    }
    QList<JournalRow> kept = rows;
    kept.removeIf([&left](const JournalRow &each) { return left.contains(each.id); });
    return kept;
}

bool isInScope(const JournalRow &journal, const UndoScope &scope)
{
    return journal.row.role != RowRole::Consequence
        && (scope.rows.isEmpty() || scope.rows.contains(journal.id));
}

} // namespace

UndoPlanner::UndoPlanner(Database &database)
    : m_database(database)
{
}

Result<UndoPlan> UndoPlanner::undo(qint64 changeSet, const UndoScope &scope) const
{
    const History history(m_database);
    auto entry = history.entry(changeSet);
    if (!entry) {
        return entry.error();
    }
    if (!entry->has_value()) {
        return Error{.code = ErrorCode::ChangeNotFound, .subject = QString::number(changeSet)};
    }
    if ((*entry)->kind == Domain::ChangeKind::CustomerUserAnonymised) {
        return Error{.code = ErrorCode::Irreversible, .subject = QString::number(changeSet)};
    }
    auto renames = history.renames(changeSet + 1); // its own are in its rows
    if (!renames) {
        return renames.error();
    }
    UndoPlan plan{.changeSet = changeSet, .subject = (*entry)->subject};
    QList<JournalRow> rows = withoutBackAndForth((*entry)->rows);
    std::reverse(rows.begin(), rows.end()); // the last one written goes back first
    for (const JournalRow &journal : std::as_const(rows)) {
        if (!isInScope(journal, scope)) {
            continue;
        }
        auto undone = lookedUp(m_database.connection(), journal, *renames);
        if (!undone) {
            return undone.error();
        }
        plan.items += itemsOf(*undone, scope.column, *renames);
    }
    return plan;
}

Result<UndoPlan> UndoPlanner::restore(const RecordReference &record, qint64 changeSet) const
{
    auto renames = History(m_database).renames(changeSet);
    if (!renames) {
        return renames.error();
    }
    auto rows = ownChanges(m_database, record, changeSet);
    if (!rows) {
        return rows.error();
    }
    UndoPlan plan{.changeSet = changeSet,
                  .kind = Domain::ChangeKind::RecordRestored,
                  .subject = record.table == Table::Customer
                      ? record.key.toString()
                      : RecordNames(m_database).name(record.table, record.key)};
    QSet<QString> seen;
    for (const JournalRow &journal : *rows) {
        auto undone = lookedUp(m_database.connection(), journal, *renames);
        if (!undone) {
            return undone.error();
        }
        for (UndoItem item : itemsOf(*undone, {}, *renames)) {
            if (seen.contains(item.column)) {
                continue; // the earliest value counts
            }
            seen.insert(item.column);
            // Whatever came in between is what the operator wants to leave behind.
            if (item.state == UndoState::ChangedSince) {
                item.state = UndoState::Restored;
                item.isRestoredOver = true;
            }
            plan.items.append(item);
        }
    }
    return plan;
}

} // namespace Store
