// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/agentrecord.h"
#include "domain/result.h"
#include "store/database.h"

#include <QList>
#include <QSqlRecord>

#include <optional>

namespace Store {

/// An agent with what lists sort by besides.
struct AgentSummary
{
    Domain::AgentRecord agent;
    QString changeTime; ///< as stored, UTC
};

/// Reads agents as administrators edit them. Who signs in is AgentStore's.
class AgentRecordStore
{
public:
    explicit AgentRecordStore(Database &database);

    /// All of them, valid or not, by id.
    [[nodiscard]] Domain::Result<QList<AgentSummary>> all() const;
    /// Null if there is none.
    [[nodiscard]] Domain::Result<std::optional<Domain::AgentRecord>> byId(int id) const;
    /// The groups that agents are put into here.
    [[nodiscard]] Domain::Result<Domain::AgentGroups> groups() const;

    /// SELECT for a table model that shows these agents in this order: every column (the password
    /// as NULL), in_users, in_admin, full_name, memberships (the names of the two groups), validity
    /// (its name).
    [[nodiscard]] static QString listStatement(const QList<qint64> &ids);

    /// Also of a row of `users` alone, which says nothing of memberships.
    [[nodiscard]] static Domain::AgentRecord fromRecord(const QSqlRecord &record);

private:
    Database &m_database;
};

/// Whether a valid agent is a member (rw) of a valid group admin. Without one, nobody could ever
/// administer groups and agents again.
[[nodiscard]] Domain::Result<bool> hasAdministrator(const QSqlDatabase &connection);

} // namespace Store
