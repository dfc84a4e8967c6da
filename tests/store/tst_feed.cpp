// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/backup.h"
#include "store/feed.h"
#include "store/restore.h"
#include "storefixture.h"

using namespace Qt::StringLiterals;
using Store::Feed;

class TestFeed : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void nothingHappened();
    void everyWriterIsSeen();
    void renamedCustomersAreSeenUnderBothIds();
    void lastLoginsAreSeen();
    void tooMuchIsEverything();
    void trimmedEntriesAreEverything();
    void goesOnFromAPosition();
    void positionsOfOthersAreNone_data();
    void positionsOfOthersAreNone();
    void beforeTheFirstEntryThereIsNoPosition();
    void olderFilesGoOnWithTheirs();
    void anotherPastIsEverything_data();
    void anotherPastIsEverything();
    void withoutEntriesARestoredBackupIsEverything();
    void firstEntryIsNews();
    void writingKeepsItShort();
    void missingFeedIsAnError();

private:
    std::unique_ptr<StoreFixture> m_fixture;
};

void TestFeed::init()
{
    m_fixture = std::make_unique<StoreFixture>();
    m_fixture->addCustomer(u"ACME"_s);
    QVERIFY(m_fixture->add(StoreFixture::person(u"ann"_s, u"ACME"_s)) > 0);
}

void TestFeed::nothingHappened()
{
    Feed feed(m_fixture->database());
    QVERIFY(bool(feed.start()));

    QVERIFY(feed.news()->isEmpty());
}

void TestFeed::everyWriterIsSeen()
{
    Feed feed(m_fixture->database());
    QVERIFY(bool(feed.start()));
    const auto other = m_fixture->another();
    QVERIFY(bool(Store::run(other->connection(), u"UPDATE customer_user SET phone = '1'"_s)));
    m_fixture->addCustomer(u"BETA"_s);

    const auto news = feed.news();

    QVERIFY(!news->everything);
    QCOMPARE(news->customerUsers, QSet<qint64>{1});
    QCOMPARE(news->customers, QSet<QString>{u"BETA"_s});
    QVERIFY(feed.news()->isEmpty());
}

void TestFeed::renamedCustomersAreSeenUnderBothIds()
{
    Feed feed(m_fixture->database());
    QVERIFY(bool(feed.start()));
    m_fixture->sql(u"UPDATE customer_company SET customer_id = 'NEW'"_s);

    QCOMPARE(feed.news()->customers, (QSet<QString>{u"ACME"_s, u"NEW"_s}));
}

void TestFeed::lastLoginsAreSeen()
{
    Feed feed(m_fixture->database());
    QVERIFY(bool(feed.start()));
    m_fixture->sql(
        u"INSERT INTO customer_preferences VALUES ('ann', 'UserLastLogin', '1'), ('ann', 'UserLanguage', 'de')"_s);
    QCOMPARE(feed.news()->customerUsers, QSet<qint64>{1});

    m_fixture->sql(u"UPDATE customer_preferences SET preferences_value = '2'"_s);
    QCOMPARE(feed.news()->customerUsers, QSet<qint64>{1});

    m_fixture->sql(u"DELETE FROM customer_preferences"_s);
    QCOMPARE(feed.news()->customerUsers, QSet<qint64>{1});
}

void TestFeed::tooMuchIsEverything()
{
    Feed feed(m_fixture->database());
    QVERIFY(bool(feed.start()));
    m_fixture->sql(u"INSERT INTO rollbook_feed (table_name, row_key) "
                   "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 6000) "
                   "SELECT 'customer_user', i FROM n"_s);

    QVERIFY(feed.news()->everything);
    QVERIFY(feed.news()->isEmpty());
}

void TestFeed::trimmedEntriesAreEverything()
{
    Feed feed(m_fixture->database());
    QVERIFY(bool(feed.start()));
    m_fixture->sql(u"INSERT INTO rollbook_feed (seq, table_name, row_key) VALUES (150000, "
                   u"'customer_user', 1), "
                   "(260000, 'customer_user', 1)"_s);
    while (m_fixture->value(u"SELECT count(*) FROM rollbook_feed"_s).toInt() > 1) {
        QVERIFY(bool(Store::trimFeed(m_fixture->database().connection())));
    }

    QVERIFY(feed.news()->everything);
}

void TestFeed::goesOnFromAPosition()
{
    Feed before(m_fixture->database());
    QVERIFY(bool(before.start()));
    const auto position = before.position();
    QVERIFY(position.seq > 0);
    m_fixture->sql(u"UPDATE customer_user SET phone = '1'"_s);
    Feed feed(m_fixture->database());

    QVERIFY(*feed.startAt(position));

    QCOMPARE(feed.news()->customerUsers, QSet<qint64>{1});
    QCOMPARE(feed.position().seq, position.seq + 1);
}

void TestFeed::positionsOfOthersAreNone_data()
{
    QTest::addColumn<QString>("meanwhile");
    QTest::newRow("another one there")
        << u"UPDATE rollbook_feed SET token = token + 1 WHERE seq = (SELECT max(seq) FROM rollbook_feed)"_s;
    QTest::newRow("none there") << u"DELETE FROM rollbook_feed"_s;
    QTest::newRow("too much since")
        << u"INSERT INTO rollbook_feed (table_name, row_key) "
           "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 6000) "
           "SELECT 'customer_user', i FROM n"_s;
}

void TestFeed::positionsOfOthersAreNone()
{
    QFETCH(const QString, meanwhile);
    Feed feed(m_fixture->database());
    QVERIFY(bool(feed.start()));
    const auto position = feed.position();
    m_fixture->sql(meanwhile);

    QVERIFY(!*feed.startAt(position));
}

void TestFeed::beforeTheFirstEntryThereIsNoPosition()
{
    m_fixture->sql(u"DELETE FROM rollbook_feed"_s);
    Feed feed(m_fixture->database());
    QVERIFY(bool(feed.start()));

    QCOMPARE(feed.position().seq, 0);
    QVERIFY(!*feed.startAt({}));
}

void TestFeed::olderFilesGoOnWithTheirs()
{
    const Store::Location location{.text = m_fixture->filePath(u"old.db"_s)};
    Store::OpenOptions before = StoreFixture::options();
    before.migrations = before.migrations.first(3);
    auto old = Store::createDatabase(location, StoreFixture::administrator(), before);
    QVERIFY(bool(old));
    QVERIFY(bool(Store::run((*old)->connection(),
                            u"INSERT INTO rollbook_feed (seq, table_name, row_key) VALUES "
                            "(41, 'customer_user', 7), (42, 'customer_company', 'ACME')"_s)));
    old->reset();

    const auto opened = Store::Database::open(location, StoreFixture::options());

    QVERIFY(bool(opened));
    Feed feed(**opened);
    QVERIFY(bool(feed.start()));
    QCOMPARE(feed.position().seq, 42);
    QVERIFY(bool(Store::run((*opened)->connection(),
                            u"INSERT INTO customer_company (customer_id, name, valid_id, "
                            "create_time, create_by, change_time, change_by) VALUES "
                            "('BETA', 'Beta', 1, '2020-01-02', 1, '2020-01-02', 1)"_s)));
    QCOMPARE(feed.news()->customers, QSet<QString>{u"BETA"_s});
    QCOMPARE(feed.position().seq, 43);
    QCOMPARE(Store::runForValue((*opened)->connection(),
                                u"SELECT count(DISTINCT token) FROM rollbook_feed"_s)
                 ->toInt(),
             3);
}

void TestFeed::anotherPastIsEverything_data()
{
    QTest::addColumn<QStringList>("meanwhile");
    const QString gone =
        u"DELETE FROM rollbook_feed WHERE seq = (SELECT max(seq) FROM rollbook_feed)"_s;
    const QString other = u"INSERT INTO rollbook_feed (seq, table_name, row_key) "
                          "SELECT max(seq) + 1, 'customer_user', 1 FROM rollbook_feed"_s;
    QTest::newRow("the entry seen last is gone") << QStringList{gone};
    QTest::newRow("another one has its number") << QStringList{gone, other};
    QTest::newRow("another one, and more since") << QStringList{gone, other, other, other};
    QTest::newRow("all are gone") << QStringList{u"DELETE FROM rollbook_feed"_s};
}

void TestFeed::anotherPastIsEverything()
{
    QFETCH(const QStringList, meanwhile);
    Feed feed(m_fixture->database());
    QVERIFY(bool(feed.start()));
    for (const QString &statement : meanwhile) {
        m_fixture->sql(statement);
    }

    QVERIFY(feed.news()->everything);
    QVERIFY(feed.news()->isEmpty());
    m_fixture->addCustomer(u"BETA"_s);
    QCOMPARE(feed.news()->customers, QSet<QString>{u"BETA"_s});
}

void TestFeed::withoutEntriesARestoredBackupIsEverything()
{
    m_fixture->sql(u"DELETE FROM rollbook_feed"_s);
    const QString backup = m_fixture->filePath(u"backup.db"_s);
    QVERIFY(bool(Store::backUp(m_fixture->location(), backup, StoreFixture::options())));
    Feed feed(m_fixture->database());
    QVERIFY(bool(feed.start()));
    QVERIFY(feed.news()->isEmpty());

    QVERIFY(bool(Store::restore(m_fixture->location(), backup, StoreFixture::options())));

    QVERIFY(feed.news()->everything);
    QVERIFY(feed.news()->isEmpty());
}

void TestFeed::firstEntryIsNews()
{
    m_fixture->sql(u"DELETE FROM rollbook_feed"_s);
    m_fixture->sql(u"DELETE FROM sqlite_sequence WHERE name = 'rollbook_feed'"_s);
    Feed feed(m_fixture->database());
    QVERIFY(bool(feed.start()));
    m_fixture->addCustomer(u"BETA"_s);

    const auto news = feed.news();

    QVERIFY(!news->everything);
    QCOMPARE(news->customers, QSet<QString>{u"BETA"_s});
    QCOMPARE(feed.position().seq, 1);
}

void TestFeed::writingKeepsItShort()
{
    constexpr int kept = 100000;
    const auto entries = [this] {
        return m_fixture->value(u"SELECT count(*) FROM rollbook_feed"_s).toInt();
    };
    m_fixture->sql(u"INSERT INTO rollbook_feed (table_name, row_key) "
                   "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < %1) "
                   "SELECT 'customer_user', i FROM n"_s.arg(kept + 1500));
    const auto other = m_fixture->another();
    Feed reader(*other);
    QVERIFY(bool(reader.start()));

    m_fixture->addCustomer(u"BETA"_s);
    QVERIFY(entries() > kept); // a bit at a time
    m_fixture->addCustomer(u"GAMMA"_s);
    m_fixture->addCustomer(u"DELTA"_s);

    QCOMPARE(entries(), kept);
    const auto news = reader.news();
    QVERIFY(!news->everything);
    QCOMPARE(news->customers, (QSet<QString>{u"BETA"_s, u"GAMMA"_s, u"DELTA"_s}));
}

void TestFeed::missingFeedIsAnError()
{
    Feed feed(m_fixture->database());
    m_fixture->sql(u"DROP TABLE rollbook_feed"_s);

    QVERIFY(!feed.start());
    QVERIFY(!feed.news());
    QVERIFY(!Store::trimFeed(m_fixture->database().connection()));
}

QTEST_GUILESS_MAIN(TestFeed)
#include "tst_feed.moc"
