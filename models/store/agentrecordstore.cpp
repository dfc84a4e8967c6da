// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/agentrecordstore.h"

#include "domain/fields.h"
#include "store/query.h"

namespace Store {

using namespace Qt::StringLiterals;
using Domain::AgentRecord;

namespace {

/// Whether agent u is in the group of that name.
QString isIn(QLatin1StringView group)
{
    return u"EXISTS (SELECT 1 FROM group_user m JOIN groups_table g ON g.id = m.group_id "
           "WHERE m.user_id = u.id AND m.permission_key = 'rw' AND g.name = '"_s
        + group + u"')"_s;
}

QString columns()
{
    return u"u.id, u.login, NULL AS pw, u.title, u.first_name, u.last_name, u.valid_id, "
           "u.create_time, u.create_by, u.change_time, u.change_by, "_s
        + isIn(Domain::usersGroup) + u" AS in_users, "_s + isIn(Domain::adminGroup)
        + u" AS in_admin"_s;
}

} // namespace

AgentRecordStore::AgentRecordStore(Database &database)
    : m_database(database)
{
}

Domain::Result<QList<AgentSummary>> AgentRecordStore::all() const
{
    auto query =
        run(m_database.connection(), u"SELECT "_s + columns() + u" FROM users u ORDER BY u.id"_s);
    if (!query) {
        return query.error();
    }
    QList<AgentSummary> agents;
    while (query->next()) {
        agents.append({.agent = fromRecord(query->record()),
                       .changeTime = query->value(u"change_time"_s).toString()});
    }
    if (query->lastError().isValid()) {
        return errorFrom(query->lastError(), m_database.location().text);
    }
    return agents;
}

Domain::Result<std::optional<AgentRecord>> AgentRecordStore::byId(int id) const
{
    auto query = run(m_database.connection(),
                     u"SELECT "_s + columns() + u" FROM users u WHERE u.id = ?"_s, {id});
    if (!query) {
        return query.error();
    }
    return query->next() ? std::optional(fromRecord(query->record())) : std::nullopt;
}

Domain::Result<Domain::AgentGroups> AgentRecordStore::groups() const
{
    const QString sql = u"SELECT id FROM groups_table WHERE name = ?"_s;
    auto users = runForValue(m_database.connection(), sql, {QString(Domain::usersGroup)});
    if (!users) {
        return users.error();
    }
    auto admin = runForValue(m_database.connection(), sql, {QString(Domain::adminGroup)});
    if (!admin) {
        return admin.error();
    }
    return Domain::AgentGroups{.users = users->toInt(), .admin = admin->toInt()};
}

QString AgentRecordStore::listStatement(const QList<qint64> &ids)
{
    return u"SELECT a.*, trim(a.first_name || ' ' || a.last_name) AS full_name, "
           "CASE WHEN a.in_users AND a.in_admin THEN 'users, admin' WHEN a.in_users THEN 'users' "
           "WHEN a.in_admin THEN 'admin' ELSE '' END AS memberships, v.name AS validity "
           "FROM json_each('%1') hit JOIN (SELECT %2 FROM users u) a ON a.id = hit.value "
           "LEFT JOIN valid v ON v.id = a.valid_id ORDER BY hit.key"_s.arg(idList(ids), columns());
}

AgentRecord AgentRecordStore::fromRecord(const QSqlRecord &record)
{
    AgentRecord agent;
    agent.id = record.value(u"id"_s).toInt();
    agent.inUsers = record.value(u"in_users"_s).toBool();
    agent.inAdmin = record.value(u"in_admin"_s).toBool();
    agent.validId = record.isEmpty() ? agent.validId : record.value(u"valid_id"_s).toInt();
    for (const Domain::Field &field : Domain::agentFields()) {
        agent.setText(field.name(), record.value(field.name()).toString());
    }
    return agent;
}

Domain::Result<bool> hasAdministrator(const QSqlDatabase &connection)
{
    auto found = runForValue(
        connection,
        u"SELECT EXISTS (SELECT 1 FROM group_user m JOIN groups_table g ON g.id = m.group_id "
        "JOIN users u ON u.id = m.user_id WHERE m.permission_key = 'rw' AND g.valid_id = 1 "
        "AND u.valid_id = 1 AND g.name = ?)"_s,
        {QString(Domain::adminGroup)});
    if (!found) {
        return found.error();
    }
    return found->toBool();
}

} // namespace Store
