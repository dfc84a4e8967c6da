// SPDX-License-Identifier: GPL-3.0-or-later
#include "customeruserdesk.h"
#include "ui/common/messagebar.h"
#include "ui/mainwindow/mainwindow.h"

#include <QAction>
#include <QStackedWidget>
#include <QTableView>

using namespace Qt::StringLiterals;

/// Taking back what was just saved, in a form and from the status bar.
class TestUndoWork : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void init();
    void cleanup();

    void whatAFormSavedItTakesBack();
    void theKeyInTheFieldTakesTheSaveBack();
    void whatAFormTookBackIsTakenBackInTheWindow();
    void whoTypesOnDoesNotMeanTheSave();
    void whatElseIsToldIsNoOffer();
    void theWindowUndoesTheLastChange();
    void whatCannotBeUndoneIsPassedOver();
    void whatABackupReplacedIsNotUndone();
    void keysOfAnIdleInputAreTheWindows();
    void theWindowSaysWhyItCannot();

private:
    /// On the desk's session, which is the window's from then on; null if it does not come up.
    [[nodiscard]] std::unique_ptr<Gui::MainWindow> shownWindow() const
    {
        auto window = std::make_unique<Gui::MainWindow>(
            std::make_unique<Gui::Session>(std::move(m_desk->session)), m_desk->prompts);
        window->show();
        return QTest::qWaitForWindowActive(window.get()) ? std::move(window) : nullptr;
    }
    /// Ann as she is stored now, whoever has the session.
    [[nodiscard]] Domain::CustomerUser person() const
    {
        return **Store::CustomerUserStore(*UiFixture::openDatabase(m_desk->path)).byId(m_desk->ann);
    }
    [[nodiscard]] QString phone() const { return person().phone; }
    /// Changes Ann from the window.
    void write(const Gui::MainWindow &window,
               const std::function<void(Domain::CustomerUser &)> &change,
               const QString &hash = {}) const
    {
        const Domain::CustomerUser before = person();
        Domain::CustomerUser after = before;
        if (change) {
            change(after);
        }
        const Gui::Session &session = window.session();
        QVERIFY(bool(Store::ChangeWriter(*session.database, session.agent)
                         .apply(Domain::change(before, after, hash))));
    }
    /// Ann's, from the window's list; null if it does not come up.
    [[nodiscard]] static Gui::CustomerUserDialog *openForm(const Gui::MainWindow &window)
    {
        auto *list = window.findChild<QTableView *>(u"listView"_s);
        if (!QTest::qWaitFor([list] { return list->model()->rowCount() == 1; })) {
            return nullptr;
        }
        list->selectRow(0);
        QTest::keyClick(list, Qt::Key_Return);
        auto *dialog = window.findChild<Gui::CustomerUserDialog *>();
        const auto isActive = [dialog] { return dialog->isActiveWindow(); };
        return dialog != nullptr && QTest::qWaitFor(isActive) ? dialog : nullptr;
    }
    static void press(const QWidget &parent, const char *button)
    {
        auto *found = parent.findChild<QPushButton *>(QString::fromLatin1(button));
        QVERIFY2(found && found->isEnabled(), button);
        QTest::mouseClick(found, Qt::LeftButton);
    }

    std::unique_ptr<UiFixture::CustomerUserDesk> m_desk;
};

void TestUndoWork::init()
{
    m_desk = std::make_unique<UiFixture::CustomerUserDesk>();
    QVERIFY(m_desk->ann > 0);
}

void TestUndoWork::cleanup()
{
    m_desk.reset();
}

void TestUndoWork::whatAFormSavedItTakesBack()
{
    const auto dialog = m_desk->open(m_desk->ann);
    QVERIFY(dialog);
    const auto *bar = dialog->findChild<Gui::MessageBar *>();
    UiFixture::type(*dialog, {{u"phone"_s, u"2"_s}});
    press(*dialog, "saveButton");
    QCOMPARE(phone(), u"2"_s);
    QCOMPARE(bar->text(), u"Saved."_s);

    press(*dialog, "messageActionButton");
    QCOMPARE(phone(), u"1"_s);
    QCOMPARE(UiFixture::edit(*dialog, u"phone"_s)->text(), u"1"_s);
    QVERIFY2(bar->text().contains(u"is undone"_s), qPrintable(bar->text()));
    QTest::keyClick(dialog.get(), Qt::Key_Z, Qt::ControlModifier); // offered is the opposite
    QCOMPARE(phone(), u"1"_s);
    QTest::keyClick(dialog.get(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(phone(), u"2"_s);
    QCOMPARE(bar->text(), u"Done again."_s);
    QTest::keyClick(dialog.get(), Qt::Key_Z, Qt::ControlModifier);

    QCOMPARE(phone(), u"1"_s);
    QVERIFY(!dialog->isWindowModified());
}

void TestUndoWork::theKeyInTheFieldTakesTheSaveBack()
{
    const auto window = shownWindow(); // whose filter gives the keys of an idle input away
    QVERIFY(window);
    const auto *dialog = openForm(*window);
    QVERIFY(dialog);
    QLineEdit *input = UiFixture::edit(*dialog, u"phone"_s);
    input->setFocus();
    input->selectAll();
    QTest::keyClicks(input, u"2"_s);
    QTest::keyClick(input, Qt::Key_S, Qt::ControlModifier);
    QCOMPARE(phone(), u"2"_s);

    QTest::keyClick(input, Qt::Key_Z, Qt::ControlModifier);

    QCOMPARE(phone(), u"1"_s);
    QCOMPARE(input->text(), u"1"_s);
}

void TestUndoWork::whatAFormTookBackIsTakenBackInTheWindow()
{
    const auto window = shownWindow();
    QVERIFY(window);
    const auto *undo = window->findChild<QAction *>(u"undoAction"_s);
    auto *redo = window->findChild<QAction *>(u"redoAction"_s);
    auto *dialog = openForm(*window);
    QVERIFY(dialog);
    UiFixture::type(*dialog, {{u"phone"_s, u"2"_s}});
    press(*dialog, "saveButton");
    QCOMPARE(phone(), u"2"_s);
    press(*dialog, "messageActionButton");
    QCOMPARE(phone(), u"1"_s);
    dialog->close();
    const QWidget *page = window->findChild<QStackedWidget *>(u"pages"_s)->currentWidget();
    const auto *told = page->findChild<Gui::MessageBar *>(u"messageBar"_s);
    QVERIFY2(told->text().contains(u"saved"_s), qPrintable(told->text()));

    QTRY_VERIFY(redo->isEnabled());
    QVERIFY(!undo->isEnabled());
    redo->trigger();

    QCOMPARE(phone(), u"2"_s);
    const auto *notice = window->findChild<QLabel *>(u"undoNoticeLabel"_s);
    QVERIFY2(notice->text().endsWith(u"is done again."_s), qPrintable(notice->text()));
    QCOMPARE(told->text(), QString()); // it told of what was before
    QVERIFY(undo->isEnabled());
    QVERIFY(!redo->isEnabled());
}

void TestUndoWork::whoTypesOnDoesNotMeanTheSave()
{
    const auto dialog = m_desk->open(m_desk->ann);
    QVERIFY(dialog);
    QTest::keyClick(dialog.get(), Qt::Key_Z, Qt::ControlModifier); // nothing was saved yet
    UiFixture::type(*dialog, {{u"phone"_s, u"2"_s}});
    press(*dialog, "saveButton");
    UiFixture::type(*dialog, {{u"city"_s, u"Ulm"_s}});

    QTest::keyClick(dialog.get(), Qt::Key_Z, Qt::ControlModifier);

    QCOMPARE(phone(), u"2"_s);
    QCOMPARE(UiFixture::edit(*dialog, u"city"_s)->text(), u"Ulm"_s);
}

void TestUndoWork::whatElseIsToldIsNoOffer()
{
    const auto dialog = m_desk->open(m_desk->ann);
    QVERIFY(dialog);
    UiFixture::type(*dialog, {{u"phone"_s, u"2"_s}});
    press(*dialog, "saveButton");
    dialog->findChild<Gui::MessageBar *>()->say(Gui::MessageBar::Kind::Done, u"Given: rw."_s);

    QTest::keyClick(dialog.get(), Qt::Key_Z, Qt::ControlModifier);

    QCOMPARE(phone(), u"2"_s);
}

void TestUndoWork::theWindowUndoesTheLastChange()
{
    const auto window = shownWindow();
    QVERIFY(window);
    auto *undo = window->findChild<QAction *>(u"undoAction"_s);
    auto *redo = window->findChild<QAction *>(u"redoAction"_s);
    QVERIFY(!undo->isEnabled() && !redo->isEnabled()); // what was before is not this window's
    write(*window, [](Domain::CustomerUser &person) { person.phone = u"2"_s; });

    const auto *notice = window->findChild<QLabel *>(u"undoNoticeLabel"_s);
    QTRY_COMPARE(notice->text(), u"Saved: Customer user “ann” changed."_s);
    QTest::mouseClick(window->findChild<QPushButton *>(u"undoNoticeButton"_s), Qt::LeftButton);
    QCOMPARE(phone(), u"1"_s);
    QVERIFY(!undo->isEnabled());
    QTest::keyClick(window.get(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(phone(), u"2"_s);
    QVERIFY(!redo->isEnabled());
    undo->trigger();

    QCOMPARE(phone(), u"1"_s);
    QVERIFY(notice->text().contains(u"is undone"_s));
}

void TestUndoWork::whatCannotBeUndoneIsPassedOver()
{
    const auto window = shownWindow();
    QVERIFY(window);
    write(*window, [](Domain::CustomerUser &person) { person.phone = u"2"_s; });
    write(*window, {}, UiFixture::sha256(u"new"_s)); // the password alone
    auto *undo = window->findChild<QAction *>(u"undoAction"_s);
    QTRY_VERIFY(undo->isEnabled());

    undo->trigger();
    const QString text = window->findChild<Gui::MessageBar *>(u"messageBar"_s)->text();
    QVERIFY2(text.contains(u"Earlier passwords are not kept"_s), qPrintable(text));
    QCOMPARE(phone(), u"2"_s);
    undo->trigger();

    QCOMPARE(phone(), u"1"_s);
    QVERIFY(!undo->isEnabled());
}

void TestUndoWork::whatABackupReplacedIsNotUndone()
{
    const auto window = shownWindow();
    QVERIFY(window);
    write(*window, [](Domain::CustomerUser &person) { person.phone = u"2"_s; });
    auto *undo = window->findChild<QAction *>(u"undoAction"_s);
    QTRY_VERIFY(undo->isEnabled());
    // As if somebody had restored a backup, and another one had changed the same since.
    QVERIFY(QSqlQuery(UiFixture::openDatabase(m_desk->path)->connection())
                .exec(u"UPDATE rollbook_change_set SET create_time = '2001-01-01 00:00:00'"_s));

    undo->trigger();

    const QString text = window->findChild<Gui::MessageBar *>(u"messageBar"_s)->text();
    QVERIFY2(text.contains(u"a backup was restored"_s), qPrintable(text));
    QCOMPARE(phone(), u"2"_s);
    QVERIFY(!undo->isEnabled());
}

void TestUndoWork::keysOfAnIdleInputAreTheWindows()
{
    const auto window = shownWindow();
    QVERIFY(window);
    write(*window, [](Domain::CustomerUser &person) { person.phone = u"2"_s; });
    QTRY_VERIFY(window->findChild<QAction *>(u"undoAction"_s)->isEnabled());
    auto *search = window->findChild<QLineEdit *>(u"searchEdit"_s);
    search->setFocus();

    QTest::keyClicks(search, u"x"_s);
    QTest::keyClick(search, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(search->text(), QString()); // first what was typed
    QCOMPARE(phone(), u"2"_s);
    QTest::keyClick(search, Qt::Key_Z, Qt::ControlModifier);

    QCOMPARE(phone(), u"1"_s);
}

void TestUndoWork::theWindowSaysWhyItCannot()
{
    const auto window = shownWindow();
    QVERIFY(window);
    Domain::CustomerUser second = person();
    second.email = u"second@acme.example.net"_s;
    write(*window, [](Domain::CustomerUser &person) { person.login = u"anna"_s; });
    const auto other = UiFixture::openDatabase(m_desk->path);
    QVERIFY(bool(
        Store::ChangeWriter(*other, window->session().agent).apply(Domain::addition(second, {}))));
    auto *undo = window->findChild<QAction *>(u"undoAction"_s);
    QTRY_VERIFY(undo->isEnabled());

    undo->trigger();

    const QString text = window->findChild<Gui::MessageBar *>(u"messageBar"_s)->text();
    QVERIFY2(text.contains(u"cannot be undone"_s) && text.contains(u"ann"_s), qPrintable(text));
    QVERIFY(undo->isEnabled());
}

QTEST_MAIN(TestUndoWork)
#include "tst_undowork.moc"
