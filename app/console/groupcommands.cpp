// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/groupcommands.h"

#include "app/console/assignments.h"
#include "app/console/failures.h"
#include "app/console/lookups.h"
#include "app/console/session.h"
#include "app/console/text.h"
#include "app/console/values.h"
#include "domain/edits.h"
#include "store/changewriter.h"

namespace Console {

using namespace Qt::StringLiterals;
using Domain::Group;

namespace {

Outcome add(Session &session, const Group &group)
{
    const auto applied =
        Store::ChangeWriter(*session.database, session.agent).apply(Domain::addition(group));
    if (!applied) {
        return failure(applied.error());
    }
    return {.document = {{u"name"_s, group.name}},
            .text = translate("Console", "Group “%1” was added.\n").arg(printable(group.name))};
}

Outcome set(Session &session, const QString &name, const QList<Assignment> &assignments)
{
    auto previous = findGroup(session, name);
    if (!previous) {
        return previous.outcome();
    }
    Group next = *previous;
    assign(next, assignments);
    const Domain::ChangeSet changes = Domain::change(*previous, next);
    const auto applied = Store::ChangeWriter(*session.database, session.agent).apply(changes);
    if (!applied) {
        return failure(applied.error());
    }
    const QStringList columns = changedColumns(changes);
    return {
        .document = {{u"name"_s, next.name}, {u"changed"_s, QJsonArray::fromStringList(columns)}},
        .text = columns.isEmpty() ? translate("Console", "Nothing to change.\n")
                                  : translate("Console", "Group “%1” was changed: %2.\n")
                                        .arg(printable(next.name), columns.join(", "_L1))};
}

} // namespace

Outcome runGroupAdd(const Invocation &invocation)
{
    auto assignments = readAssignments(invocation.operands, Domain::groupFields());
    if (!assignments) {
        return assignments.outcome();
    }
    Group group;
    assign(group, *assignments);
    return withSession(invocation, [&group](Session &session) { return add(session, group); });
}

Outcome runGroupSet(const Invocation &invocation)
{
    auto assignments = readAssignments(invocation.operands.mid(1), Domain::groupFields());
    if (!assignments) {
        return assignments.outcome();
    }
    return withSession(invocation, [&assignments, &invocation](Session &session) {
        return set(session, invocation.operands.constFirst(), *assignments);
    });
}

} // namespace Console
