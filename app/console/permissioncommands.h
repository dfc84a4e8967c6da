// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console/invocation.h"
#include "app/console/outcome.h"

namespace Console {

/// What the command of this name does: what a customer user may do, and why.
[[nodiscard]] Outcome runPermissions(const Invocation &invocation);

} // namespace Console
