// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/agent.h"
#include "domain/result.h"
#include "store/database.h"

#include <optional>

namespace Store {

/// Agents: who signs in, what they may do, what they prefer.
class AgentStore
{
public:
    explicit AgentStore(Database &database);

    /// The agent, if the password is right, the agent valid and in group users or admin. Fails with
    /// SignInRefused (never saying what was wrong) or NotPermitted (right password, but in neither
    /// group). Takes as long as the stored hash.
    [[nodiscard]] Domain::Result<Domain::Agent> signIn(const QString &login,
                                                       const QString &password) const;

    /// The agent as it is now, whatever its validity; its rights are empty unless it is valid. Null
    /// if there is none.
    [[nodiscard]] Domain::Result<std::optional<Domain::Agent>> agent(int id) const;

    [[nodiscard]] Domain::Result<QString> login(int id) const; ///< empty if there is no such agent

    /// A null string if the agent has not set it.
    [[nodiscard]] Domain::Result<QString> preference(int agentId, const QString &key) const;

private:
    Database &m_database;
};

} // namespace Store
