// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <QString>

namespace Store {

/// Where a database is.
struct Location
{
    enum class System { Sqlite, PostgreSql, MariaDb };
    System system = System::Sqlite;
    QString text; ///< SQLite: the file's absolute path; servers: the URL without a password

    /// Short form for a status bar: the file's name, or the server's database.
    [[nodiscard]] QString shortName() const;
    friend bool operator==(const Location &, const Location &) = default;
};

/// Reads a file path or a URL postgresql://user@host:port/name, mariadb://user@host:port/name.
/// Fails with InvalidLocation for an empty text, an unknown scheme or a URL that carries a
/// password.
[[nodiscard]] Domain::Result<Location> parseLocation(const QString &typed);

} // namespace Store
