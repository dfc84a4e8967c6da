// SPDX-License-Identifier: GPL-3.0-or-later
#include "choices.h"
#include "customeruserdesk.h"
#include "ui/common/collisiondialog.h"
#include "ui/common/collisions.h"
#include "ui/common/messagebar.h"

#include <QScrollArea>

using namespace UiFixture;
using Gui::CollisionDialog;
using Gui::MessageBar;
using Gui::ValueLabel;

/// Somebody else saved what the operator is editing: what is asked, and what comes of the answers.
class TestCollisionDialog : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_desk = std::make_unique<CustomerUserDesk>(); }
    void cleanup() { m_desk.reset(); }

    void showsAllValuesWhoAndWhen();
    void nothingIsChosenAtFirst();
    void choicesAreWritten_data();
    void choicesAreWritten();
    void lettersDecideFieldAfterField();
    void arrowKeysChoose();
    void aClickOnAValueChoosesIt();
    void allTheirsLeavesNothingToSave();
    void savingAndFinishingIsWhatItStays();
    void backToTheFormWritesNothing();
    void afterwardsSavingAsksAgain();
    void whatWasSettledInTheFormIsNotAsked();
    void whoCollidesAgainIsAskedAgain();
    void whatDoesNotCollideIsMerged();
    void theSameEditIsNoCollision();
    void whatDiffersUnseenIsMerged();
    void windowsDoNotCloseOverTheQuestion();
    void validitiesAndCustomersAreNamed();
    void passwordsAreNotShown();
    void longAndHostileValuesStayInside_data();
    void longAndHostileValuesStayInside();
    void everyChoiceHasAName();
    void lettersAreUnique();

private:
    using Change = std::function<void(Domain::CustomerUser &)>;

    /// The form with what I typed, saved after others changed the same person.
    std::unique_ptr<Gui::CustomerUserDialog> collide(const Change &theirs, const Values &mine,
                                                     const QString &how = u"saveButton"_s)
    {
        auto form = m_desk->open(m_desk->ann);
        if (!m_desk->changeElsewhere(theirs)) {
            return nullptr;
        }
        type(*form, mine);
        button(*form, how)->click();
        return form;
    }
    /// Phone and city collide.
    std::unique_ptr<Gui::CustomerUserDialog> collideTwice(const QString &how = u"saveButton"_s)
    {
        return collide(
            [](Domain::CustomerUser &person) {
                person.phone = u"2"_s;
                person.city = u"Rome"_s;
            },
            {{u"phone"_s, u"3"_s}, {u"city"_s, u"Oslo"_s}}, how);
    }
    static MessageBar &bar(const QWidget &form) { return *form.findChild<MessageBar *>(); }
    [[nodiscard]] QString stored(const char *column) const
    {
        return m_desk->row(m_desk->ann).value(QString::fromLatin1(column)).toString();
    }

    std::unique_ptr<CustomerUserDesk> m_desk;
};

void TestCollisionDialog::showsAllValuesWhoAndWhen()
{
    const auto form = collideTwice();
    const CollisionDialog *dialog = question(*form);

    QVERIFY(dialog != nullptr);
    QVERIFY(dialog->isModal());
    const QString who = u"Rita Root (root@localhost)"_s;
    QVERIFY2(valueOf(*dialog, "headingLabel").startsWith(who + u" changed this record on "_s),
             qPrintable(valueOf(*dialog, "headingLabel")));
    QVERIFY(textOf(*dialog, "questionLabel").contains(u"2 field"_s));
    QCOMPARE(valueOf(*dialog, "phoneBeforeValue"), u"1"_s);
    QCOMPARE(valueOf(*dialog, "phoneTheirsValue"), u"2"_s);
    QCOMPARE(valueOf(*dialog, "phoneMineValue"), u"3"_s);
    QVERIFY(valueOf(*dialog, "phoneStoredBy").startsWith(u"by "_s + who + u" on "_s));
    QCOMPARE(valueOf(*dialog, "cityBeforeValue"), QString());
    QCOMPARE(textOf(*dialog, "cityBeforeValue"), u"(empty)"_s);
    QCOMPARE(valueOf(*dialog, "cityTheirsValue"), u"Rome"_s);
    QCOMPARE(valueOf(*dialog, "cityMineValue"), u"Oslo"_s);
}

/// So mere Enter cannot write over what somebody did.
void TestCollisionDialog::nothingIsChosenAtFirst()
{
    const auto form = collideTwice();
    const QVariantMap theirs = m_desk->row(m_desk->ann);
    const CollisionDialog *dialog = question(*form);
    for (const QRadioButton *each : dialog->findChildren<QRadioButton *>()) {
        QVERIFY(!each->isChecked());
    }
    QCOMPARE(dialog->focusWidget(), radio(*dialog, "phoneTheirsRadio"));
    QTest::keyClick(dialog->focusWidget(), Qt::Key_Return);
    button(*dialog, u"saveChoiceButton"_s)->click();

    QVERIFY(dialog->isVisible());
    QVERIFY(textOf(*dialog, "statusLabel").startsWith(u"Nothing is saved yet. 2 field"_s));
    radio(*dialog, "phoneMineRadio")->click();
    button(*dialog, u"saveChoiceButton"_s)->click();
    QVERIFY(dialog->isVisible());
    QVERIFY(textOf(*dialog, "statusLabel").startsWith(u"Nothing is saved yet. 1 field"_s));
    QCOMPARE(dialog->focusWidget(), radio(*dialog, "cityTheirsRadio"));
    QCOMPARE(m_desk->row(m_desk->ann), theirs);
}

void TestCollisionDialog::choicesAreWritten_data()
{
    QTest::addColumn<QStringList>("clicks");
    QTest::addColumn<QString>("phone");
    QTest::addColumn<QString>("city");

    QTest::newRow("mine, theirs") << QStringList{u"phoneMineRadio"_s, u"cityTheirsRadio"_s}
                                  << u"3"_s << u"Rome"_s;
    QTest::newRow("theirs, mine") << QStringList{u"phoneTheirsRadio"_s, u"cityMineRadio"_s}
                                  << u"2"_s << u"Oslo"_s;
    QTest::newRow("mind changed") << QStringList{u"phoneMineRadio"_s, u"cityMineRadio"_s,
                                                 u"phoneTheirsRadio"_s}
                                  << u"2"_s << u"Oslo"_s;
    QTest::newRow("all mine") << QStringList{u"allMineButton"_s} << u"3"_s << u"Oslo"_s;
    QTest::newRow("all theirs but one")
        << QStringList{u"allTheirsButton"_s, u"cityMineRadio"_s} << u"2"_s << u"Oslo"_s;
}

void TestCollisionDialog::choicesAreWritten()
{
    QFETCH(QStringList, clicks);
    QFETCH(QString, phone);
    QFETCH(QString, city);
    const auto form = collideTwice();
    CollisionDialog *dialog = question(*form);

    for (const QString &name : clicks) {
        dialog->findChild<QAbstractButton *>(name)->click();
    }
    QCOMPARE(textOf(*dialog, "statusLabel"), u"All fields are decided."_s);
    button(*dialog, u"saveChoiceButton"_s)->click();

    QVERIFY(question(*form) == nullptr);
    QCOMPARE(bar(*form).kind(), MessageBar::Kind::Done);
    QVERIFY(form->isVisible());
    QVERIFY(!form->isWindowModified());
    QVERIFY(note(*form, u"phone"_s).isEmpty());
    QCOMPARE(stored("phone"), phone);
    QCOMPARE(stored("city"), city);
    QCOMPARE(edit(*form, u"phone"_s)->text(), phone);
    QCOMPARE(edit(*form, u"city"_s)->text(), city);
}

void TestCollisionDialog::lettersDecideFieldAfterField()
{
    const auto form = collideTwice(u"saveAndFinishButton"_s);
    CollisionDialog *dialog = question(*form);
    QTRY_COMPARE(QApplication::activeWindow(), dialog);

    QTest::keyClick(dialog->focusWidget(), Qt::Key_T);
    QVERIFY(radio(*dialog, "phoneTheirsRadio")->isChecked());
    QVERIFY(textOf(*dialog, "statusLabel").startsWith(u"1 field"_s));
    QVERIFY(radio(*dialog, "cityTheirsRadio")->hasFocus());
    QTest::keyClick(dialog->focusWidget(), Qt::Key_X);
    button(*dialog, u"saveChoiceButton"_s)->click();
    QVERIFY(textOf(*dialog, "statusLabel").startsWith(u"Nothing is saved yet. 1 field"_s));
    QTest::keyClick(dialog->focusWidget(), Qt::Key_M, Qt::AltModifier);
    QVERIFY(button(*dialog, u"saveChoiceButton"_s)->hasFocus());
    QTest::keyClick(dialog->focusWidget(), Qt::Key_Return);

    QVERIFY(!form->isVisible());
    QCOMPARE(stored("phone"), u"2"_s);
    QCOMPARE(stored("city"), u"Oslo"_s);
}

void TestCollisionDialog::arrowKeysChoose()
{
    const auto form = collideTwice();
    CollisionDialog *dialog = question(*form);
    QTRY_COMPARE(QApplication::activeWindow(), dialog);

    // As long as nothing is chosen, they only go there.
    QTest::keyClick(dialog->focusWidget(), Qt::Key_Down);
    QVERIFY(radio(*dialog, "phoneMineRadio")->hasFocus());
    QVERIFY(!radio(*dialog, "phoneMineRadio")->isChecked());
    QTest::keyClick(dialog->focusWidget(), Qt::Key_Space);
    QVERIFY(radio(*dialog, "phoneMineRadio")->isChecked());
    QTest::keyClick(dialog->focusWidget(), Qt::Key_Up);
    QVERIFY(radio(*dialog, "phoneTheirsRadio")->isChecked());
    QTest::keyClick(dialog->focusWidget(), Qt::Key_Tab);
    QVERIFY(radio(*dialog, "cityTheirsRadio")->hasFocus());
    QTest::keyClick(dialog->focusWidget(), Qt::Key_Space);
    QVERIFY(radio(*dialog, "cityTheirsRadio")->isChecked());
    QTest::keyClick(dialog->focusWidget(), Qt::Key_Tab);
    QVERIFY(button(*dialog, u"allTheirsButton"_s)->hasFocus());
}

void TestCollisionDialog::aClickOnAValueChoosesIt()
{
    const auto form = collideTwice();
    const CollisionDialog *dialog = question(*form);
    QTest::mouseClick(dialog->findChild<ValueLabel *>(u"phoneMineValue"_s), Qt::LeftButton);

    QVERIFY(radio(*dialog, "phoneMineRadio")->isChecked());
}

void TestCollisionDialog::allTheirsLeavesNothingToSave()
{
    const auto form = collideTwice();
    const QVariantMap theirs = m_desk->row(m_desk->ann);
    CollisionDialog *dialog = question(*form);
    button(*dialog, u"allTheirsButton"_s)->click();
    QVERIFY(textOf(*dialog, "statusLabel").contains(u"nothing is left to be saved"_s));
    button(*dialog, u"saveChoiceButton"_s)->click();

    QVERIFY(form->isVisible());
    QVERIFY(bar(*form).text().contains(u"nothing was left to be saved"_s));
    QVERIFY(!form->isWindowModified());
    QVERIFY(note(*form, u"phone"_s).isEmpty());
    QCOMPARE(edit(*form, u"city"_s)->text(), u"Rome"_s);
    QCOMPARE(m_desk->row(m_desk->ann), theirs);
}

void TestCollisionDialog::savingAndFinishingIsWhatItStays()
{
    const auto form = collideTwice(u"saveAndFinishButton"_s);
    CollisionDialog *dialog = question(*form);
    button(*dialog, u"allTheirsButton"_s)->click();
    button(*dialog, u"saveChoiceButton"_s)->click();

    QVERIFY(!form->isVisible());
    QCOMPARE(stored("phone"), u"2"_s);
}

void TestCollisionDialog::backToTheFormWritesNothing()
{
    const auto form = collideTwice(u"saveAndFinishButton"_s);
    const QVariantMap theirs = m_desk->row(m_desk->ann);
    CollisionDialog *dialog = question(*form);
    button(*dialog, u"allMineButton"_s)->click();
    QTest::keyClick(dialog, Qt::Key_Escape);

    QVERIFY(question(*form) == nullptr);
    QVERIFY(form->isVisible());
    QCOMPARE(edit(*form, u"phone"_s)->text(), u"3"_s);
    QVERIFY(note(*form, u"phone"_s).contains(u"now “2”"_s));
    QVERIFY(note(*form, u"city"_s).contains(u"now “Rome”"_s));
    QVERIFY(edit(*form, u"phone"_s)->hasFocus());
    QVERIFY(form->isWindowModified());
    QCOMPARE(m_desk->row(m_desk->ann), theirs);
}

void TestCollisionDialog::afterwardsSavingAsksAgain()
{
    const auto form = collideTwice();
    const QVariantMap theirs = m_desk->row(m_desk->ann);
    question(*form)->reject();
    type(*form, {{u"fax"_s, u"4"_s}, {u"city"_s, u"Rome"_s}}); // as it is stored now
    button(*form, u"saveAndFinishButton"_s)->click();

    CollisionDialog *dialog = question(*form);
    QVERIFY(dialog != nullptr);
    QCOMPARE(m_desk->row(m_desk->ann), theirs);
    QCOMPARE(valueOf(*dialog, "phoneBeforeValue"), u"1"_s);
    QCOMPARE(valueOf(*dialog, "phoneTheirsValue"), u"2"_s);
    QCOMPARE(valueOf(*dialog, "phoneMineValue"), u"3"_s);
    QVERIFY(radio(*dialog, "cityMineRadio") == nullptr);
    dialog->reject();
    QVERIFY(form->isVisible());
    button(*form, u"saveAndFinishButton"_s)->click();
    keepMine(*form);

    QVERIFY(!form->isVisible());
    QCOMPARE(stored("phone"), u"3"_s);
    QCOMPARE(stored("fax"), u"4"_s);
    QCOMPARE(stored("city"), u"Rome"_s);
}

void TestCollisionDialog::whatWasSettledInTheFormIsNotAsked()
{
    const auto form = collideTwice();
    question(*form)->reject();
    button(*form, u"phoneFixButton"_s)->click(); // use what is stored
    type(*form, {{u"city"_s, u"Rome"_s}, {u"fax"_s, u"4"_s}});
    button(*form, u"saveButton"_s)->click();

    QVERIFY(question(*form) == nullptr);
    QCOMPARE(bar(*form).kind(), MessageBar::Kind::Done);
    QCOMPARE(stored("phone"), u"2"_s);
    QCOMPARE(stored("fax"), u"4"_s);
}

void TestCollisionDialog::whoCollidesAgainIsAskedAgain()
{
    const auto form = collideTwice(u"saveAndFinishButton"_s);
    CollisionDialog *first = question(*form);
    QVERIFY(m_desk->changeElsewhere([](Domain::CustomerUser &person) { person.phone = u"4"_s; }));
    keepMine(*form);

    CollisionDialog *second = question(*form);
    QVERIFY(second != nullptr && second != first);
    QCOMPARE(valueOf(*second, "phoneBeforeValue"), u"2"_s);
    QCOMPARE(valueOf(*second, "phoneTheirsValue"), u"4"_s);
    QCOMPARE(valueOf(*second, "phoneMineValue"), u"3"_s);
    QVERIFY(radio(*second, "cityMineRadio") == nullptr); // decided, and not changed since
    QCOMPARE(stored("city"), u"Rome"_s);
    keepMine(*form);

    QVERIFY(!form->isVisible());
    QCOMPARE(stored("phone"), u"3"_s);
    QCOMPARE(stored("city"), u"Oslo"_s);
}

void TestCollisionDialog::whatDoesNotCollideIsMerged()
{
    const auto form = collide(
        [](Domain::CustomerUser &person) {
            person.phone = u"2"_s;
            person.zip = u"<b>0</b>"_s;
        },
        {{u"phone"_s, u"3"_s}, {u"fax"_s, u"4"_s}});
    CollisionDialog *dialog = question(*form);
    QStringList told;
    for (const ValueLabel *label : dialog->findChildren<ValueLabel *>()) {
        told.append(label->value());
    }
    QVERIFY(told.contains(u"(empty) → <b>0</b>"_s));
    QVERIFY(told.contains(u"(empty) → 4"_s));
    button(*dialog, u"allTheirsButton"_s)->click();
    QCOMPARE(textOf(*dialog, "statusLabel"), u"All fields are decided."_s); // the fax is left
    button(*dialog, u"saveChoiceButton"_s)->click();

    QCOMPARE(bar(*form).kind(), MessageBar::Kind::Done);
    QCOMPARE(stored("phone"), u"2"_s);
    QCOMPARE(stored("zip"), u"<b>0</b>"_s);
    QCOMPARE(stored("fax"), u"4"_s);
}

void TestCollisionDialog::theSameEditIsNoCollision()
{
    const auto form = collide([](Domain::CustomerUser &person) { person.phone = u"3"_s; },
                              {{u"phone"_s, u"3"_s}, {u"fax"_s, u"4"_s}});

    QVERIFY(question(*form) == nullptr);
    QCOMPARE(bar(*form).kind(), MessageBar::Kind::Done);
    QCOMPARE(stored("phone"), u"3"_s);
    QCOMPARE(stored("fax"), u"4"_s);

    const auto other = collide([](Domain::CustomerUser &person) { person.phone = u"5"_s; },
                               {{u"phone"_s, u"5"_s}});
    QVERIFY(question(*other) == nullptr);
    QVERIFY(bar(*other).text().contains(u"nothing was left to be saved"_s));
    QVERIFY(!other->isWindowModified());
}

/// To an operator, nothing and an empty text are the same.
void TestCollisionDialog::whatDiffersUnseenIsMerged()
{
    const auto form = m_desk->open(m_desk->ann);
    QVERIFY(m_desk->overwriteAnn(u"city = ''"_s));
    type(*form, {{u"city"_s, u"Oslo"_s}});
    button(*form, u"saveAndFinishButton"_s)->click();

    QVERIFY(!form->isVisible());
    QCOMPARE(stored("city"), u"Oslo"_s);
}

void TestCollisionDialog::windowsDoNotCloseOverTheQuestion()
{
    const auto form = collideTwice();
    m_desk->prompts.unsavedAnswer = Gui::Prompts::Unsaved::Save;
    QVERIFY(!form->mayClose());

    QVERIFY(m_desk->prompts.unsavedAsked.isEmpty());
    QVERIFY(question(*form) != nullptr);
    QCOMPARE(stored("phone"), u"2"_s);
}

void TestCollisionDialog::validitiesAndCustomersAreNamed()
{
    QVERIFY(addCustomer(m_desk->session, u"BETA"_s, u"Beta Mills"_s));
    QVERIFY(addCustomer(m_desk->session, u"GAMMA"_s, u"Gamma Dyes"_s));
    const auto form = m_desk->open(m_desk->ann);
    QVERIFY(m_desk->changeElsewhere([](Domain::CustomerUser &person) {
        person.validId = 2;
        person.customerId = u"BETA"_s;
    }));
    form->findChild<QComboBox *>(u"validityCombo"_s)->setCurrentIndex(2);
    type(*form, {{u"customer"_s, u"GAMMA"_s}});
    button(*form, u"saveButton"_s)->click();
    const CollisionDialog *dialog = question(*form);

    QVERIFY(dialog != nullptr);
    QCOMPARE(valueOf(*dialog, "valid_idBeforeValue"), u"valid"_s);
    QCOMPARE(valueOf(*dialog, "valid_idTheirsValue"), u"invalid"_s);
    QCOMPARE(valueOf(*dialog, "valid_idMineValue"), u"invalid-temporarily"_s);
    QCOMPARE(valueOf(*dialog, "customer_idBeforeValue"), u"ACME (Acme Fabrics)"_s);
    QCOMPARE(valueOf(*dialog, "customer_idTheirsValue"), u"BETA (Beta Mills)"_s);
    QCOMPARE(valueOf(*dialog, "customer_idMineValue"), u"GAMMA (Gamma Dyes)"_s);
}

void TestCollisionDialog::passwordsAreNotShown()
{
    const auto form = collide([](Domain::CustomerUser &person) { person.phone = u"2"_s; },
                              {{u"phone"_s, u"3"_s}, {u"password"_s, u"s3cret"_s}});
    QTRY_VERIFY(question(*form) != nullptr);
    CollisionDialog *dialog = question(*form);

    bool isTold = false;
    for (const QLabel *label : dialog->findChildren<QLabel *>()) {
        QVERIFY(!label->text().contains(u"s3cret"_s));
        isTold = isTold || label->text() == u"changed"_s;
    }
    QVERIFY(isTold);
    keepMine(*form);
    QTRY_COMPARE(bar(*form).kind(), MessageBar::Kind::Done);
    QVERIFY(stored("pw").startsWith(u"BCRYPT:12:"_s));
    QCOMPARE(stored("phone"), u"3"_s);
}

void TestCollisionDialog::longAndHostileValuesStayInside_data()
{
    QTest::addColumn<QString>("value");

    QTest::newRow("markup") << u"<img src='x'><b>bold</b>&amp;"_s;
    QTest::newRow("one long word") << QString(5000, u'w');
    QTest::newRow("many words") << u"word "_s.repeated(1000);
    QTest::newRow("many characters outside of the basic plane") << u"\U0001F600"_s.repeated(500);
    QTest::newRow("line breaks") << u"a\nb\u2028c"_s;
    QTest::newRow("right to left") << u"\u202Eabc \u0627\u0644"_s.repeated(60);
    QTest::newRow("ampersands") << QString(300, u'&');
    QTest::newRow("places for other texts") << u"%1 %2 %L3 %n"_s;
}

void TestCollisionDialog::longAndHostileValuesStayInside()
{
    QFETCH(QString, value);
    const Gui::Collisions collisions{.heading = value,
                                     .fields = {{.column = u"phone"_s,
                                                 .label = u"Phone"_s,
                                                 .before = value,
                                                 .theirs = value,
                                                 .storedBy = value,
                                                 .mine = value}},
                                     .theirs = {{.label = u"City"_s, .change = value}},
                                     .mine = {{.label = u"Fax"_s, .change = value}}};
    CollisionDialog dialog(collisions);
    dialog.show();
    QVERIFY(QTest::qWaitForWindowExposed(&dialog));

    const QSize screen = dialog.screen()->availableSize();
    QVERIFY(dialog.width() <= screen.width() && dialog.height() <= screen.height());
    const auto *area = dialog.findChild<QScrollArea *>();
    QVERIFY2(area->widget()->width() <= area->viewport()->width(),
             qPrintable(QString::number(area->widget()->width())));
    for (const QLabel *label : dialog.findChildren<QLabel *>()) {
        QCOMPARE(label->textFormat(), Qt::PlainText);
        QVERIFY(label->text().isValidUtf16());
    }
    const auto *mine = dialog.findChild<ValueLabel *>(u"phoneMineValue"_s);
    QCOMPARE(mine->value(), value);
    QVERIFY(mine->toolTip().isEmpty() || mine->toolTip().startsWith(u"<span>"_s));
    QCOMPARE(mine->toolTip().isEmpty(), value.size() <= 300);
}

void TestCollisionDialog::everyChoiceHasAName()
{
    const auto form = collideTwice();
    const CollisionDialog *dialog = question(*form);
    const QRadioButton *theirs = radio(*dialog, "phoneTheirsRadio");
    QCOMPARE(theirs->accessibleName(), u"Phone, theirs: 2"_s);
    QVERIFY(theirs->accessibleDescription().startsWith(u"by Rita Root"_s));
    QVERIFY(theirs->accessibleDescription().endsWith(u"before: 1"_s));
    QCOMPARE(radio(*dialog, "cityMineRadio")->accessibleName(), u"City, mine: Oslo"_s);
    QCOMPARE(radio(*dialog, "cityMineRadio")->accessibleDescription(), u"before: (empty)"_s);
}

void TestCollisionDialog::lettersAreUnique()
{
    const auto form = collideTwice();
    const CollisionDialog *dialog = question(*form);
    QStringList letters;
    for (const auto *name : {"phoneTheirsRadio", "phoneMineRadio", "allTheirsButton",
                             "allMineButton", "saveChoiceButton", "backButton"}) {
        const auto *each = dialog->findChild<QAbstractButton *>(QString::fromLatin1(name));
        const QKeySequence keys = QKeySequence::mnemonic(each->text());
        QVERIFY2(!keys.isEmpty(), name);
        letters.append(keys.toString());
    }
    QCOMPARE(letters.removeDuplicates(), 0);
    QCOMPARE(letters.mid(0, 2), (QStringList{u"Alt+T"_s, u"Alt+M"_s}));
}

QTEST_MAIN(TestCollisionDialog)
#include "tst_collisiondialog.moc"
