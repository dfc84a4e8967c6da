// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/changeset.h"
#include "domain/result.h"

#include <QDateTime>
#include <QSqlDatabase>
#include <QSqlQuery>

#include <optional>

namespace Store {

/// Writes a change set down: who, when, what, old and new. Call inside the transaction that writes
/// the rows. Returns the number of the change set. Secrets are noted as changed, without any value.
[[nodiscard]] Domain::Result<qint64> writeJournal(const QSqlDatabase &connection,
                                                  const Domain::ChangeSet &changes, int agentId,
                                                  const QString &timestamp);

/// A stored time (UTC); invalid if it is none.
[[nodiscard]] QDateTime storedMoment(const QVariant &stored);

/// "insert", "update", "delete".
[[nodiscard]] QString operationName(Domain::RowOperation operation);

/// A row's key as the journal has it: the same key always gives the same text.
[[nodiscard]] QString journalKeyText(const QVariantMap &key);

/// A row as it was written down.
struct JournalRow
{
    qint64 id = 0;
    qint64 changeSet = 0;
    Domain::RowChange row; ///< with the key it had before, but for an insert: that has it after
};

/// The columns that journalRow() wants first.
inline constexpr char journalRowColumns[] =
    "r.id, r.change_set_id, r.table_name, r.row_key, r.operation, r.changes, r.role";

/// The journal's rows that such a query gives.
[[nodiscard]] Domain::Result<QList<JournalRow>>
journalRows(const QSqlDatabase &connection, const QString &sql, const QVariantList &values);

/// The row that the query stands at; null if a newer version, or another program, wrote something
/// that cannot be understood.
[[nodiscard]] std::optional<JournalRow> journalRow(const QSqlQuery &query);

} // namespace Store
