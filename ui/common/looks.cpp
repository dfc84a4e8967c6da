// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/looks.h"

#include "ui/common/icons.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>

namespace Gui {

void makeHeadings(const QList<QLabel *> &labels)
{
    for (QLabel *label : labels) {
        QFont font = label->font();
        font.setBold(true);
        label->setFont(font);
    }
}

void makeTitle(QLabel *label)
{
    constexpr double larger = 1.4;
    QFont font = label->font();
    font.setBold(true);
    font.setPointSizeF(font.pointSizeF() * larger);
    label->setFont(font);
}

void giveRoom(const QList<QPushButton *> &buttons)
{
    for (QPushButton *button : buttons) {
        button->setMinimumWidth(button->sizeHint().width()
                                + 2 * button->fontMetrics().averageCharWidth());
    }
}

void dressCancel(const QWidget &dialog)
{
    const auto *box = dialog.findChild<QDialogButtonBox *>();
    box->button(QDialogButtonBox::Cancel)->setIcon(icon(QStringLiteral("cancel")));
}

} // namespace Gui
