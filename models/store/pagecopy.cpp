// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/pagecopy.h"

#include "store/query.h"

#include <sqlite3.h>

namespace Store {

using Domain::Error;
using Domain::ErrorCode;

namespace {

/// A megabyte or so: what can be cancelled, and told of, in between.
constexpr int pagesAtATime = 256;

/// What can only be wrong with what is read.
bool isOfSource(int code)
{
    const int primary = code & 0xff;
    return primary == SQLITE_CORRUPT || primary == SQLITE_NOTADB || code == SQLITE_IOERR_READ
        || code == SQLITE_IOERR_SHORT_READ;
}

} // namespace

void PageCopy::Finish::operator()(sqlite3_backup *backup) const
{
    sqlite3_backup_finish(backup);
}

PageCopy::PageCopy(const SqliteConnection &from, const SqliteConnection &to)
    : m_from(&from)
    , m_to(&to)
    , m_backup(sqlite3_backup_init(to.handle(), "main", from.handle(), "main"))
{
}

Domain::Result<PageCopy> PageCopy::begin(const SqliteConnection &from, const SqliteConnection &to)
{
    PageCopy copy(from, to);
    if (!copy.m_backup) {
        return lastErrorOf(to.handle(), to.path());
    }
    if (const int code = sqlite3_backup_step(copy.m_backup.get(), 0);
        code != SQLITE_OK && code != SQLITE_DONE) {
        return copy.error(code, to.path());
    }
    return copy;
}

Domain::Result<void> PageCopy::finish(const Progress &progress)
{
    int code = SQLITE_OK;
    while (code == SQLITE_OK) {
        code = sqlite3_backup_step(m_backup.get(), pagesAtATime);
        const qint64 all = sqlite3_backup_pagecount(m_backup.get());
        const qint64 done = all - sqlite3_backup_remaining(m_backup.get());
        if (code == SQLITE_OK && progress && !progress(done, all)) {
            m_backup.reset();
            return Error{.code = ErrorCode::Cancelled, .subject = m_to->path()};
        }
    }
    if (code != SQLITE_DONE) {
        return error(code, isOfSource(code) ? m_from->path() : m_to->path());
    }
    m_backup.reset();
    return {};
}

Error PageCopy::error(int code, const QString &path)
{
    m_backup.reset();
    return errorFrom(QSqlError({}, QString::fromUtf8(sqlite3_errstr(code)),
                               QSqlError::StatementError, QString::number(code)),
                     path);
}

} // namespace Store
