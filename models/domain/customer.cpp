// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/customer.h"

#include "domain/textcolumns.h"

namespace Domain {

namespace {

constexpr TextColumns<Customer, 8> customerColumns{{{
    {QLatin1StringView("customer_id"), &Customer::customerId},
    {QLatin1StringView("name"), &Customer::name},
    {QLatin1StringView("street"), &Customer::street},
    {QLatin1StringView("zip"), &Customer::zip},
    {QLatin1StringView("city"), &Customer::city},
    {QLatin1StringView("country"), &Customer::country},
    {QLatin1StringView("url"), &Customer::url},
    {QLatin1StringView("comments"), &Customer::comments},
}}};

} // namespace

QString Customer::text(QLatin1StringView column) const
{
    return customerColumns.text(*this, column);
}

bool Customer::setText(QLatin1StringView column, const QString &value)
{
    return customerColumns.setText(*this, column, value);
}

} // namespace Domain
