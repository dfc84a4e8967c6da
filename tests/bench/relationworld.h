// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <QString>

namespace Bench {

/// How large a database to make. The same options make the same rows.
struct WorldOptions
{
    QString file;
    int customerUsers = 1'000'000;
    int customers = 50'000;
    int groups = 1'000; ///< at least 8, those of every database among them
    int relations = 5'000'000; ///< rows of the three tables together
    quint32 seed = 1;
};

/// Makes a database with a busy administrator's relations: of a hundred rows 70 put a customer user
/// into a group, 18 a customer, and 12 give somebody a further customer. Groups differ in size,
/// some by far, and the last one is tiny. Everybody is in the default group "users"; two customers
/// of a hundred may see others' tickets, and that context is on.
[[nodiscard]] Domain::Result<void> makeRelationWorld(const WorldOptions &options);

} // namespace Bench
