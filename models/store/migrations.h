// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <QList>
#include <QSqlDatabase>
#include <QString>
#include <QStringList>

namespace Store {

/// One numbered step of the schema.
struct Migration
{
    int version = 0; ///< 1, 2, 3 … without gaps
    QStringList statements;
};

/// The steps of resources/schema, in order.
[[nodiscard]] const QList<Migration> &builtInMigrations();

/// The statements of an SQL file: set apart by empty lines, lines of comment dropped.
[[nodiscard]] QStringList splitStatements(const QString &sql);

/// The step that a database is at. Fails with ForeignDatabase if it is none of ours; `path` is for
/// telling which.
[[nodiscard]] Domain::Result<int> schemaVersion(const QSqlDatabase &connection,
                                                const QString &path);

/// The same; fails with NewerDatabase as well, if it has steps that are not among these.
[[nodiscard]] Domain::Result<int> usableVersion(const QSqlDatabase &connection,
                                                const QList<Migration> &migrations,
                                                const QString &path);

/// Brings it to the newest step, in a transaction of its own: whatever fails leaves it as it was.
[[nodiscard]] Domain::Result<void> migrateToNewest(const QSqlDatabase &connection,
                                                   const QList<Migration> &migrations,
                                                   const QString &path);

/// Runs all steps above `from` and notes the new version. Call inside a transaction.
[[nodiscard]] Domain::Result<void> migrate(const QSqlDatabase &connection,
                                           const QList<Migration> &migrations, int from);

} // namespace Store
