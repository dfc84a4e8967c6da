// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/uifixture.h"
#include "ui/administration/agentpage.h"
#include "ui/administration/groupdialog.h"
#include "ui/administration/grouppage.h"
#include "ui/administration/settingsdialog.h"
#include "ui/common/messagebar.h"
#include "ui/customer/customerpage.h"
#include "ui/customeruser/customeruserdialog.h"
#include "ui/customeruser/customeruserpage.h"
#include "ui/mainwindow/aboutdialog.h"
#include "ui/mainwindow/helpdialog.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/relations/relationpage.h"
#include "ui/relations/relationview.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QTableView>
#include <QTest>
#include <QTextBrowser>
#include <QTimer>

using namespace Qt::StringLiterals;
using Gui::MainWindow;

/// The window: menus, what is always visible, changes from outside, and leaving with unsaved
/// changes.
class TestMainWindow : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void init();
    void cleanup();

    void theMenusAreThoseOfTheDescription();
    void mnemonicsAreUnique();
    void theDatabaseAndTheAgentAreVisible();
    void aDemoAndAReadOnlyDatabaseAreMarked();
    void longNamesAndMarkupDoNoHarm();
    void theMenuSwitchesPages();
    void groupsAndAgentsAreForAdministrators();
    void theirListsFollowWhenTheyAreShown();
    void unsavedTicksOfAnotherPageAreSeen();
    void unsavedGroupsKeepTheWindow();
    void settingsAreOneFormAndCountAtOnce();
    void everybodyIsReadOnceTheWindowIsSeen();
    void pagesAreMadeWhenTheyAreWanted();
    void whatAnotherProgramWritesAppearsByItself();
    void anErrorOfTheDatabaseIsToldOnce();
    void helpIsShownBesideTheWindow();
    void aboutCanBeCopied();
    void wishesAreHandedOn_data();
    void wishesAreHandedOn();
    void unsavedChangesKeepTheWindow();
    void theSizeIsRemembered();

private:
    void showWindow();
    [[nodiscard]] QString statusText(const char *name) const;
    void trigger(const char *action) const
    {
        m_window->findChild<QAction *>(QString::fromLatin1(action))->trigger();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Gui::Session> m_session;
    UiFixture::FakePrompts m_prompts;
    std::unique_ptr<MainWindow> m_window;
};

void TestMainWindow::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    UiFixture::isolateSettings(*m_folder);
    m_session = std::make_unique<Gui::Session>(
        UiFixture::makeSession(UiFixture::makeDatabase(m_folder->filePath(u"people.db"_s))));
    QVERIFY(m_session->directory);
    QVERIFY(UiFixture::addCustomer(*m_session, u"acme"_s, u"Acme"_s));
    m_prompts = {};
}

void TestMainWindow::cleanup()
{
    m_window.reset();
    m_session.reset();
    m_folder.reset();
}

void TestMainWindow::showWindow()
{
    m_window = std::make_unique<MainWindow>(std::move(m_session), m_prompts);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

QString TestMainWindow::statusText(const char *name) const
{
    const auto *label = m_window->findChild<QLabel *>(QString::fromLatin1(name));
    return label ? label->text() : QString();
}

void TestMainWindow::theMenusAreThoseOfTheDescription()
{
    showWindow();
    QStringList texts;
    for (const QAction *menu : m_window->menuBar()->actions()) {
        for (const QAction *action : menu->menu()->actions()) {
            if (!action->isSeparator()) {
                texts.append(menu->text().remove(u'&') + u" > "_s + action->text().remove(u'&'));
            }
        }
    }

    QCOMPARE(texts,
             (QStringList{u"File > New Database…"_s,
                          u"File > Open Database…"_s,
                          u"File > Open Demo"_s,
                          u"File > Back Up…"_s,
                          u"File > Restore a Backup…"_s,
                          u"File > Sign Out"_s,
                          u"File > Quit"_s,
                          u"Edit > Undo Last Change"_s,
                          u"Edit > Redo Last Change"_s,
                          u"Customers > Customer User Administration"_s,
                          u"Customers > Customer Administration"_s,
                          u"Customers > History"_s,
                          u"Administration > Groups"_s,
                          u"Administration > Agents"_s,
                          u"Administration > Customer Users ↔ Groups"_s,
                          u"Administration > Customers ↔ Groups"_s,
                          u"Administration > Customer Users ↔ Customers"_s,
                          u"Administration > Health of the Database"_s,
                          u"Administration > Settings…"_s,
                          u"Help > Search Help"_s,
                          u"Help > Keyboard Shortcuts"_s,
                          u"Help > About Rollbook"_s}));
    QCOMPARE(m_window->findChild<QAction *>(u"quitAction"_s)->shortcut(),
             QKeySequence(u"Ctrl+Q"_s));
}

void TestMainWindow::mnemonicsAreUnique()
{
    showWindow();
    QStringList letters;
    for (const QAction *menu : m_window->menuBar()->actions()) {
        letters.append(QKeySequence::mnemonic(menu->text()).toString());
        QStringList inMenu;
        for (const QAction *action : menu->menu()->actions()) {
            if (!action->isSeparator()) {
                inMenu.append(QKeySequence::mnemonic(action->text()).toString());
            }
        }
        QCOMPARE(inMenu.removeDuplicates(), 0);
        QVERIFY(!inMenu.contains(QString()));
    }
    QVERIFY2(letters.removeDuplicates() == 0, qPrintable(letters.join(u' ')));
}

void TestMainWindow::theDatabaseAndTheAgentAreVisible()
{
    showWindow();

    QCOMPARE(m_window->windowTitle(), u"people.db – Rita Root – Rollbook"_s);
    QCOMPARE(statusText("databaseLabel"), u"Database: people.db"_s);
    QCOMPARE(statusText("agentLabel"), u"Signed in: Rita Root"_s);
    QVERIFY(m_window->findChild<QLabel *>(u"databaseLabel"_s)
                ->toolTip()
                .contains(m_folder->filePath(u"people.db"_s)));
    QVERIFY(!m_window->findChild<QLabel *>(u"demoLabel"_s));
    QVERIFY(!m_window->findChild<QLabel *>(u"readOnlyLabel"_s));
}

void TestMainWindow::aDemoAndAReadOnlyDatabaseAreMarked()
{
    const QString path = m_session->database->location().text;
    m_session.reset();
    QVERIFY(QFile::setPermissions(path, QFile::ReadOwner));
    m_session =
        std::make_unique<Gui::Session>(UiFixture::makeSession(UiFixture::openDatabase(path)));
    QVERIFY(m_session->directory);
    m_session->isDemo = true;
    showWindow();

    QVERIFY(m_window->windowTitle().contains(u"(demo)"_s));
    QVERIFY(!statusText("demoLabel").isEmpty());
    QCOMPARE(statusText("readOnlyLabel"), u"Read-only"_s);
    QVERIFY(!m_window->findChild<Gui::CustomerUserPage *>()
                 ->findChild<QPushButton *>(u"addButton"_s)
                 ->isEnabled());
}

void TestMainWindow::longNamesAndMarkupDoNoHarm()
{
    m_session->agent.firstName = u"<b>bold</b>"_s;
    m_session->agent.lastName = QString(100, u'w');
    m_session->agent.login = u"<img src=x>"_s;
    showWindow();

    const auto *label = m_window->findChild<QLabel *>(u"agentLabel"_s);
    QCOMPARE(label->textFormat(), Qt::PlainText);
    QVERIFY(label->text().startsWith(u"Signed in: <b>bold</b> www"_s));
    QVERIFY(label->text().size() < 60);
    QVERIFY(label->toolTip().contains(u"&lt;img src=x&gt;"_s));
}

void TestMainWindow::theMenuSwitchesPages()
{
    showWindow();
    const auto *pages = m_window->findChild<QStackedWidget *>(u"pages"_s);
    QVERIFY(qobject_cast<Gui::CustomerUserPage *>(pages->currentWidget()));
    QVERIFY(qobject_cast<QLineEdit *>(m_window->focusWidget()));

    trigger("customersAction");
    QVERIFY(qobject_cast<Gui::CustomerPage *>(pages->currentWidget()));
    QTest::keyClick(m_window.get(), Qt::Key_1, Qt::ControlModifier);
    QVERIFY(qobject_cast<Gui::CustomerUserPage *>(pages->currentWidget()));
}

void TestMainWindow::groupsAndAgentsAreForAdministrators()
{
    m_session->agent.isAdministrator = false;
    showWindow();

    for (const char *name : {"groupsAction", "agentsAction", "settingsAction"}) {
        const auto *action = m_window->findChild<QAction *>(QString::fromLatin1(name));
        QVERIFY(action->isVisible());
        QVERIFY(!action->isEnabled());
        QVERIFY(action->toolTip().contains(u"Only members of the group admin"_s));
        QCOMPARE(action->statusTip(), action->toolTip());
    }
    QVERIFY(m_window->findChild<QMenu *>(u"administrationMenu"_s)->toolTipsVisible());
    QTest::keyClick(m_window.get(), Qt::Key_3, Qt::ControlModifier);
    QVERIFY(m_window->findChild<Gui::CustomerUserPage *>()->isVisible());
}

void TestMainWindow::unsavedTicksOfAnotherPageAreSeen()
{
    QVERIFY(UiFixture::addCustomerUser(*m_session, UiFixture::annMeier(u"ann"_s, u"acme"_s)) > 0);
    showWindow();
    auto *action = m_window->findChild<QAction *>(u"customerUserGroupsAction"_s);
    action->trigger();
    auto *page = m_window->findChild<Gui::RelationPage *>();
    page->open({.kind = Domain::RecordKind::Group, .key = u"2"_s});
    auto *view = page->findChild<Gui::RelationView *>();
    view->setCurrentIndex(view->model()->index(0, 1));
    QTest::keyClick(view, Qt::Key_Space);
    m_window->findChild<QAction *>(u"customerUsersAction"_s)->trigger();

    QCOMPARE(statusText("unsavedLabel"), u"Not saved: Customer Users ↔ Groups"_s);
    QCOMPARE(action->iconText(), u"Customer Users ↔ Groups *"_s);
    page->findChild<QPushButton *>(u"discardButton"_s)->click();
    QVERIFY(!m_window->findChild<QLabel *>(u"unsavedLabel"_s)->isVisible());
    QCOMPARE(action->iconText(), u"Customer Users ↔ Groups"_s);
}

void TestMainWindow::theirListsFollowWhenTheyAreShown()
{
    showWindow();
    QTest::keyClick(m_window.get(), Qt::Key_4, Qt::ControlModifier);
    QVERIFY(m_window->findChild<Gui::AgentPage *>()->isVisible());
    const auto other = UiFixture::openDatabase(m_window->session().database->location().text);
    QVERIFY(Store::ChangeWriter(*other, m_window->session().agent)
                .apply(Domain::addition(Domain::Group{.name = u"support"_s})));

    QTest::keyClick(m_window.get(), Qt::Key_3, Qt::ControlModifier);

    const auto *page = m_window->findChild<Gui::GroupPage *>();
    QVERIFY(page->isVisible());
    QVERIFY(page->findChild<QLineEdit *>(u"searchEdit"_s)->hasFocus());
    QCOMPARE(page->findChild<QLabel *>(u"headingLabel"_s)->text(), u"List (4 total)"_s);
}

void TestMainWindow::unsavedGroupsKeepTheWindow()
{
    showWindow();
    trigger("groupsAction");
    auto *page = m_window->findChild<Gui::GroupPage *>();
    page->add();
    auto *dialog = page->findChild<Gui::GroupDialog *>();
    QTest::keyClicks(dialog->findChild<QLineEdit *>(u"nameEdit"_s), u"night shift"_s);

    QVERIFY(!m_window->close());

    QCOMPARE(m_prompts.unsavedAsked, QStringList{u"night shift"_s});
    m_prompts.unsavedAnswer = UiFixture::FakePrompts::Unsaved::Discard;
    QVERIFY(m_window->close());
}

void TestMainWindow::settingsAreOneFormAndCountAtOnce()
{
    QVERIFY(UiFixture::addCustomer(*m_session, u"BETA"_s, u"Beta"_s));
    showWindow();
    trigger("customersAction");
    const auto *page = m_window->findChild<Gui::CustomerPage *>();
    const auto *list = page->findChild<QTableView *>(u"listView"_s);
    QCOMPARE(list->model()->rowCount(), 2);
    QTest::keyClick(m_window.get(), Qt::Key_Comma, Qt::ControlModifier);
    trigger("settingsAction");
    QCOMPARE(m_window->findChildren<Gui::SettingsDialog *>().size(), 1);
    auto *dialog = m_window->findChild<Gui::SettingsDialog *>();
    dialog->findChild<QLineEdit *>(u"listLimitEdit"_s)->setText(u"1"_s);

    QVERIFY(!m_window->close());
    QCOMPARE(m_prompts.unsavedAsked, QStringList{u"Settings"_s});
    dialog->findChild<QPushButton *>(u"saveButton"_s)->click();
    QTest::keyClicks(page->findChild<QLineEdit *>(u"searchEdit"_s), u"a"_s);

    QCOMPARE(list->model()->rowCount(), 1);
    QVERIFY(page->findChild<QLabel *>(u"headingLabel"_s)->text().contains(u"first 1 of 2"_s));
}

void TestMainWindow::whatAnotherProgramWritesAppearsByItself()
{
    const auto other = UiFixture::openDatabase(m_session->database->location().text);
    const Domain::Agent agent = m_session->agent;
    showWindow();
    const auto *list =
        m_window->findChild<Gui::CustomerUserPage *>()->findChild<QTableView *>(u"listView"_s);
    QCOMPARE(list->model()->rowCount(), 0);

    const Domain::CustomerUser anna{.firstName = u"Anna"_s,
                                    .lastName = u"Meier"_s,
                                    .login = u"anna"_s,
                                    .email = u"anna@acme.example.net"_s,
                                    .customerId = u"acme"_s};
    QVERIFY(Store::ChangeWriter(*other, agent).apply(Domain::addition(anna, {})));

    QTRY_COMPARE(list->model()->rowCount(), 1);
}

void TestMainWindow::everybodyIsReadOnceTheWindowIsSeen()
{
    m_session->directory = std::make_unique<Tables::Directory>(*m_session->database);
    m_window = std::make_unique<MainWindow>(std::move(m_session), m_prompts);
    const Tables::Directory &directory = *m_window->session().directory;
    const QSignalSpy loaded(&directory, &Tables::Directory::loaded);
    QCoreApplication::processEvents();
    QVERIFY(!directory.isLoaded());

    m_window->show();

    QTRY_COMPARE(loaded.count(), 1);
    m_window->update();
    QCoreApplication::processEvents();
    QCOMPARE(loaded.count(), 1); // not for every time it is painted
}

void TestMainWindow::pagesAreMadeWhenTheyAreWanted()
{
    showWindow();
    QVERIFY(!m_window->findChild<Gui::CustomerPage *>());
    trigger("customersAction");
    const auto *page = m_window->findChild<Gui::CustomerPage *>();
    QVERIFY(page && page->isVisible());

    trigger("customerUsersAction");
    trigger("customersAction");

    QCOMPARE(m_window->findChildren<Gui::CustomerPage *>().size(), 1);
    QVERIFY(page->isVisible());
}

void TestMainWindow::anErrorOfTheDatabaseIsToldOnce()
{
    const auto other = UiFixture::openDatabase(m_session->database->location().text);
    showWindow();
    auto *bar = m_window->centralWidget()->findChild<Gui::MessageBar *>(u"messageBar"_s,
                                                                        Qt::FindDirectChildrenOnly);
    QVERIFY(bar);
    QSqlQuery query(other->connection());
    QVERIFY(query.exec(u"ALTER TABLE rollbook_feed RENAME TO gone"_s));

    QTRY_VERIFY(!bar->text().isEmpty());
    bar->clear();
    const QSignalSpy refreshes(m_window->findChild<QTimer *>(u"refreshTimer"_s), &QTimer::timeout);
    QTRY_VERIFY(refreshes.count() >= 2);
    QVERIFY(bar->text().isEmpty());

    QVERIFY(query.exec(u"ALTER TABLE gone RENAME TO rollbook_feed"_s));
}

void TestMainWindow::helpIsShownBesideTheWindow()
{
    showWindow();

    QTest::keyClick(m_window->focusWidget(), Qt::Key_F1);
    trigger("searchHelpAction");

    const auto dialogs = m_window->findChildren<Gui::HelpDialog *>();
    QCOMPARE(dialogs.size(), 1);
    QVERIFY(!dialogs.first()->isModal());
    const QString text = dialogs.first()->findChild<QTextBrowser *>()->toPlainText();
    for (const auto &example :
         {u"\"anna meier\""_s, u"m*er"_s, u"-acme"_s, u"customer:acme"_s, u"phone:4930"_s}) {
        QVERIFY2(text.contains(example), qPrintable(example));
    }
    trigger("shortcutsAction");
    QCOMPARE(m_window->findChildren<Gui::HelpDialog *>().size(), 2);
}

void TestMainWindow::aboutCanBeCopied()
{
    showWindow();

    trigger("aboutAction");
    m_window->findChild<Gui::AboutDialog *>()->findChild<QPushButton *>(u"copyButton"_s)->click();

    const QString copied = QGuiApplication::clipboard()->text();
    QVERIFY(copied.contains(u"Rollbook " ROLLBOOK_VERSION ""_s));
    QVERIFY(copied.contains(u"Qt "_s + QString::fromLatin1(qVersion())));
}

void TestMainWindow::wishesAreHandedOn_data()
{
    QTest::addColumn<QByteArray>("action");
    QTest::addColumn<QByteArray>("signal");
    QTest::newRow("new database") << QByteArray("newDatabaseAction")
                                  << QByteArray(SIGNAL(newDatabaseRequested()));
    QTest::newRow("open database")
        << QByteArray("openDatabaseAction") << QByteArray(SIGNAL(openDatabaseRequested()));
    QTest::newRow("open demo") << QByteArray("openDemoAction")
                               << QByteArray(SIGNAL(demoRequested()));
    QTest::newRow("sign out") << QByteArray("signOutAction")
                              << QByteArray(SIGNAL(signOutRequested()));
    QTest::newRow("quit") << QByteArray("quitAction") << QByteArray(SIGNAL(closed()));
}

void TestMainWindow::wishesAreHandedOn()
{
    QFETCH(QByteArray, action);
    QFETCH(QByteArray, signal);
    showWindow();
    const QSignalSpy spy(m_window.get(), signal.constData());

    trigger(action.constData());

    QCOMPARE(spy.count(), 1);
}

void TestMainWindow::unsavedChangesKeepTheWindow()
{
    showWindow();
    auto *page = m_window->findChild<Gui::CustomerUserPage *>();
    page->add();
    auto *dialog = page->findChild<Gui::CustomerUserDialog *>();
    QVERIFY(dialog);
    auto *edit = dialog->findChild<QLineEdit *>(u"first_nameEdit"_s);
    if (!edit) {
        edit = dialog->findChild<QLineEdit *>(u"firstNameEdit"_s);
    }
    QVERIFY(edit);
    QTest::keyClicks(edit, u"Anna"_s);
    const QSignalSpy closed(m_window.get(), &MainWindow::closed);
    const QSignalSpy signedOut(m_window.get(), &MainWindow::signOutRequested);

    m_prompts.unsavedAnswer = Gui::Prompts::Unsaved::KeepEditing;
    QVERIFY(!m_window->close());
    trigger("signOutAction");
    QCOMPARE(closed.count() + signedOut.count(), 0);
    QVERIFY(m_window->isVisible());
    QCOMPARE(m_prompts.unsavedAsked.size(), 2);

    m_prompts.unsavedAnswer = Gui::Prompts::Unsaved::Discard;
    QVERIFY(m_window->close());
    QCOMPARE(closed.count(), 1);
}

void TestMainWindow::theSizeIsRemembered()
{
    const QString path = m_session->database->location().text;
    showWindow();
    m_window->resize(700, 500);
    const QSize size = m_window->size();
    QVERIFY(m_window->close());
    m_window.reset();

    m_session =
        std::make_unique<Gui::Session>(UiFixture::makeSession(UiFixture::openDatabase(path)));
    showWindow();

    QCOMPARE(m_window->size(), size);
}

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"
