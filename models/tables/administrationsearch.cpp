// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/administrationsearch.h"

#include "store/agentrecordstore.h"
#include "store/groupstore.h"

namespace Tables {

using namespace Qt::StringLiterals;

namespace {

Search::Document document(const Store::GroupSummary &summary)
{
    const Domain::Group &group = summary.group;
    return {.id = group.id,
            .valid = group.isValid(),
            .texts = {group.name, group.comments, QString::number(group.validId),
                      summary.changeTime, summary.createTime}};
}

Search::Document document(const Store::AgentSummary &summary)
{
    const Domain::AgentRecord &agent = summary.agent;
    QStringList groups;
    if (agent.inUsers) {
        groups.append(Domain::usersGroup);
    }
    if (agent.inAdmin) {
        groups.append(Domain::adminGroup);
    }
    const QString name = QString(agent.firstName + u' ' + agent.lastName).trimmed();
    return {.id = agent.id,
            .valid = agent.isValid(),
            .texts = {agent.login, agent.firstName, agent.lastName, name, groups.join(", "_L1),
                      QString::number(agent.validId), summary.changeTime}};
}

template<typename Summary>
Domain::Result<Search::Hits> find(const Domain::Result<QList<Summary>> &summaries,
                                  const Search::Schema &schema, const Search::Request &request,
                                  const QLocale &locale)
{
    if (!summaries) {
        return summaries.error();
    }
    QList<Search::Document> documents;
    for (const Summary &summary : *summaries) {
        documents.append(document(summary));
    }
    Search::Index index(schema, locale);
    index.assign(documents);
    return index.find(request);
}

} // namespace

const Search::Schema &groupSchema()
{
    // In the order of GroupKey.
    static const Search::Schema schema{
        {.name = u"name"_s, .operators = {u"name"_s, u"group"_s}},
        {.name = u"comments"_s, .operators = {u"comment"_s}},
        {.name = u"valid_id"_s, .searched = false, .numeric = true},
        {.name = u"change_time"_s, .searched = false},
        {.name = u"create_time"_s, .searched = false},
    };
    return schema;
}

const Search::Schema &agentSchema()
{
    // In the order of AgentKey.
    static const Search::Schema schema{
        {.name = u"login"_s, .operators = {u"user"_s, u"login"_s, u"username"_s}},
        {.name = u"first_name"_s, .operators = {u"name"_s, u"firstname"_s}},
        {.name = u"last_name"_s, .operators = {u"name"_s, u"lastname"_s}},
        {.name = u"full_name"_s, .operators = {u"name"_s}},
        {.name = u"memberships"_s, .operators = {u"group"_s}},
        {.name = u"valid_id"_s, .searched = false, .numeric = true},
        {.name = u"change_time"_s, .searched = false},
    };
    return schema;
}

Domain::Result<Search::Hits> findGroups(Store::Database &database, const Search::Request &request,
                                        const QLocale &locale)
{
    return find(Store::GroupStore(database).all(), groupSchema(), request, locale);
}

Domain::Result<Search::Hits> findAgents(Store::Database &database, const Search::Request &request,
                                        const QLocale &locale)
{
    return find(Store::AgentRecordStore(database).all(), agentSchema(), request, locale);
}

} // namespace Tables
