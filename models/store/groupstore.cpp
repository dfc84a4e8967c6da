// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/groupstore.h"

#include "domain/fields.h"
#include "store/query.h"
#include "store/rulefacts.h"

namespace Store {

using namespace Qt::StringLiterals;
using Domain::Group;

namespace {

Domain::Result<std::optional<Group>> groupWhere(const QSqlDatabase &connection,
                                                const QString &column, const QVariant &value)
{
    auto query = run(connection, u"SELECT * FROM groups_table WHERE %1 = ?"_s.arg(column), {value});
    if (!query) {
        return query.error();
    }
    return query->next() ? std::optional(GroupStore::fromRecord(query->record())) : std::nullopt;
}

} // namespace

GroupStore::GroupStore(Database &database)
    : m_database(database)
{
}

Domain::Result<QList<GroupSummary>> GroupStore::all() const
{
    auto query = run(m_database.connection(), u"SELECT * FROM groups_table ORDER BY id"_s);
    if (!query) {
        return query.error();
    }
    QList<GroupSummary> groups;
    while (query->next()) {
        groups.append({.group = fromRecord(query->record()),
                       .changeTime = query->value(u"change_time"_s).toString(),
                       .createTime = query->value(u"create_time"_s).toString()});
    }
    if (query->lastError().isValid()) {
        return errorFrom(query->lastError(), m_database.location().text);
    }
    return groups;
}

Domain::Result<std::optional<Group>> GroupStore::byName(const QString &name) const
{
    auto exact = groupWhere(m_database.connection(), u"name"_s, name);
    if (!exact || exact->has_value()) {
        return exact;
    }
    auto names =
        ownersButForCase(m_database.connection(), Domain::Table::Group, u"name"_s, name, {});
    if (!names) {
        return names.error();
    }
    return names->size() == 1 ? groupWhere(m_database.connection(), u"name"_s, names->constFirst())
                              : Domain::Result<std::optional<Group>>(std::optional<Group>());
}

Domain::Result<std::optional<Group>> GroupStore::byId(int id) const
{
    return groupWhere(m_database.connection(), u"id"_s, id);
}

QString GroupStore::listStatement(const QList<qint64> &ids)
{
    return u"SELECT g.*, v.name AS validity FROM json_each('%1') hit JOIN groups_table g ON g.id = "
           u"hit.value LEFT JOIN valid v ON v.id = g.valid_id ORDER BY hit.key"_s.arg(idList(ids));
}

Group GroupStore::fromRecord(const QSqlRecord &record)
{
    Group group;
    group.id = record.value(u"id"_s).toInt();
    group.validId = record.isEmpty() ? group.validId : record.value(u"valid_id"_s).toInt();
    for (const Domain::Field &field : Domain::groupFields()) {
        group.setText(field.name(), record.value(field.name()).toString());
    }
    return group;
}

} // namespace Store
