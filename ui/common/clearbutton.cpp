// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/clearbutton.h"

#include "ui/common/icons.h"

#include <QLineEdit>

namespace Gui {

using namespace Qt::StringLiterals;

ClearButton::ClearButton(QLineEdit *edit)
    : QAction(tr("Clear the search"), edit)
{
    setIcon(Gui::icon(u"close"_s));
    setObjectName(u"clearAction"_s);
    setVisible(!edit->text().isEmpty());
    edit->addAction(this, QLineEdit::TrailingPosition);
    connect(this, &QAction::triggered, edit, &QLineEdit::clear);
    connect(edit, &QLineEdit::textChanged, this,
            [this](const QString &text) { setVisible(!text.isEmpty()); });
}

} // namespace Gui
