// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/pagecopy.h"

namespace Store {

/// How well a copy is looked at.
enum class Check {
    Quick, ///< each page is read, and each row: finds what did not get onto the disk as it was
    Full, ///< whether every index fits its table, too: for a file of which nothing is known
};

/// Copies a database as it is at one moment, while others go on reading and writing, into a file
/// that is empty so far and nobody else uses; and verifies the copy, which is a single file without
/// a write-ahead log. Fails with ForeignDatabase if it is none of Rollbook's; with Damaged if the
/// original is; with CopyDamaged if only the copy is; with Cancelled.
[[nodiscard]] Domain::Result<void> copyDatabase(const SqliteConnection &from, const QString &to,
                                                Check check, const Progress &progress);

} // namespace Store
