// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "domain/violation.h"
#include "store/database.h"

#include <QString>

namespace Tables {

/// What was left behind under the username or customer id that the violation is about (codes
/// "login.left_over", "customer_id.left_over"), for the operator to decide: groups, customers,
/// customer users, preferences, one kind a line and long lists cut. Plain text.
[[nodiscard]] Domain::Result<QString> leftOverText(Store::Database &database,
                                                   const Domain::Violation &violation);

} // namespace Tables
