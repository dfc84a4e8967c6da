// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/historytab.h"

#include "ui/common/recorddialog.h"
#include "ui/history/formundo.h"
#include "ui/history/historyview.h"

#include <QCoreApplication>
#include <QLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QTabBar>
#include <QTabWidget>

namespace Gui {

using namespace Qt::StringLiterals;
using Domain::Table;

namespace {

/// Makes the texts; a class only for its translation context.
class HistoryTab
{
    Q_DECLARE_TR_FUNCTIONS(HistoryTab)
};

} // namespace

void addHistoryTab(RecordDialog &dialog, QScrollArea &form, Session &session, Table table,
                   const std::function<QVariant()> &key)
{
    auto *tabs = new QTabWidget(&dialog);
    tabs->setObjectName(u"recordTabs"_s);
    tabs->setDocumentMode(true);
    tabs->tabBar()->setFocusPolicy(Qt::NoFocus); // Ctrl+Tab goes there from wherever one is
    delete dialog.layout()->replaceWidget(&form, tabs);
    tabs->addTab(&form, HistoryTab::tr("Fields"));
    auto *view = new HistoryView(tabs);
    view->start(session, HistoryView::Place::Form, dialog.isPermitted());
    tabs->addTab(view, HistoryTab::tr("History"));
    QObject::connect(tabs, &QTabWidget::currentChanged, view, [tabs, view, table, key] {
        if (tabs->currentWidget() == view) {
            view->showHistory({.record = {{table, key()}}});
        }
    });
    auto *undo = new FormUndo(dialog, session);
    QObject::connect(view, &HistoryView::undone, undo, &FormUndo::tellUndone);
    QObject::connect(undo, &FormUndo::takenBack, view, [tabs, view] {
        if (tabs->currentWidget() == view) {
            view->refresh();
        }
    });
    QObject::connect(view, &HistoryView::working, &dialog, &RecordDialog::setWorking);
    QObject::connect(view, &HistoryView::refused, &dialog, [&dialog](const QString &text) {
        dialog.setWorking({});
        dialog.sayError(text);
    });
    QObject::connect(view, &HistoryView::cancelled, &dialog, [&dialog] { dialog.setWorking({}); });
    // All letters are the form's.
    const QList<QAbstractButton *> buttons = view->buttons();
    for (QAbstractButton *button : buttons) {
        button->setText(button->text().remove(u'&'));
    }
}

} // namespace Gui
