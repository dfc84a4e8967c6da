// SPDX-License-Identifier: GPL-3.0-or-later
#include "restorable.h"

#include <sys/stat.h>

using namespace Qt::StringLiterals;
using Domain::ErrorCode;

/// Backups that take the place of what cannot be opened any more.
class TestRestoreDamaged : public QObject
{
    Q_OBJECT

private slots:
    void damagedDatabasesAreMovedAside_data();
    void damagedDatabasesAreMovedAside();
    void missingDatabasesAreMade();
    void leftLogIsNotTakenForTheNewOnes();
    void damagedOnesInUseStay();
    void whatIsNoFileStays();
};

void TestRestoreDamaged::damagedDatabasesAreMovedAside_data()
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

void TestRestoreDamaged::damagedDatabasesAreMovedAside()
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

void TestRestoreDamaged::missingDatabasesAreMade()
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
void TestRestoreDamaged::leftLogIsNotTakenForTheNewOnes()
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
void TestRestoreDamaged::damagedOnesInUseStay()
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

void TestRestoreDamaged::whatIsNoFileStays()
{
    Restorable world;
    const QString folder = world.fixture.filePath(u"folder.db"_s);
    QVERIFY(QDir().mkpath(folder));
    const QByteArray pipe = QFile::encodeName(world.fixture.filePath(u"pipe.db"_s));
    QCOMPARE(::mkfifo(pipe.constData(), 0600), 0);
    QVERIFY(
        QFile::link(world.fixture.filePath(u"missing.db"_s), world.fixture.filePath(u"link.db"_s)));
    const auto codeOf = [&world](const QString &name) {
        return Store::restore({.text = world.fixture.filePath(name)}, world.backup,
                              optionsAt(Restorable::moment()))
            .error()
            .code;
    };
    const QStringList before = world.files();

    QCOMPARE(codeOf(u"folder.db"_s), ErrorCode::FileIsDirectory);
    QCOMPARE(codeOf(u"pipe.db"_s), ErrorCode::NotADatabase);
    QCOMPARE(codeOf(u"link.db"_s), ErrorCode::FileExists);
    QCOMPARE(codeOf(u"no/such/folder.db"_s), ErrorCode::FileNotCreatable);
    QCOMPARE(world.files(), before);
}

QTEST_GUILESS_MAIN(TestRestoreDamaged)
#include "tst_restoredamaged.moc"
