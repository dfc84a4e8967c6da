// SPDX-License-Identifier: GPL-3.0-or-later
#include "restorable.h"

using namespace Qt::StringLiterals;
using Domain::ErrorCode;

/// Backups that are not restored: all stays as it is.
class TestRestoreRefusals : public QObject
{
    Q_OBJECT

private slots:
    void unusableBackupsAreRefused_data();
    void unusableBackupsAreRefused();
    void databaseItselfIsNoBackup();
    void othersWhoWriteAreWaitedFor();
    void cancellingChangesNothing_data();
    void cancellingChangesNothing();
    void readOnlyDatabasesStay();
    void databasesOfOthersStay_data();
    void databasesOfOthersStay();
    void withoutABackupOfThePresentNothingIsDone();
};

void TestRestoreRefusals::unusableBackupsAreRefused_data()
{
    using Spoil = std::function<void(const QString &)>;
    QTest::addColumn<Spoil>("spoiled");
    QTest::addColumn<ErrorCode>("code");
    const auto row = [](const char *name, ErrorCode code, const Spoil &spoiled) {
        QTest::newRow(name) << spoiled << code;
    };
    const auto sql = [](const QStringList &statements) {
        return [statements](const QString &path) {
            const auto opened = Store::SqliteConnection::open(path, std::chrono::milliseconds(0));
            for (const QString &statement : statements) {
                QVERIFY(opened && Store::run((*opened)->database(), statement));
            }
        };
    };
    row("missing", ErrorCode::FileMissing, [](const QString &path) { QFile::remove(path); });
    row("a folder", ErrorCode::FileIsDirectory,
        [](const QString &path) { QVERIFY(QFile::remove(path) && QDir().mkpath(path)); });
    row("a device", ErrorCode::NotADatabase, [](const QString &path) {
        QVERIFY(QFile::remove(path) && QFile::link(u"/dev/zero"_s, path));
    });
    row("empty", ErrorCode::FileEmpty, [](const QString &path) { writeFile(path, ""); });
    row("a text", ErrorCode::NotADatabase,
        [](const QString &path) { writeFile(path, QByteArray(5000, 'x')); });
    row("half of it", ErrorCode::Truncated,
        [](const QString &path) { QVERIFY(QFile::resize(path, QFileInfo(path).size() / 2)); });
    row("damaged", ErrorCode::Damaged, &spoil);
    row("an index that does not fit", ErrorCode::Damaged,
        sql({u"PRAGMA writable_schema = ON"_s,
             u"UPDATE sqlite_master SET sql = replace(sql, 'last_name, ', 'email, ') "
             "WHERE name = 'rollbook_customer_user_list'"_s}));
    row("a newer version's", ErrorCode::NewerDatabase,
        sql({u"INSERT INTO rollbook_schema VALUES (99, '2026-01-01')"_s}));
    row("another program's", ErrorCode::ForeignDatabase,
        sql({u"ALTER TABLE rollbook_schema RENAME TO recipes"_s}));
}

void TestRestoreRefusals::unusableBackupsAreRefused()
{
    QFETCH(const std::function<void(const QString &)>, spoiled);
    QFETCH(const ErrorCode, code);
    Restorable world;
    spoiled(world.backup);
    const QStringList before = world.files();

    const auto restored = world.restore();

    QVERIFY(!restored);
    QCOMPARE(restored.error().code, code);
    QCOMPARE(restored.error().subject, world.backup);
    QCOMPARE(world.fixture.value(u"SELECT count(*) FROM customer_user"_s).toInt(), 2);
    QCOMPARE(world.files(), before);
}

void TestRestoreRefusals::databaseItselfIsNoBackup()
{
    Restorable world;
    QVERIFY(QFile::link(world.fixture.path(), world.fixture.filePath(u"link.db"_s)));

    for (const QString &name : {u"people.db"_s, u"link.db"_s}) {
        world.backup = world.fixture.filePath(name);
        QCOMPARE(world.restore().error().code, ErrorCode::FileReserved);
    }
}

void TestRestoreRefusals::othersWhoWriteAreWaitedFor()
{
    Restorable world;
    const auto other = world.fixture.another();
    QVERIFY(bool(Store::run(other->connection(), u"BEGIN IMMEDIATE"_s)));
    const QStringList before = world.files();

    const auto restored = world.restore();

    QVERIFY(!restored);
    QCOMPARE(restored.error().code, ErrorCode::Locked);
    QCOMPARE(restored.error().subject, world.fixture.path());
    QCOMPARE(world.files(), before);
    QVERIFY(bool(Store::run(other->connection(), u"ROLLBACK"_s)));
    QVERIFY(bool(world.restore()));
}

void TestRestoreRefusals::cancellingChangesNothing_data()
{
    QTest::addColumn<int>("steps");
    for (const int steps : {0, 1, 3, 5, 8}) {
        QTest::addRow("after %d steps", steps) << steps;
    }
}

void TestRestoreRefusals::cancellingChangesNothing()
{
    QFETCH(int, steps);
    Restorable world;
    addManyPeople(world.fixture);
    world.backup = world.fixture.filePath(u"large.db"_s);
    QVERIFY(bool(Store::backUp(world.fixture.location(), world.backup, StoreFixture::options())));
    QVERIFY(world.fixture.add(StoreFixture::person(u"cat"_s, u"ACME"_s)) > 0);

    const auto restored = world.restore([&steps](qint64, qint64) { return --steps >= 0; });

    QVERIFY(!restored);
    QCOMPARE(restored.error().code, ErrorCode::Cancelled);
    QCOMPARE(world.fixture.value(u"SELECT count(*) FROM customer_user"_s).toInt(), 6003);
    QCOMPARE(world.files().filter(u".part"_s), QStringList());
    QVERIFY(!world.files().contains(u"people.db-backups"_s));
}

void TestRestoreRefusals::readOnlyDatabasesStay()
{
    Restorable world;
    world.fixture.close();
    QVERIFY(QFile::setPermissions(world.fixture.path(), QFileDevice::ReadOwner));

    const auto restored = world.restore();

    QCOMPARE(restored.error().code, ErrorCode::ReadOnly);
    QCOMPARE(loginsIn(world.fixture.path()), u"ann,bob"_s);
}

void TestRestoreRefusals::databasesOfOthersStay_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("newer") << u"INSERT INTO rollbook_schema VALUES (99, '2026-01-01')"_s
                           << ErrorCode::NewerDatabase;
    QTest::newRow("another program's")
        << u"ALTER TABLE rollbook_schema RENAME TO recipes"_s << ErrorCode::ForeignDatabase;
}

void TestRestoreRefusals::databasesOfOthersStay()
{
    QFETCH(const QString, sql);
    QFETCH(const ErrorCode, code);
    Restorable world;
    world.fixture.sql(sql);

    const auto restored = world.restore();

    QVERIFY(!restored);
    QCOMPARE(restored.error().code, code);
    QCOMPARE(restored.error().subject, world.fixture.path());
    QCOMPARE(world.fixture.value(u"SELECT count(*) FROM customer_user"_s).toInt(), 2);
}

void TestRestoreRefusals::withoutABackupOfThePresentNothingIsDone()
{
    Restorable world;
    writeFile(world.fixture.path() + u"-backups"_s, "somebody's file");

    const auto restored = world.restore();

    QCOMPARE(restored.error().code, ErrorCode::FileNotCreatable);
    QCOMPARE(world.fixture.value(u"SELECT count(*) FROM customer_user"_s).toInt(), 2);
    QVERIFY(world.fixture.add(StoreFixture::person(u"cat"_s, u"ACME"_s)) > 0);
}

QTEST_GUILESS_MAIN(TestRestoreRefusals)
#include "tst_restorerefusals.moc"
