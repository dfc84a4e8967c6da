// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <optional>

namespace Domain {

/// The rows of OTOBO's table `valid`, by id. Records are deactivated through this, never deleted.
enum class Validity {
    Valid = 1,
    Invalid = 2,
    InvalidTemporarily = 3,
};

/// Whether a record of that validity counts.
[[nodiscard]] constexpr bool isValid(int validId)
{
    return validId == static_cast<int>(Validity::Valid);
}

/// All of them, in the order they are offered.
[[nodiscard]] const QList<Validity> &validities();

/// OTOBO's own name: "valid", "invalid", "invalid-temporarily".
[[nodiscard]] QString validityName(Validity validity);

/// Null for a name that is none of the three.
[[nodiscard]] std::optional<Validity> validityFromName(const QString &name);

/// Null for an id that is none of the three.
[[nodiscard]] std::optional<Validity> validityFromId(int id);

} // namespace Domain
