// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console/invocation.h"
#include "app/console/outcome.h"
#include "domain/agent.h"
#include "store/database.h"

#include <functional>
#include <memory>

namespace Console {

/// An open database and who works on it.
struct Session
{
    std::unique_ptr<Store::Database> database;
    Domain::Agent agent;
};

/// How databases are opened here: ROLLBOOK_BUSY_TIMEOUT is heeded.
[[nodiscard]] Attempt<Store::OpenOptions> openOptions();

/// The database that is asked for.
[[nodiscard]] Attempt<Store::Location> wantedLocation(const Invocation &invocation);

/// Opens the database that is asked for, signs in the agent that is named, and hands both over to
/// `work`; or tells why not.
[[nodiscard]] Outcome withSession(const Invocation &invocation,
                                  const std::function<Outcome(Session &)> &work);

/// The same for what only administrators may do. Whoever writes is asked once more by the store,
/// which lets through what changes nothing, whoever asks.
[[nodiscard]] Outcome withAdministrator(const Invocation &invocation,
                                        const std::function<Outcome(Session &)> &work);

/// Whether the agent that is named is an administrator of that database; else the outcome that says
/// why not.
[[nodiscard]] Attempt<Domain::Agent> administratorOf(const Invocation &invocation,
                                                     const Store::Location &location,
                                                     const Store::OpenOptions &options);

} // namespace Console
