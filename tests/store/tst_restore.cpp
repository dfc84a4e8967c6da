// SPDX-License-Identifier: GPL-3.0-or-later
#include "restorable.h"
#include "store/automaticbackups.h"
#include "store/feed.h"

#include <csignal>
#include <sys/wait.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

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
    const Store::AutomaticBackups backups(world.fixture.location(),
                                          optionsAt(Restorable::moment()));
    for (int number = 0; number < 10; ++number) {
        QVERIFY(bool(backups.make(Store::BackupReason::Daily)));
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
    const Store::AutomaticBackups backups(world.fixture.location(),
                                          optionsAt(Restorable::moment().addDays(-1)));
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
