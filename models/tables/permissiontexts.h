// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/permissions.h"

#include <QString>

namespace Tables {

/// Why somebody has a permission, what would give it, and what stands in its way, in sentences of
/// the operator's language: for the window and the console alike. Plain text.

/// One reason for one permission: "rw through customer ACME (primary customer): …".
[[nodiscard]] QString reasonText(const Domain::GroupReason &reason, Domain::Permission permission);

/// One reason for access to a customer's tickets.
[[nodiscard]] QString reasonText(const Domain::AccessReason &reason);

/// One change that would give the permission, and whom else it concerns.
[[nodiscard]] QString suggestionText(const Domain::Suggestion &suggestion,
                                     const Domain::Group &group, Domain::Permission permission);

/// "Same Customer", "Other Customers": OTOBO's words for whose tickets a permission is about.
[[nodiscard]] QString contextText(Domain::PermissionContext context);

} // namespace Tables
