// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/session.h"

#include <QString>

class QLabel;
class QStatusBar;

namespace Gui {

/// Which database it is and who is signed in, for a window's title.
[[nodiscard]] QString sessionTitle(const Session &session);

/// The same for the status bar, and what is special about the database. Returns a label beside
/// them, hidden, for what is not saved.
QLabel *addSessionLabels(QStatusBar &statusBar, const Session &session);

} // namespace Gui
