// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "store/location.h"
#include "store/migrations.h"
#include "store/openfile.h"
#include "store/sqliteconnection.h"

#include <QDateTime>
#include <QList>
#include <QSqlDatabase>

#include <chrono>
#include <functional>
#include <memory>

namespace Store {

/// How to open a database; the defaults are right outside of tests.
struct OpenOptions
{
    std::chrono::milliseconds busyTimeout{5000};
    QList<Migration> migrations = builtInMigrations();
    std::function<QDateTime()> clock = &QDateTime::currentDateTimeUtc;
    bool isForReading = false; ///< nothing is written, and an older one not even migrated
};

/// An open connection to a database of Rollbook's. Belongs to the thread that opened it.
class Database
{
public:
    /// Opens, and migrates an older one after an automatic backup. A file that cannot be written is
    /// opened for reading, see isReadOnly(). The file is unchanged when this fails.
    [[nodiscard]] static Domain::Result<std::unique_ptr<Database>>
    open(const Location &location, const OpenOptions &options = {});
    Q_DISABLE_COPY_MOVE(Database)
    ~Database() = default;

    [[nodiscard]] const Location &location() const { return m_location; }
    [[nodiscard]] QSqlDatabase connection() const { return m_connection->database(); }
    [[nodiscard]] bool isReadOnly() const { return m_connection->isReadOnly(); }
    [[nodiscard]] const OpenOptions &options() const { return m_options; }
    /// Fails with FileMoved if the file that is open, or the log of writes beside it, is no longer
    /// the one that its path leads to: nothing must be written to it then.
    [[nodiscard]] Domain::Result<void> checkFile() const;
    /// Now, as tables store it: UTC, "yyyy-MM-dd HH:mm:ss".
    [[nodiscard]] QString timestamp() const;

    /// The numbers of the change sets that were written through this connection, in order, but for
    /// those that only remember what an agent prefers.
    [[nodiscard]] const QList<qint64> &changes() const { return m_changes; }
    /// Store::ChangeWriter's to call, and of who wrote for this window through another connection.
    void noteChange(qint64 changeSet) { m_changes.append(changeSet); }
    /// How often somebody was anonymised for this window: some changes cannot be undone since.
    [[nodiscard]] int purges() const { return m_purges; }
    void notePurge() { ++m_purges; }

private:
    Database(Location location, OpenOptions options, OpenFile file,
             std::unique_ptr<SqliteConnection> connection);
    [[nodiscard]] Domain::Result<void> configure() const;
    [[nodiscard]] Domain::Result<void> bringUpToDate() const;

    Location m_location;
    OpenOptions m_options;
    OpenFile m_file;
    std::unique_ptr<SqliteConnection> m_connection;
    QList<qint64> m_changes;
    int m_purges = 0;
};

} // namespace Store
