// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console/invocation.h"
#include "app/console/outcome.h"

namespace Console {

// Commands that create databases. Nobody has to sign in for them.

[[nodiscard]] Outcome runInit(const Invocation &invocation);
[[nodiscard]] Outcome runDemo(const Invocation &invocation);

} // namespace Console
