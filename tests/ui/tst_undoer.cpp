// SPDX-License-Identifier: GPL-3.0-or-later
#include "customeruserdesk.h"
#include "store/health.h"
#include "store/query.h"
#include "ui/history/undodialog.h"
#include "ui/history/undoer.h"

#include <QSignalSpy>
#include <QTreeWidget>

using namespace Qt::StringLiterals;

/// How changes are taken back that are large, or about which something has to be asked.
class TestUndoer : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void init();
    void cleanup();

    void manyRowsAreUndoneInTheBackground();
    void whatOthersTookBackMeanwhileIsNoChange();
    void whoNeverHoldsStillIsNotWaitedFor();
    void whatTheRulesDoNotAllowIsSaid();
    void whoWantsNothingWrittenIsHeard();
    void ofManyValuesTheFirstAreShown();

private:
    void setPhone(const QString &phone) const { QVERIFY(m_desk->setPhoneElsewhere(phone)); }
    [[nodiscard]] QString phone() const { return m_desk->phone(); }
    [[nodiscard]] qint64 lastChange() const
    {
        return Store::runForValue(m_desk->session.database->connection(),
                                  u"SELECT max(id) FROM rollbook_change_set"_s)
            ->toLongLong();
    }

    std::unique_ptr<UiFixture::CustomerUserDesk> m_desk;
};

void TestUndoer::init()
{
    m_desk = std::make_unique<UiFixture::CustomerUserDesk>();
    QVERIFY(m_desk->ann > 0);
}

void TestUndoer::cleanup()
{
    m_desk.reset();
}

void TestUndoer::manyRowsAreUndoneInTheBackground()
{
    setPhone(u"2"_s);
    const qint64 changeSet = lastChange();
    QWidget window;
    Gui::Undoer undoer(m_desk->session, &window);
    undoer.setManyRows(1);
    QSignalSpy working(&undoer, &Gui::Undoer::working);
    QSignalSpy refused(&undoer, &Gui::Undoer::refused);
    QSignalSpy undone(&undoer, &Gui::Undoer::undone);

    undoer.undo(changeSet);
    QCOMPARE(phone(), u"2"_s);
    undoer.undo(changeSet);
    QCOMPARE(refused.size(), 1);
    QVERIFY(undone.wait());

    QCOMPARE(phone(), u"1"_s);
    QCOMPARE(working.size(), 2); // planning and writing
    const qint64 undoing = undone.constFirst().constFirst().toLongLong();
    QCOMPARE(m_desk->session.database->changes().constLast(), undoing);
    undoer.undo(100'000);
    QCOMPARE(refused.size(), 2);
}

void TestUndoer::whatOthersTookBackMeanwhileIsNoChange()
{
    setPhone(u"2"_s);
    QWidget window;
    Gui::Undoer undoer(m_desk->session, &window);
    undoer.setManyRows(1);
    QSignalSpy working(&undoer, &Gui::Undoer::working);
    QSignalSpy nothingLeft(&undoer, &Gui::Undoer::nothingLeft);
    QObject::connect(&undoer, &Gui::Undoer::working, &window, [this, &working] {
        if (working.size() == 2) { // planned, but not written yet
            QVERIFY(m_desk->changeElsewhere(
                [](Domain::CustomerUser &person) { person.phone = u"1"_s; }));
        }
    });

    undoer.undo(lastChange());
    QVERIFY(nothingLeft.wait());

    QCOMPARE(working.size(), 3); // planned, not written, planned anew
    QVERIFY(!m_desk->session.database->changes().contains(0));
}

/// Another program changes the value before each writing, and back before each planning.
void TestUndoer::whoNeverHoldsStillIsNotWaitedFor()
{
    setPhone(u"2"_s);
    QWidget window;
    Gui::Undoer undoer(m_desk->session, &window);
    undoer.setManyRows(1);
    QSignalSpy working(&undoer, &Gui::Undoer::working);
    QSignalSpy refused(&undoer, &Gui::Undoer::refused);
    QObject::connect(&undoer, &Gui::Undoer::working, &window, [this, &working] {
        const bool isWriting = working.size() % 2 == 0;
        QVERIFY(m_desk->overwriteAnn(isWriting ? u"phone = '9'"_s : u"phone = '2'"_s));
    });

    undoer.undo(lastChange());
    QVERIFY(refused.wait());

    QCOMPARE(working.size(), 4); // planned and not written, twice
    QCOMPARE(phone(), u"9"_s);
}

void TestUndoer::whatTheRulesDoNotAllowIsSaid()
{
    QVERIFY(m_desk->overwriteAnn(u"title = ' Dr.'"_s));
    Store::Database &database = *m_desk->session.database;
    const auto before = Store::CustomerUserStore(database).byId(m_desk->ann);
    Domain::CustomerUser after = **before;
    after.title = u"Dr."_s;
    Domain::ChangeSet repair = Domain::change(**before, after, {});
    repair.kind = Domain::ChangeKind::Repaired;
    repair.subject = Store::healthCheckName(Store::HealthCheck::SurroundingBlanks);
    QVERIFY(Store::ChangeWriter(database, m_desk->session.agent).apply(repair));
    QWidget window;
    Gui::Undoer undoer(m_desk->session, &window);
    const QSignalSpy nothingLeft(&undoer, &Gui::Undoer::nothingLeft);

    undoer.undo(lastChange());

    QCOMPARE(nothingLeft.size(), 1);
    const QString text = nothingLeft.constFirst().constFirst().toString();
    QVERIFY2(text.contains(u"cannot come back"_s), qPrintable(text));
}

void TestUndoer::whoWantsNothingWrittenIsHeard()
{
    setPhone(u"2"_s);
    const qint64 changeSet = lastChange();
    setPhone(u"3"_s);
    QWidget window;
    Gui::Undoer undoer(m_desk->session, &window);
    QSignalSpy cancelled(&undoer, &Gui::Undoer::cancelled);

    undoer.undo(changeSet);
    auto *dialog = window.findChild<Gui::UndoDialog *>();
    QVERIFY(dialog);
    dialog->reject();

    QCOMPARE(cancelled.size(), 1);
    QCOMPARE(phone(), u"3"_s);
}

void TestUndoer::ofManyValuesTheFirstAreShown()
{
    Domain::UndoPlan plan{.changeSet = 1, .subject = u"import"_s};
    for (int number = 0; number < 1500; ++number) {
        plan.items.append({.key = {{u"id"_s, m_desk->ann}},
                           .column = u"phone"_s,
                           .state = number < 1400 ? Domain::UndoState::Restored
                                                  : Domain::UndoState::ChangedSince});
    }

    const Gui::UndoDialog dialog(*m_desk->session.database, plan);

    const auto *view = dialog.findChild<QTreeWidget *>(u"itemsView"_s);
    QCOMPARE(view->topLevelItemCount(), 1001);
    QVERIFY(view->topLevelItem(0)->text(3).startsWith(u"Left"_s));
    QVERIFY(view->topLevelItem(1000)->text(0).contains(u"500"_s));
    QVERIFY(dialog.findChild<QLabel *>(u"headingLabel"_s)->text().contains(u"1,400"_s));
}

QTEST_MAIN(TestUndoer)
#include "tst_undoer.moc"
