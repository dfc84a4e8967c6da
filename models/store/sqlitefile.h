// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <QString>

namespace Store {

/// Looks at an SQLite file before SQLite does, so that whatever is wrong with it gets a sentence of
/// its own: missing, a directory, not readable, empty, not SQLite, shorter than its header says.
/// The content of a file that this process has open is not looked at: SQLite does already.
[[nodiscard]] Domain::Result<void> inspectSqliteFile(const QString &path);

/// Whether the file must not be written: nobody has the write permission, or this process has not.
[[nodiscard]] bool isReadOnlyFile(const QString &path);

/// Creates an empty file that only its owner may read and write. Fails with FileExists or
/// FileNotCreatable.
[[nodiscard]] Domain::Result<void> createPrivateFile(const QString &path);

} // namespace Store
