// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console/invocation.h"
#include "app/console/outcome.h"

namespace Console {

// Commands about who is in which group and which further customers somebody has. Administrators
// only.

[[nodiscard]] Outcome runGrant(const Invocation &invocation);
[[nodiscard]] Outcome runRevoke(const Invocation &invocation);
[[nodiscard]] Outcome runLink(const Invocation &invocation);
[[nodiscard]] Outcome runUnlink(const Invocation &invocation);

} // namespace Console
