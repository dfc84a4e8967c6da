// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/database.h"

#include "store/automaticbackups.h"
#include "store/query.h"
#include "store/sqlitefile.h"

#include <QFile>

namespace Store {

using namespace Qt::StringLiterals;
using Domain::Error;
using Domain::ErrorCode;

Database::Database(Location location, OpenOptions options, OpenFile file,
                   std::unique_ptr<SqliteConnection> connection)
    : m_location(std::move(location))
    , m_options(std::move(options))
    , m_file(std::move(file))
    , m_connection(std::move(connection))
{
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
    OpenFile file(location.text);
    auto connection = options.isForReading
        ? SqliteConnection::openForReading(location.text, options.busyTimeout)
        : SqliteConnection::open(location.text, options.busyTimeout);
    if (!connection) {
        return connection.error();
    }
    std::unique_ptr<Database> database(
        new Database(location, options, std::move(file),
                     *std::move(connection))); // make_unique cannot see the constructor
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

Domain::Result<void> Database::configure() const
{
    QStringList statements{u"PRAGMA foreign_keys = ON"_s, u"PRAGMA synchronous = FULL"_s};
    auto journalMode = runForValue(connection(), u"PRAGMA journal_mode"_s);
    if (!journalMode) {
        return journalMode.error();
    }
    if (!isReadOnly() && journalMode->toString() != "wal"_L1) {
        statements.append(u"PRAGMA journal_mode = WAL"_s);
    }
    for (const QString &statement : std::as_const(statements)) {
        if (auto done = run(connection(), statement); !done) {
            return done.error();
        }
    }
    return {};
}

Domain::Result<void> Database::bringUpToDate() const
{
    // Whose file it is comes first: another program's is not even switched to WAL.
    auto current = usableVersion(connection(), m_options.migrations, m_location.text);
    if (!current) {
        return current.error();
    }
    if (auto configured = configure(); !configured) {
        return configured.error();
    }
    if (*current == m_options.migrations.last().version || m_options.isForReading) {
        return {};
    }
    if (isReadOnly()) {
        return Error{.code = ErrorCode::ReadOnly, .subject = m_location.text};
    }
    const AutomaticBackups backups(m_location, m_options);
    auto backup = backups.make(BackupReason::Migration);
    if (!backup) {
        return Error{.code = ErrorCode::BackupFailed,
                     .subject = backup.error().subject,
                     .detail = backup.error().detail};
    }
    if (auto migrated = migrateToNewest(connection(), m_options.migrations, m_location.text);
        !migrated) {
        QFile::remove(backup->path); // of what is still there
        return migrated.error();
    }
    backups.prune(*backup);
    return {};
}

} // namespace Store
