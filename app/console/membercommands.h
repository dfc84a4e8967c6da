// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console/invocation.h"
#include "app/console/outcome.h"

namespace Console {

/// What the command of this name does: who has a permission on a group.
[[nodiscard]] Outcome runMembers(const Invocation &invocation);

} // namespace Console
