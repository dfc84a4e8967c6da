// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/customer/customerpicker.h"
#include "uifixture.h"

#include <QAbstractItemModelTester>
#include <QAbstractItemView>
#include <QSignalSpy>
#include <QVBoxLayout>

using namespace UiFixture;

class CustomerPickerTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void cleanupTestCase();

    void offersMatchesOfIdAndName();
    void tabTakesTheHighlightedOffer();
    void enterTakesTheHighlightedOffer();
    void arrowKeysChooseWithoutTyping();
    void downStaysOnTheOnlyOffer();
    void escapeKeepsWhatWasTyped();
    void clickTakesAnOffer();
    void exactIdIsMeantBeforeOthers();
    void nameStandsForItsId();
    void unknownTextIsKept();
    void oldValueIsKeptUntouched();
    void htmlIsShownLiterally();
    void readOnlyOffersNothing();
    void offersComeOnceAllIsRead();

private:
    [[nodiscard]] QWidget *popup() const { return QApplication::activePopupWidget(); }
    void typeInto(const QString &text);

    QTemporaryDir m_folder;
    Gui::Session m_session;
    std::unique_ptr<QWidget> m_window;
    Gui::CustomerPicker *m_picker = nullptr;
    QLineEdit *m_edit = nullptr;
    QLineEdit *m_next = nullptr;
};

void CustomerPickerTest::initTestCase()
{
    constexpr int customers = 50'000;
    isolateSettings(m_folder);
    auto database = makeDatabase(m_folder.filePath(u"test.rollbook"_s));
    QSqlDatabase connection = database->connection();
    QVERIFY(connection.transaction());
    QSqlQuery query(connection);
    QVERIFY(query.prepare(
        u"INSERT INTO customer_company (customer_id, name, valid_id, create_time, create_by, "
        u"change_time, "
        "change_by) VALUES (?, ?, ?, '2026-01-01 00:00:00', 1, '2026-01-01 00:00:00', 1)"_s));
    const auto insert = [&query](const QString &id, const QString &name, int validId) {
        query.bindValue(0, id);
        query.bindValue(1, name);
        query.bindValue(2, validId);
        return query.exec();
    };
    for (int number = 0; number < customers; ++number) {
        QVERIFY(insert(u"C%1"_s.arg(number, 5, 10, QChar(u'0')), u"Company %1"_s.arg(number), 1));
    }
    QVERIFY(insert(u"ACME"_s, u"Acme Fabrics"_s, 1));
    QVERIFY(insert(u"ACME-OLD"_s, u"Acme before"_s, 2));
    QVERIFY(insert(u"X1"_s, u"ACM"_s, 1));
    QVERIFY(insert(u"HTML"_s, u"<b>Bold</b> & Sons"_s, 1));
    QVERIFY(connection.commit());
    m_session = makeSession(std::move(database));
    QVERIFY(m_session.directory != nullptr);
}

void CustomerPickerTest::init()
{
    m_window = std::make_unique<QWidget>();
    m_picker = new Gui::CustomerPicker;
    m_next = new QLineEdit;
    auto *layout = new QVBoxLayout(m_window.get());
    layout->addWidget(m_picker);
    layout->addWidget(m_next);
    auto *model =
        new Tables::CustomerPickerModel(*m_session.directory, *m_session.database, m_picker);
    new QAbstractItemModelTester(model, QAbstractItemModelTester::FailureReportingMode::QtTest,
                                 model);
    m_picker->setModel(model);
    m_edit = m_picker->findChild<QLineEdit *>(u"customerEdit"_s);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_picker->setFocus();
    QVERIFY(m_edit->hasFocus());
}

void CustomerPickerTest::cleanup()
{
    m_window.reset();
}

void CustomerPickerTest::cleanupTestCase()
{
    m_session = {};
}

void CustomerPickerTest::typeInto(const QString &text)
{
    for (const QChar key : text) {
        QTest::keyClick(popup() != nullptr ? popup() : m_edit, key.toLatin1());
    }
}

/// Nobody waits for that while typing.
void CustomerPickerTest::offersComeOnceAllIsRead()
{
    Tables::Directory directory(*m_session.database);
    Tables::CustomerPickerModel model(directory, *m_session.database);
    m_picker->setModel(&model);
    directory.startLoading();

    typeInto(u"fabr"_s);
    QVERIFY(directory.isBeingRead());
    QVERIFY(popup() == nullptr);

    QTRY_VERIFY(popup() != nullptr);
    QTest::keyClick(popup(), Qt::Key_Return);
    QCOMPARE(m_edit->text(), u"ACME"_s);
    m_window.reset(); // before its model
}

void CustomerPickerTest::offersMatchesOfIdAndName()
{
    typeInto(u"acme"_s);
    auto *offers = qobject_cast<QAbstractItemView *>(popup());
    QVERIFY(offers != nullptr);
    QCOMPARE(offers->model()->rowCount(), 2);
    QCOMPARE(offers->model()->index(0, 0).data(Tables::CustomerPickerModel::IdRole).toString(),
             u"ACME"_s);
    QVERIFY(offers->model()->index(1, 0).data().toString().contains(u"(invalid)"_s));
    QVERIFY(offers->currentIndex().isValid());

    m_edit->selectAll();
    typeInto(u"company"_s);
    QVERIFY(qobject_cast<QAbstractItemView *>(popup())->model()->rowCount() <= 50);
    m_edit->selectAll();
    typeInto(u"company 49999"_s);
    QCOMPARE(qobject_cast<QAbstractItemView *>(popup())->model()->rowCount(), 1);
    typeInto(u"zzz"_s);
    QVERIFY(popup() == nullptr);
}

void CustomerPickerTest::tabTakesTheHighlightedOffer()
{
    QSignalSpy changed(m_picker, &Gui::CustomerPicker::customerIdChanged);
    typeInto(u"company 123"_s);
    QTest::keyClick(popup(), Qt::Key_Tab);

    QVERIFY(popup() == nullptr);
    QCOMPARE(m_picker->customerId(), u"C00123"_s);
    QCOMPARE(m_picker->description(), u"Company 123"_s);
    QVERIFY(!m_edit->hasFocus());
    QVERIFY(!changed.isEmpty());
}

void CustomerPickerTest::enterTakesTheHighlightedOffer()
{
    typeInto(u"fabr"_s);
    QTest::keyClick(popup(), Qt::Key_Return);

    QCOMPARE(m_edit->text(), u"ACME"_s);
    QCOMPARE(m_picker->description(), u"Acme Fabrics"_s);
    QVERIFY(m_edit->hasFocus());
}

void CustomerPickerTest::arrowKeysChooseWithoutTyping()
{
    typeInto(u"acme"_s);
    QTest::keyClick(popup(), Qt::Key_Down);
    QCOMPARE(m_edit->text(), u"acme"_s);
    QTest::keyClick(popup(), Qt::Key_Return);

    QCOMPARE(m_picker->customerId(), u"ACME-OLD"_s);
}

void CustomerPickerTest::downStaysOnTheOnlyOffer()
{
    typeInto(u"fabr"_s);
    QTest::keyClick(popup(), Qt::Key_Down);
    QTest::keyClick(popup(), Qt::Key_Down);
    QTest::keyClick(popup(), Qt::Key_Return);

    QCOMPARE(m_picker->customerId(), u"ACME"_s);
}

void CustomerPickerTest::escapeKeepsWhatWasTyped()
{
    typeInto(u"fabr"_s);
    QTest::keyClick(popup(), Qt::Key_Escape);

    QVERIFY(popup() == nullptr);
    QVERIFY(m_window->isVisible());
    QCOMPARE(m_edit->text(), u"fabr"_s);
}

void CustomerPickerTest::clickTakesAnOffer()
{
    typeInto(u"acme"_s);
    auto *offers = qobject_cast<QAbstractItemView *>(popup());
    QTest::mouseClick(offers->viewport(), Qt::LeftButton, {},
                      offers->visualRect(offers->model()->index(1, 0)).center());

    QCOMPARE(m_picker->customerId(), u"ACME-OLD"_s);
}

void CustomerPickerTest::exactIdIsMeantBeforeOthers()
{
    typeInto(u"acm"_s); // the name of X1, and the beginning of other ids
    QTest::keyClick(popup(), Qt::Key_Tab);

    QCOMPARE(m_picker->customerId(), u"X1"_s);
}

void CustomerPickerTest::nameStandsForItsId()
{
    typeInto(u"Acme Fabrics"_s);
    QTest::keyClick(popup(), Qt::Key_Escape);
    QCOMPARE(m_picker->customerId(), u"ACME"_s);
    QCOMPARE(m_picker->description(), u"Acme Fabrics (ID ACME)"_s);
    m_next->setFocus();

    QCOMPARE(m_edit->text(), u"ACME"_s);
}

void CustomerPickerTest::unknownTextIsKept()
{
    typeInto(u"nobody"_s);
    m_next->setFocus();

    QCOMPARE(m_picker->customerId(), u"nobody"_s);
    QCOMPARE(m_picker->description(), u"No customer has this ID or name."_s);
    m_edit->clear();
    QVERIFY(m_picker->description().contains(u"ID"_s));
}

void CustomerPickerTest::oldValueIsKeptUntouched()
{
    m_picker->setCustomerId(u"acme"_s); // differs in letter case from a customer's
    QTest::keyClick(m_edit, Qt::Key_Tab);

    QCOMPARE(m_picker->customerId(), u"acme"_s);
    QCOMPARE(m_edit->text(), u"acme"_s);
}

void CustomerPickerTest::htmlIsShownLiterally()
{
    typeInto(u"HTML"_s);
    QCOMPARE(qobject_cast<QAbstractItemView *>(popup())->model()->index(0, 0).data().toString(),
             u"HTML  <b>Bold</b> & Sons"_s);
    QTest::keyClick(popup(), Qt::Key_Return);

    QCOMPARE(m_picker->description(), u"<b>Bold</b> & Sons"_s);
}

void CustomerPickerTest::readOnlyOffersNothing()
{
    m_picker->setCustomerId(u"ACME"_s);
    m_picker->setReadOnly(true);
    typeInto(u"x"_s);

    QVERIFY(m_picker->isReadOnly());
    QVERIFY(popup() == nullptr);
    QCOMPARE(m_picker->customerId(), u"ACME"_s);
    QVERIFY(!m_picker->newCustomerButton()->isEnabled());
}

QTEST_MAIN(CustomerPickerTest)
#include "tst_customerpicker.moc"
