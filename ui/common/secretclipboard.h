// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <chrono>

namespace Gui {

/// Puts a secret on the clipboard and takes it off again after that time, or when the program ends,
/// if it is still there. Clipboard managers that listen are asked not to keep it.
void copySecret(const QString &secret, std::chrono::milliseconds life);

} // namespace Gui
