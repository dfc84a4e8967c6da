// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/customeruser.h"

#include "domain/text.h"
#include "domain/textcolumns.h"

#include <QStringList>

namespace Domain {

namespace {

constexpr TextColumns<CustomerUser, 14> customerUserColumns{{{
    {QLatin1StringView("title"), &CustomerUser::title},
    {QLatin1StringView("first_name"), &CustomerUser::firstName},
    {QLatin1StringView("last_name"), &CustomerUser::lastName},
    {QLatin1StringView("login"), &CustomerUser::login},
    {QLatin1StringView("email"), &CustomerUser::email},
    {QLatin1StringView("customer_id"), &CustomerUser::customerId},
    {QLatin1StringView("phone"), &CustomerUser::phone},
    {QLatin1StringView("fax"), &CustomerUser::fax},
    {QLatin1StringView("mobile"), &CustomerUser::mobile},
    {QLatin1StringView("street"), &CustomerUser::street},
    {QLatin1StringView("zip"), &CustomerUser::zip},
    {QLatin1StringView("city"), &CustomerUser::city},
    {QLatin1StringView("country"), &CustomerUser::country},
    {QLatin1StringView("comments"), &CustomerUser::comments},
}}};

} // namespace

QString CustomerUser::text(QLatin1StringView column) const
{
    return customerUserColumns.text(*this, column);
}

bool CustomerUser::setText(QLatin1StringView column, const QString &value)
{
    return customerUserColumns.setText(*this, column, value);
}

QString CustomerUser::fullName() const
{
    QStringList names = {normalized(firstName), normalized(lastName)};
    names.removeAll(QString());
    return names.join(u' ');
}

} // namespace Domain
