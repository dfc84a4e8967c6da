// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "store/database.h"
#include "store/history.h"

#include <QString>
#include <QVariantList>

namespace Store {

/// A SELECT of the journal's rows (id, change_set_id), and what has to be bound.
struct RowSelection
{
    QString statement;
    QVariantList values;
};

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
