// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/mergecommands.h"

#include "app/console/failures.h"
#include "app/console/lookups.h"
#include "app/console/session.h"
#include "app/console/text.h"
#include "app/console/values.h"
#include "app/console/writing.h"
#include "domain/edits.h"
#include "domain/fields.h"
#include "store/mergeplanner.h"
#include "tables/errortexts.h"
#include "tables/fieldtexts.h"
#include "tables/mergetexts.h"

#include <QJsonArray>

namespace Console {

using namespace Qt::StringLiterals;
using Domain::Merge;
using Domain::MergeEffect;
using Domain::MergePreference;

namespace {

/// Whose values are taken.
struct MergeRequest
{
    MergePreference preference = MergePreference::Kept;
    QStringList taken; ///< columns of the other one, whatever is preferred
};

QStringList mergeableColumns()
{
    QStringList columns;
    for (const Domain::Field &field : Domain::customerUserFields()) {
        if (Domain::isMergeable(field)) {
            columns.append(field.name());
        }
    }
    return columns;
}

Attempt<MergeRequest> mergeRequest(const Invocation &invocation)
{
    MergeRequest request;
    const bool isNewer = invocation.has("newer"_L1);
    if (isNewer && invocation.has("older"_L1)) {
        return usageError(translate("Console", "Give --newer or --older, but not both."));
    }
    if (isNewer || invocation.has("older"_L1)) {
        request.preference = isNewer ? MergePreference::Newer : MergePreference::Older;
    }
    if (invocation.has("take"_L1)) {
        const QStringList known = mergeableColumns();
        for (const QString &written : invocation.value("take"_L1).split(u',')) {
            const QString column = written.trimmed();
            if (!known.contains(column)) {
                return usageError(
                    translate("Console", "Column “%1” cannot be taken. These can: %2.")
                        .arg(Tables::quotable(column), known.join(", "_L1)));
            }
            request.taken.append(column);
        }
    }
    return request;
}

/// The columns that differ, and are taken as somebody prefers or says.
QStringList takenOf(const Merge &merge, const MergeRequest &request)
{
    QStringList taken = Domain::takenColumns(merge, request.preference);
    for (const Domain::MergeField &field : Domain::differingFields(merge)) {
        if (request.taken.contains(field.column) && !taken.contains(field.column)) {
            taken.append(field.column);
        }
    }
    return taken;
}

QJsonArray typesOf(bool ro, bool rw)
{
    QJsonArray types;
    if (ro) {
        types.append(Domain::permissionKey(Domain::Permission::ReadOnly));
    }
    if (rw) {
        types.append(Domain::permissionKey(Domain::Permission::ReadWrite));
    }
    return types;
}

QJsonObject relationsObject(const Merge &merge, const QStringList &taken)
{
    QJsonObject groups;
    for (const Domain::GroupGrant &gained : Domain::gainedGrants(merge)) {
        groups.insert(gained.group.name, typesOf(gained.types.ro, gained.types.rw));
    }
    return {{u"groups"_s, groups},
            {u"customers"_s, QJsonArray::fromStringList(Domain::gainedCustomers(merge, taken))},
            {u"permitted"_s, merge.withRelations}};
}

QJsonObject permissionsObject(const QList<Domain::GroupPermission> &groups,
                              const QList<Domain::CustomerAccess> &customers)
{
    QJsonArray ids;
    for (const Domain::CustomerAccess &each : customers) {
        ids.append(each.customerId);
    }
    return {{u"groups"_s, Tables::groupsObject(groups)}, {u"customers"_s, ids}};
}

QString mergeText(const Merge &merge, const QStringList &taken, const MergeEffect &effect)
{
    QString text;
    for (const Domain::MergeField &field : Domain::differingFields(merge)) {
        if (taken.contains(field.column)) {
            text +=
                paragraph(translate("Console", "%1: %2 → %3", "field, before, after")
                              .arg(Tables::customerUserLabel(field.column),
                                   Tables::quotable(field.kept), Tables::quotable(field.other)));
        }
    }
    for (const QString &line : Tables::mergeRelationLines(merge, taken)
             + Tables::mergeEffectLines(effect) + Tables::mergeNotes(merge, taken)) {
        text += paragraph(line);
    }
    return text;
}

Outcome report(const Merge &merge, const QStringList &taken, const MergeEffect &effect)
{
    const Domain::ChangeSet fields =
        Domain::change(merge.kept.record, Domain::mergedRecord(merge, taken), {});
    const QString email = Domain::replacedEmail(merge, taken);
    return {.document = {{u"kept"_s, merge.kept.record.login},
                         {u"merged"_s, merge.other.record.login},
                         {u"changed"_s, QJsonArray::fromStringList(changedColumns(fields))},
                         {u"relations"_s, relationsObject(merge, taken)},
                         {u"gained"_s, permissionsObject(effect.gained, effect.seen)},
                         {u"lost"_s, permissionsObject(effect.lost, effect.hidden)},
                         {u"merged_email"_s, email.isEmpty() ? QJsonValue() : QJsonValue(email)}},
            .text = mergeText(merge, taken, effect)};
}

Outcome merge(Session &session, const MergeRequest &request, const Invocation &invocation)
{
    auto kept = findCustomerUser(session, invocation.operands.at(0));
    auto other = findCustomerUser(session, invocation.operands.at(1));
    if (!kept || !other) {
        return !kept ? kept.outcome() : other.outcome();
    }
    const Store::MergePlanner planner(*session.database, session.agent);
    const auto plan = planner.read(kept->login, other->login);
    if (!plan) {
        return failure(plan.error());
    }
    const QStringList taken = takenOf(*plan, request);
    const auto effect = planner.effect(*plan, taken);
    if (!effect) {
        return failure(effect.error());
    }
    Outcome outcome = report(*plan, taken, *effect);
    const auto written = writeUnlessTried(session, Domain::mergeChanges(*plan, taken), invocation);
    if (!written) {
        return failure(written.error());
    }
    outcome.document.insert(u"change_set"_s, Tables::numberOrNull(*written));
    outcome.text += *written != 0      ? paragraph(Tables::mergeDoneText(*plan))
        : invocation.has("dry-run"_L1) ? translate("Console", "Nothing was written.\n")
                                       : translate("Console", "Nothing to change.\n");
    return outcome;
}

} // namespace

Outcome runMerge(const Invocation &invocation)
{
    auto request = mergeRequest(invocation);
    if (!request) {
        return request.outcome();
    }
    return withSession(invocation, [&request, &invocation](Session &session) {
        return merge(session, *request, invocation);
    });
}

} // namespace Console
