// SPDX-License-Identifier: GPL-3.0-or-later
#include "customeruserdesk.h"
#include "domain/passwords.h"
#include "store/query.h"
#include "ui/common/messagebar.h"
#include "ui/customer/customerdialog.h"

#include <QSignalSpy>

using namespace UiFixture;

class CustomerUserDialogTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_desk = std::make_unique<CustomerUserDesk>(); }
    void cleanup() { m_desk.reset(); }

    void addsWhatWasTyped();
    void violationStandsBelowItsField_data();
    void violationStandsBelowItsField();
    void everyViolationIsCountedAndTheFirstFocused();
    void problemGoesAwayWithTheFirstKey();
    void displayNameOffersTheAddressAlone();
    void editWritesOnlyWhatWasEdited();
    void aNewUsernameSaysWhatItConcerns();
    void tabbingThroughChangesNothing();
    void savingWithoutAChangeClaimsNothing();
    void finishingWithoutAChangeOnlyCloses();
    void badOldEmailDoesNotKeepFromDeactivating();
    void withoutACustomerTheWayLeadsThere();
    void newCustomerIsTaken();
    void hostileTextIsStoredExactlyOrRefused_data();
    void hostileTextIsStoredExactlyOrRefused();
    void lineBreakAtTheEndIsHarmless();

private:
    std::unique_ptr<CustomerUserDesk> m_desk;
};

void CustomerUserDialogTest::addsWhatWasTyped()
{
    const auto dialog = m_desk->open(0);
    QSignalSpy saved(dialog.get(), &Gui::CustomerUserDialog::saved);
    QCOMPARE(dialog->windowTitle(), u"Add Customer User[*]"_s);
    QCOMPARE(dialog->focusWidget(), edit(*dialog, u"firstName"_s));
    QVERIFY(!button(*dialog, u"saveAndFinishButton"_s)->isVisible());

    type(*dialog, complete);
    type(*dialog,
         {{u"title"_s, u"Dr."_s},
          {u"password"_s, u"Secret 123"_s},
          {u"phone"_s, u"1"_s},
          {u"fax"_s, u"2"_s},
          {u"mobile"_s, u"3"_s},
          {u"street"_s, u"Road 4"_s},
          {u"zip"_s, u"01234"_s},
          {u"city"_s, u"Rome"_s},
          {u"country"_s, u"Italy"_s},
          {u"comment"_s, u"0"_s}});
    QVERIFY(dialog->isWindowModified());
    QTest::keyClick(dialog.get(), Qt::Key_S, Qt::ControlModifier);

    QTRY_COMPARE(saved.size(), 1);
    const QVariantMap stored = m_desk->row(dialog->customerUserId());
    const QMap<QString, QString> expected{
        {u"title"_s, u"Dr."_s},         {u"first_name"_s, u"Bob"_s},
        {u"last_name"_s, u"Builder"_s}, {u"login"_s, u"bob"_s},
        {u"phone"_s, u"1"_s},           {u"fax"_s, u"2"_s},
        {u"mobile"_s, u"3"_s},          {u"street"_s, u"Road 4"_s},
        {u"zip"_s, u"01234"_s},         {u"city"_s, u"Rome"_s},
        {u"country"_s, u"Italy"_s},     {u"comments"_s, u"0"_s},
        {u"customer_id"_s, u"ACME"_s},  {u"email"_s, u"bob@acme.example.net"_s},
        {u"valid_id"_s, u"1"_s}};
    for (auto [column, value] : expected.asKeyValueRange()) {
        QCOMPARE(stored.value(column).toString(), value);
    }
    QVERIFY(Domain::verifyPassword(u"Secret 123"_s, stored.value(u"pw"_s).toString(), u"bob"_s));
    QCOMPARE(dialog->windowTitle(), u"Edit Customer User: Bob Builder[*]"_s);
    QCOMPARE(dialog->findChild<Gui::MessageBar *>()->kind(), Gui::MessageBar::Kind::Done);
    QVERIFY(!dialog->isWindowModified());
    QVERIFY(button(*dialog, u"saveAndFinishButton"_s)->isDefault());
    QVERIFY(edit(*dialog, u"password"_s)->text().isEmpty());
}

void CustomerUserDialogTest::violationStandsBelowItsField_data()
{
    QTest::addColumn<Values>("typed");
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("words");

    const auto with = [](const QString &field, const QString &text) {
        return Values{{field, text}};
    };
    QTest::newRow("no first name") << with(u"firstName"_s, {}) << u"firstName"_s << u"mandatory"_s;
    QTest::newRow("no last name") << with(u"lastName"_s, u"  "_s) << u"lastName"_s
                                  << u"mandatory"_s;
    QTest::newRow("no username") << with(u"login"_s, {}) << u"login"_s << u"mandatory"_s;
    QTest::newRow("no email") << with(u"email"_s, {}) << u"email"_s << u"mandatory"_s;
    QTest::newRow("no customer") << with(u"customer"_s, {}) << u"customer"_s << u"mandatory"_s;
    QTest::newRow("username taken") << with(u"login"_s, u"BOB"_s) << u"login"_s << u"bob"_s;
    QTest::newRow("email taken") << with(u"email"_s, u"Bob@acme.example.net"_s) << u"email"_s
                                 << u"bob"_s;
    QTest::newRow("email without a dot")
        << with(u"email"_s, u"ann@acme"_s) << u"email"_s << u"not an email"_s;
    QTest::newRow("unknown customer")
        << with(u"customer"_s, u"zzz"_s) << u"customer"_s << u"CustomerID is invalid"_s;
    QTest::newRow("long password")
        << with(u"password"_s, QString(73, u'p')) << u"password"_s << u"72"_s;
    const QList<std::pair<QString, int>> limits{
        {u"title"_s, 50}, {u"firstName"_s, 100}, {u"login"_s, 100},  {u"phone"_s, 150},
        {u"fax"_s, 150},  {u"mobile"_s, 150},    {u"street"_s, 150}, {u"zip"_s, 200},
        {u"city"_s, 200}, {u"country"_s, 200},   {u"comment"_s, 250}};
    for (const auto &[field, limit] : limits) {
        QTest::newRow(qPrintable("long "_L1 + field))
            << with(field, QString(limit + 1, u'x')) << field << QString::number(limit);
    }
}

void CustomerUserDialogTest::violationStandsBelowItsField()
{
    QFETCH(Values, typed);
    QFETCH(QString, field);
    QFETCH(QString, words);
    QVERIFY(addCustomerUser(m_desk->session,
                            {.firstName = u"B"_s,
                             .lastName = u"B"_s,
                             .login = u"bob"_s,
                             .email = u"bob@acme.example.net"_s,
                             .customerId = u"ACME"_s})
            > 0);
    const auto before = m_desk->allRows();
    const auto dialog = m_desk->open(m_desk->ann);

    type(*dialog, typed);
    button(*dialog, u"saveButton"_s)->click();

    QTRY_VERIFY2(note(*dialog, field).contains(words), qPrintable(note(*dialog, field)));
    QWidget *input = edit(*dialog, field);
    QVERIFY(input->hasFocus() || input->parentWidget()->hasFocus());
    QVERIFY(input->accessibleDescription().contains(note(*dialog, field)));
    QCOMPARE(input->property("text").toString(), typed.first());
    QCOMPARE(dialog->findChild<Gui::MessageBar *>()->kind(), Gui::MessageBar::Kind::Error);
    QCOMPARE(m_desk->allRows(), before);
}

void CustomerUserDialogTest::everyViolationIsCountedAndTheFirstFocused()
{
    const auto dialog = m_desk->open(0);
    type(*dialog, {{u"lastName"_s, u"Coyote"_s}, {u"password"_s, u"x"_s}});
    button(*dialog, u"saveButton"_s)->click();

    QTRY_VERIFY(dialog->findChild<Gui::MessageBar *>()->text().contains(u"4"_s));
    QVERIFY(!note(*dialog, u"firstName"_s).isEmpty());
    QVERIFY(note(*dialog, u"lastName"_s).isEmpty());
    QVERIFY(!note(*dialog, u"login"_s).isEmpty());
    QVERIFY(!note(*dialog, u"email"_s).isEmpty());
    QVERIFY(!note(*dialog, u"customer"_s).isEmpty());
    QVERIFY(edit(*dialog, u"firstName"_s)->hasFocus());
    QCOMPARE(edit(*dialog, u"lastName"_s)->text(), u"Coyote"_s);
    QCOMPARE(edit(*dialog, u"password"_s)->text(), u"x"_s);
}

void CustomerUserDialogTest::problemGoesAwayWithTheFirstKey()
{
    const auto dialog = m_desk->open(m_desk->ann);
    type(*dialog, {{u"email"_s, u"x"_s}});
    button(*dialog, u"saveButton"_s)->click();
    QVERIFY(!note(*dialog, u"email"_s).isEmpty());

    QTest::keyClicks(edit(*dialog, u"email"_s), u"y"_s);

    QVERIFY(note(*dialog, u"email"_s).isEmpty());
}

void CustomerUserDialogTest::displayNameOffersTheAddressAlone()
{
    const auto dialog = m_desk->open(m_desk->ann);
    type(*dialog, {{u"email"_s, u"Ann <ann@other.example.net>"_s}});
    button(*dialog, u"saveButton"_s)->click();
    auto *offer = button(*dialog, u"emailFixButton"_s);
    QVERIFY(offer->isVisible());
    QVERIFY(offer->text().contains(u"ann@other.example.net"_s));

    QTest::keyClick(edit(*dialog, u"email"_s), Qt::Key_Tab);
    QVERIFY(offer->hasFocus());

    offer->click();
    QCOMPARE(edit(*dialog, u"email"_s)->text(), u"ann@other.example.net"_s);
    button(*dialog, u"saveAndFinishButton"_s)->click();

    QVERIFY(!dialog->isVisible());
    QCOMPARE(m_desk->row(dialog->customerUserId()).value(u"email"_s).toString(),
             u"ann@other.example.net"_s);
}

void CustomerUserDialogTest::editWritesOnlyWhatWasEdited()
{
    const QVariantMap before = m_desk->row(m_desk->ann);
    const auto dialog = m_desk->open(m_desk->ann);

    type(*dialog, {{u"comment"_s, u"  calls on Mondays "_s}});
    button(*dialog, u"saveButton"_s)->click();

    const QVariantMap after = m_desk->row(m_desk->ann);
    QStringList changed = differences(before, after);
    changed.removeAll(u"change_time"_s);
    QCOMPARE(changed, QStringList{u"comments"_s});
    QCOMPARE(after.value(u"comments"_s).toString(), u"calls on Mondays"_s);
    QVERIFY(dialog->isVisible());
}

void CustomerUserDialogTest::aNewUsernameSaysWhatItConcerns()
{
    QVERIFY(bool(Store::run(m_desk->session.database->connection(),
                            u"INSERT INTO group_customer_user VALUES ('ann', 1, 'ro', 1, '', 1, "
                            "'', 1), ('ann', 1, 'rw', 1, '', 1, '', 1)"_s)));
    const auto dialog = m_desk->open(m_desk->ann);
    QCOMPARE(note(*dialog, u"login"_s), QString());

    type(*dialog, {{u"login"_s, u"anna"_s}});
    QVERIFY(note(*dialog, u"login"_s).startsWith(u"Renamed with it, in one go: 2 "_s));
    type(*dialog, {{u"login"_s, u"ann"_s}});
    QCOMPARE(note(*dialog, u"login"_s), QString());
}

void CustomerUserDialogTest::tabbingThroughChangesNothing()
{
    QVERIFY(m_desk->overwriteAnn(u"customer_id = 'gone', phone = ' 1 ', title = 'mr.'"_s));
    const QVariantMap before = m_desk->row(m_desk->ann);
    const auto dialog = m_desk->open(m_desk->ann);
    QCOMPARE(note(*dialog, u"customer"_s), u"No customer has this ID or name."_s);

    constexpr int manyFields = 30;
    for (int step = 0; step < manyFields; ++step) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    }
    QVERIFY(!dialog->isWindowModified());
    button(*dialog, u"saveButton"_s)->click();

    QCOMPARE(m_desk->row(m_desk->ann), before);
    QCOMPARE(rows(*m_desk->session.database, u"rollbook_change_set"_s, u"id"_s).size(), 2);
}

void CustomerUserDialogTest::savingWithoutAChangeClaimsNothing()
{
    const auto dialog = m_desk->open(m_desk->ann);
    const QSignalSpy saved(dialog.get(), &Gui::CustomerUserDialog::saved);
    const auto *messages = dialog->findChild<Gui::MessageBar *>();

    button(*dialog, u"saveButton"_s)->click();

    QVERIFY(dialog->isVisible());
    QCOMPARE(saved.size(), 0);
    QCOMPARE(messages->kind(), Gui::MessageBar::Kind::Info);
    QCOMPARE(messages->text(), u"Nothing was changed, so there was nothing to save."_s);

    type(*dialog, {{u"phone"_s, u"12"_s}});
    QCOMPARE(messages->text(), QString());
    button(*dialog, u"saveButton"_s)->click();
    QCOMPARE(messages->text(), u"Saved."_s);
    QCOMPARE(saved.size(), 1);
}

void CustomerUserDialogTest::finishingWithoutAChangeOnlyCloses()
{
    const auto dialog = m_desk->open(m_desk->ann);
    const QSignalSpy saved(dialog.get(), &Gui::CustomerUserDialog::saved);

    QTest::keyClick(edit(*dialog, u"phone"_s), Qt::Key_Return);

    QVERIFY(!dialog->isVisible());
    QCOMPARE(saved.size(), 0);
    QVERIFY(m_desk->prompts.unsavedAsked.isEmpty());
}

void CustomerUserDialogTest::badOldEmailDoesNotKeepFromDeactivating()
{
    QSqlQuery query(m_desk->session.database->connection());
    QVERIFY(query.exec(u"UPDATE customer_user SET email = 'spam', last_name = ''"_s));
    const auto dialog = m_desk->open(m_desk->ann);
    auto *validity = dialog->findChild<QComboBox *>(u"validityCombo"_s);
    QCOMPARE(validity->currentText(), u"valid"_s);
    QTest::keyClick(validity, Qt::Key_Down);
    button(*dialog, u"saveAndFinishButton"_s)->click();

    QVERIFY(!dialog->isVisible());
    QCOMPARE(m_desk->row(m_desk->ann).value(u"valid_id"_s).toInt(), 2);
    QCOMPARE(m_desk->row(m_desk->ann).value(u"email"_s).toString(), u"spam"_s);
}

void CustomerUserDialogTest::withoutACustomerTheWayLeadsThere()
{
    m_desk->session = makeSession(makeDatabase(m_desk->folder.filePath(u"empty.rollbook"_s)));
    const auto dialog = m_desk->open(0);
    auto *bar = dialog->findChild<Gui::MessageBar *>();
    QVERIFY(bar->text().contains(u"customer"_s));
    Values values = complete;
    values.remove(u"customer"_s);
    values.insert(u"password"_s, u"x"_s);
    type(*dialog, values);
    button(*dialog, u"saveButton"_s)->click();
    QTRY_VERIFY(note(*dialog, u"customer"_s).contains(u"there is none yet"_s));

    button(*bar, u"messageActionButton"_s)->click();
    auto *customer = dialog->findChild<Gui::CustomerDialog *>();
    QVERIFY(customer != nullptr);
    type(*customer, {{u"customerId"_s, u"NEW"_s}, {u"name"_s, u"New Ltd"_s}});
    button(*customer, u"saveButton"_s)->click();
    QVERIFY(bar->text().isEmpty());
    QCOMPARE(edit(*dialog, u"customer"_s)->text(), u"NEW"_s);
    QCOMPARE(note(*dialog, u"customer"_s), u"New Ltd"_s);
    button(*dialog, u"saveButton"_s)->click();

    QTRY_VERIFY(dialog->customerUserId() > 0);
    QCOMPARE(m_desk->row(dialog->customerUserId()).value(u"customer_id"_s).toString(), u"NEW"_s);
}

void CustomerUserDialogTest::newCustomerIsTaken()
{
    const auto dialog = m_desk->open(m_desk->ann);
    type(*dialog, {{u"customer"_s, u"Beta & Sons"_s}});
    button(*dialog, u"newCustomerButton"_s)->click();

    auto *customer = dialog->findChild<Gui::CustomerDialog *>();
    QVERIFY(customer != nullptr);
    QCOMPARE(edit(*customer, u"name"_s)->text(), u"Beta & Sons"_s);
    type(*customer, {{u"customerId"_s, u"BETA"_s}});
    button(*customer, u"saveButton"_s)->click();
    QTRY_VERIFY(dialog->findChild<Gui::CustomerDialog *>() == nullptr);
    button(*dialog, u"saveAndFinishButton"_s)->click();

    QVERIFY(!dialog->isVisible());
    QCOMPARE(m_desk->row(dialog->customerUserId()).value(u"customer_id"_s).toString(), u"BETA"_s);
}

void CustomerUserDialogTest::hostileTextIsStoredExactlyOrRefused_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("stored");

    QTest::newRow("SQL") << u"x'); DROP TABLE customer_user; --"_s << true;
    QTest::newRow("HTML") << u"<b>bold</b><img src=x>&amp;"_s << true;
    QTest::newRow("right-to-left marks") << u"a\u202Eb\u200Fc"_s << true;
    QTest::newRow("astral") << u"\U0001F600 ok"_s << true;
    QTest::newRow("mnemonic and mark") << u"A&B [*] %1"_s << true;
    QTest::newRow("inner line break") << u"a\nb"_s << false;
    QTest::newRow("control character") << u"a\u0007b"_s << false;
    QTest::newRow("NUL") << (u"a"_s + QChar(0) + u"b"_s) << false;
    QTest::newRow("lone surrogate") << (u"a"_s + QChar(0xd800) + u"b"_s) << false;
    QTest::newRow("a megabyte") << QString(1'000'000, u'x') << false;
}

void CustomerUserDialogTest::hostileTextIsStoredExactlyOrRefused()
{
    QFETCH(QString, text);
    QFETCH(bool, stored);
    const QVariantMap before = m_desk->row(m_desk->ann);
    const auto dialog = m_desk->open(m_desk->ann);
    QLineEdit *input = edit(*dialog, u"lastName"_s);

    input->selectAll();
    input->insert(text); // as pasting does
    button(*dialog, u"saveButton"_s)->click();

    QCOMPARE(input->text(), text);
    QCOMPARE(note(*dialog, u"lastName"_s).isEmpty(), stored);
    QCOMPARE(m_desk->row(m_desk->ann).value(u"last_name"_s).toString(),
             stored ? text : before.value(u"last_name"_s).toString());
    for (const QLabel *label : dialog->findChildren<QLabel *>()) {
        QCOMPARE(label->textFormat(), Qt::PlainText);
    }
}

void CustomerUserDialogTest::lineBreakAtTheEndIsHarmless()
{
    const auto dialog = m_desk->open(m_desk->ann);
    edit(*dialog, u"lastName"_s)->setText(u"Doe\r\n"_s);
    edit(*dialog, u"password"_s)->setText(u"pass\n"_s);
    button(*dialog, u"saveAndFinishButton"_s)->click();

    QTRY_VERIFY(!dialog->isVisible());
    QCOMPARE(m_desk->row(m_desk->ann).value(u"last_name"_s).toString(), u"Doe"_s);
    QVERIFY(Domain::verifyPassword(u"pass"_s, m_desk->row(m_desk->ann).value(u"pw"_s).toString(),
                                   u"ann"_s));
}

QTEST_MAIN(CustomerUserDialogTest)
#include "tst_customeruserdialog.moc"
