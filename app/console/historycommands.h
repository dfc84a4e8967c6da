// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console/invocation.h"
#include "app/console/outcome.h"

namespace Console {

[[nodiscard]] Outcome runHistory(const Invocation &invocation);
[[nodiscard]] Outcome runUndo(const Invocation &invocation);

} // namespace Console
