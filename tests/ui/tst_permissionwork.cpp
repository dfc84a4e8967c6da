// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/permissiondesk.h"
#include "ui/administration/groupdialog.h"
#include "ui/customer/customerdialog.h"
#include "ui/customeruser/customeruserdialog.h"
#include "ui/lists/listview.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/relations/relationpage.h"
#include "ui/relations/relationview.h"

#include <QAction>
#include <QCheckBox>
#include <QContextMenuEvent>
#include <QMenu>
#include <QPointer>
#include <QPushButton>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

/// From a list to a changed permission and back, in the window.
class TestPermissionWork : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void init();
    void cleanup();

    void byKeyboardFromTheListAndBack();
    void everyListLeadsToItsRelations_data();
    void everyListLeadsToItsRelations();
    void everyRowLeadsToItsForm();
    void theFormLeadsToTheGroups();
    void theFormLeadsToTheGroupSomebodyIsAt();
    void theFormLeadsToAGroupBehindTheFirstRows();
    void nobodyElseGetsThere();

private:
    void showWindow();
    void addTeams();
    void changePermissionsAt(const QString &group, int column) const;
    void verifyIsAt(const QString &group) const;
    [[nodiscard]] QWidget *page() const
    {
        return m_window->findChild<QStackedWidget *>(u"pages"_s)->currentWidget();
    }
    template<typename T>
    T *onPage(const char *name) const
    {
        return page()->findChild<T *>(QString::fromLatin1(name));
    }
    void trigger(const char *action) const
    {
        m_window->findChild<QAction *>(QString::fromLatin1(action))->trigger();
    }
    QMenu *openMenu() const;
    [[nodiscard]] static QAction *actionOf(const QMenu &menu, const QString &text);
    [[nodiscard]] QString heading() const { return onPage<QLabel>("headingLabel")->text(); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Gui::Session> m_session;
    UiFixture::FakePrompts m_prompts;
    std::unique_ptr<Gui::MainWindow> m_window;
};

void TestPermissionWork::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    UiFixture::isolateSettings(*m_folder);
    m_session = std::make_unique<Gui::Session>(
        UiFixture::makeSession(UiFixture::makeDatabase(m_folder->filePath(u"people.db"_s))));
    QVERIFY(UiFixture::addCustomer(*m_session, u"acme"_s, u"Acme"_s));
    QVERIFY(UiFixture::addCustomerUser(*m_session, UiFixture::annMeier(u"ann"_s, u"acme"_s)) > 0);
    m_prompts = {};
}

void TestPermissionWork::cleanup()
{
    m_window.reset();
    m_session.reset();
    m_folder.reset();
}

void TestPermissionWork::showWindow()
{
    m_window = std::make_unique<Gui::MainWindow>(std::move(m_session), m_prompts);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

/// Groups named team 10 to team 69; group support is on.
void TestPermissionWork::addTeams()
{
    constexpr int first = 10;
    constexpr int last = 69;
    QSqlQuery query(m_session->database->connection());
    QVERIFY(
        query.exec(u"INSERT INTO rollbook_setting VALUES ('customer_group_support', 'true')"_s));
    Store::ChangeWriter writer(*m_session->database, m_session->agent);
    for (int number = first; number <= last; ++number) {
        QVERIFY(writer.apply(Domain::addition(Domain::Group{.name = u"team %1"_s.arg(number)})));
    }
}

/// In the form of ann, from the list, with the cell of that group.
void TestPermissionWork::changePermissionsAt(const QString &group, int column) const
{
    auto *list = onPage<Gui::ListView>("listView");
    list->setCurrentIndex(list->model()->index(0, 0));
    QTest::keyClick(list, Qt::Key_F2);
    QPointer<Gui::CustomerUserDialog> form = m_window->findChild<Gui::CustomerUserDialog *>();
    QVERIFY(form);
    form->findChild<QCheckBox *>(u"allGroupsCheck"_s)->setChecked(true);
    const QAbstractItemModel *groups = UiFixture::view(*form, u"group"_s)->model();
    const QModelIndexList found =
        groups->match(groups->index(0, 0), Qt::DisplayRole, group, 1, Qt::MatchExactly);
    QCOMPARE(found.size(), 1);
    UiFixture::choose(*form, u"group"_s, found.constFirst().row(), column);
    UiFixture::button(*form, u"changeButton"_s)->click();
    QTRY_VERIFY(form.isNull());
}

/// In the table, with the whole of its row on the screen.
void TestPermissionWork::verifyIsAt(const QString &group) const
{
    auto *table = onPage<Gui::RelationView>("relationView");
    const QModelIndex current = table->currentIndex();
    QCOMPARE(current.siblingAtColumn(0).data().toString(), group);
    QCOMPARE(current.column(), 1);
    QCOMPARE(m_window->focusWidget(), table);
    QTRY_VERIFY(table->viewport()->rect().contains(table->visualRect(current)));
}

QMenu *TestPermissionWork::openMenu() const
{
    auto *list = onPage<Gui::ListView>("listView");
    list->setFocus();
    QContextMenuEvent event(QContextMenuEvent::Keyboard, QPoint(), QPoint());
    QCoreApplication::sendEvent(list, &event);
    return onPage<QMenu>("listMenu");
}

QAction *TestPermissionWork::actionOf(const QMenu &menu, const QString &text)
{
    const QList<QAction *> actions = menu.actions();
    for (QAction *action : actions) {
        if (action->text().remove(u'&') == text) {
            return action;
        }
    }
    return nullptr;
}

void TestPermissionWork::byKeyboardFromTheListAndBack()
{
    showWindow();
    QTest::keyClicks(QApplication::focusWidget(), u"ann"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
    QMenu *menu = openMenu();
    QVERIFY(menu != nullptr);
    QTest::keyClick(menu, Qt::Key_G); // Groups…

    QVERIFY(qobject_cast<Gui::RelationPage *>(page()));
    QCOMPARE(heading(), u"Groups of Ann Meier (ann)"_s);
    QTest::keyClicks(QApplication::focusWidget(), u"stats"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_S, Qt::ControlModifier);
    const auto database = UiFixture::openDatabase(m_folder->filePath(u"people.db"_s));
    const QList<QVariantMap> stored =
        UiFixture::rows(*database, u"group_customer_user"_s, u"user_id"_s);
    QCOMPARE(stored.size(), 1);
    QCOMPARE(stored.constFirst().value(u"permission_key"_s).toString(), u"ro"_s);

    QTest::keyClick(m_window.get(), Qt::Key_1, Qt::ControlModifier);
    QVERIFY(onPage<Gui::ListView>("listView") != nullptr);
}

void TestPermissionWork::everyListLeadsToItsRelations_data()
{
    QTest::addColumn<QByteArray>("list");
    QTest::addColumn<QString>("entry");
    QTest::addColumn<QString>("heading");

    QTest::newRow("groups of a person")
        << QByteArray("customerUsersAction") << u"Groups…"_s << u"Groups of Ann Meier (ann)"_s;
    QTest::newRow("customers of a person")
        << QByteArray("customerUsersAction") << u"Further Customers…"_s
        << u"Further customers of Ann Meier (ann)"_s;
    QTest::newRow("groups of a customer")
        << QByteArray("customersAction") << u"Groups…"_s << u"Groups of customer Acme (acme)"_s;
    QTest::newRow("people of a customer") << QByteArray("customersAction") << u"Customer Users…"_s
                                          << u"Customer users of customer Acme (acme)"_s;
    QTest::newRow("people of a group")
        << QByteArray("groupsAction") << u"Customer Users…"_s << u"Customer users of group admin"_s;
    QTest::newRow("customers of a group")
        << QByteArray("groupsAction") << u"Customers…"_s << u"Customers of group admin"_s;
}

void TestPermissionWork::everyListLeadsToItsRelations()
{
    QFETCH(QByteArray, list);
    QFETCH(QString, entry);
    showWindow();
    trigger(list.constData());
    auto *view = onPage<Gui::ListView>("listView");
    view->setFocus();
    QMenu *menu = openMenu();
    QVERIFY(menu != nullptr);
    QAction *action = actionOf(*menu, entry);
    QVERIFY(action != nullptr);
    action->trigger();
    menu->close();

    QTEST(heading(), "heading");
}

void TestPermissionWork::everyRowLeadsToItsForm()
{
    showWindow();
    trigger("customerGroupsAction");
    auto *relations = qobject_cast<Gui::RelationPage *>(page());
    QVERIFY(relations != nullptr);
    emit relations->recordRequested({.kind = Domain::RecordKind::Group, .key = u"1"_s});
    QVERIFY(m_window->findChild<Gui::GroupDialog *>() != nullptr);
    emit relations->recordRequested({.kind = Domain::RecordKind::Customer, .key = u"acme"_s});
    QVERIFY(m_window->findChild<Gui::CustomerDialog *>() != nullptr);
    emit relations->recordRequested({.kind = Domain::RecordKind::CustomerUser, .key = u"ann"_s});
    QVERIFY(m_window->findChild<Gui::CustomerUserDialog *>() != nullptr);
}

void TestPermissionWork::theFormLeadsToTheGroups()
{
    showWindow();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QTest::keyClick(onPage<Gui::ListView>("listView"), Qt::Key_F2);
    auto *form = m_window->findChild<Gui::CustomerUserDialog *>();
    QVERIFY(form != nullptr);

    const QPointer<QDialog> guard(form);

    form->findChild<QPushButton *>(u"changeButton"_s)->click();

    QCOMPARE(heading(), u"Groups of Ann Meier (ann)"_s);
    QVERIFY(guard.isNull() || !guard->isVisible());
}

/// Even if what the page was left with hides it.
void TestPermissionWork::theFormLeadsToTheGroupSomebodyIsAt()
{
    addTeams();
    showWindow();
    changePermissionsAt(u"team 69"_s, 2);
    verifyIsAt(u"team 69"_s);

    onPage<QLineEdit>("filterEdit")->setText(u"nothing at all"_s);
    onPage<QCheckBox>("onlyCheckedCheck")->setChecked(true);
    trigger("customerUsersAction");
    changePermissionsAt(u"team 40"_s, 1);
    verifyIsAt(u"team 40"_s);
}

void TestPermissionWork::theFormLeadsToAGroupBehindTheFirstRows()
{
    addTeams();
    QVERIFY(QSqlQuery(m_session->database->connection())
                .exec(u"INSERT INTO rollbook_setting VALUES ('list_limit', '20')"_s));
    showWindow();

    changePermissionsAt(u"team 69"_s, 0);

    verifyIsAt(u"team 69"_s);
}

void TestPermissionWork::nobodyElseGetsThere()
{
    m_session->agent.isAdministrator = false;
    showWindow();
    for (const auto *name :
         {"customerUserGroupsAction", "customerGroupsAction", "customerUserCustomersAction"}) {
        const auto *action = m_window->findChild<QAction *>(QString::fromLatin1(name));
        QVERIFY(!action->isEnabled());
        QVERIFY(action->toolTip().contains(u"admin"_s));
    }
    QMenu *menu = openMenu();
    QVERIFY(menu != nullptr);
    QVERIFY(!actionOf(*menu, u"Groups…"_s)->isEnabled());
    QVERIFY(actionOf(*menu, u"Groups…"_s)->toolTip().contains(u"admin"_s));
    menu->close();
}

QTEST_MAIN(TestPermissionWork)
#include "tst_permissionwork.moc"
