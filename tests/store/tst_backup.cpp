// SPDX-License-Identifier: GPL-3.0-or-later
#include "backupfixture.h"
#include "store/backup.h"

#include <sys/stat.h>

using namespace Qt::StringLiterals;
using Domain::ErrorCode;
using Store::backUp;

/// Copies of the database, by hand.
class TestBackup : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void hasAllThereIs();
    void isOnePrivateFile();
    void keepsNobodyFromWriting();
    void isTheDatabaseAsItWasAtTheBeginning();
    void readOnlyDatabasesAreBackedUp();
    void canBeCancelled_data();
    void canBeCancelled();
    void damagedCopiesAreFound_data();
    void damagedCopiesAreFound();
    void damagedDatabasesAreTold();
    void nothingIsWrittenOver_data();
    void nothingIsWrittenOver();
    void whatCannotBeReadIsRefused_data();
    void whatCannotBeReadIsRefused();
    void targetsOfTheDatabaseAreRefused_data();
    void targetsOfTheDatabaseAreRefused();
    void linksDoNotHideTheDatabase();
    void serversAreRefused();

private:
    [[nodiscard]] QString target() const { return m_fixture->filePath(u"copy.db"_s); }
    [[nodiscard]] Domain::Result<Store::Backup> make(const Store::Progress &progress = {}) const
    {
        return backUp(m_fixture->location(), target(), StoreFixture::options(), progress);
    }
    std::unique_ptr<StoreFixture> m_fixture;
};

void TestBackup::init()
{
    m_fixture = std::make_unique<StoreFixture>();
    m_fixture->addCustomer(u"ACME"_s);
    QVERIFY(m_fixture->add(StoreFixture::person(u"ann"_s, u"ACME"_s)) > 0);
}

void TestBackup::hasAllThereIs()
{
    const QStringList tables{u"customer_user"_s, u"customer_company"_s, u"users"_s,
                             u"rollbook_feed"_s, u"rollbook_change_set"_s};
    QStringList before;
    for (const QString &table : tables) {
        before += m_fixture->dump(table);
    }

    const auto backup = make();

    QVERIFY(bool(backup));
    QCOMPARE(backup->path, target());
    QCOMPARE(backup->size, QFileInfo(target()).size());
    m_fixture->close();
    QVERIFY(QFile::remove(m_fixture->path()));
    QVERIFY(QFile::rename(target(), m_fixture->path()));
    QStringList after;
    const auto again = m_fixture->another();
    for (const QString &table : tables) {
        auto query = Store::run(again->connection(), u"SELECT * FROM "_s + table);
        QVERIFY(bool(query));
        while (query->next()) {
            after.append(query->value(0).toString());
        }
    }
    QCOMPARE(after.size(), before.size());
    QCOMPARE(loginsIn(m_fixture->path()), u"ann"_s);
}

void TestBackup::isOnePrivateFile()
{
    const QStringList before = filesIn(m_fixture->filePath({}));

    QVERIFY(bool(make()));

    QCOMPARE(filesIn(m_fixture->filePath({})).size(), before.size() + 1);
    constexpr auto others = QFileDevice::ReadGroup | QFileDevice::WriteGroup
        | QFileDevice::ReadOther | QFileDevice::WriteOther | QFileDevice::ExeOwner;
    QVERIFY(!(QFile::permissions(target()) & others));
    // Bytes 18 and 19 of the header: 1 is without a write-ahead log.
    QCOMPARE(contentOf(target()).mid(18, 2), QByteArray("\x01\x01"));
}

void TestBackup::keepsNobodyFromWriting()
{
    addManyPeople(*m_fixture);
    const auto other = m_fixture->another();
    int written = 0;
    const auto write = [&other, &written](qint64 /*done*/, qint64 /*all*/) {
        const auto done = Store::run(
            other->connection(), u"UPDATE customer_user SET phone = phone || '1', city = 'Rome'"_s);
        written += done ? 1 : 0;
        return true;
    };

    QVERIFY(bool(make(write)));

    QVERIFY(written > 3);
    QVERIFY(bool(Store::run(other->connection(), u"UPDATE customer_user SET phone = '2'"_s)));
}

void TestBackup::isTheDatabaseAsItWasAtTheBeginning()
{
    addManyPeople(*m_fixture);
    bool isAdded = false;
    const auto add = [this, &isAdded](qint64 /*done*/, qint64 /*all*/) {
        isAdded = isAdded || m_fixture->add(StoreFixture::person(u"late"_s, u"ACME"_s)) > 0;
        return true;
    };

    QVERIFY(bool(make(add)));

    QVERIFY(isAdded);
    QVERIFY(!loginsIn(target()).contains(u"late"_s));
    QCOMPARE(loginsIn(target()).count(u','), 6000);
}

void TestBackup::readOnlyDatabasesAreBackedUp()
{
    m_fixture->close();
    QVERIFY(QFile::setPermissions(m_fixture->path(), QFileDevice::ReadOwner));

    QVERIFY(bool(make()));

    QCOMPARE(loginsIn(target()), u"ann"_s);
    QVERIFY(QFile::permissions(target()) & QFileDevice::WriteOwner);
}

void TestBackup::canBeCancelled_data()
{
    QTest::addColumn<int>("lookedAt");
    QTest::newRow("while copying") << -1;
    QTest::newRow("before verifying") << 0;
    QTest::newRow("while verifying") << 1;
}

void TestBackup::canBeCancelled()
{
    QFETCH(int, lookedAt);
    addManyPeople(*m_fixture);
    const QStringList before = filesIn(m_fixture->filePath({}));

    const auto backup = make([&lookedAt](qint64 done, qint64 all) {
        return done < all ? lookedAt >= 0 : --lookedAt >= 0;
    });

    QVERIFY(!backup);
    QCOMPARE(backup.error().code, ErrorCode::Cancelled);
    QCOMPARE(filesIn(m_fixture->filePath({})), before);
}

void TestBackup::damagedCopiesAreFound_data()
{
    QTest::addColumn<bool>("isCut");
    QTest::newRow("pages overwritten") << false;
    QTest::newRow("end missing") << true;
}

/// As a failing disk would: after it was written, and before it is read.
void TestBackup::damagedCopiesAreFound()
{
    QFETCH(const bool, isCut);
    addManyPeople(*m_fixture);
    const QDir folder(m_fixture->filePath({}));
    bool isSpoiled = false;
    const auto damage = [&](qint64 done, qint64 all) {
        const QStringList unfinished = folder.entryList({u"*.part"_s});
        if (done == all && !isSpoiled && unfinished.size() == 1) {
            QFile file(folder.filePath(unfinished.first()));
            isSpoiled = file.open(QIODevice::ReadWrite) && file.seek(file.size() / 2)
                && (isCut ? file.resize(file.size() / 2)
                          : file.write(QByteArray(40'000, '\xff')) == 40'000);
        }
        return true;
    };

    const auto backup = make(damage);

    QVERIFY(isSpoiled);
    QVERIFY(!backup);
    QCOMPARE(backup.error().code, ErrorCode::CopyDamaged);
    QCOMPARE(backup.error().subject, target());
    QVERIFY(!folder.exists(u"copy.db"_s));
    QCOMPARE(folder.entryList({u"*.part*"_s}), QStringList());
}

void TestBackup::damagedDatabasesAreTold()
{
    addManyPeople(*m_fixture);
    m_fixture->close();
    QFile file(m_fixture->path());
    QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(file.size() / 2));
    QCOMPARE(file.write(QByteArray(40'000, '\xff')), 40'000);
    file.close();

    const auto backup = make();

    QVERIFY(!backup);
    QCOMPARE(backup.error().code, ErrorCode::Damaged);
    QCOMPARE(backup.error().subject, m_fixture->path());
    QVERIFY(!QFile::exists(target()));
}

void TestBackup::nothingIsWrittenOver_data()
{
    using Make = std::function<void(const QString &)>;
    QTest::addColumn<Make>("put");
    QTest::addColumn<ErrorCode>("code");
    const auto row = [](const char *name, ErrorCode code, const Make &put) {
        QTest::newRow(name) << put << code;
    };
    row("a file", ErrorCode::FileExists, [](const QString &path) { writeFile(path, "mine"); });
    row("an empty file", ErrorCode::FileExists, [](const QString &path) { writeFile(path, ""); });
    row("a link to nothing", ErrorCode::FileExists,
        [](const QString &path) { QFile::link(path + u"-missing"_s, path); });
    row("a device", ErrorCode::FileExists,
        [](const QString &path) { QFile::link(u"/dev/null"_s, path); });
    row("a pipe", ErrorCode::FileExists, [](const QString &path) {
        QCOMPARE(::mkfifo(QFile::encodeName(path).constData(), 0600), 0);
    });
    row("a folder", ErrorCode::FileIsDirectory, [](const QString &path) { QDir().mkpath(path); });
}

void TestBackup::nothingIsWrittenOver()
{
    QFETCH(const std::function<void(const QString &)>, put);
    QFETCH(const ErrorCode, code);
    put(target());
    const QStringList before = filesIn(m_fixture->filePath({}));

    const auto backup = make();

    QVERIFY(!backup);
    QCOMPARE(backup.error().code, code);
    QCOMPARE(backup.error().subject, target());
    QCOMPARE(filesIn(m_fixture->filePath({})), before);
}

void TestBackup::whatCannotBeReadIsRefused_data()
{
    QTest::addColumn<QString>("database");
    QTest::addColumn<QString>("target");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("no database") << u"none.db"_s << u"copy.db"_s << ErrorCode::FileMissing;
    QTest::newRow("a text") << u"text.db"_s << u"copy.db"_s << ErrorCode::NotADatabase;
    QTest::newRow("no folder") << u"people.db"_s << u"no/copy.db"_s << ErrorCode::FileNotCreatable;
    QTest::newRow("no name") << u"people.db"_s << u"no/"_s << ErrorCode::FileIsDirectory;
}

void TestBackup::whatCannotBeReadIsRefused()
{
    QFETCH(const QString, database);
    QFETCH(const QString, target);
    QFETCH(const ErrorCode, code);
    writeFile(m_fixture->filePath(u"text.db"_s), QByteArray(5000, 'x'));

    const auto backup = backUp({.text = m_fixture->filePath(database)},
                               m_fixture->filePath(u""_s) + u'/' + target, StoreFixture::options());

    QVERIFY(!backup);
    QCOMPARE(backup.error().code, code);
}

void TestBackup::targetsOfTheDatabaseAreRefused_data()
{
    QTest::addColumn<QString>("suffix");
    for (const char *suffix : {"", "-wal", "-shm", "-journal", "-search", "-backups"}) {
        QTest::addRow("database%s", suffix) << QString::fromLatin1(suffix);
    }
}

void TestBackup::targetsOfTheDatabaseAreRefused()
{
    QFETCH(const QString, suffix);

    const auto backup =
        backUp(m_fixture->location(), m_fixture->path() + suffix, StoreFixture::options());

    QVERIFY(!backup);
    QCOMPARE(backup.error().code, ErrorCode::FileReserved);
    m_fixture->addCustomer(u"BETA"_s);
}

void TestBackup::linksDoNotHideTheDatabase()
{
    QVERIFY(QFile::link(m_fixture->filePath({}), m_fixture->filePath(u"linked"_s)));
    QVERIFY(QFile::link(m_fixture->path(), m_fixture->filePath(u"link.db"_s)));
    const auto codeOf = [this](const QString &database, const QString &target) {
        return backUp({.text = m_fixture->filePath(database)}, m_fixture->filePath(target),
                      StoreFixture::options())
            .error()
            .code;
    };

    QCOMPARE(codeOf(u"people.db"_s, u"linked/people.db-search"_s), ErrorCode::FileReserved);
    QCOMPARE(codeOf(u"link.db"_s, u"people.db-search"_s), ErrorCode::FileReserved);
    QCOMPARE(codeOf(u"link.db"_s, u"link.db-search"_s), ErrorCode::FileReserved);
    QCOMPARE(codeOf(u"people.db"_s, u"link.db"_s), ErrorCode::FileReserved);
}

void TestBackup::serversAreRefused()
{
    const auto backup = backUp({Store::Location::System::PostgreSql, u"postgresql://db/people"_s},
                               target(), StoreFixture::options());

    QCOMPARE(backup.error().code, ErrorCode::ServerUnsupported);
}

QTEST_GUILESS_MAIN(TestBackup)
#include "tst_backup.moc"
