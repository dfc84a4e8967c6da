// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/mainwindow.h"

#include "ui_mainwindow.h"

#include "tables/errortexts.h"
#include "ui/administration/agentpage.h"
#include "ui/administration/grouppage.h"
#include "ui/administration/settingsdialog.h"
#include "ui/backup/backupdesk.h"
#include "ui/customer/customerpage.h"
#include "ui/customeruser/customeruserpage.h"
#include "ui/health/healthpage.h"
#include "ui/history/historypage.h"
#include "ui/history/undoactions.h"
#include "ui/lists/plaintext.h"
#include "ui/mainwindow/aboutdialog.h"
#include "ui/mainwindow/helpdialog.h"
#include "ui/mainwindow/helptexts.h"
#include "ui/mainwindow/sessionstatus.h"
#include "ui/relations/relationpage.h"
#include "ui/relations/relationtexts.h"

#include <QCloseEvent>
#include <QLabel>
#include <QScreen>
#include <QSettings>
#include <QTimer>

#include <algorithm>
#include <chrono>

namespace Gui {

using Domain::RecordKind;

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto refreshInterval = 400ms;
const QString settingsDialogKey = u"settings"_s;
constexpr int stateVersion = 1; ///< of what saveState() keeps

} // namespace

MainWindow::MainWindow(std::unique_ptr<Session> session, Prompts &prompts, QWidget *parent)
    : QMainWindow(parent)
    , m_ui(std::make_unique<Ui::MainWindow>())
    , m_session(std::move(session))
    , m_prompts(prompts)
    , m_customerUserPage(new CustomerUserPage(*m_session, prompts, this))
    , m_refreshTimer(new QTimer(this))
{
    m_ui->setupUi(this);
    addPages();
    connectActions();
    setWindowTitle(sessionTitle(*m_session));
    m_unsavedLabel = addSessionLabels(*m_ui->statusBar, *m_session);
    restoreState();
    m_customerUserPage->focusSearch();
    connect(m_refreshTimer, &QTimer::timeout, this, &MainWindow::refresh);
    connect(m_session->directory.get(), &Tables::Directory::loadingFailed, this,
            [this](const Domain::Error &error) { tellRefreshed(Tables::errorText(error)); });
    m_refreshTimer->setObjectName(u"refreshTimer"_s);
}

MainWindow::~MainWindow()
{
    // They use the session, which goes before the children of the window do.
    delete m_backups;
    m_dialogs.closeAll();
    qDeleteAll(pages());
}

QList<Page *> MainWindow::pages() const
{
    QList<Page *> all{m_customerUserPage, m_customerPage, m_groupPage,
                      m_agentPage,        m_historyPage,  m_healthPage};
    all.removeAll(nullptr);
    for (RelationPage *page : m_relationPages) {
        all.append(page);
    }
    return all;
}

void MainWindow::addPages()
{
    addPage(m_customerUserPage);
    connect(m_ui->customerUsersAction, &QAction::triggered, this,
            [this] { showPage(m_customerUserPage); });
    connect(m_ui->customersAction, &QAction::triggered, this,
            [this] { showPage(listPage(m_customerPage)); });
    connect(m_ui->groupsAction, &QAction::triggered, this,
            [this] { showPage(listPage(m_groupPage)); });
    connect(m_ui->agentsAction, &QAction::triggered, this,
            [this] { showPage(listPage(m_agentPage)); });
    m_ui->navigationBar->addActions(
        {m_ui->customerUsersAction, m_ui->customersAction, m_ui->groupsAction, m_ui->agentsAction});
    m_ui->navigationBar->addSeparator();
    for (const RelationAction &each : relationActions()) {
        m_ui->navigationBar->addAction(each.action);
        connect(each.action, &QAction::triggered, this,
                [this, each] { showPage(relationPage(each)); });
    }
    m_ui->navigationBar->addSeparator();
    m_ui->navigationBar->addAction(m_ui->historyAction);
    connect(m_ui->historyAction, &QAction::triggered, this, [this] { showPage(historyPage()); });
    m_ui->navigationBar->addAction(m_ui->healthAction);
    connect(m_ui->healthAction, &QAction::triggered, this, [this] { showPage(healthPage()); });
    m_ui->healthAction->setEnabled(m_session->agent.mayEditCustomers);
    if (!m_session->agent.isAdministrator) {
        restrictToAdministrators();
    }
}

void MainWindow::addPage(ListPage *page)
{
    m_ui->pages->addWidget(page);
    connect(page, &ListPage::relationsRequested, this, &MainWindow::openRelations);
    connect(page, &ListPage::historyRequested, this, &MainWindow::openHistory);
}

/// Made when it is wanted first: all want a quick start.
template<typename Wanted>
Wanted *MainWindow::listPage(Wanted *&page)
{
    if (page == nullptr) {
        page = new Wanted(*m_session, m_prompts, this);
        addPage(page);
    }
    return page;
}

QList<MainWindow::RelationAction> MainWindow::relationActions() const
{
    return {{m_ui->customerUserGroupsAction, RecordKind::CustomerUser, RecordKind::Group},
            {m_ui->customerGroupsAction, RecordKind::Customer, RecordKind::Group},
            {m_ui->customerUserCustomersAction, RecordKind::CustomerUser, RecordKind::Customer}};
}

/// Likewise.
RelationPage *MainWindow::relationPage(const RelationAction &action)
{
    for (RelationPage *page : std::as_const(m_relationPages)) {
        if (page->connects(action.first, action.second)) {
            return page;
        }
    }
    auto *page = new RelationPage(*m_session, m_prompts, action.first, action.second, this);
    connect(page, &RelationPage::recordRequested, this, &MainWindow::openRecord);
    connect(page, &RelationPage::modifiedChanged, this, &MainWindow::markUnsaved);
    m_relationPages.append(page);
    m_ui->pages->addWidget(page);
    return page;
}

HistoryPage *MainWindow::historyPage()
{
    if (m_historyPage == nullptr) {
        m_historyPage = new HistoryPage(*m_session, this);
        m_ui->pages->addWidget(m_historyPage);
    }
    return m_historyPage;
}

/// Likewise.
HealthPage *MainWindow::healthPage()
{
    if (m_healthPage == nullptr) {
        m_healthPage = new HealthPage(*m_session, this);
        connect(m_healthPage, &HealthPage::recordRequested, this, &MainWindow::openRecord);
        m_ui->pages->addWidget(m_healthPage);
    }
    return m_healthPage;
}

/// What is ticked on a page that is not shown must not be forgotten.
void MainWindow::markUnsaved()
{
    QStringList unsaved;
    for (const RelationAction &each : relationActions()) {
        const QString title = RelationTexts::title(each.first, each.second);
        const bool isModified = std::any_of(
            m_relationPages.cbegin(), m_relationPages.cend(), [&each](const RelationPage *page) {
                return page->connects(each.first, each.second) && page->isModified();
            });
        each.action->setIconText(isModified ? tr("%1 *", "a page with unsaved changes").arg(title)
                                            : title);
        if (isModified) {
            unsaved.append(title);
        }
    }
    const QString text = tr("Not saved: %1", "pages").arg(unsaved.join(", "_L1));
    m_unsavedLabel->setText(text);
    m_unsavedLabel->setToolTip(plainToolTip(
        text + u'\n' + tr("Boxes were ticked there that are neither saved nor discarded.")));
    m_unsavedLabel->setVisible(!unsaved.isEmpty());
}

void MainWindow::restrictToAdministrators()
{
    const QString reason =
        tr("Only members of the group admin may administer groups, agents, relations, settings and "
           "backups.");
    QList<QAction *> actions{m_ui->groupsAction, m_ui->agentsAction, m_ui->settingsAction,
                             m_ui->backUpAction, m_ui->restoreAction};
    for (const RelationAction &each : relationActions()) {
        actions.append(each.action);
    }
    for (QAction *action : std::as_const(actions)) {
        action->setEnabled(false);
        action->setToolTip(reason);
        action->setStatusTip(reason);
    }
}

void MainWindow::showPage(Page *page)
{
    m_ui->pages->setCurrentWidget(page);
    page->focusSearch();
}

void MainWindow::openRelations(const Tables::RecordRef &subject, RecordKind others,
                               const QString &first)
{
    for (const RelationAction &each : relationActions()) {
        const bool isThis = (each.first == subject.kind && each.second == others)
            || (each.second == subject.kind && each.first == others);
        if (isThis && m_session->agent.isAdministrator) {
            each.action->setChecked(true);
            RelationPage *page = relationPage(each);
            m_ui->pages->setCurrentWidget(page);
            page->openAt(subject, first);
        }
    }
}

void MainWindow::openHistory(const Store::RecordReference &record)
{
    m_ui->historyAction->setChecked(true);
    m_ui->pages->setCurrentWidget(historyPage());
    m_historyPage->showRecord(record);
}

void MainWindow::openRecord(const Tables::RecordRef &record)
{
    switch (record.kind) {
    case RecordKind::Customer:
        listPage(m_customerPage)->edit(record.key);
        break;
    case RecordKind::Group:
        listPage(m_groupPage)->edit(record.key);
        break;
    case RecordKind::CustomerUser:
        m_customerUserPage->editLogin(record.key);
        break;
    case RecordKind::Agent:
        break;
    }
}

void MainWindow::connectActions()
{
    m_ui->openDatabaseAction->setShortcuts(QKeySequence::Open);
    connect(m_ui->settingsAction, &QAction::triggered, this, &MainWindow::openSettings);
    connectFileMenu();
    connectBackups();
    connectHelpMenu();
    m_undoActions = new UndoActions(
        *m_session, {.undo = m_ui->undoAction, .redo = m_ui->redoAction, .status = m_ui->statusBar},
        this);
    connect(m_undoActions, &UndoActions::takenBack, this, [this] {
        m_ui->messageBar->clear(); // it told of what was before
        for (Page *page : pages()) {
            page->onTakenBack();
        }
    });
    connect(m_undoActions, &UndoActions::refused, this, [this](const QString &text) {
        m_toldRefusal = text;
        m_ui->messageBar->say(MessageBar::Kind::Error, text);
    });
    connect(m_undoActions, &UndoActions::saved, this, [this] {
        if (m_ui->messageBar->text() == m_toldRefusal) {
            m_ui->messageBar->clear(); // it told of what can be taken back now
        }
    });
}

void MainWindow::openSettings()
{
    if (m_dialogs.raise(settingsDialogKey)) {
        return;
    }
    auto *dialog = new SettingsDialog(*m_session, m_prompts, this);
    m_dialogs.show(dialog,
                   {.key = [] { return settingsDialogKey; },
                    .mayClose = [dialog] { return dialog->mayClose(); }});
}

void MainWindow::connectFileMenu()
{
    const auto connectLeaving = [this](QAction *action, void (MainWindow::*wish)()) {
        connect(action, &QAction::triggered, this, [this, wish] {
            if (mayLeave()) {
                emit(this->*wish)();
            }
        });
    };
    connectLeaving(m_ui->newDatabaseAction, &MainWindow::newDatabaseRequested);
    connectLeaving(m_ui->openDatabaseAction, &MainWindow::openDatabaseRequested);
    connectLeaving(m_ui->openDemoAction, &MainWindow::demoRequested);
    connectLeaving(m_ui->signOutAction, &MainWindow::signOutRequested);
    connect(m_ui->quitAction, &QAction::triggered, this, &MainWindow::close);
}

void MainWindow::connectBackups()
{
    m_backups = new BackupDesk(*m_session, m_prompts, *m_ui->messageBar, this);
    connect(m_ui->backUpAction, &QAction::triggered, m_backups, &BackupDesk::backUp);
    connect(m_ui->restoreAction, &QAction::triggered, m_backups, &BackupDesk::restore);
    connect(m_backups, &BackupDesk::restoreRequested, this, [this](const QString &backup) {
        if (mayLeave()) {
            emit restoreRequested(backup);
        }
    });
    // Not before everybody is read: it competes for the disk.
    connect(m_session->directory.get(), &Tables::Directory::loaded, m_backups,
            &BackupDesk::makeDaily);
}

void MainWindow::connectHelpMenu()
{
    connect(m_ui->searchHelpAction, &QAction::triggered, this,
            [this] { showHelp(m_searchHelp, searchHelp()); });
    connect(m_ui->shortcutsAction, &QAction::triggered, this,
            [this] { showHelp(m_shortcutHelp, shortcutHelp()); });
    connect(m_ui->aboutAction, &QAction::triggered, this, [this] {
        auto *dialog = new AboutDialog(this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });
}

void MainWindow::showHelp(QPointer<HelpDialog> &dialog, const HelpText &text)
{
    if (!dialog) {
        dialog = new HelpDialog(text, this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
    }
    dialog->show();
    dialog->raise();
    dialog->activateWindow();
}

void MainWindow::restoreState()
{
    const QSettings settings;
    // Brings the window back onto a screen, should the one it was on be gone.
    if (!restoreGeometry(settings.value("window/geometry"_L1).toByteArray())) {
        constexpr QSize wanted(1180, 720);
        constexpr double mostOfScreen = 0.9;
        resize(wanted.boundedTo(screen()->availableSize() * mostOfScreen));
    }
    QMainWindow::restoreState(settings.value("window/state"_L1).toByteArray(), stateVersion);
}

void MainWindow::rememberState() const
{
    QSettings settings;
    settings.setValue("window/geometry"_L1, saveGeometry());
    settings.setValue("window/state"_L1, saveState(stateVersion));
}

/// Reading everybody takes all processors from painting the window: so it comes after that.
void MainWindow::paintEvent(QPaintEvent *event)
{
    QMainWindow::paintEvent(event);
    if (!m_refreshTimer->isActive()) {
        m_refreshTimer->start(refreshInterval);
        QTimer::singleShot(0, this, &MainWindow::startReading);
    }
}

void MainWindow::startReading()
{
    if (m_session->directory->isLoaded()) {
        m_backups->makeDaily();
    } else {
        m_session->directory->startLoading();
    }
}

void MainWindow::refresh()
{
    m_undoActions->takeNews();
    const auto refreshed = m_session->directory->refresh();
    if (!refreshed || m_session->directory->isLoaded()) {
        tellRefreshed(refreshed ? QString() : Tables::errorText(refreshed.error()));
    }
}

/// Empty: no error.
void MainWindow::tellRefreshed(const QString &error)
{
    if (error == m_toldError) {
        return;
    }
    m_toldError = error;
    if (error.isEmpty()) {
        m_ui->messageBar->clear();
    } else {
        m_ui->messageBar->say(MessageBar::Kind::Error, error);
    }
}

bool MainWindow::mayLeave()
{
    const QList<Page *> all = pages();
    return m_undoActions->mayClose() && m_backups->mayClose() && m_dialogs.mayClose()
        && std::all_of(all.cbegin(), all.cend(), [](Page *page) { return page->mayClose(); });
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (!mayLeave()) {
        event->ignore();
        return;
    }
    rememberState();
    event->accept();
    emit closed();
}

} // namespace Gui
