// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/signin/growtofit.h"

#include <QDialog>
#include <QLayout>

namespace Gui {

void growToFit(QDialog &dialog)
{
    dialog.layout()->activate();
    const int needed = dialog.layout()->hasHeightForWidth()
        ? dialog.layout()->totalHeightForWidth(dialog.width())
        : dialog.sizeHint().height();
    if (dialog.height() < needed) {
        dialog.resize(dialog.width(), needed);
    }
}

} // namespace Gui
