// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QLineEdit;
class QToolButton;

namespace Gui {

/// Lets the button show and hide what is typed into the field.
void setUpPasswordInput(QLineEdit *edit, QToolButton *showButton);

/// What was typed, without a line break at its end: that comes from copying, and no login form
/// could send it.
[[nodiscard]] QString typedPassword(const QLineEdit *edit);

} // namespace Gui
