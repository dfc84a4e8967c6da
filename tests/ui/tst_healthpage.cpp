// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/query.h"
#include "ui/common/messagebar.h"
#include "ui/health/healthpage.h"
#include "ui/health/healthrepairdialog.h"
#include "ui/lists/listview.h"
#include "uifixture.h"

#include <QProgressBar>
#include <QSignalSpy>
#include <QSpinBox>

using namespace Qt::StringLiterals;
using Domain::RecordKind;
using Store::HealthCheck;

/// The page *Health*, on a database with some faults.
class TestHealthPage : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();

    void checksWhenItIsShown();
    void nothingFoundIsSaid();
    void rowsOfTheChosenCheckAreShown();
    void rowsStayWhileOthersAreChecked();
    void enterOpensTheRecord();
    void whatIsGoneCannotBeOpened();
    void groupsAreOpenedByAdministratorsOnly();
    void repairsAllAfterAPreview();
    void escapeRepairsNothing();
    void repairsTheSelectedOnly();
    void whatChangedMeanwhileIsTold();
    void onlyWhatTheAgentMayRepairIsOffered();
    void moreRowsAreShownOnDemand();
    void monthsAreHeeded();
    void checkingCanBeStopped();
    void aFailedCheckSaysWhy();
    void tabReachesEverything();

private:
    void sql(const QString &statement) const
    {
        const auto done = Store::run(m_session->database->connection(), statement);
        QVERIFY2(bool(done), done ? "" : qPrintable(done.error().detail));
    }
    [[nodiscard]] QVariant value(const QString &statement) const
    {
        const auto found = Store::runForValue(m_session->database->connection(), statement);
        return found ? *found : QVariant();
    }
    void leaveOrphans(int count) const
    {
        sql(u"WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n WHERE x < %1) "
            "INSERT INTO customer_preferences SELECT 'gone' || x, 'UserLanguage', 'de' FROM n"_s
                .arg(count));
    }
    /// Shows the page, waits until all is checked, and goes to that check.
    void show(HealthCheck check);
    [[nodiscard]] Gui::ListView *view(const QString &name) const
    {
        return m_page->findChild<Gui::ListView *>(name);
    }
    [[nodiscard]] QPushButton *button(const QString &name) const
    {
        return m_page->findChild<QPushButton *>(name);
    }
    [[nodiscard]] QString text(const QString &label) const
    {
        const auto *found = m_page->findChild<QLabel *>(label);
        return found->isVisible() ? found->text() : QString();
    }
    [[nodiscard]] QString message() const
    {
        return m_page->findChild<Gui::MessageBar *>(u"messageBar"_s)->text();
    }
    /// The preview that is open.
    [[nodiscard]] Gui::HealthRepairDialog *dialog() const
    {
        return m_page->findChild<Gui::HealthRepairDialog *>();
    }
    [[nodiscard]] QString cell(int row, int column) const
    {
        return view(u"rowView"_s)->model()->index(row, column).data().toString();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Gui::Session> m_session;
    std::unique_ptr<Gui::HealthPage> m_page;
};

void TestHealthPage::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
}

void TestHealthPage::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    UiFixture::isolateSettings(*m_folder);
    m_session = std::make_unique<Gui::Session>(
        UiFixture::makeSession(UiFixture::makeDatabase(m_folder->filePath(u"people.db"_s))));
    QVERIFY(UiFixture::addCustomer(*m_session, u"ACME"_s, u"Acme"_s));
    QVERIFY(UiFixture::addCustomerUser(*m_session, UiFixture::annMeier(u"ann"_s, u"ACME"_s)) > 0);
    m_page = std::make_unique<Gui::HealthPage>(*m_session);
    m_page->resize(1100, 700);
}

void TestHealthPage::cleanup()
{
    m_page.reset();
    m_session.reset();
}

void TestHealthPage::show(HealthCheck check)
{
    m_page->show();
    QTRY_VERIFY(!m_page->isChecking());
    view(u"checkView"_s)->selectRow(int(Store::healthChecks().indexOf(check)));
}

void TestHealthPage::checksWhenItIsShown()
{
    QVERIFY(!m_page->isChecking());

    m_page->show();

    QVERIFY(m_page->isChecking());
    QVERIFY(m_page->findChild<QProgressBar *>(u"progressBar"_s)->isVisible());
    QVERIFY(!button(u"checkAgainButton"_s)->isVisible());
    QTRY_VERIFY(!m_page->isChecking());
    QVERIFY(text(u"progressLabel"_s).startsWith(u"Checked at "_s));
    QVERIFY(!button(u"stopButton"_s)->isVisible());
    leaveOrphans(1);
    button(u"checkAgainButton"_s)->click();
    QTRY_VERIFY(!m_page->isChecking());
    QCOMPARE(view(u"checkView"_s)->model()->index(1, 1).data().toString(), u"1"_s);
}

void TestHealthPage::nothingFoundIsSaid()
{
    show(HealthCheck::OrphanedRelations);

    QCOMPARE(text(u"emptyLabel"_s), u"Nothing found."_s);
    QVERIFY(!view(u"rowView"_s)->isVisible());
    QVERIFY(!button(u"repairAllButton"_s)->isEnabled());
    QVERIFY(!button(u"openButton"_s)->isEnabled());
}

void TestHealthPage::rowsOfTheChosenCheckAreShown()
{
    leaveOrphans(2);
    show(HealthCheck::OrphanedRelations);

    QCOMPARE(text(u"checkLabel"_s), u"Orphaned relations"_s);
    QVERIFY(text(u"explanationLabel"_s).contains(u"inherit"_s));
    QVERIFY(!text(u"adviceLabel"_s).isEmpty());
    QCOMPARE(text(u"countLabel"_s), u"2 found"_s);
    QCOMPARE(cell(1, 0), u"Customer user gone2"_s);
    QVERIFY(button(u"repairAllButton"_s)->isVisible());
    QVERIFY(!button(u"moreButton"_s)->isVisible());

    view(u"checkView"_s)->selectRow(int(Store::healthChecks().indexOf(HealthCheck::WeakPasswords)));
    QCOMPARE(cell(0, 0), u"Customer user ann"_s);
    QVERIFY(!button(u"repairAllButton"_s)->isVisible());
    QVERIFY(view(u"rowView"_s)->isColumnHidden(2));
}

void TestHealthPage::rowsStayWhileOthersAreChecked()
{
    leaveOrphans(3);
    show(HealthCheck::OrphanedRelations);
    view(u"rowView"_s)->selectRow(2);

    m_page->findChild<QSpinBox *>(u"monthsSpinBox"_s)->setValue(3); // checks something else
    QTRY_VERIFY(!m_page->isChecking());

    QCOMPARE(view(u"rowView"_s)->currentIndex().row(), 2);
}

void TestHealthPage::enterOpensTheRecord()
{
    show(HealthCheck::WeakPasswords);
    const QSignalSpy requests(m_page.get(), &Gui::HealthPage::recordRequested);
    view(u"rowView"_s)->selectRow(0);

    QTest::keyClick(view(u"rowView"_s), Qt::Key_Return);
    button(u"openButton"_s)->click();

    QCOMPARE(requests.size(), 2);
    QCOMPARE(requests.at(0).at(0).value<Tables::RecordRef>(),
             (Tables::RecordRef{.kind = RecordKind::CustomerUser, .key = u"ann"_s}));
}

void TestHealthPage::whatIsGoneCannotBeOpened()
{
    leaveOrphans(1);
    show(HealthCheck::OrphanedRelations);
    const QSignalSpy requests(m_page.get(), &Gui::HealthPage::recordRequested);

    emit view(u"rowView"_s)->opened(0);

    QCOMPARE(requests.size(), 0);
    QVERIFY(message().contains(u"is gone"_s));
}

void TestHealthPage::groupsAreOpenedByAdministratorsOnly()
{
    sql(u"UPDATE groups_table SET comments = ' x' WHERE id = 1"_s);
    show(HealthCheck::SurroundingBlanks);
    const QSignalSpy requests(m_page.get(), &Gui::HealthPage::recordRequested);

    emit view(u"rowView"_s)->opened(0);
    m_session->agent.isAdministrator = false;
    emit view(u"rowView"_s)->opened(0);

    QCOMPARE(requests.size(), 1);
    QCOMPARE(message(), u"Only administrators may edit groups."_s);
}

void TestHealthPage::repairsAllAfterAPreview()
{
    leaveOrphans(3);
    show(HealthCheck::OrphanedRelations);

    button(u"repairAllButton"_s)->click();
    QTRY_VERIFY(dialog());
    const auto *rows = dialog()->findChild<Gui::ListView *>(u"repairView"_s);
    QCOMPARE(rows->model()->rowCount(), 3);
    QCOMPARE(rows->model()->index(0, 2).data().toString(), u"Remove"_s);
    QCOMPARE(value(u"SELECT count(*) FROM customer_preferences"_s).toInt(), 3);
    dialog()->findChild<QPushButton *>(u"repairButton"_s)->click();

    QTRY_COMPARE(message(), u"3 row(s) repaired."_s);
    QTRY_VERIFY(!m_page->isChecking());
    QCOMPARE(text(u"emptyLabel"_s), u"Nothing found."_s);
    QCOMPARE(value(u"SELECT count(*) FROM customer_preferences"_s).toInt(), 0);
    QCOMPARE(
        value(u"SELECT count(*) FROM rollbook_change_set WHERE kind = 'health.repaired'"_s).toInt(),
        1);
}

void TestHealthPage::escapeRepairsNothing()
{
    leaveOrphans(1);
    show(HealthCheck::OrphanedRelations);
    button(u"repairAllButton"_s)->click();
    QTRY_VERIFY(dialog());

    QTest::keyClick(dialog(), Qt::Key_Escape);

    QTRY_VERIFY(!dialog());
    QCOMPARE(value(u"SELECT count(*) FROM customer_preferences"_s).toInt(), 1);
    QCOMPARE(message(), QString());
}

void TestHealthPage::repairsTheSelectedOnly()
{
    leaveOrphans(3);
    show(HealthCheck::OrphanedRelations);
    QVERIFY(!button(u"repairSelectedButton"_s)->isEnabled());
    view(u"rowView"_s)->selectRow(1);

    button(u"repairSelectedButton"_s)->click();
    dialog()->findChild<QPushButton *>(u"repairButton"_s)->click();

    QTRY_COMPARE(message(), u"1 row(s) repaired."_s);
    QCOMPARE(value(u"SELECT group_concat(user_id) FROM customer_preferences"_s).toString(),
             u"gone1,gone3"_s);
}

void TestHealthPage::whatChangedMeanwhileIsTold()
{
    sql(u"UPDATE customer_user SET title = ' Dr.'"_s);
    show(HealthCheck::SurroundingBlanks);
    view(u"rowView"_s)->selectRow(0);
    button(u"repairSelectedButton"_s)->click();
    sql(u"UPDATE customer_user SET title = 'Ms.'"_s);

    auto *repair = dialog()->findChild<QPushButton *>(u"repairButton"_s);
    repair->click();

    const auto *bar = dialog()->findChild<Gui::MessageBar *>(u"messageBar"_s);
    QTRY_VERIFY(bar->text().contains(u"Nothing was written."_s));
    QVERIFY(!repair->isEnabled());
    QVERIFY(m_page->mayClose());
    QCOMPARE(value(u"SELECT title FROM customer_user"_s), u"Ms."_s);
}

void TestHealthPage::onlyWhatTheAgentMayRepairIsOffered()
{
    m_session->agent.isAdministrator = false;
    leaveOrphans(1);
    sql(u"UPDATE customer_user SET title = ' Dr.'"_s);
    show(HealthCheck::OrphanedRelations);
    view(u"rowView"_s)->selectRow(0);

    QVERIFY(!button(u"repairAllButton"_s)->isEnabled());
    QVERIFY(!button(u"repairSelectedButton"_s)->isEnabled());
    view(u"checkView"_s)
        ->selectRow(int(Store::healthChecks().indexOf(HealthCheck::SurroundingBlanks)));
    QVERIFY(button(u"repairAllButton"_s)->isEnabled());
}

void TestHealthPage::moreRowsAreShownOnDemand()
{
    leaveOrphans(1500);
    show(HealthCheck::OrphanedRelations);
    QCOMPARE(text(u"countLabel"_s), u"1,500 found, the first 1,000 are shown"_s);

    button(u"moreButton"_s)->click();

    QTRY_COMPARE(text(u"countLabel"_s), u"1,500 found"_s);
    QCOMPARE(view(u"rowView"_s)->model()->rowCount(), 1500);
    QVERIFY(!button(u"moreButton"_s)->isVisible());
}

void TestHealthPage::monthsAreHeeded()
{
    sql(u"UPDATE customer_user SET create_time = datetime('now', '-18 months')"_s);
    show(HealthCheck::NoLogin);
    QCOMPARE(text(u"emptyLabel"_s), u"Nothing found."_s);
    auto *months = m_page->findChild<QSpinBox *>(u"monthsSpinBox"_s);
    QVERIFY(months->isVisible());

    months->setValue(12);

    QTRY_COMPARE(text(u"countLabel"_s), u"1 found"_s);
    QCOMPARE(cell(0, 0), u"Customer user ann"_s);
}

void TestHealthPage::checkingCanBeStopped()
{
    m_page->show();
    QVERIFY(m_page->isChecking());

    button(u"stopButton"_s)->click();

    QVERIFY(!m_page->isChecking());
    QCOMPARE(text(u"progressLabel"_s), u"Not all was checked."_s);
    view(u"checkView"_s)->selectRow(11);
    QCOMPARE(text(u"emptyLabel"_s), u"Not checked."_s);
    button(u"emptyButton"_s)->click();
    QTRY_COMPARE(text(u"emptyLabel"_s), u"Nothing found."_s);
}

void TestHealthPage::aFailedCheckSaysWhy()
{
    sql(u"DROP TABLE group_customer"_s);

    show(HealthCheck::OrphanedRelations);

    QVERIFY(text(u"emptyLabel"_s).size() > 10);
    QCOMPARE(button(u"emptyButton"_s)->text(), u"&Try Again"_s);
}

void TestHealthPage::tabReachesEverything()
{
    leaveOrphans(1);
    show(HealthCheck::OrphanedRelations);
    m_page->focusSearch();
    QVERIFY(view(u"checkView"_s)->hasFocus() || !m_page->isActiveWindow());
    view(u"rowView"_s)->selectRow(0);

    QWidget *widget = view(u"checkView"_s);
    QStringList names;
    while (!names.contains(widget->objectName())) {
        names.append(widget->objectName());
        do {
            widget = widget->nextInFocusChain();
        } while (!widget->isVisible() || !widget->isEnabled()
                 || (widget->focusPolicy() & Qt::TabFocus) == 0);
    }

    QVERIFY2(names.join(u' ').startsWith(u"checkView checkAgainButton rowView openButton "
                                         "repairSelectedButton repairAllButton"_s),
             qPrintable(names.join(u' ')));
}

QTEST_MAIN(TestHealthPage)
#include "tst_healthpage.moc"
