// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/agentrecord.h"

#include <algorithm>
#include <array>

namespace Domain {

namespace {

struct TextColumn
{
    QLatin1StringView name;
    QString AgentRecord::*member;
};

constexpr std::array textColumns{
    TextColumn{QLatin1StringView("title"), &AgentRecord::title},
    TextColumn{QLatin1StringView("first_name"), &AgentRecord::firstName},
    TextColumn{QLatin1StringView("last_name"), &AgentRecord::lastName},
    TextColumn{QLatin1StringView("login"), &AgentRecord::login},
};

QString AgentRecord::*memberOf(QLatin1StringView column)
{
    const auto *const found =
        std::find_if(textColumns.begin(), textColumns.end(),
                     [&](const TextColumn &each) { return each.name == column; });
    return found == textColumns.end() ? nullptr : found->member;
}

} // namespace

QString AgentRecord::text(QLatin1StringView column) const
{
    const auto member = memberOf(column);
    return member == nullptr ? QString() : this->*member;
}

bool AgentRecord::setText(QLatin1StringView column, const QString &value)
{
    const auto member = memberOf(column);
    if (member == nullptr) {
        return false;
    }
    this->*member = value;
    return true;
}

QString AgentRecord::displayName() const
{
    const QString name = QString(firstName + u' ' + lastName).trimmed();
    return name.isEmpty() ? login : name;
}

} // namespace Domain
