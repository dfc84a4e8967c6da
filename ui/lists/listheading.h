// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Gui {

/// What stands above a list: how many there are, and how many of them are shown.
[[nodiscard]] QString listHeading(qsizetype shown, qsizetype total);

/// The same while it is not known yet how many there are.
[[nodiscard]] QString firstOnesHeading(qsizetype shown);

/// The same while it is being sorted otherwise.
[[nodiscard]] QString sortingHeading();

/// What stands where nothing can be listed before all has been read.
[[nodiscard]] QString readingText();

/// How many invalid ones the list hides.
[[nodiscard]] QString hiddenInvalidText(qsizetype hidden);

} // namespace Gui
