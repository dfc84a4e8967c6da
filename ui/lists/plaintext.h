// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Gui {

/// A tool tip that shows the text as it is, line breaks included: Qt takes any text that looks like
/// markup for markup. Empty for an empty text.
[[nodiscard]] QString plainToolTip(const QString &text);

} // namespace Gui
