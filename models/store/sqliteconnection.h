// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <QSqlDatabase>
#include <QString>

#include <chrono>
#include <memory>

struct sqlite3;

namespace Store {

/// A connection to an SQLite file, whatever is in it. Belongs to the thread that opened it; closed
/// with this object.
class SqliteConnection
{
public:
    /// A file that cannot be written is opened for reading.
    [[nodiscard]] static Domain::Result<std::unique_ptr<SqliteConnection>>
    open(const QString &path, std::chrono::milliseconds busyTimeout);
    [[nodiscard]] static Domain::Result<std::unique_ptr<SqliteConnection>>
    openForReading(const QString &path, std::chrono::milliseconds busyTimeout);
    ~SqliteConnection();
    Q_DISABLE_COPY_MOVE(SqliteConnection)

    [[nodiscard]] const QString &path() const { return m_path; }
    [[nodiscard]] bool isReadOnly() const { return m_isReadOnly; }
    [[nodiscard]] QSqlDatabase database() const;
    [[nodiscard]] sqlite3 *handle() const; ///< lives as long as this object

private:
    SqliteConnection(QString path, bool isReadOnly);
    [[nodiscard]] Domain::Result<void> connect(std::chrono::milliseconds busyTimeout) const;

    QString m_path;
    QString m_name;
    bool m_isReadOnly = false;
};

/// SQLite's own; null if it is no connection to SQLite, or not open.
[[nodiscard]] sqlite3 *sqliteHandle(const QSqlDatabase &database);

/// What went wrong last in one of SQLite's own functions. `path` is the file, as for errorFrom().
[[nodiscard]] Domain::Error lastErrorOf(sqlite3 *handle, const QString &path);

} // namespace Store
