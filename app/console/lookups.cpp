// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/lookups.h"

#include "app/console/failures.h"
#include "store/customerstore.h"
#include "store/customeruserstore.h"
#include "store/groupstore.h"
#include "store/rulefacts.h"
#include "store/tablecolumns.h"

namespace Console {

using namespace Qt::StringLiterals;
using Domain::Table;

namespace {

/// Why there is no record of that name.
Outcome notFound(Session &session, Table table, const QString &column, const QString &name)
{
    const auto alike =
        Store::ownersButForCase(session.database->connection(), table, column, name, {});
    if (!alike) {
        return failure(alike.error());
    }
    return alike->size() > 1 ? ambiguity(name, *alike)
                             : failure({.code = Domain::ErrorCode::NotFound,
                                        .subject = name,
                                        .record = Store::kindOfRows(table)});
}

} // namespace

Attempt<Domain::CustomerUser> findCustomerUser(Session &session, const QString &login)
{
    const auto person = Store::CustomerUserStore(*session.database).byLogin(login);
    if (!person) {
        return failure(person.error());
    }
    return person->has_value() ? Attempt<Domain::CustomerUser>(**person)
                               : notFound(session, Table::CustomerUser, u"login"_s, login);
}

Attempt<Domain::Customer> findCustomer(Session &session, const QString &customerId)
{
    const auto customer = Store::CustomerStore(*session.database).byId(customerId);
    if (!customer) {
        return failure(customer.error());
    }
    return customer->has_value() ? Attempt<Domain::Customer>(**customer)
                                 : notFound(session, Table::Customer, u"customer_id"_s, customerId);
}

Attempt<Domain::Group> findGroup(Session &session, const QString &name)
{
    const auto group = Store::GroupStore(*session.database).byName(name);
    if (!group) {
        return failure(group.error());
    }
    return group->has_value() ? Attempt<Domain::Group>(**group)
                              : notFound(session, Table::Group, u"name"_s, name);
}

} // namespace Console
