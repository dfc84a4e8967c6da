// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/agent.h"
#include "domain/changeset.h"
#include "domain/customer.h"
#include "domain/customeruser.h"
#include "domain/result.h"
#include "store/database.h"

namespace Store {

/// What came of a change set.
struct Applied
{
    qint64 changeSet = 0; ///< its number in the journal; 0 if there was nothing to write
    qint64 insertedId = 0; ///< id of the customer user that was added, if one was
};

/// The one way to write. A change set is stored whole or not at all: in one transaction the agent's
/// rights are read again, what the operator saw is compared with what is stored (Conflict), the
/// rules are checked against the database as it is now (Violations), only the changed columns are
/// written, and all of it goes into the journal.
class ChangeWriter
{
public:
    ChangeWriter(Database &database, Domain::Agent agent);

    [[nodiscard]] Domain::Result<Applied> apply(const Domain::ChangeSet &changes);

private:
    [[nodiscard]] Domain::Result<Applied> writeAll(const Domain::ChangeSet &changes) const;
    [[nodiscard]] Domain::Result<QList<Domain::RowChange>>
    withConsequences(const Domain::RowChange &row, Domain::LeftOvers policy) const;
    [[nodiscard]] Domain::Result<void> checkRights(const Domain::ChangeSet &changes) const;
    [[nodiscard]] Domain::Result<void> checkSeen(const Domain::RowChange &row) const;
    [[nodiscard]] Domain::Result<QList<Domain::Violation>>
    violations(const Domain::RowChange &row) const;
    [[nodiscard]] Domain::Result<QList<Domain::Violation>>
    violationsOf(const Domain::CustomerUser &next, const Domain::CustomerUser *previous) const;
    [[nodiscard]] Domain::Result<QList<Domain::Violation>>
    violationsOf(const Domain::Customer &next, const Domain::Customer *previous) const;
    [[nodiscard]] Domain::Result<void> checkRow(const Domain::RowChange &row) const;
    [[nodiscard]] Domain::Result<qint64> write(const Domain::RowChange &row) const;
    [[nodiscard]] Domain::Result<qint64> insertRow(const Domain::RowChange &row) const;

    Database &m_database;
    Domain::Agent m_agent;
};

} // namespace Store
