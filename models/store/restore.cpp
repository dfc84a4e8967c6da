// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/restore.h"

#include "store/automaticbackups.h"
#include "store/databasecopy.h"
#include "store/movedaside.h"
#include "store/newfile.h"
#include "store/query.h"
#include "store/sqlitefile.h"

#include <QFile>
#include <QFileInfo>

#include <optional>
#include <sqlite3.h>

namespace Store {

using namespace Qt::StringLiterals;
using Domain::Error;
using Domain::ErrorCode;

namespace {

using Connection = std::unique_ptr<SqliteConnection>;
using Content = std::unique_ptr<NewFile>;

/// What is to be put where.
struct Restoration
{
    const Location &database;
    const OpenOptions &options;
    const Progress &progress;
};

Domain::Result<int> versionOf(const SqliteConnection &connection, const OpenOptions &options)
{
    return usableVersion(connection.database(), options.migrations, connection.path());
}

Domain::Result<void> migrateContent(const NewFile &content, const OpenOptions &options)
{
    auto connection = SqliteConnection::open(content.path(), options.busyTimeout);
    return connection
        ? migrateToNewest((*connection)->database(), options.migrations, (*connection)->path())
        : connection.error();
}

/// A copy of the backup, verified and brought up to date, beside the database: what can go wrong
/// goes wrong before that is touched.
Domain::Result<Content> prepare(const QString &backup, const Restoration &restoration)
{
    if (auto inspected = inspectSqliteFile(backup); !inspected) {
        return inspected.error();
    }
    auto from = SqliteConnection::open(backup, restoration.options.busyTimeout);
    if (!from) {
        return from.error();
    }
    if (auto version = versionOf(**from, restoration.options); !version) {
        return version.error();
    }
    auto content = NewFile::create(restoration.database.text);
    if (!content) {
        return content.error();
    }
    auto made = copyDatabase(**from, (*content)->path(), Check::Full, restoration.progress);
    made = made ? migrateContent(**content, restoration.options) : made;
    if (!made) {
        Error error = made.error();
        const bool isOfContent = error.subject == (*content)->path();
        error.subject = isOfContent ? restoration.database.text : error.subject;
        return error;
    }
    return content;
}

/// SQLite does not copy pages of another size over those of a database with a write-ahead log.
Domain::Result<void> adaptPageSize(const SqliteConnection &content, const SqliteConnection &live)
{
    auto wanted = runForValue(live.database(), u"PRAGMA page_size"_s);
    auto present = runForValue(content.database(), u"PRAGMA page_size"_s);
    for (const auto &size : {wanted, present}) {
        if (!size) {
            return size.error();
        }
    }
    if (*wanted == *present) {
        return {};
    }
    for (const QString &statement :
         {u"PRAGMA page_size = %1"_s.arg(wanted->toInt()), u"VACUUM"_s}) {
        if (auto done = run(content.database(), statement); !done) {
            return done.error();
        }
    }
    return {};
}

/// Whether the log is written into the file when the last one closes it: not into a damaged one.
void setMerging(const SqliteConnection &live, bool merges)
{
    sqlite3_db_config(live.handle(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, merges ? 0 : 1, nullptr);
}

Domain::Result<Connection> openLive(const Restoration &restoration)
{
    const QString &path = restoration.database.text;
    if (auto inspected = inspectSqliteFile(path); !inspected) {
        return inspected.error();
    }
    auto live = SqliteConnection::open(path, restoration.options.busyTimeout);
    if (!live) {
        return live.error();
    }
    setMerging(**live, false);
    if (auto version = versionOf(**live, restoration.options); !version) {
        return version.error();
    }
    if ((*live)->isReadOnly()) {
        return Error{.code = ErrorCode::ReadOnly, .subject = path};
    }
    for (const auto pragma : {"PRAGMA journal_mode = WAL"_L1, "PRAGMA synchronous = FULL"_L1}) {
        if (auto done = run((*live)->database(), pragma); !done) {
            return done.error();
        }
    }
    return live;
}

/// Under way: nobody else writes to the database, and what it has is in a backup.
struct Overwriting
{
    Connection live;
    Connection content;
    std::optional<PageCopy> copy;
    AutomaticBackup previous;
};

Domain::Result<Overwriting> beginOverwriting(const NewFile &content, const Restoration &restoration)
{
    auto live = openLive(restoration);
    if (!live) {
        return live.error();
    }
    auto source = SqliteConnection::open(content.path(), restoration.options.busyTimeout);
    auto adapted = source ? adaptPageSize(**source, **live) : Domain::Result<void>(source.error());
    if (!adapted) {
        return adapted.error();
    }
    // Locked before the backup: nobody may write what neither that nor the new content has.
    auto copy = PageCopy::begin(**source, **live);
    if (!copy) {
        return copy.error();
    }
    const AutomaticBackups backups(restoration.database, restoration.options);
    auto previous = backups.make(BackupReason::Restore, restoration.progress);
    if (!previous) {
        return previous.error();
    }
    return Overwriting{.live = *std::move(live),
                       .content = *std::move(source),
                       .copy = *std::move(copy),
                       .previous = *std::move(previous)};
}

/// Into the live file, as one transaction.
Domain::Result<Restored> finish(Overwriting overwriting, const Restoration &restoration)
{
    if (auto copied = overwriting.copy->finish(restoration.progress); !copied) {
        // Of what is still there; a disk that fails may leave that in doubt.
        if (copied.error().code != ErrorCode::Database) {
            QFile::remove(overwriting.previous.path);
        }
        return copied.error();
    }
    setMerging(*overwriting.live, true);
    const QString merge = u"PRAGMA wal_checkpoint(TRUNCATE)"_s;
    (void)run(overwriting.live->database(), merge); // readers may delay it
    return Restored{.previous = overwriting.previous.path};
}

/// Whether it is the present content that cannot be read, in what is a file or could be one.
bool isToBeReplaced(const Error &error, const Location &database)
{
    const QFileInfo file(database.text);
    return error.subject == database.text && isBeyondUse(error.code)
        && (file.isFile() || !file.exists());
}

Domain::Result<Restored> replace(NewFile &content, const Restoration &restoration)
{
    const QFileInfo file(restoration.database.text);
    const bool isThere = file.exists();
    const QString path = isThere ? file.canonicalFilePath() : restoration.database.text;
    MovedAside previous(path, restoration.options.clock().toLocalTime());
    if (auto moved = previous.move(); !moved) {
        return moved.error();
    }
    if (auto put = content.putAt(path); !put) {
        return put.error();
    }
    previous.keep();
    return Restored{.previous = isThere ? previous.name() : QString(),
                    .isPreviousDamaged = isThere};
}

} // namespace

bool isBeyondUse(ErrorCode code)
{
    switch (code) {
    case ErrorCode::FileMissing:
    case ErrorCode::FileNotReadable:
    case ErrorCode::FileEmpty:
    case ErrorCode::NotADatabase:
    case ErrorCode::Truncated:
    case ErrorCode::Damaged:
    case ErrorCode::Database: // the disk cannot read it
        return true;
    default:
        return false;
    }
}

Domain::Result<Restored> restore(const Location &database, const QString &backup,
                                 const OpenOptions &options, const Progress &progress)
{
    if (database.system != Location::System::Sqlite) {
        return Error{.code = ErrorCode::ServerUnsupported, .subject = database.text};
    }
    if (isOfDatabase(backup, database)) {
        return Error{.code = ErrorCode::FileReserved, .subject = backup};
    }
    const Restoration restoration{database, options, progress};
    auto content = prepare(backup, restoration);
    if (!content) {
        return content.error();
    }
    auto overwriting = beginOverwriting(**content, restoration);
    Domain::Result<Restored> restored(Restored{});
    if (overwriting) {
        restored = finish(*std::move(overwriting), restoration);
    } else if (isToBeReplaced(overwriting.error(), database)) {
        restored = replace(**content, restoration);
    } else {
        restored = overwriting.error();
    }
    if (restored) {
        QFile::remove(database.text + "-search"_L1); // of other people
    }
    return restored;
}

} // namespace Store
