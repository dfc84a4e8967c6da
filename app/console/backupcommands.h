// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console/invocation.h"
#include "app/console/outcome.h"

namespace Console {

// Commands that make, list and restore backups. A backup holds everybody's password hashes, and
// restoring one replaces all there is: both are for administrators.

[[nodiscard]] Outcome runBackup(const Invocation &invocation);
/// Names and sizes of files, which whoever may read the folder sees anyway: without signing in, as
/// the database may be damaged.
[[nodiscard]] Outcome runBackups(const Invocation &invocation);
[[nodiscard]] Outcome runRestore(const Invocation &invocation);

} // namespace Console
