// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/customercommands.h"

#include "app/console/assignments.h"
#include "app/console/failures.h"
#include "app/console/lookups.h"
#include "app/console/renames.h"
#include "app/console/session.h"
#include "app/console/text.h"
#include "app/console/values.h"
#include "app/console/writing.h"
#include "domain/edits.h"
#include "store/changewriter.h"
#include "store/customerstore.h"
#include "tables/fieldtexts.h"

namespace Console {

using namespace Qt::StringLiterals;
using Domain::Customer;

namespace {

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

Outcome showCustomer(Session &session, const QString &customerId)
{
    auto customer = findCustomer(session, customerId);
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

Outcome add(Session &session, const Edit &edit)
{
    Customer customer;
    assign(customer, edit.assignments);
    Domain::ChangeSet changes = Domain::addition(customer);
    changes.leftOvers = edit.leftOvers;
    const auto applied = Store::ChangeWriter(*session.database, session.agent).apply(changes);
    if (!applied) {
        return failure(applied.error());
    }
    return {
        .document = {{u"customer_id"_s, customer.customerId}},
        .text =
            translate("Console", "Customer “%1” was added.\n").arg(printable(customer.customerId))};
}

Outcome setCustomer(Session &session, const Edit &edit, const Invocation &invocation)
{
    auto previous = findCustomer(session, invocation.operands.constFirst());
    if (!previous) {
        return previous.outcome();
    }
    Customer next = *previous;
    assign(next, edit.assignments);
    Domain::ChangeSet changes = Domain::change(*previous, next);
    changes.leftOvers = edit.leftOvers;
    const Rename rename{
        .table = Domain::Table::Customer, .before = previous->customerId, .after = next.customerId};
    auto renamed = rowsRenamedWith(session, rename);
    if (!renamed) {
        return renamed.outcome();
    }
    const auto written = writeUnlessTried(session, changes, invocation);
    if (!written) {
        return failure(written.error());
    }
    const QStringList columns = changedColumns(changes);
    Outcome outcome{.document = {{u"customer_id"_s, next.customerId},
                                 {u"changed"_s, QJsonArray::fromStringList(columns)}},
                    .text = changedText(columns,
                                        translate("Console", "Customer “%1” was changed: %2.\n")
                                            .arg(printable(next.customerId), columns.join(", "_L1)),
                                        invocation)};
    tellRenamed(outcome, rename, *renamed);
    return outcome;
}

} // namespace

Outcome runCustomerShow(const Invocation &invocation)
{
    return withSession(invocation, [&invocation](Session &session) {
        return showCustomer(session, invocation.operands.constFirst());
    });
}

Outcome runCustomerAdd(const Invocation &invocation)
{
    auto edit = readEdit(invocation, invocation.operands, Domain::customerFields());
    if (!edit) {
        return edit.outcome();
    }
    return withSession(invocation, [&edit](Session &session) { return add(session, *edit); });
}

Outcome runCustomerSet(const Invocation &invocation)
{
    auto edit = readEdit(invocation, invocation.operands.mid(1), Domain::customerFields());
    if (!edit) {
        return edit.outcome();
    }
    return withSession(invocation, [&edit, &invocation](Session &session) {
        return setCustomer(session, *edit, invocation);
    });
}

} // namespace Console
