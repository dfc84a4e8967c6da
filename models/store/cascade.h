// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/changeset.h"
#include "domain/result.h"
#include "store/database.h"

namespace Store {

/// What else has to change with these rows: a new username or customer id in every table that
/// refers to it, the new name of a group in the settings that name it, and the time of the last
/// password change, which goes when an administrator sets a password. Read inside the writing
/// transaction.
[[nodiscard]] Domain::Result<QList<Domain::RowChange>>
cascadeOf(const Database &database, const QList<Domain::RowChange> &rows);

/// The removal of all that stands already under the username or customer id that this row brings
/// (with an insert or a rename): an earlier one left it behind. Ask before the row is written.
[[nodiscard]] Domain::Result<QList<Domain::RowChange>> leftOversOf(const QSqlDatabase &connection,
                                                                   const Domain::RowChange &row);

/// How many rows of a table refer to a username or customer id.
struct ReferringRows
{
    Domain::Table table;
    qint64 count = 0;
};

/// What is renamed along with a username (`table` is CustomerUser) or a customer id (Customer): the
/// tables that have such rows, always in the same order.
[[nodiscard]] Domain::Result<QList<ReferringRows>>
countReferences(const QSqlDatabase &connection, Domain::Table table, const QString &name);

} // namespace Store
