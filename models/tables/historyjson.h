// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/history.h"

#include <QJsonObject>

namespace Tables {

/// A change set with its rows, for scripts. Of a password nothing but that it was changed, and of
/// what was removed when somebody was anonymised nothing but that.
[[nodiscard]] QJsonObject historyObject(const Store::HistoryEntry &entry);

} // namespace Tables
