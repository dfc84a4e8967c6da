// SPDX-License-Identifier: GPL-3.0-or-later
#include "customeruserpagedesk.h"
#include "ui/common/messagebar.h"
#include "ui/history/undodialog.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/privacy/anonymisedialog.h"

#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;
using Gui::AnonymiseDialog;

/// Exporting and anonymising people from the list.
class TestPrivacyWork : public QObject, private UiFixture::CustomerUserPageDesk
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void init()
    {
        setUp();
        m_prompts.fileAnswer.clear();
        m_prompts.filesAsked.clear();
    }
    void cleanup() { tearDown(); }

    void exportsAllAboutAPerson();
    void exportsNothingWithoutAFile();
    void saysWhyItCannotExport();
    void onlyAdministratorsMay();
    void anonymisesFromTheList();
    void oneDialogAtATime();
    void theWindowForgetsWhatCannotBeUndone();
    void whatAnotherProgramAnonymisedIsTold();

private:
    [[nodiscard]] QString message() const { return m_page->findChild<Gui::MessageBar *>()->text(); }
    static QAction *actionOf(const QMenu &menu, const QString &text)
    {
        const QList<QAction *> actions = menu.actions();
        for (QAction *action : actions) {
            if (action->text().remove(u'&') == text) {
                return action;
            }
        }
        return nullptr;
    }
    /// Types the username and presses the button, once it is known what is done.
    static void confirm(const AnonymiseDialog &dialog, const QString &login)
    {
        auto *button = dialog.findChild<QPushButton *>(u"anonymiseButton"_s);
        QTest::keyClicks(dialog.findChild<QLineEdit *>(u"confirmEdit"_s), login);
        QTRY_VERIFY(button->isEnabled());
        button->click();
    }
    /// Changes somebody as this window does.
    void setPhone(const Gui::Session &session, const QString &login, const QString &phone) const
    {
        const auto before = Store::CustomerUserStore(*session.database).byLogin(login);
        Domain::CustomerUser after = **before;
        after.phone = phone;
        QVERIFY(bool(Store::ChangeWriter(*session.database, session.agent)
                         .apply(Domain::change(**before, after, {}))));
    }
};

void TestPrivacyWork::exportsAllAboutAPerson()
{
    addPeople();
    showPage();
    m_prompts.fileAnswer = m_folder->filePath(u"anna.txt"_s);

    choose(openMenu(u"anna"_s), u"Export All About This Person…"_s);

    QTRY_VERIFY(message().startsWith(u"All about this person is in"_s));
    QVERIFY(m_prompts.filesAsked.constFirst().endsWith(u"/rollbook-anna.txt"_s));
    QFile text(m_prompts.fileAnswer);
    QVERIFY(text.open(QIODevice::ReadOnly));
    QVERIFY(text.readAll().contains("Lastname: Meier"));
    QFile json(m_folder->filePath(u"anna.json"_s));
    QVERIFY(json.open(QIODevice::ReadOnly));
    QCOMPARE(QJsonDocument::fromJson(json.readAll())
                 .object()
                 .value(u"person"_s)
                 .toObject()
                 .value(u"login"_s),
             QJsonValue(u"anna"_s));
}

void TestPrivacyWork::exportsNothingWithoutAFile()
{
    addPeople();
    showPage();
    const QStringList before = QDir(m_folder->path()).entryList(QDir::Files);

    choose(openMenu(u"anna"_s), u"Export All About This Person…"_s);

    QCOMPARE(m_prompts.filesAsked.size(), 1);
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files), before);
    QCOMPARE(message(), QString());
}

void TestPrivacyWork::saysWhyItCannotExport()
{
    addPeople();
    showPage();
    m_prompts.fileAnswer = m_folder->filePath(u"no/anna.txt"_s);

    choose(openMenu(u"anna"_s), u"Export All About This Person…"_s);

    QTRY_VERIFY(message().contains(u"cannot be created"_s));
}

void TestPrivacyWork::onlyAdministratorsMay()
{
    addPeople();
    m_session.agent.isAdministrator = false;
    showPage();

    const std::unique_ptr<QMenu> menu(openMenu(u"anna"_s));

    for (const QString &text : {u"Export All About This Person…"_s, u"Anonymise…"_s}) {
        const QAction *action = actionOf(*menu, text);
        QVERIFY(action);
        QVERIFY(!action->isEnabled());
        QVERIFY(action->toolTip().contains(u"group admin"_s));
    }
}

void TestPrivacyWork::anonymisesFromTheList()
{
    addPeople();
    showPage();
    child<QAbstractButton>("includeInvalidCheck")->setChecked(true);
    const qint64 id = (*Store::CustomerUserStore(*m_session.database).byLogin(u"anna"_s))->id;

    choose(openMenu(u"anna"_s), u"Anonymise…"_s);
    const auto *dialog = m_page->findChild<AnonymiseDialog *>();
    QVERIFY(dialog);
    confirm(*dialog, u"anna"_s);

    const QString login = u"anonymous-%1"_s.arg(id);
    QTRY_VERIFY(message().contains(login));
    QVERIFY(shownLogins().contains(login));
    QVERIFY(!shownLogins().contains(u"anna"_s));
    QCOMPARE(
        m_session.directory->findCustomerUsers({.typed = u"anna"_s, .includeInvalid = true}).total,
        0);
    QCOMPARE(m_session.database->purges(), 1);
    const QString certificate = u"certificate-anonymous-%1.txt"_s.arg(id);
    QVERIFY(QFile::exists(m_folder->filePath(certificate)));
    QVERIFY(message().contains(certificate));
}

void TestPrivacyWork::oneDialogAtATime()
{
    addPeople();
    showPage();

    choose(openMenu(u"anna"_s), u"Anonymise…"_s);
    choose(openMenu(u"bert"_s), u"Anonymise…"_s);

    QCOMPARE(m_page->findChildren<AnonymiseDialog *>().size(), 1);
    QVERIFY(m_page->mayClose());
    m_page->closeDialogs();
}

void TestPrivacyWork::theWindowForgetsWhatCannotBeUndone()
{
    addPeople();
    Gui::MainWindow window(std::make_unique<Gui::Session>(std::move(m_session)), m_prompts);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    const Gui::Session &session = window.session();
    const auto *undo = window.findChild<QAction *>(u"undoAction"_s);
    setPhone(session, u"bert"_s, u"1"_s);
    setPhone(session, u"anna"_s, u"2"_s);
    QTRY_VERIFY(undo->isEnabled());
    const auto elsewhere = UiFixture::openDatabase(m_path);

    QVERIFY(Store::Anonymiser(*elsewhere, session.agent).anonymise(u"anna"_s));
    session.database->notePurge();

    // What is offered now is what was done before: to Bert.
    const auto *notice = window.findChild<QLabel *>(u"undoNoticeLabel"_s);
    QTRY_VERIFY(!notice->isVisible());
    QVERIFY(undo->isEnabled());
    window.findChild<QAction *>(u"undoAction"_s)->trigger();
    QCOMPARE((*Store::CustomerUserStore(*session.database).byLogin(u"bert"_s))->phone,
             u"030/12345"_s);
    QVERIFY(!undo->isEnabled());
}

/// Nobody told this window: then it finds out when it is asked.
void TestPrivacyWork::whatAnotherProgramAnonymisedIsTold()
{
    addPeople();
    Gui::MainWindow window(std::make_unique<Gui::Session>(std::move(m_session)), m_prompts);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    const Gui::Session &session = window.session();
    auto *undo = window.findChild<QAction *>(u"undoAction"_s);
    setPhone(session, u"anna"_s, u"2"_s);
    QTRY_VERIFY(undo->isEnabled());
    const auto elsewhere = UiFixture::openDatabase(m_path);
    QVERIFY(Store::Anonymiser(*elsewhere, session.agent).anonymise(u"anna"_s));

    undo->trigger();

    QVERIFY(!undo->isEnabled());
    const QList<Gui::MessageBar *> bars = window.findChildren<Gui::MessageBar *>();
    QVERIFY(std::any_of(bars.cbegin(), bars.cend(), [](const Gui::MessageBar *bar) {
        return bar->text().contains(u"removed when the person was anonymised"_s);
    }));
    QVERIFY(!window.findChild<Gui::UndoDialog *>());
}

QTEST_MAIN(TestPrivacyWork)
#include "tst_privacywork.moc"
