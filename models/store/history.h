// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/changeset.h"
#include "domain/renames.h"
#include "domain/result.h"
#include "store/database.h"
#include "store/journal.h"

#include <QDateTime>
#include <QList>
#include <QString>

#include <functional>
#include <optional>

namespace Store {

/// A change set as the journal has it.
struct HistoryEntry
{
    qint64 number = 0;
    std::optional<Domain::ChangeKind> kind; ///< null: one that a newer version made
    QString subject; ///< by the name it had then
    QDateTime time; ///< UTC
    int agentId = 0;
    QString agent; ///< login
    qint64 undoes = 0; ///< the change set that it took back; 0: none
    qint64 undoneBy =
        0; ///< the change set that took it or a part of it back, and is in force; 0: none
    QList<JournalRow> rows; ///< in the order in which they were written
};

/// A customer user, group or agent by its number, a customer by its id.
struct RecordReference
{
    Domain::Table table = Domain::Table::CustomerUser;
    QVariant key;
};

/// Of which change sets one wants to hear. All that is given must hold.
struct HistoryFilter
{
    std::optional<RecordReference> record;
    int agentId = 0; ///< who made them; 0: anybody
    QDateTime from; ///< null: from the beginning
    QDateTime until; ///< itself no more; null: to the end
    QString column; ///< one that changed; empty: any
    int mostRows = 0; ///< of each change set; 0: all
    std::function<bool(const HistoryEntry &)> isWanted; ///< asked last; null: all are
};

/// What was changed, the latest first.
class History
{
public:
    explicit History(Database &database);

    /// The change sets below the number `below` (0: from the latest on) that the filter lets
    /// through, at most `limit`. Of a record only the rows that concern it, under whatever name it
    /// had.
    [[nodiscard]] Domain::Result<QList<HistoryEntry>> entries(const HistoryFilter &filter,
                                                              qint64 below, int limit) const;
    /// One change set without its rows, which may be very many; null if there is none of that
    /// number.
    [[nodiscard]] Domain::Result<std::optional<HistoryEntry>> header(qint64 number) const;
    /// How many rows it has; 0 if there is none of that number.
    [[nodiscard]] Domain::Result<qint64> rowCount(qint64 number) const;
    /// One change set with all its rows; null if there is none of that number.
    [[nodiscard]] Domain::Result<std::optional<HistoryEntry>> entry(qint64 number) const;
    /// All renames of usernames and customer ids from that change set on.
    [[nodiscard]] Domain::Result<Domain::Renames> renames(qint64 from) const;

private:
    [[nodiscard]] Domain::Result<QList<HistoryEntry>>
    read(const QString &condition, const QVariantList &values, int limit) const;
    [[nodiscard]] Domain::Result<qint64> undoingOf(qint64 number) const;

    Database &m_database;
};

} // namespace Store
