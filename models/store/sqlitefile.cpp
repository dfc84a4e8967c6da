// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/sqlitefile.h"

#include "store/rawsqlitefile.h"

#include <QFile>
#include <QFileInfo>
#include <QtEndian>

namespace Store {

using Domain::Error;
using Domain::ErrorCode;

namespace {

constexpr int headerSize = 100;
constexpr char magic[] = "SQLite format 3"; // its closing NUL belongs to it

quint32 numberAt(const QByteArray &header, int offset)
{
    return qFromBigEndian<quint32>(header.constData() + offset);
}

/// The file's size by its header, in bytes; 0 if the header does not vouch for it.
/// https://sqlite.org/fileformat.html
qint64 promisedSize(const QByteArray &header)
{
    const quint32 changeCounter = numberAt(header, 24);
    const quint32 pages = numberAt(header, 28);
    const quint32 validFor = numberAt(header, 92);
    if (pages == 0 || changeCounter != validFor) {
        return 0;
    }
    const int stored = qFromBigEndian<quint16>(header.constData() + 16);
    const qint64 pageSize = stored == 1 ? 65536 : stored;
    return pageSize * pages;
}

/// A write-ahead log may hold pages the file does not have yet.
bool hasWriteAheadLog(const QString &path)
{
    return QFileInfo(path + QStringLiteral("-wal")).size() > 0;
}

} // namespace

Domain::Result<void> inspectSqliteFile(const QString &path)
{
    const auto failure = [&path](ErrorCode code) { return Error{.code = code, .subject = path}; };
    const QFileInfo info(path);
    if (!info.exists()) {
        return failure(ErrorCode::FileMissing);
    }
    if (info.isDir()) {
        return failure(ErrorCode::FileIsDirectory);
    }
    if (!info.isFile()) { // a pipe would make us wait for ever
        return failure(ErrorCode::NotADatabase);
    }
    const RawSqliteFile file(path);
    if (!file.isOpen() || !info.isReadable()) {
        return failure(ErrorCode::FileNotReadable);
    }
    if (info.size() == 0) {
        return failure(ErrorCode::FileEmpty);
    }
    const QByteArray header = file.start(headerSize);
    if (header.isEmpty()) { // a disk that fails
        return failure(ErrorCode::FileNotReadable);
    }
    const QByteArray start = QByteArray::fromRawData(magic, sizeof magic);
    if (!header.startsWith(start)) {
        return failure(start.startsWith(header) ? ErrorCode::Truncated : ErrorCode::NotADatabase);
    }
    if (header.size() < headerSize
        || (info.size() < promisedSize(header) && !hasWriteAheadLog(path))) {
        return failure(ErrorCode::Truncated);
    }
    return {};
}

void removeDatabaseFiles(const QString &path)
{
    for (const QLatin1StringView suffix : companionSuffixes) {
        QFile::remove(path + suffix);
    }
    QFile::remove(path);
}

bool isReadOnlyFile(const QString &path)
{
    // The mode is looked at as well: to the superuser every file is writable, which is not what its
    // owner meant.
    constexpr auto anyWrite =
        QFileDevice::WriteOwner | QFileDevice::WriteGroup | QFileDevice::WriteOther;
    const QFileInfo info(path);
    return !info.isWritable() || !(info.permissions() & anyWrite);
}

Domain::Result<void> createPrivateFile(const QString &path)
{
    if (QFileInfo::exists(path) || QFileInfo(path).isSymLink()) {
        return Error{.code = ErrorCode::FileExists, .subject = path};
    }
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly,
                   QFileDevice::ReadOwner | QFileDevice::WriteOwner)) {
        return Error{
            .code = ErrorCode::FileNotCreatable, .subject = path, .detail = file.errorString()};
    }
    return {};
}

} // namespace Store
