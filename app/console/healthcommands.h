// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console/invocation.h"
#include "app/console/outcome.h"

namespace Console {

/// check [--repair]: looks the database through, and repairs what has an obvious repair.
[[nodiscard]] Outcome runCheck(const Invocation &invocation);

} // namespace Console
