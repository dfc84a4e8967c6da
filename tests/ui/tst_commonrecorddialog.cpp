// SPDX-License-Identifier: GPL-3.0-or-later
#include "customeruserdesk.h"
#include "ui/common/messagebar.h"
#include "ui/customeruser/generatedpassworddialog.h"

#include <QScrollArea>
#include <QTimer>
#include <QToolButton>

using namespace UiFixture;
using Gui::MessageBar;
using Gui::Prompts;

/// What both record dialogs do alike: closing, refusals other than by rules, conflicts, keyboard
/// and assistive technology.
class RecordDialogTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_desk = std::make_unique<CustomerUserDesk>(); }
    void cleanup() { m_desk.reset(); }

    void closingAnUnchangedFormAsksNothing();
    void keepEditingKeepsAll();
    void discardWritesNothingAndAsksOnce();
    void saveOnClosingWritesAndCloses();
    void saveOnClosingStaysOpenIfRefused();
    void saveOnClosingWaitsForTheGeneratedPassword();
    void windowCloseButtonAsks();
    void theCountOfProblemsFollowsTheTyping();
    void conflictKeepsWhatWasTyped();
    void aLongOrEmptyValueIsNamedOnItsButton();
    void conflictingValueCanBeTaken();
    void savingAgainAfterAConflictWritesOnlyWhatWasChanged();
    void unknownRecordCannotBeEdited();
    void withoutPermissionNothingCanBeChanged();
    void readOnlyDatabaseCannotBeChanged();
    void tabGoesFromTopToBottom();
    void aLabelsLetterLeadsToItsInput();
    void everyInputHasANameAndALabel();
    void mnemonicsAreUnique();
    void sizeIsRemembered();

private:
    static MessageBar &bar(const QWidget &dialog) { return *dialog.findChild<MessageBar *>(); }

    std::unique_ptr<CustomerUserDesk> m_desk;
};

void RecordDialogTest::closingAnUnchangedFormAsksNothing()
{
    const auto dialog = m_desk->open(m_desk->ann);
    type(*dialog, {{u"phone"_s, u"12"_s}});
    type(*dialog, {{u"phone"_s, u" 1 "_s}}); // stored without the blanks, so it is what it was
    QTest::keyClick(edit(*dialog, u"phone"_s), Qt::Key_Escape);

    QVERIFY(!dialog->isVisible());
    QVERIFY(m_desk->prompts.unsavedAsked.isEmpty());
}

void RecordDialogTest::keepEditingKeepsAll()
{
    const auto dialog = m_desk->open(m_desk->ann);
    type(*dialog, {{u"phone"_s, u"12"_s}});
    QTest::keyClick(edit(*dialog, u"phone"_s), Qt::Key_Escape);

    QCOMPARE(m_desk->prompts.unsavedAsked, QStringList{u"Ann Coyote"_s});
    QVERIFY(dialog->isVisible());
    QCOMPARE(edit(*dialog, u"phone"_s)->text(), u"12"_s);
}

void RecordDialogTest::discardWritesNothingAndAsksOnce()
{
    const QVariantMap before = m_desk->row(m_desk->ann);
    const auto dialog = m_desk->open(m_desk->ann);
    type(*dialog, {{u"phone"_s, u"12"_s}, {u"password"_s, u"x"_s}});
    m_desk->prompts.unsavedAnswer = Prompts::Unsaved::Discard;
    QVERIFY(dialog->mayClose()); // as the main window asks before it closes all
    button(*dialog, u"cancelButton"_s)->click();

    QVERIFY(!dialog->isVisible());
    QCOMPARE(m_desk->prompts.unsavedAsked.size(), 1);
    QCOMPARE(m_desk->row(m_desk->ann), before);
}

void RecordDialogTest::saveOnClosingWritesAndCloses()
{
    const auto dialog = m_desk->open(m_desk->ann);
    type(*dialog, {{u"phone"_s, u"12"_s}, {u"password"_s, u"x"_s}});
    m_desk->prompts.unsavedAnswer = Prompts::Unsaved::Save;
    QTest::keyClick(edit(*dialog, u"phone"_s), Qt::Key_Escape);

    QVERIFY(!dialog->isVisible());
    QCOMPARE(m_desk->row(m_desk->ann).value(u"phone"_s).toString(), u"12"_s);
    QVERIFY(m_desk->row(m_desk->ann).value(u"pw"_s).toString().startsWith(u"BCRYPT:12:"_s));
}

void RecordDialogTest::saveOnClosingStaysOpenIfRefused()
{
    const auto dialog = m_desk->open(m_desk->ann);
    type(*dialog, {{u"login"_s, {}}});
    m_desk->prompts.unsavedAnswer = Prompts::Unsaved::Save;
    dialog->reject();

    QVERIFY(dialog->isVisible());
    QVERIFY(!note(*dialog, u"login"_s).isEmpty());
}

void RecordDialogTest::saveOnClosingWaitsForTheGeneratedPassword()
{
    const auto dialog = m_desk->open(0);
    type(*dialog,
         {{u"firstName"_s, u"Bob"_s},
          {u"lastName"_s, u"B"_s},
          {u"login"_s, u"bob"_s},
          {u"email"_s, u"bob@acme.example.net"_s},
          {u"customer"_s, u"ACME"_s}});
    m_desk->prompts.unsavedAnswer = Prompts::Unsaved::Save;
    bool wasShown = false;
    QTimer timer;
    connect(&timer, &QTimer::timeout, dialog.get(), [&] {
        if (auto *shown = dialog->findChild<Gui::GeneratedPasswordDialog *>();
            shown != nullptr && !wasShown) {
            wasShown = dialog->isVisible();
            shown->close();
        }
    });
    timer.start(std::chrono::milliseconds(1));
    dialog->reject();

    QVERIFY(wasShown);
    QVERIFY(!dialog->isVisible());
    QCOMPARE(m_desk->prompts.unsavedAsked, QStringList{u"Bob B"_s});
    QVERIFY(dialog->customerUserId() > 0);
}

void RecordDialogTest::windowCloseButtonAsks()
{
    const auto dialog = m_desk->open(m_desk->ann);
    type(*dialog, {{u"phone"_s, u"12"_s}});
    QVERIFY(!dialog->close());

    QCOMPARE(m_desk->prompts.unsavedAsked.size(), 1);
    QVERIFY(dialog->isVisible());
}

void RecordDialogTest::conflictKeepsWhatWasTyped()
{
    const auto dialog = m_desk->open(m_desk->ann);
    QVERIFY(m_desk->changeElsewhere([](Domain::CustomerUser &person) {
        person.phone = u"<i>2</i>"_s;
        person.city = u"Rome"_s;
    }));
    const QVariantMap theirs = m_desk->row(m_desk->ann);
    type(*dialog, {{u"phone"_s, u"3"_s}, {u"fax"_s, u"4"_s}, {u"password"_s, u"x"_s}});
    button(*dialog, u"saveAndFinishButton"_s)->click();

    QTRY_VERIFY(note(*dialog, u"phone"_s).contains(u"<i>2</i>"_s));
    backToForm(*dialog);
    QVERIFY(bar(*dialog).text().contains(agentLogin));
    QVERIFY(bar(*dialog).text().contains(u"nothing was written"_s));
    QCOMPARE(button(*dialog, u"phoneFixButton"_s)->text(), u"Use “<i>2</i>”"_s);
    QVERIFY(note(*dialog, u"fax"_s).isEmpty());
    QCOMPARE(edit(*dialog, u"phone"_s)->text(), u"3"_s);
    QCOMPARE(edit(*dialog, u"fax"_s)->text(), u"4"_s);
    QCOMPARE(edit(*dialog, u"password"_s)->text(), u"x"_s);
    QCOMPARE(edit(*dialog, u"city"_s)->text(),
             u"Rome"_s); // not touched, so it shows what is stored now
    QVERIFY(dialog->isVisible());
    QCOMPARE(m_desk->row(m_desk->ann), theirs);
}

void RecordDialogTest::theCountOfProblemsFollowsTheTyping()
{
    const auto dialog = m_desk->open(m_desk->ann);
    type(*dialog, {{u"firstName"_s, {}}, {u"lastName"_s, {}}});
    button(*dialog, u"saveButton"_s)->click();
    QVERIFY(bar(*dialog).text().contains(u"2 field"_s));

    type(*dialog, {{u"firstName"_s, u"Ann"_s}});
    QVERIFY(bar(*dialog).text().contains(u"1 field"_s));
    type(*dialog, {{u"lastName"_s, u"Coyote"_s}});
    QVERIFY(bar(*dialog).text().isEmpty());
}

void RecordDialogTest::aLongOrEmptyValueIsNamedOnItsButton()
{
    const auto dialog = m_desk->open(m_desk->ann);
    QVERIFY(m_desk->changeElsewhere([](Domain::CustomerUser &person) {
        person.phone.clear();
        person.city = QString(60, u'&');
    }));
    type(*dialog, {{u"phone"_s, u"3"_s}, {u"city"_s, u"Rome"_s}});
    button(*dialog, u"saveButton"_s)->click();

    QCOMPARE(button(*dialog, u"phoneFixButton"_s)->text(), u"Leave It Empty"_s);
    QCOMPARE(button(*dialog, u"cityFixButton"_s)->text(),
             u"Use “%1…”"_s.arg(QString(78, u'&'))); // each one twice, or it would be a mnemonic
}

void RecordDialogTest::conflictingValueCanBeTaken()
{
    const auto dialog = m_desk->open(m_desk->ann);
    QVERIFY(m_desk->changeElsewhere([](Domain::CustomerUser &person) { person.phone = u"2"_s; }));
    const QVariantMap theirs = m_desk->row(m_desk->ann);
    type(*dialog, {{u"phone"_s, u"3"_s}});
    button(*dialog, u"saveButton"_s)->click();
    backToForm(*dialog);
    button(*dialog, u"phoneFixButton"_s)->click();

    QCOMPARE(edit(*dialog, u"phone"_s)->text(), u"2"_s);
    QVERIFY(note(*dialog, u"phone"_s).isEmpty());
    QVERIFY(!dialog->isWindowModified());
    button(*dialog, u"saveAndFinishButton"_s)->click();
    QCOMPARE(m_desk->row(m_desk->ann), theirs);
}

void RecordDialogTest::savingAgainAfterAConflictWritesOnlyWhatWasChanged()
{
    const auto dialog = m_desk->open(m_desk->ann);
    QVERIFY(m_desk->changeElsewhere([](Domain::CustomerUser &person) {
        person.phone = u"2"_s;
        person.city = u"Rome"_s;
        person.validId = 2;
    }));
    const QVariantMap theirs = m_desk->row(m_desk->ann);
    type(*dialog, {{u"phone"_s, u"3"_s}});
    button(*dialog, u"saveButton"_s)->click();
    backToForm(*dialog);
    button(*dialog, u"saveAndFinishButton"_s)->click();
    keepMine(*dialog);

    QVERIFY(!dialog->isVisible());
    QStringList changed = differences(theirs, m_desk->row(m_desk->ann));
    changed.removeAll(u"change_time"_s);
    QCOMPARE(changed, QStringList{u"phone"_s});
    QCOMPARE(m_desk->row(m_desk->ann).value(u"phone"_s).toString(), u"3"_s);
}

void RecordDialogTest::unknownRecordCannotBeEdited()
{
    const auto dialog = m_desk->open(m_desk->ann + 1);

    QCOMPARE(bar(*dialog).kind(), MessageBar::Kind::Error);
    QVERIFY(!button(*dialog, u"saveButton"_s)->isEnabled());
    QVERIFY(!button(*dialog, u"saveAndFinishButton"_s)->isEnabled());
    button(*dialog, u"cancelButton"_s)->click();
    QVERIFY(!dialog->isVisible());
}

void RecordDialogTest::withoutPermissionNothingCanBeChanged()
{
    m_desk->session.agent.mayEditCustomers = false;
    const auto dialog = m_desk->open(m_desk->ann);

    QVERIFY(bar(*dialog).text().contains(agentLogin));
    QVERIFY(!button(*dialog, u"saveButton"_s)->isEnabled());
    QVERIFY(!button(*dialog, u"newCustomerButton"_s)->isEnabled());
    for (const QString &what :
         {u"title"_s, u"phone"_s, u"country"_s, u"customer"_s, u"password"_s}) {
        const QString before = edit(*dialog, what)->text();
        QTest::keyClicks(edit(*dialog, what), u"x"_s);
        QTest::keyClick(edit(*dialog, what), Qt::Key_Down);
        QCOMPARE(edit(*dialog, what)->text(), before);
    }
    QTest::keyClick(dialog.get(), Qt::Key_S, Qt::ControlModifier);
    QVERIFY(dialog->mayClose());
    QVERIFY(m_desk->prompts.unsavedAsked.isEmpty());
}

void RecordDialogTest::readOnlyDatabaseCannotBeChanged()
{
    m_desk->session = {};
    QVERIFY(QFile::setPermissions(m_desk->path, QFile::ReadOwner));
    m_desk->session = makeSession(openDatabase(m_desk->path));
    if (!m_desk->session.database->isReadOnly()) {
        QSKIP("root may write everywhere");
    }
    const auto dialog = m_desk->open(m_desk->ann);

    QVERIFY(bar(*dialog).text().contains(u"can only be read"_s));
    QVERIFY(!button(*dialog, u"saveButton"_s)->isEnabled());
}

void RecordDialogTest::tabGoesFromTopToBottom()
{
    const auto dialog = m_desk->open(m_desk->ann);
    auto *first = dialog->findChild<QWidget *>(u"titleCombo"_s);
    first->setFocus();
    QStringList visited;
    do {
        visited.append(dialog->focusWidget()->objectName());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    } while (dialog->focusWidget() != first && visited.size() < 40);

    const QStringList expected{u"titleCombo"_s,   u"firstNameEdit"_s,     u"lastNameEdit"_s,
                               u"loginEdit"_s,    u"passwordEdit"_s,      u"emailEdit"_s,
                               u"customerEdit"_s, u"newCustomerButton"_s, u"phoneEdit"_s,
                               u"faxEdit"_s,      u"mobileEdit"_s,        u"streetEdit"_s,
                               u"zipEdit"_s,      u"cityEdit"_s,          u"countryCombo"_s,
                               u"commentEdit"_s,  u"validityCombo"_s,     u"turnOnButton"_s,
                               u"customerView"_s, u"reasonsEdit"_s,       u"changeButton"_s};
    QCOMPARE(visited.mid(0, expected.size()), expected);
    QStringList buttons = visited.mid(expected.size());
    buttons.sort(); // their order is the desktop's
    QCOMPARE(buttons, (QStringList{u"cancelButton"_s, u"saveAndFinishButton"_s, u"saveButton"_s}));
}

void RecordDialogTest::aLabelsLetterLeadsToItsInput()
{
    const auto dialog = m_desk->open(m_desk->ann);
    for (const QString &stem : {u"login"_s, u"customer"_s, u"comment"_s}) {
        edit(*dialog, u"firstName"_s)->setFocus();
        const auto *label = dialog->findChild<QLabel *>(stem + u"Label"_s);
        const QKeySequence keys = QKeySequence::mnemonic(label->text());
        QTest::keyClick(dialog.get(), keys[0].key(), Qt::AltModifier);

        QVERIFY2(edit(*dialog, stem)->hasFocus(), qPrintable(stem));
    }
}

void RecordDialogTest::everyInputHasANameAndALabel()
{
    const auto dialog = m_desk->open(0);
    QSet<QWidget *> buddies;
    for (const QLabel *label : dialog->findChildren<QLabel *>()) {
        if (label->buddy() != nullptr) {
            buddies.insert(label->buddy()->focusProxy() ? label->buddy()->focusProxy()
                                                        : label->buddy());
        }
    }
    int inputs = 0;
    for (QWidget *widget :
         dialog->findChild<QScrollArea *>()->widget()->findChildren<QWidget *>()) {
        const bool isInput = qobject_cast<QLineEdit *>(widget) != nullptr
            || qobject_cast<QComboBox *>(widget) != nullptr;
        if (!isInput) {
            continue;
        }
        QVERIFY2(!widget->accessibleName().isEmpty(), qPrintable(widget->objectName()));
        const bool isPartOfCombo = qobject_cast<QComboBox *>(widget->parentWidget()) != nullptr;
        QVERIFY2(isPartOfCombo || buddies.contains(widget), qPrintable(widget->objectName()));
        inputs += isPartOfCombo ? 0 : 1;
    }
    QCOMPARE(inputs, 16);
    QVERIFY(edit(*dialog, u"login"_s)->accessibleDescription().contains(u"mandatory"_s));
    QCOMPARE(edit(*dialog, u"login"_s)->accessibleName(), u"Username"_s);
    QVERIFY(dialog->findChild<QLabel *>(u"loginLabel"_s)->text().startsWith(u"* "_s));
    QVERIFY(!dialog->findChild<QToolButton *>(u"showPasswordButton"_s)->accessibleName().isEmpty());
}

void RecordDialogTest::mnemonicsAreUnique()
{
    const auto dialog = m_desk->open(m_desk->ann);
    QStringList letters;
    const auto take = [&letters](const QString &text) {
        const QKeySequence keys = QKeySequence::mnemonic(text);
        QVERIFY2(!keys.isEmpty(), qPrintable(text));
        letters.append(keys.toString());
    };
    for (const QLabel *label : dialog->findChildren<QLabel *>()) {
        if (label->buddy() != nullptr) {
            take(label->text());
        }
    }
    for (const QString &name :
         {u"saveButton"_s, u"saveAndFinishButton"_s, u"cancelButton"_s, u"newCustomerButton"_s}) {
        take(button(*dialog, name)->text());
    }
    QCOMPARE(letters.size(), 21);
    QCOMPARE(letters.removeDuplicates(), 0);
}

void RecordDialogTest::sizeIsRemembered()
{
    auto dialog = m_desk->open(m_desk->ann);
    const QSize size = dialog->size() - QSize(0, 40);
    dialog->resize(size);
    dialog->reject();
    dialog = m_desk->open(0);

    QCOMPARE(dialog->size(), size);
}

QTEST_MAIN(RecordDialogTest)
#include "tst_commonrecorddialog.moc"
