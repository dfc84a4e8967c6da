// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/settingstore.h"
#include "tables/customerusertable.h"
#include "tests/ui/customeruserpagedesk.h"
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
using UiFixture::person;

/// The page of customer users: search, list, and what is remembered.
class TestCustomerUserPage : public QObject, private UiFixture::CustomerUserPageDesk
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init() { setUp(); }
    void cleanup() { tearDown(); }

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
    void aReadOnlyDatabaseCannotBeChanged();
    void markupIsText();
    void everyInputHasAName();
};

void TestCustomerUserPage::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
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
    addVeryMany(2412, 12);

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
    QCOMPARE(child<QLabel>("emptyLabel")->text(),
             u"No data found.\nF1 shows what the search can do."_s);
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
    QCOMPARE(child<QPushButton>("emptyButton")->text(), u"Add Customer User"_s);
    child<QPushButton>("emptyButton")->click();
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
    const CustomerUser hostile = person(u"x"_s, u"<img src=x>"_s, u"&amp; Söhne"_s);
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
