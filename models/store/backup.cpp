// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/backup.h"

#include "store/databasecopy.h"
#include "store/newfile.h"
#include "store/sqlitefile.h"

#include <QFileInfo>

#include <algorithm>
#include <iterator>

namespace Store {

using namespace Qt::StringLiterals;
using Domain::Error;
using Domain::ErrorCode;

namespace {

/// Without links, as far as it exists.
QString canonicalPath(const QString &path)
{
    const QFileInfo info(path);
    if (info.exists()) {
        return info.canonicalFilePath();
    }
    const QString folder = QFileInfo(info.absolutePath()).canonicalFilePath();
    return folder.isEmpty() ? info.absoluteFilePath() : folder + u'/' + info.fileName();
}

/// About the file that was asked for, and not the one it is until it is done.
Error errorAbout(Error error, const QString &unfinished, const QString &target)
{
    if (error.subject == unfinished) {
        error.subject = target;
    }
    return error;
}

} // namespace

bool isOfDatabase(const QString &path, const Location &database)
{
    const QString asked = canonicalPath(path);
    for (const QString &file : {database.text, canonicalPath(database.text)}) {
        const auto isAsked = [&asked, &file](QLatin1StringView suffix) {
            return asked == canonicalPath(file + suffix);
        };
        if (isAsked(""_L1) || isAsked("-search"_L1) || isAsked("-backups"_L1)
            || std::any_of(std::begin(companionSuffixes), std::end(companionSuffixes), isAsked)) {
            return true;
        }
    }
    return false;
}

Domain::Result<void> checkNewFile(const QString &target, const Location &database)
{
    const QFileInfo info(target);
    if (isOfDatabase(target, database)) {
        return Error{.code = ErrorCode::FileReserved, .subject = target};
    }
    if (info.fileName().isEmpty() || info.isDir()) {
        return Error{.code = ErrorCode::FileIsDirectory, .subject = target};
    }
    if (info.exists() || info.isSymLink()) {
        return Error{.code = ErrorCode::FileExists, .subject = target};
    }
    return {};
}

Domain::Result<Backup> backUp(const Location &database, const QString &target,
                              const OpenOptions &options, const Progress &progress)
{
    if (database.system != Location::System::Sqlite) {
        return Error{.code = ErrorCode::ServerUnsupported, .subject = database.text};
    }
    if (auto checked = checkNewFile(target, database); !checked) {
        return checked.error();
    }
    if (auto inspected = inspectSqliteFile(database.text); !inspected) {
        return inspected.error();
    }
    auto connection = SqliteConnection::open(database.text, options.busyTimeout);
    if (!connection) {
        return connection.error();
    }
    auto file = NewFile::create(target);
    if (!file) {
        return file.error();
    }
    const QString unfinished = (*file)->path();
    if (auto copied = copyDatabase(**connection, unfinished, Check::Quick, progress); !copied) {
        return errorAbout(copied.error(), unfinished, target);
    }
    const qint64 size = QFileInfo(unfinished).size();
    if (auto put = (*file)->putAt(target); !put) {
        return put.error();
    }
    return Backup{.path = target, .size = size};
}

} // namespace Store
