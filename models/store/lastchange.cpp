// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/lastchange.h"

#include "store/journal.h"
#include "store/query.h"
#include "store/tablecolumns.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace Store {

using namespace Qt::StringLiterals;
using Domain::Authorship;

namespace {

/// Before and after of the column in that entry; empty if it is not about the column.
QJsonArray changeIn(const QString &changes, const QString &column)
{
    return QJsonDocument::fromJson(changes.toUtf8()).object().value(column).toArray();
}

Domain::Result<Authorship> authorship(const QSqlDatabase &connection, int agentId,
                                      const QString &storedTime)
{
    auto agent = run(
        connection, u"SELECT login, trim(first_name || ' ' || last_name) FROM users WHERE id = ?"_s,
        {agentId});
    if (!agent) {
        return agent.error();
    }
    Authorship author{.time = storedMoment(storedTime)};
    if (agent->next()) {
        author.login = agent->value(0).toString();
        author.fullName = agent->value(1).toString();
    }
    return author;
}

} // namespace

Domain::Result<std::optional<Authorship>> lastChangeOf(const QSqlDatabase &connection,
                                                       const StoredCell &cell)
{
    auto entries = run(connection,
                       u"SELECT r.changes, c.create_by, c.create_time FROM rollbook_row_change r "
                       "JOIN rollbook_change_set c ON c.id = r.change_set_id "
                       "WHERE r.table_name = ? AND r.row_key = ? ORDER BY r.id DESC"_s,
                       {Domain::tableName(cell.table), journalKeyText(cell.key)});
    if (!entries) {
        return entries.error();
    }
    while (entries->next()) {
        const QJsonArray change = changeIn(entries->value(0).toString(), cell.column);
        if (change.isEmpty()) {
            continue;
        }
        if (!Domain::sameStoredValue(cell.value, change.last().toVariant())) {
            break;
        }
        auto author =
            authorship(connection, entries->value(1).toInt(), entries->value(2).toString());
        if (!author) {
            return author.error();
        }
        return std::optional(*author);
    }
    if (entries->lastError().isValid()) {
        return errorFrom(entries->lastError(), connection.databaseName());
    }
    return std::optional<Authorship>();
}

Domain::Result<void> nameAuthors(const QSqlDatabase &connection, const Domain::RowChange &row,
                                 const QSqlRecord &stored, Domain::Conflict &conflict)
{
    if (hasAuthorship(row.table)) {
        auto author = authorship(connection, stored.value(u"change_by"_s).toInt(),
                                 stored.value(u"change_time"_s).toString());
        if (!author) {
            return author.error();
        }
        conflict.changedBy = author->login;
        conflict.changedByName = author->fullName;
        conflict.changedAt = author->time;
    }
    for (Domain::Collision &collision : conflict.collisions) {
        auto author = lastChangeOf(connection,
                                   {.table = row.table,
                                    .key = row.key,
                                    .column = collision.column,
                                    .value = collision.stored});
        if (!author) {
            return author.error();
        }
        collision.storedBy = *author;
    }
    return {};
}

} // namespace Store
