// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Console {

struct Command;

/// How the program is used: commands, options, exit codes, environment. Made from the command
/// table.
[[nodiscard]] QString programHelp();

/// How one command is used.
[[nodiscard]] QString commandHelp(const Command &command);

} // namespace Console
