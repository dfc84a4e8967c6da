// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console/invocation.h"
#include "app/console/outcome.h"

namespace Console {

[[nodiscard]] Outcome runExportPerson(const Invocation &invocation);
[[nodiscard]] Outcome runAnonymise(const Invocation &invocation);

} // namespace Console
