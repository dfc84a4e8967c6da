// SPDX-License-Identifier: GPL-3.0-or-later
#include "clifixture.h"

#include <QDir>
#include <QJsonArray>
#include <QRegularExpression>
#include <QSqlQuery>
#include <QTest>

#include <csignal>

using namespace Qt::StringLiterals;

/// Backups, from the console.
class TestCliBackup : public QObject
{
    Q_OBJECT

private slots:
    void init();

    void backupIsADatabase() const;
    void backupsAreForAdministrators_data() const;
    void backupsAreForAdministrators() const;
    void backupOfADatabaseThatCannotBeWritten() const;
    void wrongFilesAreRefused_data() const;
    void wrongFilesAreRefused() const;
    void automaticOnesAreMadeOnceADay() const;
    void automaticOnesAreListed() const;
    void listNeedsNoDatabase() const;
    void restoringSaysWhereTheRestIs() const;
    void lockedOneIsNotRestored() const;
    void damagedOneIsRestoredByAnAdministratorOfTheBackup() const;
    void missingOneIsMade() const;
    void interruptedBackupLeavesNothing() const;
    void fileOrAutomatic_data() const;
    void fileOrAutomatic() const;

private:
    [[nodiscard]] QString backup() const { return m_cli->path(u"backup.db"_s); }
    [[nodiscard]] Answer onDatabase(const QString &database, const QString &agent,
                                    const QStringList &command) const;
    std::unique_ptr<CliFixture> m_cli;
};

void TestCliBackup::init()
{
    m_cli = std::make_unique<CliFixture>();
}

Answer TestCliBackup::onDatabase(const QString &database, const QString &agent,
                                 const QStringList &command) const
{
    QStringList arguments = m_cli->signedIn(agent) + command + QStringList{u"--json"_s};
    arguments[1] = database;
    return m_cli->run(arguments);
}

void TestCliBackup::backupIsADatabase() const
{
    const Answer answer = m_cli->asRoot({u"backup"_s, backup()});

    QCOMPARE(answer.exitCode, 0);
    QCOMPARE(answer.err, QByteArray());
    const QJsonObject json = answer.json();
    QCOMPARE(json.value(u"backup"_s).toString(), backup());
    QCOMPARE(json.value(u"size"_s).toInt(), QFileInfo(backup()).size());
    QCOMPARE(json.value(u"verified"_s), QJsonValue(true));
    QCOMPARE(onDatabase(backup(), u"root"_s, {u"search"_s}).json().value(u"total"_s).toInt(), 1);
    const Answer inWords = m_cli->asRootInWords({u"backup"_s, u"second.db"_s});
    QCOMPARE(inWords.exitCode, 0);
    QVERIFY(inWords.out.contains(m_cli->path(u"second.db"_s).toUtf8()));
    QVERIFY(QFile::exists(m_cli->path(u"second.db"_s)));
}

void TestCliBackup::backupsAreForAdministrators_data() const
{
    QTest::addColumn<QStringList>("command");
    QTest::newRow("backup") << QStringList{u"backup"_s, u"copy.db"_s};
    QTest::newRow("daily backup") << QStringList{u"backup"_s, u"--automatic"_s};
    QTest::newRow("restore") << QStringList{u"restore"_s, u"backup.db"_s};
}

void TestCliBackup::backupsAreForAdministrators() const
{
    QFETCH(const QStringList, command);
    QCOMPARE(m_cli->asRoot({u"backup"_s, backup()}).exitCode, 0);
    const QByteArray before = m_cli->content(m_cli->database());

    const Answer answer = m_cli->as(u"ann"_s, command);

    QCOMPARE(answer.exitCode, 6);
    QCOMPARE(answer.errorCode(), u"not_permitted"_s);
    QVERIFY(!QFile::exists(m_cli->path(u"copy.db"_s)));
    QVERIFY(!QFile::exists(m_cli->database() + u"-backups"_s));
    QCOMPARE(m_cli->content(m_cli->database()), before);
    QStringList nobody{u"--database"_s, m_cli->database()};
    QCOMPARE(m_cli->run(nobody + command).exitCode, 6);
}

void TestCliBackup::backupOfADatabaseThatCannotBeWritten() const
{
    QVERIFY(QFile::setPermissions(m_cli->database(), QFileDevice::ReadOwner));

    QCOMPARE(m_cli->asRoot({u"backup"_s, backup()}).exitCode, 0);

    QCOMPARE(onDatabase(backup(), u"root"_s, {u"search"_s}).json().value(u"total"_s).toInt(), 1);
}

void TestCliBackup::wrongFilesAreRefused_data() const
{
    QTest::addColumn<QString>("command");
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("code");
    for (const char *name : {"backup", "restore"}) {
        const QString command = QString::fromLatin1(name);
        QTest::addRow("%s: the database", name) << command << u"test.db"_s << u"file_reserved"_s;
        QTest::addRow("%s: a folder", name) << command << u"."_s << u"file_is_directory"_s;
        QTest::addRow("%s: no name", name) << command << u""_s << u"invalid_location"_s;
        QTest::addRow("%s: a server", name)
            << command << u"postgresql://db/x"_s << u"server_unsupported"_s;
    }
    QTest::newRow("backup: exists") << u"backup"_s << u"root"_s << u"file_exists"_s;
    QTest::newRow("backup: its log") << u"backup"_s << u"test.db-wal"_s << u"file_reserved"_s;
    QTest::newRow("backup: no folder")
        << u"backup"_s << u"no/backup.db"_s << u"file_not_creatable"_s;
    QTest::newRow("restore: missing") << u"restore"_s << u"none.db"_s << u"file_missing"_s;
    QTest::newRow("restore: a text") << u"restore"_s << u"root"_s << u"not_a_database"_s;
    QTest::newRow("restore: a device") << u"restore"_s << u"/dev/zero"_s << u"not_a_database"_s;
}

void TestCliBackup::wrongFilesAreRefused() const
{
    QFETCH(const QString, command);
    QFETCH(const QString, file);
    QFETCH(const QString, code);

    const Answer answer = m_cli->asRoot({command, file});

    QCOMPARE(answer.exitCode, 5);
    QCOMPARE(answer.errorCode(), code);
    QCOMPARE(answer.err.count('\n'), 1);
    QCOMPARE(m_cli->asRoot({u"show"_s, u"jane"_s}).exitCode, 0);
    QVERIFY(!QFile::exists(m_cli->database() + u"-backups"_s));
}

void TestCliBackup::automaticOnesAreMadeOnceADay() const
{
    const QString folder = m_cli->database() + u"-backups"_s;

    const Answer first = m_cli->asRoot({u"backup"_s, u"--automatic"_s});
    const Answer second = m_cli->asRoot({u"backup"_s, u"--automatic"_s});

    QCOMPARE(first.exitCode, 0);
    const QString path = first.json().value(u"backup"_s).toString();
    QVERIFY(path.startsWith(folder));
    QVERIFY(QRegularExpression(u"/[0-9-]{10} [0-9-]{8} daily\\.db\\z"_s).match(path).hasMatch());
    QCOMPARE(first.json().value(u"already"_s), QJsonValue(QJsonValue::Undefined));
    if (QDir(folder).count() == 3) { // unless it was midnight just now; with . and ..
        QCOMPARE(second.exitCode, 0);
        QCOMPARE(second.json().value(u"backup"_s).toString(), path);
        QCOMPARE(second.json().value(u"already"_s), QJsonValue(true));
        QVERIFY(m_cli->asRootInWords({u"backup"_s, u"--automatic"_s}).out.contains(path.toUtf8()));
    }
}

void TestCliBackup::automaticOnesAreListed() const
{
    const QStringList list{u"--database"_s, m_cli->database(), u"backups"_s};
    QVERIFY(m_cli->run(list).out.contains("no automatic backups"));
    QCOMPARE(m_cli->asRoot({u"backup"_s, u"--automatic"_s}).exitCode, 0);

    const QJsonObject answer = m_cli->run(list + QStringList{u"--json"_s}).json();

    QCOMPARE(answer.value(u"folder"_s).toString(), m_cli->database() + u"-backups"_s);
    const QJsonObject backup = answer.value(u"backups"_s).toArray().at(0).toObject();
    QCOMPARE(backup.value(u"reason"_s).toString(), u"daily"_s);
    QCOMPARE(backup.value(u"size"_s).toInt(), QFileInfo(backup.value(u"path"_s).toString()).size());
    QVERIFY(QDateTime::fromString(backup.value(u"time"_s).toString(), Qt::ISODate).isValid());
    const QByteArray inWords = m_cli->run(list).out;
    QVERIFY(inWords.contains("Daily"));
    QVERIFY(inWords.contains(answer.value(u"folder"_s).toString().toUtf8()));
    QVERIFY(inWords.contains(QFileInfo(backup.value(u"path"_s).toString()).fileName().toUtf8()));
}

void TestCliBackup::listNeedsNoDatabase() const
{
    const Answer missing =
        m_cli->run({u"--database"_s, u"/nonexistent/x.db"_s, u"backups"_s, u"--json"_s});
    QCOMPARE(missing.exitCode, 0);
    QCOMPARE(missing.json().value(u"backups"_s).toArray().size(), 0);
    const Answer server =
        m_cli->run({u"--database"_s, u"postgresql://db/x"_s, u"backups"_s, u"--json"_s});
    QCOMPARE(server.exitCode, 5);
    QCOMPARE(m_cli->run({u"backups"_s}).exitCode, 2);
}

void TestCliBackup::restoringSaysWhereTheRestIs() const
{
    QCOMPARE(m_cli->asRoot({u"backup"_s, backup()}).exitCode, 0);
    QCOMPARE(m_cli->asRoot({u"set"_s, u"jane"_s, u"city=Rome"_s}).exitCode, 0);

    const Answer answer = m_cli->asRoot({u"restore"_s, backup()});

    QCOMPARE(answer.exitCode, 0);
    QCOMPARE(answer.err, QByteArray());
    QCOMPARE(answer.json().value(u"database"_s).toString(), m_cli->database());
    QCOMPARE(answer.json().value(u"restored"_s).toString(), backup());
    QCOMPARE(answer.json().value(u"previous_damaged"_s), QJsonValue(false));
    const QString previous = answer.json().value(u"previous"_s).toString();
    QVERIFY(previous.endsWith(u" restore.db"_s));
    QVERIFY(m_cli->person(u"jane"_s).value(u"city"_s).isNull());
    const Answer back = m_cli->asRootInWords({u"restore"_s, previous});
    QCOMPARE(back.exitCode, 0);
    QVERIFY(back.out.contains(previous.toUtf8()));
    QCOMPARE(m_cli->person(u"jane"_s).value(u"city"_s).toString(), u"Rome"_s);
}

void TestCliBackup::lockedOneIsNotRestored() const
{
    QCOMPARE(m_cli->asRoot({u"backup"_s, backup()}).exitCode, 0);
    m_cli->setVariable(u"ROLLBOOK_BUSY_TIMEOUT"_s, u"50"_s);
    const auto database = m_cli->open();
    QSqlQuery writer(database->connection());
    QVERIFY(writer.exec(u"BEGIN IMMEDIATE"_s));

    const Answer answer = m_cli->asRoot({u"restore"_s, backup()});

    QCOMPARE(answer.exitCode, 5);
    QCOMPARE(answer.errorCode(), u"locked"_s);
    QVERIFY(writer.exec(u"ROLLBACK"_s));
    QCOMPARE(m_cli->asRoot({u"restore"_s, backup()}).exitCode, 0);
}

void TestCliBackup::damagedOneIsRestoredByAnAdministratorOfTheBackup() const
{
    QCOMPARE(m_cli->asRoot({u"backup"_s, backup()}).exitCode, 0);
    const QByteArray stored = m_cli->content(backup());
    const QByteArray damaged = "nothing that could be read";
    QVERIFY(QFile::remove(m_cli->database()));
    m_cli->file(u"test.db"_s, damaged);

    QCOMPARE(m_cli->as(u"ann"_s, {u"restore"_s, backup()}).exitCode, 6);
    QCOMPARE(m_cli->content(m_cli->database()), damaged);
    const Answer answer = m_cli->asRoot({u"restore"_s, backup()});

    QVERIFY2(answer.exitCode == 0, answer.err.constData());
    QCOMPARE(answer.json().value(u"previous_damaged"_s), QJsonValue(true));
    QCOMPARE(m_cli->content(answer.json().value(u"previous"_s).toString()), damaged);
    QCOMPARE(m_cli->content(backup()), stored);
    QCOMPARE(m_cli->asRoot({u"show"_s, u"jane"_s}).exitCode, 0);
}

void TestCliBackup::missingOneIsMade() const
{
    QCOMPARE(m_cli->asRoot({u"backup"_s, backup()}).exitCode, 0);
    const QString other = m_cli->path(u"other.db"_s);

    const Answer answer = onDatabase(other, u"root"_s, {u"restore"_s, backup()});

    QVERIFY2(answer.exitCode == 0, answer.err.constData());
    QCOMPARE(answer.json().value(u"previous"_s), QJsonValue(QJsonValue::Null));
    QCOMPARE(onDatabase(other, u"root"_s, {u"search"_s}).json().value(u"total"_s).toInt(), 1);
}

void TestCliBackup::interruptedBackupLeavesNothing() const
{
    m_cli->sql(
        u"INSERT INTO customer_user (login, email, customer_id, first_name, last_name, comments, "
        "valid_id, create_time, create_by, change_time, change_by) "
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 50000) "
        "SELECT 'person' || i, i || '@acme.example.net', 'ACME', 'Ann', 'Meier', "
        "hex(randomblob(100)), 1, '2026-01-01', 1, '2026-01-01', 1 FROM n"_s);
    const QString folder = m_cli->path(u"copies"_s);
    QVERIFY(QDir().mkdir(folder));
    const auto program = m_cli->process(m_cli->signedIn(u"root"_s)
                                        + QStringList{u"backup"_s, folder + u"/copy.db"_s});
    program->start();

    QTRY_VERIFY_WITH_TIMEOUT(program->state() == QProcess::NotRunning
                                 || !QDir(folder).entryList({u"*.part"_s}, QDir::Files).isEmpty(),
                             30'000);
    QCOMPARE(::kill(static_cast<pid_t>(program->processId()), SIGTERM), 0);
    QVERIFY(program->waitForFinished());

    QCOMPARE(program->exitStatus(), QProcess::NormalExit);
    QCOMPARE(program->exitCode(), 5);
    QVERIFY(program->readAllStandardError().contains("cancelled"));
    QCOMPARE(QDir(folder).entryList(QDir::Files), QStringList());
}

void TestCliBackup::fileOrAutomatic_data() const
{
    QTest::addColumn<QStringList>("command");
    QTest::newRow("neither") << QStringList{u"backup"_s};
    QTest::newRow("both") << QStringList{u"backup"_s, u"--automatic"_s, u"copy.db"_s};
    QTest::newRow("two files") << QStringList{u"backup"_s, u"one.db"_s, u"two.db"_s};
    QTest::newRow("nothing to restore") << QStringList{u"restore"_s};
    QTest::newRow("two to restore") << QStringList{u"restore"_s, u"one.db"_s, u"two.db"_s};
    QTest::newRow("what to list") << QStringList{u"backups"_s, u"all"_s};
}

void TestCliBackup::fileOrAutomatic() const
{
    QFETCH(const QStringList, command);

    QCOMPARE(m_cli->asRoot(command).exitCode, 2);
    QVERIFY(!QFile::exists(m_cli->path(u"copy.db"_s)));
}

QTEST_GUILESS_MAIN(TestCliBackup)
#include "tst_clibackup.moc"
