// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/automaticbackups.h"
#include "storefixture.h"

#include <QFile>

using namespace Qt::StringLiterals;
using Domain::ErrorCode;
using Store::Database;
using Store::Location;

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

int newestVersion()
{
    return Store::builtInMigrations().last().version;
}

QList<Store::AutomaticBackup> backupsOf(const StoreFixture &fixture)
{
    return Store::AutomaticBackups(fixture.location()).all();
}

/// The built-in steps and one that a later version might bring.
Store::OpenOptions optionsWith(const QStringList &nextStatements)
{
    Store::OpenOptions options = StoreFixture::options();
    options.migrations.append({.version = newestVersion() + 1, .statements = nextStatements});
    return options;
}

} // namespace

class TestDatabase : public QObject
{
    Q_OBJECT

private slots:
    void newOnesHaveOtobosFixedRows();
    void newOnesAreConfigured();
    void creatingRefuses_data();
    void creatingRefuses();
    void failedCreationLeavesNothing();
    void olderOnesAreMigratedAfterABackup();
    void failedMigrationChangesNothing();
    void failedMigrationLeavesNoBackup();
    void migratingKeepsTheLastTenBackups();
    void migrationWithoutBackupIsRefused();
    void forReadingNothingIsWritten();
    void newerOnesAreRefusedUntouched();
    void otherProgramsAreRefusedUntouched();
    void readOnlyFilesCanBeRead();
    void readOnlyOlderOnesAreRefused();
    void lockedOnesSaySo();
    void serversAreNotOpenedYet();
    void damagedContentIsReported();
    void lengthsAreCheckedByTheDatabaseToo();
    void nothingIsEverDeleted_data();
    void nothingIsEverDeleted();
};

void TestDatabase::newOnesHaveOtobosFixedRows()
{
    StoreFixture fixture;

    QCOMPARE(
        fixture
            .value(
                u"SELECT group_concat(id || name) FROM (SELECT id, name FROM valid ORDER BY id)"_s)
            .toString(),
        u"1valid,2invalid,3invalid-temporarily"_s);
    QCOMPARE(
        fixture
            .value(
                u"SELECT group_concat(id || name) FROM (SELECT id, name FROM groups_table ORDER BY id)"_s)
            .toString(),
        u"1users,2admin,3stats"_s);
    QCOMPARE(
        fixture
            .value(
                u"SELECT group_concat(group_id || permission_key) FROM group_user WHERE user_id = 1"_s)
            .toString(),
        u"1rw,2rw"_s);
    QCOMPARE(fixture.value(u"SELECT login || first_name || last_name FROM users"_s).toString(),
             u"rootAdaAdmin"_s);
    QCOMPARE(fixture.value(u"SELECT max(version) FROM rollbook_schema"_s).toInt(),
             Store::builtInMigrations().last().version);
}

void TestDatabase::newOnesAreConfigured()
{
    StoreFixture fixture;

    QCOMPARE(fixture.value(u"PRAGMA foreign_keys"_s).toInt(), 1);
    QCOMPARE(fixture.value(u"PRAGMA journal_mode"_s).toString(), u"wal"_s);
    QCOMPARE(fixture.value(u"PRAGMA synchronous"_s).toInt(), 2);
    QCOMPARE(fixture.value(u"PRAGMA busy_timeout"_s).toInt(), 50);
    for (const QString &suffix : {u""_s, u"-wal"_s, u"-shm"_s}) {
        const auto others = QFile::permissions(fixture.path() + suffix)
            & (QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther
               | QFileDevice::WriteOther);
        QVERIFY2(!others, qPrintable(suffix));
    }
}

void TestDatabase::creatingRefuses_data()
{
    QTest::addColumn<QString>("login");
    QTest::addColumn<QString>("firstName");
    QTest::addColumn<QString>("code");

    QTest::newRow("no login") << u" "_s << u"Ada"_s << u"login.required"_s;
    QTest::newRow("no first name") << u"root"_s << u""_s << u"first_name.required"_s;
    QTest::newRow("login too long") << QString(192, u'x') << u"Ada"_s << u"login.too_long"_s;
    QTest::newRow("line break") << u"ro\not"_s << u"Ada"_s << u"login.control_character"_s;
}

void TestDatabase::creatingRefuses()
{
    QFETCH(QString, login);
    QFETCH(QString, firstName);
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"new.db"_s);

    const auto created = Store::createDatabase({Location::System::Sqlite, path},
                                               {login, firstName, u"Admin"_s, u"x"_s});

    QVERIFY(!created);
    QCOMPARE(created.error().violations.size(), 1);
    QTEST(created.error().violations.first().code, "code");
    QVERIFY(!QFile::exists(path));
}

void TestDatabase::failedCreationLeavesNothing()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"new.db"_s);

    const auto created =
        Store::createDatabase({Location::System::Sqlite, path}, StoreFixture::administrator(),
                              optionsWith({u"CREATE NONSENSE"_s}));

    QVERIFY(!created);
    QVERIFY(QDir(folder.path()).isEmpty());
}

void TestDatabase::olderOnesAreMigratedAfterABackup()
{
    StoreFixture fixture;
    fixture.addCustomer(u"ACME"_s);
    fixture.close();

    auto opened = Database::open(fixture.location(),
                                 optionsWith({u"CREATE TABLE rollbook_extra (id INTEGER)"_s}));

    QVERIFY(bool(opened));
    const QSqlDatabase connection = (*opened)->connection();
    QCOMPARE(Store::runForValue(connection, u"SELECT max(version) FROM rollbook_schema"_s)->toInt(),
             newestVersion() + 1);
    QCOMPARE(Store::runForValue(connection, u"SELECT count(*) FROM rollbook_extra"_s)->toInt(), 0);
    QCOMPARE(Store::runForValue(connection, u"SELECT count(*) FROM customer_company"_s)->toInt(),
             1);
    QCOMPARE(backupsOf(fixture).size(), 1);
    QCOMPARE(backupsOf(fixture).first().reason, Store::BackupReason::Migration);
    const QString backup = backupsOf(fixture).first().path;
    auto old = Database::open({Location::System::Sqlite, backup}, StoreFixture::options());
    QVERIFY(bool(old));
    QCOMPARE(Store::runForValue((*old)->connection(), u"SELECT count(*) FROM customer_company"_s)
                 ->toInt(),
             1);
    QVERIFY(!(QFile::permissions(backup) & (QFileDevice::ReadGroup | QFileDevice::ReadOther)));
}

void TestDatabase::failedMigrationChangesNothing()
{
    StoreFixture fixture;
    fixture.close();

    const auto opened = Database::open(
        fixture.location(),
        optionsWith({u"CREATE TABLE rollbook_extra (id INTEGER)"_s, u"CREATE NONSENSE"_s}));

    QVERIFY(!opened);
    const auto again = fixture.another();
    QCOMPARE(
        Store::runForValue(again->connection(),
                           u"SELECT count(*) FROM sqlite_master WHERE name = 'rollbook_extra'"_s)
            ->toInt(),
        0);
}

/// They would push the others out, one a start.
void TestDatabase::failedMigrationLeavesNoBackup()
{
    StoreFixture fixture;
    fixture.close();
    const auto failing = optionsWith({u"CREATE NONSENSE"_s});

    QVERIFY(!Database::open(fixture.location(), failing));

    QVERIFY(backupsOf(fixture).isEmpty());
}

void TestDatabase::migratingKeepsTheLastTenBackups()
{
    StoreFixture fixture;
    const Store::AutomaticBackups backups(fixture.location(), StoreFixture::options());
    for (int number = 0; number < 11; ++number) {
        QVERIFY(bool(backups.make(Store::BackupReason::Daily)));
    }

    QVERIFY(bool(Database::open(fixture.location(), optionsWith({u"SELECT 1"_s}))));

    QCOMPARE(backups.all().size(), 10);
    QCOMPARE(backups.all().first().reason, Store::BackupReason::Migration);
}

void TestDatabase::migrationWithoutBackupIsRefused()
{
    StoreFixture fixture;
    fixture.close();
    QFile inTheWay(fixture.path() + u"-backups"_s);
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));

    const auto opened = Database::open(fixture.location(), optionsWith({u"SELECT 1"_s}));

    QVERIFY(!opened);
    QCOMPARE(opened.error().code, ErrorCode::BackupFailed);
    QCOMPARE(opened.error().subject, inTheWay.fileName());
    const auto again = fixture.another();
    QCOMPARE(Store::runForValue(again->connection(), u"SELECT max(version) FROM rollbook_schema"_s)
                 ->toInt(),
             newestVersion());
}

void TestDatabase::forReadingNothingIsWritten()
{
    StoreFixture fixture;
    fixture.addCustomer(u"ACME"_s);
    fixture.sql(u"PRAGMA journal_mode = DELETE"_s);
    fixture.close();
    const QByteArray before = contentOf(fixture.path());
    Store::OpenOptions options = optionsWith({u"CREATE TABLE rollbook_extra (id INTEGER)"_s});
    options.isForReading = true;

    const auto opened = Database::open(fixture.location(), options);

    QVERIFY(bool(opened));
    QVERIFY((*opened)->isReadOnly());
    QCOMPARE(Store::runForValue((*opened)->connection(), u"SELECT count(*) FROM customer_company"_s)
                 ->toInt(),
             1);
    QVERIFY(!Store::run((*opened)->connection(), u"UPDATE users SET title = 'x'"_s));
    QCOMPARE(contentOf(fixture.path()), before);
    QVERIFY(backupsOf(fixture).isEmpty());
}

void TestDatabase::newerOnesAreRefusedUntouched()
{
    StoreFixture fixture;
    fixture.sql(u"INSERT INTO rollbook_schema VALUES (99, '2026-01-01')"_s);
    fixture.close();
    const QByteArray before = contentOf(fixture.path());

    const auto opened = Database::open(fixture.location());

    QVERIFY(!opened);
    QCOMPARE(opened.error().code, ErrorCode::NewerDatabase);
    QCOMPARE(contentOf(fixture.path()), before);
}

void TestDatabase::otherProgramsAreRefusedUntouched()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"other.db"_s);
    {
        QSqlDatabase other = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"other"_s);
        other.setDatabaseName(path);
        QVERIFY(other.open());
        QVERIFY(bool(Store::run(other, u"CREATE TABLE recipes (id INTEGER)"_s)));
    }
    QSqlDatabase::removeDatabase(u"other"_s);
    const QByteArray before = contentOf(path);

    const auto opened = Database::open({Location::System::Sqlite, path});

    QVERIFY(!opened);
    QCOMPARE(opened.error().code, ErrorCode::ForeignDatabase);
    QCOMPARE(contentOf(path), before);
}

void TestDatabase::readOnlyFilesCanBeRead()
{
    StoreFixture fixture;
    fixture.addCustomer(u"ACME"_s);
    fixture.close();
    QVERIFY(QFile::setPermissions(fixture.path(), QFileDevice::ReadOwner));
    const QByteArray before = contentOf(fixture.path());

    auto opened = Database::open(fixture.location(), StoreFixture::options());

    QVERIFY(bool(opened));
    QVERIFY((*opened)->isReadOnly());
    QCOMPARE(Store::runForValue((*opened)->connection(), u"SELECT count(*) FROM customer_company"_s)
                 ->toInt(),
             1);
    const auto applied =
        Store::ChangeWriter(**opened, fixture.agent())
            .apply(Domain::addition(Domain::Customer{.customerId = u"B"_s, .name = u"B"_s}));
    QVERIFY(!applied);
    QCOMPARE(applied.error().code, ErrorCode::ReadOnly);
    QCOMPARE(contentOf(fixture.path()), before);
}

void TestDatabase::readOnlyOlderOnesAreRefused()
{
    StoreFixture fixture;
    fixture.close();
    QVERIFY(QFile::setPermissions(fixture.path(), QFileDevice::ReadOwner));

    const auto opened = Database::open(fixture.location(), optionsWith({u"SELECT 1"_s}));

    QVERIFY(!opened);
    QCOMPARE(opened.error().code, ErrorCode::ReadOnly);
}

void TestDatabase::lockedOnesSaySo()
{
    StoreFixture fixture;
    const auto other = fixture.another();
    QVERIFY(bool(Store::run(other->connection(), u"BEGIN IMMEDIATE"_s)));

    const auto applied =
        fixture.apply(Domain::addition(Domain::Customer{.customerId = u"B"_s, .name = u"B"_s}));

    QVERIFY(!applied);
    QCOMPARE(applied.error().code, ErrorCode::Locked);
    QVERIFY(bool(Store::run(other->connection(), u"ROLLBACK"_s)));
    fixture.addCustomer(u"B"_s); // and works as soon as the other is done
}

void TestDatabase::serversAreNotOpenedYet()
{
    const Location server{Location::System::PostgreSql, u"postgresql://db/people"_s};

    QCOMPARE(Database::open(server).error().code, ErrorCode::ServerUnsupported);
    QCOMPARE(Store::createDatabase(server, StoreFixture::administrator()).error().code,
             ErrorCode::ServerUnsupported);
}

void TestDatabase::damagedContentIsReported()
{
    StoreFixture fixture;
    fixture.addCustomer(u"ACME"_s);
    fixture.close();
    QByteArray content = contentOf(fixture.path());
    content.replace(100, content.size() - 100, QByteArray(content.size() - 100, '\xff'));
    QFile file(fixture.path());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
    file.close();

    const auto opened = Database::open(fixture.location(), StoreFixture::options());

    QVERIFY(!opened);
    QCOMPARE(opened.error().code, ErrorCode::Damaged);
    QCOMPARE(contentOf(fixture.path()), content);
}

void TestDatabase::lengthsAreCheckedByTheDatabaseToo()
{
    StoreFixture fixture;
    const auto inserted = Store::run(
        fixture.database().connection(),
        u"INSERT INTO customer_company VALUES (?, 'x', '', '', '', '', '', '', 1, '', 1, '', 1)"_s,
        {QString(151, u'x')});

    QVERIFY(!inserted);
    QCOMPARE(inserted.error().code, ErrorCode::Database);
}

void TestDatabase::nothingIsEverDeleted_data()
{
    QTest::addColumn<QString>("table");

    for (const char *table : {"customer_user", "customer_company", "groups_table", "users"}) {
        QTest::newRow(table) << QString::fromLatin1(table);
    }
}

void TestDatabase::nothingIsEverDeleted()
{
    QFETCH(QString, table);
    StoreFixture fixture;
    fixture.addCustomer(u"ACME"_s);
    QVERIFY(fixture.add(StoreFixture::person(u"ann"_s, u"ACME"_s)) > 0);
    const QStringList before = fixture.dump(table);

    const auto deleted = Store::run(fixture.database().connection(), u"DELETE FROM "_s + table);

    QVERIFY(!deleted);
    QCOMPARE(deleted.error().code, ErrorCode::NeverDeleted);
    QVERIFY(deleted.error().detail.contains(u"never deleted"_s));
    QCOMPARE(fixture.dump(table), before);
}

QTEST_GUILESS_MAIN(TestDatabase)
#include "tst_database.moc"
