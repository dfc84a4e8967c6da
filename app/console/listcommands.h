// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console/invocation.h"
#include "app/console/outcome.h"

namespace Console {

// Commands that search and list.

[[nodiscard]] Outcome runSearch(const Invocation &invocation);
[[nodiscard]] Outcome runCustomers(const Invocation &invocation);
[[nodiscard]] Outcome runGroups(const Invocation &invocation);

} // namespace Console
