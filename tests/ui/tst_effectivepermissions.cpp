// SPDX-License-Identifier: GPL-3.0-or-later
#include "customeruserdesk.h"
#include "tables/markmodel.h"
#include "ui/administration/groupdialog.h"
#include "ui/customer/customerdialog.h"
#include "ui/permissions/effectivepermissionspanel.h"
#include "ui/permissions/markview.h"

#include <QCheckBox>
#include <QHelpEvent>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QToolTip>

using namespace UiFixture;

namespace {

/// Ann of ACME with customers BETA and OLD (invalid) beside; groups users, admin and stats. Group
/// support is on, and there are no default groups.
class Desk : public CustomerUserDesk
{
public:
    Desk()
    {
        QVERIFY(addCustomer(session, u"BETA"_s, u"Beta & Sons"_s));
        QVERIFY(
            addCustomer(session, {.customerId = u"OLD"_s, .name = u"Old Times"_s, .validId = 2}));
        setting(u"customer_group_support"_s, u"true"_s);
        setting(u"customer_default_groups"_s, u"[]"_s);
        setting(u"customer_user_default_groups"_s, u"[]"_s);
    }

    /// As another program would.
    void sql(const QString &statement, const QVariantList &values = {}) const
    {
        QSqlQuery query(session.database->connection());
        QVERIFY(query.prepare(statement));
        for (const QVariant &value : values) {
            query.addBindValue(value);
        }
        QVERIFY(query.exec());
    }
    void setting(const QString &name, const QString &json) const
    {
        sql(u"INSERT OR REPLACE INTO rollbook_setting (name, content) VALUES (?, ?)"_s,
            {name, json});
    }
    void direct(const QString &login, int group, const QString &key) const
    {
        sql(u"INSERT INTO group_customer_user VALUES (?, ?, ?, 1, '', 1, '', 1)"_s,
            {login, group, key});
    }
    void ofCustomer(const QString &id, int group, const QString &key) const
    {
        sql(u"INSERT INTO group_customer VALUES (?, ?, ?, 1, 'Ticket::CustomerID::Same', '', 1, "
            "'', 1)"_s,
            {id, group, key});
    }

    [[nodiscard]] QString setting(const QString &name) const
    {
        const auto stored = rows(*session.database, u"rollbook_setting"_s, u"name"_s);
        for (const QVariantMap &row : stored) {
            if (row.value(u"name"_s).toString() == name) {
                return row.value(u"content"_s).toString();
            }
        }
        return {};
    }
};

Gui::MarkView *view(const QWidget &form, const QString &what)
{
    return form.findChild<Gui::MarkView *>(what + "View"_L1);
}

/// "users|✓|–", a row a text; nothing while the table is hidden.
QStringList shown(const QWidget &form, const QString &what)
{
    QStringList rows;
    const Gui::MarkView *table = view(form, what);
    for (int row = 0; table->isVisible() && row < table->model()->rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < table->model()->columnCount(); ++column) {
            cells.append(table->model()->index(row, column).data().toString());
        }
        rows.append(cells.join(u'|'));
    }
    return rows;
}

/// What a label says; empty if nobody sees it.
QString said(const QWidget &form, const QString &label)
{
    const auto *found = form.findChild<QLabel *>(label);
    return found->isVisible() ? found->text() : QString();
}

QString reasons(const QWidget &form)
{
    return form.findChild<QPlainTextEdit *>(u"reasonsEdit"_s)->toPlainText();
}

void choose(const QWidget &form, const QString &what, int row, int column)
{
    Gui::MarkView *table = view(form, what);
    table->setFocus();
    table->setCurrentIndex(table->model()->index(row, column));
}

} // namespace

/// The panel of effective permissions in the form of a customer user.
class TestEffectivePermissions : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_desk = std::make_unique<Desk>(); }
    void cleanup() { m_desk.reset(); }

    void showsWhatIsStored();
    void saysThatThereIsNothing();
    void isNotThereForANewPerson();
    void anotherCustomerShowsWhatWouldComeAndGo();
    void savingMakesItSo();
    void anotherUsernameChangesNothing();
    void theCurrentMarkIsExplained();
    void anAbsentMarkIsExplained();
    void keysOnAMark_data();
    void keysOnAMark();
    void hoveringExplains();
    void theCurrentMarkStaysWhenRowsComeAndGo();
    void tabGoesThroughAndLeaves();
    void tablesAreAsTallAsTheirRows();
    void invalidPersonIsCalledOut();
    void invalidAndUnknownCustomersAreCalledOut();
    void groupSupportCanBeTurnedOn();
    void groupSupportCannotBeTurnedOnByOthers();
    void refusedTurningOnIsTold();
    void changingIsAskedForByAdministratorsOnly();
    void newsAreSeen();
    void recordsCanBeOpened();
    void groupsAreOpenedByAdministratorsOnly();
    void openedRecordWithEditsKeepsTheFormOpen();
    void hostileNamesStayPlain();
    void nothingIsModifiedByLooking();
    void aDatabaseErrorIsTold();

private:
    std::unique_ptr<Desk> m_desk;
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

void TestEffectivePermissions::theCurrentMarkIsExplained()
{
    m_desk->ofCustomer(u"ACME"_s, 1, u"rw"_s);
    const auto form = m_desk->open(m_desk->ann);

    choose(*form, u"group"_s, 0, 2);
    QCOMPARE(reasons(*form),
             u"rw on group users:\n"
             "• rw through customer ACME (primary customer): group_customer, rw, Same Customer."_s);
    choose(*form, u"customer"_s, 0, 1);
    QCOMPARE(reasons(*form), u"Access to customer ACME:\n• Direct: it is the primary customer."_s);
    QVERIFY(!view(*form, u"group"_s)->selectionModel()->hasSelection());

    type(*form, {{u"customer"_s, u"BETA"_s}});
    QVERIFY(reasons(*form).startsWith(u"Access to customer ACME would go"_s));
    view(*form, u"group"_s)->setFocus();
    QVERIFY(reasons(*form).startsWith(u"rw on group users would go"_s));
}

void TestEffectivePermissions::anAbsentMarkIsExplained()
{
    m_desk->ofCustomer(u"BETA"_s, 2, u"ro"_s);
    const auto form = m_desk->open(m_desk->ann);
    form->findChild<QCheckBox *>(u"allGroupsCheck"_s)->click();

    choose(*form, u"group"_s, 0, 1);
    QVERIFY(reasons(*form).startsWith(
        u"Why not? This customer user does not have ro on group admin"_s));
    QVERIFY(reasons(*form).contains(u"Make BETA a further customer"_s));
}

void TestEffectivePermissions::keysOnAMark_data()
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
void TestEffectivePermissions::keysOnAMark()
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
    QScrollBar *bar = form->findChild<QScrollArea *>(u"formArea"_s)->verticalScrollBar();
    bar->setValue(0);

    QTest::keyClick(view(*form, u"group"_s), Qt::Key(key));

    QVERIFY(form->isVisible());
    QCOMPARE(activated.size(), opened);
    const auto *explanation = form->findChild<QPlainTextEdit *>(u"reasonsEdit"_s);
    QCOMPARE(explanation->visibleRegion().isEmpty(), opened == 1);
    if (opened == 0) {
        QCOMPARE(explanation->accessibleDescription(), reasons(*form));
    }
}

void TestEffectivePermissions::hoveringExplains()
{
    m_desk->ofCustomer(u"ACME"_s, 1, u"ro"_s);
    const auto form = m_desk->open(m_desk->ann);
    Gui::MarkView *groups = view(*form, u"group"_s);
    const QPoint place = groups->visualRect(groups->model()->index(0, 1)).center();

    QHelpEvent hover(QEvent::ToolTip, place, groups->viewport()->mapToGlobal(place));
    QApplication::sendEvent(groups->viewport(), &hover);

    QCOMPARE(QToolTip::text(),
             u"<span>ro on group users:<br>• ro through customer ACME (primary customer): "
             "group_customer, ro, Same Customer.</span>"_s);
    QToolTip::hideText();
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
             (QStringList{u"groupView"_s, u"customerView"_s, u"allGroupsCheck"_s, u"reasonsEdit"_s,
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

void TestEffectivePermissions::groupSupportCanBeTurnedOn()
{
    m_desk->setting(u"customer_group_support"_s, u"false"_s);
    m_desk->direct(u"ann"_s, 1, u"ro"_s);
    const auto form = m_desk->open(m_desk->ann);
    QCOMPARE(said(*form, u"supportOffLabel"_s),
             u"Customer group support is off: OTOBO does not ask for these permissions."_s);
    QCOMPARE(shown(*form, u"group"_s), QStringList());
    QCOMPARE(said(*form, u"noGroupsLabel"_s), QString());
    QVERIFY(!form->findChild<QCheckBox *>(u"allGroupsCheck"_s)->isVisible());
    QCOMPARE(shown(*form, u"customer"_s), QStringList{u"ACME  Acme Fabrics|✓"_s});

    QPushButton *turnOn = button(*form, u"turnOnButton"_s);
    turnOn->setFocus();
    QTest::keyClick(turnOn, Qt::Key_Space);

    QCOMPARE(m_desk->setting(u"customer_group_support"_s), u"true"_s);
    QCOMPARE(said(*form, u"supportOffLabel"_s), QString());
    QVERIFY(!turnOn->isVisible());
    QCOMPARE(shown(*form, u"group"_s), QStringList{u"users|✓|–"_s});
    QCOMPARE(form->focusWidget()->objectName(), u"allGroupsCheck"_s);
}

void TestEffectivePermissions::groupSupportCannotBeTurnedOnByOthers()
{
    m_desk->setting(u"customer_group_support"_s, u"false"_s);
    m_desk->session.agent.isAdministrator = false;
    const auto form = m_desk->open(m_desk->ann);

    QVERIFY(!button(*form, u"turnOnButton"_s)->isVisible());
    QVERIFY(said(*form, u"supportOffLabel"_s).contains(u"Ask an administrator"_s));
}

/// The store asks again: rights may have been taken since.
void TestEffectivePermissions::refusedTurningOnIsTold()
{
    m_desk->setting(u"customer_group_support"_s, u"false"_s);
    const auto form = m_desk->open(m_desk->ann);
    m_desk->sql(u"DELETE FROM group_user"_s);

    button(*form, u"turnOnButton"_s)->click();

    QCOMPARE(m_desk->prompts.errors.size(), 1);
    QCOMPARE(m_desk->setting(u"customer_group_support"_s), u"false"_s);
    QVERIFY(button(*form, u"turnOnButton"_s)->isVisible());
}

void TestEffectivePermissions::changingIsAskedForByAdministratorsOnly()
{
    {
        const auto form = m_desk->open(m_desk->ann);
        const QSignalSpy requested(form.get(), &Gui::CustomerUserDialog::permissionsRequested);
        type(*form, {{u"login"_s, u"not stored"_s}});
        button(*form, u"changeButton"_s)->click();
        QCOMPARE(requested.size(), 1);
        QCOMPARE(requested.at(0).at(0).toString(), u"ann"_s);
        type(*form, {{u"login"_s, u"ann"_s}});
    }
    m_desk->session.agent.isAdministrator = false;
    const auto form = m_desk->open(m_desk->ann);
    const QPushButton *change = button(*form, u"changeButton"_s);
    QVERIFY(change->isVisible());
    QVERIFY(!change->isEnabled());
    QVERIFY(change->toolTip().contains(u"members of the group admin"_s));
    QCOMPARE(change->accessibleDescription(), change->toolTip());
}

void TestEffectivePermissions::newsAreSeen()
{
    const auto form = m_desk->open(m_desk->ann);
    QCOMPARE(shown(*form, u"group"_s), QStringList());

    m_desk->direct(u"ann"_s, 1, u"ro"_s);
    QWidget elsewhere;
    elsewhere.show();
    elsewhere.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&elsewhere));
    form->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(form.get()));
    QTRY_COMPARE(shown(*form, u"group"_s), QStringList{u"users|✓|–"_s});

    m_desk->sql(u"UPDATE customer_company SET valid_id = 2 WHERE customer_id = 'ACME'"_s);
    QVERIFY(m_desk->session.directory->refresh());
    QVERIFY(said(*form, u"notesLabel"_s).contains(u"ACME"_s));
}

void TestEffectivePermissions::recordsCanBeOpened()
{
    m_desk->direct(u"ann"_s, 1, u"ro"_s);
    const auto form = m_desk->open(m_desk->ann);
    choose(*form, u"customer"_s, 0, 0);
    QTest::keyClick(view(*form, u"customer"_s), Qt::Key_Return);
    auto *customer = form->findChild<Gui::CustomerDialog *>();
    QVERIFY(customer != nullptr);
    QCOMPARE(customer->customerId(), u"ACME"_s);
    type(*customer, {{u"name"_s, u"Acme Metals"_s}});
    button(*customer, u"saveAndFinishButton"_s)->click();
    QTRY_VERIFY(form->findChild<Gui::CustomerDialog *>() == nullptr);
    QCOMPARE(shown(*form, u"customer"_s), QStringList{u"ACME  Acme Metals|✓"_s});
    QCOMPARE(note(*form, u"customer"_s), u"Acme Metals"_s);

    Gui::MarkView *groups = view(*form, u"group"_s);
    const QPoint place = groups->visualRect(groups->model()->index(0, 1)).center();
    QTest::mouseClick(groups->viewport(), Qt::LeftButton, {}, place);
    QTest::mouseDClick(groups->viewport(), Qt::LeftButton, {}, place);
    auto *group = form->findChild<Gui::GroupDialog *>();
    QVERIFY(group != nullptr);
    QCOMPARE(group->groupId(), 1);
    type(*group, {{u"name"_s, u"people"_s}});
    button(*group, u"saveAndFinishButton"_s)->click();
    QTRY_COMPARE(shown(*form, u"group"_s), QStringList{u"people|✓|–"_s});
}

void TestEffectivePermissions::groupsAreOpenedByAdministratorsOnly()
{
    m_desk->session.agent.isAdministrator = false;
    m_desk->direct(u"ann"_s, 1, u"ro"_s);
    const auto form = m_desk->open(m_desk->ann);

    choose(*form, u"group"_s, 0, 0);
    QTest::keyClick(view(*form, u"group"_s), Qt::Key_Return);
    QTest::keyClick(view(*form, u"group"_s), Qt::Key_F2);

    QVERIFY(form->isVisible());
    QVERIFY(form->findChild<Gui::GroupDialog *>() == nullptr);
}

void TestEffectivePermissions::openedRecordWithEditsKeepsTheFormOpen()
{
    const auto form = m_desk->open(m_desk->ann);
    choose(*form, u"customer"_s, 0, 0);
    QTest::keyClick(view(*form, u"customer"_s), Qt::Key_Return);
    auto *customer = form->findChild<Gui::CustomerDialog *>();
    type(*customer, {{u"name"_s, u"Acme Metals"_s}});

    QVERIFY(!form->mayClose());
    QCOMPARE(m_desk->prompts.unsavedAsked, QStringList{u"Acme Fabrics"_s});
    m_desk->prompts.unsavedAnswer = Gui::Prompts::Unsaved::Discard;
    QVERIFY(form->mayClose());
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

void TestEffectivePermissions::nothingIsModifiedByLooking()
{
    m_desk->direct(u"ann"_s, 1, u"ro"_s);
    const auto form = m_desk->open(m_desk->ann);
    const auto before = m_desk->allRows();
    const auto changes = rows(*m_desk->session.database, u"rollbook_change_set"_s, u"id"_s);

    form->findChild<QCheckBox *>(u"allGroupsCheck"_s)->click();
    choose(*form, u"group"_s, 2, 1);
    QTest::keyClick(view(*form, u"group"_s), Qt::Key_Space);
    choose(*form, u"customer"_s, 0, 1);
    QVERIFY(!form->isWindowModified());
    button(*form, u"saveButton"_s)->click();

    QCOMPARE(m_desk->allRows(), before);
    QCOMPARE(rows(*m_desk->session.database, u"rollbook_change_set"_s, u"id"_s), changes);
    QVERIFY(form->mayClose());
    QCOMPARE(m_desk->prompts.unsavedAsked, QStringList());
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
