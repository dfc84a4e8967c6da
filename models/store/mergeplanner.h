// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/agent.h"
#include "domain/merge.h"
#include "domain/result.h"
#include "store/database.h"

#include <QString>
#include <QStringList>

namespace Store {

/// Finds out what merging two customer users means today. Writes nothing; Domain::mergeChanges()
/// makes a change set of what it found, and Store::ChangeWriter writes that with all its checks.
class MergePlanner
{
public:
    MergePlanner(Database &database, Domain::Agent agent);

    /// The two of these usernames, as they are at one moment. Fails with NotFound, with
    /// NotPermitted if the agent may not change customer users, and with the violation
    /// "login.merged_with_itself" if it is the same one. Who is no administrator merges without
    /// groups and customers.
    [[nodiscard]] Domain::Result<Domain::Merge> read(const QString &kept,
                                                     const QString &other) const;

    /// What the kept one may do afterwards and may not before, exactly. `taken`: the columns of
    /// which it gets the other one's value.
    [[nodiscard]] Domain::Result<Domain::MergeEffect> effect(const Domain::Merge &merge,
                                                             const QStringList &taken) const;

private:
    [[nodiscard]] Domain::Result<Domain::CustomerUser> find(const QString &login) const;
    [[nodiscard]] Domain::Result<Domain::MergedPerson>
    withRelations(const Domain::CustomerUser &record) const;

    Database &m_database;
    Domain::Agent m_agent;
};

} // namespace Store
