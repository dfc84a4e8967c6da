// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/customercommands.h"

#include "app/console/assignments.h"
#include "app/console/failures.h"
#include "app/console/session.h"
#include "app/console/text.h"
#include "app/console/values.h"
#include "domain/edits.h"
#include "store/changewriter.h"
#include "store/customerstore.h"
#include "tables/fieldtexts.h"

namespace Console {

using namespace Qt::StringLiterals;
using Domain::Customer;

namespace {

Attempt<Customer> customerOf(Session &session, const QString &customerId)
{
    const auto customer = Store::CustomerStore(*session.database).byId(customerId);
    if (!customer) {
        return failure(customer.error());
    }
    if (!customer->has_value()) {
        return failure({.code = Domain::ErrorCode::NotFound, .subject = customerId});
    }
    return **customer;
}

QString detailsText(const Customer &customer, const QVariantMap &columns, qint64 customerUsers)
{
    QList<QPair<QString, QString>> lines;
    for (const Domain::Field &field : Domain::customerFields()) {
        const bool isValidity = field.kind == Domain::FieldKind::Validity;
        lines.append(
            {Tables::fieldLabel(field),
             isValidity ? Tables::validityText(customer.validId) : customer.text(field.name())});
    }
    const auto moment = [&columns](const QString &column) {
        return Tables::timestampText(columns.value(column).toString());
    };
    lines.append({translate("Console", "Customer users"), QString::number(customerUsers)});
    lines.append({translate("Console", "Created"), moment(u"create_time"_s)});
    lines.append({translate("Console", "Changed"), moment(u"change_time"_s)});
    return pairs(lines);
}

Outcome show(Session &session, const QString &customerId)
{
    auto customer = customerOf(session, customerId);
    if (!customer) {
        return customer.outcome();
    }
    const Store::CustomerStore store(*session.database);
    const auto columns = store.columns(customer->customerId);
    const auto count = store.customerUserCount(customer->customerId);
    if (!columns || !count) {
        return failure(!columns ? columns.error() : count.error());
    }
    QJsonObject object = rowObject(*columns);
    object.insert(u"customer_users"_s, *count);
    return {.document = object, .text = detailsText(*customer, *columns, *count)};
}

Outcome set(Session &session, const QString &customerId, const QList<Assignment> &assignments)
{
    auto previous = customerOf(session, customerId);
    if (!previous) {
        return previous.outcome();
    }
    Customer next = *previous;
    assign(next, assignments);
    const Domain::ChangeSet changes = Domain::change(*previous, next);
    const auto applied = Store::ChangeWriter(*session.database, session.agent).apply(changes);
    if (!applied) {
        return failure(applied.error());
    }
    const QStringList columns = changedColumns(changes);
    return {.document = {{u"customer_id"_s, next.customerId},
                         {u"changed"_s, QJsonArray::fromStringList(columns)}},
            .text = columns.isEmpty()
                ? translate("Console", "Nothing to change.\n")
                : translate("Console", "Customer “%1” was changed: %2.\n")
                      .arg(printable(next.customerId), columns.join(", "_L1))};
}

} // namespace

Outcome runCustomerShow(const Invocation &invocation)
{
    return withSession(invocation, [&invocation](Session &session) {
        return show(session, invocation.operands.constFirst());
    });
}

Outcome runCustomerAdd(const Invocation &invocation)
{
    auto assignments = readAssignments(invocation.operands, Domain::customerFields());
    if (!assignments) {
        return assignments.outcome();
    }
    Customer customer;
    assign(customer, *assignments);
    return withSession(invocation, [&customer](Session &session) {
        const auto applied =
            Store::ChangeWriter(*session.database, session.agent).apply(Domain::addition(customer));
        if (!applied) {
            return failure(applied.error());
        }
        return Outcome{.document = {{u"customer_id"_s, customer.customerId}},
                       .text = translate("Console", "Customer “%1” was added.\n")
                                   .arg(printable(customer.customerId))};
    });
}

Outcome runCustomerSet(const Invocation &invocation)
{
    auto assignments = readAssignments(invocation.operands.mid(1), Domain::customerFields());
    if (!assignments) {
        return assignments.outcome();
    }
    return withSession(invocation, [&assignments, &invocation](Session &session) {
        return set(session, invocation.operands.constFirst(), *assignments);
    });
}

} // namespace Console
