// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/changeset.h"
#include "domain/result.h"

#include <QSqlDatabase>

namespace Store {

/// What keeps a row of group_customer_user, group_customer or customer_user_customer from being
/// added: somebody or something it names does not exist, or a value OTOBO does not know. Codes:
/// "<column>.unknown", "login.too_long".
[[nodiscard]] Domain::Result<QList<Domain::Violation>>
relationViolations(const QSqlDatabase &connection, const Domain::RowChange &row);

/// Whether nothing has to be written any more: the row of a relation that is to be added is there,
/// or the one to be removed is gone. False for rows of other tables.
[[nodiscard]] Domain::Result<bool> isAsWanted(const QSqlDatabase &connection,
                                              const Domain::RowChange &row);

} // namespace Store
