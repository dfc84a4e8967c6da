// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/health.h"

#include <QSqlRecord>
#include <QVariantList>

namespace Store {

/// A statement that finds what a check looks for, or little more.
struct HealthSource
{
    QString columns;
    QString from; ///< tables and conditions, from "FROM" on
    QString order; ///< columns
    bool isGrouped = false; ///< `columns` decides how many rows there are
    QVariantList values;
    /// What is wrong in a row.
    std::function<QList<HealthRow>(const QSqlRecord &record)> rowsOf;
    bool isExact = true; ///< exactly one thing is wrong in each row

    [[nodiscard]] QString select() const;
    [[nodiscard]] QString countSelect() const;
};

/// The statements of a check; none of Integrity, CaseTwins and SharedEmails.
[[nodiscard]] QList<HealthSource> healthSources(HealthCheck check, const QDateTime &now,
                                                int monthsWithoutLogin);

/// A value to be shown: hostile ones have no end.
[[nodiscard]] QString shortened(const QString &value);

/// The column of a record's table that names it: "login", "customer_id", "name".
[[nodiscard]] QString namingColumn(Domain::Table table);
/// The column that picks its rows: "customer_id" or "id".
[[nodiscard]] QString keyColumn(Domain::Table table);
/// Its columns that hold texts for people to read, so no passwords.
[[nodiscard]] QStringList textColumns(Domain::Table table);

} // namespace Store
