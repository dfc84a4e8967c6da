// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/settingstore.h"
#include "tables/customerusertable.h"
#include "tests/ui/uifixture.h"
#include "ui/common/messagebar.h"
#include "ui/customer/customerdialog.h"
#include "ui/customeruser/customeruserdialog.h"
#include "ui/customeruser/customeruserpage.h"
#include "ui/lists/listview.h"
#include "ui/lists/plaintext.h"

#include <QCheckBox>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QScrollBar>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;
using Domain::CustomerUser;
using Gui::CustomerUserPage;
using Gui::ListView;

namespace {

constexpr int invalid = static_cast<int>(Domain::Validity::Invalid);

CustomerUser person(const QString &login, const QString &firstName, const QString &lastName,
                    int validId = 1)
{
    return {.firstName = firstName,
            .lastName = lastName,
            .login = login,
            .email = login + u"@acme.example.net"_s,
            .customerId = u"acme"_s,
            .phone = u"030/12345"_s,
            .validId = validId};
}

} // namespace

/// The page of customer users: search, list, what is remembered, and what can be done with a row.
class TestCustomerUserPage : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();

    void theListFollowsTheTyping();
    void enterAndTheMagnifyingGlassSearch();
    void escapeClearsTheSearch();
    void theColumnsAreThoseOfTheOverview();
    void invalidOnesAreHiddenCountedAndRememberedPerOperator();
    void theHeadingTellsWhatIsShown();
    void showMoreShowsMore();
    void aClickOnAHeaderSorts();
    void columnsAreRememberedPerOperator();
    void nothingFoundIsSaid();
    void onlyInvalidOnesFoundAreOffered();
    void withoutAnyCustomerOneIsAddedFirst();
    void whatAnotherProgramWritesShowsUp();
    void keysLeadFromTheSearchToTheListAndBack();
    void typingInTheListGoesOnInTheSearch();
    void aRowIsOpenedOnce_data();
    void aRowIsOpenedOnce();
    void theMenuCopies();
    void theMenuSortsToo();
    void setToInvalidAndBack();
    void aConflictIsTold();
    void aReadOnlyDatabaseCannotBeChanged();
    void markupIsText();
    void everyInputHasAName();

private:
    template<typename T>
    T *child(const char *name) const
    {
        return m_page->findChild<T *>(QString::fromLatin1(name));
    }
    void showPage();
    void addPeople();
    [[nodiscard]] QStringList shownLogins() const;
    [[nodiscard]] QString heading() const { return child<QLabel>("headingLabel")->text(); }
    [[nodiscard]] ListView *view() const { return child<ListView>("listView"); }
    [[nodiscard]] QLineEdit *searchEdit() const { return child<QLineEdit>("searchEdit"); }
    [[nodiscard]] int section(const QString &column) const;
    void select(const QString &login) const;
    QMenu *openMenu(const QString &login) const;
    static void choose(QMenu *menu, const QString &text);

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
    Gui::Session m_session;
    UiFixture::FakePrompts m_prompts;
    std::unique_ptr<CustomerUserPage> m_page;
};

void TestCustomerUserPage::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
}

void TestCustomerUserPage::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    UiFixture::isolateSettings(*m_folder);
    m_path = m_folder->filePath(u"people.db"_s);
    m_session = UiFixture::makeSession(UiFixture::makeDatabase(m_path));
    QVERIFY(m_session.directory);
    QVERIFY(UiFixture::addCustomer(m_session, u"acme"_s, u"Acme Inc."_s));
}

void TestCustomerUserPage::cleanup()
{
    m_page.reset();
    m_session.directory.reset();
    m_session.database.reset();
    m_folder.reset();
}

void TestCustomerUserPage::showPage()
{
    m_page.reset();
    m_page = std::make_unique<CustomerUserPage>(m_session, m_prompts);
    m_page->resize(1100, 600);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
}

void TestCustomerUserPage::addPeople()
{
    const QList<CustomerUser> people{
        person(u"anna"_s, u"Anna"_s, u"Meier"_s), person(u"bert"_s, u"Bert"_s, u"Öz"_s),
        person(u"carl"_s, u"Carl"_s, u"Müller"_s), person(u"dora"_s, u"Dora"_s, u"Alt"_s, invalid)};
    for (const CustomerUser &one : people) {
        QVERIFY(UiFixture::addCustomerUser(m_session, one) > 0);
    }
}

int TestCustomerUserPage::section(const QString &column) const
{
    return qobject_cast<Tables::CustomerUserTable *>(view()->model())->columnOf(column);
}

QStringList TestCustomerUserPage::shownLogins() const
{
    QStringList logins;
    for (int row = 0; row < view()->model()->rowCount(); ++row) {
        logins.append(view()->model()->index(row, section(u"login"_s)).data().toString());
    }
    return logins;
}

void TestCustomerUserPage::select(const QString &login) const
{
    const auto row = static_cast<int>(shownLogins().indexOf(login));
    QVERIFY(row >= 0);
    view()->setCurrentIndex(view()->model()->index(row, section(u"login"_s)));
}

QMenu *TestCustomerUserPage::openMenu(const QString &login) const
{
    select(login);
    QContextMenuEvent event(QContextMenuEvent::Keyboard, QPoint(), QPoint());
    QCoreApplication::sendEvent(view(), &event);
    return child<QMenu>("listMenu");
}

void TestCustomerUserPage::choose(QMenu *menu, const QString &text)
{
    const QList<QAction *> actions = menu->findChildren<QAction *>() + menu->actions();
    for (QAction *action : actions) {
        if (action->text().remove(u'&') == text) {
            action->trigger();
            delete menu;
            return;
        }
    }
    QFAIL(qPrintable(u"no action "_s + text));
}

void TestCustomerUserPage::theListFollowsTheTyping()
{
    addPeople();
    showPage();
    QCOMPARE(shownLogins(), (QStringList{u"anna"_s, u"bert"_s, u"carl"_s}));

    QTest::keyClicks(searchEdit(), u"m"_s);
    QCOMPARE(shownLogins(), (QStringList{u"anna"_s, u"bert"_s, u"carl"_s})); // all are of acme
    QTest::keyClicks(searchEdit(), u"uller carl"_s);
    QCOMPARE(shownLogins(), QStringList{u"carl"_s});
    searchEdit()->selectAll();
    QTest::keyClicks(searchEdit(), u"oz"_s);
    QCOMPARE(shownLogins(), QStringList{u"bert"_s});
}

void TestCustomerUserPage::enterAndTheMagnifyingGlassSearch()
{
    showPage();
    // The list does not know of her yet, as the page gets no signal without a refresh of the
    // directory.
    const auto other = UiFixture::openDatabase(m_path);
    QVERIFY(Store::ChangeWriter(*other, m_session.agent)
                .apply(Domain::addition(person(u"anna"_s, u"A"_s, u"M"_s), {})));
    QVERIFY(m_session.directory->refresh());
    searchEdit()->setText(u"anna"_s);

    child<QLabel>("headingLabel")->clear();
    QTest::keyClick(searchEdit(), Qt::Key_Return);
    QCOMPARE(heading(), u"List (1 total)"_s);
    child<QLabel>("headingLabel")->clear();
    QTest::mouseClick(child<QToolButton>("searchButton"), Qt::LeftButton);
    QCOMPARE(heading(), u"List (1 total)"_s);
}

void TestCustomerUserPage::escapeClearsTheSearch()
{
    addPeople();
    showPage();
    QTest::keyClicks(searchEdit(), u"anna"_s);

    QTest::keyClick(searchEdit(), Qt::Key_Escape);

    QCOMPARE(searchEdit()->text(), QString());
    QCOMPARE(shownLogins().size(), 3);
}

void TestCustomerUserPage::theColumnsAreThoseOfTheOverview()
{
    showPage();

    QStringList labels;
    for (const int column : view()->visualOrder()) {
        labels.append(view()->model()->headerData(column, Qt::Horizontal).toString());
    }

    QCOMPARE(labels,
             (QStringList{u"Username"_s, u"Name"_s, u"Email"_s, u"Customer ID"_s, u"Comment"_s,
                          u"Last Login"_s, u"Validity"_s}));
    QCOMPARE(view()->editTriggers(), QAbstractItemView::NoEditTriggers);
}

void TestCustomerUserPage::invalidOnesAreHiddenCountedAndRememberedPerOperator()
{
    addPeople();
    showPage();
    auto *check = child<QCheckBox>("includeInvalidCheck");
    QCOMPARE(check->isChecked(), false);
    QCOMPARE(heading(), u"List (3 total)"_s);
    QCOMPARE(child<QLabel>("hiddenLabel")->text(), u"1 invalid hidden"_s);

    check->click();
    QCOMPARE(shownLogins(), (QStringList{u"anna"_s, u"bert"_s, u"carl"_s, u"dora"_s}));
    QCOMPARE(heading(), u"List (4 total)"_s);
    QVERIFY(!child<QLabel>("hiddenLabel")->isVisible());
    QCOMPARE(view()->model()->index(3, section(u"validity"_s)).data().toString(), u"invalid"_s);
    const auto stored = Store::AgentStore(*m_session.database)
                            .preference(m_session.agent.id, u"IncludeInvalid-AdminCustomerUser"_s);
    QVERIFY(stored);
    QCOMPARE(*stored, u"1"_s);

    showPage();
    QCOMPARE(child<QCheckBox>("includeInvalidCheck")->isChecked(), true);
    QCOMPARE(shownLogins().size(), 4);

    m_session.agent.id = 77; // somebody else
    showPage();
    QCOMPARE(child<QCheckBox>("includeInvalidCheck")->isChecked(), false);
}

void TestCustomerUserPage::theHeadingTellsWhatIsShown()
{
    const auto change = Store::settingChange(*m_session.database, u"list_limit"_s, 1000);
    QVERIFY(change);
    QSqlQuery query(m_session.database->connection());
    // Quicker than 1200 change sets.
    QVERIFY(query.exec(
        u"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 2412) "
        "INSERT INTO customer_user (login, email, customer_id, first_name, last_name, valid_id, "
        "create_time, "
        "create_by, change_time, change_by) SELECT 'user' || i, 'user' || i || "
        "'@acme.example.net', 'acme', "
        "'F', 'L', CASE WHEN i > 2400 THEN 2 ELSE 1 END, '2026-01-01 00:00:00', 1, '2026-01-01 00:00:00', 1 FROM n"_s));
    QVERIFY(m_session.directory->load());

    showPage();

    QCOMPARE(heading(), u"List (first 1,000 of 2,400 shown)"_s);
    QCOMPARE(child<QLabel>("hiddenLabel")->text(), u"12 invalid hidden"_s);
    QCOMPARE(child<QPushButton>("showMoreButton")->text(), u"&Show 1,000 More"_s);
}

void TestCustomerUserPage::showMoreShowsMore()
{
    addPeople();
    const auto change = Store::settingChange(*m_session.database, u"list_limit"_s, 2);
    QVERIFY(change);
    QVERIFY(Store::ChangeWriter(*m_session.database, m_session.agent).apply(*change));
    showPage();
    auto *more = child<QPushButton>("showMoreButton");
    QCOMPARE(heading(), u"List (first 2 of 3 shown)"_s);
    QCOMPARE(more->text(), u"&Show 1 More"_s);

    QTest::mouseClick(more, Qt::LeftButton);

    QCOMPARE(shownLogins(), (QStringList{u"anna"_s, u"bert"_s, u"carl"_s}));
    QCOMPARE(heading(), u"List (3 total)"_s);
    QVERIFY(!more->isVisible());

    QTest::keyClicks(searchEdit(), u"a"_s);
    QCOMPARE(shownLogins().size(), 2); // a new search begins with the first ones again
}

void TestCustomerUserPage::aClickOnAHeaderSorts()
{
    addPeople();
    showPage();
    QHeaderView *header = view()->horizontalHeader();
    const int name = section(u"full_name"_s);
    const QPoint place(header->sectionViewportPosition(name) + 10, header->height() / 2);
    QCOMPARE(header->sortIndicatorSection(), section(u"login"_s));

    QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, place);
    QCOMPARE(header->sortIndicatorSection(), name);
    QCOMPARE(shownLogins(), (QStringList{u"anna"_s, u"bert"_s, u"carl"_s}));
    QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, place);
    QCOMPARE(shownLogins(), (QStringList{u"carl"_s, u"bert"_s, u"anna"_s}));

    showPage();
    QCOMPARE(shownLogins(), (QStringList{u"carl"_s, u"bert"_s, u"anna"_s}));
    QCOMPARE(view()->horizontalHeader()->sortIndicatorOrder(), Qt::DescendingOrder);
}

void TestCustomerUserPage::columnsAreRememberedPerOperator()
{
    addPeople();
    m_session.agent.login = u"first/operator"_s;
    showPage();
    const int email = section(u"email"_s);
    view()->horizontalHeader()->moveSection(view()->horizontalHeader()->visualIndex(email), 0);
    view()->horizontalHeader()->resizeSection(email, 333);
    searchEdit()->setText(u"anna"_s); // a search leaves the columns alone
    QCOMPARE(view()->visualOrder().first(), email);
    QCOMPARE(view()->columnWidth(email), 333);

    showPage();
    QCOMPARE(view()->visualOrder().first(), email);
    QCOMPARE(view()->columnWidth(email), 333);
    QCOMPARE(view()->visualOrder().size(), 7);

    m_session.agent.login = u"second"_s;
    showPage();
    QCOMPARE(view()->visualOrder().first(), section(u"login"_s));
}

void TestCustomerUserPage::nothingFoundIsSaid()
{
    addPeople();
    showPage();
    QVERIFY(!child<QLabel>("emptyLabel")->isVisible());

    QTest::keyClicks(searchEdit(), u"nobody at all"_s);

    QVERIFY(child<QLabel>("emptyLabel")->isVisible());
    QCOMPARE(child<QLabel>("emptyLabel")->text(), u"No data found."_s);
    QVERIFY(!child<QPushButton>("emptyButton")->isVisible());
    QCOMPARE(heading(), u"List (0 total)"_s);
}

void TestCustomerUserPage::onlyInvalidOnesFoundAreOffered()
{
    addPeople();
    showPage();
    QTest::keyClicks(searchEdit(), u"dora"_s);
    QCOMPARE(child<QLabel>("emptyLabel")->text(), u"Only invalid customer users match."_s);

    QTest::mouseClick(child<QPushButton>("emptyButton"), Qt::LeftButton);

    QCOMPARE(shownLogins(), QStringList{u"dora"_s});
    QVERIFY(child<QCheckBox>("includeInvalidCheck")->isChecked());
    QVERIFY(searchEdit()->hasFocus());
}

void TestCustomerUserPage::withoutAnyCustomerOneIsAddedFirst()
{
    m_session.directory.reset();
    m_session.database.reset();
    m_session = UiFixture::makeSession(UiFixture::makeDatabase(m_folder->filePath(u"empty.db"_s)));
    showPage();
    QVERIFY(child<QLabel>("emptyLabel")->text().startsWith(u"There is no customer yet."_s));

    child<QPushButton>("addButton")->click();
    QTRY_VERIFY(m_page->findChild<QMessageBox *>());
    QVERIFY(!m_page->findChild<Gui::CustomerUserDialog *>());
    child<QPushButton>("addCustomerButton")->click();
    QVERIFY(m_page->findChild<Gui::CustomerDialog *>());

    QVERIFY(UiFixture::addCustomer(m_session, u"acme"_s, u"Acme"_s));
    QCOMPARE(child<QLabel>("emptyLabel")->text(), u"No data found."_s);
    child<QPushButton>("addButton")->click();
    QVERIFY(m_page->findChild<Gui::CustomerUserDialog *>());
}

void TestCustomerUserPage::whatAnotherProgramWritesShowsUp()
{
    addPeople();
    showPage();
    select(u"carl"_s);
    const auto other = UiFixture::openDatabase(m_path);
    const CustomerUser previous = **Store::CustomerUserStore(*other).byLogin(u"anna"_s);
    CustomerUser next = previous;
    next.login = u"zoe"_s;

    QVERIFY(Store::ChangeWriter(*other, m_session.agent).apply(Domain::change(previous, next, {})));
    QVERIFY(m_session.directory->refresh());

    QCOMPARE(shownLogins(), (QStringList{u"bert"_s, u"carl"_s, u"zoe"_s}));
    QCOMPARE(view()->currentIndex().row(), 1);
    QCOMPARE(view()->selectionModel()->selectedRows().size(), 1);
}

void TestCustomerUserPage::keysLeadFromTheSearchToTheListAndBack()
{
    addPeople();
    showPage();
    m_page->focusSearch();

    QTest::keyClick(searchEdit(), Qt::Key_Down);
    QVERIFY(view()->hasFocus());
    QCOMPARE(view()->currentIndex().row(), 0);
    QTest::keyClick(view(), Qt::Key_Down);
    QCOMPARE(view()->currentIndex().row(), 1);
    QTest::keyClick(view(), Qt::Key_Up);
    QTest::keyClick(view(), Qt::Key_Up);
    QVERIFY(searchEdit()->hasFocus());

    view()->setFocus();
    QTest::keyClick(view(), Qt::Key_F, Qt::ControlModifier);
    QVERIFY(searchEdit()->hasFocus());
    view()->setFocus();
    QTest::keyClick(view(), Qt::Key_F3);
    QVERIFY(searchEdit()->hasFocus());
}

void TestCustomerUserPage::typingInTheListGoesOnInTheSearch()
{
    addPeople();
    showPage();
    searchEdit()->setText(u"a"_s);
    view()->setFocus();

    QTest::keyClicks(view(), u"n"_s);

    QVERIFY(searchEdit()->hasFocus());
    QCOMPARE(searchEdit()->text(), u"an"_s);
}

void TestCustomerUserPage::aRowIsOpenedOnce_data()
{
    QTest::addColumn<int>("key");
    QTest::newRow("Enter") << int(Qt::Key_Return);
    QTest::newRow("Enter of the number block") << int(Qt::Key_Enter);
    QTest::newRow("F2") << int(Qt::Key_F2);
    QTest::newRow("double click") << 0;
}

void TestCustomerUserPage::aRowIsOpenedOnce()
{
    QFETCH(int, key);
    addPeople();
    showPage();
    const auto open = [this, key] {
        view()->setFocus();
        select(u"bert"_s);
        if (key != 0) {
            QTest::keyClick(view(), Qt::Key(key));
            return;
        }
        const QPoint place = view()->visualRect(view()->currentIndex()).center();
        QTest::mouseClick(view()->viewport(), Qt::LeftButton, {}, place);
        QTest::mouseDClick(view()->viewport(), Qt::LeftButton, {}, place);
    };

    open();
    open();

    const auto dialogs = m_page->findChildren<Gui::CustomerUserDialog *>();
    QCOMPARE(dialogs.size(), 1);
    QCOMPARE(dialogs.first()->customerUserId(),
             (*Store::CustomerUserStore(*m_session.database).byLogin(u"bert"_s))->id);
    QVERIFY(m_page->mayClose());
    m_page->closeDialogs();
    QVERIFY(m_page->findChildren<Gui::CustomerUserDialog *>().isEmpty());
}

void TestCustomerUserPage::theMenuCopies()
{
    addPeople();
    showPage();

    choose(openMenu(u"carl"_s), u"Copy Username"_s);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"carl"_s);
    choose(openMenu(u"carl"_s), u"Copy Email"_s);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"carl@acme.example.net"_s);
}

void TestCustomerUserPage::theMenuSortsToo()
{
    addPeople();
    showPage();

    choose(openMenu(u"carl"_s), u"Descending"_s);
    QCOMPARE(shownLogins(), (QStringList{u"carl"_s, u"bert"_s, u"anna"_s}));
    choose(openMenu(u"carl"_s), u"Email"_s);
    QCOMPARE(shownLogins(), (QStringList{u"anna"_s, u"bert"_s, u"carl"_s}));
    QCOMPARE(view()->horizontalHeader()->sortIndicatorSection(), section(u"email"_s));
}

void TestCustomerUserPage::setToInvalidAndBack()
{
    addPeople();
    showPage();
    const auto before = UiFixture::rows(*m_session.database, u"customer_user"_s, u"id"_s);

    choose(openMenu(u"bert"_s), u"Set to Invalid"_s);

    QCOMPARE(child<Gui::MessageBar>("messageBar")->text(), u"Bert Öz is now invalid."_s);
    QCOMPARE(shownLogins(), (QStringList{u"anna"_s, u"carl"_s}));
    auto after = UiFixture::rows(*m_session.database, u"customer_user"_s, u"id"_s);
    for (qsizetype row = 0; row < before.size(); ++row) {
        QStringList differences = UiFixture::differences(before.at(row), after.at(row));
        differences.removeAll(u"change_time"_s);
        QCOMPARE(differences,
                 before.at(row).value(u"login"_s) == u"bert"_s ? QStringList{u"valid_id"_s}
                                                               : QStringList());
    }

    child<QCheckBox>("includeInvalidCheck")->click();
    choose(openMenu(u"bert"_s), u"Set to Valid"_s);
    QCOMPARE(child<Gui::MessageBar>("messageBar")->text(), u"Bert Öz is now valid."_s);
}

void TestCustomerUserPage::aConflictIsTold()
{
    addPeople();
    showPage();
    const auto other = UiFixture::openDatabase(m_path);
    const CustomerUser previous = **Store::CustomerUserStore(*other).byLogin(u"anna"_s);
    CustomerUser next = previous;
    next.validId = static_cast<int>(Domain::Validity::InvalidTemporarily);
    QVERIFY(Store::ChangeWriter(*other, m_session.agent).apply(Domain::change(previous, next, {})));

    choose(openMenu(u"anna"_s), u"Set to Invalid"_s);

    auto *bar = child<Gui::MessageBar>("messageBar");
    QCOMPARE(bar->kind(), Gui::MessageBar::Kind::Error);
    QVERIFY(!bar->text().isEmpty());
    QCOMPARE((*Store::CustomerUserStore(*other).byLogin(u"anna"_s))->validId, next.validId);
}

void TestCustomerUserPage::aReadOnlyDatabaseCannotBeChanged()
{
    addPeople();
    m_session.agent.mayEditCustomers = false;
    showPage();

    QVERIFY(!child<QPushButton>("addButton")->isEnabled());
    QVERIFY(!child<QPushButton>("addButton")->toolTip().isEmpty());
    QMenu *menu = openMenu(u"anna"_s);
    for (const QAction *action : menu->actions()) {
        if (action->text().contains(u"Invalid"_s)) {
            QVERIFY(!action->isEnabled());
        }
    }
    delete menu;
}

void TestCustomerUserPage::markupIsText()
{
    QVERIFY(UiFixture::addCustomerUser(m_session,
                                       person(u"<b>x</b>"_s, u"<img src=x>"_s, u"&amp; Söhne"_s))
                == 0
            || true); // the address made of it is refused; so:
    CustomerUser hostile = person(u"x"_s, u"<img src=x>"_s, u"&amp; Söhne"_s);
    QVERIFY(UiFixture::addCustomerUser(m_session, hostile) > 0);
    showPage();

    QCOMPARE(view()->model()->index(0, section(u"full_name"_s)).data().toString(),
             u"<img src=x> &amp; Söhne"_s);
    choose(openMenu(u"x"_s), u"Set to Invalid"_s);
    auto *message = child<Gui::MessageBar>("messageBar")->findChild<QLabel *>(u"messageLabel"_s);
    QCOMPARE(message->text(), u"<img src=x> &amp; Söhne is now invalid."_s);
    QCOMPARE(message->textFormat(), Qt::PlainText);

    const QString toolTip = Gui::plainToolTip(u"<b>bold</b> & co"_s);
    QVERIFY(Qt::mightBeRichText(toolTip));
    QVERIFY(toolTip.contains(u"&lt;b&gt;bold&lt;/b&gt; &amp; co"_s));
    for (const QLabel *label : m_page->findChildren<QLabel *>()) {
        QVERIFY2(label->textFormat() == Qt::PlainText || !label->pixmap().isNull()
                     || label->text().isEmpty(),
                 qPrintable(label->objectName()));
    }
}

void TestCustomerUserPage::everyInputHasAName()
{
    showPage();
    for (const QWidget *widget : m_page->findChildren<QWidget *>()) {
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        const bool isInput = qobject_cast<const QLineEdit *>(widget)
            || qobject_cast<const QAbstractItemView *>(widget) || button;
        const bool isQts = widget->objectName().startsWith(u"qt_"_s)
            || qobject_cast<const QHeaderView *>(widget)
            || (button && button->parent() == view()); // the corner button, which is off
        if (isInput && !isQts) {
            QVERIFY2(!widget->accessibleName().isEmpty() || (button && !button->text().isEmpty())
                         || !widget->isVisible(),
                     qPrintable(widget->objectName() + u" "_s
                                + QString::fromLatin1(widget->metaObject()->className())));
        }
    }
}

QTEST_MAIN(TestCustomerUserPage)
#include "tst_customeruserpage.moc"
