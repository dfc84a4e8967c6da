// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/undo.h"

#include <QHash>

#include <algorithm>
#include <utility>

namespace Domain {

namespace {

RowRole roleOf(const UndoItem &item)
{
    return item.state == UndoState::ChangedSince ? RowRole::Overwriting : RowRole::Asked;
}

bool isPartOf(const UndoItem &item, const RowChange &row)
{
    return row.operation == RowOperation::Update && item.operation == RowOperation::Update
        && row.table == item.table && row.key == item.key && row.role == roleOf(item);
}

RowChange rowOf(const UndoItem &item)
{
    RowChange row{.table = item.table, .operation = item.operation, .role = roleOf(item)};
    if (item.operation == RowOperation::Update) {
        row.key = item.key;
        row.columns = {{.column = item.column, .before = item.current, .after = item.restored}};
        return row;
    }
    const bool comesBack = item.operation == RowOperation::Insert;
    if (!comesBack) {
        row.key = item.key;
    }
    for (auto part = item.key.cbegin(); part != item.key.cend(); ++part) {
        row.columns.append({.column = part.key(),
                            .before = comesBack ? QVariant() : part.value(),
                            .after = comesBack ? part.value() : QVariant()});
    }
    if (!item.column.isEmpty()) { // a setting
        row.columns.append({.column = item.column, .before = item.current, .after = item.restored});
    }
    return row;
}

/// A change set that takes back what took another one back does that one again: all of them stand
/// or fall with the first.
qint64 originOf(const Touch &touch, const QHash<qint64, Touch> &known)
{
    Touch origin = touch;
    while (origin.undoes != 0 && origin.role != RowRole::Overwriting) {
        const auto undone = known.constFind(origin.undoes);
        if (undone == known.cend() || undone->changeSet >= origin.changeSet) {
            return origin.undoes; // an earlier one; or nonsense, which must not lead in a circle
        }
        origin = *undone;
    }
    return origin.changeSet;
}

} // namespace

bool UndoPlan::has(UndoState state) const
{
    return std::any_of(items.cbegin(), items.cend(),
                       [state](const UndoItem &item) { return item.state == state; });
}

bool isWritten(const UndoItem &item, bool overwrite)
{
    return item.state == UndoState::Restored
        || (item.state == UndoState::ChangedSince && overwrite);
}

ChangeSet changesOf(const UndoPlan &plan, bool overwrite)
{
    ChangeSet changes{.kind = plan.kind, .subject = plan.subject};
    if (plan.kind == ChangeKind::Undone) {
        changes.undoes = plan.changeSet;
    }
    for (const UndoItem &item : plan.items) {
        if (!isWritten(item, overwrite)) {
            continue;
        }
        const RowChange row = rowOf(item);
        if (!changes.rows.isEmpty() && isPartOf(item, changes.rows.last())) {
            changes.rows.last().columns += row.columns;
        } else {
            changes.rows.append(row);
        }
    }
    return changes;
}

std::optional<Touch> lastStanding(const QList<Touch> &later)
{
    QHash<qint64, Touch> known;
    QList<std::pair<qint64, Touch>> standing; // by origin
    for (const Touch &touch : later) {
        known.insert(touch.changeSet, touch);
        const qint64 origin = originOf(touch, known);
        const auto isOfOrigin = [origin](const auto &each) { return each.first == origin; };
        if (standing.removeIf(isOfOrigin) == 0) {
            standing.append({origin, touch});
        }
    }
    return standing.isEmpty() ? std::nullopt : std::optional(standing.last().second);
}

} // namespace Domain
