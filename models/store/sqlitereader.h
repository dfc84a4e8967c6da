// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <QSqlDatabase>
#include <QString>

#include <initializer_list>
#include <memory>
#include <string_view>

struct sqlite3;
struct sqlite3_stmt;

namespace Store {

/// Reads very many rows of a SQLite database by its own functions: six times as fast as a
/// QSqlQuery, which makes a QVariant of every value. In the connection's thread; the connection
/// must outlive it.
class SqliteReader
{
public:
    /// The values are bound to ?1, ?2 and so on.
    [[nodiscard]] static Domain::Result<SqliteReader> prepare(const QSqlDatabase &connection,
                                                              const QString &sql,
                                                              std::initializer_list<qint64> values);

    /// Goes to the next row, at first to the first one; false if there is none, or if it cannot be
    /// read: see finish().
    [[nodiscard]] bool next();
    [[nodiscard]] qint64 number(int column) const;
    /// UTF-8 (if it was written as that), until the next row is gone to; NULL as empty.
    [[nodiscard]] std::string_view text(int column) const;
    /// Whether all rows were read.
    [[nodiscard]] Domain::Result<void> finish() const;

private:
    SqliteReader() = default;
    [[nodiscard]] Domain::Error lastError() const;

    struct Finalize
    {
        void operator()(sqlite3_stmt *statement) const;
    };

    QString m_databaseName;
    sqlite3 *m_database = nullptr;
    std::unique_ptr<sqlite3_stmt, Finalize> m_statement;
    int m_result = 0; ///< of the last step
};

} // namespace Store
