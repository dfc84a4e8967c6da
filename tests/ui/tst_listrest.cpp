// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/customeruserpagedesk.h"
#include "ui/lists/listview.h"

#include <QLabel>
#include <QLineEdit>
#include <QScrollBar>
#include <QTest>

using namespace Qt::StringLiterals;

/// Rows of a long list that cannot be seen yet: they are read when the typing rests, or when they
/// are needed.
class TestListRest : public QObject, private UiFixture::CustomerUserPageDesk
{
    Q_OBJECT

private slots:
    static void initTestCase() { QLocale::setDefault(QLocale(QLocale::English)); }
    void init();
    void cleanup() { tearDown(); }

    void theRestIsReadWhenTheTypingRests();
    void theRestComesWithTheCount();
    void endLeadsToTheLastOne();
    void scrollingGoesOn();
    void whatIsSelectedStaysSelected();
    void whatIsSelectedIsGoneTo();
    void whatIsSelectedOutOfSightTakesNoMore();

private:
    [[nodiscard]] int rows() const { return view()->model()->rowCount(); }

    static constexpr int people = 900;
};

void TestListRest::init()
{
    setUp();
    addVeryMany(people);
    showPage();
}

void TestListRest::theRestIsReadWhenTheTypingRests()
{
    QCOMPARE(heading(), u"List (900 total)"_s);
    QVERIFY(rows() < people);

    QTRY_COMPARE(rows(), people);
    QTest::keyClicks(searchEdit(), u"user"_s);

    QCOMPARE(heading(), u"List (900 total)"_s);
    QVERIFY(rows() < people);
    QCOMPARE(shownLogins().mid(0, 3), (QStringList{u"user1"_s, u"user2"_s, u"user3"_s}));
    QTRY_COMPARE(rows(), people);
    QCOMPARE(heading(), u"List (900 total)"_s);
}

/// As it does of very many, of which only those seen are found at once.
void TestListRest::theRestComesWithTheCount()
{
    QTest::keyClicks(searchEdit(), u"user9"_s);
    QTRY_COMPARE(rows(), 12);
    const QStringList before = shownLogins();

    emit m_session.directory->customerUsersCounted(
        m_session.directory->findCustomerUsers({.typed = u"user"_s, .limit = 1000}));

    QCOMPARE(heading(), u"List (900 total)"_s);
    QCOMPARE(shownLogins(), before);
    QTRY_COMPARE(rows(), people);
}

void TestListRest::endLeadsToTheLastOne()
{
    QTest::keyClicks(searchEdit(), u"user"_s);
    QTest::keyClick(searchEdit(), Qt::Key_Down);
    QVERIFY(rows() < people);

    QTest::keyClick(view(), Qt::Key_End, Qt::ControlModifier);

    QCOMPARE(rows(), people);
    QCOMPARE(view()->currentIndex().row(), people - 1);
}

void TestListRest::scrollingGoesOn()
{
    QTest::keyClicks(searchEdit(), u"user"_s);
    const int most = view()->verticalScrollBar()->maximum();

    view()->verticalScrollBar()->setValue(most / 2);

    QCOMPARE(rows(), people);
    QCOMPARE(view()->verticalScrollBar()->value(), most / 2);
    QVERIFY(view()->verticalScrollBar()->maximum() > most);
}

void TestListRest::whatIsSelectedStaysSelected()
{
    QTRY_COMPARE(rows(), people);
    select(u"user800"_s);

    QTest::keyClicks(searchEdit(), u"us"_s);
    QVERIFY(!view()->currentIndex().isValid());
    QTRY_COMPARE(rows(), people);

    QCOMPARE(shownLogins().at(view()->currentIndex().row()), u"user800"_s);
}

void TestListRest::whatIsSelectedIsGoneTo()
{
    QTRY_COMPARE(rows(), people);
    select(u"user800"_s);

    QTest::keyClicks(searchEdit(), u"us"_s);
    QTest::keyClick(searchEdit(), Qt::Key_Return);

    QCOMPARE(rows(), people);
    QCOMPARE(shownLogins().at(view()->currentIndex().row()), u"user800"_s);
}

void TestListRest::whatIsSelectedOutOfSightTakesNoMore()
{
    const QString last = shownLogins().constLast(); // read, but just below what is seen
    QTRY_COMPARE(rows(), people);
    select(last);

    QTest::keyClicks(searchEdit(), u"us"_s);

    QVERIFY(rows() < people);
    QVERIFY(view()->currentIndex().isValid());
    QCOMPARE(shownLogins().at(view()->currentIndex().row()), last);
    QCOMPARE(view()->verticalScrollBar()->value(), 0);
}

QTEST_MAIN(TestListRest)
#include "tst_listrest.moc"
