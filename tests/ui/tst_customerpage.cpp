// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/customerstore.h"
#include "tables/customertable.h"
#include "tests/ui/uifixture.h"
#include "ui/common/messagebar.h"
#include "ui/customer/customerdialog.h"
#include "ui/customer/customerpage.h"
#include "ui/lists/listview.h"

#include <QCheckBox>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QTest>

using namespace Qt::StringLiterals;
using Domain::Customer;

/// The page of customers: what it has beside what it shares with the page of customer users.
class TestCustomerPage : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void init();
    void cleanup();

    void theColumnsAreThoseOfTheOverview();
    void theListFollowsTheTyping();
    void invalidOnesAreRememberedApartFromCustomerUsers();
    void sortsByAnyColumn_data();
    void sortsByAnyColumn();
    void aRowIsOpenedOnce();
    void addOpensOneDialog();
    void theMenuCopies();
    void setToInvalidAndBack();
    void renamedElsewhereStaysReadable();

private:
    template<typename T>
    T *child(const char *name) const
    {
        return m_page->findChild<T *>(QString::fromLatin1(name));
    }
    [[nodiscard]] Gui::ListView *view() const { return child<Gui::ListView>("listView"); }
    [[nodiscard]] int section(const QString &column) const
    {
        return qobject_cast<Tables::CustomerTable *>(view()->model())->columnOf(column);
    }
    [[nodiscard]] QStringList shownIds() const;
    void trigger(const QString &id, const QString &actionText) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    Gui::Session m_session;
    UiFixture::FakePrompts m_prompts;
    std::unique_ptr<Gui::CustomerPage> m_page;
};

void TestCustomerPage::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    UiFixture::isolateSettings(*m_folder);
    m_session =
        UiFixture::makeSession(UiFixture::makeDatabase(m_folder->filePath(u"customers.db"_s)));
    QVERIFY(m_session.directory);
    const QList<Customer> customers{
        {.customerId = u"A"_s, .name = u"Zebra Ltd."_s, .comments = u"first"_s},
        {.customerId = u"B"_s, .name = u"Ähre AG"_s, .comments = u"third"_s},
        {.customerId = u"C"_s, .name = u"<b>Bold</b> & Co"_s, .comments = u"second"_s},
        {.customerId = u"D"_s,
         .name = u"Gone GmbH"_s,
         .validId = static_cast<int>(Domain::Validity::Invalid)},
    };
    for (const Customer &customer : customers) {
        QVERIFY(UiFixture::addCustomer(m_session, customer));
    }
    m_page = std::make_unique<Gui::CustomerPage>(m_session, m_prompts);
    m_page->resize(1100, 600);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
}

void TestCustomerPage::cleanup()
{
    m_page.reset();
    m_session.directory.reset();
    m_session.database.reset();
    m_folder.reset();
}

QStringList TestCustomerPage::shownIds() const
{
    QStringList ids;
    for (int row = 0; row < view()->model()->rowCount(); ++row) {
        ids.append(view()->model()->index(row, section(u"customer_id"_s)).data().toString());
    }
    return ids;
}

void TestCustomerPage::trigger(const QString &id, const QString &actionText) const
{
    const auto row = static_cast<int>(shownIds().indexOf(id));
    QVERIFY(row >= 0);
    view()->setCurrentIndex(view()->model()->index(row, section(u"customer_id"_s)));
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

void TestCustomerPage::theColumnsAreThoseOfTheOverview()
{
    QStringList labels;
    for (const int column : view()->visualOrder()) {
        labels.append(view()->model()->headerData(column, Qt::Horizontal).toString());
    }

    QCOMPARE(labels,
             (QStringList{u"Customer ID"_s, u"Name"_s, u"Comment"_s, u"Validity"_s, u"Changed"_s,
                          u"Created"_s}));
}

void TestCustomerPage::theListFollowsTheTyping()
{
    QCOMPARE(shownIds(), (QStringList{u"A"_s, u"B"_s, u"C"_s}));
    QCOMPARE(child<QLabel>("headingLabel")->text(), u"List (3 total)"_s);
    QCOMPARE(child<QLabel>("hiddenLabel")->text(), u"1 invalid hidden"_s);

    QTest::keyClicks(child<QLineEdit>("searchEdit"), u"ahre"_s);

    QCOMPARE(shownIds(), QStringList{u"B"_s});
}

void TestCustomerPage::invalidOnesAreRememberedApartFromCustomerUsers()
{
    child<QCheckBox>("includeInvalidCheck")->click();

    QCOMPARE(shownIds().size(), 4);
    const Store::AgentStore agents(*m_session.database);
    QCOMPARE(*agents.preference(m_session.agent.id, u"IncludeInvalid-AdminCustomerCompany"_s),
             u"1"_s);
    QVERIFY(agents.preference(m_session.agent.id, u"IncludeInvalid-AdminCustomerUser"_s)->isNull());
}

void TestCustomerPage::sortsByAnyColumn_data()
{
    QTest::addColumn<QString>("column");
    QTest::addColumn<QStringList>("ids");
    QTest::newRow("name, as the alphabet has it")
        << u"name"_s << QStringList{u"C"_s, u"B"_s, u"A"_s};
    QTest::newRow("comment") << u"comments"_s << QStringList{u"A"_s, u"C"_s, u"B"_s};
    QTest::newRow("created, alike") << u"create_time"_s << QStringList{u"A"_s, u"B"_s, u"C"_s};
}

void TestCustomerPage::sortsByAnyColumn()
{
    QFETCH(QString, column);

    view()->horizontalHeader()->setSortIndicator(section(column), Qt::AscendingOrder);

    if (column == u"name"_s) {
        QStringList ids = shownIds();
        QVERIFY(ids.indexOf(u"B"_s) < ids.indexOf(u"A"_s)); // Ä is an A, not what comes after Z
        return;
    }
    QTEST(shownIds(), "ids");
}

void TestCustomerPage::aRowIsOpenedOnce()
{
    view()->setFocus();
    view()->setCurrentIndex(view()->model()->index(1, section(u"name"_s)));

    QTest::keyClick(view(), Qt::Key_Return);
    QTest::keyClick(view(), Qt::Key_F2);

    const auto dialogs = m_page->findChildren<Gui::CustomerDialog *>();
    QCOMPARE(dialogs.size(), 1);
    QCOMPARE(dialogs.first()->customerId(), u"B"_s);
}

void TestCustomerPage::addOpensOneDialog()
{
    QTest::keyClick(m_page.get(), Qt::Key_N, Qt::ControlModifier);
    QTest::mouseClick(child<QPushButton>("addButton"), Qt::LeftButton);

    QCOMPARE(m_page->findChildren<Gui::CustomerDialog *>().size(), 1);
}

void TestCustomerPage::theMenuCopies()
{
    trigger(u"C"_s, u"Copy Name"_s);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"<b>Bold</b> & Co"_s);
    trigger(u"C"_s, u"Copy Customer ID"_s);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"C"_s);
}

void TestCustomerPage::setToInvalidAndBack()
{
    trigger(u"C"_s, u"Set to Invalid"_s);

    QCOMPARE(child<Gui::MessageBar>("messageBar")->text(), u"<b>Bold</b> & Co is now invalid."_s);
    QCOMPARE(shownIds(), (QStringList{u"A"_s, u"B"_s}));
    child<QCheckBox>("includeInvalidCheck")->click();
    trigger(u"C"_s, u"Set to Valid"_s);
    QCOMPARE(child<Gui::MessageBar>("messageBar")->text(), u"<b>Bold</b> & Co is now valid."_s);
    QVERIFY((*Store::CustomerStore(*m_session.database).byId(u"C"_s))->isValid());
}

void TestCustomerPage::renamedElsewhereStaysReadable()
{
    const auto other = UiFixture::openDatabase(m_session.database->location().text);
    const Customer previous = **Store::CustomerStore(*other).byId(u"B"_s);
    Customer next = previous;
    next.customerId = u"BB"_s;

    QVERIFY(Store::ChangeWriter(*other, m_session.agent).apply(Domain::change(previous, next)));
    QVERIFY(m_session.directory->refresh());

    QCOMPARE(shownIds(), (QStringList{u"A"_s, u"BB"_s, u"C"_s}));
}

QTEST_MAIN(TestCustomerPage)
#include "tst_customerpage.moc"
