// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console/outcome.h"

#include <QString>

namespace Console {

/// The first line of a file ("-": of the standard input) without its line end, which is a password:
/// never on a command line, where others could read it. A usage error if it cannot be read.
[[nodiscard]] Attempt<QString> readPassword(const QString &path);

/// The same for a password that is going to be stored: an empty one is a usage error, too.
[[nodiscard]] Attempt<QString> readNewPassword(const QString &path);

} // namespace Console
