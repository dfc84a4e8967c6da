// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/permissioncommands.h"

#include "app/console/failures.h"
#include "app/console/lookups.h"
#include "app/console/reasons.h"
#include "app/console/session.h"
#include "app/console/text.h"
#include "store/permissionstore.h"
#include "tables/jsonvalues.h"
#include "tables/permissiontexts.h"

#include <QJsonArray>

#include <array>

namespace Console {

using namespace Qt::StringLiterals;
using Domain::AccessReason;
using Domain::CustomerAccess;
using Domain::GroupPermission;
using Domain::GroupReason;
using Domain::Permission;

namespace {

constexpr std::array bothPermissions{Permission::ReadOnly, Permission::ReadWrite};

/// All that there is to say about one customer user.
struct Effective
{
    Domain::CustomerUser person;
    Domain::Member member;
    Domain::PermissionFacts facts;
    QList<GroupPermission> groups;
    QList<CustomerAccess> customers;
};

Domain::Result<Effective> effectiveOf(Session &session, const Domain::CustomerUser &person)
{
    const Store::PermissionStore store(*session.database);
    const auto member = store.member(person.login, person.customerId);
    if (!member) {
        return member.error();
    }
    const auto facts = store.factsFor(*member);
    if (!facts) {
        return facts.error();
    }
    return Effective{.person = person,
                     .member = *member,
                     .facts = *facts,
                     .groups = Domain::groupPermissions(*member, *facts),
                     .customers = Domain::customerAccess(*member, *facts)};
}

QJsonArray reasonsOf(const Effective &effective)
{
    QJsonArray reasons;
    for (const GroupPermission &group : effective.groups) {
        for (const Permission permission : bothPermissions) {
            for (const GroupReason &reason : group.reasons(permission)) {
                const QJsonObject about{{u"group"_s, group.group.name},
                                        {u"permission"_s, Domain::permissionKey(permission)}};
                reasons.append(reasonObject(about, reason, permission));
            }
        }
    }
    for (const CustomerAccess &customer : effective.customers) {
        for (const AccessReason &reason : customer.direct + customer.indirect) {
            reasons.append(reasonObject(customer.customerId, reason));
        }
    }
    return reasons;
}

QJsonObject documentOf(const Effective &effective)
{
    return {{u"login"_s, effective.person.login},
            {u"group_support"_s, effective.facts.policy.groupSupport},
            {u"groups"_s, Tables::groupsObject(effective.groups)},
            {u"customers"_s, Tables::customersObject(effective.customers)}};
}

/// What the marks do not tell: whether they take effect at all.
QString remarks(const Effective &effective)
{
    QString text;
    if (!effective.facts.policy.groupSupport) {
        text += paragraph(groupSupportIsOff());
    }
    if (!effective.person.isValid()) {
        text += paragraph(translate("Console",
                                    "Customer user “%1” is not valid and cannot sign in: nothing "
                                    "of this takes effect until it is.")
                              .arg(effective.person.login));
    }
    for (const QString &customerId : effective.member.customers) {
        const auto customer = effective.facts.customers.constFind(customerId);
        if (customer == effective.facts.customers.cend()) {
            text += paragraph(translate("Console",
                                        "There is no customer “%1” any more, so there are no "
                                        "tickets of it to see. What it was granted still counts "
                                        "in OTOBO.")
                                  .arg(customerId));
        } else if (!customer->isValid()) {
            text += paragraph(translate("Console",
                                        "Customer “%1” is not valid, so its tickets cannot be "
                                        "seen. What it is granted still counts in OTOBO.")
                                  .arg(customerId));
        }
    }
    return text;
}

QString mark(bool isSet)
{
    return isSet ? u"✓"_s : u"–"_s;
}

/// A row of a table, and the sentences that belong below it.
struct ExplainedRow
{
    QStringList cells;
    QStringList reasons;
};

QString explainedTable(const QStringList &headings, const QList<ExplainedRow> &rows, bool explain)
{
    QList<QStringList> cells;
    for (const ExplainedRow &row : rows) {
        cells.append(row.cells);
    }
    // Cells have no line ends: the heading's line comes first, then one for each row.
    const QStringList lines = table(headings, cells).split(u'\n');
    QString text = lines.constFirst() + u'\n';
    for (qsizetype index = 0; index < rows.size(); ++index) {
        text += lines.at(index + 1) + u'\n';
        for (const QString &reason : rows.at(index).reasons) {
            text += explain ? explanation(reason) : QString();
        }
    }
    return text;
}

QString groupsText(const Effective &effective, bool explain)
{
    if (effective.groups.isEmpty()) {
        return translate("Console", "This customer user has no group permissions.\n");
    }
    QList<ExplainedRow> rows;
    for (const GroupPermission &group : effective.groups) {
        ExplainedRow row{.cells = {group.group.name}};
        for (const Permission permission : bothPermissions) {
            row.cells.append(mark(!group.reasons(permission).isEmpty()));
            for (const GroupReason &reason : group.reasons(permission)) {
                row.reasons.append(Tables::reasonText(reason, permission));
            }
        }
        rows.append(row);
    }
    const QStringList headings{translate("Console", "Group"),
                               Domain::permissionKey(Permission::ReadOnly),
                               Domain::permissionKey(Permission::ReadWrite)};
    return explainedTable(headings, rows, explain);
}

QString customersText(const Effective &effective, bool explain)
{
    if (effective.customers.isEmpty()) {
        return translate("Console", "This customer user may see no customer's tickets.\n");
    }
    const bool hasIndirect = effective.facts.policy.otherCustomers;
    QList<ExplainedRow> rows;
    for (const CustomerAccess &customer : effective.customers) {
        ExplainedRow row{.cells = {customer.customerId, mark(!customer.direct.isEmpty())}};
        if (hasIndirect) {
            row.cells.append(mark(!customer.indirect.isEmpty()));
        }
        for (const AccessReason &reason : customer.direct + customer.indirect) {
            row.reasons.append(Tables::reasonText(reason));
        }
        rows.append(row);
    }
    QStringList headings{translate("Console", "Customer"), translate("Console", "Direct")};
    if (hasIndirect) {
        headings.append(translate("Console", "Indirect"));
    }
    return explainedTable(headings, rows, explain);
}

Outcome permissions(Session &session, const QString &login, bool explain)
{
    auto person = findCustomerUser(session, login);
    if (!person) {
        return person.outcome();
    }
    const auto effective = effectiveOf(session, *person);
    if (!effective) {
        return failure(effective.error());
    }
    Outcome outcome{.document = documentOf(*effective)};
    if (explain) {
        outcome.document.insert(u"reasons"_s, reasonsOf(*effective));
    }
    const QString remarks = Console::remarks(*effective);
    outcome.text = remarks + (remarks.isEmpty() ? QString() : u"\n"_s)
        + groupsText(*effective, explain) + u'\n' + customersText(*effective, explain);
    return outcome;
}

} // namespace

Outcome runPermissions(const Invocation &invocation)
{
    return withSession(invocation, [&invocation](Session &session) {
        return permissions(session, invocation.operands.constFirst(), invocation.has("explain"_L1));
    });
}

} // namespace Console
