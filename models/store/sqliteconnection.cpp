// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/sqliteconnection.h"

#include "store/query.h"
#include "store/sqlitefile.h"

#include <QFileInfo>
#include <QSqlDriver>
#include <QUrl>
#include <QUuid>
#include <QVariant>

#include <cstring>
#include <sqlite3.h>
#include <utility>

namespace Store {

using namespace Qt::StringLiterals;

namespace {

/// SQLite cannot read a file in WAL mode whose folder it may not write to, unless it is told that
/// nobody else writes.
QString immutableUri(const QString &path)
{
    return u"file:"_s + QString::fromLatin1(QUrl::toPercentEncoding(path, "/")) + u"?immutable=1"_s;
}

} // namespace

SqliteConnection::SqliteConnection(QString path, bool isReadOnly)
    : m_path(std::move(path))
    , m_name(QUuid::createUuid().toString())
    , m_isReadOnly(isReadOnly)
{
}

SqliteConnection::~SqliteConnection()
{
    QSqlDatabase::removeDatabase(m_name);
}

Domain::Result<std::unique_ptr<SqliteConnection>>
SqliteConnection::open(const QString &path, std::chrono::milliseconds busyTimeout)
{
    std::unique_ptr<SqliteConnection> opened(
        new SqliteConnection(path, isReadOnlyFile(path))); // make_unique cannot see the constructor
    if (auto connected = opened->connect(busyTimeout); !connected) {
        return connected.error();
    }
    return opened;
}

Domain::Result<std::unique_ptr<SqliteConnection>>
SqliteConnection::openForReading(const QString &path, std::chrono::milliseconds busyTimeout)
{
    std::unique_ptr<SqliteConnection> opened(new SqliteConnection(path, true));
    if (auto connected = opened->connect(busyTimeout); !connected) {
        return connected.error();
    }
    return opened;
}

Domain::Result<void> SqliteConnection::connect(std::chrono::milliseconds busyTimeout) const
{
    QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_name);
    QString options = u"QSQLITE_BUSY_TIMEOUT=%1"_s.arg(busyTimeout.count());
    database.setDatabaseName(m_path);
    if (m_isReadOnly) {
        const QFileInfo folder(QFileInfo(m_path).absolutePath());
        const bool nobodyWrites = !folder.isWritable() && !QFileInfo::exists(m_path + u"-wal"_s);
        options += nobodyWrites ? u";QSQLITE_OPEN_READONLY;QSQLITE_OPEN_URI"_s
                                : u";QSQLITE_OPEN_READONLY"_s;
        database.setDatabaseName(nobodyWrites ? immutableUri(m_path) : m_path);
    }
    database.setConnectOptions(options);
    return database.open() ? Domain::Result<void>() : errorFrom(database.lastError(), m_path);
}

QSqlDatabase SqliteConnection::database() const
{
    return QSqlDatabase::database(m_name, false);
}

sqlite3 *SqliteConnection::handle() const
{
    return sqliteHandle(database());
}

sqlite3 *sqliteHandle(const QSqlDatabase &database)
{
    const QVariant handle = database.driver()->handle();
    return handle.typeName() != nullptr && std::strcmp(handle.typeName(), "sqlite3*") == 0
        ? *static_cast<sqlite3 *const *>(handle.constData())
        : nullptr;
}

Domain::Error lastErrorOf(sqlite3 *handle, const QString &path)
{
    const QString code = QString::number(sqlite3_extended_errcode(handle));
    return errorFrom(QSqlError(QString(), QString::fromUtf8(sqlite3_errmsg(handle)),
                               QSqlError::StatementError, code),
                     path);
}

} // namespace Store
