// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/history.h"
#include "tables/relationsource.h"
#include "ui/common/prompts.h"
#include "ui/common/session.h"
#include "ui/lists/opendialogs.h"

#include <QMainWindow>
#include <QPointer>

#include <memory>

class QLabel;
class QTimer;

namespace Ui {
class MainWindow;
}

namespace Gui {

class AgentPage;
class BackupDesk;
class CustomerPage;
class CustomerUserPage;
class GroupPage;
class HealthPage;
class HelpDialog;
class HistoryPage;
class ListPage;
class Page;
class RelationPage;
class UndoActions;
struct HelpText;

/// The window of one session: menus, the administration pages, and which database it is and who
/// is signed in. Its lists follow what anybody changes in the database.
class MainWindow final : public QMainWindow
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MainWindow)

public:
    MainWindow(std::unique_ptr<Session> session, Prompts &prompts, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Size, place and tool bars, for the next start. Closing does it by itself.
    void rememberState() const;
    [[nodiscard]] const Session &session() const { return *m_session; }

signals:
    // Asked for by the operator, who has no unsaved changes any more.
    void newDatabaseRequested();
    void openDatabaseRequested();
    void demoRequested();
    void signOutRequested();
    void restoreRequested(const QString &backup);
    void closed(); ///< by the operator; the program is to end

protected:
    void paintEvent(QPaintEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    void addPages();
    [[nodiscard]] QList<Page *> pages() const;
    void addPage(ListPage *page);
    template<typename Wanted>
    Wanted *listPage(Wanted *&page);
    /// Leads to the page of relations between records of these kinds.
    struct RelationAction
    {
        QAction *action;
        Domain::RecordKind first;
        Domain::RecordKind second;
    };
    [[nodiscard]] QList<RelationAction> relationActions() const;
    RelationPage *relationPage(const RelationAction &action);
    HistoryPage *historyPage();
    HealthPage *healthPage();
    void restrictToAdministrators();
    void connectActions();
    void connectFileMenu();
    void connectBackups();
    void openSettings();
    void connectHelpMenu();
    void markUnsaved();
    void restoreState();
    void startReading();
    void refresh();
    void tellRefreshed(const QString &error);
    void showPage(Page *page);
    void openHistory(const Store::RecordReference &record);
    void openRecord(const Tables::RecordRef &record);
    void openRelations(const Tables::RecordRef &subject, Domain::RecordKind others,
                       const QString &first);
    void showHelp(QPointer<HelpDialog> &dialog, const HelpText &text);
    [[nodiscard]] bool mayLeave();

    std::unique_ptr<Ui::MainWindow> m_ui;
    std::unique_ptr<Session> m_session;
    Prompts &m_prompts;
    CustomerUserPage *m_customerUserPage;
    // Those that were wanted so far.
    CustomerPage *m_customerPage = nullptr;
    GroupPage *m_groupPage = nullptr;
    AgentPage *m_agentPage = nullptr;
    HistoryPage *m_historyPage = nullptr;
    QList<RelationPage *> m_relationPages;
    HealthPage *m_healthPage = nullptr;
    OpenDialogs m_dialogs; ///< besides those of the pages
    QPointer<HelpDialog> m_searchHelp;
    QPointer<HelpDialog> m_shortcutHelp;
    QLabel *m_unsavedLabel = nullptr; ///< which pages have unsaved changes
    UndoActions *m_undoActions = nullptr;
    BackupDesk *m_backups = nullptr;
    QTimer *m_refreshTimer;
    QString m_toldRefusal; ///< of undoing
    QString m_toldError; ///< of the last refresh; not told again
};

} // namespace Gui
