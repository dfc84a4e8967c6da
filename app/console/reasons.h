// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/permissions.h"

#include <QJsonObject>

namespace Console {

// Why somebody has a permission. The names in JSON are a contract: spec/cli.md.

/// "rule", and where it applies "via" (a customer) and "as" (the type that stands in for the one
/// asked for), added to what it is the reason for.
[[nodiscard]] QJsonObject reasonObject(QJsonObject about, const Domain::GroupReason &reason,
                                       Domain::Permission permission);

/// A reason for access to that customer's tickets.
[[nodiscard]] QJsonObject reasonObject(const QString &customerId,
                                       const Domain::AccessReason &reason);

/// A sentence below what it explains.
[[nodiscard]] QString explanation(const QString &sentence);

/// A sentence: OTOBO does not ask for permissions at all.
[[nodiscard]] QString groupSupportIsOff();

} // namespace Console
