// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/customeruser.h"

#include "domain/text.h"

#include <QStringList>

#include <algorithm>
#include <array>

namespace Domain {

namespace {

struct TextColumn
{
    QLatin1StringView name;
    QString CustomerUser::*member;
};

constexpr std::array textColumns{
    TextColumn{QLatin1StringView("title"), &CustomerUser::title},
    TextColumn{QLatin1StringView("first_name"), &CustomerUser::firstName},
    TextColumn{QLatin1StringView("last_name"), &CustomerUser::lastName},
    TextColumn{QLatin1StringView("login"), &CustomerUser::login},
    TextColumn{QLatin1StringView("email"), &CustomerUser::email},
    TextColumn{QLatin1StringView("customer_id"), &CustomerUser::customerId},
    TextColumn{QLatin1StringView("phone"), &CustomerUser::phone},
    TextColumn{QLatin1StringView("fax"), &CustomerUser::fax},
    TextColumn{QLatin1StringView("mobile"), &CustomerUser::mobile},
    TextColumn{QLatin1StringView("street"), &CustomerUser::street},
    TextColumn{QLatin1StringView("zip"), &CustomerUser::zip},
    TextColumn{QLatin1StringView("city"), &CustomerUser::city},
    TextColumn{QLatin1StringView("country"), &CustomerUser::country},
    TextColumn{QLatin1StringView("comments"), &CustomerUser::comments},
};

QString CustomerUser::*memberOf(QLatin1StringView column)
{
    const auto *const found =
        std::find_if(textColumns.begin(), textColumns.end(),
                     [&](const TextColumn &each) { return each.name == column; });
    return found == textColumns.end() ? nullptr : found->member;
}

} // namespace

QString CustomerUser::text(QLatin1StringView column) const
{
    const auto member = memberOf(column);
    return member == nullptr ? QString() : this->*member;
}

bool CustomerUser::setText(QLatin1StringView column, const QString &value)
{
    const auto member = memberOf(column);
    if (member == nullptr) {
        return false;
    }
    this->*member = value;
    return true;
}

QString CustomerUser::fullName() const
{
    QStringList names = {normalized(firstName), normalized(lastName)};
    names.removeAll(QString());
    return names.join(u' ');
}

} // namespace Domain
