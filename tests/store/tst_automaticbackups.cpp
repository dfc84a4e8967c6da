// SPDX-License-Identifier: GPL-3.0-or-later
#include "backupfixture.h"
#include "store/automaticbackups.h"

#include <QTimeZone>

#include <sys/stat.h>

using namespace Qt::StringLiterals;
using Domain::ErrorCode;
using Store::AutomaticBackups;
using Store::BackupReason;

namespace {

QDateTime moment(const QString &local)
{
    return QDateTime::fromString(local, u"yyyy-MM-dd HH:mm:ss"_s);
}

QStringList namesOf(const AutomaticBackups &backups)
{
    QStringList names;
    for (const Store::AutomaticBackup &backup : backups.all()) {
        names.append(QFileInfo(backup.path).fileName());
    }
    return names;
}

} // namespace

/// Backups that nobody asks for.
class TestAutomaticBackups : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void namesSayWhenAndWhy_data();
    void namesSayWhenAndWhy();
    void folderIsForItsOwnerAlone();
    void twoInOneSecondAreTwo();
    void oneADay();
    void theDayIsTheLocalOne();
    void listHasTheNewestFirst();
    void otherFilesAreNoBackups_data();
    void otherFilesAreNoBackups();
    void theLastTenAreKept();
    void newestStaysWhateverTheClockSaid();
    void failureRemovesNothing();
    void abandonedFilesGo();
    void noFolderNoBackup();

private:
    [[nodiscard]] AutomaticBackups at(const QString &local) const
    {
        return AutomaticBackups(m_fixture->location(), optionsAt(moment(local)));
    }
    [[nodiscard]] QString folder() const { return m_fixture->path() + u"-backups"_s; }
    std::unique_ptr<StoreFixture> m_fixture;
};

void TestAutomaticBackups::init()
{
    m_fixture = std::make_unique<StoreFixture>();
    m_fixture->addCustomer(u"ACME"_s);
    QVERIFY(m_fixture->add(StoreFixture::person(u"ann"_s, u"ACME"_s)) > 0);
}

void TestAutomaticBackups::namesSayWhenAndWhy_data()
{
    QTest::addColumn<BackupReason>("reason");
    QTest::addColumn<QString>("name");
    QTest::newRow("migration") << BackupReason::Migration << u"migration"_s;
    QTest::newRow("daily") << BackupReason::Daily << u"daily"_s;
    QTest::newRow("restore") << BackupReason::Restore << u"restore"_s;
}

void TestAutomaticBackups::namesSayWhenAndWhy()
{
    QFETCH(const BackupReason, reason);
    QFETCH(const QString, name);
    const AutomaticBackups backups = at(u"2026-11-28 22:48:00"_s);

    const auto made = backups.make(reason);

    QVERIFY(bool(made));
    QCOMPARE(made->path, folder() + u"/2026-11-28 22-48-00 "_s + name + u".db"_s);
    QCOMPARE(Store::backupReasonName(reason), name);
    QCOMPARE(loginsIn(made->path), u"ann"_s);
    const auto listed = backups.all();
    QCOMPARE(listed.size(), 1);
    QCOMPARE(listed.first().path, made->path);
    QCOMPARE(listed.first().reason, reason);
    QCOMPARE(listed.first().time, moment(u"2026-11-28 22:48:00"_s));
    QCOMPARE(made->time, listed.first().time);
    QCOMPARE(made->size, listed.first().size);
    QVERIFY(made->size > 0);
}

void TestAutomaticBackups::folderIsForItsOwnerAlone()
{
    QVERIFY(bool(at(u"2026-11-28 22:48:00"_s).make(BackupReason::Daily)));

    constexpr auto others = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ExeGroup
        | QFileDevice::ReadOther | QFileDevice::WriteOther | QFileDevice::ExeOther;
    QVERIFY(!(QFile::permissions(folder()) & others));
}

void TestAutomaticBackups::twoInOneSecondAreTwo()
{
    const AutomaticBackups backups = at(u"2026-11-28 22:48:00"_s);

    for (int number = 0; number < 11; ++number) {
        QVERIFY(bool(backups.make(BackupReason::Migration)));
    }

    QStringList expected;
    for (int number = 11; number > 1; --number) {
        expected.append(u"2026-11-28 22-48-00-%1 migration.db"_s.arg(number));
    }
    expected.append(u"2026-11-28 22-48-00 migration.db"_s);
    QCOMPARE(namesOf(backups), expected);
}

void TestAutomaticBackups::oneADay()
{
    QVERIFY((*at(u"2026-11-28 08:00:00"_s).makeDaily()).has_value());
    QVERIFY(!(*at(u"2026-11-28 23:59:59"_s).makeDaily()).has_value());
    QVERIFY(bool(at(u"2026-11-29 00:00:00"_s).make(BackupReason::Migration))); // is none of those
    QVERIFY((*at(u"2026-11-29 00:00:01"_s).makeDaily()).has_value());
    QVERIFY(!(*at(u"2026-11-29 00:00:02"_s).makeDaily()).has_value());
    QVERIFY((*at(u"2026-11-27 12:00:00"_s).makeDaily()).has_value()); // a clock that was put back
}

/// However far that is from the day of UTC, in which the clock tells it.
void TestAutomaticBackups::theDayIsTheLocalOne()
{
    qputenv("TZ", "Pacific/Kiritimati"); // UTC+14
    const auto restored = qScopeGuard([] { qputenv("TZ", "UTC"); });
    const QDateTime now(QDate(2026, 11, 28), QTime(11, 0), Qt::UTC);

    const auto made = AutomaticBackups(m_fixture->location(), optionsAt(now)).makeDaily();

    QVERIFY(made && made->has_value());
    QCOMPARE(QFileInfo((*made)->path).fileName(), u"2026-11-29 01-00-00 daily.db"_s);
    const QDateTime later = now.addSecs(22 * 3600); // the same day in Kiritimati
    QVERIFY(!(*AutomaticBackups(m_fixture->location(), optionsAt(later)).makeDaily()).has_value());
}

void TestAutomaticBackups::listHasTheNewestFirst()
{
    QVERIFY(bool(at(u"2026-11-28 09:00:00"_s).make(BackupReason::Restore)));
    QVERIFY(bool(at(u"2026-11-28 10:00:00"_s).make(BackupReason::Daily)));
    QVERIFY(bool(at(u"2025-12-31 10:00:00"_s).make(BackupReason::Migration)));

    QCOMPARE(namesOf(at(u"2026-11-28 12:00:00"_s)),
             (QStringList{u"2026-11-28 10-00-00 daily.db"_s, u"2026-11-28 09-00-00 restore.db"_s,
                          u"2025-12-31 10-00-00 migration.db"_s}));
}

void TestAutomaticBackups::otherFilesAreNoBackups_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name :
         {"people.db", "2026-11-28 22-48-00 daily.db.txt", "2026-11-28 22-48-00 yearly.db",
          "2026-02-30 22-48-00 daily.db", "2026-11-28 25-00-00 daily.db", "2026-11-28 daily.db",
          ".2026-11-28 22-48-00 daily.db", "2026-11-28 22-48-00 daily.db\n",
          "x2026-11-28 22-48-00 daily.db", "2026-11-28 22-48-00-1234 daily.db",
          "2026-11-28 22-48-00 DAILY.DB", "2026-11-28 22-48-00 daily.db-wal",
          "2026-11-28 22-48-00 \xff daily.db",
          "\u0662\u0660\u0662\u0666-11-28 22-48-00 daily.db"}) {
        QTest::newRow(name) << QString::fromUtf8(name);
    }
}

void TestAutomaticBackups::otherFilesAreNoBackups()
{
    QFETCH(const QString, name);
    QVERIFY(QDir().mkpath(folder()));
    writeFile(folder() + u'/' + name, "not ours");
    for (int day = 10; day < 25; ++day) {
        const AutomaticBackups backups = at(u"2027-01-%1 10:00:00"_s.arg(day));
        QVERIFY(bool(backups.makeDaily()));
        QVERIFY(!namesOf(backups).contains(name));
    }

    QCOMPARE(contentOf(folder() + u'/' + name), QByteArray("not ours"));
}

void TestAutomaticBackups::theLastTenAreKept()
{
    QVERIFY(QDir().mkpath(folder()));
    const QString pipe = folder() + u"/2020-01-01 10-00-00 daily.db"_s;
    QCOMPARE(::mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
    QVERIFY(QFile::link(m_fixture->path(), folder() + u"/2020-01-02 10-00-00 daily.db"_s));
    QVERIFY(QDir().mkpath(folder() + u"/2020-01-03 10-00-00 daily.db"_s));
    QVERIFY(bool(at(u"2026-11-01 10:00:00"_s).make(BackupReason::Migration)));

    for (int day = 2; day < 15; ++day) {
        const AutomaticBackups backups = at(u"2026-11-%1 10:00:00"_s.arg(day, 2, 10, '0'_L1));
        QVERIFY((*backups.makeDaily()).has_value());
        QCOMPARE(backups.all().size(), std::min(day, 10));
    }

    const QStringList names = namesOf(at(u"2026-11-15 10:00:00"_s));
    QCOMPARE(names.first(), u"2026-11-14 10-00-00 daily.db"_s);
    QCOMPARE(names.last(), u"2026-11-05 10-00-00 daily.db"_s);
    QCOMPARE(filesIn(folder()).size(), 13); // what is none of ours is there all the same
    QVERIFY(QFile::exists(m_fixture->path()));
}

void TestAutomaticBackups::newestStaysWhateverTheClockSaid()
{
    for (int day = 10; day < 20; ++day) {
        QVERIFY(bool(at(u"2099-01-%1 10:00:00"_s.arg(day)).make(BackupReason::Daily)));
    }

    const auto made = at(u"2026-11-28 10:00:00"_s).makeDaily();

    QVERIFY(made && made->has_value());
    QVERIFY(QFile::exists((*made)->path));
    QCOMPARE(at(u"2026-11-28 10:00:00"_s).all().size(), 10);
}

void TestAutomaticBackups::failureRemovesNothing()
{
    for (int day = 10; day < 20; ++day) {
        QVERIFY(bool(at(u"2026-11-%1 10:00:00"_s.arg(day)).makeDaily()));
    }
    const QStringList before = filesIn(folder());

    const auto made = at(u"2026-11-20 10:00:00"_s).makeDaily([](qint64, qint64) { return false; });

    QVERIFY(!made);
    QCOMPARE(made.error().code, ErrorCode::Cancelled);
    QCOMPARE(filesIn(folder()), before);
}

/// Of a program that was killed meanwhile; but one may be at work just now.
void TestAutomaticBackups::abandonedFilesGo()
{
    QVERIFY(QDir().mkpath(folder()));
    const QString old = folder() + u"/rollbook-0123.part"_s;
    const QString fresh = folder() + u"/rollbook-4567.part"_s;
    const QString others = folder() + u"/holiday.part"_s;
    for (const QString &path : {old, fresh, others}) {
        writeFile(path, "half");
    }
    const QDateTime now = QDateTime::currentDateTimeUtc();
    for (const QString &path : {old, others}) {
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.setFileTime(now.addDays(-2), QFileDevice::FileModificationTime));
    }

    const AutomaticBackups backups(m_fixture->location(), optionsAt(now));
    QVERIFY(bool(backups.make(BackupReason::Daily)));

    QVERIFY(!QFile::exists(old));
    QVERIFY(QFile::exists(fresh));
    QVERIFY(QFile::exists(others));
}

void TestAutomaticBackups::noFolderNoBackup()
{
    writeFile(folder(), "somebody's file");

    const auto made = at(u"2026-11-28 10:00:00"_s).makeDaily();

    QVERIFY(!made);
    QCOMPARE(made.error().code, ErrorCode::FileNotCreatable);
    QCOMPARE(made.error().subject, folder());
    QCOMPARE(contentOf(folder()), QByteArray("somebody's file"));
    QVERIFY(at(u"2026-11-28 10:00:00"_s).all().isEmpty());
}

QTEST_GUILESS_MAIN(TestAutomaticBackups)
#include "tst_automaticbackups.moc"
