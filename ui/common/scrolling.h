// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QScrollArea;
class QWidget;

namespace Gui {

/// Scrolls as little as it takes to see all of a widget in the area, or of a table the current
/// cell; of what is taller than the area, the beginning.
void bringIntoView(QScrollArea &area, const QWidget &widget);

} // namespace Gui
