// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/cascade.h"

#include <QList>
#include <QString>

namespace Tables {

/// What is renamed along with a username (`table` is CustomerUser) or a customer id (Customer): how
/// many rows of which kind. One sentence; empty if nothing is.
[[nodiscard]] QString renameText(Domain::Table table, const QList<Store::ReferringRows> &rows);

/// What an operator is told of a new username or customer id before it is saved: renameText(), or
/// why that cannot be read.
[[nodiscard]] QString renamePreview(const Store::Database &database, Domain::Table table,
                                    const QString &name);

} // namespace Tables
