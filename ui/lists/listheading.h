// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Gui {

/// What stands above a list: how many there are, and how many of them are shown.
[[nodiscard]] QString listHeading(qsizetype shown, qsizetype total);

/// The same while it is not known yet how many there are.
[[nodiscard]] QString firstOnesHeading(qsizetype shown);

/// How many invalid ones the list hides.
[[nodiscard]] QString hiddenInvalidText(qsizetype hidden);

} // namespace Gui
