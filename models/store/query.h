// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <QList>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QString>
#include <QStringList>
#include <QVariantList>

#include <functional>

namespace Store {

/// What a driver's error is for us. `databaseName` is the SQLite file, to tell a full disk from a
/// broken one.
[[nodiscard]] Domain::Error errorFrom(const QSqlError &error, const QString &databaseName);

/// Prepares the statement, binds the values in order and runs it, reading forward only.
[[nodiscard]] Domain::Result<QSqlQuery> run(const QSqlDatabase &connection, const QString &sql,
                                            const QVariantList &values = {});

/// The first column of the first row; an invalid QVariant if there is no row.
[[nodiscard]] Domain::Result<QVariant>
runForValue(const QSqlDatabase &connection, const QString &sql, const QVariantList &values = {});

/// Runs the statement and hands over the query at each row. Fails as well if it ends before the
/// last one.
[[nodiscard]] Domain::Result<void>
forEachRow(const QSqlDatabase &connection, const QString &sql, const QVariantList &values,
           const std::function<void(const QSqlQuery &row)> &take);

/// A JSON array of these texts, to be bound as one value and read with json_each().
[[nodiscard]] QString jsonList(const QStringList &texts);

/// A JSON array of numbers: safe inside a statement as it is.
[[nodiscard]] QString idList(const QList<qint64> &ids);

} // namespace Store
