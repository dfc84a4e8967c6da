// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/journal.h"

#include "store/query.h"
#include "store/tablecolumns.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <optional>
#include <utility>

namespace Store {

using namespace Qt::StringLiterals;
using Domain::RowChange;
using Domain::RowOperation;

namespace {

QString jsonText(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

constexpr std::pair<RowOperation, QLatin1StringView> operationNames[] = {
    {RowOperation::Insert, "insert"_L1},
    {RowOperation::Update, "update"_L1},
    {RowOperation::Delete, "delete"_L1},
};

/// NULL is not the empty text.
QJsonValue jsonValue(const QVariant &value)
{
    return Domain::isNullValue(value) ? QJsonValue() : QJsonValue::fromVariant(value);
}

QVariant readValue(const QJsonValue &value)
{
    return value.isNull() ? QVariant() : value.toVariant();
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
        changes.insert(column.column, QJsonArray{jsonValue(before), jsonValue(after)});
    }
    return jsonText(changes);
}

std::optional<RowOperation> operationNamed(const QString &name)
{
    const auto *const found =
        std::find_if(std::begin(operationNames), std::end(operationNames),
                     [&name](const auto &each) { return each.second == name; });
    return found == std::end(operationNames) ? std::nullopt : std::optional(found->first);
}

QJsonObject jsonObject(const QVariant &text)
{
    return QJsonDocument::fromJson(text.toString().toUtf8()).object();
}

QVariantMap readKey(const QVariant &text)
{
    const QJsonObject object = jsonObject(text);
    QVariantMap key;
    for (auto part = object.begin(); part != object.end(); ++part) {
        key.insert(part.key(), readValue(part.value()));
    }
    return key;
}

/// A secret has neither value, and what was purged has none, or only that which came after: see
/// store/journalpurge.h.
Domain::ColumnChange readColumn(Domain::Table table, const QString &column,
                                const QJsonArray &values)
{
    Domain::ColumnChange change{.column = column};
    if (values.size() == 2) {
        change.before = readValue(values.at(0));
        change.after = readValue(values.at(1));
    } else if (!Domain::isSecretColumn(table, column)) {
        change.purged = values.size() == 1 ? Domain::Purged::Before : Domain::Purged::Both;
        change.after = values.size() == 1 ? readValue(values.at(0)) : QVariant();
    }
    return change;
}

QList<Domain::ColumnChange> readColumns(Domain::Table table, const QVariant &text)
{
    const QJsonObject object = jsonObject(text);
    QList<Domain::ColumnChange> columns;
    for (auto part = object.begin(); part != object.end(); ++part) {
        columns.append(readColumn(table, part.key(), part.value().toArray()));
    }
    return columns;
}

} // namespace

Domain::Result<qint64> writeJournal(const QSqlDatabase &connection,
                                    const Domain::ChangeSet &changes, int agentId,
                                    const QString &timestamp)
{
    auto header = run(
        connection,
        u"INSERT INTO rollbook_change_set (kind, subject, create_time, create_by, undoes) "
        "VALUES (?, ?, ?, ?, ?)"_s,
        {Domain::changeKindName(changes.kind), changes.subject.isNull() ? u""_s : changes.subject,
         timestamp, agentId, changes.undoes == 0 ? QVariant() : QVariant(changes.undoes)});
    if (!header) {
        return header.error();
    }
    const qint64 number = header->lastInsertId().toLongLong();
    for (const RowChange &row : changes.rows) {
        auto written =
            run(connection,
                u"INSERT INTO rollbook_row_change (change_set_id, table_name, row_key, "
                "operation, changes, role) VALUES (?, ?, ?, ?, ?, ?)"_s,
                {number, Domain::tableName(row.table), journalKeyText(row.key),
                 operationName(row.operation), changesText(row), static_cast<int>(row.role)});
        if (!written) {
            return written.error();
        }
    }
    return number;
}

QString operationName(RowOperation operation)
{
    const auto *const found =
        std::find_if(std::begin(operationNames), std::end(operationNames),
                     [operation](const auto &each) { return each.first == operation; });
    return found->second;
}

QDateTime storedMoment(const QVariant &stored)
{
    QDateTime time = QDateTime::fromString(stored.toString().left(19), u"yyyy-MM-dd HH:mm:ss"_s);
    time.setTimeSpec(Qt::UTC);
    return time;
}

QString journalKeyText(const QVariantMap &key)
{
    QJsonObject object;
    for (auto part = key.cbegin(); part != key.cend(); ++part) {
        object.insert(part.key(), jsonValue(part.value()));
    }
    return jsonText(object);
}

Domain::Result<QList<JournalRow>> journalRows(const QSqlDatabase &connection, const QString &sql,
                                              const QVariantList &values)
{
    QList<JournalRow> rows;
    auto read = forEachRow(connection, sql, values, [&rows](const QSqlQuery &query) {
        if (const auto row = journalRow(query)) {
            rows.append(*row);
        }
    });
    return read ? Domain::Result<QList<JournalRow>>(rows) : read.error();
}

std::optional<JournalRow> journalRow(const QSqlQuery &query)
{
    const auto table = Domain::tableNamed(query.value(2).toString());
    const auto operation = operationNamed(query.value(4).toString());
    const int role = query.value(6).toInt();
    if (!table || !operation || role < 0 || role > static_cast<int>(Domain::RowRole::Overwriting)) {
        return std::nullopt;
    }
    JournalRow row{.id = query.value(0).toLongLong(),
                   .changeSet = query.value(1).toLongLong(),
                   .row = {.table = *table,
                           .operation = *operation,
                           .key = readKey(query.value(3)),
                           .columns = readColumns(*table, query.value(5)),
                           .role = static_cast<Domain::RowRole>(role)}};
    // Names of columns get into SQL, and what picks no row would pick all.
    return row.row.key.isEmpty() || !namesOnlyKnownColumns(row.row) ? std::nullopt
                                                                    : std::optional(row);
}

} // namespace Store
