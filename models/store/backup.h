// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/database.h"
#include "store/pagecopy.h"

namespace Store {

/// A backup that was made.
struct Backup
{
    QString path;
    qint64 size = 0; ///< bytes
};

/// Copies a database into a new file, verifies the copy and only then gives it its name; it is one
/// file, for its owner alone. By connections of its own, in any thread, while others read and
/// write: they are not kept from anything, and the copy is the database as it was when this began.
/// Fails with FileExists if there is anything at `target`, with FileReserved if that is the
/// database or belongs beside it, with FileIsDirectory for a name of no file, with
/// FileNotCreatable, with DiskFull, with Damaged if the database is, with CopyDamaged if only the
/// copy is, and with Cancelled. Whatever it fails with, it leaves nothing behind.
[[nodiscard]] Domain::Result<Backup> backUp(const Location &database, const QString &target,
                                            const OpenOptions &options,
                                            const Progress &progress = {});

/// Whether the file is the database itself, or has a name that is kept for what belongs beside it.
[[nodiscard]] bool isOfDatabase(const QString &path, const Location &database);

/// Whether a new file can be put there: else FileReserved, FileIsDirectory or FileExists.
[[nodiscard]] Domain::Result<void> checkNewFile(const QString &target, const Location &database);

} // namespace Store
