// SPDX-License-Identifier: GPL-3.0-or-later
// The window with its pages.
#include "photographer.h"
#include "ui/health/healthpage.h"
#include "ui/history/historypage.h"
#include "ui/history/undodialog.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/relations/comparedialog.h"
#include "ui/relations/copyrelationsdialog.h"
#include "ui/relations/recordpicker.h"
#include "ui/relations/relationpage.h"
#include "ui/relations/relationview.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QStackedWidget>
#include <QTableView>
#include <QTest>
#include <QTreeView>

namespace Pictures {

using namespace Qt::StringLiterals;

void Photographer::takeLists(std::unique_ptr<Gui::Session> session)
{
    Gui::MainWindow window(std::move(session), m_prompts);
    window.resize(1180, 720);
    window.show();
    take(window, u"list"_s);
    const QWidget *page = window.findChild<QStackedWidget *>(u"pages"_s)->currentWidget();
    auto *search = page->findChild<QLineEdit *>(u"searchEdit"_s);
    page->findChild<QCheckBox *>(u"includeInvalidCheck"_s)->setChecked(true);
    take(window, u"list-invalid"_s);
    QTest::keyClicks(search, u"ann"_s);
    take(window, u"search"_s);
    QTest::keyClicks(search, u" nobody at all"_s);
    take(window, u"empty"_s);
    for (const QString &name : {u"customers"_s, u"groups"_s, u"agents"_s}) {
        window.findChild<QAction *>(name + u"Action"_s)->trigger();
        take(window, name);
    }
    takeRelations(window);
    takeHealth(window);
    takeHistory(window);
}

/// A change of which somebody changed a part again since.
void Photographer::takeHistory(Gui::MainWindow &window)
{
    window.findChild<QAction *>(u"historyAction"_s)->trigger();
    auto *page = window.findChild<Gui::HistoryPage *>();
    auto *list = page->findChild<QTreeView *>(u"historyList"_s);
    (void)QTest::qWaitFor([list] { return list->model()->rowCount() > 2; });
    list->expandToDepth(0);
    list->setCurrentIndex(list->model()->index(list->model()->rowCount() - 1, 0));
    take(window, u"history"_s);
    page->findChild<QPushButton *>(u"undoButton"_s)->click();
    if (auto *undo = window.findChild<Gui::UndoDialog *>()) {
        take(*undo, u"history-undo"_s);
        undo->close();
    }
}

/// What was left over above is orphaned.
void Photographer::takeHealth(Gui::MainWindow &window)
{
    window.findChild<QAction *>(u"healthAction"_s)->trigger();
    auto *page = window.findChild<Gui::HealthPage *>();
    (void)QTest::qWaitFor([page] { return !page->isChecking(); });
    take(window, u"health"_s);
    auto *checks = page->findChild<QTableView *>(u"checkView"_s);
    checks->selectRow(checks->model()->rowCount() - 1);
    take(window, u"health-months"_s);
    checks->selectRow(1);
    take(window, u"health-rows"_s);
    page->findChild<QPushButton *>(u"repairAllButton"_s)->click();
    (void)QTest::qWaitFor([page] { return page->findChild<QDialog *>() != nullptr; });
    if (auto *repair = page->findChild<QDialog *>()) {
        take(*repair, u"health-repair"_s);
        repair->close();
    }
}

/// Each of the three, with the first record picked and a box ticked.
void Photographer::takeRelations(Gui::MainWindow &window)
{
    for (const QString &name :
         {u"customerUserGroups"_s, u"customerGroups"_s, u"customerUserCustomers"_s}) {
        window.findChild<QAction *>(name + u"Action"_s)->trigger();
        auto *page = qobject_cast<Gui::RelationPage *>(
            window.findChild<QStackedWidget *>(u"pages"_s)->currentWidget());
        take(window, name + u"-empty"_s);
        auto *picker = page->findChild<Gui::RecordPicker *>();
        QTest::keyClick(picker->focusWidget(), Qt::Key_Return);
        auto *view = page->findChild<Gui::RelationView *>();
        view->setFocus();
        for (int row = 0; row < 2; ++row) {
            view->setCurrentIndex(view->model()->index(row + 1, 1 + row));
            QTest::keyClick(view, Qt::Key_Space);
        }
        take(window, name);
        takeCopying(*page, name + u"-copy"_s);
        if (name == "customerUserGroups"_L1) {
            takeCompared(*page);
        }
        emit view->allRequested(0);
        take(window, name + u"-all"_s);
        page->findChild<QPushButton *>(u"discardButton"_s)->click();
    }
}

void Photographer::takeCopying(const Gui::RelationPage &page, const QString &name)
{
    page.findChild<QPushButton *>(u"copyButton"_s)->click();
    auto *copy = page.findChild<Gui::CopyRelationsDialog *>();
    take(*copy, name);
    copy->close();
}

void Photographer::takeCompared(Gui::RelationPage &page)
{
    page.findChild<QPushButton *>(u"compareButton"_s)->click();
    auto *compare = page.findChild<Gui::CompareDialog *>();
    QTest::keyClick(compare->findChild<QLineEdit *>(u"searchEdit"_s), Qt::Key_Down);
    QTest::keyClick(compare->findChild<QListView *>(u"recordView"_s), Qt::Key_Down);
    take(*compare, u"compare"_s);
    compare->close();
}

} // namespace Pictures
