// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/customeruserpagedesk.h"
#include "ui/customeruser/customeruserpage.h"
#include "ui/lists/listview.h"

#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QTest>

using namespace Qt::StringLiterals;

/// The list of customer users before everybody has been read.
class TestListLoading : public QObject, private UiFixture::CustomerUserPageDesk
{
    Q_OBJECT

private slots:
    static void initTestCase() { QLocale::setDefault(QLocale(QLocale::English)); }
    void init() { setUp(); }
    void cleanup() { tearDown(); }

    void theFirstOnesAreShownAtOnce();
    void whatIsTypedMeanwhileIsSearchedAfterwards();
    void isSortedInTheBackground();

private:
    void openPage();
    void sortBy(const QString &column) const;
};

/// Without a turn of the event loop, so that nothing has been read yet as far as the page knows.
void TestListLoading::openPage()
{
    m_session.directory = std::make_unique<Tables::Directory>(*m_session.database);
    m_session.directory->startLoading();
    m_page = std::make_unique<Gui::CustomerUserPage>(m_session, m_prompts);
}

void TestListLoading::sortBy(const QString &column) const
{
    view()->horizontalHeader()->setSortIndicator(section(column), Qt::AscendingOrder);
}

void TestListLoading::theFirstOnesAreShownAtOnce()
{
    addPeople();
    openPage();

    QCOMPARE(shownLogins(), (QStringList{u"anna"_s, u"bert"_s, u"carl"_s}));
    QCOMPARE(heading(), u"List (first 3 shown)"_s);

    QTRY_COMPARE(heading(), u"List (3 total)"_s);
    QCOMPARE(shownLogins(), (QStringList{u"anna"_s, u"bert"_s, u"carl"_s}));
}

void TestListLoading::whatIsTypedMeanwhileIsSearchedAfterwards()
{
    addPeople();
    openPage();

    searchEdit()->setText(u"bert"_s);
    QCOMPARE(shownLogins(), QStringList());
    QCOMPARE(heading(), u"List"_s);

    QTRY_COMPARE(heading(), u"List (1 total)"_s);
    QCOMPARE(shownLogins(), QStringList{u"bert"_s});
}

/// Till then the list stays as it was, and can be searched.
void TestListLoading::isSortedInTheBackground()
{
    addPeople();
    const Domain::CustomerUser zoe = UiFixture::person(u"zoe"_s, u"Aaron"_s, u"Zet"_s);
    QVERIFY(UiFixture::addCustomerUser(m_session, zoe) > 0);
    openPage();
    m_session.directory->sortAtOnceUpTo(0);
    QStringList meanwhile;
    connect(m_session.directory.get(), &Tables::Directory::loaded, this, [&] {
        sortBy(u"full_name"_s);
        meanwhile.append({heading(), shownLogins().join(u' ')});
        searchEdit()->setText(u"m"_s); // all of acme
        meanwhile.append({heading(), shownLogins().join(u' ')});
    });

    QTRY_COMPARE(heading(), u"List (4 total)"_s);
    QCOMPARE(meanwhile,
             (QStringList{u"The list is being sorted …"_s, u"anna bert carl zoe"_s,
                          u"The list is being sorted …"_s, u"anna bert carl zoe"_s}));
    QCOMPARE(shownLogins(), (QStringList{u"zoe"_s, u"anna"_s, u"bert"_s, u"carl"_s}));
}

QTEST_MAIN(TestListLoading)
#include "tst_listloading.moc"
