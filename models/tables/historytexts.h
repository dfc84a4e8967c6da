// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/changeset.h"
#include "domain/undo.h"
#include "store/history.h"
#include "store/recordnames.h"

#include <QList>
#include <QString>

namespace Tables {

/// What happened, in words of the operator's language: for the window and the console alike. Plain
/// text; it may hold anything somebody typed.

/// What a change set did, in one sentence without an end: "Customer user “ann” changed".
[[nodiscard]] QString changeSetText(const Store::HistoryEntry &entry);
/// The same in the history of one record of that table, shortly where it is about that alone.
[[nodiscard]] QString ownChangeSetText(const Store::HistoryEntry &entry, Domain::Table table);

/// The subject of a change set as it is quoted: a check of the database has a title.
[[nodiscard]] QString changedSubject(const QString &subject);

/// Whom or what a row is about: "Customer user “ann”", "Group “users”".
[[nodiscard]] QString recordText(Domain::Table table, const QVariantMap &key,
                                 const Store::RecordNames &names);

/// One value that was changed.
struct HistoryLine
{
    QString record; ///< as recordText() says it
    QString field; ///< "Phone", "Permission rw on group “users”"
    QString before; ///< empty if there was nothing
    QString after;
    QString column; ///< of the field; empty for a relation
    bool isRestorable = true; ///< not what somebody was added with, or what followed by rule
    qint64 row = 0; ///< the row's number in the journal
};

/// A line for each value of a row; of one that was added those that hold something.
[[nodiscard]] QList<HistoryLine> historyLines(const Store::JournalRow &row,
                                              const Store::RecordNames &names);

/// What an undo makes of one value: the field, what it is now (before) and what it becomes (after).
[[nodiscard]] HistoryLine undoLine(const Domain::UndoItem &item, const Store::RecordNames &names);

/// Why an undo leaves a value as it is; empty if it does not.
[[nodiscard]] QString undoStateText(const Domain::UndoItem &item);

/// Whether all words stand somewhere in what a change set did, with marks and capitals disregarded.
[[nodiscard]] bool mentions(const Store::HistoryEntry &entry, const QString &words,
                            const Store::RecordNames &names);

} // namespace Tables
