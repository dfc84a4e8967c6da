// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/agentrecordstore.h"
#include "store/groupstore.h"
#include "tables/recordtable.h"
#include "tests/ui/uifixture.h"
#include "ui/administration/agentdialog.h"
#include "ui/administration/agentpage.h"
#include "ui/administration/groupdialog.h"
#include "ui/administration/grouppage.h"
#include "ui/common/messagebar.h"
#include "ui/lists/listview.h"

#include <QCheckBox>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QMenu>

using namespace Qt::StringLiterals;
using Domain::Group;

/// The pages of groups and agents: what they have beside what they share with the others.
class TestAdministrationPages : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void init();
    void cleanup();

    void theColumnsOf_data();
    void theColumnsOf();
    void theListFollowsTheTyping();
    void invalidOnesAreHiddenAtFirst();
    void whatAnotherDidIsThereAfterF5();
    void aRowIsOpenedOnce_data();
    void aRowIsOpenedOnce();
    void whatIsAddedIsShownAndSelected();
    void theMenuCopiesAndDeactivates();
    void theLastAdministratorStays();
    void nobodyElseMayWrite();
    void aBrokenDatabaseIsToldOf();

private:
    template<typename Page>
    Page *open()
    {
        auto page = std::make_unique<Page>(m_session, m_prompts);
        page->resize(1100, 600);
        page->show();
        Page *opened = page.get();
        m_page = std::move(page);
        return QTest::qWaitForWindowActive(opened) ? opened : nullptr;
    }
    template<typename T>
    T *child(const char *name) const
    {
        return m_page->findChild<T *>(QString::fromLatin1(name));
    }
    [[nodiscard]] Gui::ListView *view() const { return child<Gui::ListView>("listView"); }
    [[nodiscard]] QString said() const { return child<Gui::MessageBar>("messageBar")->text(); }
    [[nodiscard]] QStringList shown(const QString &column) const;
    void select(const QString &column, const QString &text) const;
    void trigger(const QString &actionText) const;
    bool addGroup(const Group &group)
    {
        return bool(Store::ChangeWriter(*m_session.database, m_session.agent)
                        .apply(Domain::addition(group)));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    Gui::Session m_session;
    UiFixture::FakePrompts m_prompts;
    std::unique_ptr<Gui::ListPage> m_page;
};

void TestAdministrationPages::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    UiFixture::isolateSettings(*m_folder);
    m_session = UiFixture::makeSession(UiFixture::makeDatabase(m_folder->filePath(u"groups.db"_s)));
    QVERIFY(m_session.directory);
    QVERIFY(addGroup({.name = u"<b>Büro</b> & Co"_s, .comments = u"night shift"_s}));
    QVERIFY(addGroup({.name = u"old"_s, .validId = 2}));
}

void TestAdministrationPages::cleanup()
{
    m_page.reset();
    m_session.directory.reset();
    m_session.database.reset();
    m_folder.reset();
}

QStringList TestAdministrationPages::shown(const QString &column) const
{
    const auto *table = qobject_cast<Tables::RecordTable *>(view()->model());
    QStringList texts;
    for (int row = 0; row < table->rowCount(); ++row) {
        texts.append(table->index(row, table->columnOf(column)).data().toString());
    }
    return texts;
}

void TestAdministrationPages::select(const QString &column, const QString &text) const
{
    const auto row = static_cast<int>(shown(column).indexOf(text));
    QVERIFY(row >= 0);
    view()->setFocus();
    view()->setCurrentIndex(view()->model()->index(row, view()->visualOrder().constFirst()));
}

void TestAdministrationPages::trigger(const QString &actionText) const
{
    QContextMenuEvent event(QContextMenuEvent::Keyboard, QPoint(), QPoint());
    QCoreApplication::sendEvent(view(), &event);
    const std::unique_ptr<QMenu> menu(child<QMenu>("listMenu"));
    QVERIFY(menu);
    for (QAction *action : menu->actions()) {
        if (action->text().remove(u'&') == actionText) {
            action->trigger();
            return;
        }
    }
    QFAIL(qPrintable(u"no action "_s + actionText));
}

void TestAdministrationPages::theColumnsOf_data()
{
    QTest::addColumn<bool>("ofAgents");
    QTest::addColumn<QStringList>("expected");
    QTest::newRow("groups") << false
                            << QStringList{u"Name"_s, u"Comment"_s, u"Validity"_s, u"Changed"_s,
                                           u"Created"_s};
    QTest::newRow("agents") << true
                            << QStringList{u"Username"_s, u"Name"_s, u"Member of"_s, u"Validity"_s,
                                           u"Changed"_s};
}

void TestAdministrationPages::theColumnsOf()
{
    QFETCH(bool, ofAgents);
    if (ofAgents) {
        QVERIFY(open<Gui::AgentPage>());
    } else {
        QVERIFY(open<Gui::GroupPage>());
    }
    QStringList labels;
    for (const int column : view()->visualOrder()) {
        labels.append(view()->model()->headerData(column, Qt::Horizontal).toString());
    }

    QTEST(labels, "expected");
    QCOMPARE(child<QLineEdit>("searchEdit")->toolTip().left(15), u"All words must "_s);
}

void TestAdministrationPages::theListFollowsTheTyping()
{
    QVERIFY(open<Gui::GroupPage>());
    QCOMPARE(shown(u"name"_s).size(), 4);

    QTest::keyClicks(child<QLineEdit>("searchEdit"), u"buro shift"_s);

    QCOMPARE(shown(u"name"_s), QStringList{u"<b>Büro</b> & Co"_s});
    QCOMPARE(child<QLabel>("headingLabel")->text(), u"List (1 total)"_s);
}

void TestAdministrationPages::invalidOnesAreHiddenAtFirst()
{
    QVERIFY(open<Gui::GroupPage>());
    QVERIFY(!shown(u"name"_s).contains(u"old"_s));
    QCOMPARE(child<QLabel>("hiddenLabel")->text(), u"1 invalid hidden"_s);

    child<QCheckBox>("includeInvalidCheck")->click();

    QVERIFY(shown(u"name"_s).contains(u"old"_s));
    QCOMPARE(*Store::AgentStore(*m_session.database)
                  .preference(m_session.agent.id, u"IncludeInvalid-AdminGroup"_s),
             u"1"_s);
}

void TestAdministrationPages::whatAnotherDidIsThereAfterF5()
{
    auto *page = open<Gui::GroupPage>();
    QVERIFY(addGroup({.name = u"new"_s}));
    QVERIFY(!shown(u"name"_s).contains(u"new"_s));

    QTest::keyClick(page, Qt::Key_F5);

    QVERIFY(shown(u"name"_s).contains(u"new"_s));
}

void TestAdministrationPages::aRowIsOpenedOnce_data()
{
    QTest::addColumn<bool>("ofAgents");
    QTest::newRow("groups") << false;
    QTest::newRow("agents") << true;
}

void TestAdministrationPages::aRowIsOpenedOnce()
{
    QFETCH(bool, ofAgents);
    if (ofAgents) {
        QVERIFY(open<Gui::AgentPage>());
        select(u"login"_s, UiFixture::agentLogin);
    } else {
        QVERIFY(open<Gui::GroupPage>());
        select(u"name"_s, u"stats"_s);
    }

    QTest::keyClick(view(), Qt::Key_Return);
    QTest::keyClick(view(), Qt::Key_F2);
    QTest::keyClick(m_page.get(), Qt::Key_N, Qt::ControlModifier);
    QTest::mouseClick(child<QPushButton>("addButton"), Qt::LeftButton);

    QStringList titles;
    for (const auto *dialog : m_page->findChildren<Gui::RecordDialog *>()) {
        titles.append(dialog->windowTitle());
    }
    QCOMPARE(titles,
             ofAgents ? (QStringList{u"Edit Agent: Rita Root[*]"_s, u"Add Agent[*]"_s})
                      : (QStringList{u"Edit Group: stats[*]"_s, u"Add Group[*]"_s}));
}

void TestAdministrationPages::whatIsAddedIsShownAndSelected()
{
    auto *page = open<Gui::GroupPage>();
    page->add();
    auto *dialog = page->findChild<Gui::GroupDialog *>();
    QTest::keyClicks(dialog->findChild<QLineEdit *>(u"nameEdit"_s), u"support"_s);

    UiFixture::button(*dialog, u"saveButton"_s)->click();

    QVERIFY(shown(u"name"_s).contains(u"support"_s));
    QCOMPARE(said(), u"The group was added."_s);
    QCOMPARE(view()->currentIndex().row(), shown(u"name"_s).indexOf(u"support"_s));
}

void TestAdministrationPages::theMenuCopiesAndDeactivates()
{
    QVERIFY(open<Gui::GroupPage>());
    select(u"name"_s, u"<b>Büro</b> & Co"_s);
    trigger(u"Copy Name"_s);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"<b>Büro</b> & Co"_s);

    trigger(u"Set to Invalid"_s);

    QCOMPARE(said(), u"<b>Büro</b> & Co is now invalid."_s);
    QVERIFY(!shown(u"name"_s).contains(u"<b>Büro</b> & Co"_s));
    QVERIFY(!(*Store::GroupStore(*m_session.database).byName(u"<b>Büro</b> & Co"_s))->isValid());
}

void TestAdministrationPages::theLastAdministratorStays()
{
    QVERIFY(open<Gui::AgentPage>());
    select(u"login"_s, UiFixture::agentLogin);
    trigger(u"Copy Username"_s);
    QCOMPARE(QGuiApplication::clipboard()->text(), UiFixture::agentLogin);

    trigger(u"Set to Invalid"_s);

    QVERIFY2(said().contains(u"the last valid agent in the group admin"_s), qPrintable(said()));
    QVERIFY((*Store::AgentRecordStore(*m_session.database).byId(m_session.agent.id))->isValid());
}

void TestAdministrationPages::nobodyElseMayWrite()
{
    m_session.agent.isAdministrator = false;
    QVERIFY(open<Gui::GroupPage>());

    QVERIFY(!child<QPushButton>("addButton")->isEnabled());
    QCOMPARE(child<QPushButton>("addButton")->toolTip(),
             u"Only members of the group admin may change something."_s);
    select(u"name"_s, u"stats"_s);
    QTest::keyClick(view(), Qt::Key_Return);
    const auto *dialog = m_page->findChild<Gui::GroupDialog *>();
    QVERIFY(!UiFixture::button(*dialog, u"saveButton"_s)->isEnabled());
    QVERIFY(dialog->findChild<QLineEdit *>(u"nameEdit"_s)->isReadOnly());
}

void TestAdministrationPages::aBrokenDatabaseIsToldOf()
{
    auto *page = open<Gui::GroupPage>();
    QSqlQuery query(m_session.database->connection());
    QVERIFY(query.exec(u"PRAGMA foreign_keys = OFF"_s));
    QVERIFY(query.exec(u"DROP TABLE groups_table"_s));

    page->refresh();

    QVERIFY(said().contains(u"unexpected error"_s));
}

QTEST_MAIN(TestAdministrationPages)
#include "tst_administrationpages.moc"
