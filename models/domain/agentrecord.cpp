// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/agentrecord.h"

#include "domain/textcolumns.h"

namespace Domain {

namespace {

constexpr TextColumns<AgentRecord, 4> agentRecordColumns{{{
    {QLatin1StringView("title"), &AgentRecord::title},
    {QLatin1StringView("first_name"), &AgentRecord::firstName},
    {QLatin1StringView("last_name"), &AgentRecord::lastName},
    {QLatin1StringView("login"), &AgentRecord::login},
}}};

} // namespace

QString AgentRecord::text(QLatin1StringView column) const
{
    return agentRecordColumns.text(*this, column);
}

bool AgentRecord::setText(QLatin1StringView column, const QString &value)
{
    return agentRecordColumns.setText(*this, column, value);
}

QString AgentRecord::displayName() const
{
    const QString name = QString(firstName + u' ' + lastName).trimmed();
    return name.isEmpty() ? login : name;
}

} // namespace Domain
