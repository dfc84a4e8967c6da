// SPDX-License-Identifier: GPL-3.0-or-later
#include "choices.h"
#include "customeruserpagedesk.h"
#include "domain/relationedits.h"
#include "store/history.h"
#include "ui/common/messagebar.h"
#include "ui/merge/mergedialog.h"
#include "ui/merge/mergefields.h"
#include "ui/merge/mergepickdialog.h"

#include <QListView>
#include <QScrollArea>
#include <QSet>
#include <QSignalSpy>
#include <QTranslator>

using namespace Qt::StringLiterals;
using Gui::MergeDialog;
using Gui::MergePickDialog;
using Gui::MessageBar;
using Gui::ValueLabel;
using UiFixture::radio;
using UiFixture::textOf;
using UiFixture::valueOf;

/// Two customer users become one in the window: whom, whose values, and what that means.
class TestMergeDialog : public QObject, private UiFixture::CustomerUserPageDesk
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup() { tearDown(); }

    void fromTheListToTheMerge();
    void nobodyIsMergedWithItself();
    void whoMayNotWriteMayNotMerge();
    void valuesStandSideBySide();
    void whatIsTakenIsWritten();
    void mereEnterMergesNobody();
    void lettersChooseFieldAfterField();
    void arrowKeysChooseAndTabGoesOn();
    void aClickOnAValueChoosesIt();
    void allNewerAndAllOlder();
    void swappedTheOtherOneIsKept();
    void swappedChosenValuesStay();
    void whatComesOverIsTold();
    void whatIsLostIsTold();
    void changedMeanwhileIsReadAgain();
    void aRuleThatRefusesIsTold();
    void withoutDifferencesThereIsNothingToChoose();
    void whoIsGoneIsTold();
    void longAndHostileValuesStayInside_data();
    void longAndHostileValuesStayInside();
    void everyChoiceHasAName();
    void lettersAreUnique();

private:
    std::unique_ptr<MergeDialog> open(const QString &kept = u"anna"_s,
                                      const QString &other = u"bert"_s)
    {
        auto dialog = std::make_unique<MergeDialog>(m_session, kept, other);
        dialog->show();
        return QTest::qWaitForWindowActive(dialog.get()) ? std::move(dialog) : nullptr;
    }
    void change(const QString &login, const std::function<void(Domain::CustomerUser &)> &edit)
    {
        const auto before = Store::CustomerUserStore(*m_session.database).byLogin(login);
        Domain::CustomerUser after = **before;
        edit(after);
        QVERIFY(Store::ChangeWriter(*m_session.database, m_session.agent)
                    .apply(Domain::change(**before, after, {})));
    }
    void relate(const QList<Domain::RowChange> &rows)
    {
        QVERIFY(Store::ChangeWriter(*m_session.database, m_session.agent).apply({.rows = rows}));
    }
    [[nodiscard]] QString stored(const QString &login, const QString &column) const
    {
        for (const QVariantMap &row :
             UiFixture::rows(*m_session.database, u"customer_user"_s, u"id"_s)) {
            if (row.value(u"login"_s) == login) {
                return row.value(column).toString();
            }
        }
        return {};
    }
    static MessageBar &bar(const QWidget &dialog) { return *dialog.findChild<MessageBar *>(); }
    static void press(const QWidget &dialog, const char *name)
    {
        UiFixture::button(dialog, QString::fromLatin1(name))->click();
    }

    QTranslator m_english;
};

/// With the forms of English for one and many.
void TestMergeDialog::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    QVERIFY(m_english.load(u":/i18n/rollbook_en"_s));
    QVERIFY(QCoreApplication::installTranslator(&m_english));
}

/// Anna Meier lives in Bonn; Bert Öz lives in Rome and has a fax.
void TestMergeDialog::init()
{
    setUp();
    addPeople();
    change(u"anna"_s, [](Domain::CustomerUser &person) { person.city = u"Bonn"_s; });
    change(u"bert"_s, [](Domain::CustomerUser &person) {
        person.city = u"Rome"_s;
        person.fax = u"9"_s;
    });
    QVERIFY(bool(m_session.directory->refresh()));
}

void TestMergeDialog::fromTheListToTheMerge()
{
    showPage();
    choose(openMenu(u"anna"_s), u"Merge With…"_s);
    auto *pick = m_page->findChild<MergePickDialog *>();
    QVERIFY(pick != nullptr && QTest::qWaitForWindowActive(pick));
    QVERIFY(textOf(*pick, "questionLabel").contains(u"Anna Meier (anna)"_s));
    auto *search = pick->findChild<QLineEdit *>(u"searchEdit"_s);
    QCOMPARE(search->text(), u"Meier"_s);
    QCOMPARE(pick->focusWidget(), search);

    QTest::keyClicks(search, u"bert"_s); // what was filled in is selected
    QCOMPARE(search->text(), u"bert"_s);
    // One sees who it is that Enter takes.
    QCOMPARE(textOf(*pick, "chosenLabel"), u"Picked: Bert Öz (bert)"_s);
    auto *list = pick->findChild<QListView *>(u"recordView"_s);
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {},
                      list->visualRect(list->model()->index(0, 0)).center());
    QCOMPARE(textOf(*pick, "chosenLabel"), u"Picked: Bert Öz (bert)"_s);
    QVERIFY(m_page->findChild<MergeDialog *>() == nullptr); // only picked
    QTest::keyClick(search, Qt::Key_Return);

    auto *dialog = m_page->findChild<MergeDialog *>();
    QVERIFY(dialog != nullptr && !pick->isVisible());
    press(*dialog, "mergeButton");
    QVERIFY(!dialog->isVisible());
    QCOMPARE(child<MessageBar>("messageBar")->kind(), MessageBar::Kind::Done);
    QCOMPARE(child<MessageBar>("messageBar")->text(),
             u"“bert” was merged into “anna” and is invalid now."_s);
    QCOMPARE(shownLogins(), (QStringList{u"anna"_s, u"carl"_s}));
    QCOMPARE(m_session.database->changes().size(), 7 + 1);
}

void TestMergeDialog::nobodyIsMergedWithItself()
{
    MergePickDialog pick(m_session, UiFixture::person(u"anna"_s, u"Anna"_s, u"Meier"_s));
    const QSignalSpy picked(&pick, &MergePickDialog::picked);
    pick.show();
    QPushButton *next = UiFixture::button(pick, u"continueButton"_s);
    auto *search = pick.findChild<QLineEdit *>(u"searchEdit"_s);
    auto *list = pick.findChild<QListView *>(u"recordView"_s);
    QTest::keyClick(search, Qt::Key_Return);
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {},
                      list->visualRect(list->model()->index(0, 0)).center());
    QCOMPARE(list->model()->rowCount(), 1); // it is found
    QVERIFY(!next->isEnabled());
    QCOMPARE(textOf(pick, "chosenLabel"), u"Nobody is picked yet."_s);

    search->clear();
    QCOMPARE(textOf(pick, "chosenLabel"), u"Nobody is picked yet."_s);
    QTest::keyClick(search, Qt::Key_Return);
    QCOMPARE(picked.size(), 1);
    QCOMPARE(picked.constFirst().constFirst(), u"bert"_s); // the first but anna
}

void TestMergeDialog::whoMayNotWriteMayNotMerge()
{
    m_session.agent.mayEditCustomers = false;
    showPage();
    const std::unique_ptr<QMenu> menu(openMenu(u"anna"_s));

    for (const QAction *action : menu->actions()) {
        if (action->text().remove(u'&') == u"Merge With…"_s) {
            QVERIFY(!action->isEnabled());
            return;
        }
    }
    QFAIL("no such action");
}

void TestMergeDialog::valuesStandSideBySide()
{
    const auto dialog = open();

    QCOMPARE(valueOf(*dialog, "keptHeading"), u"Anna Meier (anna)"_s);
    QCOMPARE(valueOf(*dialog, "otherHeading"), u"Bert Öz (bert)"_s);
    QCOMPARE(valueOf(*dialog, "cityKeptValue"), u"Bonn"_s);
    QCOMPARE(valueOf(*dialog, "cityOtherValue"), u"Rome"_s);
    QVERIFY(valueOf(*dialog, "cityOtherTime").startsWith(u"stored "_s));
    QVERIFY(radio(*dialog, "cityKeptRadio")->isChecked());
    QVERIFY(radio(*dialog, "faxOtherRadio")->isChecked()); // she has none
    QVERIFY(radio(*dialog, "phoneKeptRadio") == nullptr); // the same
    QVERIFY(radio(*dialog, "loginKeptRadio") == nullptr); // never asked
    QCOMPARE(textOf(*dialog, "fieldsLabel"),
             u"5 fields differ: choose which value is kept. 8 fields are the same or empty in "
             "both."_s);
    QVERIFY(textOf(*dialog, "notesLabel").contains(u"“bert” becomes invalid"_s));
    QVERIFY(textOf(*dialog, "notesLabel").contains(u"can be undone"_s));
    const auto *area = dialog->findChild<QScrollArea *>(); // all of it is seen
    QVERIFY(area->widget()->height() <= area->viewport()->height());
}

void TestMergeDialog::whatIsTakenIsWritten()
{
    const auto dialog = open();
    const QSignalSpy merged(dialog.get(), &MergeDialog::merged);
    radio(*dialog, "cityOtherRadio")->click();
    radio(*dialog, "emailOtherRadio")->click();
    QVERIFY(textOf(*dialog, "notesLabel").contains(u"@merged.invalid"_s));

    press(*dialog, "mergeButton");

    QVERIFY(!dialog->isVisible());
    QCOMPARE(merged.size(), 1);
    QCOMPARE(stored(u"anna"_s, u"city"_s), u"Rome"_s);
    QCOMPARE(stored(u"anna"_s, u"fax"_s), u"9"_s);
    QCOMPARE(stored(u"anna"_s, u"email"_s), u"bert@acme.example.net"_s);
    QCOMPARE(stored(u"anna"_s, u"first_name"_s), u"Anna"_s);
    QCOMPARE(stored(u"anna"_s, u"valid_id"_s), u"1"_s);
    QCOMPARE(stored(u"bert"_s, u"valid_id"_s), u"2"_s);
    QCOMPARE(stored(u"bert"_s, u"city"_s), u"Rome"_s);
}

void TestMergeDialog::mereEnterMergesNobody()
{
    const auto dialog = open();
    QVERIFY(radio(*dialog, "first_nameKeptRadio")->hasFocus());

    const auto *fields = dialog->findChild<Gui::MergeFields *>();
    const QStringList taken = fields->taken();

    for (int time = 0; time < 20; ++time) {
        QTest::keyClick(dialog->focusWidget(), Qt::Key_Return);
    }

    QVERIFY(fields->isAncestorOf(dialog->focusWidget())); // it stays at the last one
    QCOMPARE(fields->taken(), taken);
    QVERIFY(dialog->isVisible());
    QCOMPARE(stored(u"bert"_s, u"valid_id"_s), u"1"_s);
    QTest::keyClick(dialog.get(), Qt::Key_Return);
    QVERIFY(dialog->isVisible());
    QTest::keyClick(dialog.get(), Qt::Key_Escape);
    QVERIFY(!dialog->isVisible());
    QCOMPARE(stored(u"bert"_s, u"valid_id"_s), u"1"_s);
}

void TestMergeDialog::lettersChooseFieldAfterField()
{
    const auto dialog = open();

    QTest::keyClick(dialog->focusWidget(), Qt::Key_O);
    QVERIFY(radio(*dialog, "first_nameOtherRadio")->isChecked());
    QVERIFY(radio(*dialog, "last_nameKeptRadio")->hasFocus());
    QTest::keyClick(dialog->focusWidget(), Qt::Key_O);
    QTest::keyClick(dialog->focusWidget(), Qt::Key_K);
    QVERIFY(radio(*dialog, "last_nameOtherRadio")->isChecked());
    QVERIFY(radio(*dialog, "emailKeptRadio")->isChecked());
    QVERIFY(radio(*dialog, "faxOtherRadio")->hasFocus()); // the one that is chosen
}

void TestMergeDialog::arrowKeysChooseAndTabGoesOn()
{
    const auto dialog = open();

    QTest::keyClick(dialog->focusWidget(), Qt::Key_Right);
    QVERIFY(radio(*dialog, "first_nameOtherRadio")->isChecked());
    QTest::keyClick(dialog->focusWidget(), Qt::Key_Left);
    QVERIFY(radio(*dialog, "first_nameKeptRadio")->isChecked());
    QTest::keyClick(dialog->focusWidget(), Qt::Key_Tab);
    QVERIFY(radio(*dialog, "last_nameKeptRadio")->hasFocus());
    QTest::keyClick(dialog->focusWidget(), Qt::Key_Backtab, Qt::ShiftModifier);
    QVERIFY(radio(*dialog, "first_nameKeptRadio")->hasFocus());
    for (int field = 0; field < 5; ++field) {
        QTest::keyClick(dialog->focusWidget(), Qt::Key_Tab);
    }
    QVERIFY(UiFixture::button(*dialog, u"allNewerButton"_s)->hasFocus());
}

void TestMergeDialog::aClickOnAValueChoosesIt()
{
    const auto dialog = open();

    QTest::mouseClick(dialog->findChild<ValueLabel *>(u"cityOtherValue"_s), Qt::LeftButton);

    QVERIFY(radio(*dialog, "cityOtherRadio")->isChecked());
}

void TestMergeDialog::allNewerAndAllOlder()
{
    QSqlQuery query(m_session.database->connection());
    QVERIFY(query.exec(u"UPDATE rollbook_change_set SET create_time = '2026-01-01 08:00:00'"_s));
    QVERIFY(query.exec(u"UPDATE rollbook_change_set SET create_time = '2026-02-01 08:00:00' WHERE "
                       "id = (SELECT max(id) FROM rollbook_change_set)"_s)); // bert's city and fax
    const auto dialog = open();

    press(*dialog, "allNewerButton");
    QVERIFY(radio(*dialog, "cityOtherRadio")->isChecked());
    QVERIFY(radio(*dialog, "faxOtherRadio")->isChecked());
    QVERIFY(radio(*dialog, "emailKeptRadio")->isChecked()); // of the same time

    press(*dialog, "allOlderButton");
    QVERIFY(radio(*dialog, "cityKeptRadio")->isChecked());
    QVERIFY(radio(*dialog, "faxOtherRadio")->isChecked()); // nothing is no older value
}

void TestMergeDialog::swappedTheOtherOneIsKept()
{
    const auto dialog = open();

    press(*dialog, "swapButton");

    QCOMPARE(valueOf(*dialog, "keptHeading"), u"Bert Öz (bert)"_s);
    QCOMPARE(valueOf(*dialog, "cityKeptValue"), u"Rome"_s);
    QVERIFY(radio(*dialog, "cityKeptRadio")->isChecked());
    press(*dialog, "mergeButton");
    QCOMPARE(stored(u"anna"_s, u"valid_id"_s), u"2"_s);
    QCOMPARE(stored(u"bert"_s, u"valid_id"_s), u"1"_s);
    QCOMPARE(stored(u"bert"_s, u"city"_s), u"Rome"_s);
}

void TestMergeDialog::swappedChosenValuesStay()
{
    const auto dialog = open();
    radio(*dialog, "cityOtherRadio")->click(); // Rome

    press(*dialog, "swapButton");

    QVERIFY(radio(*dialog, "cityKeptRadio")->isChecked()); // Rome
    QVERIFY(radio(*dialog, "first_nameOtherRadio")->isChecked()); // Anna
}

void TestMergeDialog::whatComesOverIsTold()
{
    QVERIFY(UiFixture::addCustomer(m_session, u"<b>bolt</b>"_s, u"Bolt"_s));
    change(u"bert"_s, [](Domain::CustomerUser &person) { person.customerId = u"<b>bolt</b>"_s; });
    relate(Domain::directGrantChanges(u"bert"_s, 3, {}, {.rw = true}));

    const auto dialog = open();

    QCOMPARE(textOf(*dialog, "relationsLabel"),
             u"Groups: stats (rw)\nFurther customers: <b>bolt</b>"_s);
    QVERIFY(textOf(*dialog, "effectLabel").contains(u"Gains on groups: stats (ro, rw)"_s));
    QVERIFY(textOf(*dialog, "effectLabel").contains(u"too: <b>bolt</b>"_s));
    QVERIFY(textOf(*dialog, "effectLabel").contains(u"group support is off"_s));
    radio(*dialog, "customer_idOtherRadio")->click();
    QVERIFY(textOf(*dialog, "relationsLabel").contains(u"Further customers: acme"_s));
}

void TestMergeDialog::whatIsLostIsTold()
{
    QVERIFY(UiFixture::addCustomer(m_session, u"bolt"_s, u"Bolt"_s));
    change(u"bert"_s, [](Domain::CustomerUser &person) { person.customerId = u"bolt"_s; });
    m_session.agent.isAdministrator = false;
    const auto dialog = open();
    QVERIFY(textOf(*dialog, "notesLabel").contains(u"only members of the group admin"_s));
    QCOMPARE(textOf(*dialog, "effectLabel"), u"The permissions stay as they are."_s);

    radio(*dialog, "customer_idOtherRadio")->click();

    QVERIFY(textOf(*dialog, "effectLabel").contains(u"any more: acme"_s));
}

void TestMergeDialog::changedMeanwhileIsReadAgain()
{
    const auto dialog = open();
    radio(*dialog, "cityOtherRadio")->click();
    change(u"bert"_s, [](Domain::CustomerUser &person) { person.city = u"Oslo"_s; });

    press(*dialog, "mergeButton");

    QVERIFY(dialog->isVisible());
    QCOMPARE(bar(*dialog).kind(), MessageBar::Kind::Error);
    QVERIFY(bar(*dialog).text().startsWith(u"Rita Root"_s));
    QVERIFY(bar(*dialog).text().contains(u"Nothing was written"_s));
    QCOMPARE(stored(u"bert"_s, u"valid_id"_s), u"1"_s);
    press(*dialog, "messageActionButton");
    QVERIFY(bar(*dialog).text().isEmpty());
    QCOMPARE(valueOf(*dialog, "cityOtherValue"), u"Oslo"_s);
    QVERIFY(radio(*dialog, "cityOtherRadio")->isChecked()); // still chosen
    press(*dialog, "mergeButton");
    QCOMPARE(stored(u"anna"_s, u"city"_s), u"Oslo"_s);
}

void TestMergeDialog::aRuleThatRefusesIsTold()
{
    QSqlQuery query(m_session.database->connection());
    QVERIFY(query.exec(u"UPDATE customer_user SET email = 'none' WHERE login = 'bert'"_s));
    const auto dialog = open();
    radio(*dialog, "emailOtherRadio")->click();

    press(*dialog, "mergeButton");

    QVERIFY(dialog->isVisible());
    QVERIFY(bar(*dialog).text().contains(u"not an email address"_s));
    QVERIFY(radio(*dialog, "emailOtherRadio")->isChecked());
    QCOMPARE(stored(u"bert"_s, u"valid_id"_s), u"1"_s);
}

void TestMergeDialog::withoutDifferencesThereIsNothingToChoose()
{
    QSqlQuery query(m_session.database->connection());
    QVERIFY(query.exec(u"UPDATE customer_user SET first_name = 'A', last_name = 'B', city = NULL, "
                       "fax = NULL, email = 'a@acme.example.net'"_s));

    const auto dialog = open();

    QVERIFY(textOf(*dialog, "fieldsLabel").startsWith(u"The two differ in no field."_s));
    QVERIFY(!UiFixture::button(*dialog, u"allNewerButton"_s)->isEnabled());
    QVERIFY(UiFixture::button(*dialog, u"swapButton"_s)->hasFocus());
    press(*dialog, "mergeButton");
    QCOMPARE(stored(u"bert"_s, u"valid_id"_s), u"2"_s);
}

void TestMergeDialog::whoIsGoneIsTold()
{
    const auto dialog = open(u"anna"_s, u"<b>nobody</b>"_s);

    QVERIFY(bar(*dialog).text().contains(u"“<b>nobody</b>” was not found"_s));
    QVERIFY(!UiFixture::button(*dialog, u"mergeButton"_s)->isEnabled());
    QVERIFY(!UiFixture::button(*dialog, u"swapButton"_s)->isEnabled());
    QVERIFY(!UiFixture::button(*dialog, u"allNewerButton"_s)->isEnabled());
}

void TestMergeDialog::longAndHostileValuesStayInside_data()
{
    QTest::addColumn<QString>("value");

    QTest::newRow("markup") << u"<img src='x'><b>bold</b>&amp;"_s;
    QTest::newRow("one long word") << QString(5000, u'w');
    QTest::newRow("many words") << u"word "_s.repeated(1000);
    QTest::newRow("line breaks") << u"a\nb\u2028c"_s;
    QTest::newRow("right to left") << u"\u202Eabc \u0627\u0644"_s.repeated(60);
    QTest::newRow("ampersands") << QString(300, u'&');
    QTest::newRow("places for other texts") << u"%1 %2 %L3 %n"_s;
}

void TestMergeDialog::longAndHostileValuesStayInside()
{
    QFETCH(const QString, value);
    QSqlQuery query(m_session.database->connection());
    QVERIFY(query.exec(u"PRAGMA ignore_check_constraints = ON"_s));
    QVERIFY(query.prepare(u"UPDATE customer_user SET last_name = ?, phone = ?, city = login || ? "
                          "WHERE login <> 'carl'"_s));
    for (int place = 0; place < 3; ++place) {
        query.addBindValue(value);
    }
    QVERIFY(query.exec());

    const auto dialog = open();
    QVERIFY(dialog != nullptr);

    const QSize screen = dialog->screen()->availableSize();
    QVERIFY(dialog->width() <= screen.width() && dialog->height() <= screen.height());
    const auto *area = dialog->findChild<QScrollArea *>();
    QVERIFY2(area->widget()->width() <= area->viewport()->width(),
             qPrintable(QString::number(area->widget()->width())));
    for (const QLabel *label : dialog->findChildren<QLabel *>()) {
        QCOMPARE(label->textFormat(), Qt::PlainText);
        QVERIFY(label->text().isValidUtf16());
    }
    QCOMPARE(valueOf(*dialog, "cityKeptValue"), u"anna"_s + value);
}

void TestMergeDialog::everyChoiceHasAName()
{
    const auto dialog = open();

    QCOMPARE(radio(*dialog, "cityKeptRadio")->accessibleName(), u"City, kept: Bonn"_s);
    QCOMPARE(radio(*dialog, "faxKeptRadio")->accessibleName(), u"Fax, kept: (empty)"_s);
    QCOMPARE(radio(*dialog, "cityOtherRadio")->accessibleName(), u"City, other: Rome"_s);
    QVERIFY(radio(*dialog, "cityOtherRadio")->accessibleDescription().startsWith(u"stored "_s));
}

void TestMergeDialog::lettersAreUnique()
{
    const auto dialog = open();
    QStringList texts;
    for (const QPushButton *button : dialog->findChildren<QPushButton *>()) {
        texts.append(button->text());
    }
    for (const QLabel *label : dialog->findChildren<QLabel *>()) {
        if (label->buddy() != nullptr && qobject_cast<const ValueLabel *>(label) == nullptr) {
            texts.append(label->text());
        }
    }
    QSet<QString> letters;
    for (const QString &text : texts) {
        const QString letter = QKeySequence::mnemonic(text).toString();
        QVERIFY2(letter.isEmpty() || !letters.contains(letter), qPrintable(letter));
        letters.insert(letter);
    }
    QVERIFY(letters.size() >= 6);
}

QTEST_MAIN(TestMergeDialog)
#include "tst_mergedialog.moc"
