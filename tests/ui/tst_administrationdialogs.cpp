// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/agentrecordstore.h"
#include "store/groupstore.h"
#include "ui/administration/agentdialog.h"
#include "ui/administration/groupdialog.h"
#include "ui/common/messagebar.h"
#include "uifixture.h"

#include <QCheckBox>
#include <QSignalSpy>

using namespace UiFixture;
using Domain::AgentRecord;
using Domain::Group;

/// The forms of groups and agents.
class TestAdministrationDialogs : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_session = {}; }

    void addsAGroup();
    void aTakenNameIsToldBelowIt();
    void theGroupAdminKeepsItsName();
    void groupsThatMeanSomethingSaySo_data();
    void groupsThatMeanSomethingSaySo();
    void addsAnAgent();
    void aNewAgentNeedsAPassword();
    void anEmptyPasswordStays();
    void aNewPasswordIsHashed();
    void aPasswordThatIsTooLongIsRefused();
    void groupsAreTakenAway();
    void theLastAdministratorIsToldBelowTheBox();
    void oneselfIsWarned();
    void aConflictOffersWhatIsStored();
    void checkBoxesCountAsUnsaved();
    void tabGoesFromTopToBottom();
    void inputsHaveNames();
    void whoIsGoneIsToldOf();
    void theFocusIsSeenAtOnce();

private:
    template<typename Dialog>
    std::unique_ptr<Dialog> open(int id)
    {
        auto dialog = std::make_unique<Dialog>(m_session, m_prompts, id);
        dialog->show();
        return QTest::qWaitForWindowActive(dialog.get()) ? std::move(dialog) : nullptr;
    }
    static void save(const QWidget &dialog)
    {
        QPushButton *save = button(dialog, u"saveButton"_s);
        save->click();
        QTRY_VERIFY(save->isEnabled()); // hashing takes a while
    }
    static QCheckBox *box(const QWidget &dialog, const char *name)
    {
        return dialog.findChild<QCheckBox *>(QString::fromLatin1(name));
    }
    static QString said(const QWidget &dialog)
    {
        return dialog.findChild<Gui::MessageBar *>(u"messageBar"_s)->text();
    }
    int addAnn()
    {
        const auto added = Store::ChangeWriter(*m_session.database, m_session.agent)
                               .apply(Domain::addition(AgentRecord{.firstName = u"Ann"_s,
                                                                   .lastName = u"Meier"_s,
                                                                   .login = u"ann"_s,
                                                                   .inUsers = true},
                                                       sha256(u"old"_s), {.users = 1, .admin = 2}));
        return added ? static_cast<int>(added->insertedId) : 0;
    }
    [[nodiscard]] AgentRecord stored(int id)
    {
        return **Store::AgentRecordStore(*m_session.database).byId(id);
    }
    [[nodiscard]] bool canSignIn(const QString &login, const QString &password)
    {
        return bool(Store::AgentStore(*m_session.database).signIn(login, password));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    Gui::Session m_session;
    FakePrompts m_prompts;
};

void TestAdministrationDialogs::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    isolateSettings(*m_folder);
    m_session = makeSession(makeDatabase(m_folder->filePath(u"test.rollbook"_s)));
    m_prompts = {};
    QVERIFY(m_session.agent.isAdministrator);
}

void TestAdministrationDialogs::addsAGroup()
{
    const auto dialog = open<Gui::GroupDialog>(0);
    QSignalSpy saved(dialog.get(), &Gui::GroupDialog::saved);
    QCOMPARE(dialog->windowTitle(), u"Add Group[*]"_s);
    QVERIFY(edit(*dialog, u"name"_s)->hasFocus());

    type(*dialog, {{u"name"_s, u" <i>Ops</i> & 'Co' "_s}, {u"comment"_s, u"0"_s}});
    QTest::keyClick(edit(*dialog, u"name"_s), Qt::Key_Return);

    QCOMPARE(saved.size(), 1);
    QCOMPARE(saved.constFirst().constFirst().toInt(), dialog->groupId());
    const Group group = **Store::GroupStore(*m_session.database).byId(dialog->groupId());
    QCOMPARE(group.name, u"<i>Ops</i> & 'Co'"_s);
    QCOMPARE(group.comments, u"0"_s);
    QVERIFY(group.isValid());
    QVERIFY(!dialog->isVisible());
}

void TestAdministrationDialogs::aTakenNameIsToldBelowIt()
{
    const auto dialog = open<Gui::GroupDialog>(3);
    type(*dialog, {{u"name"_s, u"USERS"_s}});

    save(*dialog);

    QVERIFY(note(*dialog, u"name"_s).startsWith(u"Group “users” has this name already."_s));
    QVERIFY(edit(*dialog, u"name"_s)->hasFocus());
    type(*dialog, {{u"name"_s, u"statistics"_s}});
    QCOMPARE(note(*dialog, u"name"_s), QString());
    save(*dialog);
    QCOMPARE(dialog->windowTitle(), u"Edit Group: statistics[*]"_s);
}

void TestAdministrationDialogs::theGroupAdminKeepsItsName()
{
    const auto dialog = open<Gui::GroupDialog>(2);
    type(*dialog, {{u"name"_s, u"admins"_s}});

    save(*dialog);

    QVERIFY(note(*dialog, u"name"_s).contains(u"this would leave nobody who can"_s));
    QCOMPARE((*Store::GroupStore(*m_session.database).byId(2))->name, u"admin"_s);
}

void TestAdministrationDialogs::groupsThatMeanSomethingSaySo_data()
{
    QTest::addColumn<int>("id");
    QTest::addColumn<QString>("begin");
    QTest::newRow("users") << 1 << u"Its members may change customer users"_s;
    QTest::newRow("admin") << 2 << u"Its members are the administrators"_s;
    QTest::newRow("stats") << 3 << QString();
    QTest::newRow("a new one") << 0 << QString();
}

void TestAdministrationDialogs::groupsThatMeanSomethingSaySo()
{
    QFETCH(int, id);
    QFETCH(QString, begin);
    const auto dialog = open<Gui::GroupDialog>(id);

    const QString note = edit(*dialog, u"name"_s)->accessibleDescription();

    QCOMPARE(note.contains(u"members"_s), !begin.isEmpty());
    QVERIFY(note.contains(begin));
}

void TestAdministrationDialogs::addsAnAgent()
{
    const auto dialog = open<Gui::AgentDialog>(0);
    QSignalSpy saved(dialog.get(), &Gui::AgentDialog::saved);
    type(*dialog,
         {{u"title"_s, u"Dr."_s},
          {u"firstName"_s, u"Ann"_s},
          {u"lastName"_s, u"O'Hara"_s},
          {u"login"_s, u"ann"_s},
          {u"password"_s, u"new secret"_s}});
    box(*dialog, "usersCheck")->click();

    button(*dialog, u"saveButton"_s)->click();

    QTRY_COMPARE(saved.size(), 1);
    const AgentRecord ann = stored(dialog->agentId());
    QCOMPARE(ann.title, u"Dr."_s);
    QCOMPARE(ann.lastName, u"O'Hara"_s);
    QVERIFY(ann.inUsers && !ann.inAdmin && ann.isValid());
    QVERIFY(canSignIn(u"ann"_s, u"new secret"_s));
    QVERIFY(rows(*m_session.database, u"users"_s, u"id"_s)
                .constLast()
                .value(u"pw"_s)
                .toString()
                .startsWith(u"BCRYPT:12:"_s));
}

void TestAdministrationDialogs::aNewAgentNeedsAPassword()
{
    const auto dialog = open<Gui::AgentDialog>(0);
    QVERIFY(dialog->findChild<QLabel *>(u"passwordLabel"_s)->text().startsWith(u'*'));

    save(*dialog);

    QCOMPARE(note(*dialog, u"password"_s), u"Password is mandatory. Enter a value."_s);
    QCOMPARE(note(*dialog, u"login"_s), u"Username is mandatory. Enter a value."_s);
    QCOMPARE(said(*dialog), u"Not saved: 4 field(s) to be corrected, see below."_s);
    QVERIFY(edit(*dialog, u"firstName"_s)->hasFocus());
}

void TestAdministrationDialogs::anEmptyPasswordStays()
{
    const auto dialog = open<Gui::AgentDialog>(addAnn());
    QVERIFY(!dialog->findChild<QLabel *>(u"passwordLabel"_s)->text().startsWith(u'*'));
    type(*dialog, {{u"lastName"_s, u"Other"_s}});

    save(*dialog);

    QCOMPARE(said(*dialog), u"Saved."_s);
    QCOMPARE(stored(dialog->agentId()).lastName, u"Other"_s);
    QVERIFY(canSignIn(u"ann"_s, u"old"_s));
}

void TestAdministrationDialogs::aNewPasswordIsHashed()
{
    const auto dialog = open<Gui::AgentDialog>(addAnn());
    type(*dialog, {{u"password"_s, u"brand new"_s}});

    save(*dialog);

    QVERIFY(canSignIn(u"ann"_s, u"brand new"_s));
    QCOMPARE(edit(*dialog, u"password"_s)->text(), QString());
    for (const QVariantMap &row : rows(*m_session.database, u"rollbook_row_change"_s, u"id"_s)) {
        QVERIFY(!row.value(u"changes"_s).toString().contains(u"BCRYPT"_s));
        QVERIFY(!row.value(u"row_key"_s).toString().contains(u"BCRYPT"_s));
    }
}

void TestAdministrationDialogs::aPasswordThatIsTooLongIsRefused()
{
    const auto dialog = open<Gui::AgentDialog>(addAnn());
    type(*dialog, {{u"password"_s, QString(73, u'x')}});

    save(*dialog);

    QVERIFY(note(*dialog, u"password"_s).startsWith(u"A password may have at most 72"_s));
    QVERIFY(canSignIn(u"ann"_s, u"old"_s));
}

void TestAdministrationDialogs::groupsAreTakenAway()
{
    const auto dialog = open<Gui::AgentDialog>(addAnn());
    QVERIFY(box(*dialog, "usersCheck")->isChecked());
    box(*dialog, "usersCheck")->click();
    box(*dialog, "adminCheck")->click();

    save(*dialog);

    QVERIFY(!stored(dialog->agentId()).inUsers);
    QVERIFY(stored(dialog->agentId()).inAdmin);
}

void TestAdministrationDialogs::theLastAdministratorIsToldBelowTheBox()
{
    const auto dialog = open<Gui::AgentDialog>(m_session.agent.id);
    box(*dialog, "adminCheck")->click();

    save(*dialog);

    QVERIFY(note(*dialog, u"admin"_s).contains(u"Make another agent an administrator first."_s));
    QVERIFY(stored(m_session.agent.id).inAdmin);
}

void TestAdministrationDialogs::oneselfIsWarned()
{
    const auto own = open<Gui::AgentDialog>(m_session.agent.id);
    QVERIFY(box(*own, "adminCheck")->accessibleDescription().contains(u"This is you"_s));
    const auto other = open<Gui::AgentDialog>(addAnn());
    QCOMPARE(box(*other, "adminCheck")->accessibleDescription(), QString());
}

void TestAdministrationDialogs::aConflictOffersWhatIsStored()
{
    const auto dialog = open<Gui::AgentDialog>(addAnn());
    type(*dialog, {{u"lastName"_s, u"Mine"_s}});
    const AgentRecord previous = stored(dialog->agentId());
    AgentRecord next = previous;
    next.lastName = u"Theirs"_s;
    QVERIFY(Store::ChangeWriter(*m_session.database, m_session.agent)
                .apply(Domain::change(previous, next, {}, {})));

    save(*dialog);

    QVERIFY(note(*dialog, u"lastName"_s).startsWith(u"Lastname is now “Theirs”"_s));
    QCOMPARE(edit(*dialog, u"lastName"_s)->text(), u"Mine"_s);
    backToForm(*dialog);
    save(*dialog);
    keepMine(*dialog);
    QCOMPARE(stored(dialog->agentId()).lastName, u"Mine"_s);
}

void TestAdministrationDialogs::checkBoxesCountAsUnsaved()
{
    const auto dialog = open<Gui::AgentDialog>(addAnn());
    QVERIFY(!dialog->isWindowModified());
    box(*dialog, "usersCheck")->click();
    QVERIFY(dialog->isWindowModified());
    box(*dialog, "usersCheck")->click();
    QVERIFY(!dialog->isWindowModified());
    box(*dialog, "adminCheck")->click();

    QTest::keyClick(dialog.get(), Qt::Key_Escape);

    QCOMPARE(m_prompts.unsavedAsked, QStringList{u"Ann Meier"_s});
    m_prompts.unsavedAnswer = FakePrompts::Unsaved::Discard;
    QVERIFY(dialog->mayClose());
    QVERIFY(!box(*dialog, "adminCheck")->isChecked());
}

void TestAdministrationDialogs::tabGoesFromTopToBottom()
{
    const auto dialog = open<Gui::AgentDialog>(0);
    QStringList order;
    for (int count = 0; count < 7; ++count) {
        order.append(dialog->focusWidget()->objectName());
        QTest::keyClick(dialog->focusWidget(), Qt::Key_Tab);
    }

    QCOMPARE(order,
             (QStringList{u"firstNameEdit"_s, u"lastNameEdit"_s, u"loginEdit"_s, u"passwordEdit"_s,
                          u"usersCheck"_s, u"adminCheck"_s, u"validityCombo"_s}));
}

void TestAdministrationDialogs::inputsHaveNames()
{
    const auto dialog = open<Gui::AgentDialog>(0);

    QCOMPARE(box(*dialog, "usersCheck")->accessibleName(),
             u"Member of users: may administer customer users and customers"_s);
    QStringList letters;
    for (const QLabel *label : dialog->findChildren<QLabel *>()) {
        if (label->buddy() != nullptr) {
            letters.append(QKeySequence::mnemonic(label->text()).toString());
        }
    }
    QCOMPARE(letters.size(), 8);
    QCOMPARE(letters.removeDuplicates(), 0);
}

void TestAdministrationDialogs::whoIsGoneIsToldOf()
{
    const auto group = open<Gui::GroupDialog>(99);
    QVERIFY(said(*group).startsWith(u"Group “#99” was not found."_s));
    QVERIFY(!button(*group, u"saveAndFinishButton"_s)->isEnabled());
    const auto agent = open<Gui::AgentDialog>(99);
    QVERIFY(said(*agent).startsWith(u"Agent “#99” was not found."_s));
}

/// Before the first Tab, too: some styles show it of a check box only then.
void TestAdministrationDialogs::theFocusIsSeenAtOnce()
{
    const auto group = open<Gui::GroupDialog>(1);
    QVERIFY(group->testAttribute(Qt::WA_KeyboardFocusChange));
}

QTEST_MAIN(TestAdministrationDialogs)
#include "tst_administrationdialogs.moc"
