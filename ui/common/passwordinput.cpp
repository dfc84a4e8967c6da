// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/passwordinput.h"

#include "ui/common/icons.h"

#include <QLineEdit>
#include <QToolButton>

namespace Gui {

using namespace Qt::StringLiterals;

void setUpPasswordInput(QLineEdit *edit, QToolButton *showButton)
{
    showButton->setIcon(icon(u"password-show"_s));
    // Not on the way of the Tab key: who types blind would type the next value into it.
    showButton->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_P);
    QObject::connect(showButton, &QToolButton::toggled, edit, [edit, showButton](bool show) {
        edit->setEchoMode(show ? QLineEdit::Normal : QLineEdit::Password);
        showButton->setIcon(icon(show ? u"password-hide"_s : u"password-show"_s));
    });
}

QString typedPassword(const QLineEdit *edit)
{
    QString password = edit->text();
    while (password.endsWith(u'\n') || password.endsWith(u'\r')) {
        password.chop(1);
    }
    return password;
}

} // namespace Gui
