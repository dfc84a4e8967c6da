// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/health.h"

namespace Store {

/// What is said of a row that cannot be repaired. Codes: "health.unreadable",
/// "health.with_customer".
[[nodiscard]] Domain::Violation healthObstacle(const HealthRow &row, const QString &code);

/// False for what was made of octets that are no UTF-8, and could not be written back.
[[nodiscard]] bool isReadable(const QString &text);
/// Likewise of a key, which would pick no row then.
[[nodiscard]] bool isReadable(const QVariantMap &key);

/// What the rules have against the change; its field is one of the change's columns, or another one
/// of the record.
[[nodiscard]] Domain::Result<QList<Domain::Violation>> objections(const Database &database,
                                                                  const Domain::RowChange &change);

} // namespace Store
