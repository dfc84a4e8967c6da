// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/changeset.h"
#include "domain/error.h"
#include "domain/result.h"

#include <QSqlDatabase>
#include <QSqlRecord>

#include <optional>

namespace Store {

/// One value, and where it is stored.
struct StoredCell
{
    Domain::Table table = Domain::Table::CustomerUser;
    QVariantMap key; ///< as in the journal
    QString column;
    QVariant value;
};

/// Who brought the value there that is there now: the last entry of the journal for that column.
/// Null if that entry brought another value, or there is none: then another program wrote it.
[[nodiscard]] Domain::Result<std::optional<Domain::Authorship>>
lastChangeOf(const QSqlDatabase &connection, const StoredCell &cell);

/// Adds to a conflict about that row who changed it last, and who brought each of the values that
/// collide. `stored`: the row as it is now.
[[nodiscard]] Domain::Result<void> nameAuthors(const QSqlDatabase &connection,
                                               const Domain::RowChange &row,
                                               const QSqlRecord &stored,
                                               Domain::Conflict &conflict);

} // namespace Store
