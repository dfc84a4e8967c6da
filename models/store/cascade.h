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

} // namespace Store
