// SPDX-License-Identifier: GPL-3.0-or-later
#include "backupfixture.h"
#include "store/automaticbackups.h"
#include "store/feed.h"
#include "store/restore.h"

#include <csignal>
#include <sys/wait.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using Domain::ErrorCode;

namespace {

const QDateTime now(QDate(2026, 11, 28), QTime(22, 48));

/// A backup of the database with ann alone, and bob in the database since.
struct Restorable
{
    StoreFixture fixture;
    QString backup = fixture.filePath(u"backup.db"_s);

    Restorable()
    {
        fixture.addCustomer(u"ACME"_s);
        fixture.add(StoreFixture::person(u"ann"_s, u"ACME"_s));
        if (!Store::backUp(fixture.location(), backup, StoreFixture::options())) {
            qFatal("no backup");
        }
        fixture.add(StoreFixture::person(u"bob"_s, u"ACME"_s));
    }
    [[nodiscard]] Domain::Result<Store::Restored>
    restore(const Store::Progress &progress = {}) const
    {
        return Store::restore(fixture.location(), backup, optionsAt(now), progress);
    }
    [[nodiscard]] QStringList files() const { return filesIn(fixture.filePath({})); }
};

} // namespace

/// Backups that take the place of what there is.
class TestRestore : public QObject
{
    Q_OBJECT

private slots:
    void backupTakesThePlace();
    void whatWasThereIsInABackup();
    void nothingIsPruned();
    void othersSeeItAsOneChange();
    void whatOthersRememberIsNotBelieved();
    void olderBackupsAreBroughtUpToDate();
    void otherPageSizesFit();
    void keptDirectoryGoes();
    void backupMayBeOneOfTheAutomaticOnes();
    void backupIsLeftAsItIs();
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
    void damagedDatabasesAreMovedAside_data();
    void damagedDatabasesAreMovedAside();
    void missingDatabasesAreMade();
    void leftLogIsNotTakenForTheNewOnes();
    void damagedOnesInUseStay();
    void whatIsNoFileStays();
    void killedInTheMiddleTheOldContentIsThere();
};

void TestRestore::backupTakesThePlace()
{
    Restorable world;
    world.fixture.close();

    const auto restored = world.restore();

    QVERIFY2(bool(restored), restored ? "" : qPrintable(restored.error().detail));
    QVERIFY(!restored->isPreviousDamaged);
    QCOMPARE(loginsIn(world.fixture.path()), u"ann"_s);
    QCOMPARE(world.files(), (QStringList{u"backup.db"_s, u"people.db"_s, u"people.db-backups"_s}));
}

void TestRestore::whatWasThereIsInABackup()
{
    Restorable world;
    world.fixture.close();

    const auto restored = world.restore();

    QCOMPARE(restored->previous,
             world.fixture.path() + u"-backups/2026-11-28 22-48-00 restore.db"_s);
    QCOMPARE(loginsIn(restored->previous), u"ann,bob"_s);
    world.backup = restored->previous;
    QVERIFY(bool(world.restore())); // and back again
    QCOMPARE(loginsIn(world.fixture.path()), u"ann,bob"_s);
}

/// The oldest may be what is being restored.
void TestRestore::nothingIsPruned()
{
    Restorable world;
    const Store::AutomaticBackups backups(world.fixture.location(), optionsAt(now));
    for (int number = 0; number < 10; ++number) {
        QVERIFY(bool(backups.make(Store::BackupReason::Import)));
    }

    QVERIFY(bool(world.restore()));

    QCOMPARE(backups.all().size(), 11);
}

void TestRestore::othersSeeItAsOneChange()
{
    Restorable world;
    addManyPeople(world.fixture);
    const auto other = world.fixture.another();
    const auto count = [&other] {
        return Store::runForValue(other->connection(), u"SELECT count(*) FROM customer_user"_s)
            ->toInt();
    };
    QSet<int> seen;
    const auto look = [&](qint64 /*done*/, qint64 /*all*/) {
        seen.insert(count());
        return true;
    };

    QVERIFY(bool(world.restore(look)));

    QCOMPARE(seen, QSet<int>{6002});
    QCOMPARE(count(), 1);
    QCOMPARE(world.fixture.value(u"SELECT group_concat(login) FROM customer_user"_s).toString(),
             u"ann"_s);
    world.fixture.addCustomer(u"BETA"_s); // and goes on with it
    QVERIFY(world.fixture.add(StoreFixture::person(u"cat"_s, u"BETA"_s)) > 0);
    QCOMPARE(world.fixture.value(u"PRAGMA integrity_check"_s).toString(), u"ok"_s);
}

void TestRestore::whatOthersRememberIsNotBelieved()
{
    Restorable world;
    const auto other = world.fixture.another();
    Store::Feed feed(*other);
    QVERIFY(bool(feed.start()));

    QVERIFY(bool(world.restore()));
    // As many entries as before: the numbers alone would not tell.
    QVERIFY(world.fixture.add(StoreFixture::person(u"cat"_s, u"ACME"_s)) > 0);

    QVERIFY(feed.news()->everything);
    QVERIFY(feed.news()->isEmpty());
}

void TestRestore::olderBackupsAreBroughtUpToDate()
{
    Restorable world;
    Store::OpenOptions before = StoreFixture::options();
    before.migrations = before.migrations.first(2);
    world.backup = world.fixture.filePath(u"old.db"_s);
    QVERIFY(
        bool(Store::createDatabase({.text = world.backup}, StoreFixture::administrator(), before)));

    const auto restored = world.restore();

    QVERIFY2(bool(restored), restored ? "" : qPrintable(restored.error().detail));
    QCOMPARE(world.fixture.value(u"SELECT max(version) FROM rollbook_schema"_s).toInt(),
             Store::builtInMigrations().last().version);
    QVERIFY(world.fixture.value(u"SELECT count(token) FROM rollbook_feed"_s).isValid());
    QCOMPARE(world.fixture.value(u"SELECT count(*) FROM customer_user"_s).toInt(), 0);
    const auto old = Store::Database::open({.text = world.backup}, before);
    QVERIFY(bool(old)); // is as old as it was
}

void TestRestore::otherPageSizesFit()
{
    Restorable world;
    {
        const auto backup = Store::Database::open({.text = world.backup}, StoreFixture::options());
        QVERIFY(bool(backup));
        for (const QString &statement :
             {u"PRAGMA journal_mode = DELETE"_s, u"PRAGMA page_size = 1024"_s, u"VACUUM"_s}) {
            QVERIFY(bool(Store::run((*backup)->connection(), statement)));
        }
        QCOMPARE(Store::runForValue((*backup)->connection(), u"PRAGMA page_size"_s)->toInt(), 1024);
    }

    const auto restored = world.restore();

    QVERIFY2(bool(restored), restored ? "" : qPrintable(restored.error().detail));
    QCOMPARE(world.fixture.value(u"PRAGMA page_size"_s).toInt(), 4096);
    QCOMPARE(world.fixture.value(u"SELECT group_concat(login) FROM customer_user"_s).toString(),
             u"ann"_s);
}

void TestRestore::keptDirectoryGoes()
{
    const Restorable world;
    writeFile(world.fixture.path() + u"-search"_s, "names of others");

    QVERIFY(bool(world.restore()));

    QVERIFY(!QFile::exists(world.fixture.path() + u"-search"_s));
}

void TestRestore::backupMayBeOneOfTheAutomaticOnes()
{
    Restorable world;
    const Store::AutomaticBackups backups(world.fixture.location(), optionsAt(now.addDays(-1)));
    world.backup = backups.make(Store::BackupReason::Daily)->path;
    QVERIFY(world.fixture.add(StoreFixture::person(u"cat"_s, u"ACME"_s)) > 0);
    world.fixture.close();

    QVERIFY(bool(world.restore()));

    QCOMPARE(loginsIn(world.fixture.path()), u"ann,bob"_s);
    QCOMPARE(backups.all().size(), 2);
}

void TestRestore::backupIsLeftAsItIs()
{
    const Restorable world;
    const QByteArray before = contentOf(world.backup);
    QVERIFY(QFile::setPermissions(world.backup, QFileDevice::ReadOwner));

    QVERIFY(bool(world.restore()));

    QCOMPARE(contentOf(world.backup), before);
}

void TestRestore::unusableBackupsAreRefused_data()
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

void TestRestore::unusableBackupsAreRefused()
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

void TestRestore::databaseItselfIsNoBackup()
{
    Restorable world;
    QVERIFY(QFile::link(world.fixture.path(), world.fixture.filePath(u"link.db"_s)));

    for (const QString &name : {u"people.db"_s, u"link.db"_s}) {
        world.backup = world.fixture.filePath(name);
        QCOMPARE(world.restore().error().code, ErrorCode::FileReserved);
    }
}

void TestRestore::othersWhoWriteAreWaitedFor()
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

void TestRestore::cancellingChangesNothing_data()
{
    QTest::addColumn<int>("steps");
    for (const int steps : {0, 1, 3, 5, 8}) {
        QTest::addRow("after %d steps", steps) << steps;
    }
}

void TestRestore::cancellingChangesNothing()
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

void TestRestore::readOnlyDatabasesStay()
{
    Restorable world;
    world.fixture.close();
    QVERIFY(QFile::setPermissions(world.fixture.path(), QFileDevice::ReadOwner));

    const auto restored = world.restore();

    QCOMPARE(restored.error().code, ErrorCode::ReadOnly);
    QCOMPARE(loginsIn(world.fixture.path()), u"ann,bob"_s);
}

void TestRestore::databasesOfOthersStay_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("newer") << u"INSERT INTO rollbook_schema VALUES (99, '2026-01-01')"_s
                           << ErrorCode::NewerDatabase;
    QTest::newRow("another program's")
        << u"ALTER TABLE rollbook_schema RENAME TO recipes"_s << ErrorCode::ForeignDatabase;
}

void TestRestore::databasesOfOthersStay()
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

void TestRestore::withoutABackupOfThePresentNothingIsDone()
{
    Restorable world;
    writeFile(world.fixture.path() + u"-backups"_s, "somebody's file");

    const auto restored = world.restore();

    QCOMPARE(restored.error().code, ErrorCode::FileNotCreatable);
    QCOMPARE(world.fixture.value(u"SELECT count(*) FROM customer_user"_s).toInt(), 2);
    QVERIFY(world.fixture.add(StoreFixture::person(u"cat"_s, u"ACME"_s)) > 0);
}

void TestRestore::damagedDatabasesAreMovedAside_data()
{
    using Spoil = std::function<void(const QString &)>;
    QTest::addColumn<Spoil>("spoiled");
    const auto row = [](const char *name, const Spoil &spoiled) { QTest::newRow(name) << spoiled; };
    row("empty", [](const QString &path) { writeFile(path, ""); });
    row("a text", [](const QString &path) { writeFile(path, QByteArray(5000, 'x')); });
    row("half of it",
        [](const QString &path) { QVERIFY(QFile::resize(path, QFileInfo(path).size() / 2)); });
    row("everything but the header", &spoil);
    row("one page", [](const QString &path) {
        const auto opened = Store::SqliteConnection::open(path, std::chrono::milliseconds(0));
        const int page = Store::runForValue((*opened)->database(),
                                            u"SELECT rootpage FROM sqlite_master WHERE name = "
                                            "'rollbook_customer_user_list'"_s)
                             ->toInt();
        QVERIFY(page > 1);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(4096LL * (page - 1)));
        QCOMPARE(file.write(QByteArray(4096, '\xff')), 4096);
    });
}

void TestRestore::damagedDatabasesAreMovedAside()
{
    QFETCH(const std::function<void(const QString &)>, spoiled);
    Restorable world;
    world.fixture.close();
    spoiled(world.fixture.path());
    const QByteArray damaged = contentOf(world.fixture.path());

    const auto restored = world.restore();

    QVERIFY2(bool(restored), restored ? "" : qPrintable(restored.error().detail));
    QVERIFY(restored->isPreviousDamaged);
    QCOMPARE(restored->previous, world.fixture.path() + u"-damaged-2026-11-28-22-48-00"_s);
    QCOMPARE(contentOf(restored->previous), damaged);
    QCOMPARE(loginsIn(world.fixture.path()), u"ann"_s);
    QVERIFY(!(QFile::permissions(world.fixture.path())
              & (QFileDevice::ReadGroup | QFileDevice::ReadOther)));
}

void TestRestore::missingDatabasesAreMade()
{
    Restorable world;
    world.fixture.close();
    QVERIFY(QFile::remove(world.fixture.path()));

    const auto restored = world.restore();

    QVERIFY(bool(restored));
    QCOMPARE(restored->previous, QString());
    QVERIFY(!restored->isPreviousDamaged);
    QCOMPARE(loginsIn(world.fixture.path()), u"ann"_s);
}

/// Somebody removed the file alone: what the log has would be written into another database.
void TestRestore::leftLogIsNotTakenForTheNewOnes()
{
    Restorable world;
    const QByteArray log = contentOf(world.fixture.path() + u"-wal"_s);
    QVERIFY(!log.isEmpty());
    world.fixture.close();
    QVERIFY(QFile::remove(world.fixture.path()));
    writeFile(world.fixture.path() + u"-wal"_s, log);

    QVERIFY(bool(world.restore()));

    QCOMPARE(loginsIn(world.fixture.path()), u"ann"_s);
    QCOMPARE(contentOf(world.fixture.path() + u"-damaged-2026-11-28-22-48-00-wal"_s), log);
}

/// Whoever has it open would go on writing into the file that is moved away.
void TestRestore::damagedOnesInUseStay()
{
    Restorable world;
    world.fixture.sql(u"PRAGMA wal_checkpoint(TRUNCATE)"_s);
    world.fixture.close();
    const auto other = world.fixture.another();
    QVERIFY(bool(Store::runForValue(other->connection(), u"SELECT count(*) FROM users"_s)));
    spoil(world.fixture.path());
    const QStringList before = world.files();

    const auto restored = world.restore();

    QVERIFY(!restored);
    QCOMPARE(restored.error().code, ErrorCode::Locked);
    QCOMPARE(world.files(), before);
}

void TestRestore::whatIsNoFileStays()
{
    Restorable world;
    const QString folder = world.fixture.filePath(u"folder.db"_s);
    QVERIFY(QDir().mkpath(folder));
    QVERIFY(QFile::link(u"/dev/null"_s, world.fixture.filePath(u"device.db"_s)));
    QVERIFY(QFile::link(u"/nonexistent"_s, world.fixture.filePath(u"link.db"_s)));
    const auto codeOf = [&world](const QString &name) {
        return Store::restore({.text = world.fixture.filePath(name)}, world.backup, optionsAt(now))
            .error()
            .code;
    };
    const QStringList before = world.files();

    QCOMPARE(codeOf(u"folder.db"_s), ErrorCode::FileIsDirectory);
    QCOMPARE(codeOf(u"device.db"_s), ErrorCode::NotADatabase);
    QCOMPARE(codeOf(u"link.db"_s), ErrorCode::FileExists);
    QCOMPARE(codeOf(u"no/such/folder.db"_s), ErrorCode::FileNotCreatable);
    QCOMPARE(world.files(), before);
}

void TestRestore::killedInTheMiddleTheOldContentIsThere()
{
    Restorable world;
    addManyPeople(world.fixture);
    world.backup = world.fixture.filePath(u"large.db"_s);
    QVERIFY(bool(Store::backUp(world.fixture.location(), world.backup, StoreFixture::options())));
    QVERIFY(world.fixture.add(StoreFixture::person(u"cat"_s, u"ACME"_s)) > 0);
    world.fixture.close();
    const QString folder = world.fixture.path() + u"-backups"_s;

    const pid_t child = ::fork();
    if (child == 0) {
        // After the backup, with more than half of the content in the log.
        (void)world.restore([&folder](qint64 done, qint64 all) {
            if (!QDir(folder).entryList({u"*.db"_s}).isEmpty() && 2 * done > all && done < all) {
                (void)::kill(::getpid(), SIGKILL);
            }
            return true;
        });
        ::_exit(0);
    }
    int status = 0;
    QCOMPARE(::waitpid(child, &status, 0), child);

    QVERIFY(WIFSIGNALED(status));
    QVERIFY(QFileInfo(world.fixture.path() + u"-wal"_s).size() > 0);
    const QString logins = loginsIn(world.fixture.path());
    QVERIFY(logins.contains(u"cat"_s));
    QCOMPARE(logins.count(u','), 6002);
}

QTEST_GUILESS_MAIN(TestRestore)
#include "tst_restore.moc"
