// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/customer.h"

#include <algorithm>
#include <array>

namespace Domain {

namespace {

struct TextColumn
{
    QLatin1StringView name;
    QString Customer::*member;
};

constexpr std::array textColumns{
    TextColumn{QLatin1StringView("customer_id"), &Customer::customerId},
    TextColumn{QLatin1StringView("name"), &Customer::name},
    TextColumn{QLatin1StringView("street"), &Customer::street},
    TextColumn{QLatin1StringView("zip"), &Customer::zip},
    TextColumn{QLatin1StringView("city"), &Customer::city},
    TextColumn{QLatin1StringView("country"), &Customer::country},
    TextColumn{QLatin1StringView("url"), &Customer::url},
    TextColumn{QLatin1StringView("comments"), &Customer::comments},
};

QString Customer::*memberOf(QLatin1StringView column)
{
    const auto *const found =
        std::find_if(textColumns.begin(), textColumns.end(),
                     [&](const TextColumn &each) { return each.name == column; });
    return found == textColumns.end() ? nullptr : found->member;
}

} // namespace

QString Customer::text(QLatin1StringView column) const
{
    const auto member = memberOf(column);
    return member == nullptr ? QString() : this->*member;
}

bool Customer::setText(QLatin1StringView column, const QString &value)
{
    const auto member = memberOf(column);
    if (member == nullptr) {
        return false;
    }
    this->*member = value;
    return true;
}

} // namespace Domain
