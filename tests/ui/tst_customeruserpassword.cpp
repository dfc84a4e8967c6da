// SPDX-License-Identifier: GPL-3.0-or-later
#include "customeruserdesk.h"
#include "domain/passwords.h"
#include "ui/customeruser/generatedpassworddialog.h"

#include <QToolButton>

using namespace UiFixture;

/// The password in the customer user's form: the one field that is never read back.
class CustomerUserPasswordTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_desk = std::make_unique<CustomerUserDesk>(); }
    void cleanup() { m_desk.reset(); }

    void generatesAPasswordAndShowsItOnce();
    void emptyPasswordStays();
    void newPasswordIsWritten();
    void refusedPasswordIsForgottenWithIt();
    void passwordCanBeShown();

private:
    std::unique_ptr<CustomerUserDesk> m_desk;
};

void CustomerUserPasswordTest::generatesAPasswordAndShowsItOnce()
{
    const auto dialog = m_desk->open(0);
    type(*dialog, complete);
    button(*dialog, u"saveButton"_s)->click();
    QVERIFY(!dialog->findChild<QWidget *>(u"fieldsWidget"_s)->isEnabled());
    QTRY_VERIFY(dialog->findChild<Gui::GeneratedPasswordDialog *>() != nullptr);

    auto *shown = dialog->findChild<Gui::GeneratedPasswordDialog *>();
    const QString password = edit(*shown, u"generatedPassword"_s)->text();
    QVERIFY(password.size() >= 16);
    QVERIFY(Domain::verifyPassword(
        password, m_desk->row(dialog->customerUserId()).value(u"pw"_s).toString(), u"bob"_s));
    QVERIFY(!dialog->mayClose()); // not before the password was seen
    button(*shown, u"closeButton"_s)->click();

    QTRY_VERIFY(dialog->findChild<Gui::GeneratedPasswordDialog *>() == nullptr);
    QVERIFY(dialog->mayClose());
    QVERIFY(m_desk->prompts.unsavedAsked.isEmpty());
}

void CustomerUserPasswordTest::emptyPasswordStays()
{
    const auto dialog = m_desk->open(m_desk->ann);
    QVERIFY(note(*dialog, u"password"_s).contains(u"unchanged"_s));
    type(*dialog, {{u"city"_s, u"Rome"_s}});
    button(*dialog, u"saveAndFinishButton"_s)->click();

    QCOMPARE(m_desk->row(m_desk->ann).value(u"pw"_s).toString(), sha256(u"old"_s));
}

void CustomerUserPasswordTest::newPasswordIsWritten()
{
    const auto dialog = m_desk->open(m_desk->ann);
    type(*dialog, {{u"password"_s, u" new "_s}});
    QTest::keyClick(edit(*dialog, u"password"_s), Qt::Key_Return);

    QTRY_VERIFY(!dialog->isVisible());
    QVERIFY(Domain::verifyPassword(u" new "_s, m_desk->row(m_desk->ann).value(u"pw"_s).toString(),
                                   u"ann"_s));
}

void CustomerUserPasswordTest::refusedPasswordIsForgottenWithIt()
{
    const auto dialog = m_desk->open(m_desk->ann);
    type(*dialog, {{u"password"_s, u"new"_s}, {u"lastName"_s, {}}});
    button(*dialog, u"saveButton"_s)->click();
    QTRY_VERIFY(!note(*dialog, u"lastName"_s).isEmpty());

    type(*dialog, {{u"password"_s, {}}, {u"lastName"_s, u"Doe"_s}});
    button(*dialog, u"saveButton"_s)->click();

    QCOMPARE(m_desk->row(m_desk->ann).value(u"last_name"_s).toString(), u"Doe"_s);
    QCOMPARE(m_desk->row(m_desk->ann).value(u"pw"_s).toString(), sha256(u"old"_s));
}

void CustomerUserPasswordTest::passwordCanBeShown()
{
    const auto dialog = m_desk->open(0);
    QCOMPARE(edit(*dialog, u"password"_s)->echoMode(), QLineEdit::Password);
    edit(*dialog, u"password"_s)->setFocus();
    QTest::keyClick(edit(*dialog, u"password"_s), Qt::Key_P,
                    Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(edit(*dialog, u"password"_s)->echoMode(), QLineEdit::Normal);
    QVERIFY(edit(*dialog, u"password"_s)->hasFocus());

    QTest::keyClick(edit(*dialog, u"password"_s), Qt::Key_Tab);
    QVERIFY(edit(*dialog, u"email"_s)->hasFocus()); // who types blind is in the next field
}

QTEST_MAIN(CustomerUserPasswordTest)
#include "tst_customeruserpassword.moc"
