// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/database.h"

#include "store/query.h"
#include "store/sqlitefile.h"
#include "store/transaction.h"

#include <QFile>
#include <QFileInfo>
#include <QUrl>
#include <QUuid>

namespace Store {

using namespace Qt::StringLiterals;
using Domain::Error;
using Domain::ErrorCode;

namespace {

/// SQLite cannot read a file in WAL mode whose folder it may not write to, unless it is told that
/// nobody else writes.
QString immutableUri(const QString &path)
{
    return u"file:"_s + QString::fromLatin1(QUrl::toPercentEncoding(path, "/")) + u"?immutable=1"_s;
}

} // namespace

Database::Database(Location location, OpenOptions options)
    : m_location(std::move(location))
    , m_options(std::move(options))
    , m_connectionName(QUuid::createUuid().toString())
    , m_file(m_location.text)
{
}

Database::~Database()
{
    QSqlDatabase::removeDatabase(m_connectionName);
}

QSqlDatabase Database::connection() const
{
    return QSqlDatabase::database(m_connectionName, false);
}

QString Database::timestamp() const
{
    return m_options.clock().toString(u"yyyy-MM-dd HH:mm:ss"_s);
}

Domain::Result<std::unique_ptr<Database>> Database::open(const Location &location,
                                                         const OpenOptions &options)
{
    if (location.system != Location::System::Sqlite) {
        return Error{.code = ErrorCode::ServerUnsupported, .subject = location.text};
    }
    if (auto inspected = inspectSqliteFile(location.text); !inspected) {
        return inspected.error();
    }
    std::unique_ptr<Database> database(
        new Database(location, options)); // make_unique cannot see the constructor
    database->m_readOnly = isReadOnlyFile(location.text);
    if (auto connected = database->connect(); !connected) {
        return connected.error();
    }
    if (auto ready = database->bringUpToDate(); !ready) {
        return ready.error();
    }
    database->m_file.takeInCompanions();
    return database;
}

Domain::Result<void> Database::checkFile() const
{
    const QString lost = m_file.lostPath();
    return lost.isEmpty() ? Domain::Result<void>()
                          : Error{.code = ErrorCode::FileMoved, .subject = lost};
}

Domain::Result<void> Database::connect()
{
    QSqlDatabase connection = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_connectionName);
    QString options = u"QSQLITE_BUSY_TIMEOUT=%1"_s.arg(m_options.busyTimeout.count());
    connection.setDatabaseName(m_location.text);
    if (m_readOnly) {
        const QFileInfo folder(QFileInfo(m_location.text).absolutePath());
        const bool nobodyWrites =
            !folder.isWritable() && !QFileInfo::exists(m_location.text + u"-wal"_s);
        options += nobodyWrites ? u";QSQLITE_OPEN_READONLY;QSQLITE_OPEN_URI"_s
                                : u";QSQLITE_OPEN_READONLY"_s;
        connection.setDatabaseName(nobodyWrites ? immutableUri(m_location.text) : m_location.text);
    }
    connection.setConnectOptions(options);
    if (!connection.open()) {
        return errorFrom(connection.lastError(), m_location.text);
    }
    return {};
}

Domain::Result<int> Database::version() const
{
    auto known = runForValue(connection(),
                             u"SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name IN "
                             "('rollbook_schema', 'customer_user', 'customer_company', 'users')"_s);
    if (!known) {
        return known.error();
    }
    if (known->toInt() != 4) {
        return Error{.code = ErrorCode::ForeignDatabase, .subject = m_location.text};
    }
    auto stored = runForValue(connection(), u"SELECT max(version) FROM rollbook_schema"_s);
    if (!stored) {
        return stored.error();
    }
    bool isNumber = false;
    const int version = stored->toInt(&isNumber);
    if (!isNumber || version < 1) {
        return Error{.code = ErrorCode::ForeignDatabase, .subject = m_location.text};
    }
    return version;
}

Domain::Result<void> Database::configure() const
{
    QStringList statements{u"PRAGMA foreign_keys = ON"_s, u"PRAGMA synchronous = FULL"_s};
    auto journalMode = runForValue(connection(), u"PRAGMA journal_mode"_s);
    if (!journalMode) {
        return journalMode.error();
    }
    if (!m_readOnly && journalMode->toString() != "wal"_L1) {
        statements.append(u"PRAGMA journal_mode = WAL"_s);
    }
    for (const QString &statement : std::as_const(statements)) {
        if (auto done = run(connection(), statement); !done) {
            return done.error();
        }
    }
    return {};
}

Domain::Result<void> Database::bringUpToDate()
{
    // Whose file it is comes first: another program's is not even switched to WAL.
    auto current = version();
    if (!current) {
        return current.error();
    }
    const int newest = m_options.migrations.last().version;
    if (*current > newest) {
        return Error{.code = ErrorCode::NewerDatabase, .subject = m_location.text};
    }
    if (auto configured = configure(); !configured) {
        return configured.error();
    }
    if (*current == newest) {
        return {};
    }
    if (m_readOnly) {
        return Error{.code = ErrorCode::ReadOnly, .subject = m_location.text};
    }
    if (auto backedUp = backUpBeside(*current); !backedUp) {
        return backedUp.error();
    }
    Transaction transaction(connection());
    if (auto begun = transaction.begin(); !begun) {
        return begun.error();
    }
    current = version(); // another process may have been faster
    if (!current) {
        return current.error();
    }
    if (auto migrated = migrate(connection(), m_options.migrations, *current); !migrated) {
        return migrated.error();
    }
    return transaction.commit();
}

Domain::Result<void> Database::backUpBeside(int fromVersion) const
{
    QString path = u"%1.version-%2.backup"_s.arg(m_location.text).arg(fromVersion);
    for (int number = 2; QFileInfo::exists(path); ++number) {
        path = u"%1.version-%2.backup-%3"_s.arg(m_location.text).arg(fromVersion).arg(number);
    }
    // VACUUM INTO takes an existing file if it is empty, so the copy is private from its first
    // byte.
    if (auto created = createPrivateFile(path); !created) {
        return Error{
            .code = ErrorCode::BackupFailed, .subject = path, .detail = created.error().detail};
    }
    if (auto copied = run(connection(), u"VACUUM INTO ?"_s, {path}); !copied) {
        QFile::remove(path);
        return Error{
            .code = ErrorCode::BackupFailed, .subject = path, .detail = copied.error().detail};
    }
    return {};
}

} // namespace Store
