// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/renames.h"
#include "domain/result.h"
#include "domain/undo.h"
#include "store/database.h"
#include "store/history.h"

#include <QSet>

namespace Store {

/// A part of a change set.
struct UndoScope
{
    QSet<qint64> rows; ///< by their number in the journal; empty: all
    QString column; ///< empty: all
};

/// Finds out what undoing means today: what a change set wrote may have been changed again since,
/// or stand under other names. Writes nothing; Domain::changesOf() makes a change set of what it
/// found, and Store::ChangeWriter writes that with all its checks.
class UndoPlanner
{
public:
    explicit UndoPlanner(Database &database);

    /// What undoing that change set, or the part of it, would do. ChangeNotFound if there is none
    /// of that number.
    [[nodiscard]] Domain::Result<Domain::UndoPlan> undo(qint64 changeSet,
                                                        const UndoScope &scope = {}) const;
    /// What has to change for a record's own values to be again what they were before that change
    /// set. Its relations stay as they are.
    [[nodiscard]] Domain::Result<Domain::UndoPlan> restore(const RecordReference &record,
                                                           qint64 changeSet) const;

private:
    Database &m_database;
};

} // namespace Store
