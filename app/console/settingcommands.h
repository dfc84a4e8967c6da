// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console/invocation.h"
#include "app/console/outcome.h"

namespace Console {

// Commands about settings.

[[nodiscard]] Outcome runSettings(const Invocation &invocation);
[[nodiscard]] Outcome runSetting(const Invocation &invocation);

} // namespace Console
