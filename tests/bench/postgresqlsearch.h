// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "measurement.h"
#include "store/database.h"

namespace Bench::PostgresqlSearch {

/// How long each of the queries takes with ILIKE in a PostgreSQL server that is started for it,
/// filled from the database, and thrown away. Measured by psql, the server's own client. Fails if
/// none is installed.
[[nodiscard]] Domain::Result<Samples> times(const Store::Database &database,
                                            const QStringList &terms);

} // namespace Bench::PostgresqlSearch
