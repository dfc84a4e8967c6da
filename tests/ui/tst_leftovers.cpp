// SPDX-License-Identifier: GPL-3.0-or-later
#include "customeruserdesk.h"
#include "ui/common/messagebar.h"
#include "ui/customer/customerdialog.h"

using namespace UiFixture;

/// Usernames and customer ids that somebody had before: what was left behind is shown, and the
/// operator decides.
class TestLeftOvers : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_desk.reset(); }

    void theyAreListedBelowTheUsername();
    void theButtonsAreReachedByTab();
    void takingOverSavesAndCloses();
    void clearingSaves();
    void theAnswerIsForOneSave();
    void anotherUsernameIsAnotherQuestion();
    void onlyAdministratorsAreOfferedToTakeOver();
    void manyAreCounted();
    void ofACustomerId();
    void namesFromOutsideArePlainText();

private:
    void sql(const QString &statement)
    {
        QSqlQuery query(m_desk->session.database->connection());
        QVERIFY2(query.exec(statement), qPrintable(statement));
    }
    void leaveBehind(const QString &login)
    {
        sql(u"INSERT INTO group_customer_user VALUES ('%1', 1, 'rw', 1, '', 1, '', 1)"_s.arg(
            login));
        sql(u"INSERT INTO customer_user_customer VALUES ('%1', 'BETA', '', 1, '', 1)"_s.arg(login));
    }
    [[nodiscard]] qsizetype rowsOf(const QString &login) const
    {
        qsizetype count = 0;
        for (const QString &table : {u"group_customer_user"_s, u"customer_user_customer"_s}) {
            for (const QVariantMap &row : rows(*m_desk->session.database, table, u"user_id"_s)) {
                count += row.value(u"user_id"_s) == login ? 1 : 0;
            }
        }
        return count;
    }
    [[nodiscard]] QString loginOfAnn() const
    {
        return m_desk->row(m_desk->ann).value(u"login"_s).toString();
    }
    /// The form of ann, who was to be called otherwise.
    std::unique_ptr<Gui::CustomerUserDialog> renamed(const QString &login)
    {
        auto dialog = m_desk->open(m_desk->ann);
        type(*dialog, {{u"login"_s, login}});
        button(*dialog, u"saveAndFinishButton"_s)->click();
        return dialog;
    }

    std::unique_ptr<CustomerUserDesk> m_desk;
};

void TestLeftOvers::init()
{
    m_desk = std::make_unique<CustomerUserDesk>();
    QVERIFY(addCustomer(m_desk->session, u"BETA"_s, u"Beta Ltd."_s));
}

void TestLeftOvers::theyAreListedBelowTheUsername()
{
    leaveBehind(u"bob"_s);
    sql(u"INSERT INTO group_customer_user VALUES ('bob', 3, 'ro', 1, '', 1, '', 1)"_s);
    sql(u"INSERT INTO group_customer_user VALUES ('bob', 3, 'rw', 0, '', 1, '', 1)"_s);
    sql(u"INSERT INTO customer_preferences VALUES ('bob', 'UserLanguage', 'de')"_s);

    const auto dialog = renamed(u"bob"_s);

    const QString said = note(*dialog, u"login"_s);
    QVERIFY(said.startsWith(u"Whoever had this username before left 5 relation(s)"_s));
    QCOMPARE(said.section(u'\n', 1),
             u"Groups: stats (ro, rw switched off), users (rw)\nFurther customers: BETA\n"
             "Preferences: UserLanguage"_s);
    QCOMPARE(button(*dialog, u"loginFixButton"_s)->text(), u"Take Over"_s);
    QCOMPARE(button(*dialog, u"loginFixButton2"_s)->text(), u"Clear"_s);
    QVERIFY(edit(*dialog, u"login"_s)->accessibleDescription().contains(u"BETA"_s));
    QCOMPARE(loginOfAnn(), u"ann"_s);
    QCOMPARE(rowsOf(u"bob"_s), 4);
}

void TestLeftOvers::theButtonsAreReachedByTab()
{
    leaveBehind(u"bob"_s);
    const auto dialog = renamed(u"bob"_s);
    QVERIFY(edit(*dialog, u"login"_s)->hasFocus());

    QTest::keyClick(dialog->focusWidget(), Qt::Key_Tab);
    QVERIFY(button(*dialog, u"loginFixButton"_s)->hasFocus());
    QTest::keyClick(dialog->focusWidget(), Qt::Key_Tab);
    QVERIFY(button(*dialog, u"loginFixButton2"_s)->hasFocus());
    QTest::keyClick(dialog->focusWidget(), Qt::Key_Space);

    QCOMPARE(loginOfAnn(), u"bob"_s);
}

void TestLeftOvers::takingOverSavesAndCloses()
{
    leaveBehind(u"bob"_s);
    const auto dialog = m_desk->open(0);
    type(*dialog, complete);
    type(*dialog, {{u"password"_s, u"x"_s}});
    button(*dialog, u"saveButton"_s)->click();
    QTRY_VERIFY(!note(*dialog, u"login"_s).isEmpty());

    button(*dialog, u"loginFixButton"_s)->click();

    QTRY_VERIFY(!dialog->isVisible()); // as the first save would have done
    QVERIFY(dialog->customerUserId() > 0);
    QCOMPARE(rowsOf(u"bob"_s), 2);
}

void TestLeftOvers::clearingSaves()
{
    leaveBehind(u"bob"_s);
    leaveBehind(u"zoe"_s);
    const auto dialog = renamed(u"bob"_s);

    button(*dialog, u"loginFixButton2"_s)->click();

    QVERIFY(!dialog->isVisible());
    QCOMPARE(loginOfAnn(), u"bob"_s);
    QCOMPARE(rowsOf(u"bob"_s), 0);
    QCOMPARE(rowsOf(u"zoe"_s), 2);
}

void TestLeftOvers::theAnswerIsForOneSave()
{
    leaveBehind(u"bob"_s);
    leaveBehind(u"zoe"_s);
    const auto dialog = m_desk->open(m_desk->ann);
    type(*dialog, {{u"login"_s, u"bob"_s}, {u"email"_s, u"no address"_s}});
    button(*dialog, u"saveButton"_s)->click();
    QCOMPARE(note(*dialog, u"login"_s), QString()); // one thing after the other
    type(*dialog, {{u"email"_s, u"bob@acme.example.net"_s}});
    button(*dialog, u"saveButton"_s)->click();
    button(*dialog, u"loginFixButton"_s)->click();
    QCOMPARE(loginOfAnn(), u"bob"_s);
    QVERIFY(dialog->isVisible());

    type(*dialog, {{u"login"_s, u"zoe"_s}});
    button(*dialog, u"saveButton"_s)->click();

    QVERIFY(!note(*dialog, u"login"_s).isEmpty());
    QCOMPARE(loginOfAnn(), u"bob"_s);
}

void TestLeftOvers::anotherUsernameIsAnotherQuestion()
{
    leaveBehind(u"bob"_s);
    const auto dialog = renamed(u"bob"_s);

    type(*dialog, {{u"login"_s, u"bobby"_s}});

    QVERIFY(button(*dialog, u"loginFixButton"_s)->isHidden());
    QVERIFY(button(*dialog, u"loginFixButton2"_s)->isHidden());
    button(*dialog, u"saveButton"_s)->click();
    QCOMPARE(loginOfAnn(), u"bobby"_s);
    QCOMPARE(rowsOf(u"bob"_s), 2);
}

void TestLeftOvers::onlyAdministratorsAreOfferedToTakeOver()
{
    leaveBehind(u"bob"_s);
    sql(u"DELETE FROM group_user WHERE group_id = 2"_s);
    m_desk->session.agent.isAdministrator = false;
    const auto dialog = renamed(u"bob"_s);

    QCOMPARE(button(*dialog, u"loginFixButton"_s)->text(), u"Clear"_s);
    QVERIFY(button(*dialog, u"loginFixButton2"_s) == nullptr);
    QVERIFY(note(*dialog, u"login"_s).contains(u"for administrators only"_s));
    button(*dialog, u"loginFixButton"_s)->click();

    QCOMPARE(loginOfAnn(), u"bob"_s);
    QCOMPARE(rowsOf(u"bob"_s), 0);
}

void TestLeftOvers::manyAreCounted()
{
    sql(u"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1000) INSERT "
        "INTO customer_user_customer SELECT 'bob', 'C' || i, '', 1, '', 1 FROM n"_s);

    const auto dialog = renamed(u"bob"_s);

    QVERIFY(note(*dialog, u"login"_s).endsWith(u"and 980 more"_s));
}

void TestLeftOvers::ofACustomerId()
{
    sql(u"INSERT INTO group_customer VALUES ('NEW', 1, 'rw', 1, 'Ticket::CustomerID::Same', '', 1, "
        "'', 1)"_s);
    sql(u"INSERT INTO group_customer VALUES ('NEW', 1, 'ro', 1, 'Ticket::CustomerID::Other', '', "
        "1, '', 1)"_s);
    sql(u"INSERT INTO customer_user_customer VALUES ('ann', 'NEW', '', 1, '', 1)"_s);
    Gui::CustomerDialog dialog(m_desk->session, m_desk->prompts, {});
    dialog.show();
    type(dialog, {{u"customerId"_s, u"NEW"_s}, {u"name"_s, u"New Ltd."_s}});
    button(dialog, u"saveButton"_s)->click();

    QCOMPARE(note(dialog, u"customerId"_s).section(u'\n', 1),
             u"Groups: users (ro Other Customers, rw Same Customer)\nFurther customer of: ann"_s);
    button(dialog, u"customerIdFixButton"_s)->click();

    QCOMPARE(dialog.customerId(), u"NEW"_s);
    QCOMPARE(rows(*m_desk->session.database, u"group_customer"_s, u"group_id"_s).size(), 2);
}

void TestLeftOvers::namesFromOutsideArePlainText()
{
    sql(u"INSERT INTO customer_user_customer VALUES ('bob', '<b>B</b>' || char(10) || 'x', '', 1, "
        "'', 1)"_s);
    sql(u"INSERT INTO group_customer_user SELECT 'bob', 1, 'move_into', 1, '', 1, '', 1"_s);

    const auto dialog = renamed(u"bob"_s);

    QCOMPARE(note(*dialog, u"login"_s).section(u'\n', 1),
             u"Groups: users (move_into)\nFurther customers: <b>B</b>\uFFFDx"_s);
    QCOMPARE(dialog->findChild<QLabel *>(u"loginError"_s)->textFormat(), Qt::PlainText);
}

QTEST_MAIN(TestLeftOvers)
#include "tst_leftovers.moc"
