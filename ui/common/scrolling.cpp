// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/scrolling.h"

#include <QAbstractItemView>
#include <QScrollArea>

namespace Gui {

void bringIntoView(QScrollArea &area, const QWidget &widget)
{
    const auto *table = qobject_cast<const QAbstractItemView *>(&widget);
    const bool hasCurrent = table != nullptr && table->currentIndex().isValid();
    const QWidget *origin = hasCurrent ? table->viewport() : &widget;
    const QRect part = hasCurrent ? table->visualRect(table->currentIndex()) : widget.rect();
    const QRect there(origin->mapTo(area.widget(), part.topLeft()), part.size());
    const int margin = area.fontMetrics().height() / 2;
    area.ensureVisible(there.left(), there.bottom(), 0, margin);
    area.ensureVisible(there.left(), there.top(), 0, margin);
}

} // namespace Gui
