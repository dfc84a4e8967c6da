// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/journal.h"

#include "store/query.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace Store {

using namespace Qt::StringLiterals;
using Domain::RowChange;
using Domain::RowOperation;

namespace {

QString jsonText(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

QString operationName(RowOperation operation)
{
    switch (operation) {
    case RowOperation::Insert:
        return u"insert"_s;
    case RowOperation::Update:
        return u"update"_s;
    case RowOperation::Delete:
        break;
    }
    return u"delete"_s;
}

QString changesText(const RowChange &row)
{
    QJsonObject changes;
    for (const Domain::ColumnChange &column : row.columns) {
        if (Domain::isSecretColumn(row.table, column.column)) {
            changes.insert(column.column, QJsonArray());
            continue;
        }
        const QVariant before = row.operation == RowOperation::Insert ? QVariant() : column.before;
        const QVariant after = row.operation == RowOperation::Delete ? QVariant() : column.after;
        changes.insert(column.column,
                       QJsonArray{QJsonValue::fromVariant(before), QJsonValue::fromVariant(after)});
    }
    return jsonText(changes);
}

} // namespace

Domain::Result<qint64> writeJournal(const QSqlDatabase &connection,
                                    const Domain::ChangeSet &changes, int agentId,
                                    const QString &timestamp)
{
    auto header = run(
        connection,
        u"INSERT INTO rollbook_change_set (kind, subject, create_time, create_by) VALUES (?, ?, ?, ?)"_s,
        {Domain::changeKindName(changes.kind), changes.subject.isNull() ? u""_s : changes.subject,
         timestamp, agentId});
    if (!header) {
        return header.error();
    }
    const qint64 number = header->lastInsertId().toLongLong();
    for (const RowChange &row : changes.rows) {
        auto written = run(connection,
                           u"INSERT INTO rollbook_row_change (change_set_id, table_name, row_key, "
                           u"operation, changes) "
                           "VALUES (?, ?, ?, ?, ?)"_s,
                           {number, Domain::tableName(row.table),
                            jsonText(QJsonObject::fromVariantMap(row.key)),
                            operationName(row.operation), changesText(row)});
        if (!written) {
            return written.error();
        }
    }
    return number;
}

} // namespace Store
