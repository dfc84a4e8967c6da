// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/clearbutton.h"

#include "ui/common/icons.h"

#include <QLineEdit>
#include <QToolButton>

namespace Gui {

using namespace Qt::StringLiterals;

ClearButton::ClearButton(QLineEdit *edit)
    : QAction(edit)
{
    setIcon(Gui::icon(u"close"_s));
    setObjectName(u"clearAction"_s);
    setToolTip(tr("Clear the search"));
    edit->addAction(this, QLineEdit::TrailingPosition);
    const QList<QToolButton *> buttons = edit->findChildren<QToolButton *>();
    for (QToolButton *button : buttons) {
        if (button->defaultAction() == this) {
            button->setAccessibleName(toolTip());
        }
    }
    // Only now: the input shows what it is given, and follows changes alone.
    setVisible(!edit->text().isEmpty());
    connect(this, &QAction::triggered, edit, &QLineEdit::clear);
    connect(edit, &QLineEdit::textChanged, this,
            [this](const QString &text) { setVisible(!text.isEmpty()); });
}

} // namespace Gui
