// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "search/index.h"
#include "store/database.h"

#include <QLocale>

namespace Tables {

/// What groups are searched and sorted by; the index into groupSchema().
enum class GroupKey { Name, Comments, Validity, Changed, Created };
/// What agents are searched and sorted by; the index into agentSchema().
enum class AgentKey { Login, FirstName, LastName, Name, Memberships, Validity, Changed };

[[nodiscard]] const Search::Schema &groupSchema();
[[nodiscard]] const Search::Schema &agentSchema();

/// Groups and agents found, by id, in the query language of the other lists. There are few of them,
/// so they are read from the database each time: what somebody else changed is there at once.
[[nodiscard]] Domain::Result<Search::Hits> findGroups(Store::Database &database,
                                                      const Search::Request &request,
                                                      const QLocale &locale = QLocale());
[[nodiscard]] Domain::Result<Search::Hits> findAgents(Store::Database &database,
                                                      const Search::Request &request,
                                                      const QLocale &locale = QLocale());

} // namespace Tables
