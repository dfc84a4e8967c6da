// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/database.h"

namespace Store {

struct DemoOptions
{
    int customerUsers = 200; ///< at least 1
    int customers = 0; ///< at most 50,000; 0: one for twenty customer users, and twelve at least
    quint32 seed = 1;
};

struct DemoResult
{
    std::unique_ptr<Database> database;
    int customerUsers = 0;
    int customers = 0;
};

/// The demo's administrator. Besides it there are the agents "ann", who is no administrator, and
/// "carl", who is one; everybody's password is the username, but that of customer users is "demo",
/// where they have one.
inline constexpr char demoLogin[] = "root@localhost";
inline constexpr char demoPassword[] = "root";

/// Creates a database of made-up people, customers, groups and relations: the same rows for the
/// same options, salts of the agents' passwords aside. Marked as a demo. Fails as createDatabase()
/// does and leaves no file behind then.
[[nodiscard]] Domain::Result<DemoResult>
createDemo(const Location &location, const DemoOptions &demo, const OpenOptions &options = {});

/// Whether the database was made by createDemo().
[[nodiscard]] Domain::Result<bool> isDemo(const Database &database);

} // namespace Store
