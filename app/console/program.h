// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>

namespace Console {

/// Does what the arguments (without the program's name) say and prints what comes of it. Returns
/// the exit code.
[[nodiscard]] int run(std::span<const char *const> arguments);

} // namespace Console
