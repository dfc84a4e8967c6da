// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console/invocation.h"
#include "app/console/outcome.h"
#include "domain/changeset.h"
#include "domain/permissions.h"

namespace Console {

// Words of which there are only a few. Another one is a usage error that names them.

[[nodiscard]] Outcome noSuchChoice(const QString &written, const QStringList &choices);

/// ro or rw.
[[nodiscard]] Attempt<Domain::Permission> readPermission(const QString &written);

/// Of option --context; by default that of the same customer.
[[nodiscard]] Attempt<Domain::PermissionContext> readContext(const Invocation &invocation);

/// Of option --left-overs; by default the operator has to say.
[[nodiscard]] Attempt<Domain::LeftOvers> readLeftOvers(const Invocation &invocation);

} // namespace Console
