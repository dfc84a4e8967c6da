// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/changeset.h"
#include "domain/result.h"
#include "store/database.h"

#include <QSqlRecord>

#include <optional>

namespace Store {

/// The row as it is now; null if it is gone.
[[nodiscard]] Domain::Result<std::optional<QSqlRecord>> storedRow(const QSqlDatabase &connection,
                                                                  const Domain::RowChange &row);

/// What the rules have against a row that is about to be written, by what is stored now. Rows of
/// preferences and settings have no rules of their own.
[[nodiscard]] Domain::Result<QList<Domain::Violation>> violationsOf(const Database &database,
                                                                    const Domain::RowChange &row);

/// What the rules have against all of it, now that it is written: somebody must be able to
/// administer groups and agents.
[[nodiscard]] Domain::Result<QList<Domain::Violation>>
violationsAfter(const Database &database, const QList<Domain::RowChange> &rows);

} // namespace Store
