// SPDX-License-Identifier: GPL-3.0-or-later
#include "customeruserdesk.h"
#include "store/customerstore.h"
#include "tables/historymodel.h"
#include "ui/common/messagebar.h"
#include "ui/customer/customerdialog.h"
#include "ui/history/historypage.h"
#include "ui/history/historyview.h"
#include "ui/history/undodialog.h"
#include "ui/mainwindow/mainwindow.h"

#include <QAction>
#include <QCheckBox>
#include <QMenu>
#include <QTabWidget>
#include <QTreeView>
#include <QTreeWidget>

using namespace Qt::StringLiterals;
using Tables::HistoryModel;

/// What was changed, on a page and in a form; and taking it back from there.
class TestHistoryWork : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void init();
    void cleanup();

    void thePageTellsWhatWasChanged();
    void thePageLooksFor_data();
    void thePageLooksFor();
    void eachFieldIsNamedOnce();
    void undoingAtOnce();
    void undoingAsksOnlyWhereItMust();
    void aValueAlone();
    void theMenuDoesWhatTheButtonsDo();
    void whoMayChangeNothingMayLook();
    void aFormHasItsHistory();
    void undoneInAFormIsInTheForm();
    void whatSomebodyWasAddedWithIsNoValueToRestore();
    void aFormFollowsItsCustomersId();
    void aListLeadsToTheHistory();
    void aRecordAsItWas();
    void aRecordThatChangedPastTheJournalIsShownBefore();
    void keysLeadFromTheWordsToTheList();
    void everythingHasALetterAndAName();

private:
    void setPhone(const QString &phone) const { QVERIFY(m_desk->setPhoneElsewhere(phone)); }
    [[nodiscard]] QString phone() const { return m_desk->phone(); }
    template<typename Parent>
    [[nodiscard]] static QTreeView *list(const Parent &parent)
    {
        return parent.template findChild<QTreeView *>(u"historyList"_s);
    }
    template<typename Parent>
    static void press(const Parent &parent, const char *button)
    {
        auto *found = parent.template findChild<QPushButton *>(QString::fromLatin1(button));
        QVERIFY2(found && found->isEnabled(), button);
        QTest::mouseClick(found, Qt::LeftButton);
    }
    [[nodiscard]] std::unique_ptr<Gui::HistoryPage> shownPage() const
    {
        auto page = std::make_unique<Gui::HistoryPage>(m_desk->session);
        page->resize(900, 600);
        page->show();
        return QTest::qWaitForWindowActive(page.get()) ? std::move(page) : nullptr;
    }

    std::unique_ptr<UiFixture::CustomerUserDesk> m_desk;
};

void TestHistoryWork::init()
{
    m_desk = std::make_unique<UiFixture::CustomerUserDesk>();
    QVERIFY(m_desk->ann > 0);
}

void TestHistoryWork::cleanup()
{
    m_desk.reset();
}

void TestHistoryWork::thePageTellsWhatWasChanged()
{
    setPhone(u"2"_s);
    const auto page = shownPage();
    QVERIFY(page);
    const QAbstractItemModel *model = list(*page)->model();

    QCOMPARE(model->rowCount(), 3);
    QCOMPARE(model->index(0, HistoryModel::What).data(),
             QVariant(u"Customer user “ann” changed"_s));
    QCOMPARE(model->index(0, HistoryModel::After, model->index(0, 0)).data(), QVariant(u"2"_s));
    setPhone(u"3"_s);
    page->hide();
    page->show();
    QCOMPARE(model->rowCount(), 4);
}

void TestHistoryWork::thePageLooksFor_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("field");
    QTest::addColumn<int>("period");
    QTest::addColumn<int>("found");

    QTest::newRow("all") << QString() << QString() << 0 << 3;
    QTest::newRow("words") << u"ann 22"_s << QString() << 0 << 1;
    QTest::newRow("a field") << QString() << u"phone"_s << 0 << 2;
    QTest::newRow("today") << QString() << QString() << 1 << 3;
    QTest::newRow("today and words") << u"nobody"_s << QString() << 1 << 0;
    QTest::newRow("from last month to today") << QString() << QString() << 5 << 3;
}

void TestHistoryWork::thePageLooksFor()
{
    QFETCH(QString, words);
    QFETCH(QString, field);
    QFETCH(int, period);
    setPhone(u"22"_s);
    const auto page = shownPage();
    QVERIFY(page);
    auto *fields = page->findChild<QComboBox *>(u"fieldCombo"_s);

    fields->setCurrentIndex(fields->findData(field));
    page->findChild<QComboBox *>(u"periodCombo"_s)->setCurrentIndex(period);
    QTest::keyClicks(page->findChild<QLineEdit *>(u"wordsEdit"_s), words);

    QFETCH(int, found);
    QTRY_COMPARE(list(*page)->model()->rowCount(), found);
    QCOMPARE(page->findChild<QWidget *>(u"fromEdit"_s)->isVisible(), period == 5);
    const auto *state = page->findChild<QLabel *>(u"stateLabel"_s);
    QCOMPARE(state->isVisible(), list(*page)->model()->rowCount() == 0);
}

void TestHistoryWork::eachFieldIsNamedOnce()
{
    const auto page = shownPage();
    QVERIFY(page);
    const auto *fields = page->findChild<QComboBox *>(u"fieldCombo"_s);
    QSet<QString> names;
    for (int index = 0; index < fields->count(); ++index) {
        names.insert(fields->itemText(index));
    }
    QCOMPARE(names.size(), fields->count());
    QVERIFY(names.contains(u"Permissions on groups"_s));
}

void TestHistoryWork::undoingAtOnce()
{
    setPhone(u"2"_s);
    const auto page = shownPage();
    QVERIFY(page);
    list(*page)->setCurrentIndex(list(*page)->model()->index(0, 0));

    press(*page, "undoButton");

    QCOMPARE(phone(), u"1"_s);
    const auto *messages = page->findChild<Gui::MessageBar *>();
    QCOMPARE(messages->text(), u"Change 3 (“ann”) is undone."_s);
    QVERIFY(!page->findChild<Gui::UndoDialog *>());
    // The same change is current, and there is nothing left of it.
    QCOMPARE(list(*page)->currentIndex().row(), 1);
    press(*page, "undoButton");
    QVERIFY(messages->text().contains(u"nothing to undo"_s));
    list(*page)->setCurrentIndex(list(*page)->model()->index(0, 0));
    press(*page, "undoButton");
    QCOMPARE(phone(), u"2"_s);
}

void TestHistoryWork::undoingAsksOnlyWhereItMust()
{
    QVERIFY(m_desk->changeElsewhere([](Domain::CustomerUser &person) {
        person.phone = u"2"_s;
        person.city = u"<b>Bonn"_s;
    }));
    setPhone(u"3"_s);
    const auto page = shownPage();
    QVERIFY(page);
    list(*page)->setCurrentIndex(list(*page)->model()->index(1, 0));
    press(*page, "undoButton");
    auto *dialog = page->findChild<Gui::UndoDialog *>();
    QVERIFY(dialog);
    QTRY_VERIFY(dialog->isVisible());
    auto *items = dialog->findChild<QTreeWidget *>(u"itemsView"_s);
    QCOMPARE(items->topLevelItemCount(), 2);
    QString states;
    for (int row = 0; row < 2; ++row) {
        states += items->topLevelItem(row)->text(3) + u'\n';
    }
    QVERIFY2(states.contains(u"Left: changed again since, by root@localhost"_s),
             qPrintable(states));
    QVERIFY(states.contains(u"Restored"_s));

    press(*dialog, "undoButton");
    QCOMPARE(phone(), u"3"_s);
    QVERIFY(m_desk->row(m_desk->ann).value(u"city"_s).toString().isEmpty());

    QTRY_VERIFY(!page->findChild<Gui::UndoDialog *>());
    list(*page)->setCurrentIndex(list(*page)->model()->index(2, 0));
    QVERIFY(page->findChild<QPushButton *>(u"undoButton"_s)->isEnabled()); // undone in part alone
    list(*page)->setCurrentIndex(list(*page)->model()->index(0, 0, list(*page)->currentIndex()));
    press(*page, "restoreValueButton");
    dialog = page->findChild<Gui::UndoDialog *>();
    if (dialog) { // the phone number
        QTRY_VERIFY(dialog->isVisible());
        QVERIFY(!dialog->findChild<QPushButton *>(u"undoButton"_s)->isEnabled());
        dialog->findChild<QCheckBox *>(u"overwriteCheck"_s)->click();
        press(*dialog, "undoButton");
        QCOMPARE(phone(), u"1"_s);
    }
}

void TestHistoryWork::aValueAlone()
{
    QVERIFY(m_desk->changeElsewhere([](Domain::CustomerUser &person) {
        person.phone = u"2"_s;
        person.city = u"Bonn"_s;
    }));
    const auto page = shownPage();
    QVERIFY(page);
    const QAbstractItemModel *model = list(*page)->model();
    const QModelIndex change = model->index(0, 0);
    const bool isPhoneFirst = model->index(0, 0, change).data().toString().contains(u"Phone"_s);
    list(*page)->setCurrentIndex(model->index(isPhoneFirst ? 0 : 1, 0, change));

    press(*page, "restoreValueButton");

    QCOMPARE(phone(), u"1"_s);
    QCOMPARE(m_desk->row(m_desk->ann).value(u"city"_s), QVariant(u"Bonn"_s));
}

void TestHistoryWork::theMenuDoesWhatTheButtonsDo()
{
    setPhone(u"2"_s);
    const auto page = shownPage();
    QVERIFY(page);
    list(*page)->setCurrentIndex(list(*page)->model()->index(0, 0));

    emit list(*page)->customContextMenuRequested({});

    const auto *menu = page->findChild<QMenu *>();
    QVERIFY(menu && menu->isVisible());
    const QList<QAction *> actions = menu->actions();
    QCOMPARE(actions.size(), 2); // a record is restored from its own history
    QVERIFY(actions.at(0)->isEnabled());
    QVERIFY(!actions.at(1)->isEnabled()); // a change is no value
    actions.at(0)->trigger();
    QCOMPARE(phone(), u"1"_s);
}

void TestHistoryWork::whoMayChangeNothingMayLook()
{
    m_desk->session.agent.mayEditCustomers = false;
    const auto page = shownPage();
    QVERIFY(page);
    list(*page)->setCurrentIndex(list(*page)->model()->index(0, 0));

    QVERIFY(list(*page)->currentIndex().isValid());
    QVERIFY(!page->findChild<QPushButton *>(u"undoButton"_s)->isEnabled());
    QVERIFY(!page->findChild<QPushButton *>(u"restoreValueButton"_s)->isEnabled());
}

void TestHistoryWork::aFormHasItsHistory()
{
    setPhone(u"2"_s);
    const auto dialog = m_desk->open(m_desk->ann);
    QVERIFY(dialog);
    auto *tabs = dialog->findChild<QTabWidget *>(u"recordTabs"_s);
    QVERIFY(tabs);
    QCOMPARE(tabs->currentIndex(), 0);
    QVERIFY(UiFixture::edit(*dialog, u"firstName"_s)->hasFocus());

    tabs->setCurrentIndex(1);

    QCOMPARE(list(*dialog)->model()->rowCount(), 2); // nothing of the customer's
    QVERIFY(list(*dialog)->isExpanded(list(*dialog)->model()->index(0, 0)));
    const auto adding = m_desk->open(0);
    QVERIFY(adding && !adding->findChild<QTabWidget *>(u"recordTabs"_s));
}

void TestHistoryWork::undoneInAFormIsInTheForm()
{
    setPhone(u"2"_s);
    const auto dialog = m_desk->open(m_desk->ann);
    QVERIFY(dialog);
    UiFixture::type(*dialog, {{u"city"_s, u"Ulm"_s}});
    dialog->findChild<QTabWidget *>(u"recordTabs"_s)->setCurrentIndex(1);
    list(*dialog)->setCurrentIndex(list(*dialog)->model()->index(0, 0));

    press(*dialog, "undoButton");

    QCOMPARE(phone(), u"1"_s);
    QCOMPARE(UiFixture::edit(*dialog, u"phone"_s)->text(), u"1"_s);
    QCOMPARE(UiFixture::edit(*dialog, u"city"_s)->text(), u"Ulm"_s); // not saved yet
    QVERIFY(dialog->isWindowModified());
    QVERIFY(dialog->findChild<Gui::MessageBar *>()->text().contains(u"is undone"_s));
}

void TestHistoryWork::whatSomebodyWasAddedWithIsNoValueToRestore()
{
    const auto page = shownPage();
    QVERIFY(page);
    const QAbstractItemModel *model = list(*page)->model();
    list(*page)->setCurrentIndex(model->index(0, 0, model->index(0, 0)));

    QVERIFY(list(*page)->currentIndex().isValid());
    QVERIFY(!page->findChild<QPushButton *>(u"restoreValueButton"_s)->isEnabled());
    QVERIFY(page->findChild<QPushButton *>(u"undoButton"_s)->isEnabled());
}

void TestHistoryWork::aFormFollowsItsCustomersId()
{
    const auto &session = m_desk->session;
    const auto before = Store::CustomerStore(*session.database).byId(u"ACME"_s);
    Domain::Customer after = **before;
    after.customerId = u"ACME 2"_s;
    QVERIFY(bool(Store::ChangeWriter(*session.database, session.agent)
                     .apply(Domain::change(**before, after))));
    Gui::CustomerDialog dialog(m_desk->session, m_desk->prompts, u"ACME 2"_s);
    dialog.show();
    QVERIFY(QTest::qWaitForWindowActive(&dialog));
    dialog.findChild<QTabWidget *>(u"recordTabs"_s)->setCurrentIndex(1);
    QCOMPARE(list(dialog)->currentIndex().row(), 0);

    press(dialog, "undoButton");

    QCOMPARE(dialog.customerId(), u"ACME"_s);
    QCOMPARE(UiFixture::edit(dialog, u"customerId"_s)->text(), u"ACME"_s);
    QVERIFY(dialog.windowTitle().startsWith(u"Edit Customer"_s));
}

void TestHistoryWork::aListLeadsToTheHistory()
{
    setPhone(u"2"_s);
    Gui::MainWindow window(std::make_unique<Gui::Session>(std::move(m_desk->session)),
                           m_desk->prompts);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    auto *people = window.findChild<QTableView *>(u"listView"_s);
    QTRY_COMPARE(people->model()->rowCount(), 1);
    people->setFocus();
    QTest::keyClick(people, Qt::Key_F10, Qt::ShiftModifier);
    const auto *menu = window.findChild<QMenu *>(u"listMenu"_s);
    QVERIFY(menu);

    for (QAction *action : menu->actions()) {
        if (action->text() == u"Show &History"_s) {
            action->trigger();
        }
    }

    const auto *page = window.findChild<Gui::HistoryPage *>();
    QVERIFY(page && page->isVisible());
    QCOMPARE(list(*page)->model()->rowCount(), 2); // nothing of the customer's
    QVERIFY(window.findChild<QAction *>(u"historyAction"_s)->isChecked());
}

void TestHistoryWork::aRecordAsItWas()
{
    setPhone(u"2"_s);
    setPhone(u"3"_s);
    setPhone(u"4"_s);
    const auto dialog = m_desk->open(m_desk->ann);
    QVERIFY(dialog);
    dialog->findChild<QTabWidget *>(u"recordTabs"_s)->setCurrentIndex(1);
    list(*dialog)->setCurrentIndex(list(*dialog)->model()->index(1, 0)); // 2 → 3

    press(*dialog, "restoreRecordButton");
    auto *preview = dialog->findChild<Gui::UndoDialog *>();
    QVERIFY(preview); // as the phone number changed again since
    QTRY_VERIFY(preview->isVisible());
    QCOMPARE(phone(), u"4"_s);
    QVERIFY(preview->windowTitle().startsWith(u"Restore as Before Change"_s));
    const QTreeWidgetItem *item = preview->findChild<QTreeWidget *>()->topLevelItem(0);
    QVERIFY2(item->text(3).startsWith(u"Restored, though changed again since, by root"_s),
             qPrintable(item->text(3)));
    press(*preview, "undoButton");

    QCOMPARE(phone(), u"2"_s);
    QVERIFY(list(*dialog)->hasFocus()); // not a button that means something else
    QCOMPARE(UiFixture::edit(*dialog, u"phone"_s)->text(), u"2"_s);
    const auto *takeBack = dialog->findChild<QPushButton *>(u"messageActionButton"_s);
    QCOMPARE(takeBack->text(), u"Undo"_s); // of what was restored
    press(*dialog, "messageActionButton");
    QCOMPARE(phone(), u"4"_s);
    QCOMPARE(takeBack->text(), u"Redo"_s);
    const QModelIndex latest = list(*dialog)->model()->index(0, 0);
    QVERIFY2(latest.data().toString().contains(u"undone"_s), qPrintable(latest.data().toString()));
}

void TestHistoryWork::aRecordThatChangedPastTheJournalIsShownBefore()
{
    setPhone(u"2"_s);
    QVERIFY(m_desk->overwriteAnn(u"phone = '9'"_s));
    const auto dialog = m_desk->open(m_desk->ann);
    QVERIFY(dialog);
    dialog->findChild<QTabWidget *>(u"recordTabs"_s)->setCurrentIndex(1);
    list(*dialog)->setCurrentIndex(list(*dialog)->model()->index(0, 0)); // 1 → 2

    press(*dialog, "restoreRecordButton");

    const auto *preview = dialog->findChild<Gui::UndoDialog *>();
    QVERIFY(preview);
    QCOMPARE(phone(), u"9"_s);
    QCOMPARE(preview->findChild<QTreeWidget *>()->topLevelItem(0)->text(3),
             u"Restored, though changed again since"_s);
}

void TestHistoryWork::keysLeadFromTheWordsToTheList()
{
    const auto page = shownPage();
    QVERIFY(page);
    auto *words = page->findChild<QLineEdit *>(u"wordsEdit"_s);
    page->findChild<QComboBox *>(u"periodCombo"_s)->setFocus();

    QTest::keyClick(QApplication::focusWidget(), Qt::Key_F, Qt::ControlModifier);
    QVERIFY(words->hasFocus());
    QTest::keyClicks(words, u"x"_s);
    QTest::keyClick(words, Qt::Key_Escape);
    QCOMPARE(words->text(), QString());
    QTest::keyClick(words, Qt::Key_Down);
    QVERIFY(list(*page)->hasFocus());
}

void TestHistoryWork::everythingHasALetterAndAName()
{
    const auto page = shownPage();
    QVERIFY(page);
    page->showRecord({Domain::Table::CustomerUser, m_desk->ann});
    QCOMPARE(page->findChild<QLabel *>(u"recordLabel"_s)->text(),
             u"Only what happened to Customer user “ann”"_s);
    QStringList letters;
    for (const QPushButton *button : page->findChildren<QPushButton *>()) {
        if (button->isVisible()) {
            letters.append(QKeySequence::mnemonic(button->text()).toString());
        }
    }
    for (const QLabel *label : page->findChildren<QLabel *>()) {
        if (label->isVisible() && label->buddy() != nullptr) {
            letters.append(QKeySequence::mnemonic(label->text()).toString());
        }
    }

    QVERIFY(!letters.contains(QString()));
    QVERIFY2(letters.removeDuplicates() == 0, qPrintable(letters.join(u' ')));
    QCOMPARE(list(*page)->model()->rowCount(), 1);
    press(*page, "allButton");
    QCOMPARE(list(*page)->model()->rowCount(), 2);
}

QTEST_MAIN(TestHistoryWork)
#include "tst_historywork.moc"
