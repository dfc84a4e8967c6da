// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

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

/// A database file that SQLite has open. Make it before SQLite opens the file.
///
/// An open file can be moved, deleted or replaced, and the system goes on writing to it as if
/// nothing had happened: nobody would ever find what was saved. So lostPath() is to be asked
/// before.
class OpenFile
{
public:
    explicit OpenFile(const QString &path);

    /// Call when SQLite has opened what belongs to the file, too: the log of writes and its index.
    void takeInCompanions();
    /// The path that does not lead to the same file any more, its own or that of what belongs to
    /// it; empty if all is in place.
    [[nodiscard]] QString lostPath() const;

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
