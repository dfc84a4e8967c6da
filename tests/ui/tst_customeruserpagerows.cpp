// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/customeruserpagedesk.h"
#include "ui/common/messagebar.h"
#include "ui/customeruser/customeruserdialog.h"

#include <QCheckBox>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QTest>

using namespace Qt::StringLiterals;
using Domain::CustomerUser;

/// The page of customer users by keyboard and menu: reaching a row, and what can be done with it.
class TestCustomerUserPageRows : public QObject, private UiFixture::CustomerUserPageDesk
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init() { setUp(); }
    void cleanup() { tearDown(); }

    void keysLeadFromTheSearchToTheListAndBack();
    void enterGoesToWhatWasFound();
    void typingInTheListGoesOnInTheSearch();
    void aRowIsOpenedOnce_data();
    void aRowIsOpenedOnce();
    void theMenuCopies();
    void shiftF10OpensTheMenu();
    void theMenuSortsToo();
    void setToInvalidAndBack();
    void aConflictIsTold();
    void aLockedDatabaseIsTold();
};

void TestCustomerUserPageRows::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
}

void TestCustomerUserPageRows::keysLeadFromTheSearchToTheListAndBack()
{
    addPeople();
    showPage();
    m_page->focusSearch();

    QTest::keyClick(searchEdit(), Qt::Key_Down);
    QVERIFY(view()->hasFocus());
    QCOMPARE(view()->currentIndex().row(), 0);
    QVERIFY(view()->selectionModel()->isRowSelected(0)); // and looks like it
    QTest::keyClick(view(), Qt::Key_Down);
    QCOMPARE(view()->currentIndex().row(), 1);
    QTest::keyClick(view(), Qt::Key_End);
    QVERIFY(view()->selectionModel()->isRowSelected(view()->model()->rowCount() - 1));
    QTest::keyClick(view(), Qt::Key_Home);
    QVERIFY(view()->selectionModel()->isRowSelected(0));
    QTest::keyClick(view(), Qt::Key_Up);
    QVERIFY(searchEdit()->hasFocus());

    view()->setFocus();
    QTest::keyClick(view(), Qt::Key_F, Qt::ControlModifier);
    QVERIFY(searchEdit()->hasFocus());
    view()->setFocus();
    QTest::keyClick(view(), Qt::Key_F3);
    QVERIFY(searchEdit()->hasFocus());
}

void TestCustomerUserPageRows::enterGoesToWhatWasFound()
{
    addPeople();
    showPage();
    m_page->focusSearch();
    QTest::keyClicks(searchEdit(), u"nobody"_s);
    QTest::keyClick(searchEdit(), Qt::Key_Return);
    QVERIFY(searchEdit()->hasFocus()); // there is nothing to go to

    searchEdit()->selectAll();
    QTest::keyClicks(searchEdit(), u"bert"_s);
    QTest::keyClick(searchEdit(), Qt::Key_Return);

    QVERIFY(view()->hasFocus());
    QVERIFY(view()->selectionModel()->isRowSelected(0));
    QTest::keyClick(view(), Qt::Key_Return);
    QVERIFY(m_page->findChild<Gui::CustomerUserDialog *>());
}

void TestCustomerUserPageRows::typingInTheListGoesOnInTheSearch()
{
    addPeople();
    showPage();
    searchEdit()->setText(u"a"_s);
    view()->setFocus();

    QTest::keyClicks(view(), u"n"_s);

    QVERIFY(searchEdit()->hasFocus());
    QCOMPARE(searchEdit()->text(), u"an"_s);
}

void TestCustomerUserPageRows::aRowIsOpenedOnce_data()
{
    QTest::addColumn<int>("key");
    QTest::newRow("Enter") << int(Qt::Key_Return);
    QTest::newRow("Enter of the number block") << int(Qt::Key_Enter);
    QTest::newRow("F2") << int(Qt::Key_F2);
    QTest::newRow("double click") << 0;
}

void TestCustomerUserPageRows::aRowIsOpenedOnce()
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

void TestCustomerUserPageRows::theMenuCopies()
{
    addPeople();
    showPage();

    choose(openMenu(u"carl"_s), u"Copy Username"_s);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"carl"_s);
    choose(openMenu(u"carl"_s), u"Copy Email"_s);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"carl@acme.example.net"_s);
}

void TestCustomerUserPageRows::shiftF10OpensTheMenu()
{
    addPeople();
    showPage();
    select(u"bert"_s);
    view()->setFocus();

    QTest::keyClick(view(), Qt::Key_F10, Qt::ShiftModifier);

    auto *menu = child<QMenu>("listMenu");
    QVERIFY(menu);
    choose(menu, u"Copy Username"_s);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"bert"_s);
}

void TestCustomerUserPageRows::theMenuSortsToo()
{
    addPeople();
    showPage();

    choose(openMenu(u"carl"_s), u"Descending"_s);
    QCOMPARE(shownLogins(), (QStringList{u"carl"_s, u"bert"_s, u"anna"_s}));
    choose(openMenu(u"carl"_s), u"Email"_s);
    QCOMPARE(shownLogins(), (QStringList{u"anna"_s, u"bert"_s, u"carl"_s}));
    QCOMPARE(view()->horizontalHeader()->sortIndicatorSection(), section(u"email"_s));
}

void TestCustomerUserPageRows::setToInvalidAndBack()
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

void TestCustomerUserPageRows::aConflictIsTold()
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

void TestCustomerUserPageRows::aLockedDatabaseIsTold()
{
    addPeople();
    showPage();
    const auto other = UiFixture::openDatabase(m_path);
    QVERIFY(QSqlQuery(other->connection()).exec(u"BEGIN IMMEDIATE"_s));
    auto *bar = child<Gui::MessageBar>("messageBar");

    choose(openMenu(u"anna"_s), u"Set to Invalid"_s);
    QVERIFY2(bar->text().contains(u"locked"_s), qPrintable(bar->text()));
    QVERIFY(shownLogins().contains(u"anna"_s));

    bar->clear();
    child<QCheckBox>("includeInvalidCheck")->click(); // it works, it is only not remembered
    QVERIFY2(bar->text().contains(u"locked"_s), qPrintable(bar->text()));
}

QTEST_MAIN(TestCustomerUserPageRows)
#include "tst_customeruserpagerows.moc"
