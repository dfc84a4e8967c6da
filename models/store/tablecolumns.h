// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/changeset.h"
#include "domain/violation.h"

#include <QSet>
#include <QString>

#include <optional>

namespace Store {

/// The columns of a table that a change set may name: only these ever get into SQL text.
[[nodiscard]] const QSet<QString> &writableColumns(Domain::Table table);

/// Whether key and columns of the row are such, or the number of a row that has one.
[[nodiscard]] bool namesOnlyKnownColumns(const Domain::RowChange &row);

/// Of which kind of record the table has columns: customer users where it is none.
[[nodiscard]] Domain::RecordKind recordKind(Domain::Table table);

/// The table that has records of that kind.
[[nodiscard]] Domain::Table tableOf(Domain::RecordKind kind);

/// Whether its rows are customer users, customers, groups or agents: what has rules, and is
/// deactivated but never deleted.
[[nodiscard]] bool isRecordTable(Domain::Table table);

/// What its rows are; null where that is no record: relations, settings.
[[nodiscard]] std::optional<Domain::RecordKind> kindOfRows(Domain::Table table);

/// Whether the database numbers its rows.
[[nodiscard]] bool hasId(Domain::Table table);

/// Whether the table has create_time, create_by, change_time and change_by.
[[nodiscard]] bool hasAuthorship(Domain::Table table);

/// "a" = ? AND "b" IS ? for the columns of the key, in the map's order.
[[nodiscard]] QString keyCondition(const QVariantMap &key);

} // namespace Store
