// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/customeruserpagedesk.h"
#include "ui/customeruser/customeruserpage.h"
#include "ui/lists/listview.h"

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

private:
    void openPage();
};

/// Without a turn of the event loop, so that nothing has been read yet as far as the page knows.
void TestListLoading::openPage()
{
    m_session.directory = std::make_unique<Tables::Directory>(*m_session.database);
    m_session.directory->startLoading();
    m_page = std::make_unique<Gui::CustomerUserPage>(m_session, m_prompts);
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

QTEST_MAIN(TestListLoading)
#include "tst_listloading.moc"
