// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/prompts.h"
#include "ui/common/session.h"

namespace Gui {

/// Asks whether to turn on customer group support, which holds for the whole database, and does so.
/// True if it is on now; what went wrong was shown. For administrators, wherever a permission
/// has no effect without it.
[[nodiscard]] bool turnOnGroupSupport(Session &session, Prompts &prompts, QWidget *parent);
/// To be said afterwards, where it waits for nobody.
[[nodiscard]] QString groupSupportIsOnText();

} // namespace Gui
