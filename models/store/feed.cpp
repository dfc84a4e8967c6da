// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/feed.h"

#include "store/query.h"

namespace Store {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 keptEntries = 100000;
constexpr int mostNews = 5000; ///< reading all again is cheaper than so many single rows
constexpr int mostTrimmed = 1000; ///< in one go, a millisecond or so

/// Of a row that begins with them.
FeedPosition positionAt(const QSqlQuery &entry)
{
    return {.seq = entry.value(0).toLongLong(), .token = entry.value(1).toLongLong()};
}

} // namespace

Feed::Feed(Database &database)
    : m_database(database)
{
}

Domain::Result<void> Feed::start()
{
    auto last = run(m_database.connection(),
                    u"SELECT seq, token FROM rollbook_feed ORDER BY seq DESC LIMIT 1"_s);
    if (!last) {
        return last.error();
    }
    const bool isEmpty = !last->next();
    m_position = isEmpty ? FeedPosition{} : positionAt(*last);
    m_schemaVersion.reset();
    if (isEmpty) {
        auto version = runForValue(m_database.connection(), u"PRAGMA schema_version"_s);
        if (!version) {
            return version.error();
        }
        m_schemaVersion = version->toLongLong();
    }
    return {};
}

/// Before any entry was seen, SQLite's count of changes of the schema tells: overwriting a database
/// raises it.
Domain::Result<bool> Feed::isReplaced() const
{
    if (m_position != FeedPosition{} || !m_schemaVersion) {
        return false;
    }
    auto version = runForValue(m_database.connection(), u"PRAGMA schema_version"_s);
    if (!version) {
        return version.error();
    }
    return version->toLongLong() != *m_schemaVersion;
}

Domain::Result<FeedNews> Feed::news()
{
    auto replaced = isReplaced();
    if (!replaced) {
        return replaced.error();
    }
    // The entry seen last comes along: if it is another one, or gone, the database has another
    // past.
    auto query = run(m_database.connection(),
                     u"SELECT seq, token, table_name, row_key FROM rollbook_feed WHERE seq >= ? "
                     "ORDER BY seq LIMIT ?"_s,
                     {m_position.seq, mostNews + 2});
    if (!query) {
        return query.error();
    }
    const bool isFirst = m_position == FeedPosition{};
    const bool goesOn = isFirst || (query->next() && positionAt(*query) == m_position);
    FeedNews news{.everything = *replaced || !goesOn};
    int entries = 0;
    while (goesOn && query->next()) {
        // A gap means that entries were dropped before we saw them.
        const FeedPosition next = positionAt(*query);
        news.everything = news.everything || (entries == 0 && next.seq > m_position.seq + 1);
        if (query->value(2).toString() == "customer_user"_L1) {
            news.customerUsers.insert(query->value(3).toLongLong());
        } else {
            news.customers.insert(query->value(3).toString());
        }
        m_position = next;
        ++entries;
    }
    if (entries > mostNews) {
        news.everything = true;
    }
    if (news.everything) {
        if (auto restarted = start(); !restarted) {
            return restarted.error();
        }
    }
    return news;
}

Domain::Result<bool> Feed::startAt(const FeedPosition &position)
{
    auto token = runForValue(m_database.connection(),
                             u"SELECT token FROM rollbook_feed WHERE seq = ?"_s, {position.seq});
    if (!token) {
        return token.error();
    }
    auto entries =
        runForValue(m_database.connection(),
                    u"SELECT count(*) FROM (SELECT 1 FROM rollbook_feed WHERE seq > ? LIMIT ?)"_s,
                    {position.seq, mostNews + 1});
    if (!entries) {
        return entries.error();
    }
    if (token->isNull() || token->toLongLong() != position.token || entries->toInt() > mostNews) {
        return false;
    }
    m_position = position;
    return true;
}

Domain::Result<void> trimFeed(const QSqlDatabase &connection)
{
    auto trimmed =
        run(connection,
            u"DELETE FROM rollbook_feed WHERE seq <= min((SELECT max(seq) FROM rollbook_feed) - ?, "
            "(SELECT min(seq) FROM rollbook_feed) + ?)"_s,
            {keptEntries, mostTrimmed - 1});
    if (!trimmed) {
        return trimmed.error();
    }
    return {};
}

} // namespace Store
