// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>
#include <QString>

namespace Gui {

/// The line drawing of that name in the text colour of the palette, crisp at any scale and right
/// again after a change of the palette. (The desktop's own icons lack half of them, do not go
/// together with ours, and take a tenth of the program's start to find.) Names: search,
/// user-add, group-add, edit, save, save-finish, cancel, copy, password-show, password-hide,
/// customer, customer-add, warning, info, error, done, close, more, refresh, back. A null icon for
/// any other name.
[[nodiscard]] QIcon icon(const QString &name);

/// Our own drawing in a colour that tells its meaning (red, amber, green, as readable on the
/// palette's window colour) for warning, error and done; in the text colour for the others.
[[nodiscard]] QIcon statusIcon(const QString &name);

} // namespace Gui
