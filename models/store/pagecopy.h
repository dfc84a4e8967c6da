// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "store/sqliteconnection.h"

#include <functional>
#include <memory>

struct sqlite3_backup;

namespace Store {

/// Told again and again how much is copied, of all; when that is all, it is being verified. Answers
/// whether to go on.
using Progress = std::function<bool(qint64 done, qint64 all)>;

/// Copies a database over another one, page by page, by SQLite's online backup. For everybody who
/// has the other one open it is a single change, which a crash in the middle takes back.
class PageCopy
{
public:
    /// Keeps other writers out of `to` from here on. Both connections must outlive it, with no
    /// transaction open but one that reads `from`: that makes it one state of it, and keeps nobody
    /// from writing there. Fails with Locked if somebody else writes to `to`.
    [[nodiscard]] static Domain::Result<PageCopy> begin(const SqliteConnection &from,
                                                        const SqliteConnection &to);
    /// Copies all. Fails with Cancelled if `progress` says so; whatever it fails with, `to` is as
    /// it was.
    [[nodiscard]] Domain::Result<void> finish(const Progress &progress);

private:
    struct Finish
    {
        void operator()(sqlite3_backup *backup) const;
    };

    PageCopy(const SqliteConnection &from, const SqliteConnection &to);
    [[nodiscard]] Domain::Error error(int code, const QString &path);

    const SqliteConnection *m_from;
    const SqliteConnection *m_to;
    std::unique_ptr<sqlite3_backup, Finish> m_backup;
};

} // namespace Store
