// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/changeset.h"

#include <QList>
#include <QString>
#include <QVariant>

#include <optional>

namespace Domain {

/// What undoing does with one value of a change set.
enum class UndoState {
    Restored, ///< it is what the change set made of it, and becomes what it was before
    ChangedSince, ///< it was changed again: left alone, unless the operator says otherwise
    AlreadySo, ///< it is what it was before: nothing has to be written
    NotKept, ///< a password: what it was is known to nobody
    Purged, ///< what it was went when the person was anonymised
    Gone, ///< the row is there no more, or cannot come back
};

/// One value that a change set wrote, and what undoing makes of it.
struct UndoItem
{
    Table table = Table::CustomerUser;
    /// Of the undoing: an update of one column, or a relation or setting that comes back or goes.
    RowOperation operation = RowOperation::Update;
    QVariantMap key; ///< what picks the row now; of a relation all its columns
    QString column; ///< empty for a relation
    QVariant current; ///< what is stored now; of a relation whether it is
    QVariant restored; ///< what it was before the change set, by today's names; likewise
    UndoState state = UndoState::Restored;
    qint64 changedIn = 0; ///< the change set that changed it last since; 0: none that is known
    /// It changed again since, whoever did it, and is restored all the same: that is what restoring
    /// a record is for. Who asks for it sees it before.
    bool isRestoredOver = false;
};

/// What undoing a change set, or a part of it, would do. In the order in which it has to be
/// written.
struct UndoPlan
{
    qint64 changeSet = 0;
    ChangeKind kind = ChangeKind::Undone; ///< Undone, or RecordRestored
    QString subject; ///< of the change set that is undone
    QList<UndoItem> items;

    [[nodiscard]] bool has(UndoState state) const;
};

/// Whether undoing writes anything there: what is as it was before does not have to be written, and
/// what changed since only if the operator wants it overwritten.
[[nodiscard]] bool isWritten(const UndoItem &item, bool overwrite);

/// The change set that does it. Without rows if there is nothing to write.
[[nodiscard]] ChangeSet changesOf(const UndoPlan &plan, bool overwrite);

/// A change set wrote a value.
struct Touch
{
    qint64 changeSet = 0;
    qint64 undoes = 0; ///< the change set that it took back; 0: none
    RowRole role = RowRole::Asked;
};

/// Of what touched a value after some change set the last that is still in force: what was done and
/// taken back is not, nor is the taking back, and what was taken back and done again is. Null if
/// none is: then all is as if nothing had happened since. `later` is in order of time, with each
/// change set once.
[[nodiscard]] std::optional<Touch> lastStanding(const QList<Touch> &later);

} // namespace Domain
