// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/changeset.h"
#include "domain/result.h"

#include <QDateTime>
#include <QSqlDatabase>

namespace Store {

/// Writes a change set down: who, when, what, old and new. Call inside the transaction that writes
/// the rows. Returns the number of the change set. Secrets are noted as changed, without any value.
[[nodiscard]] Domain::Result<qint64> writeJournal(const QSqlDatabase &connection,
                                                  const Domain::ChangeSet &changes, int agentId,
                                                  const QString &timestamp);

} // namespace Store
