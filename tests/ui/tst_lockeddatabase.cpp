// SPDX-License-Identifier: GPL-3.0-or-later
#include "customeruserdesk.h"
#include "ui/common/messagebar.h"
#include "ui/customeruser/generatedpassworddialog.h"

#include <QScrollArea>
#include <QTimer>

using namespace UiFixture;
using namespace std::chrono_literals;
using Gui::MessageBar;
using Gui::Prompts;

/// Another program writes while the operator saves: forms wait for it, and nothing stands still.
class TestLockedDatabase : public QObject
{
    Q_OBJECT

private slots:
    void init();

    void itIsSavedAsSoonAsTheOtherIsDone();
    void theWindowLivesMeanwhile();
    void cancelStopsWaiting();
    void patienceEnds();
    void aNewPersonGetsTheirPasswordOnce();
    void savingOnClosingWaitsToo();
    void whatIsWrongIsToldAfterWaiting();

private:
    [[nodiscard]] bool lock()
    {
        m_other = openDatabase(m_desk->path);
        return m_other && QSqlQuery(m_other->connection()).exec(u"BEGIN IMMEDIATE"_s);
    }
    void release() { m_other.reset(); }
    [[nodiscard]] QString phone() const
    {
        return m_desk->row(m_desk->ann).value(u"phone"_s).toString();
    }
    static MessageBar &bar(const QWidget &dialog) { return *dialog.findChild<MessageBar *>(); }
    static bool isWaiting(const QWidget &dialog)
    {
        return bar(dialog).kind() == MessageBar::Kind::Info && bar(dialog).isVisible();
    }

    std::unique_ptr<CustomerUserDesk> m_desk;
    std::unique_ptr<Store::Database> m_other;
};

void TestLockedDatabase::init()
{
    release();
    m_desk = std::make_unique<CustomerUserDesk>();
    QVERIFY(m_desk->ann > 0);
}

void TestLockedDatabase::itIsSavedAsSoonAsTheOtherIsDone()
{
    QVERIFY(lock());
    const auto dialog = m_desk->open(m_desk->ann);
    type(*dialog, {{u"phone"_s, u"12"_s}});
    button(*dialog, u"saveAndFinishButton"_s)->click();

    QVERIFY(isWaiting(*dialog));
    QVERIFY2(bar(*dialog).text().contains(u"Another program"_s), qPrintable(bar(*dialog).text()));
    QVERIFY(dialog->isVisible());
    QVERIFY(!edit(*dialog, u"phone"_s)->isEnabled());
    QVERIFY(!button(*dialog, u"saveButton"_s)->isEnabled());
    QVERIFY(button(*dialog, u"cancelButton"_s)->isEnabled());
    QCOMPARE(edit(*dialog, u"phone"_s)->text(), u"12"_s);
    QCOMPARE(phone(), u"1"_s);

    release();
    QTRY_VERIFY(!dialog->isVisible());
    QCOMPARE(phone(), u"12"_s);
}

void TestLockedDatabase::theWindowLivesMeanwhile()
{
    QVERIFY(lock());
    const auto dialog = m_desk->open(m_desk->ann);
    int heartbeats = 0;
    QTimer heart;
    connect(&heart, &QTimer::timeout, dialog.get(), [&heartbeats] { ++heartbeats; });
    type(*dialog, {{u"phone"_s, u"12"_s}});
    heart.start(1ms);
    button(*dialog, u"saveButton"_s)->click();

    QTRY_VERIFY(heartbeats > 50);
    QVERIFY(isWaiting(*dialog));

    release();
    QTRY_COMPARE(bar(*dialog).kind(), MessageBar::Kind::Done);
    QVERIFY(edit(*dialog, u"phone"_s)->isEnabled());
    QCOMPARE(phone(), u"12"_s);
}

void TestLockedDatabase::cancelStopsWaiting()
{
    QVERIFY(lock());
    const auto dialog = m_desk->open(m_desk->ann);
    type(*dialog, {{u"phone"_s, u"12"_s}});
    button(*dialog, u"saveAndFinishButton"_s)->click();
    QTest::keyClick(dialog.get(), Qt::Key_Escape);

    QVERIFY(dialog->isVisible());
    QVERIFY(m_desk->prompts.unsavedAsked.isEmpty());
    QCOMPARE(bar(*dialog).kind(), MessageBar::Kind::Error);
    QVERIFY2(bar(*dialog).text().contains(u"locked"_s), qPrintable(bar(*dialog).text()));
    QVERIFY(edit(*dialog, u"phone"_s)->isEnabled());
    QCOMPARE(edit(*dialog, u"phone"_s)->text(), u"12"_s);

    release();
    QCOMPARE(phone(), u"1"_s);
    button(bar(*dialog), u"messageActionButton"_s)->click();
    QVERIFY(!dialog->isVisible()); // as "Save and finish" was to
    QCOMPARE(phone(), u"12"_s);
}

void TestLockedDatabase::patienceEnds()
{
    QVERIFY(lock());
    const auto dialog = m_desk->open(m_desk->ann);
    dialog->setPatience(1ms);
    type(*dialog, {{u"phone"_s, u"12"_s}});
    button(*dialog, u"saveButton"_s)->click();

    QTRY_COMPARE(bar(*dialog).kind(), MessageBar::Kind::Error);
    QVERIFY2(bar(*dialog).text().contains(u"locked"_s), qPrintable(bar(*dialog).text()));
    QPushButton *again = button(bar(*dialog), u"messageActionButton"_s);
    QCOMPARE(again->text(), u"Try Again"_s);
    QCOMPARE(edit(*dialog, u"phone"_s)->text(), u"12"_s);
    QVERIFY(dialog->isWindowModified());
    QCOMPARE(phone(), u"1"_s);

    again->click();
    QVERIFY(isWaiting(*dialog));
    QTRY_COMPARE(bar(*dialog).kind(), MessageBar::Kind::Error);
    release();
    again->click();
    QCOMPARE(bar(*dialog).kind(), MessageBar::Kind::Done);
    QVERIFY(dialog->isVisible());
    QCOMPARE(phone(), u"12"_s);
}

void TestLockedDatabase::aNewPersonGetsTheirPasswordOnce()
{
    const auto dialog = m_desk->open(0);
    type(*dialog, complete);
    QVERIFY(lock());
    button(*dialog, u"saveButton"_s)->click();
    QTRY_VERIFY(bar(*dialog).text().contains(u"Another program"_s));
    QVERIFY(button(*dialog, u"cancelButton"_s)->isEnabled());
    QVERIFY(!dialog->findChild<Gui::GeneratedPasswordDialog *>());
    release();

    QTRY_VERIFY(dialog->findChild<Gui::GeneratedPasswordDialog *>());
    dialog->findChild<Gui::GeneratedPasswordDialog *>()->close();
    QTRY_VERIFY(!dialog->isVisible());
    QCOMPARE(m_desk->allRows().size(), 2);
    QVERIFY(m_desk->row(dialog->customerUserId())
                .value(u"pw"_s)
                .toString()
                .startsWith(u"BCRYPT:12:"_s));
}

void TestLockedDatabase::savingOnClosingWaitsToo()
{
    QVERIFY(lock());
    const auto dialog = m_desk->open(m_desk->ann);
    type(*dialog, {{u"phone"_s, u"12"_s}});
    m_desk->prompts.unsavedAnswer = Prompts::Unsaved::Save;
    QTimer::singleShot(0, this, [this] { release(); });
    dialog->reject();

    QVERIFY(!dialog->isVisible());
    QCOMPARE(phone(), u"12"_s);
}

void TestLockedDatabase::whatIsWrongIsToldAfterWaiting()
{
    QVERIFY(lock());
    const auto dialog = m_desk->open(m_desk->ann);
    type(*dialog, {{u"login"_s, {}}});
    button(*dialog, u"saveAndFinishButton"_s)->click();
    QVERIFY(isWaiting(*dialog));
    release();

    QTRY_VERIFY(!note(*dialog, u"login"_s).isEmpty());
    QVERIFY(edit(*dialog, u"login"_s)->isEnabled());
    QVERIFY(edit(*dialog, u"login"_s)->hasFocus());
}

QTEST_MAIN(TestLockedDatabase)
#include "tst_lockeddatabase.moc"
