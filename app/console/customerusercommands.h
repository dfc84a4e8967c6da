// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console/invocation.h"
#include "app/console/outcome.h"

namespace Console {

// Commands about one customer user.

[[nodiscard]] Outcome runShow(const Invocation &invocation);
[[nodiscard]] Outcome runAdd(const Invocation &invocation);
[[nodiscard]] Outcome runSet(const Invocation &invocation);
[[nodiscard]] Outcome runVerifyPassword(const Invocation &invocation);

} // namespace Console
