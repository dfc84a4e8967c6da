// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console/invocation.h"
#include "app/console/outcome.h"

namespace Console {

/// What the commands of these names do.
[[nodiscard]] Outcome runGroupAdd(const Invocation &invocation);
[[nodiscard]] Outcome runGroupSet(const Invocation &invocation);

} // namespace Console
