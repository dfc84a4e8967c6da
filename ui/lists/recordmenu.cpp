// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lists/recordmenu.h"

#include "ui/common/icons.h"

#include <QClipboard>
#include <QGuiApplication>

namespace Gui {

using namespace Qt::StringLiterals;

RecordMenu::RecordMenu(const Content &content, QWidget *parent)
    : QMenu(parent)
{
    setObjectName(u"listMenu"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setToolTipsVisible(true);
    QAction *edit = addAction(Gui::icon(u"edit"_s), tr("&Edit…"), this, &RecordMenu::editRequested);
    edit->setShortcut(Qt::Key_F2);
    setDefaultAction(edit);
    addAction(tr("Show &History"), this, &RecordMenu::historyRequested);
    addCopies(content.copies);
    addSeparator();
    addLinks(content.links, content.mayLink);
    addSeparator();
    addValidity(content.isValid, content.mayWrite);
    addCommands(content);
}

void RecordMenu::addCopies(const QList<Copy> &copies)
{
    for (const Copy &copy : copies) {
        QAction *action = addAction(Gui::icon(u"copy"_s), copy.label, this, [text = copy.text] {
            QGuiApplication::clipboard()->setText(text);
        });
        action->setEnabled(!copy.text.isEmpty());
    }
}

void RecordMenu::addLinks(const QList<Link> &links, bool isAllowed)
{
    for (const Link &link : links) {
        QAction *action = addAction(link.label, this, [this, link] { emit linkRequested(link); });
        allow(action, isAllowed);
    }
}

void RecordMenu::allow(QAction *action, bool isAllowed)
{
    action->setEnabled(isAllowed);
    if (!isAllowed) {
        action->setToolTip(tr("Only members of the group admin may use this."));
    }
}

void RecordMenu::addCommands(const Content &content)
{
    addSeparator();
    for (const Command &command : content.commands) {
        QAction *action = addAction(command.label, this, command.run);
        allow(action, content.mayLink || !command.isForAdministrators);
        if (command.writes && !content.mayWrite) {
            action->setEnabled(false);
        }
    }
}

void RecordMenu::addValidity(bool isValid, bool isAllowed)
{
    const Domain::Validity other = isValid ? Domain::Validity::Invalid : Domain::Validity::Valid;
    QAction *action = addAction(isValid ? tr("Set to &Invalid") : tr("Set to &Valid"), this,
                                [this, other] { emit validityRequested(other); });
    action->setEnabled(isAllowed);
}

} // namespace Gui
