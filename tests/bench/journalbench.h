// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "permissionbench.h"

#include <QString>

namespace Bench {

/// What the journal costs: edits of one value each with it and without it, in turn, and what it
/// takes on disk, beside what is stored of a customer user. As a table, its headings included.
[[nodiscard]] Domain::Result<QString> journalReport(const Questions &questions);

} // namespace Bench
