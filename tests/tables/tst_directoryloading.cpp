// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/backgroundthreads.h"
#include "tables/directory.h"
#include "tables/indexwork.h"
#include "tests/tables/tablesfixture.h"

#include <QScopeGuard>
#include <QSemaphore>
#include <QSignalSpy>
#include <QTest>
#include <QThreadPool>

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
    void whetherThereAreCustomersIsKnownBefore();
    void changesMeanwhileAreTakenOverAfterwards();
    void manyChangesGoIntoTheSegment();
    void neitherNeedsNorTakesTheThreadsOfPainting();
    void countsInTheBackground();
    void onlyTheLastCountIsTold();
    void aFailureIsToldAndTriedAgain();
    void manyAreReadInParts();
    void whatIsWantedIsSortedFirst();
    void lastLoginsComeLater();
    void lastLoginsThatCannotBeReadAreTold();
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
    QCOMPARE(directory.customerName(u"acme"_s), u"ACME"_s);

    QCOMPARE(loaded.count(), 1);
    QVERIFY(!loaded.wait(10)); // the answer that comes later is the same one
}

void TestDirectoryLoading::whetherThereAreCustomersIsKnownBefore()
{
    Directory directory(m_fixture->database());
    directory.startLoading();

    QVERIFY(directory.hasCustomers());
    QVERIFY(directory.isBeingRead());

    m_fixture->sql(u"ALTER TABLE customer_company RENAME TO away"_s);
    QVERIFY(directory.hasCustomers());

    TablesFixture empty;
    Directory ofNobody(empty.database());
    ofNobody.startLoading();
    QVERIFY(!ofNobody.hasCustomers());
    QVERIFY(ofNobody.isBeingRead());
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

/// Those of the application: Qt waits for them as it paints.
void TestDirectoryLoading::neitherNeedsNorTakesTheThreadsOfPainting()
{
    QThreadPool &ofTheApplication = *QThreadPool::globalInstance();
    QSemaphore stop;
    const int all = ofTheApplication.maxThreadCount();
    const auto letGo = qScopeGuard([&] {
        stop.release(all);
        ofTheApplication.waitForDone();
    });
    for (int number = 0; number < all; ++number) {
        ofTheApplication.start([&stop] { stop.acquire(); });
    }
    Directory directory(m_fixture->database());
    const QSignalSpy counted(&directory, &Directory::customerUsersCounted);

    directory.startLoading();
    QTRY_VERIFY(directory.isLoaded());
    directory.countCustomerUsers({});

    QTRY_COMPARE(counted.count(), 1);
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

void TestDirectoryLoading::manyAreReadInParts()
{
    constexpr int many = 50'000;
    // Some of the numbers are far from the others: the parts are not alike.
    m_fixture->sql(
        u"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < %1) "
        "INSERT INTO customer_user (id, login, email, customer_id, first_name, "
        "last_name, valid_id, create_time, create_by, change_time, change_by) "
        "SELECT i * 7 + CASE WHEN i % 5 = 0 THEN 9000000 ELSE 1000 END, "
        "'many' || (i * 7919 % %1), 'e' || i, CASE i % 2 WHEN 0 THEN 'acme' ELSE 'none' "
        "END, 'F', 'L', 1, '2026-01-01 00:00:00', 1, '2026-01-01 00:00:00', 1 FROM n"_s.arg(many));
    Directory directory(m_fixture->database());

    QVERIFY(directory.load());

    QCOMPARE(directory.findCustomerUsers({.typed = u"many"_s}).total, many);
    QCOMPARE(directory.findCustomerUsers({.typed = u"customer:acme many"_s}).total, many / 2);
    const auto byLogin = directory.findCustomerUsers({.typed = u"many"_s, .limit = 3});
    QStringList logins;
    for (const qint64 id : byLogin.ids) {
        logins.append(m_fixture->value(u"SELECT login FROM customer_user WHERE id = %1"_s.arg(id))
                          .toString());
    }
    QCOMPARE(logins, (QStringList{u"many0"_s, u"many1"_s, u"many2"_s}));
}

void TestDirectoryLoading::whatIsWantedIsSortedFirst()
{
    Search::Index index(Tables::customerUserSchema(), QLocale());
    index.assign({{.id = 1, .texts = {u"ann"_s}}}, 0);
    const auto sortedFields = [&index](int wanted) {
        QList<int> fields;
        Search::Index copy = index;
        while (!Tables::IndexWork(copy, false, wanted).isNothing()) {
            const QList<int> before = fields;
            copy = *Tables::IndexWork(copy, false, wanted).doneTo(copy, {}, {});
            for (int field = 1; field < copy.schema().size(); ++field) {
                if (copy.hasOrder(field) && !before.contains(field)) {
                    fields.append(field);
                }
            }
        }
        return fields;
    };
    const QList<int> usual = sortedFields(-1);
    QVERIFY(usual.size() > 2);

    QCOMPARE(sortedFields(usual.last()).first(), usual.last());
    QCOMPARE(sortedFields(usual.first()), usual);
    QCOMPARE(sortedFields(0), usual); // it is already
    QCOMPARE(sortedFields(1), usual); // no list is sorted by first names alone
}

void TestDirectoryLoading::lastLoginsComeLater()
{
    m_fixture->sql(u"INSERT INTO customer_preferences SELECT login, 'UserLastLogin', 1000 - id "
                   "FROM customer_user"_s);
    m_fixture->sql(u"INSERT INTO customer_preferences SELECT login, 'UserLastLogin', 5 "
                   "FROM customer_user"_s);
    Directory directory(m_fixture->database());
    directory.startLoading();
    const auto first = [&](Qt::SortOrder order) {
        return directory
            .findCustomerUsers({.sortField = static_cast<int>(Tables::CustomerUserKey::LastLogin),
                                .order = order,
                                .limit = 1})
            .ids;
    };

    QCOMPARE(first(Qt::DescendingOrder), QList<qint64>{1}); // at once, and when all is done
    QCOMPARE(first(Qt::AscendingOrder), QList<qint64>{100});
    QVERIFY(Tables::backgroundThreads().waitForDone());
    QCoreApplication::processEvents();
    QCOMPARE(first(Qt::AscendingOrder), QList<qint64>{100});
}

void TestDirectoryLoading::lastLoginsThatCannotBeReadAreTold()
{
    Directory directory(m_fixture->database());
    const QSignalSpy failed(&directory, &Directory::loadingFailed);
    m_fixture->sql(u"ALTER TABLE customer_preferences RENAME TO away"_s);
    constexpr int field = static_cast<int>(Tables::CustomerUserKey::LastLogin);
    const QSignalSpy sorted(&directory, &Directory::sortingEnded);
    directory.sortAtOnceUpTo(0);
    connect(&directory, &Directory::loaded, this, [&directory] { directory.sortSoon(field); });

    directory.startLoading();
    QTRY_COMPARE(failed.count(), 1);
    QVERIFY(directory.isLoaded());
    QCOMPARE(directory.findCustomerUsers({}).total, 100);

    QCOMPARE(sorted.count(), 1); // nobody waits any more
    QVERIFY(directory.isSorted(field));

    m_fixture->sql(u"ALTER TABLE away RENAME TO customer_preferences"_s);
    QVERIFY(directory.refresh());
    QTRY_VERIFY(Tables::backgroundThreads().activeThreadCount() == 0);
    QCOMPARE(failed.count(), 1);
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
