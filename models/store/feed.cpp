// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/feed.h"

#include "store/query.h"

namespace Store {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 keptEntries = 100000;
constexpr int mostNews = 5000; ///< reading all again is cheaper than so many single rows
constexpr int mostTrimmed = 1000; ///< in one go, a millisecond or so

} // namespace

Feed::Feed(Database &database)
    : m_database(database)
{
}

Domain::Result<void> Feed::start()
{
    auto last =
        runForValue(m_database.connection(), u"SELECT coalesce(max(seq), 0) FROM rollbook_feed"_s);
    if (!last) {
        return last.error();
    }
    m_lastSeen = last->toLongLong();
    return {};
}

Domain::Result<FeedNews> Feed::news()
{
    auto query = run(
        m_database.connection(),
        u"SELECT seq, table_name, row_key FROM rollbook_feed WHERE seq > ? ORDER BY seq LIMIT ?"_s,
        {m_lastSeen, mostNews + 1});
    if (!query) {
        return query.error();
    }
    FeedNews news;
    int entries = 0;
    qint64 expected = m_lastSeen + 1;
    while (query->next()) {
        // A gap means that entries were dropped before we saw them.
        const qint64 number = query->value(0).toLongLong();
        news.everything = news.everything || (entries == 0 && number > expected);
        if (query->value(1).toString() == "customer_user"_L1) {
            news.customerUsers.insert(query->value(2).toLongLong());
        } else {
            news.customers.insert(query->value(2).toString());
        }
        m_lastSeen = number;
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

Domain::Result<FeedPosition> Feed::position() const
{
    auto token = runForValue(m_database.connection(),
                             u"SELECT token FROM rollbook_feed WHERE seq = ?"_s, {m_lastSeen});
    if (!token) {
        return token.error();
    }
    return token->isNull() ? FeedPosition{}
                           : FeedPosition{.seq = m_lastSeen, .token = token->toLongLong()};
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
    m_lastSeen = position.seq;
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
