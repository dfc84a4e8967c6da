// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/historyjson.h"

#include "tables/jsonvalues.h"

#include <QJsonArray>

namespace Tables {

using namespace Qt::StringLiterals;

namespace {

QJsonValue valuesOf(const Domain::ColumnChange &change)
{
    QJsonObject values{{u"before"_s, shownValue(change.column, change.before)},
                       {u"after"_s, shownValue(change.column, change.after)}};
    if (change.purged != Domain::Purged::Nothing) {
        values.insert(u"removed"_s,
                      change.purged == Domain::Purged::Both ? u"both"_s : u"before"_s);
    }
    return values;
}

QJsonObject columnsObject(const Domain::RowChange &row)
{
    QJsonObject columns;
    for (const Domain::ColumnChange &change : row.columns) {
        const bool isSecret = Domain::isSecretColumn(row.table, change.column);
        columns.insert(shownColumn(change.column),
                       isSecret ? QJsonValue(u"changed"_s) : valuesOf(change));
    }
    return columns;
}

} // namespace

QJsonObject historyObject(const Store::HistoryEntry &entry)
{
    QJsonArray rows;
    for (const Store::JournalRow &row : entry.rows) {
        rows.append(QJsonObject{
            {u"table"_s, Domain::tableName(row.row.table)},
            {u"key"_s, QJsonObject::fromVariantMap(row.row.key)},
            {u"operation"_s, Store::operationName(row.row.operation)},
            {u"consequence"_s, row.row.role == Domain::RowRole::Consequence},
            {u"columns"_s, columnsObject(row.row)},
        });
    }
    return {
        {u"change_set"_s, entry.number},
        {u"time"_s, momentValue(entry.time)},
        {u"agent"_s, entry.agent},
        {u"kind"_s, entry.kind ? QJsonValue(Domain::changeKindName(*entry.kind)) : QJsonValue()},
        {u"subject"_s, entry.subject},
        {u"undoes"_s, numberOrNull(entry.undoes)},
        {u"undone_by"_s, numberOrNull(entry.undoneBy)},
        {u"rows"_s, rows}};
}

} // namespace Tables
