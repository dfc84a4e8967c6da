// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/settingstore.h"
#include "ui/administration/grouplistedit.h"
#include "ui/administration/settingsdialog.h"
#include "ui/common/messagebar.h"
#include "uifixture.h"

#include <QCheckBox>
#include <QJsonArray>
#include <QListWidget>
#include <QSignalSpy>

using namespace UiFixture;
using Gui::GroupListEdit;

/// The form of the settings that everybody shares.
class TestSettingsDialog : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_session = {}; }

    void showsWhatIsStored();
    void changesAreOneChangeSet();
    void nothingChangedWritesNothing();
    void whatIsNoValueStandsBesideItsField_data();
    void whatIsNoValueStandsBesideItsField();
    void allProblemsAtOnce();
    void namesWithoutAValidGroupStayMarked_data();
    void namesWithoutAValidGroupStayMarked();
    void aConflictNamesTheSettingAndBothValues();
    void aSettingStoredForTheFirstTimeCollidesToo();
    void otherSettingsOfOthersStay();
    void theSameChangeIsNoConflict();
    void unsavedChangesAreAskedAboutOnce();
    void othersMayOnlyRead();
    void theFilterNarrowsAndSpaceToggles();
    void uncheckingAndCheckingIsNoChange();
    void aThousandGroups();
    void tabGoesFromTopToBottom();
    void everyInputHasANameAndALetter();

private:
    std::unique_ptr<Gui::SettingsDialog> open()
    {
        auto dialog = std::make_unique<Gui::SettingsDialog>(m_session, m_prompts);
        dialog->show();
        return QTest::qWaitForWindowActive(dialog.get()) ? std::move(dialog) : nullptr;
    }
    static void save(const QWidget &dialog) { button(dialog, u"saveButton"_s)->click(); }
    static QCheckBox *box(const QWidget &dialog, const char *name)
    {
        return dialog.findChild<QCheckBox *>(QString::fromLatin1(name));
    }
    static GroupListEdit *groups(const QWidget &dialog, const char *name)
    {
        return dialog.findChild<GroupListEdit *>(QString::fromLatin1(name));
    }
    static QListWidgetItem *item(const GroupListEdit &groups, const QString &text)
    {
        return groups.findChild<QListWidget *>()->findItems(text, Qt::MatchExactly).value(0);
    }
    static QString said(const QWidget &dialog)
    {
        return dialog.findChild<Gui::MessageBar *>(u"messageBar"_s)->text();
    }
    [[nodiscard]] Domain::Settings stored() const
    {
        return *Store::readSettings(*m_session.database);
    }
    /// What another administrator does meanwhile.
    void setElsewhere(const QString &name, const QJsonValue &value) const
    {
        const auto change = Store::settingChange(*m_session.database, name, value);
        QVERIFY(change);
        QVERIFY(Store::ChangeWriter(*m_session.database, m_session.agent).apply(*change));
    }
    [[nodiscard]] qsizetype count(const QString &table) const
    {
        return rows(*m_session.database, table, u"1"_s).size();
    }
    void addGroup(const QString &name, Domain::Validity validity = Domain::Validity::Valid)
    {
        QVERIFY(Store::ChangeWriter(*m_session.database, m_session.agent)
                    .apply(Domain::addition(
                        Domain::Group{.name = name, .validId = static_cast<int>(validity)})));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    Gui::Session m_session;
    FakePrompts m_prompts;
};

void TestSettingsDialog::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    isolateSettings(*m_folder);
    m_session = makeSession(makeDatabase(m_folder->filePath(u"test.rollbook"_s)));
    m_prompts = {};
}

void TestSettingsDialog::showsWhatIsStored()
{
    setElsewhere(u"list_limit"_s, 1'000'000);
    setElsewhere(u"customer_group_support"_s, true);
    setElsewhere(u"email_never_accepted"_s, u"<b>\\.$"_s);
    setElsewhere(u"customer_default_groups"_s, QJsonArray{u"stats"_s, u"users"_s});
    const auto dialog = open();

    QCOMPARE(dialog->windowTitle(), u"Settings[*]"_s);
    QVERIFY(dialog->findChild<QLabel *>(u"scopeLabel"_s)->text().contains(u"everybody"_s));
    QCOMPARE(edit(*dialog, u"listLimit"_s)->text(), u"1000000"_s);
    QVERIFY(box(*dialog, "groupSupportCheck")->isChecked());
    QVERIFY(!box(*dialog, "otherCustomersCheck")->isChecked());
    QVERIFY(box(*dialog, "uniqueEmailCheck")->isChecked());
    QCOMPARE(edit(*dialog, u"neverAccepted"_s)->text(), u"<b>\\.$"_s);
    QCOMPARE(edit(*dialog, u"alwaysAccepted"_s)->text(), u"^(root@localhost|admin@localhost)$"_s);
    QCOMPARE(groups(*dialog, "customerGroupsEdit")->names(), (QStringList{u"stats"_s, u"users"_s}));
    QCOMPARE(groups(*dialog, "customerUserGroupsEdit")->names(), QStringList{u"users"_s});
    QVERIFY(note(*dialog, u"listLimit"_s).contains(u"the next time"_s));
    QVERIFY(!button(*dialog, u"saveAndFinishButton"_s)->isVisible());
    QVERIFY(!dialog->isWindowModified());
}

void TestSettingsDialog::changesAreOneChangeSet()
{
    const auto dialog = open();
    QSignalSpy saved(dialog.get(), &Gui::SettingsDialog::saved);
    box(*dialog, "groupSupportCheck")->click();
    box(*dialog, "uniqueEmailCheck")->click();
    item(*groups(*dialog, "customerGroupsEdit"), u"stats"_s)->setCheckState(Qt::Checked);
    item(*groups(*dialog, "customerUserGroupsEdit"), u"users"_s)->setCheckState(Qt::Unchecked);
    type(*dialog, {{u"listLimit"_s, u"50"_s}, {u"alwaysAccepted"_s, QString()}});

    QTest::keyClick(edit(*dialog, u"listLimit"_s), Qt::Key_Return);

    QVERIFY(!dialog->isVisible());
    QCOMPARE(saved.size(), 1);
    QCOMPARE(count(u"rollbook_change_set"_s), 1);
    QCOMPARE(count(u"rollbook_row_change"_s), 6);
    QCOMPARE(count(u"rollbook_setting"_s), 6);
    QCOMPARE(stored().listLimit(), 50);
    const Domain::PermissionPolicy policy = stored().permissionPolicy();
    QVERIFY(policy.groupSupport);
    QVERIFY(!policy.otherCustomers);
    QCOMPARE(policy.customerDefaults, (QStringList{u"users"_s, u"stats"_s}));
    QCOMPARE(policy.customerUserDefaults, QStringList());
    QVERIFY(!stored().emailPolicy().unique);
    QCOMPARE(stored().emailPolicy().alwaysAccepted.pattern(), QString());
}

void TestSettingsDialog::nothingChangedWritesNothing()
{
    const auto dialog = open();
    type(*dialog, {{u"listLimit"_s, u"50"_s}});
    type(*dialog, {{u"listLimit"_s, u" 1000 "_s}});

    save(*dialog);

    QVERIFY(!dialog->isVisible());
    QCOMPARE(count(u"rollbook_change_set"_s), 0);
    QCOMPARE(count(u"rollbook_setting"_s), 0);
}

void TestSettingsDialog::whatIsNoValueStandsBesideItsField_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("said");

    const QString number = u"Enter a whole number from 1 to"_s;
    const QString pattern = u"This is not a regular expression."_s;
    QTest::newRow("no number") << u"listLimit"_s << QString() << number;
    QTest::newRow("a word") << u"listLimit"_s << u"many"_s << number;
    QTest::newRow("zero") << u"listLimit"_s << u"0"_s << number;
    QTest::newRow("one too many") << u"listLimit"_s << u"1000001"_s << number;
    QTest::newRow("a fraction") << u"listLimit"_s << u"10.5"_s << number;
    QTest::newRow("more than fits") << u"listLimit"_s << u"99999999999999999999"_s << number;
    QTest::newRow("JSON") << u"listLimit"_s << u"[5]"_s << number;
    QTest::newRow("open bracket") << u"neverAccepted"_s << u"@(example"_s << pattern;
    QTest::newRow("nothing to repeat") << u"alwaysAccepted"_s << u"*"_s << pattern;
}

void TestSettingsDialog::whatIsNoValueStandsBesideItsField()
{
    QFETCH(QString, field);
    QFETCH(QString, typed);
    QFETCH(QString, said);
    const auto dialog = open();
    box(*dialog, "groupSupportCheck")->click();
    type(*dialog, {{field, typed}});

    save(*dialog);

    QVERIFY(dialog->isVisible());
    QVERIFY2(note(*dialog, field).startsWith(said), qPrintable(note(*dialog, field)));
    QCOMPARE(edit(*dialog, field)->text(), typed);
    QVERIFY(edit(*dialog, field)->hasFocus());
    QCOMPARE(count(u"rollbook_setting"_s), 0);
    QVERIFY(box(*dialog, "groupSupportCheck")->isChecked());
}

void TestSettingsDialog::allProblemsAtOnce()
{
    const auto dialog = open();
    type(*dialog,
         {{u"listLimit"_s, u"x"_s}, {u"neverAccepted"_s, u"("_s}, {u"alwaysAccepted"_s, u"["_s}});

    save(*dialog);

    QCOMPARE(said(*dialog), u"Not saved: 3 field(s) to be corrected, see below."_s);
    type(*dialog,
         {{u"listLimit"_s, u"7"_s}, {u"neverAccepted"_s, u"x"_s}, {u"alwaysAccepted"_s, u"y"_s}});
    save(*dialog);
    QVERIFY(!dialog->isVisible());
    QCOMPARE(stored().listLimit(), 7);
}

void TestSettingsDialog::namesWithoutAValidGroupStayMarked_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("shown");

    QTest::newRow("missing") << u"gone"_s << u"gone – there is no such group"_s;
    QTest::newRow("invalid") << u"old"_s << u"old – this group is invalid"_s;
    QTest::newRow("other case") << u"STATS"_s << u"STATS – there is no such group"_s;
    QTest::newRow("markup") << u"<b>x</b>"_s << u"<b>x</b> – there is no such group"_s;
}

void TestSettingsDialog::namesWithoutAValidGroupStayMarked()
{
    QFETCH(QString, name);
    QFETCH(QString, shown);
    addGroup(u"old"_s, Domain::Validity::Invalid);
    setElsewhere(u"customer_default_groups"_s, QJsonArray{u"users"_s, name});
    const auto dialog = open();
    const GroupListEdit &chosen = *groups(*dialog, "customerGroupsEdit");
    QListWidgetItem *found = item(chosen, shown);

    QVERIFY(found != nullptr);
    QCOMPARE(found->checkState(), Qt::Checked);
    QVERIFY(!found->icon().isNull());
    QVERIFY(item(chosen, u"users"_s)->icon().isNull());
    found->setCheckState(Qt::Unchecked);
    QVERIFY(item(chosen, shown) != nullptr); // for who changes their mind
    save(*dialog);

    QCOMPARE(stored().permissionPolicy().customerDefaults, QStringList{u"users"_s});
}

void TestSettingsDialog::aConflictNamesTheSettingAndBothValues()
{
    setElsewhere(u"list_limit"_s, 100);
    setElsewhere(u"customer_default_groups"_s, QJsonArray{u"users"_s});
    const auto dialog = open();
    type(*dialog, {{u"listLimit"_s, u"200"_s}, {u"neverAccepted"_s, u"mine"_s}});
    item(*groups(*dialog, "customerGroupsEdit"), u"stats"_s)->setCheckState(Qt::Checked);
    setElsewhere(u"list_limit"_s, 300);
    setElsewhere(u"customer_default_groups"_s, QJsonArray());

    save(*dialog);

    QVERIFY(dialog->isVisible());
    QVERIFY(said(*dialog).startsWith(u"Somebody changed this record meanwhile"_s));
    const QString limit = note(*dialog, u"listLimit"_s);
    QVERIFY2(limit.startsWith(u"Records in a list is now “300”, changed by "_s)
                 && limit.endsWith(u"; you entered “200”."_s),
             qPrintable(limit));
    QVERIFY(note(*dialog, u"customerGroups"_s)
                .startsWith(u"Default groups of customers is now “”, changed by "_s));
    QVERIFY(note(*dialog, u"customerGroups"_s).contains(u"; you entered “users"_s));
    backToForm(*dialog);
    QCOMPARE(edit(*dialog, u"listLimit"_s)->text(), u"200"_s);
    QCOMPARE(groups(*dialog, "customerGroupsEdit")->names(), (QStringList{u"users"_s, u"stats"_s}));
    QCOMPARE(edit(*dialog, u"neverAccepted"_s)->text(), u"mine"_s);
    QCOMPARE(button(*dialog, u"listLimitFixButton"_s)->text(), u"Use “300”"_s);
    button(*dialog, u"customerGroupsFixButton"_s)->click();
    QCOMPARE(groups(*dialog, "customerGroupsEdit")->names(), QStringList());
    save(*dialog);
    keepMine(*dialog);

    QVERIFY(!dialog->isVisible());
    QCOMPARE(stored().listLimit(), 200);
    QCOMPARE(stored().permissionPolicy().customerDefaults, QStringList());
    QCOMPARE(stored().emailPolicy().neverAccepted.pattern(), u"mine"_s);
}

void TestSettingsDialog::aSettingStoredForTheFirstTimeCollidesToo()
{
    const auto dialog = open();
    box(*dialog, "uniqueEmailCheck")->click();
    type(*dialog, {{u"listLimit"_s, u"200"_s}});
    setElsewhere(u"list_limit"_s, 300);

    save(*dialog);

    QVERIFY(note(*dialog, u"listLimit"_s).contains(u"“300”"_s));
    backToForm(*dialog);
    QVERIFY(stored().emailPolicy().unique);
    save(*dialog);
    keepMine(*dialog);
    QCOMPARE(stored().listLimit(), 200);
    QVERIFY(!stored().emailPolicy().unique);
}

void TestSettingsDialog::otherSettingsOfOthersStay()
{
    const auto dialog = open();
    type(*dialog, {{u"listLimit"_s, u"200"_s}});
    setElsewhere(u"email_unique"_s, false);

    save(*dialog);

    QVERIFY(!dialog->isVisible());
    QCOMPARE(stored().listLimit(), 200);
    QVERIFY(!stored().emailPolicy().unique);
}

void TestSettingsDialog::theSameChangeIsNoConflict()
{
    const auto dialog = open();
    type(*dialog, {{u"listLimit"_s, u"200"_s}, {u"neverAccepted"_s, u"mine"_s}});
    setElsewhere(u"list_limit"_s, 200);

    save(*dialog);

    QVERIFY2(!dialog->isVisible(), qPrintable(said(*dialog)));
    QCOMPARE(stored().listLimit(), 200);
    QCOMPARE(stored().emailPolicy().neverAccepted.pattern(), u"mine"_s);
}

void TestSettingsDialog::unsavedChangesAreAskedAboutOnce()
{
    const auto dialog = open();
    item(*groups(*dialog, "customerGroupsEdit"), u"stats"_s)->setCheckState(Qt::Checked);
    QVERIFY(dialog->isWindowModified());

    QTest::keyClick(dialog.get(), Qt::Key_Escape);

    QVERIFY(dialog->isVisible());
    QCOMPARE(m_prompts.unsavedAsked, QStringList{u"Settings"_s});
    m_prompts.unsavedAnswer = FakePrompts::Unsaved::Discard;
    button(*dialog, u"cancelButton"_s)->click();
    QVERIFY(!dialog->isVisible());
    QCOMPARE(m_prompts.unsavedAsked.size(), 2);
    QCOMPARE(count(u"rollbook_setting"_s), 0);
}

void TestSettingsDialog::othersMayOnlyRead()
{
    m_session.agent.isAdministrator = false;
    const auto dialog = open();

    QVERIFY(!button(*dialog, u"saveButton"_s)->isEnabled());
    QVERIFY(edit(*dialog, u"listLimit"_s)->isReadOnly());
    QVERIFY(!box(*dialog, "groupSupportCheck")->isEnabled());
    QVERIFY(!groups(*dialog, "customerGroupsEdit")->isEnabled());
    QVERIFY(said(*dialog).contains(u"admin for groups, agents and settings"_s));
}

void TestSettingsDialog::theFilterNarrowsAndSpaceToggles()
{
    addGroup(u"Support"_s);
    addGroup(u"night shift"_s);
    const auto dialog = open();
    const GroupListEdit &chosen = *groups(*dialog, "customerGroupsEdit");
    auto *filter = chosen.findChild<QLineEdit *>(u"filterEdit"_s);
    auto *list = chosen.findChild<QListWidget *>();
    QCOMPARE(chosen.findChild<QLabel *>(u"countLabel"_s)->text(), u"1 chosen"_s);
    QCOMPARE(list->item(0)->text(), u"users"_s);

    filter->setFocus();
    QTest::keyClicks(filter, u"SUPP"_s);
    QVERIFY(list->item(0)->isHidden());
    QVERIFY(!item(chosen, u"Support"_s)->isHidden());
    QTest::keyClick(filter, Qt::Key_Return); // and the form is not saved
    QVERIFY(dialog->isVisible());
    QVERIFY(list->hasFocus());
    QTest::keyClick(list, Qt::Key_Space);

    QCOMPARE(chosen.names(), (QStringList{u"users"_s, u"Support"_s}));
    QCOMPARE(chosen.findChild<QLabel *>(u"countLabel"_s)->text(), u"2 chosen"_s);
    QTest::keyClick(list, Qt::Key_Space);
    QCOMPARE(chosen.names(), QStringList{u"users"_s});
    filter->setFocus();
    QTest::keyClick(filter, Qt::Key_Escape);
    QVERIFY(dialog->isVisible());
    QCOMPARE(filter->text(), QString());
    QVERIFY(!list->item(0)->isHidden());
    QTest::keyClick(filter, Qt::Key_Escape);
    QVERIFY(!dialog->isVisible());
}

void TestSettingsDialog::uncheckingAndCheckingIsNoChange()
{
    setElsewhere(u"customer_default_groups"_s, QJsonArray{u"users"_s, u"stats"_s, u"users"_s});
    const auto dialog = open();
    const GroupListEdit &chosen = *groups(*dialog, "customerGroupsEdit");
    const QStringList before = chosen.names();
    QCOMPARE(before.size(), 3);

    item(chosen, u"users"_s)->setCheckState(Qt::Unchecked);
    QCOMPARE(chosen.names(), QStringList{u"stats"_s});
    item(chosen, u"admin"_s)->setCheckState(Qt::Checked);
    QVERIFY(dialog->isWindowModified());
    item(chosen, u"users"_s)->setCheckState(Qt::Checked);
    QCOMPARE(chosen.names(), (QStringList{u"users"_s, u"stats"_s, u"users"_s, u"admin"_s}));
    item(chosen, u"admin"_s)->setCheckState(Qt::Unchecked);

    QCOMPARE(chosen.names(), before);
    QVERIFY(!dialog->isWindowModified());
}

void TestSettingsDialog::aThousandGroups()
{
    QSqlQuery query(m_session.database->connection());
    QVERIFY(query.exec(u"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < "
                       "1000) INSERT INTO groups_table (name, valid_id, create_time, create_by, "
                       "change_time, change_by) SELECT 'group ' || i, 1, '', 1, '', 1 FROM n"_s));
    setElsewhere(u"customer_default_groups"_s, QJsonArray{u"group 999"_s, u"group 5"_s});
    const auto dialog = open();
    const GroupListEdit &chosen = *groups(*dialog, "customerGroupsEdit");
    const auto *list = chosen.findChild<QListWidget *>();

    QCOMPARE(list->count(), 1003);
    QCOMPARE(list->item(0)->text(), u"group 999"_s);
    QCOMPARE(list->item(1)->text(), u"group 5"_s);
    QCOMPARE(list->item(2)->text(), u"admin"_s);
    chosen.findChild<QLineEdit *>(u"filterEdit"_s)->setText(u"group 10"_s);
    int shown = 0;
    for (int row = 0; row < list->count(); ++row) {
        shown += list->item(row)->isHidden() ? 0 : 1;
    }
    QCOMPARE(shown, 12); // 10, 100 to 109, and 1000
    QCOMPARE(chosen.names().size(), 2);
}

void TestSettingsDialog::tabGoesFromTopToBottom()
{
    const auto dialog = open();
    QStringList order;
    for (int count = 0; count < 12; ++count) {
        order.append(dialog->focusWidget()->objectName());
        QTest::keyClick(dialog->focusWidget(), Qt::Key_Tab);
    }

    QCOMPARE(order,
             (QStringList{u"groupSupportCheck"_s, u"filterEdit"_s, u"groupList"_s, u"filterEdit"_s,
                          u"groupList"_s, u"otherCustomersCheck"_s, u"listLimitEdit"_s,
                          u"uniqueEmailCheck"_s, u"alwaysAcceptedEdit"_s, u"neverAcceptedEdit"_s,
                          u"saveButton"_s, u"cancelButton"_s}));
}

void TestSettingsDialog::everyInputHasANameAndALetter()
{
    const auto dialog = open();
    QStringList letters;
    for (const QLabel *label : dialog->findChildren<QLabel *>()) {
        if (label->buddy() != nullptr) {
            letters.append(QKeySequence::mnemonic(label->text()).toString());
        }
    }
    for (const QAbstractButton *each : dialog->findChildren<QPushButton *>()) {
        if (each->isVisible()) {
            letters.append(QKeySequence::mnemonic(each->text()).toString());
        }
    }

    QCOMPARE(letters.size(), 10);
    QCOMPARE(letters.removeDuplicates(), 0);
    QVERIFY(!letters.contains(QString()));
    QCOMPARE(box(*dialog, "uniqueEmailCheck")->accessibleName(),
             u"Unique email addresses: No two customer users have the same address"_s);
    const GroupListEdit &chosen = *groups(*dialog, "customerGroupsEdit");
    QCOMPARE(chosen.findChild<QListWidget *>()->accessibleName(), u"Default groups of customers"_s);
    QCOMPARE(chosen.findChild<QLineEdit *>()->accessibleName(),
             u"Default groups of customers: search"_s);
    QVERIFY(edit(*dialog, u"neverAccepted"_s)->accessibleDescription().contains(u"refused"_s));
}

QTEST_MAIN(TestSettingsDialog)
#include "tst_settingsdialog.moc"
