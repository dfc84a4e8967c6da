// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>
#include <optional>
#include <vector>

namespace Store {

/// Which file it is, whatever path leads to it.
struct FileIdentity
{
    quint64 device = 0;
    quint64 number = 0;

    bool operator==(const FileIdentity &other) const = default;
};

/// Of the file that the path leads to; null if it leads to none.
[[nodiscard]] std::optional<FileIdentity> identityOf(const QString &path);

/// That this process has a database file open through SQLite. Make it before SQLite opens the file.
///
/// An open file can be moved, deleted or replaced, and the system goes on writing to it as if
/// nothing had happened: nobody would ever find what was saved. So lostPath() is to be asked
/// before.
///
/// And as POSIX has it, whoever closes a file gives up all locks that the process has on it, those
/// of SQLite's other connections as well; another program's last connection would then take the
/// log of writes away. So such a file is read past SQLite only by way of unlessOpen().
class OpenFile
{
public:
    explicit OpenFile(const QString &path);
    ~OpenFile();
    Q_DISABLE_COPY_MOVE(OpenFile)

    /// Call when SQLite has opened what belongs to the file, too: the log of writes and its index.
    void takeInCompanions();
    /// The path that does not lead to the same file any more, its own or that of what belongs to
    /// it; empty if all is in place.
    [[nodiscard]] QString lostPath() const;

    /// Runs that unless this process has the file open, which cannot begin meanwhile.
    static void unlessOpen(const QString &path, const std::function<void()> &read);

private:
    struct Part
    {
        QString path;
        FileIdentity identity;
    };

    void takeIn(const QString &path);

    QString m_path;
    std::vector<Part> m_parts;
};

} // namespace Store
