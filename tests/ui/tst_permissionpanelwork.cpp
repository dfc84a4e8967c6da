// SPDX-License-Identifier: GPL-3.0-or-later
#include "permissiondesk.h"
#include "ui/administration/groupdialog.h"
#include "ui/customer/customerdialog.h"

#include <QAction>
#include <QCheckBox>
#include <QSignalSpy>

using namespace UiFixture;

/// What is done from the panel of effective permissions, and what it takes notice of.
class TestPermissionPanelWork : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_desk = std::make_unique<PermissionDesk>(); }
    void cleanup() { m_desk.reset(); }

    void groupSupportCanBeTurnedOn();
    void groupSupportIsTurnedOnForTheFirstGroup();
    void groupSupportStaysOffIfSomebodyThinksBetter();
    void groupSupportCannotBeTurnedOnByOthers();
    void refusedTurningOnIsTold();
    void changingIsAskedForByAdministratorsOnly();
    void newsAreSeen();
    void recordsCanBeOpened();
    void groupsAreOpenedByAdministratorsOnly();
    void openedRecordWithEditsKeepsTheFormOpen();
    void nothingIsModifiedByLooking();

private:
    std::unique_ptr<PermissionDesk> m_desk;
};

void TestPermissionPanelWork::groupSupportCanBeTurnedOn()
{
    m_desk->setting(u"customer_group_support"_s, u"false"_s);
    m_desk->direct(u"ann"_s, 1, u"ro"_s);
    const auto form = m_desk->open(m_desk->ann);
    QCOMPARE(
        said(*form, u"supportOffLabel"_s),
        u"Customer group support is off: OTOBO does not look at permissions, so every customer user may use every group."_s);
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
    QCOMPARE(form->focusWidget()->objectName(), u"groupView"_s);
    QCOMPARE(m_desk->prompts.confirmAsked.size(), 1);
    QVERIFY(m_desk->prompts.confirmAsked.at(0).consequences.contains(u"Ctrl+,"_s));
    const auto *news = form->findChild<Gui::MessageBar *>();
    QCOMPARE(news->kind(), Gui::MessageBar::Kind::Done);
    QVERIFY(news->text().startsWith(u"Customer group support is on"_s));
}

/// There is no group to go on with yet, but one to be looked for.
void TestPermissionPanelWork::groupSupportIsTurnedOnForTheFirstGroup()
{
    m_desk->setting(u"customer_group_support"_s, u"false"_s);
    const auto form = m_desk->open(m_desk->ann);

    button(*form, u"turnOnButton"_s)->click();

    QCOMPARE(form->focusWidget()->objectName(), u"allGroupsCheck"_s);
}

void TestPermissionPanelWork::groupSupportStaysOffIfSomebodyThinksBetter()
{
    m_desk->setting(u"customer_group_support"_s, u"false"_s);
    m_desk->prompts.confirmAnswer = false;
    const auto form = m_desk->open(m_desk->ann);
    QPushButton *turnOn = button(*form, u"turnOnButton"_s);
    turnOn->setFocus();

    turnOn->click();

    QCOMPARE(m_desk->setting(u"customer_group_support"_s), u"false"_s);
    QCOMPARE(form->focusWidget(), turnOn);
    QVERIFY(!form->findChild<Gui::MessageBar *>()->isVisible());
}

void TestPermissionPanelWork::groupSupportCannotBeTurnedOnByOthers()
{
    m_desk->setting(u"customer_group_support"_s, u"false"_s);
    m_desk->session.agent.isAdministrator = false;
    const auto form = m_desk->open(m_desk->ann);

    QVERIFY(!button(*form, u"turnOnButton"_s)->isVisible());
    QVERIFY(said(*form, u"supportOffLabel"_s).contains(u"Ask an administrator"_s));
}

/// The store asks again: rights may have been taken since.
void TestPermissionPanelWork::refusedTurningOnIsTold()
{
    m_desk->setting(u"customer_group_support"_s, u"false"_s);
    const auto form = m_desk->open(m_desk->ann);
    m_desk->sql(u"DELETE FROM group_user"_s);

    button(*form, u"turnOnButton"_s)->click();

    QCOMPARE(m_desk->prompts.errors.size(), 1);
    QCOMPARE(m_desk->setting(u"customer_group_support"_s), u"false"_s);
    QVERIFY(button(*form, u"turnOnButton"_s)->isVisible());
}

void TestPermissionPanelWork::changingIsAskedForByAdministratorsOnly()
{
    {
        const auto form = m_desk->open(m_desk->ann);
        const QSignalSpy requested(form.get(), &Gui::CustomerUserDialog::permissionsRequested);
        type(*form, {{u"login"_s, u"not stored"_s}});
        button(*form, u"changeButton"_s)->click();
        QCOMPARE(requested.size(), 1);
        QCOMPARE(requested.at(0), (QVariantList{u"ann"_s, 0})); // nobody is at a group
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

void TestPermissionPanelWork::newsAreSeen()
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

void TestPermissionPanelWork::recordsCanBeOpened()
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

void TestPermissionPanelWork::groupsAreOpenedByAdministratorsOnly()
{
    m_desk->session.agent.isAdministrator = false;
    m_desk->direct(u"ann"_s, 1, u"ro"_s);
    const auto form = m_desk->open(m_desk->ann);

    choose(*form, u"group"_s, 0, 0);
    QTest::keyClick(view(*form, u"group"_s), Qt::Key_Return);
    QTest::keyClick(view(*form, u"group"_s), Qt::Key_F2);

    QVERIFY(form->isVisible());
    QVERIFY(form->findChild<Gui::GroupDialog *>() == nullptr);
    const auto *action = form->findChild<QAction *>(u"openGroupAction"_s);
    QVERIFY(!action->isEnabled());
    QCOMPARE(action->text(), u"Open Group (only members of the group admin may)"_s);
}

void TestPermissionPanelWork::openedRecordWithEditsKeepsTheFormOpen()
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

void TestPermissionPanelWork::nothingIsModifiedByLooking()
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

QTEST_MAIN(TestPermissionPanelWork)
#include "tst_permissionpanelwork.moc"
