// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "store/database.h"
#include "store/history.h"

#include <QString>
#include <QVariantList>

#include <limits>

namespace Store {

/// A SELECT of the journal's rows (id, change_set_id), and what has to be bound.
struct RowSelection
{
    QString statement;
    QVariantList values;
};

/// A name, and from which change set to which somebody had it, both included.
struct NamePeriod
{
    QString name;
    qint64 first = 0;
    qint64 last = std::numeric_limits<qint64>::max();
};

/// The usernames that a customer user had, the last one first, as far as the journal knows.
[[nodiscard]] Domain::Result<QList<NamePeriod>> namesOf(Database &database, qint64 customerUserId);

/// Selects all rows of the journal that concern a record: its own, and its relations and
/// preferences, under the names that it had when they were written.
[[nodiscard]] Domain::Result<RowSelection> rowsConcerning(Database &database,
                                                          const RecordReference &record);

/// The changes of usernames and customer ids from a change set on, in order.
[[nodiscard]] Domain::Result<QList<JournalRow>> renamingRows(const QSqlDatabase &connection,
                                                             qint64 from);

/// The changes of a record's own values that somebody wanted, from a change set on, in order.
[[nodiscard]] Domain::Result<QList<JournalRow>>
ownChanges(Database &database, const RecordReference &record, qint64 from);

} // namespace Store
