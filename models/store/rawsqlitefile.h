// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <memory>

struct sqlite3_file;

namespace Store {

/// A database's file as SQLite itself opens it. Never open one otherwise: by POSIX, closing it
/// would give up the locks of every connection that this process has to it, and other programs
/// would remove the write-ahead log that is written to.
class RawSqliteFile
{
public:
    explicit RawSqliteFile(const QString &path);
    ~RawSqliteFile();
    Q_DISABLE_COPY_MOVE(RawSqliteFile)

    [[nodiscard]] bool isOpen() const;
    /// So many bytes from the start, or what there is; empty if they cannot be read.
    [[nodiscard]] QByteArray start(int size) const;
    /// Keeps everybody off it as long as this object lives. False if somebody has the database
    /// open, in this process or another.
    [[nodiscard]] bool lockExclusively();

private:
    struct FreeName
    {
        void operator()(const char *name) const;
    };

    std::unique_ptr<char[]> m_content; ///< of which SQLite knows the size
    std::unique_ptr<const char, FreeName> m_name;
    sqlite3_file *m_file = nullptr;
};

} // namespace Store
