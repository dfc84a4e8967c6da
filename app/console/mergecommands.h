// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console/invocation.h"
#include "app/console/outcome.h"

namespace Console {

/// merge KEEP OTHER: makes one customer user of two that are one person.
[[nodiscard]] Outcome runMerge(const Invocation &invocation);

} // namespace Console
