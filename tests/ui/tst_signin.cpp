// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/demodata.h"
#include "tests/ui/uifixture.h"
#include "ui/common/messagebar.h"
#include "ui/signin/createdatabasedialog.h"
#include "ui/signin/databasememory.h"
#include "ui/signin/signindialog.h"
#include "ui/signin/signinflow.h"
#include "ui/signin/welcomedialog.h"

#include <QApplication>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>
#include <QToolButton>

#include <chrono>

using namespace Qt::StringLiterals;
using Gui::CreateDatabaseDialog;
using Gui::DatabaseMemory;
using Gui::SignInDialog;
using Gui::SignInFlow;
using Gui::WelcomeDialog;

/// Signing in and the first run, from the first dialog to the session.
class TestSignIn : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();

    void theRightPasswordSignsIn();
    void aWrongPasswordIsToldInOneSentence();
    void fiveWrongTriesMakeItWait();
    void theGuardOutlivesTheDialog();
    void thePasswordCanBeShown();
    void theFirstStartWelcomes();
    void aMissingDatabaseIsTold();
    void theCurrentDatabaseIsOfferedAndOpened();
    void cancellingLeadsBackToTheWelcome();
    void cancellingWithAWindowChangesNothing();
    void closingTheWelcomeCancels();
    void openingWhatIsNoDatabase_data();
    void openingWhatIsNoDatabase();
    void aDatabaseIsCreated();
    void badEntriesAreToldBesideTheirFields();
    void anExistingFileIsLeftAlone();
    void theDemoIsMadeOnceAndOpensAtOnce();
    void aFileCalledDemoThatIsNoneAsksForThePassword();

private:
    template<typename T>
    static T *dialog()
    {
        for (QWidget *widget : QApplication::allWidgets()) {
            if (auto *found = qobject_cast<T *>(widget); found && found->isVisible()) {
                return found;
            }
        }
        return nullptr;
    }
    template<typename T>
    static T *part(QWidget *parent, const char *name)
    {
        return parent->findChild<T *>(QString::fromLatin1(name));
    }
    static void click(QWidget *parent, const char *button)
    {
        part<QAbstractButton>(parent, button)->click();
    }
    /// Another program's writing may hold the window up for hardly a moment.
    static bool keepsTheWindowAlive(const Gui::Session &session)
    {
        return session.database->options().busyTimeout <= std::chrono::milliseconds(200);
    }
    static void enter(QWidget *dialog, const QString &login, const QString &password);
    static void fillIn(CreateDatabaseDialog *dialog, const QString &password,
                       const QString &repeated);
    [[nodiscard]] QString path() const { return m_folder->filePath(u"people.db"_s); }
    void startFlow(const QString &file = {});

    std::unique_ptr<QTemporaryDir> m_folder;
    UiFixture::FakePrompts m_prompts;
    QDateTime m_now = QDateTime(QDate(2026, 11, 1), QTime(12, 0), Qt::UTC);
    std::unique_ptr<SignInFlow> m_flow;
};

void TestSignIn::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    QStandardPaths::setTestModeEnabled(true);
    QApplication::setQuitOnLastWindowClosed(false);
}

void TestSignIn::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    UiFixture::isolateSettings(*m_folder);
    qputenv("XDG_DATA_HOME", m_folder->filePath(u"data"_s).toLocal8Bit());
    QStandardPaths::setTestModeEnabled(false); // the variable counts
    QVERIFY(DatabaseMemory::folder().startsWith(m_folder->path()));
    m_prompts = {};
    m_flow = std::make_unique<SignInFlow>(m_prompts, [this] { return m_now; });
}

void TestSignIn::cleanup()
{
    m_flow.reset();
    const QWidgetList widgets = QApplication::topLevelWidgets();
    for (QWidget *widget : widgets) {
        widget->hide();
        widget->deleteLater();
    }
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    m_folder.reset();
}

void TestSignIn::startFlow(const QString &file)
{
    m_flow->start(file);
}

void TestSignIn::enter(QWidget *dialog, const QString &login, const QString &password)
{
    part<QLineEdit>(dialog, "loginEdit")->setText(login);
    part<QLineEdit>(dialog, "passwordEdit")->setText(password);
    click(dialog, "signInButton");
}

void TestSignIn::fillIn(CreateDatabaseDialog *dialog, const QString &password,
                        const QString &repeated)
{
    part<QLineEdit>(dialog, "loginEdit")->setText(u"olga"_s);
    part<QLineEdit>(dialog, "firstNameEdit")->setText(u"Olga"_s);
    part<QLineEdit>(dialog, "lastNameEdit")->setText(u"Beispiel"_s);
    part<QLineEdit>(dialog, "passwordEdit")->setText(password);
    part<QLineEdit>(dialog, "repeatEdit")->setText(repeated);
}

void TestSignIn::theRightPasswordSignsIn()
{
    QVERIFY(UiFixture::makeDatabase(path()));
    const QSignalSpy spy(m_flow.get(), &SignInFlow::signedIn);
    startFlow(path());
    auto *signIn = dialog<SignInDialog>();
    QVERIFY(signIn);
    QCOMPARE(part<QLabel>(signIn, "databaseLabel")->text(), u"people.db"_s);
    QCOMPARE(part<QLabel>(signIn, "pathLabel")->text(), path());

    enter(signIn, UiFixture::agentLogin, UiFixture::agentPassword);

    QTRY_COMPARE(spy.count(), 1);
    const auto session = m_flow->takeSession();
    QVERIFY(session);
    QCOMPARE(session->agent.login, UiFixture::agentLogin);
    QVERIFY(!session->isDemo);
    QVERIFY(keepsTheWindowAlive(*session));
    QCOMPARE(DatabaseMemory::current(), path());
    QVERIFY(!dialog<SignInDialog>());

    startFlow();
    QVERIFY(dialog<SignInDialog>());
    QCOMPARE(part<QLineEdit>(dialog<SignInDialog>(), "loginEdit")->text(), UiFixture::agentLogin);
}

void TestSignIn::aWrongPasswordIsToldInOneSentence()
{
    QVERIFY(UiFixture::makeDatabase(path()));
    startFlow(path());
    auto *signIn = dialog<SignInDialog>();

    enter(signIn, UiFixture::agentLogin, u"wrong"_s);

    auto *problem = part<QLabel>(signIn, "problemLabel");
    QTRY_VERIFY(problem->isVisible());
    QVERIFY(problem->text().contains(u"wrong"_s));
    QTRY_VERIFY(part<QLineEdit>(signIn, "passwordEdit")->isEnabled());
    QCOMPARE(part<QLineEdit>(signIn, "passwordEdit")->selectedText().size(), 5);
}

void TestSignIn::fiveWrongTriesMakeItWait()
{
    QVERIFY(UiFixture::makeDatabase(path()));
    startFlow(path());
    auto *signIn = dialog<SignInDialog>();
    auto *button = part<QPushButton>(signIn, "signInButton");
    auto *problem = part<QLabel>(signIn, "problemLabel");
    for (int count = 1; count <= 5; ++count) {
        enter(signIn, UiFixture::agentLogin, u"wrong %1"_s.arg(count));
        QTRY_VERIFY(part<QLineEdit>(signIn, "passwordEdit")->isEnabled());
        QCOMPARE(button->isEnabled(), count < 5);
    }
    QVERIFY(problem->text().contains(u"5 s"_s));
    m_now = m_now.addSecs(3);
    QTRY_VERIFY(problem->text().contains(u"2 s"_s));
    QVERIFY(!button->isEnabled());
    m_now = m_now.addSecs(3);
    QTRY_VERIFY(button->isEnabled());

    enter(signIn, UiFixture::agentLogin, u"wrong again"_s);
    QTRY_VERIFY(problem->text().contains(u"10 s"_s)); // longer each time

    m_now = m_now.addSecs(11);
    QTRY_VERIFY(button->isEnabled());
    const QSignalSpy spy(m_flow.get(), &SignInFlow::signedIn);
    enter(signIn, UiFixture::agentLogin, UiFixture::agentPassword);
    QTRY_COMPARE(spy.count(), 1);
}

void TestSignIn::theGuardOutlivesTheDialog()
{
    QVERIFY(UiFixture::makeDatabase(path()));
    startFlow(path());
    for (int count = 1; count <= 5; ++count) {
        enter(dialog<SignInDialog>(), UiFixture::agentLogin, u"wrong"_s);
        QTRY_VERIFY(part<QLineEdit>(dialog<SignInDialog>(), "passwordEdit")->isEnabled());
    }
    dialog<SignInDialog>()->close();

    startFlow(path());

    QVERIFY(!part<QPushButton>(dialog<SignInDialog>(), "signInButton")->isEnabled());
}

void TestSignIn::thePasswordCanBeShown()
{
    QVERIFY(UiFixture::makeDatabase(path()));
    startFlow(path());
    auto *edit = part<QLineEdit>(dialog<SignInDialog>(), "passwordEdit");
    QCOMPARE(edit->echoMode(), QLineEdit::Password);

    click(dialog<SignInDialog>(), "showPasswordButton");
    QCOMPARE(edit->echoMode(), QLineEdit::Normal);
    click(dialog<SignInDialog>(), "showPasswordButton");
    QCOMPARE(edit->echoMode(), QLineEdit::Password);
}

void TestSignIn::theFirstStartWelcomes()
{
    startFlow();

    auto *welcome = dialog<WelcomeDialog>();
    QVERIFY(welcome);
    QVERIFY(!part<QAbstractButton>(welcome, "recentButton")->isVisible());
    QVERIFY(!part<Gui::MessageBar>(welcome, "messageBar")->isVisible());
    QCOMPARE(welcome->focusWidget(), part<QWidget>(welcome, "createButton"));
}

void TestSignIn::aMissingDatabaseIsTold()
{
    DatabaseMemory::setCurrent(path());

    startFlow();

    auto *welcome = dialog<WelcomeDialog>();
    QVERIFY(welcome);
    QVERIFY(part<Gui::MessageBar>(welcome, "messageBar")->text().contains(path()));
    QVERIFY(!part<QAbstractButton>(welcome, "recentButton")->isVisible());
}

void TestSignIn::theCurrentDatabaseIsOfferedAndOpened()
{
    QVERIFY(UiFixture::makeDatabase(path()));
    DatabaseMemory::setCurrent(path());
    startFlow();
    QVERIFY(dialog<SignInDialog>());

    dialog<SignInDialog>()->close();

    auto *welcome = dialog<WelcomeDialog>();
    QVERIFY(welcome);
    QVERIFY(part<QAbstractButton>(welcome, "recentButton")->isVisible());
    QVERIFY(part<QAbstractButton>(welcome, "recentButton")->text().contains(u"people.db"_s));
    click(welcome, "recentButton");
    QVERIFY(dialog<SignInDialog>());
}

void TestSignIn::cancellingLeadsBackToTheWelcome()
{
    startFlow();

    click(dialog<WelcomeDialog>(), "createButton");
    QVERIFY(dialog<CreateDatabaseDialog>());
    dialog<CreateDatabaseDialog>()->close();
    QVERIFY(dialog<WelcomeDialog>());

    click(dialog<WelcomeDialog>(), "openButton"); // nothing chosen
    QCOMPARE(m_prompts.filesAsked.size(), 1);
    QVERIFY(dialog<WelcomeDialog>());
}

void TestSignIn::cancellingWithAWindowChangesNothing()
{
    QVERIFY(UiFixture::makeDatabase(path()));
    QWidget window;
    m_flow->setWindow(&window);
    const QSignalSpy spy(m_flow.get(), &SignInFlow::cancelled);

    m_prompts.fileAnswer = path();
    m_flow->openDatabase();
    dialog<SignInDialog>()->close();

    QCOMPARE(spy.count(), 1);
    QVERIFY(!dialog<WelcomeDialog>());
    QVERIFY(DatabaseMemory::current().isEmpty());
}

void TestSignIn::closingTheWelcomeCancels()
{
    startFlow();
    const QSignalSpy spy(m_flow.get(), &SignInFlow::cancelled);

    click(dialog<WelcomeDialog>(), "quitButton");

    QCOMPARE(spy.count(), 1);
}

void TestSignIn::openingWhatIsNoDatabase_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("text") << QByteArray("Dear Sir or Madam, ").repeated(100);
}

void TestSignIn::openingWhatIsNoDatabase()
{
    QFETCH(QByteArray, content);
    QFile file(path());
    QVERIFY(file.open(QFile::WriteOnly));
    file.write(content);
    file.close();

    startFlow(path());

    QVERIFY(dialog<WelcomeDialog>());
    const QString said = part<Gui::MessageBar>(dialog<WelcomeDialog>(), "messageBar")->text()
        + m_prompts.errors.join(u' ');
    QVERIFY2(said.contains(path()), qPrintable(said));
    QVERIFY(file.open(QFile::ReadOnly));
    QCOMPARE(file.readAll(), content);
}

void TestSignIn::aDatabaseIsCreated()
{
    startFlow();
    click(dialog<WelcomeDialog>(), "createButton");
    auto *create = dialog<CreateDatabaseDialog>();
    QVERIFY(part<QLineEdit>(create, "fileEdit")->text().endsWith(u"/rollbook.db"_s));
    m_prompts.fileAnswer = path();
    click(create, "browseButton");
    QCOMPARE(part<QLineEdit>(create, "fileEdit")->text(), path());
    fillIn(create, u"very secret"_s, u"very secret"_s);
    const QSignalSpy spy(m_flow.get(), &SignInFlow::signedIn);

    click(create, "createButton");

    QTRY_COMPARE(spy.count(), 1);
    const auto session = m_flow->takeSession();
    QCOMPARE(session->agent.login, u"olga"_s);
    QVERIFY(keepsTheWindowAlive(*session));
    QVERIFY(session->agent.isAdministrator);
    QCOMPARE(DatabaseMemory::current(), path());
    QCOMPARE(QFile::permissions(path()) & (QFile::ReadGroup | QFile::ReadOther),
             QFile::Permissions());
    QVERIFY(Store::AgentStore(*session->database).signIn(u"olga"_s, u"very secret"_s));
    QVERIFY(!dialog<WelcomeDialog>());
}

void TestSignIn::badEntriesAreToldBesideTheirFields()
{
    m_flow->createDatabase();
    auto *create = dialog<CreateDatabaseDialog>();
    click(create, "createButton");
    for (const char *field : {"loginError", "first_nameError", "last_nameError", "pwError"}) {
        QVERIFY2(part<QLabel>(create, field)->isVisible(), field);
        QVERIFY2(!part<QLabel>(create, field)->text().isEmpty(), field);
    }
    QCOMPARE(create->focusWidget(), part<QWidget>(create, "loginEdit"));

    fillIn(create, u"one"_s, u"other"_s);
    click(create, "createButton");
    QVERIFY(part<QLabel>(create, "repeatError")->isVisible());
    QCOMPARE(create->focusWidget(), part<QWidget>(create, "repeatEdit"));

    fillIn(create, QString(73, u'x'), QString(73, u'x'));
    click(create, "createButton");
    QVERIFY(part<QLabel>(create, "pwError")->text().contains(u"72"_s));

    fillIn(create, u"good"_s, u"good"_s);
    part<QLineEdit>(create, "loginEdit")->setText(QString(192, u'x'));
    click(create, "createButton");
    QTRY_VERIFY(part<QLabel>(create, "loginError")->isVisible());
    QVERIFY(!QFile::exists(part<QLineEdit>(create, "fileEdit")->text()));
}

void TestSignIn::anExistingFileIsLeftAlone()
{
    QVERIFY(UiFixture::makeDatabase(path()));
    m_flow->createDatabase();
    auto *create = dialog<CreateDatabaseDialog>();
    fillIn(create, u"good"_s, u"good"_s);
    part<QLineEdit>(create, "fileEdit")->setText(path());

    click(create, "createButton");

    QTRY_VERIFY(part<QLabel>(create, "fileError")->isVisible());
    QVERIFY(part<QLabel>(create, "fileError")->text().contains(path()));
    QVERIFY(UiFixture::openDatabase(path()));
}

void TestSignIn::theDemoIsMadeOnceAndOpensAtOnce()
{
    startFlow();
    const QSignalSpy spy(m_flow.get(), &SignInFlow::signedIn);

    click(dialog<WelcomeDialog>(), "demoButton");

    QTRY_COMPARE_WITH_TIMEOUT(spy.count(), 1, 30000);
    auto session = m_flow->takeSession();
    QVERIFY(session->isDemo);
    QVERIFY(keepsTheWindowAlive(*session));
    QCOMPARE(session->agent.login, QString::fromLatin1(Store::demoLogin));
    session->directory->startLoading(); // as the window does once it is painted
    QVERIFY(session->directory->findCustomerUsers({}).total > 100);
    const QString demo = session->database->location().text;
    QCOMPARE(demo, QDir(DatabaseMemory::folder()).filePath(u"demo.db"_s));
    QCOMPARE(QFile::permissions(demo) & (QFile::ReadGroup | QFile::ReadOther),
             QFile::Permissions());
    QVERIFY(DatabaseMemory::current().isEmpty());
    session.reset();

    m_flow->openDemo();
    QCOMPARE(spy.count(), 2); // there already: nothing to wait for
    m_flow->takeSession().reset();

    startFlow(demo);
    QVERIFY(part<QLabel>(dialog<SignInDialog>(), "hintLabel")->isVisible());
}

void TestSignIn::aFileCalledDemoThatIsNoneAsksForThePassword()
{
    QVERIFY(UiFixture::makeDatabase(QDir(DatabaseMemory::folder()).filePath(u"demo.db"_s)));
    const QSignalSpy spy(m_flow.get(), &SignInFlow::signedIn);

    m_flow->openDemo();

    QCOMPARE(spy.count(), 0);
    QVERIFY(dialog<SignInDialog>());
}

QTEST_MAIN(TestSignIn)
#include "tst_signin.moc"
