// SPDX-License-Identifier: GPL-3.0-or-later
#include "clifixture.h"
#include "store/transaction.h"

#include <QDir>
#include <QSqlQuery>
#include <QTest>

using namespace Qt::StringLiterals;

/// Databases that cannot be opened or written: exit code 5, one sentence, nothing changed.
class TestCliDatabase : public QObject
{
    Q_OBJECT

private slots:
    void init();

    void cannotBeOpened_data() const;
    void cannotBeOpened() const;
    void newerOneIsRefused() const;
    void readOnlyOneCanBeRead() const;
    void lockedOneIsNotWritten() const;
    void damagedOneIsNotWritten() const;
    void fullDiskChangesNothing_data() const;
    void fullDiskChangesNothing() const;
    void writersTakeTurns() const;
    void openingOnceMoreKeepsTheLocks() const;
    void newDatabaseNeedsAPlace_data() const;
    void newDatabaseNeedsAPlace() const;

private:
    void verifyTold(const QStringList &command, const QString &database, const QString &code) const;
    /// The same, and nothing is written.
    void verifyRefused(const QStringList &command, const QString &database,
                       const QString &code) const;
    std::unique_ptr<CliFixture> m_cli;
};

void TestCliDatabase::init()
{
    m_cli = std::make_unique<CliFixture>();
}

void TestCliDatabase::verifyTold(const QStringList &command, const QString &database,
                                 const QString &code) const
{
    QStringList arguments = m_cli->signedIn(u"root"_s) + command;
    arguments[1] = database;

    const Answer inWords = m_cli->run(arguments);
    QCOMPARE(inWords.exitCode, 5);
    QCOMPARE(inWords.out, QByteArray());
    QVERIFY2(inWords.err.count('\n') == 1, inWords.err.constData());
    const Answer inJson = m_cli->run(arguments + QStringList{u"--json"_s});
    QCOMPARE(inJson.exitCode, 5);
    QCOMPARE(inJson.errorCode(), code);
}

void TestCliDatabase::verifyRefused(const QStringList &command, const QString &database,
                                    const QString &code) const
{
    const QByteArray before = m_cli->content(database);
    verifyTold(command, database, code);
    QCOMPARE(m_cli->content(database), before);
}

void TestCliDatabase::cannotBeOpened_data() const
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("code");

    QTest::newRow("missing") << u"/nonexistent/a.db"_s << QByteArray() << u"file_missing"_s;
    QTest::newRow("a folder") << u"/"_s << QByteArray() << u"file_is_directory"_s;
    QTest::newRow("empty") << u"empty.db"_s << QByteArray("") << u"file_empty"_s;
    QTest::newRow("a text") << u"text.db"_s << QByteArray(5000, 'x') << u"not_a_database"_s;
    QTest::newRow("a device") << u"/dev/zero"_s << QByteArray() << u"not_a_database"_s;
    QTest::newRow("no name") << u""_s << QByteArray() << u"invalid_location"_s;
    QTest::newRow("a server") << u"postgresql://ann@db.example.net/otobo"_s << QByteArray()
                              << u"server_unsupported"_s;
    QTest::newRow("a password in an address")
        << u"mariadb://ann:secret@db.example.net/otobo"_s << QByteArray() << u"invalid_location"_s;
    QTest::newRow("another scheme") << u"oracle://db/x"_s << QByteArray() << u"invalid_location"_s;
}

void TestCliDatabase::cannotBeOpened() const
{
    QFETCH(const QString, name);
    QFETCH(const QByteArray, content);
    QFETCH(const QString, code);
    const bool isOurs = name.endsWith(".db"_L1) && !name.startsWith(u'/');
    const QString database = isOurs ? m_cli->file(name, content) : name;

    QStringList arguments = m_cli->signedIn(u"root"_s);
    arguments[1] = database;
    const Answer answer = m_cli->run(arguments + QStringList{u"settings"_s, u"--json"_s});

    QCOMPARE(answer.exitCode, 5);
    QCOMPARE(answer.errorCode(), code);
    QVERIFY2(answer.err.count('\n') == 1, answer.err.constData());
    QVERIFY(!answer.err.contains("secret"));
    QCOMPARE(isOurs ? m_cli->content(database) : content, content);
}

void TestCliDatabase::newerOneIsRefused() const
{
    QVERIFY(m_cli->value(u"UPDATE rollbook_schema SET version = 9999"_s).isNull());
    verifyRefused({u"settings"_s}, m_cli->database(), u"newer_database"_s);

    QSqlDatabase other = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"other"_s);
    other.setDatabaseName(m_cli->path(u"other.db"_s));
    QVERIFY(other.open() && QSqlQuery(other).exec(u"CREATE TABLE bookmarks (url)"_s));
    other.close();
    verifyRefused({u"settings"_s}, m_cli->path(u"other.db"_s), u"foreign_database"_s);
    other = {};
    QSqlDatabase::removeDatabase(u"other"_s);

    const QString half =
        m_cli->file(u"half.db"_s, m_cli->content(m_cli->path(u"other.db"_s)).first(4096));
    verifyRefused({u"settings"_s}, half, u"truncated"_s);
}

void TestCliDatabase::readOnlyOneCanBeRead() const
{
    QVERIFY(QFile::setPermissions(m_cli->database(), QFileDevice::ReadOwner));

    QCOMPARE(m_cli->asRoot({u"search"_s}).json().value(u"total"_s).toInt(), 1);
    verifyRefused({u"set"_s, u"jane"_s, u"phone=1"_s}, m_cli->database(), u"read_only"_s);
    verifyRefused({u"customer-add"_s, u"customer_id=B"_s, u"name=B"_s}, m_cli->database(),
                  u"read_only"_s);
    verifyRefused({u"setting"_s, u"list_limit"_s, u"5"_s}, m_cli->database(), u"read_only"_s);
}

void TestCliDatabase::lockedOneIsNotWritten() const
{
    m_cli->setVariable(u"ROLLBOOK_BUSY_TIMEOUT"_s, u"50"_s);
    const auto database = m_cli->open();
    Store::Transaction transaction(database->connection());
    QVERIFY(transaction.begin());

    // Reading the file in this process would give up its locks.
    verifyTold({u"set"_s, u"jane"_s, u"phone=1"_s}, m_cli->database(), u"locked"_s);
    verifyTold({u"customer-set"_s, u"ACME"_s, u"city=x"_s}, m_cli->database(), u"locked"_s);
    QCOMPARE(m_cli->asRoot({u"show"_s, u"jane"_s}).exitCode, 0);
    QVERIFY(transaction.commit());
    QVERIFY(m_cli->person(u"jane"_s).value(u"phone"_s).isNull());
    QCOMPARE(m_cli->asRoot({u"set"_s, u"jane"_s, u"phone=1"_s}).exitCode, 0);
}

void TestCliDatabase::damagedOneIsNotWritten() const
{
    QByteArray content = m_cli->content(m_cli->database());
    constexpr qsizetype header = 100;
    content.replace(header, 900, QByteArray(900, '\xff'));
    const QString damaged = m_cli->file(u"damaged.db"_s, content);

    verifyRefused({u"set"_s, u"jane"_s, u"phone=1"_s}, damaged, u"damaged"_s);
}

void TestCliDatabase::fullDiskChangesNothing_data() const
{
    QTest::addColumn<int>("spare"); // KiB
    QTest::addColumn<QStringList>("command");

    const QStringList edit{u"set"_s, u"jane"_s, u"city"_s + u"=Rome"_s, u"comments=new"_s};
    const QStringList addition{
        u"add"_s,           u"login=joe"_s,        u"first_name=Joe"_s,
        u"last_name=Doe"_s, u"customer_id=ACME"_s, u"email=joe@acme.example.net"_s};
    const QStringList restoring{u"restore"_s, u"backup.db"_s};
    QTest::newRow("edit, no room for anything") << 0 << edit;
    QTest::newRow("edit, room for an empty log") << 36 << edit;
    QTest::newRow("edit, room for half of it") << 52 << edit;
    QTest::newRow("addition, room for half of it") << 52 << addition;
    QTest::newRow("init") << 16 << QStringList{u"init"_s, u"new.db"_s};
    QTest::newRow("demo") << 200 << QStringList{u"demo"_s, u"new.db"_s};
    QTest::newRow("backup") << 100 << QStringList{u"backup"_s, u"new.db"_s};
    QTest::newRow("restore, no room to prepare it") << 100 << restoring;
    QTest::newRow("restore, no room for a backup") << 400 << restoring;
}

/// On a disk of its own, in a namespace of its own. Root needs no other users there, which a system
/// in a folder would not allow; for everybody else they make that possible.
void TestCliDatabase::fullDiskChangesNothing() const
{
    QFETCH(const int, spare);
    QFETCH(QStringList, command);
    const QString disk = m_cli->path(u"disk"_s);
    QVERIFY(QDir().mkdir(disk));
    QCOMPARE(m_cli->asRoot({u"backup"_s, m_cli->path(u"backup.db"_s)}).exitCode, 0);
    const bool isNew = command.contains(u"new.db"_s);
    if (isNew) {
        command.last() = disk + u"/new.db"_s;
    }
    if (command.first() == "init"_L1) {
        command +=
            {u"--admin"_s,     u"root"_s, u"--first-name"_s,          u"R"_s,
             u"--last-name"_s, u"A"_s,    u"--admin-password-file"_s, m_cli->path(u"root"_s)};
    }
    QStringList arguments = m_cli->signedIn(u"root"_s) + command;
    arguments[1] = disk + u"/full.db"_s;
    const QString script = uR"(mount -t tmpfs -o size=2m tmpfs "$1" || exit 90
        cp "$2" "$1/full.db" || exit 91
        dd if=/dev/zero of="$1/spare" bs=1k count="$3" 2>/dev/null
        dd if=/dev/zero of="$1/rest" bs=1k 2>/dev/null
        rm "$1/spare"
        disk=$1; copy=$4; shift 4
        "$@"; answer=$?
        rm "$disk/rest"
        ls "$disk" >"$copy.files" && cp "$disk"/full.db* "$copy" || answer=92
        umount "$disk"
        exit $answer)"_s;
    const QString copies = m_cli->path(u"copies"_s);
    QVERIFY(QDir().mkdir(copies));
    const bool isRoot = m_cli->runProgram(u"id"_s, {u"-u"_s}).out == "0\n";
    const QStringList apart = isRoot ? QStringList{u"--propagation"_s, u"unchanged"_s}
                                     : QStringList{u"--map-root-user"_s};
    const QStringList wrapped =
        apart + QStringList{u"--mount"_s, u"sh"_s, u"-c"_s,           script,
                            u"sh"_s,      disk,    m_cli->database(), QString::number(spare),
                            copies};

    const QVariantMap before = m_cli->person(u"jane"_s);
    const QByteArray content = m_cli->content(m_cli->database());
    const Answer answer =
        m_cli->runProgram(u"unshare"_s, wrapped + QStringList{m_cli->program()} + arguments);

    QVERIFY2(answer.exitCode == 5, answer.err.constData());
    QVERIFY2(answer.err.contains("is full"), answer.err.constData());
    QVERIFY2(answer.err.count('\n') == 1, answer.err.constData());
    QCOMPARE(m_cli->content(copies + u"/full.db"_s), content);
    QVERIFY(!m_cli->content(copies + u".files"_s).contains("new.db"));
    QVERIFY(!m_cli->content(copies + u".files"_s).contains(".part"));
    QVERIFY(QFile::copy(copies + u"/full.db"_s, m_cli->path(u"after.db"_s)));
    QVERIFY(QFile::remove(m_cli->database()));
    QVERIFY(QDir(copies).rename(u"full.db"_s, m_cli->database()));
    if (QFile::exists(copies + u"/full.db-wal"_s)) {
        QVERIFY(QDir(copies).rename(u"full.db-wal"_s, m_cli->database() + u"-wal"_s));
    }
    QCOMPARE(m_cli->person(u"jane"_s), before);
    QCOMPARE(m_cli->value(u"SELECT count(*) FROM customer_user"_s).toInt(), 1);
    QCOMPARE(m_cli->value(u"PRAGMA integrity_check"_s).toString(), u"ok"_s);
}

void TestCliDatabase::writersTakeTurns() const
{
    std::vector<std::unique_ptr<QProcess>> writers;
    const QStringList columns{u"phone"_s, u"fax"_s, u"mobile"_s, u"city"_s};
    for (const QString &column : columns) {
        writers.push_back(m_cli->process(m_cli->signedIn(u"ann"_s)
                                         + QStringList{u"set"_s, u"jane"_s, column + u"=7"_s}));
        writers.back()->start();
    }
    for (const auto &writer : writers) {
        QVERIFY(writer->waitForFinished());
        QCOMPARE(writer->exitCode(), 0);
    }
    for (const QString &column : columns) {
        QCOMPARE(m_cli->person(u"jane"_s).value(column).toString(), u"7"_s);
    }
}

/// As the desktop program does for its work in other threads. Without its locks, others would take
/// themselves for the last ones when they close the database, and remove the log that is written
/// to.
void TestCliDatabase::openingOnceMoreKeepsTheLocks() const
{
    const auto first = m_cli->open();
    QSqlQuery query(first->connection());
    QVERIFY(query.exec(u"SELECT count(*) FROM customer_user"_s) && query.next());
    query.finish();
    const auto second = m_cli->open();
    QCOMPARE(m_cli->asRoot({u"set"_s, u"jane"_s, u"city=Rome"_s}).exitCode, 0);

    QVERIFY(query.exec(u"UPDATE customer_user SET street = 'Via Appia'"_s));

    const QJsonObject jane = m_cli->asRoot({u"show"_s, u"jane"_s}).json();
    QCOMPARE(jane.value(u"city"_s).toString(), u"Rome"_s);
    QCOMPARE(jane.value(u"street"_s).toString(), u"Via Appia"_s);
}

void TestCliDatabase::newDatabaseNeedsAPlace_data() const
{
    QTest::addColumn<QStringList>("command");

    QTest::newRow("demo") << QStringList{u"demo"_s};
    QTest::newRow("init") << QStringList{u"init"_s, u"--admin=a"_s, u"--first-name=A"_s,
                                         u"--last-name=B"_s, u"--admin-password-file=-"_s};
}

void TestCliDatabase::newDatabaseNeedsAPlace() const
{
    QFETCH(const QStringList, command);
    const auto create = [&](const QString &place) {
        return m_cli->run(command + QStringList{u"--json"_s, place}, "pass");
    };
    const QByteArray before = m_cli->content(m_cli->database());

    const Answer exists = create(m_cli->database());
    QCOMPARE(exists.exitCode, 5);
    QCOMPARE(exists.errorCode(), u"file_exists"_s);
    QCOMPARE(m_cli->content(m_cli->database()), before);
    QCOMPARE(create(m_cli->path(u"no/folder.db"_s)).errorCode(), u"file_not_creatable"_s);
    QCOMPARE(create(QFileInfo(m_cli->database()).path()).errorCode(), u"file_exists"_s);
    QCOMPARE(create(u"mariadb://ann@db/x"_s).errorCode(), u"server_unsupported"_s);
    QCOMPARE(create(u""_s).errorCode(), u"invalid_location"_s);
    QCOMPARE(create(u""_s).exitCode, 5);
}

QTEST_GUILESS_MAIN(TestCliDatabase)
#include "tst_clidatabase.moc"
