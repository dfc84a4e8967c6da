// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <QLatin1StringView>
#include <QString>

namespace Store {

/// Looks at an SQLite file before SQLite does, so that whatever is wrong with it gets a sentence of
/// its own: missing, a directory, not readable, empty, not SQLite, shorter than its header says.
[[nodiscard]] Domain::Result<void> inspectSqliteFile(const QString &path);

/// What SQLite keeps beside a database's file has its name with these ends.
inline constexpr QLatin1StringView companionSuffixes[] = {
    QLatin1StringView("-wal"), QLatin1StringView("-shm"), QLatin1StringView("-journal")};

/// Removes a database's file that did not come to be one, and what SQLite keeps beside it.
void removeDatabaseFiles(const QString &path);

/// Whether the file must not be written: nobody has the write permission, or this process has not.
[[nodiscard]] bool isReadOnlyFile(const QString &path);

/// Creates an empty file that only its owner may read and write. Fails with FileExists or
/// FileNotCreatable.
[[nodiscard]] Domain::Result<void> createPrivateFile(const QString &path);

} // namespace Store
