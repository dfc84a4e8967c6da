// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/agent.h"
#include "domain/changeset.h"
#include "domain/result.h"
#include "store/database.h"

#include <functional>

namespace Store {

class Transaction;

/// What came of a change set.
struct Applied
{
    qint64 changeSet = 0; ///< its number in the journal; 0 if there was nothing to write
    qint64 insertedId = 0; ///< id of the customer user, group or agent that was added, if one was
};

/// The one way to write. A change set is stored whole or not at all: in one transaction the agent's
/// rights are read again, what the operator saw is compared with what is stored (Conflict), the
/// rules are checked against the database as it is now (Violations), only the changed columns are
/// written, and all of it goes into the journal.
class ChangeWriter
{
public:
    ChangeWriter(Database &database, Domain::Agent agent);

    /// What else has to be done in the transaction, once all is written and in the journal: gets
    /// what came of it so far. If it fails, nothing is stored.
    using BeforeCommit = std::function<Domain::Result<void>(const Applied &applied)>;

    [[nodiscard]] Domain::Result<Applied> apply(const Domain::ChangeSet &changes,
                                                const BeforeCommit &beforeCommit = {});
    /// Whether apply() would store the changes as things are now: does all of it but keep it.
    [[nodiscard]] Domain::Result<void> tryOut(const Domain::ChangeSet &changes);

private:
    [[nodiscard]] Domain::Result<void> begin(Transaction &transaction,
                                             const Domain::ChangeSet &changes) const;
    [[nodiscard]] Domain::Result<Applied> writeAll(const Domain::ChangeSet &changes) const;
    /// The id of the row that was added; 0 if none was, or it has none.
    [[nodiscard]] Domain::Result<qint64>
    writeWithConsequences(const Domain::RowChange &row, Domain::LeftOvers policy,
                          QList<Domain::RowChange> &written) const;
    [[nodiscard]] Domain::Result<QList<Domain::RowChange>>
    clearedFor(const Domain::RowChange &row, Domain::LeftOvers policy) const;
    [[nodiscard]] Domain::Result<void> checkRights(const Domain::ChangeSet &changes) const;
    [[nodiscard]] Domain::Result<void> checkSeen(const Domain::RowChange &row) const;
    [[nodiscard]] Domain::Result<void> checkRow(const Domain::RowChange &row) const;
    [[nodiscard]] Domain::Result<qint64> write(const Domain::RowChange &row) const;
    [[nodiscard]] Domain::Result<qint64> insertRow(const Domain::RowChange &row) const;

    Database &m_database;
    Domain::Agent m_agent;
};

} // namespace Store
