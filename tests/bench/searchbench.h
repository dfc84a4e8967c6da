// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "store/database.h"

#include <QTextStream>

namespace Bench {

/// Reads everybody and searches; prints how long that took and what it took of memory, beside LIKE
/// in SQLite for the same words.
[[nodiscard]] Domain::Result<void> measureSearch(Store::Database &database, quint32 seed,
                                                 QTextStream &out);

} // namespace Bench
