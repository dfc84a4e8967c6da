// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/fields.h"
#include "domain/violation.h"

#include <QDateTime>
#include <QString>

namespace Tables {

/// The field's label in the operator's language, without asterisk and colon.
[[nodiscard]] QString fieldLabel(const Domain::Field &field);

/// The same by column, for customer users (true) or customers (false); the column's own name if it
/// is no field.
[[nodiscard]] QString customerUserLabel(const QString &column);
[[nodiscard]] QString customerLabel(const QString &column);
/// Likewise for a record of any kind, or a setting.
[[nodiscard]] QString recordLabel(Domain::RecordKind kind, const QString &column);

/// Likewise of a setting.
[[nodiscard]] QString settingLabel(const QString &name);

/// "valid", "invalid", "invalid-temporarily" in the operator's language; the number itself for an
/// unknown one.
[[nodiscard]] QString validityText(int validId);

/// A moment as the operator reads it, local time; "never" for nothing.
[[nodiscard]] QString lastLoginText(const QString &unixSeconds);

/// A moment as the operator reads it, local time.
[[nodiscard]] QString momentText(const QDateTime &moment);

/// A stored timestamp (UTC) as the operator reads it, local time; the text itself if it is none.
[[nodiscard]] QString timestampText(const QString &stored);

} // namespace Tables
