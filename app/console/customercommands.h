// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console/invocation.h"
#include "app/console/outcome.h"

namespace Console {

// Commands about one customer.

[[nodiscard]] Outcome runCustomerShow(const Invocation &invocation);
[[nodiscard]] Outcome runCustomerAdd(const Invocation &invocation);
[[nodiscard]] Outcome runCustomerSet(const Invocation &invocation);

} // namespace Console
