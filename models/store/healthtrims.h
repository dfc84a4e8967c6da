// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/health.h"

namespace Store {

/// Finds out what becomes of texts with blanks around them. All texts of a record are trimmed
/// together: by itself, one might be refused because of another. Rows of one record stand together.
[[nodiscard]] Domain::Result<void> proposeTrims(const Database &database, QList<HealthRow> &rows);

} // namespace Store
