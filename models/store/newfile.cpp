// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/newfile.h"

#include "store/sqlitefile.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QUuid>

#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <unistd.h>

namespace Store {

using namespace Qt::StringLiterals;
using Domain::Error;
using Domain::ErrorCode;

namespace {

const QString unfinishedName = u"rollbook-%1.part"_s;

/// Waits until it is on the disk; a folder too, which is where names are.
bool isSynced(const QString &path)
{
    const int descriptor = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0) {
        return false;
    }
    const bool synced = ::fsync(descriptor) == 0;
    ::close(descriptor);
    return synced;
}

bool exists(const QString &path)
{
    return QFileInfo::exists(path) || QFileInfo(path).isSymLink();
}

} // namespace

NewFile::NewFile(QString path, QString target)
    : m_path(std::move(path))
    , m_target(std::move(target))
{
}

NewFile::~NewFile()
{
    removeDatabaseFiles(m_path);
}

Domain::Result<std::unique_ptr<NewFile>> NewFile::create(const QString &target)
{
    const QString id = QUuid::createUuid().toString(QUuid::Id128);
    std::unique_ptr<NewFile> file(
        new NewFile(QFileInfo(target).dir().filePath(unfinishedName.arg(id)), target));
    if (auto created = createPrivateFile(file->path()); !created) {
        return Error{.code = ErrorCode::FileNotCreatable,
                     .subject = target,
                     .detail = created.error().detail};
    }
    return file;
}

Domain::Result<void> NewFile::write(const QByteArray &content)
{
    QFile file(m_path);
    if (file.open(QIODevice::WriteOnly | QIODevice::Unbuffered)
        && file.write(content) == content.size()) {
        return {};
    }
    const bool isFull = file.error() == QFileDevice::ResourceError;
    return Error{.code = isFull ? ErrorCode::DiskFull : ErrorCode::FileNotCreatable,
                 .subject = m_target,
                 .detail = file.errorString()};
}

Domain::Result<void> NewFile::putAt(const QString &target)
{
    if (!isSynced(m_path)) {
        return Error{.code = ErrorCode::FileNotCreatable,
                     .subject = target,
                     .detail = qt_error_string(errno)};
    }
    return renameToNew(m_path, target);
}

Domain::Result<void> renameToNew(const QString &from, const QString &to)
{
    const QByteArray oldName = QFile::encodeName(from);
    const QByteArray newName = QFile::encodeName(to);
    bool renamed =
        ::renameat2(AT_FDCWD, oldName.constData(), AT_FDCWD, newName.constData(), RENAME_NOREPLACE)
        == 0;
    if (!renamed && errno == EINVAL && !exists(to)) { // some network file systems cannot
        renamed = std::rename(oldName.constData(), newName.constData()) == 0;
    }
    if (!renamed) {
        const QString detail = qt_error_string(errno);
        return Error{.code = exists(to) ? ErrorCode::FileExists : ErrorCode::FileNotCreatable,
                     .subject = to,
                     .detail = detail};
    }
    (void)isSynced(QFileInfo(to).absolutePath()); // it has its name, for how long ever
    return {};
}

void removeAbandonedFiles(const QString &folder, const QDateTime &now)
{
    const QFileInfoList files =
        QDir(folder).entryInfoList({unfinishedName.arg(u"*"_s)}, QDir::Files);
    for (const QFileInfo &file : files) {
        if (!file.isSymLink() && file.lastModified().addDays(1) < now) {
            QFile::remove(file.filePath());
        }
    }
}

} // namespace Store
