// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/health.h"

namespace Store {

/// Finds out what a repair would make of these rows, or why there is none for one of them.
[[nodiscard]] Domain::Result<void> proposeRepairs(const Database &database, HealthCheck check,
                                                  QList<HealthRow> &rows);

} // namespace Store
