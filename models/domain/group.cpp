// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/group.h"

namespace Domain {

QString Group::text(QLatin1StringView column) const
{
    if (column == QLatin1StringView("name")) {
        return name;
    }
    return column == QLatin1StringView("comments") ? comments : QString();
}

bool Group::setText(QLatin1StringView column, const QString &value)
{
    if (column == QLatin1StringView("name")) {
        name = value;
        return true;
    }
    if (column == QLatin1StringView("comments")) {
        comments = value;
        return true;
    }
    return false;
}

} // namespace Domain
