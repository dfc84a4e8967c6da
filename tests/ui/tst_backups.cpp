// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/automaticbackups.h"
#include "tests/ui/uifixture.h"
#include "ui/backup/backupdesk.h"
#include "ui/backup/restoredialog.h"
#include "ui/common/messagebar.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/signin/signindialog.h"
#include "ui/signin/signinflow.h"

#include <QAction>
#include <QProgressDialog>
#include <QSignalSpy>
#include <QTreeWidget>

using namespace Qt::StringLiterals;
using Gui::MessageBar;
using Gui::RestoreDialog;
using Store::BackupReason;

/// Backups from the window: by themselves, by the menu, and back again.
class TestBackups : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void init();
    void cleanup();

    void theDayHasOneByItself();
    void itWaitsUntilEverybodyIsRead();
    void theDemoAndWhatCannotBeWrittenHaveNone_data();
    void theDemoAndWhatCannotBeWrittenHaveNone();
    void aFailureOfItIsTold();
    void closingTheWindowCancelsIt();
    void backsUpToAFile();
    void aFileThatExistsIsLeftAlone();
    void nothingIsDoneWithoutAFile();
    void theOnesThereAreAreListed();
    void withoutAnyThereIsTheOtherFile();
    void nothingIsRestoredUnlessItIsConfirmed();
    void theWindowHandsItOn();
    void theMenuIsForAdministrators();
    void restoringLeadsToSigningIn();
    void whatCannotBeRestoredIsTold();

private:
    [[nodiscard]] QString path(const QString &name = u"people.db"_s) const
    {
        return m_folder->filePath(name);
    }
    [[nodiscard]] QStringList backups() const
    {
        return QDir(path() + u"-backups"_s).entryList(QDir::Files, QDir::Name);
    }
    [[nodiscard]] Store::AutomaticBackups automaticBackups(int day) const
    {
        Store::OpenOptions options;
        options.clock = [day] { return QDateTime(QDate(2026, 11, day), QTime(9, 30)); };
        return Store::AutomaticBackups({.text = path()}, options);
    }
    void showWindow();
    /// What it has to say once it is done.
    [[nodiscard]] MessageBar *messages() const
    {
        return m_window->findChild<MessageBar *>(u"messageBar"_s);
    }
    template<typename T>
    static T *shownDialog()
    {
        for (QWidget *widget : QApplication::topLevelWidgets()) {
            if (auto *found = qobject_cast<T *>(widget); found && found->isVisible()) {
                return found;
            }
        }
        return nullptr;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Gui::Session> m_session;
    UiFixture::FakePrompts m_prompts;
    std::unique_ptr<Gui::MainWindow> m_window;
};

void TestBackups::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    UiFixture::isolateSettings(*m_folder);
    m_session =
        std::make_unique<Gui::Session>(UiFixture::makeSession(UiFixture::makeDatabase(path())));
    QVERIFY(m_session->directory);
    QVERIFY(UiFixture::addCustomer(*m_session, u"acme"_s, u"Acme"_s));
    m_prompts = {};
}

void TestBackups::cleanup()
{
    m_window.reset();
    m_session.reset();
    const QWidgetList widgets = QApplication::topLevelWidgets();
    for (QWidget *widget : widgets) {
        widget->hide();
        widget->deleteLater();
    }
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    m_folder.reset();
}

void TestBackups::showWindow()
{
    m_window = std::make_unique<Gui::MainWindow>(std::move(m_session), m_prompts);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void TestBackups::theDayHasOneByItself()
{
    showWindow();

    QTRY_COMPARE(backups().filter(u"daily.db"_s).size(), 1);
    QCOMPARE(messages()->text(), QString()); // nobody need know
}

void TestBackups::itWaitsUntilEverybodyIsRead()
{
    m_session->directory =
        std::make_unique<Tables::Directory>(*m_session->database, QLocale(QLocale::English));
    bool wasThere = false;
    connect(m_session->directory.get(), &Tables::Directory::loaded, this,
            [this, &wasThere] { wasThere = !backups().isEmpty(); });
    showWindow();

    QTRY_COMPARE(backups().filter(u"daily.db"_s).size(), 1);
    QVERIFY(!wasThere);
}

void TestBackups::theDemoAndWhatCannotBeWrittenHaveNone_data()
{
    QTest::addColumn<bool>("isDemo");
    QTest::newRow("the demo") << true;
    QTest::newRow("read-only") << false;
}

void TestBackups::theDemoAndWhatCannotBeWrittenHaveNone()
{
    QFETCH(const bool, isDemo);
    m_session.reset();
    QVERIFY(isDemo || QFile::setPermissions(path(), QFile::ReadOwner));
    m_session =
        std::make_unique<Gui::Session>(UiFixture::makeSession(UiFixture::openDatabase(path())));
    m_session->isDemo = isDemo;
    MessageBar messages;
    QWidget window;
    {
        Gui::BackupDesk desk(*m_session, m_prompts, messages, &window);
        desk.makeDaily();
    }

    QVERIFY(!QFile::exists(path() + u"-backups"_s));
    QCOMPARE(messages.text(), QString());
}

void TestBackups::aFailureOfItIsTold()
{
    QFile inTheWay(path() + u"-backups"_s);
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    showWindow();

    QTRY_VERIFY(messages()->text().startsWith(u"The backup of today could not be made."_s));
    QVERIFY(messages()->text().contains(inTheWay.fileName()));
    QCOMPARE(messages()->kind(), MessageBar::Kind::Error);
    QVERIFY(m_prompts.errors.isEmpty());
}

void TestBackups::closingTheWindowCancelsIt()
{
    MessageBar messages;
    QWidget window;
    auto desk = std::make_unique<Gui::BackupDesk>(*m_session, m_prompts, messages, &window);

    desk->makeDaily();
    desk.reset();

    // Made or not: nothing is left of what was not finished.
    QCOMPARE(backups().filter(u".part"_s), QStringList());
}

void TestBackups::backsUpToAFile()
{
    m_prompts.fileAnswer = path(u"copy.db"_s);
    showWindow();

    m_window->findChild<QAction *>(u"backUpAction"_s)->trigger();

    QCOMPARE(m_prompts.filesAsked,
             QStringList{path(u"people %1.db"_s.arg(QDate::currentDate().toString(Qt::ISODate)))});
    QTRY_COMPARE(messages()->kind(), MessageBar::Kind::Done);
    QVERIFY(messages()->text().contains(path(u"copy.db"_s)));
    const auto copy = UiFixture::openDatabase(path(u"copy.db"_s));
    QVERIFY(copy);
    QCOMPARE(UiFixture::rows(*copy, u"customer_company"_s, u"customer_id"_s).size(), 1);
}

void TestBackups::aFileThatExistsIsLeftAlone()
{
    QFile mine(path(u"mine.db"_s));
    QVERIFY(mine.open(QIODevice::WriteOnly) && mine.write("mine") == 4);
    mine.close();
    m_prompts.fileAnswer = mine.fileName();
    showWindow();

    m_window->findChild<QAction *>(u"backUpAction"_s)->trigger();

    QTRY_COMPARE(messages()->kind(), MessageBar::Kind::Error);
    QVERIFY(messages()->text().contains(u"exists already"_s));
    QCOMPARE(mine.size(), 4);
}

void TestBackups::nothingIsDoneWithoutAFile()
{
    showWindow();

    m_window->findChild<QAction *>(u"backUpAction"_s)->trigger();

    QCOMPARE(m_prompts.filesAsked.size(), 1);
    QCOMPARE(messages()->text(), QString());
}

void TestBackups::theOnesThereAreAreListed()
{
    QVERIFY(automaticBackups(3).make(BackupReason::Daily));
    QVERIFY(automaticBackups(4).make(BackupReason::Restore));
    RestoreDialog dialog({.text = path()}, m_prompts);
    dialog.show();
    auto *tree = dialog.findChild<QTreeWidget *>(u"backupTree"_s);
    QCOMPARE(tree->topLevelItemCount(), 2);
    QCOMPARE(tree->topLevelItem(0)->text(1), u"Before a backup was restored"_s);
    QVERIFY(tree->topLevelItem(1)->text(0).startsWith(u"11/3/26"_s));
    QCOMPARE(tree->topLevelItem(1)->text(1), u"Daily"_s);
    QVERIFY(tree->topLevelItem(1)->text(2).contains(u"iB"_s));
    QVERIFY(!UiFixture::button(dialog, u"restoreButton"_s)->isEnabled());
    const QSignalSpy spy(&dialog, &RestoreDialog::restoreRequested);

    tree->setCurrentItem(tree->topLevelItem(1));
    UiFixture::button(dialog, u"restoreButton"_s)->click();

    QCOMPARE(m_prompts.confirmAsked.size(), 1);
    QVERIFY(m_prompts.confirmAsked.first().text.contains(u"2026-11-03 09-30-00 daily.db"_s));
    QCOMPARE(m_prompts.confirmAsked.first().action, u"&Restore"_s);
    QCOMPARE(spy.count(), 1);
    QCOMPARE(spy.first().first().toString(), path() + u"-backups/2026-11-03 09-30-00 daily.db"_s);
    QVERIFY(!dialog.isVisible());
}

void TestBackups::withoutAnyThereIsTheOtherFile()
{
    RestoreDialog dialog({.text = path()}, m_prompts);
    dialog.show();
    const auto *chosen = dialog.findChild<QLabel *>(u"chosenLabel"_s);
    QCOMPARE(chosen->text(), u"There are no automatic backups yet."_s);
    UiFixture::button(dialog, u"otherFileButton"_s)->click();
    QVERIFY(!UiFixture::button(dialog, u"restoreButton"_s)->isEnabled());
    m_prompts.fileAnswer = path(u"copy.db"_s);
    UiFixture::button(dialog, u"otherFileButton"_s)->click();
    QCOMPARE(m_prompts.filesAsked.last(), m_folder->path());
    QCOMPARE(chosen->text(), u"Chosen: "_s + path(u"copy.db"_s));
    const QSignalSpy spy(&dialog, &RestoreDialog::restoreRequested);

    UiFixture::button(dialog, u"restoreButton"_s)->click();

    QCOMPARE(spy.count(), 1);
    QCOMPARE(spy.first().first().toString(), path(u"copy.db"_s));
}

void TestBackups::nothingIsRestoredUnlessItIsConfirmed()
{
    RestoreDialog dialog({.text = path()}, m_prompts);
    dialog.show();
    m_prompts.fileAnswer = path(u"copy.db"_s);
    m_prompts.confirmAnswer = false;
    UiFixture::button(dialog, u"otherFileButton"_s)->click();
    const QSignalSpy spy(&dialog, &RestoreDialog::restoreRequested);

    UiFixture::button(dialog, u"restoreButton"_s)->click();

    QCOMPARE(m_prompts.confirmAsked.size(), 1);
    QCOMPARE(spy.count(), 0);
    QVERIFY(dialog.isVisible());
}

void TestBackups::theWindowHandsItOn()
{
    m_prompts.fileAnswer = path(u"copy.db"_s);
    showWindow();
    const QSignalSpy spy(m_window.get(), &Gui::MainWindow::restoreRequested);
    m_window->findChild<QAction *>(u"restoreAction"_s)->trigger();
    auto *dialog = m_window->findChild<RestoreDialog *>();
    QVERIFY(dialog);

    UiFixture::button(*dialog, u"otherFileButton"_s)->click();
    UiFixture::button(*dialog, u"restoreButton"_s)->click();

    QCOMPARE(spy.count(), 1);
    QCOMPARE(spy.first().first().toString(), path(u"copy.db"_s));
}

void TestBackups::theMenuIsForAdministrators()
{
    m_session->agent.isAdministrator = false;
    showWindow();

    for (const char *name : {"backUpAction", "restoreAction"}) {
        const auto *action = m_window->findChild<QAction *>(QString::fromLatin1(name));
        QVERIFY(!action->isEnabled());
        QVERIFY(action->toolTip().contains(u"Only members of the group admin"_s));
    }
}

void TestBackups::restoringLeadsToSigningIn()
{
    const auto backup = automaticBackups(3).make(BackupReason::Daily);
    QVERIFY(bool(backup));
    QVERIFY(UiFixture::addCustomer(*m_session, u"beta"_s, u"Beta"_s));
    m_session.reset();
    Gui::SignInFlow flow(m_prompts, &QDateTime::currentDateTimeUtc);

    flow.restore({.text = path()}, backup->path);

    QTRY_VERIFY(shownDialog<Gui::SignInDialog>());
    QVERIFY(!shownDialog<QProgressDialog>());
    const QString hint =
        shownDialog<Gui::SignInDialog>()->findChild<QLabel *>(u"hintLabel"_s)->text();
    QVERIFY2(hint.contains(u"restore.db"_s), qPrintable(hint));
    QCOMPARE(m_prompts.errors, QStringList());
    QCOMPARE(
        UiFixture::rows(*UiFixture::openDatabase(path()), u"customer_company"_s, u"customer_id"_s)
            .size(),
        1);
}

void TestBackups::whatCannotBeRestoredIsTold()
{
    m_session.reset();
    Gui::SignInFlow flow(m_prompts, &QDateTime::currentDateTimeUtc);

    flow.restore({.text = path()}, path(u"none.db"_s));

    QTRY_VERIFY(shownDialog<Gui::SignInDialog>());
    QCOMPARE(m_prompts.errors.size(), 1);
    QVERIFY(m_prompts.errors.first().contains(u"none.db"_s));
    QVERIFY(!shownDialog<Gui::SignInDialog>()->findChild<QLabel *>(u"hintLabel"_s)->isVisible());
}

QTEST_MAIN(TestBackups)
#include "tst_backups.moc"
