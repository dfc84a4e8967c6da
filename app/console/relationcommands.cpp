// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/relationcommands.h"

#include "app/console/choices.h"
#include "app/console/failures.h"
#include "app/console/lookups.h"
#include "app/console/session.h"
#include "app/console/text.h"
#include "domain/relationedits.h"
#include "store/changewriter.h"
#include "store/permissionstore.h"
#include "tables/permissiontexts.h"

namespace Console {

using namespace Qt::StringLiterals;
using Domain::GrantedTypes;
using Domain::Permission;
using Domain::PermissionContext;
using Domain::RowOperation;

namespace {

/// One permission of a customer user or a customer on a group, and what is to become of it.
struct Request
{
    bool isRevoked = false;
    bool isOfCustomer = false;
    QString name; ///< the username, or the customer id
    QString group;
    Permission permission = Permission::ReadOnly;
    PermissionContext context = PermissionContext::SameCustomer; ///< of a customer only
};

Attempt<Request> readRequest(const Invocation &invocation, bool isRevoked)
{
    const QString &kind = invocation.operands.at(0);
    const bool isOfCustomer = kind == "customer"_L1;
    if (!isOfCustomer && kind != "user"_L1) {
        return noSuchChoice(kind, {u"user"_s, u"customer"_s});
    }
    if (!isOfCustomer && invocation.has("context"_L1)) {
        return usageError(translate("Console",
                                    "Option --context is for customers only: a customer user's "
                                    "own permissions have no context."));
    }
    auto permission = readPermission(invocation.operands.at(3));
    auto context = readContext(invocation);
    if (!permission || !context) {
        return !permission ? permission.outcome() : context.outcome();
    }
    return Request{.isRevoked = isRevoked,
                   .isOfCustomer = isOfCustomer,
                   .name = invocation.operands.at(1),
                   .group = invocation.operands.at(2),
                   .permission = *permission,
                   .context = *context};
}

/// The name as it is stored, which is how the rows of relations have to spell it.
Attempt<QString> storedName(Session &session, const Request &request)
{
    if (request.isOfCustomer) {
        auto customer = findCustomer(session, request.name);
        return customer ? Attempt<QString>(customer->customerId) : customer.outcome();
    }
    auto person = findCustomerUser(session, request.name);
    return person ? Attempt<QString>(person->login) : person.outcome();
}

Domain::Result<GrantedTypes> storedTypes(Session &session, const Request &request, int groupId)
{
    const Store::PermissionStore store(*session.database);
    const auto grants =
        request.isOfCustomer ? store.grantsOfCustomer(request.name) : store.grantsOf(request.name);
    if (!grants) {
        return grants.error();
    }
    return request.isOfCustomer ? grants->ofCustomer(request.name, groupId, request.context)
                                : grants->direct(request.name, groupId);
}

GrantedTypes wantedTypes(const Request &request, const GrantedTypes &stored)
{
    const bool isReadOnly = request.permission == Permission::ReadOnly;
    if (request.isRevoked) {
        // Who kept rw would keep ro: it is included.
        return {.ro = stored.ro && !isReadOnly, .rw = false};
    }
    return {.ro = stored.ro || isReadOnly, .rw = stored.rw || !isReadOnly};
}

QList<Domain::RowChange> rowsFor(const Request &request, int groupId, const GrantedTypes &stored)
{
    const GrantedTypes wanted = wantedTypes(request, stored);
    return request.isOfCustomer
        ? Domain::customerGrantChanges(request.name, groupId, request.context, stored, wanted)
        : Domain::directGrantChanges(request.name, groupId, stored, wanted);
}

/// Where it is stored, in the words of the reasons that `permissions` gives.
QString placeText(const Request &request)
{
    return request.isOfCustomer
        ? QString(u"group_customer, "_s + Tables::contextText(request.context))
        : u"group_customer_user"_s;
}

QString unchangedText(const Request &request, const GrantedTypes &stored)
{
    if (request.isRevoked) {
        return translate("Console", "Nothing to change: “%1” has no %2 on group “%3” (%4).\n");
    }
    return request.permission == Permission::ReadOnly && stored.rw
        ? translate("Console",
                    "Nothing to change: “%1” has rw on group “%3” already, which includes %2 "
                    "(%4).\n")
        : translate("Console", "Nothing to change: “%1” has %2 on group “%3” already (%4).\n");
}

QString changedText(const Request &request, const GrantedTypes &stored)
{
    if (!request.isRevoked) {
        return translate("Console", "“%1” has %2 on group “%3” now (%4).\n");
    }
    if (request.permission == Permission::ReadOnly && stored.rw) {
        return translate("Console",
                         "“%1” has neither %2 nor rw on group “%3” any more: rw includes %2, so "
                         "it was revoked too (%4).\n");
    }
    return request.permission == Permission::ReadWrite && stored.ro
        ? translate("Console",
                    "“%1” has no %2 on group “%3” any more, but still ro, which is stored "
                    "besides (%4).\n")
        : translate("Console", "“%1” has no %2 on group “%3” any more (%4).\n");
}

/// What keeps a granted permission from taking effect.
Domain::Result<QString> obstacles(Session &session, const Request &request,
                                  const Domain::Group &group)
{
    QString text;
    if (request.isRevoked) {
        return text;
    }
    if (!group.isValid()) {
        text += diagnostic(translate("Console",
                                     "Group “%1” is not valid: permissions on it do not count "
                                     "until it is.")
                               .arg(printable(group.name)));
    }
    const auto policy = Store::PermissionStore(*session.database).policy();
    if (!policy) {
        return policy.error();
    }
    if (request.context == PermissionContext::OtherCustomers && !policy->otherCustomers) {
        text += diagnostic(translate("Console",
                                     "The context Other Customers is not in use: permissions in "
                                     "it do not count until the setting other_customers_context "
                                     "is true."));
    }
    return text;
}

Outcome apply(Session &session, Request request)
{
    auto group = findGroup(session, request.group);
    if (!group) {
        return group.outcome();
    }
    auto name = storedName(session, request);
    request.name = name ? *name : request.name;
    const auto stored = storedTypes(session, request, group->id);
    if (!stored) {
        return failure(stored.error());
    }
    // What an earlier one left behind can be revoked though nobody has the name any more.
    if (!name && (!request.isRevoked || stored->isEmpty())) {
        return name.outcome();
    }
    const auto notes = obstacles(session, request, *group);
    if (!notes) {
        return failure(notes.error());
    }
    const auto applied = Store::ChangeWriter(*session.database, session.agent)
                             .apply({.kind = Domain::ChangeKind::PermissionsChanged,
                                     .subject = request.name,
                                     .rows = rowsFor(request, group->id, *stored)});
    if (!applied) {
        return failure(applied.error());
    }
    const bool changed = applied->changeSet != 0;
    const QString text = changed ? changedText(request, *stored) : unchangedText(request, *stored);
    return {.document = {{u"changed"_s, changed}},
            .text = text.arg(printable(request.name), Domain::permissionKey(request.permission),
                             printable(group->name), placeText(request)),
            .diagnostics = *notes};
}

Outcome runRequest(const Invocation &invocation, bool isRevoked)
{
    auto request = readRequest(invocation, isRevoked);
    if (!request) {
        return request.outcome();
    }
    return withAdministrator(invocation,
                             [&request](Session &session) { return apply(session, *request); });
}

QString linkText(RowOperation operation, bool changed, bool isPrimary)
{
    if (operation == RowOperation::Insert) {
        return changed
            ? translate("Console", "“%2” is a further customer of “%1” now.\n")
            : translate("Console",
                        "Nothing to change: “%2” is a further customer of “%1” already.\n");
    }
    if (changed) {
        return translate("Console", "“%2” is no further customer of “%1” any more.\n");
    }
    return isPrimary
        ? translate("Console",
                    "Nothing to change: “%2” is the primary customer of “%1”. Set its "
                    "customer_id to another one instead.\n")
        : translate("Console", "Nothing to change: “%2” is no further customer of “%1”.\n");
}

Outcome relink(Session &session, const QStringList &operands, RowOperation operation)
{
    auto person = findCustomerUser(session, operands.at(0));
    auto customer = findCustomer(session, operands.at(1));
    const QString login = person ? person->login : operands.at(0);
    const QString customerId = customer ? customer->customerId : operands.at(1);
    const auto further = Store::PermissionStore(*session.database).furtherCustomers(login);
    if (!further) {
        return failure(further.error());
    }
    // A link that points nowhere can still be removed.
    const bool isRemoved = operation == RowOperation::Delete && further->contains(customerId);
    if (!isRemoved && (!person || !customer)) {
        return !person ? person.outcome() : customer.outcome();
    }
    const auto applied = Store::ChangeWriter(*session.database, session.agent)
                             .apply({.kind = Domain::ChangeKind::CustomersChanged,
                                     .subject = login,
                                     .rows = {Domain::customerLink(login, customerId, operation)}});
    if (!applied) {
        return failure(applied.error());
    }
    const bool changed = applied->changeSet != 0;
    const bool isPrimary = person && person->customerId == customerId;
    return {
        .document = {{u"changed"_s, changed}},
        .text =
            linkText(operation, changed, isPrimary).arg(printable(login), printable(customerId))};
}

Outcome runRelink(const Invocation &invocation, RowOperation operation)
{
    return withAdministrator(invocation, [&invocation, operation](Session &session) {
        return relink(session, invocation.operands, operation);
    });
}

} // namespace

Outcome runGrant(const Invocation &invocation)
{
    return runRequest(invocation, false);
}

Outcome runRevoke(const Invocation &invocation)
{
    return runRequest(invocation, true);
}

Outcome runLink(const Invocation &invocation)
{
    return runRelink(invocation, RowOperation::Insert);
}

Outcome runUnlink(const Invocation &invocation)
{
    return runRelink(invocation, RowOperation::Delete);
}

} // namespace Console
