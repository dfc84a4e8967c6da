// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "store/database.h"

#include <QList>
#include <QSet>
#include <QString>

#include <optional>

namespace Store {

/// What changed in the database since it was last asked, whoever wrote it.
struct FeedNews
{
    bool everything = false; ///< too much, or too long ago, to say: read all again
    QSet<qint64> customerUsers; ///< ids
    QSet<QString> customers; ///< customer ids, old ones of renamed customers included
    [[nodiscard]] bool isEmpty() const
    {
        return !everything && customerUsers.isEmpty() && customers.isEmpty();
    }
};

/// A point in the feed. No two databases have the same one, unless they were one until then.
struct FeedPosition
{
    qint64 seq = 0; ///< of the last entry; 0: before any
    qint64 token = 0; ///< the entry's
    friend bool operator==(const FeedPosition &, const FeedPosition &) = default;
};

/// Reads rollbook_feed from where it left off. Cheap enough to be asked several times a second.
class Feed
{
public:
    explicit Feed(Database &database);

    /// Forgets what happened so far. Call it before reading everything, so that nothing falls
    /// between.
    [[nodiscard]] Domain::Result<void> start();
    /// Everything, too, if the database has another past now: a backup was restored.
    [[nodiscard]] Domain::Result<FeedNews> news();

    /// Up to where news were told.
    [[nodiscard]] const FeedPosition &position() const { return m_position; }
    /// Goes on from there. False, and nothing done, if that is not in this database's past, or if
    /// what happened since is too much to be told.
    [[nodiscard]] Domain::Result<bool> startAt(const FeedPosition &position);

private:
    [[nodiscard]] Domain::Result<bool> isReplaced() const;

    Database &m_database;
    FeedPosition m_position;
    std::optional<qint64> m_schemaVersion; ///< SQLite's own count, while no entry was seen
};

/// Drops the oldest of very many entries, for the feed not to grow for ever: a thousand at most, so
/// that it may go with every write. The newest hundred thousand stay; a reader that wants older
/// ones reads everything again anyway.
[[nodiscard]] Domain::Result<void> trimFeed(const QSqlDatabase &connection);

} // namespace Store
