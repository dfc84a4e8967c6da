// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/automaticbackups.h"

#include <QString>

namespace Tables {

/// Why it was made, for a column of a list.
[[nodiscard]] QString backupReasonText(Store::BackupReason reason);

/// When, in the local format.
[[nodiscard]] QString backupTimeText(const QDateTime &time);

/// "12.3 MiB"
[[nodiscard]] QString fileSizeText(qint64 bytes);

} // namespace Tables
