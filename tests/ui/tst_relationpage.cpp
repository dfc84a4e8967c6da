// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/relationdesk.h"
#include "ui/lists/emptystate.h"
#include "ui/relations/comparedialog.h"
#include "ui/relations/recordpicker.h"

#include <QCheckBox>
#include <QContextMenuEvent>
#include <QHeaderView>
#include <QListView>
#include <QMenu>
#include <QRadioButton>
#include <QSignalSpy>
#include <QToolButton>

using namespace Qt::StringLiterals;
using Domain::RecordKind;
using Gui::RelationPage;
using Tables::RecordRef;
using UiFixture::relatedAnn;
using UiFixture::rows;

/// The screens of relations, used as an administrator does.
class TestRelationPage : public QObject, private UiFixture::RelationDesk
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void init() { setUp(); }
    void cleanup() { tearDown(); }

    void nothingIsShownUntilSomethingIsPicked();
    void searchesBeginAnew();
    void byKeyboardAlone();
    void onlyTheTickedRowIsWritten();
    void theHeadingSaysHowManyAndCanBeUndone();
    void eachRowLeadsToTheOtherSideAndBack();
    void theMenuOfARow();
    void unsavedChangesAreAskedAbout_data();
    void unsavedChangesAreAskedAbout();
    void theReasonOfALockedRowIsSaid();
    void whoHasADefaultGroupIsSaidWhereEverybodyIsChecked();
    void anEmptyTableSaysWhy();
    void groupSupportIsTurnedOnHere();
    void refusedBoxesStayTicked();
    void comparesTwo();
    void whatAnotherDidIsThereAfterF5();
    void whatIsTakenBackIsNoLongerChecked();
    void aNewRowCanBeGoneTo();
    void furtherCustomersOfAPerson();
    void hostileNamesStayText();
};

void TestRelationPage::nothingIsShownUntilSomethingIsPicked()
{
    showPage(RecordKind::CustomerUser, RecordKind::Group);

    QVERIFY(!child<QWidget>("relationEditor")->isVisible());
    QCOMPARE(child<QListView>("recordView")->model()->rowCount(), 2);
    child<QRadioButton>("secondRadio")->click();
    QCOMPARE(child<QListView>("recordView")->model()->rowCount(), 5);
    QTest::keyClicks(child<QLineEdit>("searchEdit"), u"sal"_s);
    QCOMPARE(child<QListView>("recordView")->model()->rowCount(), 1);
    QTest::keyClicks(child<QLineEdit>("searchEdit"), u"nothing"_s);
    QCOMPARE(child<QLabel>("countLabel")->text(), u"No data found."_s);
}

/// Of its own accord, without a word in the box that nobody sees any more.
void TestRelationPage::searchesBeginAnew()
{
    showPage(RecordKind::CustomerUser, RecordKind::Group);
    auto *pickerEdit = child<QLineEdit>("searchEdit");
    auto *filterEdit = child<QLineEdit>("filterEdit");
    const auto hasButton = [](const QLineEdit *edit) {
        return edit->findChild<QToolButton *>()->isVisible();
    };
    QTest::keyClicks(pickerEdit, u"ann"_s);
    QTest::keyClick(pickerEdit, Qt::Key_Return);
    QTest::keyClicks(filterEdit, u"sales"_s);
    QVERIFY(hasButton(pickerEdit) && hasButton(filterEdit));

    child<QRadioButton>("secondRadio")->click();
    QCOMPARE(pickerEdit->text(), QString());
    QVERIFY(!hasButton(pickerEdit));
    QCOMPARE(child<QListView>("recordView")->model()->rowCount(), 5);
    QTest::keyClicks(pickerEdit, u"sales"_s);
    QTest::keyClick(pickerEdit, Qt::Key_Return);

    QCOMPARE(filterEdit->text(), QString());
    QVERIFY(!hasButton(filterEdit));
    QCOMPARE(view()->model()->rowCount(), 2);
}

/// From the search to a changed permission, without the mouse.
void TestRelationPage::byKeyboardAlone()
{
    showPage(RecordKind::CustomerUser, RecordKind::Group);
    m_page->focusSearch();

    QTest::keyClicks(QApplication::focusWidget(), u"ann"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QVERIFY(child<QLabel>("headingLabel")->text().contains(u"ann"_s));
    QTest::keyClicks(QApplication::focusWidget(), u"sales"_s); // in the list of groups
    QCOMPARE(view()->model()->rowCount(), 1);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
    QCOMPARE(QApplication::focusWidget(), view());
    QTest::keyClick(view(), Qt::Key_Space); // ro
    QTest::keyClick(view(), Qt::Key_Right);
    QTest::keyClick(view(), Qt::Key_Space); // rw
    QCOMPARE(child<QLabel>("pendingLabel")->text(), u"1 change(s) not saved"_s);
    QTest::keyClick(view(), Qt::Key_S, Qt::ControlModifier);

    QCOMPARE(grants().size(), 1);
    QCOMPARE(grants().constFirst().value(u"permission_key"_s).toString(), u"rw"_s);
    QVERIFY(message().startsWith(u"Saved"_s));
    QVERIFY(!child<QPushButton>("saveButton")->isEnabled());
    QCOMPARE(QApplication::focusWidget(), view());
    QCOMPARE(view()->currentIndex(), cell(u"sales"_s, 2));
    QTest::keyClick(view(), Qt::Key_S, Qt::ControlModifier);
    QVERIFY2(message().startsWith(u"There is nothing to save"_s), qPrintable(message()));
    QTest::keyClick(view(), Qt::Key_Escape);
    QCOMPARE(QApplication::focusWidget(), child<QLineEdit>("filterEdit"));
}

void TestRelationPage::onlyTheTickedRowIsWritten()
{
    showPage(RecordKind::CustomerUser, RecordKind::Group);
    m_page->open({.kind = RecordKind::Group, .key = u"4"_s}); // sales
    tick(u"ann"_s, 0);
    tick(u"bob"_s, 0);
    tick(u"bob"_s, 0); // and back
    child<QPushButton>("saveButton")->click();

    QCOMPARE(grants().size(), 1);
    QCOMPARE(grants().constFirst().value(u"user_id"_s).toString(), u"ann"_s);
}

void TestRelationPage::theHeadingSaysHowManyAndCanBeUndone()
{
    showPage(RecordKind::Customer, RecordKind::Group);
    m_page->open({.kind = RecordKind::Group, .key = u"4"_s});
    tick(u"acme"_s, 1);
    QHeaderView *header = view()->horizontalHeader();
    const int ro = header->sectionViewportPosition(1) + header->sectionSize(1) / 2;

    QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, {ro, header->height() / 2});

    QVERIFY2(message().contains(u"ro was checked in 1 row(s)"_s), qPrintable(message()));
    QCOMPARE(child<QLabel>("pendingLabel")->text(), u"2 change(s) not saved"_s);
    child<Gui::MessageBar>("messageBar")->findChild<QPushButton *>()->click();
    QCOMPARE(child<QLabel>("pendingLabel")->text(), u"1 change(s) not saved"_s);
    child<QPushButton>("discardButton")->click();
    QCOMPARE(child<QLabel>("pendingLabel")->text(), QString());
    QVERIFY(rows(*m_session.database, u"group_customer"_s, u"customer_id"_s).isEmpty());
}

void TestRelationPage::eachRowLeadsToTheOtherSideAndBack()
{
    showPage(RecordKind::CustomerUser, RecordKind::Group);
    m_page->open(relatedAnn);
    QVERIFY(!child<QToolButton>("backButton")->isEnabled());
    view()->setFocus();
    view()->setCurrentIndex(cell(u"sales"_s, 0));
    QTest::keyClick(view(), Qt::Key_Return);

    QCOMPARE(child<QLabel>("headingLabel")->text(), u"Customer users of group sales"_s);
    QVERIFY(child<QRadioButton>("secondRadio")->isChecked());
    QTest::keyClick(view(), Qt::Key_Left, Qt::AltModifier);
    QVERIFY(child<QLabel>("headingLabel")->text().startsWith(u"Groups of"_s));
    QVERIFY(child<QRadioButton>("firstRadio")->isChecked());
    QVERIFY(!child<QToolButton>("backButton")->isEnabled());
}

void TestRelationPage::theMenuOfARow()
{
    showPage(RecordKind::CustomerUser, RecordKind::Group);
    m_page->open({.kind = RecordKind::Group, .key = u"4"_s});
    const QSignalSpy spy(m_page.get(), &RelationPage::recordRequested);
    view()->setCurrentIndex(cell(u"ann"_s, 0));
    QContextMenuEvent event(QContextMenuEvent::Keyboard, QPoint(), QPoint());
    QCoreApplication::sendEvent(view(), &event);
    auto *menu = child<QMenu>("relationMenu");
    QVERIFY(menu != nullptr);

    QStringList texts;
    QAction *checkAll = nullptr;
    const QList<QAction *> actions = menu->actions();
    for (QAction *action : actions) {
        texts.append(action->text());
        checkAll = action->text() == "Check ro in 2 Row(s) Shown"_L1 ? action : checkAll;
    }
    QVERIFY2(checkAll, qPrintable(texts.join(u';')));
    checkAll->trigger();
    QCOMPARE(child<QLabel>("pendingLabel")->text(), u"2 change(s) not saved"_s);
    actions.at(1)->trigger();
    QCOMPARE(spy.size(), 1);
    QCOMPARE(spy.constFirst().constFirst().value<RecordRef>(), relatedAnn);
    delete menu;
}

void TestRelationPage::unsavedChangesAreAskedAbout_data()
{
    QTest::addColumn<int>("answer");
    QTest::addColumn<bool>("leaves");
    QTest::addColumn<int>("written");

    using Unsaved = Gui::Prompts::Unsaved;
    QTest::newRow("keep editing") << static_cast<int>(Unsaved::KeepEditing) << false << 0;
    QTest::newRow("save") << static_cast<int>(Unsaved::Save) << true << 1;
    QTest::newRow("discard") << static_cast<int>(Unsaved::Discard) << true << 0;
}

void TestRelationPage::unsavedChangesAreAskedAbout()
{
    QFETCH(int, answer);
    QFETCH(bool, leaves);
    QFETCH(int, written);
    m_prompts.unsavedAnswer = static_cast<Gui::Prompts::Unsaved>(answer);
    showPage(RecordKind::CustomerUser, RecordKind::Group);
    m_page->open(relatedAnn);
    tick(u"sales"_s, 0);

    m_page->open({.kind = RecordKind::CustomerUser, .key = u"bob"_s});

    QCOMPARE(m_prompts.unsavedAsked.size(), 1);
    QCOMPARE(child<QLabel>("headingLabel")->text().contains(u"bob"_s), leaves);
    QCOMPARE(grants().size(), written);
    QCOMPARE(m_page->mayClose(), leaves);
}

void TestRelationPage::theReasonOfALockedRowIsSaid()
{
    showPage(RecordKind::CustomerUser, RecordKind::Group);
    m_page->open(relatedAnn);

    view()->setFocus();
    view()->setCurrentIndex(cell(u"support"_s, 1));
    QTest::keyClick(view(), Qt::Key_Down); // onto the locked box

    QCOMPARE(view()->currentIndex(), cell(u"users"_s, 1));
    QVERIFY(child<QLabel>("reasonLabel")->text().contains(u"by default"_s));
    QVERIFY(child<QLabel>("noteLabel")->text().contains(u"support is off"_s));
}

void TestRelationPage::whoHasADefaultGroupIsSaidWhereEverybodyIsChecked()
{
    showPage(RecordKind::CustomerUser, RecordKind::Group);
    m_page->open({.kind = RecordKind::Group, .key = u"1"_s}); // users
    child<QCheckBox>("onlyCheckedCheck")->setChecked(true);

    QCOMPARE(view()->model()->rowCount(), 2);
    const auto *note = child<QLabel>("noteLabel");
    QVERIFY(note->isVisible());
    QVERIFY2(note->text().contains(u"Every customer user is in this group"_s),
             qPrintable(note->text()));
}

void TestRelationPage::anEmptyTableSaysWhy()
{
    showPage(RecordKind::Customer, RecordKind::Group);
    m_page->open({.kind = RecordKind::Group, .key = u"4"_s});
    view()->setFocus();
    child<QCheckBox>("onlyCheckedCheck")->setChecked(true);

    auto *empty = child<Gui::EmptyState>("emptyState");
    QVERIFY(empty->isVisible());
    QVERIFY(!view()->isVisible());
    QCOMPARE(empty->findChild<QLabel *>()->text(), u"Nothing is checked here."_s);
    empty->findChild<QPushButton *>()->click();
    QVERIFY(view()->isVisible());
    QVERIFY(!child<QCheckBox>("onlyCheckedCheck")->isChecked());
    QTest::keyClicks(QApplication::focusWidget(), u"nobody"_s);
    QCOMPARE(empty->findChild<QLabel *>()->text(), u"Nothing matches the search."_s);
    empty->findChild<QPushButton *>()->click();
    QCOMPARE(view()->model()->rowCount(), 2);
}

/// What was ticked before stays ticked.
void TestRelationPage::groupSupportIsTurnedOnHere()
{
    showPage(RecordKind::CustomerUser, RecordKind::Group);
    m_page->open(relatedAnn);
    tick(u"sales"_s, 1);
    m_prompts.confirmAnswer = true;

    child<QPushButton>("supportButton")->click();

    QCOMPARE(m_prompts.confirmAsked.size(), 1);
    QVERIFY(!child<QPushButton>("supportButton")->isVisible());
    QVERIFY2(child<QLabel>("noteLabel")->text().isEmpty(),
             qPrintable(child<QLabel>("noteLabel")->text()));
    QVERIFY2(message().contains(u"is on"_s), qPrintable(message()));
    QCOMPARE(child<QLabel>("pendingLabel")->text(), u"1 change(s) not saved"_s);
    QCOMPARE(view()->currentIndex(), cell(u"sales"_s, 2));
    child<QPushButton>("discardButton")->click();
}

void TestRelationPage::refusedBoxesStayTicked()
{
    showPage(RecordKind::CustomerUser, RecordKind::Group);
    m_page->open(relatedAnn);
    tick(u"sales"_s, 0);
    QSqlQuery query(m_session.database->connection());
    QVERIFY(query.exec(u"UPDATE group_user SET permission_key = 'ro' WHERE group_id = 2"_s));

    child<QPushButton>("saveButton")->click();

    QVERIFY2(message().contains(u"may not do this"_s), qPrintable(message()));
    QCOMPARE(child<QLabel>("pendingLabel")->text(), u"1 change(s) not saved"_s);
    QVERIFY(grants().isEmpty());
    child<QPushButton>("discardButton")->click();
}

void TestRelationPage::comparesTwo()
{
    showPage(RecordKind::CustomerUser, RecordKind::Group);
    m_page->open(relatedAnn);
    tick(u"sales"_s, 1);
    child<QPushButton>("saveButton")->click();

    child<QPushButton>("compareButton")->click();
    auto *dialog = m_page->findChild<Gui::CompareDialog *>();
    QVERIFY(dialog != nullptr);
    QTest::keyClicks(dialog->findChild<QLineEdit *>(u"searchEdit"_s), u"bob"_s);
    QTest::keyClick(dialog->findChild<QLineEdit *>(u"searchEdit"_s), Qt::Key_Down);

    const auto *table = dialog->findChild<QTableView *>(u"comparisonView"_s);
    const auto printed = [table] {
        QStringList lines;
        for (int row = 0; row < table->model()->rowCount(); ++row) {
            QStringList cells;
            for (int column = 0; column < table->model()->columnCount(); ++column) {
                cells.append(table->model()->index(row, column).data().toString());
            }
            lines.append(cells.join(u'|'));
        }
        return lines;
    };
    QCOMPARE(
        printed(),
        (QStringList{u"Group sales|ro, rw|–|only the first"_s, u"Group users|ro, rw|ro, rw|same"_s,
                     u"Customer acme|direct|–|only the first"_s,
                     u"Customer beta|–|direct|only the second"_s}));
    dialog->findChild<QCheckBox *>(u"onlyDifferencesCheck"_s)->click();
    QCOMPARE(table->model()->rowCount(), 3);
    dialog->findChild<QTableView *>(u"comparisonView"_s)
        ->setCurrentIndex(table->model()->index(0, 1));
    QVERIFY(dialog->findChild<QLabel *>(u"reasonLabel"_s)->text().contains(u"rw directly"_s));
    dialog->close();
}

void TestRelationPage::whatAnotherDidIsThereAfterF5()
{
    showPage(RecordKind::CustomerUser, RecordKind::Group);
    m_page->open(relatedAnn);
    tick(u"support"_s, 0);
    QVERIFY(Store::ChangeWriter(*m_session.database, m_session.agent)
                .apply({.kind = Domain::ChangeKind::PermissionsChanged,
                        .subject = u"ann"_s,
                        .rows = Domain::directGrantChanges(u"ann"_s, 4, {}, {.ro = true})}));

    QTest::keyClick(view(), Qt::Key_F5);

    QCOMPARE(cell(u"sales"_s, 1).data(Qt::CheckStateRole).toInt(), int(Qt::Checked));
    QCOMPARE(cell(u"support"_s, 1).data(Qt::CheckStateRole).toInt(), int(Qt::Checked));
    QCOMPARE(child<QLabel>("pendingLabel")->text(), u"1 change(s) not saved"_s);
    child<QPushButton>("discardButton")->click();
}

/// By the window's undo; what is checked and not saved stays.
void TestRelationPage::whatIsTakenBackIsNoLongerChecked()
{
    showPage(RecordKind::CustomerUser, RecordKind::Group);
    m_page->open({.kind = RecordKind::Group, .key = u"4"_s}); // sales
    tick(u"ann"_s, 0);
    child<QPushButton>("saveButton")->click();
    QVERIFY(message().startsWith(u"Saved"_s));
    QSqlQuery query(m_session.database->connection());
    QVERIFY(query.exec(u"DELETE FROM group_customer_user"_s));
    const auto state = [this](const QString &name) {
        return cell(name, 1).data(Qt::CheckStateRole).toInt();
    };

    m_page->onTakenBack();
    QCOMPARE(state(u"ann"_s), int(Qt::Unchecked));
    QCOMPARE(message(), QString());

    tick(u"bob"_s, 0);
    m_page->onTakenBack();
    QCOMPARE(state(u"bob"_s), int(Qt::Checked));
    child<QPushButton>("discardButton")->click();
}

/// Though it was not there when the page was opened.
void TestRelationPage::aNewRowCanBeGoneTo()
{
    showPage(RecordKind::CustomerUser, RecordKind::Group);
    m_page->open(relatedAnn);
    addGroup(u"zoo"_s);

    m_page->openAt(relatedAnn, u"6"_s);

    QVERIFY(view()->currentIndex().isValid());
    QCOMPARE(view()->currentIndex(), cell(u"zoo"_s, 1));
    QCOMPARE(m_page->focusWidget(), view());
}

void TestRelationPage::furtherCustomersOfAPerson()
{
    showPage(RecordKind::CustomerUser, RecordKind::Customer);
    m_page->open(relatedAnn);
    tick(u"beta"_s, 0);
    QVERIFY(!(cell(u"acme"_s, 1).flags() & Qt::ItemIsUserCheckable)); // the primary one
    child<QPushButton>("saveButton")->click();

    const QList<QVariantMap> links =
        rows(*m_session.database, u"customer_user_customer"_s, u"customer_id"_s);
    QCOMPARE(links.size(), 1);
    QCOMPARE(links.constFirst().value(u"customer_id"_s).toString(), u"beta"_s);
}

void TestRelationPage::hostileNamesStayText()
{
    const QString name = u"<b>bold</b>&amp;"_s;
    addGroup(name);
    showPage(RecordKind::CustomerUser, RecordKind::Group);
    m_page->open({.kind = RecordKind::Group, .key = u"6"_s});

    QVERIFY(child<QLabel>("headingLabel")->text().contains(name));
    QCOMPARE(child<QLabel>("headingLabel")->textFormat(), Qt::PlainText);
}

QTEST_MAIN(TestRelationPage)
#include "tst_relationpage.moc"
