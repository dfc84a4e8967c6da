// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/agentstore.h"

#include "domain/passwords.h"
#include "domain/validity.h"
#include "store/query.h"

namespace Store {

using namespace Qt::StringLiterals;
using Domain::Agent;
using Domain::Error;
using Domain::ErrorCode;

AgentStore::AgentStore(Database &database)
    : m_database(database)
{
}

Domain::Result<Agent> AgentStore::signIn(const QString &login, const QString &password) const
{
    auto query = run(m_database.connection(),
                     u"SELECT id, login, pw, valid_id FROM users WHERE login = ?"_s, {login});
    if (!query) {
        return query.error();
    }
    const Error refused{.code = ErrorCode::SignInRefused, .subject = login};
    if (!query->next()) {
        return refused;
    }
    const int id = query->value(0).toInt();
    const bool isValid = Domain::isValid(query->value(3).toInt());
    const bool isRight =
        Domain::verifyPassword(password, query->value(2).toString(), query->value(1).toString());
    if (!isRight || !isValid) {
        return refused;
    }
    auto agent = this->agent(id);
    if (!agent) {
        return agent.error();
    }
    if (!agent->has_value()) {
        return refused;
    }
    if (!(*agent)->mayEditCustomers) {
        return Error{.code = ErrorCode::NotPermitted, .subject = login};
    }
    return **agent;
}

Domain::Result<std::optional<Agent>> AgentStore::agent(int id) const
{
    auto person = run(m_database.connection(),
                      u"SELECT login, first_name, last_name FROM users WHERE id = ?"_s, {id});
    if (!person) {
        return person.error();
    }
    if (!person->next()) {
        return std::optional<Agent>();
    }
    Agent agent{.id = id,
                .login = person->value(0).toString(),
                .firstName = person->value(1).toString(),
                .lastName = person->value(2).toString()};
    auto groups =
        run(m_database.connection(),
            u"SELECT g.name FROM group_user m JOIN groups_table g ON g.id = m.group_id "
            "JOIN users u ON u.id = m.user_id "
            "WHERE m.user_id = ? AND m.permission_key = 'rw' AND g.valid_id = 1 AND u.valid_id = 1 "
            "AND g.name IN ('users', 'admin')"_s,
            {id});
    if (!groups) {
        return groups.error();
    }
    while (groups->next()) {
        agent.mayEditCustomers = true;
        agent.isAdministrator = agent.isAdministrator || groups->value(0).toString() == "admin"_L1;
    }
    return std::optional(agent);
}

Domain::Result<QString> AgentStore::login(int id) const
{
    auto login =
        runForValue(m_database.connection(), u"SELECT login FROM users WHERE id = ?"_s, {id});
    if (!login) {
        return login.error();
    }
    return login->toString();
}

Domain::Result<QString> AgentStore::preference(int agentId, const QString &key) const
{
    auto value = runForValue(m_database.connection(),
                             u"SELECT preferences_value FROM user_preferences "
                             "WHERE user_id = ? AND preferences_key = ?"_s,
                             {agentId, key});
    if (!value) {
        return value.error();
    }
    return value->isNull() ? QString() : value->toString();
}

} // namespace Store
