// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/query.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QLoggingCategory>
#include <QStorageInfo>

namespace Store {

using namespace Qt::StringLiterals;
using Domain::Error;
using Domain::ErrorCode;

Q_LOGGING_CATEGORY(storeLog, "rollbook.store", QtWarningMsg)

namespace {

// Primary result codes of SQLite, https://sqlite.org/rescode.html; extended ones have more in their
// higher bytes.
enum SqliteCode {
    SqliteBusy = 5,
    SqliteLocked = 6,
    SqliteReadOnly = 8,
    SqliteIoError = 10,
    SqliteCorrupt = 11,
    SqliteFull = 13,
    SqliteCannotOpen = 14,
    SqliteNotADatabase = 26,
    SqliteShortRead = 522,
    SqliteTrigger = 1811,
};

/// Some writes report a plain input/output error on a full disk.
bool isDiskFull(const QString &databaseName)
{
    constexpr qint64 littleRoom = 131072; // bytes
    const QStorageInfo storage(databaseName);
    return storage.isValid() && storage.bytesAvailable() < littleRoom;
}

ErrorCode sqliteErrorCode(int native, const QString &databaseName)
{
    if (native == SqliteTrigger) {
        return ErrorCode::NeverDeleted;
    }
    if (native == SqliteShortRead) {
        return ErrorCode::Damaged;
    }
    switch (native & 0xff) {
    case SqliteBusy:
    case SqliteLocked:
        return ErrorCode::Locked;
    case SqliteReadOnly:
        return ErrorCode::ReadOnly;
    case SqliteCorrupt:
        return ErrorCode::Damaged;
    case SqliteFull:
        return ErrorCode::DiskFull;
    case SqliteCannotOpen:
        return isDiskFull(databaseName) ? ErrorCode::DiskFull : ErrorCode::FileNotReadable;
    case SqliteNotADatabase:
        return ErrorCode::NotADatabase;
    case SqliteIoError:
        return isDiskFull(databaseName) ? ErrorCode::DiskFull : ErrorCode::Database;
    default:
        return ErrorCode::Database;
    }
}

} // namespace

Error errorFrom(const QSqlError &error, const QString &databaseName)
{
    // Only the code goes to the log: the driver's words may quote what somebody typed.
    qCWarning(storeLog) << "database error" << error.nativeErrorCode();
    return {.code = sqliteErrorCode(error.nativeErrorCode().toInt(), databaseName),
            .subject = databaseName,
            .detail = error.text()};
}

Domain::Result<QSqlQuery> run(const QSqlDatabase &connection, const QString &sql,
                              const QVariantList &values)
{
    QSqlQuery query(connection);
    query.setForwardOnly(true);
    if (!query.prepare(sql)) {
        return errorFrom(query.lastError(), connection.databaseName());
    }
    for (const QVariant &value : values) {
        query.addBindValue(value);
    }
    if (!query.exec()) {
        return errorFrom(query.lastError(), connection.databaseName());
    }
    return query;
}

Domain::Result<QVariant> runForValue(const QSqlDatabase &connection, const QString &sql,
                                     const QVariantList &values)
{
    auto query = run(connection, sql, values);
    if (!query) {
        return query.error();
    }
    return query->next() ? query->value(0) : QVariant();
}

Domain::Result<void> forEachRow(const QSqlDatabase &connection, const QString &sql,
                                const QVariantList &values,
                                const std::function<void(const QSqlQuery &row)> &take)
{
    auto query = run(connection, sql, values);
    if (!query) {
        return query.error();
    }
    while (query->next()) {
        take(*query);
    }
    return query->lastError().isValid()
        ? Domain::Result<void>(errorFrom(query->lastError(), connection.databaseName()))
        : Domain::Result<void>();
}

QString jsonList(const QStringList &texts)
{
    const QJsonDocument document(QJsonArray::fromStringList(texts));
    return QString::fromUtf8(document.toJson(QJsonDocument::Compact));
}

QString idList(const QList<qint64> &ids)
{
    QStringList texts;
    texts.reserve(ids.size());
    for (const qint64 id : ids) {
        texts.append(QString::number(id));
    }
    return u'[' + texts.join(u',') + u']';
}

} // namespace Store
