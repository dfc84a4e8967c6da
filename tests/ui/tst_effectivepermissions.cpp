// SPDX-License-Identifier: GPL-3.0-or-later
#include "permissiondesk.h"
#include "ui/permissions/effectivepermissionspanel.h"

#include <QCheckBox>
#include <QHelpEvent>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QToolTip>

using namespace UiFixture;

/// The panel of effective permissions in the form of a customer user.
class TestEffectivePermissions : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_desk = std::make_unique<PermissionDesk>(); }
    void cleanup() { m_desk.reset(); }

    void showsWhatIsStored();
    void saysThatThereIsNothing();
    void isNotThereForANewPerson();
    void anotherCustomerShowsWhatWouldComeAndGo();
    void savingMakesItSo();
    void anotherUsernameChangesNothing();
    void theCurrentMarkStaysWhenRowsComeAndGo();
    void ofManyCustomersTheFirstAreShownAtFirst();
    void tabGoesThroughAndLeaves();
    void tablesAreAsTallAsTheirRows();
    void invalidPersonIsCalledOut();
    void invalidAndUnknownCustomersAreCalledOut();
    void hostileNamesStayPlain();
    void aDatabaseErrorIsTold();

private:
    std::unique_ptr<PermissionDesk> m_desk;
};

void TestEffectivePermissions::showsWhatIsStored()
{
    m_desk->direct(u"ann"_s, 3, u"ro"_s);
    m_desk->ofCustomer(u"ACME"_s, 1, u"rw"_s);
    const auto form = m_desk->open(m_desk->ann);

    QCOMPARE(shown(*form, u"group"_s), (QStringList{u"stats|✓|–"_s, u"users|✓|✓"_s}));
    QCOMPARE(shown(*form, u"customer"_s), QStringList{u"ACME  Acme Fabrics|✓"_s});
    QCOMPARE(said(*form, u"changesLabel"_s), QString());
    QCOMPARE(said(*form, u"notesLabel"_s), QString());
    QCOMPARE(said(*form, u"noGroupsLabel"_s), QString());
    QCOMPARE(reasons(*form), QString());
}

void TestEffectivePermissions::saysThatThereIsNothing()
{
    QVERIFY(m_desk->overwriteAnn(u"customer_id = 'OLD'"_s));
    const auto form = m_desk->open(m_desk->ann);

    QCOMPARE(said(*form, u"noGroupsLabel"_s), u"This customer user has no group permissions."_s);
    QCOMPARE(said(*form, u"noAccessLabel"_s), u"This customer user has access to no customer."_s);
    form->findChild<QCheckBox *>(u"allGroupsCheck"_s)->click();
    QCOMPARE(shown(*form, u"group"_s),
             (QStringList{u"admin|–|–"_s, u"stats|–|–"_s, u"users|–|–"_s}));
    QCOMPARE(said(*form, u"noGroupsLabel"_s), QString());
}

void TestEffectivePermissions::isNotThereForANewPerson()
{
    const auto form = m_desk->open(0);
    auto *panel = form->findChild<Gui::EffectivePermissionsPanel *>();
    QVERIFY(!panel->isVisible());

    type(*form, complete);
    type(*form, {{u"password"_s, u"x"_s}});
    button(*form, u"saveButton"_s)->click();
    QTRY_VERIFY(form->customerUserId() > 0);
    QVERIFY(!panel->isHidden());
}

void TestEffectivePermissions::anotherCustomerShowsWhatWouldComeAndGo()
{
    m_desk->ofCustomer(u"ACME"_s, 1, u"ro"_s);
    m_desk->ofCustomer(u"BETA"_s, 3, u"rw"_s);
    const auto form = m_desk->open(m_desk->ann);

    type(*form, {{u"customer"_s, u"BETA"_s}});
    QCOMPARE(shown(*form, u"group"_s), (QStringList{u"stats|+ ✓|+ ✓"_s, u"users|− ✗|–"_s}));
    QCOMPARE(shown(*form, u"customer"_s),
             (QStringList{u"ACME  Acme Fabrics|− ✗"_s, u"BETA  Beta & Sons|+ ✓"_s}));
    QCOMPARE(said(*form, u"changesLabel"_s),
             u"Shown as it would be after saving: 3 permission(s) would come, 2 would go."_s);

    m_desk->prompts.unsavedAnswer = Gui::Prompts::Unsaved::Discard;
    QVERIFY(form->mayClose());
    QCOMPARE(shown(*form, u"group"_s), QStringList{u"users|✓|–"_s});
    QCOMPARE(said(*form, u"changesLabel"_s), QString());
}

void TestEffectivePermissions::savingMakesItSo()
{
    m_desk->ofCustomer(u"BETA"_s, 3, u"rw"_s);
    const auto form = m_desk->open(m_desk->ann);
    type(*form, {{u"customer"_s, u"BETA"_s}});
    QCOMPARE(shown(*form, u"group"_s), QStringList{u"stats|+ ✓|+ ✓"_s});

    button(*form, u"saveButton"_s)->click();

    QCOMPARE(shown(*form, u"group"_s), QStringList{u"stats|✓|✓"_s});
    QCOMPARE(shown(*form, u"customer"_s), QStringList{u"BETA  Beta & Sons|✓"_s});
    QCOMPARE(said(*form, u"changesLabel"_s), QString());
}

void TestEffectivePermissions::anotherUsernameChangesNothing()
{
    m_desk->direct(u"ann"_s, 3, u"ro"_s);
    const auto form = m_desk->open(m_desk->ann);

    type(*form, {{u"login"_s, u"anna"_s}});
    QCOMPARE(shown(*form, u"group"_s), QStringList{u"stats|✓|–"_s});
    QCOMPARE(said(*form, u"changesLabel"_s), QString());
    button(*form, u"saveButton"_s)->click();

    QCOMPARE(m_desk->row(m_desk->ann).value(u"login"_s).toString(), u"anna"_s);
    QCOMPARE(shown(*form, u"group"_s), QStringList{u"stats|✓|–"_s});
}

void TestEffectivePermissions::theCurrentMarkStaysWhenRowsComeAndGo()
{
    m_desk->direct(u"ann"_s, 1, u"ro"_s);
    m_desk->ofCustomer(u"BETA"_s, 2, u"ro"_s);
    const auto form = m_desk->open(m_desk->ann);
    choose(*form, u"group"_s, 0, 1);

    type(*form, {{u"customer"_s, u"BETA"_s}});

    QCOMPARE(shown(*form, u"group"_s), (QStringList{u"admin|+ ✓|–"_s, u"users|✓|–"_s}));
    QCOMPARE(view(*form, u"group"_s)->currentIndex().row(), 1);
    QCOMPARE(view(*form, u"group"_s)->currentIndex().column(), 1);
    QVERIFY(reasons(*form).startsWith(u"ro on group users:"_s));

    m_desk->sql(u"DELETE FROM group_customer_user"_s);
    form->findChild<Gui::EffectivePermissionsPanel *>()->refresh();
    QVERIFY(!view(*form, u"group"_s)->currentIndex().isValid());
    QCOMPARE(reasons(*form), QString());
}

void TestEffectivePermissions::ofManyCustomersTheFirstAreShownAtFirst()
{
    constexpr int others = 250;
    m_desk->setting(u"other_customers_context"_s, u"true"_s);
    m_desk->ofCustomer(u"ACME"_s, 1, u"ro"_s, u"Other"_s);
    QVERIFY(m_desk->session.database->connection().transaction());
    for (int number = 0; number < others; ++number) {
        const QString id = u"C%1"_s.arg(number);
        m_desk->sql(u"INSERT INTO customer_company (customer_id, name, valid_id, create_time, "
                    "create_by, change_time, change_by) VALUES (?, ?, 1, '', 1, '', 1)"_s,
                    {id, id});
        m_desk->ofCustomer(id, 1, u"ro"_s);
    }
    QVERIFY(m_desk->session.database->connection().commit());
    const auto form = m_desk->open(m_desk->ann);
    QCOMPARE(view(*form, u"customer"_s)->model()->rowCount(), 101);
    QCOMPARE(said(*form, u"limitLabel"_s),
             u"There are more. Of the customers with indirect access only the first 100 are "
             "listed."_s);

    auto *all = form->findChild<QPushButton *>(u"allCustomersButton"_s);
    QVERIFY(all->isVisible());
    QTest::keyClick(all, Qt::Key_Space);
    QCOMPARE(view(*form, u"customer"_s)->model()->rowCount(), others + 1);
    QCOMPARE(said(*form, u"limitLabel"_s), QString());
    QVERIFY(!all->isVisible());
    QVERIFY(view(*form, u"customer"_s)->hasFocus());
}

void TestEffectivePermissions::tabGoesThroughAndLeaves()
{
    m_desk->direct(u"ann"_s, 1, u"ro"_s);
    const auto form = m_desk->open(m_desk->ann);
    form->findChild<QComboBox *>(u"validityCombo"_s)->setFocus();

    QStringList reached;
    for (int step = 0; step < 6; ++step) {
        QTest::keyClick(form->focusWidget(), Qt::Key_Tab);
        reached.append(form->focusWidget()->objectName());
    }

    QCOMPARE(reached,
             (QStringList{u"allGroupsCheck"_s, u"groupView"_s, u"customerView"_s, u"reasonsEdit"_s,
                          u"changeButton"_s, u"saveButton"_s}));
}

void TestEffectivePermissions::tablesAreAsTallAsTheirRows()
{
    constexpr int first = 10;
    constexpr int last = 30;
    const auto form = m_desk->open(m_desk->ann);
    auto *allGroups = form->findChild<QCheckBox *>(u"allGroupsCheck"_s);
    allGroups->click();
    const Gui::MarkView *groups = view(*form, u"group"_s);
    QTRY_COMPARE(groups->viewport()->height(), 3 * groups->rowHeight(0));
    QVERIFY(!groups->verticalScrollBar()->isVisible());

    for (int id = first; id <= last; ++id) {
        m_desk->sql(u"INSERT INTO groups_table VALUES (?, ?, NULL, 1, '', 1, '', 1)"_s,
                    {id, u"group %1"_s.arg(id)});
    }
    form->findChild<Gui::EffectivePermissionsPanel *>()->refresh();

    QTRY_COMPARE(groups->viewport()->height(), 8 * groups->rowHeight(0));
    QVERIFY(groups->verticalScrollBar()->isVisible());
}

void TestEffectivePermissions::invalidPersonIsCalledOut()
{
    m_desk->direct(u"ann"_s, 1, u"ro"_s);
    const auto form = m_desk->open(m_desk->ann);
    auto *validity = form->findChild<QComboBox *>(u"validityCombo"_s);

    QTest::keyClick(validity, Qt::Key_Down);
    QVERIFY(said(*form, u"notesLabel"_s).startsWith(u"This customer user is not valid"_s));
    QCOMPARE(shown(*form, u"group"_s), QStringList{u"users|✓|–"_s});
    QCOMPARE(said(*form, u"changesLabel"_s), QString());

    QTest::keyClick(validity, Qt::Key_Up);
    QCOMPARE(said(*form, u"notesLabel"_s), QString());
}

void TestEffectivePermissions::invalidAndUnknownCustomersAreCalledOut()
{
    m_desk->ofCustomer(u"OLD"_s, 1, u"ro"_s);
    const auto form = m_desk->open(m_desk->ann);

    type(*form, {{u"customer"_s, u"OLD"_s}});
    QVERIFY(said(*form, u"notesLabel"_s).contains(u"OLD"_s));
    QCOMPARE(shown(*form, u"group"_s), QStringList{u"users|+ ✓|–"_s});
    QCOMPARE(shown(*form, u"customer"_s), QStringList{u"ACME  Acme Fabrics|− ✗"_s});

    type(*form, {{u"customer"_s, u"OLDER"_s}});
    QCOMPARE(said(*form, u"notesLabel"_s),
             u"There is no customer “OLDER”. What is shown here leaves it out."_s);
    QCOMPARE(shown(*form, u"group"_s), QStringList());
}

void TestEffectivePermissions::hostileNamesStayPlain()
{
    m_desk->sql(u"UPDATE groups_table SET name = '<b>x</b>&amp;<img src=y>' WHERE id = 1"_s);
    m_desk->sql(u"UPDATE customer_company SET name = '<i>%1</i>' WHERE customer_id = 'ACME'"_s);
    m_desk->direct(u"ann"_s, 1, u"ro"_s);
    const auto form = m_desk->open(m_desk->ann);
    QCOMPARE(shown(*form, u"group"_s), QStringList{u"<b>x</b>&amp;<img src=y>|✓|–"_s});
    QCOMPARE(shown(*form, u"customer"_s), QStringList{u"ACME  <i>%1</i>|✓"_s});
    const QList<QLabel *> labels = form->findChildren<QLabel *>();
    for (const QLabel *label : labels) {
        QCOMPARE(label->textFormat(), Qt::PlainText);
    }

    Gui::MarkView *groups = view(*form, u"group"_s);
    choose(*form, u"group"_s, 0, 1);
    QVERIFY(reasons(*form).startsWith(u"ro on group <b>x</b>&amp;<img src=y>:"_s));
    const QPoint place = groups->visualRect(groups->currentIndex()).center();
    QHelpEvent hover(QEvent::ToolTip, place, groups->viewport()->mapToGlobal(place));
    QApplication::sendEvent(groups->viewport(), &hover);
    QVERIFY(QToolTip::text().contains(u"&lt;b&gt;x&lt;/b&gt;&amp;amp;"_s));
    QToolTip::hideText();
}

void TestEffectivePermissions::aDatabaseErrorIsTold()
{
    m_desk->direct(u"ann"_s, 1, u"ro"_s);
    const auto form = m_desk->open(m_desk->ann);
    m_desk->sql(u"ALTER TABLE group_customer RENAME TO elsewhere"_s);

    form->findChild<Gui::EffectivePermissionsPanel *>()->refresh();

    QVERIFY(said(*form, u"notesLabel"_s).contains(u"database"_s));
    QCOMPARE(shown(*form, u"group"_s), QStringList());
}

QTEST_MAIN(TestEffectivePermissions)
#include "tst_effectivepermissions.moc"
