// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/rawsqlitefile.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <sqlite3.h>

namespace Store {

void RawSqliteFile::FreeName::operator()(const char *name) const
{
    sqlite3_free_filename(name);
}

RawSqliteFile::RawSqliteFile(const QString &path)
{
    sqlite3_vfs *system = sqlite3_vfs_find(nullptr);
    const QByteArray name = QFile::encodeName(QFileInfo(path).canonicalFilePath());
    m_name.reset(sqlite3_create_filename(name.constData(), "", "", 0, nullptr));
    if (system == nullptr || name.isEmpty() || !m_name) {
        return;
    }
    m_content = std::make_unique<char[]>(static_cast<size_t>(system->szOsFile));
    m_file = reinterpret_cast<sqlite3_file *>(m_content.get());
    constexpr int flags = SQLITE_OPEN_MAIN_DB | SQLITE_OPEN_READWRITE; // reading alone, if need be
    if (system->xOpen(system, m_name.get(), m_file, flags, nullptr) != SQLITE_OK) {
        if (m_file->pMethods != nullptr) {
            m_file->pMethods->xClose(m_file);
        }
        m_file = nullptr;
    }
}

RawSqliteFile::~RawSqliteFile()
{
    if (m_file != nullptr) {
        m_file->pMethods->xUnlock(m_file, SQLITE_LOCK_NONE);
        m_file->pMethods->xClose(m_file);
    }
}

bool RawSqliteFile::isOpen() const
{
    return m_file != nullptr;
}

QByteArray RawSqliteFile::start(int size) const
{
    sqlite3_int64 whole = 0;
    if (m_file == nullptr || m_file->pMethods->xFileSize(m_file, &whole) != SQLITE_OK) {
        return {};
    }
    QByteArray bytes(static_cast<qsizetype>(std::min<sqlite3_int64>(whole, size)), '\0');
    const int length = static_cast<int>(bytes.size());
    const bool isRead = m_file->pMethods->xRead(m_file, bytes.data(), length, 0) == SQLITE_OK;
    return isRead ? bytes : QByteArray();
}

bool RawSqliteFile::lockExclusively()
{
    // One after the other, as SQLite wants it; what cannot be locked at all is in nobody's use.
    for (const int lock : {SQLITE_LOCK_SHARED, SQLITE_LOCK_RESERVED, SQLITE_LOCK_EXCLUSIVE}) {
        if (m_file != nullptr && m_file->pMethods->xLock(m_file, lock) == SQLITE_BUSY) {
            return false;
        }
    }
    return true;
}

} // namespace Store
