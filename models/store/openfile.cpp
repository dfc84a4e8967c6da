// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/openfile.h"

#include <QFile>
#include <QList>
#include <QMutex>
#include <QMutexLocker>

#include <algorithm>
#include <sys/stat.h>

namespace Store {

namespace {

/// The files that this process has open, as often as it has.
struct OpenFiles
{
    QMutex mutex;
    QList<FileIdentity> identities;
};

OpenFiles &openFiles()
{
    static OpenFiles files;
    return files;
}

} // namespace

std::optional<FileIdentity> identityOf(const QString &path)
{
    struct stat status
    {
    };
    if (::stat(QFile::encodeName(path).constData(), &status) != 0) {
        return std::nullopt;
    }
    return FileIdentity{.device = status.st_dev, .number = status.st_ino};
}

OpenFile::OpenFile(const QString &path)
    : m_path(path)
{
    OpenFiles &files = openFiles();
    const QMutexLocker lock(&files.mutex);
    takeIn(path);
    if (!m_parts.empty()) {
        files.identities.append(m_parts.front().identity);
    }
}

OpenFile::~OpenFile()
{
    OpenFiles &files = openFiles();
    const QMutexLocker lock(&files.mutex);
    if (!m_parts.empty()) {
        files.identities.removeOne(m_parts.front().identity);
    }
}

void OpenFile::takeIn(const QString &path)
{
    if (const auto identity = identityOf(path)) {
        m_parts.push_back({path, *identity});
    }
}

void OpenFile::takeInCompanions()
{
    takeIn(m_path + QStringLiteral("-wal"));
    takeIn(m_path + QStringLiteral("-shm"));
}

QString OpenFile::lostPath() const
{
    const auto lost = std::find_if(m_parts.cbegin(), m_parts.cend(), [](const Part &part) {
        return identityOf(part.path) != part.identity;
    });
    return lost == m_parts.cend() ? QString() : lost->path;
}

void OpenFile::unlessOpen(const QString &path, const std::function<void()> &read)
{
    OpenFiles &files = openFiles();
    const QMutexLocker lock(&files.mutex);
    const auto identity = identityOf(path);
    if (!identity || !files.identities.contains(*identity)) {
        read();
    }
}

} // namespace Store
