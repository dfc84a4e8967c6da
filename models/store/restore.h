// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/database.h"
#include "store/pagecopy.h"

namespace Store {

/// What became of the content that a backup took the place of.
struct Restored
{
    QString previous; ///< the file it is in; empty if there was none
    bool isPreviousDamaged = false; ///< the database's own file, moved aside; else a backup
};

/// Whether a database that cannot be opened for that reason is one to be restored all the same.
[[nodiscard]] bool isBeyondUse(Domain::ErrorCode code);

/// Puts the content of a backup in the place of a database's, which is kept aside: in an automatic
/// backup, or, if it cannot be read any more, in its own file under another name. Whoever has the
/// database open sees it as one change, and a crash in the middle takes that back. An older backup
/// is brought up to date on the way. Any thread; `progress` starts anew with each of the copies.
///
/// Fails, with nothing changed: about the backup as Database::open() does, and with FileReserved
/// if that is the database; about the database with Locked if somebody writes to it, or has it open
/// though it is damaged, with ReadOnly, and with ForeignDatabase or NewerDatabase if it is not one
/// to be replaced; with what backUp() fails with; with Cancelled.
[[nodiscard]] Domain::Result<Restored> restore(const Location &database, const QString &backup,
                                               const OpenOptions &options,
                                               const Progress &progress = {});

} // namespace Store
