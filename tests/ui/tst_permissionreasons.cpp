// SPDX-License-Identifier: GPL-3.0-or-later
#include "permissiondesk.h"
#include "ui/permissions/effectivepermissionspanel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHelpEvent>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QToolTip>

using namespace UiFixture;

/// The reasons of marks in the panel of effective permissions, and the way to them.
class TestPermissionReasons : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_desk = std::make_unique<PermissionDesk>(); }
    void cleanup() { m_desk.reset(); }

    void theCurrentMarkIsExplained();
    void anAbsentMarkIsExplained();
    void keysOnAMark_data();
    void keysOnAMark();
    void reasonsAreSeenInALowForm_data();
    void reasonsAreSeenInALowForm();
    void reasonsUseTheRoomThereIs();
    void hoveringExplains();
    void aLetterLeadsIntoTheTable();

private:
    std::unique_ptr<PermissionDesk> m_desk;
};

void TestPermissionReasons::theCurrentMarkIsExplained()
{
    m_desk->ofCustomer(u"ACME"_s, 1, u"rw"_s);
    const auto form = m_desk->open(m_desk->ann);

    choose(*form, u"group"_s, 0, 2);
    QCOMPARE(
        reasons(*form),
        u"rw on group users:\n"
        "• rw through customer ACME (primary customer): it was given to that customer (Same Customer)."_s);
    choose(*form, u"customer"_s, 0, 1);
    QCOMPARE(reasons(*form), u"Access to customer ACME:\n• Direct: it is the primary customer."_s);
    QVERIFY(!view(*form, u"group"_s)->selectionModel()->hasSelection());

    type(*form, {{u"customer"_s, u"BETA"_s}});
    QVERIFY(reasons(*form).startsWith(u"Access to customer ACME would go"_s));
    view(*form, u"group"_s)->setFocus();
    QVERIFY(reasons(*form).startsWith(u"rw on group users would go"_s));
}

void TestPermissionReasons::anAbsentMarkIsExplained()
{
    m_desk->ofCustomer(u"BETA"_s, 2, u"ro"_s);
    const auto form = m_desk->open(m_desk->ann);
    form->findChild<QCheckBox *>(u"allGroupsCheck"_s)->click();

    choose(*form, u"group"_s, 0, 1);
    QVERIFY(reasons(*form).startsWith(
        u"Why not? This customer user does not have ro on group admin"_s));
    QVERIFY(reasons(*form).contains(u"Make BETA a further customer"_s));
}

void TestPermissionReasons::keysOnAMark_data()
{
    QTest::addColumn<int>("key");
    QTest::addColumn<int>("column");
    QTest::addColumn<int>("opened");

    QTest::newRow("Enter") << int(Qt::Key_Return) << 1 << 0;
    QTest::newRow("Enter on the number pad") << int(Qt::Key_Enter) << 2 << 0;
    QTest::newRow("Space") << int(Qt::Key_Space) << 1 << 0;
    QTest::newRow("Enter on the name") << int(Qt::Key_Return) << 0 << 1;
    QTest::newRow("F2") << int(Qt::Key_F2) << 1 << 1;
}

/// They show the reasons, wherever the form is scrolled to, and never press the default button.
void TestPermissionReasons::keysOnAMark()
{
    QFETCH(int, key);
    QFETCH(int, column);
    QFETCH(int, opened);
    m_desk->ofCustomer(u"ACME"_s, 1, u"ro"_s);
    const auto form = m_desk->open(m_desk->ann);
    form->resize(form->width(), 400);
    auto *panel = form->findChild<Gui::EffectivePermissionsPanel *>();
    QObject::disconnect(panel, &Gui::EffectivePermissionsPanel::groupActivated, nullptr, nullptr);
    const QSignalSpy activated(panel, &Gui::EffectivePermissionsPanel::groupActivated);
    choose(*form, u"group"_s, 0, column);
    QCoreApplication::processEvents();
    QScrollBar *bar = form->findChild<QScrollArea *>(u"formArea"_s)->verticalScrollBar();
    bar->setValue(0);

    QTest::keyClick(view(*form, u"group"_s), Qt::Key(key));

    QVERIFY(form->isVisible());
    QCOMPARE(activated.size(), opened);
    const auto *explanation = form->findChild<QPlainTextEdit *>(u"reasonsEdit"_s);
    QTRY_COMPARE(explanation->visibleRegion().isEmpty(), opened == 1);
    if (opened == 0) {
        QCOMPARE(explanation->accessibleDescription(), reasons(*form));
    }
}

void TestPermissionReasons::reasonsAreSeenInALowForm_data()
{
    QTest::addColumn<int>("height");

    QTest::newRow("screen of 1366 x 768") << 700;
    QTest::newRow("the same at 175 %") << 400;
}

/// Together with the mark they are the reasons of, without scrolling by hand.
void TestPermissionReasons::reasonsAreSeenInALowForm()
{
    QFETCH(int, height);
    constexpr int first = 10;
    constexpr int last = 30;
    for (int id = first; id <= last; ++id) {
        m_desk->sql(u"INSERT INTO groups_table VALUES (?, ?, NULL, 1, '', 1, '', 1)"_s,
                    {id, u"group %1"_s.arg(id)});
        m_desk->direct(u"ann"_s, id, u"ro"_s);
    }
    const auto form = m_desk->open(m_desk->ann);
    form->resize(form->width(), height);
    const auto *explanation = form->findChild<QPlainTextEdit *>(u"reasonsEdit"_s);
    form->findChild<QComboBox *>(u"validityCombo"_s)->setFocus();
    QTest::keyClick(form->focusWidget(), Qt::Key_Tab);
    QTest::keyClick(form->focusWidget(), Qt::Key_Tab);
    Gui::MarkView *groups = view(*form, u"group"_s);
    QVERIFY(groups->hasFocus());

    for (int row = 0; row < last - first; ++row) {
        QTRY_COMPARE(explanation->visibleRegion().boundingRect(), explanation->rect());
        QVERIFY(groups->viewport()->visibleRegion().contains(
            groups->visualRect(groups->currentIndex())));
        QTest::keyClick(groups, Qt::Key_Down);
        QCOMPARE(groups->currentIndex().row(), row + 1);
    }
}

void TestPermissionReasons::reasonsUseTheRoomThereIs()
{
    const auto form = m_desk->open(m_desk->ann);
    const auto *explanation = form->findChild<QPlainTextEdit *>(u"reasonsEdit"_s);
    constexpr int low = 500;
    constexpr int high = 1200;
    form->resize(form->width(), low);
    const int least = explanation->height();

    form->resize(form->width(), high);

    QTRY_VERIFY(explanation->height() >= 2 * least);
}

void TestPermissionReasons::hoveringExplains()
{
    m_desk->ofCustomer(u"ACME"_s, 1, u"ro"_s);
    const auto form = m_desk->open(m_desk->ann);
    Gui::MarkView *groups = view(*form, u"group"_s);
    const QPoint place = groups->visualRect(groups->model()->index(0, 1)).center();

    QHelpEvent hover(QEvent::ToolTip, place, groups->viewport()->mapToGlobal(place));
    QApplication::sendEvent(groups->viewport(), &hover);

    QCOMPARE(
        QToolTip::text(),
        u"<span>ro on group users:<br>• ro through customer ACME (primary customer): it was given to that customer (Same Customer).</span>"_s);
    QToolTip::hideText();
}

void TestPermissionReasons::aLetterLeadsIntoTheTable()
{
    m_desk->direct(u"ann"_s, 1, u"ro"_s);
    const auto form = m_desk->open(m_desk->ann);
    const QKeySequence keys =
        QKeySequence::mnemonic(form->findChild<QLabel *>(u"groupsLabel"_s)->text());

    QTest::keyClick(form.get(), keys[0].key(), Qt::AltModifier);

    QVERIFY(view(*form, u"group"_s)->hasFocus());
    QVERIFY(reasons(*form).startsWith(u"ro on group users:"_s));
}

QTEST_MAIN(TestPermissionReasons)
#include "tst_permissionreasons.moc"
