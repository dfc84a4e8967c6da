// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/directory.h"
#include "tests/tables/tablesfixture.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using Tables::Directory;

/// Everybody read, sorted, and counted in other threads.
class TestDirectoryLoading : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_fixture.reset(); }

    void tellsWhenItHasRead();
    void whoAsksBeforeWaits();
    void changesMeanwhileAreTakenOverAfterwards();
    void manyChangesGoIntoTheSegment();
    void countsInTheBackground();
    void onlyTheLastCountIsTold();
    void aFailureIsToldAndTriedAgain();
    void itMayEndWhileItReads();

private:
    std::unique_ptr<TablesFixture> m_fixture;
};

void TestDirectoryLoading::init()
{
    m_fixture = std::make_unique<TablesFixture>();
    m_fixture->insertCustomer(u"acme"_s, u"ACME"_s);
    m_fixture->insertPeople(100, u"acme"_s);
}

void TestDirectoryLoading::tellsWhenItHasRead()
{
    Directory directory(m_fixture->database());
    const QSignalSpy loaded(&directory, &Directory::loaded);
    const QSignalSpy changed(&directory, &Directory::customerUsersChanged);

    directory.startLoading();

    QVERIFY(!directory.isLoaded());
    QTRY_COMPARE(loaded.count(), 1);
    QVERIFY(directory.isLoaded());
    QCOMPARE(changed.count(), 1);
    QCOMPARE(directory.findCustomerUsers({.typed = u"person"_s}).total, 100);
}

void TestDirectoryLoading::whoAsksBeforeWaits()
{
    Directory directory(m_fixture->database());
    QSignalSpy loaded(&directory, &Directory::loaded);
    directory.startLoading();

    QCOMPARE(directory.findCustomerUsers({.typed = u"person17"_s}).total, 1);
    QVERIFY(directory.hasCustomers());
    QCOMPARE(directory.customerName(u"acme"_s), u"ACME"_s);

    QCOMPARE(loaded.count(), 1);
    QVERIFY(!loaded.wait(10)); // the answer that comes later is the same one
}

void TestDirectoryLoading::changesMeanwhileAreTakenOverAfterwards()
{
    Directory directory(m_fixture->database());
    directory.startLoading();
    m_fixture->insertPerson(u"late"_s, u"acme"_s);
    QVERIFY(directory.refresh()); // does nothing yet

    QTRY_VERIFY(directory.isLoaded());
    QVERIFY(directory.refresh());

    QCOMPARE(directory.findCustomerUsers({.typed = u"late"_s}).total, 1);
}

void TestDirectoryLoading::manyChangesGoIntoTheSegment()
{
    for (int number = 0; number < 500; ++number) {
        m_fixture->insertPerson(u"other%1"_s.arg(number), u"acme"_s);
    }
    Directory directory(m_fixture->database());
    directory.startLoading();
    QTRY_VERIFY(directory.isLoaded());

    for (int round = 0; round < 8; ++round) {
        m_fixture->sql(u"UPDATE customer_user SET first_name = 'Round%1'"_s.arg(round));
        m_fixture->sql(u"UPDATE customer_user SET last_name = 'x' WHERE id % 2 = 0"_s);
        QVERIFY(directory.refresh());
        QCoreApplication::processEvents();
        QCOMPARE(directory.findCustomerUsers({.typed = u"round%1"_s.arg(round)}).total, 600);
    }

    QCOMPARE(directory.findCustomerUsers({.typed = u"round6"_s}).total, 0);
    QCOMPARE(directory.findCustomerUsers({}).total, 600);
}

void TestDirectoryLoading::countsInTheBackground()
{
    Directory directory(m_fixture->database());
    directory.startLoading();
    const QSignalSpy counted(&directory, &Directory::customerUsersCounted);

    directory.countCustomerUsers({.typed = u"person1"_s});

    QTRY_COMPARE(counted.count(), 1);
    QCOMPARE(counted.first().first().value<Search::Hits>().total, 12);
}

void TestDirectoryLoading::onlyTheLastCountIsTold()
{
    Directory directory(m_fixture->database());
    directory.startLoading();
    const QSignalSpy counted(&directory, &Directory::customerUsersCounted);

    directory.countCustomerUsers({.typed = u"person1"_s});
    directory.countCustomerUsers({.typed = u"person17"_s});

    QTRY_COMPARE(counted.count(), 1);
    QCOMPARE(counted.first().first().value<Search::Hits>().total, 1);
}

void TestDirectoryLoading::aFailureIsToldAndTriedAgain()
{
    Directory directory(m_fixture->database());
    const QSignalSpy failed(&directory, &Directory::loadingFailed);
    m_fixture->sql(u"ALTER TABLE customer_company RENAME TO away"_s);

    directory.startLoading();
    QTRY_COMPARE(failed.count(), 1);
    QVERIFY(!directory.isLoaded());
    QCOMPARE(directory.findCustomerUsers({}).total, 0);

    m_fixture->sql(u"ALTER TABLE away RENAME TO customer_company"_s);
    QVERIFY(directory.refresh());
    QTRY_VERIFY(directory.isLoaded());
    QCOMPARE(directory.findCustomerUsers({}).total, 100);
}

void TestDirectoryLoading::itMayEndWhileItReads()
{
    auto directory = std::make_unique<Directory>(m_fixture->database());
    directory->startLoading();
    directory->countCustomerUsers({});

    directory.reset();

    QCOMPARE(m_fixture->value(u"SELECT count(*) FROM customer_user"_s).toInt(), 100);
}

QTEST_GUILESS_MAIN(TestDirectoryLoading)
#include "tst_directoryloading.moc"
