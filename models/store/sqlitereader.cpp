// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/sqlitereader.h"

#include "store/query.h"
#include "store/sqliteconnection.h"

#include <sqlite3.h>

namespace Store {

void SqliteReader::Finalize::operator()(sqlite3_stmt *statement) const
{
    sqlite3_finalize(statement);
}

Domain::Result<SqliteReader> SqliteReader::prepare(const QSqlDatabase &connection,
                                                   const QString &sql,
                                                   std::initializer_list<qint64> values)
{
    SqliteReader reader;
    reader.m_databaseName = connection.databaseName();
    reader.m_database = sqliteHandle(connection);
    if (reader.m_database == nullptr) {
        return Domain::Error{.code = Domain::ErrorCode::Database, .subject = reader.m_databaseName};
    }
    sqlite3_stmt *statement = nullptr;
    const QByteArray text = sql.toUtf8();
    int result = sqlite3_prepare_v2(reader.m_database, text.constData(), -1, &statement, nullptr);
    reader.m_statement.reset(statement);
    int parameter = 0;
    for (const qint64 value : values) {
        result = result == SQLITE_OK ? sqlite3_bind_int64(statement, ++parameter, value) : result;
    }
    if (result != SQLITE_OK) {
        return reader.lastError();
    }
    return reader;
}

bool SqliteReader::next()
{
    m_result = sqlite3_step(m_statement.get());
    return m_result == SQLITE_ROW;
}

qint64 SqliteReader::number(int column) const
{
    return sqlite3_column_int64(m_statement.get(), column);
}

std::string_view SqliteReader::text(int column) const
{
    const auto *const text = sqlite3_column_text(m_statement.get(), column);
    return text == nullptr
        ? std::string_view()
        : std::string_view(reinterpret_cast<const char *>(text),
                           size_t(sqlite3_column_bytes(m_statement.get(), column)));
}

Domain::Result<void> SqliteReader::finish() const
{
    return m_result == SQLITE_DONE ? Domain::Result<void>() : lastError();
}

Domain::Error SqliteReader::lastError() const
{
    return lastErrorOf(m_database, m_databaseName);
}

} // namespace Store
