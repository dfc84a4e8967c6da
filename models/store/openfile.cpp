// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/openfile.h"

#include <QFile>

#include <algorithm>
#include <sys/stat.h>

namespace Store {

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
    takeIn(path);
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

} // namespace Store
