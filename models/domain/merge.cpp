// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/merge.h"

#include "domain/edits.h"
#include "domain/relationedits.h"
#include "domain/text.h"

#include <algorithm>

namespace Domain {

using namespace Qt::StringLiterals;

namespace {

const QString arrow = u" → "_s;

bool differ(const Merge &merge, const Field &field)
{
    return normalized(merge.kept.record.text(field.name()))
        != normalized(merge.other.record.text(field.name()));
}

GrantedTypes ownTypes(const MergedPerson &person, int groupId)
{
    const auto found =
        std::find_if(person.grants.cbegin(), person.grants.cend(),
                     [groupId](const GroupGrant &grant) { return grant.group.id == groupId; });
    return found == person.grants.cend() ? GrantedTypes() : found->types;
}

/// The other one's own row: it becomes invalid, and what is taken of it must still be so.
RowChange otherRow(const Merge &merge, const QStringList &taken)
{
    const CustomerUser &other = merge.other.record;
    CustomerUser next = other;
    next.validId = static_cast<int>(Validity::Invalid);
    if (const QString email = replacedEmail(merge, taken); !email.isEmpty()) {
        next.email = email;
    }
    const ChangeSet changes = change(other, next, {});
    RowChange row{.table = Table::CustomerUser,
                  .operation = RowOperation::Update,
                  .key = {{u"id"_s, other.id}}};
    if (!changes.rows.isEmpty()) {
        row.columns = changes.rows.constFirst().columns;
    }
    for (const QString &column : QStringList{u"login"_s} + taken) {
        const QString value = other.text(QLatin1StringView(column.toLatin1()));
        row.seen.insert(column, value.isNull() ? QVariant() : QVariant(value));
    }
    return row;
}

/// The kept one's own row, of which what is taken becomes another; or nothing does.
RowChange keptRow(const Merge &merge, const QStringList &taken)
{
    const CustomerUser &kept = merge.kept.record;
    const ChangeSet changes = change(kept, mergedRecord(merge, taken), {});
    return changes.rows.isEmpty() ? RowChange{.table = Table::CustomerUser,
                                              .operation = RowOperation::Update,
                                              .key = {{u"id"_s, kept.id}},
                                              .seen = {{u"login"_s, kept.login}}}
                                  : changes.rows.constFirst();
}

QList<RowChange> relationRows(const Merge &merge, const QStringList &taken)
{
    const QString login = merge.kept.record.login;
    QList<RowChange> rows;
    for (const GroupGrant &gained : gainedGrants(merge)) {
        const GrantedTypes stored = ownTypes(merge.kept, gained.group.id);
        rows += directGrantChanges(
            login, gained.group.id, stored,
            {.ro = stored.ro || gained.types.ro, .rw = stored.rw || gained.types.rw});
    }
    for (const QString &customerId : gainedCustomers(merge, taken)) {
        rows.append(customerLink(login, customerId, RowOperation::Insert));
    }
    return rows;
}

/// What of the one the other one does not have.
QList<GroupPermission> onlyIn(const QList<GroupPermission> &all, const QList<GroupPermission> &less)
{
    QHash<int, GroupPermission> known;
    for (const GroupPermission &each : less) {
        known.insert(each.group.id, each);
    }
    QList<GroupPermission> only;
    for (GroupPermission each : all) {
        const GroupPermission there = known.value(each.group.id);
        each.ro = there.ro.isEmpty() ? each.ro : QList<GroupReason>();
        each.rw = there.rw.isEmpty() ? each.rw : QList<GroupReason>();
        if (!each.ro.isEmpty() || !each.rw.isEmpty()) {
            only.append(each);
        }
    }
    return only;
}

QList<CustomerAccess> onlyIn(QList<CustomerAccess> all, const QList<CustomerAccess> &less)
{
    QSet<QString> known;
    for (const CustomerAccess &each : less) {
        known.insert(each.customerId);
    }
    all.removeIf([&known](const CustomerAccess &each) { return known.contains(each.customerId); });
    return all;
}

} // namespace

bool isMergeable(const Field &field)
{
    return field.kind != FieldKind::Password && field.kind != FieldKind::Validity
        && field.name() != "login"_L1;
}

QList<MergeField> differingFields(const Merge &merge)
{
    QList<MergeField> fields;
    for (const Field &field : customerUserFields()) {
        if (isMergeable(field) && differ(merge, field)) {
            const QString column = field.name();
            fields.append({.column = column,
                           .kept = merge.kept.record.text(field.name()),
                           .other = merge.other.record.text(field.name()),
                           .keptAt = merge.kept.storedAt.value(column),
                           .otherAt = merge.other.storedAt.value(column)});
        }
    }
    return fields;
}

int equalFields(const Merge &merge)
{
    const auto fields = customerUserFields();
    return static_cast<int>(
        std::count_if(fields.begin(), fields.end(), [&merge](const Field &field) {
            return isMergeable(field) && !differ(merge, field);
        }));
}

MergeSide preferredSide(const MergeField &field, MergePreference preference)
{
    if (normalized(field.other).isEmpty()) {
        return MergeSide::Kept;
    }
    if (normalized(field.kept).isEmpty()) {
        return MergeSide::Other;
    }
    const bool isOther = (preference == MergePreference::Newer && field.otherAt > field.keptAt)
        || (preference == MergePreference::Older && field.otherAt < field.keptAt);
    return isOther ? MergeSide::Other : MergeSide::Kept;
}

QStringList takenColumns(const Merge &merge, MergePreference preference)
{
    QStringList columns;
    for (const MergeField &field : differingFields(merge)) {
        if (preferredSide(field, preference) == MergeSide::Other) {
            columns.append(field.column);
        }
    }
    return columns;
}

CustomerUser mergedRecord(const Merge &merge, const QStringList &taken)
{
    CustomerUser next = merge.kept.record;
    for (const MergeField &field : differingFields(merge)) {
        if (taken.contains(field.column)) {
            next.setText(QLatin1StringView(field.column.toLatin1()), field.other);
        }
    }
    return next;
}

QList<GroupGrant> gainedGrants(const Merge &merge)
{
    QList<GroupGrant> gained;
    for (GroupGrant grant : merge.other.grants) {
        const GrantedTypes stored = ownTypes(merge.kept, grant.group.id);
        grant.types.ro = grant.types.ro && !stored.ro && !stored.rw;
        grant.types.rw = grant.types.rw && !stored.rw;
        if (merge.withRelations && !grant.types.isEmpty()) {
            gained.append(grant);
        }
    }
    return gained;
}

QStringList gainedCustomers(const Merge &merge, const QStringList &taken)
{
    if (!merge.withRelations) {
        return {};
    }
    const QString primary = mergedRecord(merge, taken).customerId;
    QStringList gained = merge.kept.customers + merge.other.customers;
    gained.removeDuplicates();
    gained.removeIf([&](const QString &customerId) {
        return customerId == primary || merge.kept.further.contains(customerId);
    });
    return gained;
}

QString replacedEmail(const Merge &merge, const QStringList &taken)
{
    const bool isTaken = merge.uniqueEmails
        && sameButForCase(mergedRecord(merge, taken).email, merge.other.record.email)
        && mergedRecord(merge, taken).email != merge.kept.record.email;
    return isTaken ? u"%1@merged.invalid"_s.arg(merge.other.record.id) : QString();
}

ChangeSet mergeChanges(const Merge &merge, const QStringList &taken)
{
    const CustomerUser &kept = merge.kept.record;
    ChangeSet changes{.kind = ChangeKind::CustomerUsersMerged,
                      .subject = mergeSubject({merge.other.record.login, kept.login})};
    // The other one first: its address must be free before the kept one can have it. An undo takes
    // the last row first.
    const RowChange other = otherRow(merge, taken);
    const RowChange own = keptRow(merge, taken);
    const QList<RowChange> relations = relationRows(merge, taken);
    if (!other.columns.isEmpty() || !own.columns.isEmpty() || !relations.isEmpty()) {
        changes.rows = QList{other, own} + relations;
    }
    return changes;
}

Member memberBefore(const Merge &merge)
{
    const CustomerUser &kept = merge.kept.record;
    return memberOf(kept.login, kept.customerId, merge.kept.further);
}

Member memberAfter(const Merge &merge, const QStringList &taken)
{
    const CustomerUser next = mergedRecord(merge, taken);
    return memberOf(next.login, next.customerId,
                    merge.kept.further + gainedCustomers(merge, taken));
}

MergeEffect mergeEffect(const Merge &merge, const QStringList &taken, const PermissionFacts &facts)
{
    PermissionFacts next = facts;
    for (const GroupGrant &gained : gainedGrants(merge)) {
        for (const Permission permission : {Permission::ReadOnly, Permission::ReadWrite}) {
            if (permission == Permission::ReadOnly ? gained.types.ro : gained.types.rw) {
                next.grants.addDirect(merge.kept.record.login, gained.group.id,
                                      permissionKey(permission), 1);
            }
        }
    }
    const Member before = memberBefore(merge);
    const Member after = memberAfter(merge, taken);
    const auto groupsBefore = groupPermissions(before, facts);
    const auto groupsAfter = groupPermissions(after, next);
    const auto customersBefore = customerAccess(before, facts);
    const auto customersAfter = customerAccess(after, next);
    return {.gained = onlyIn(groupsAfter, groupsBefore),
            .lost = onlyIn(groupsBefore, groupsAfter),
            .seen = onlyIn(customersAfter, customersBefore),
            .hidden = onlyIn(customersBefore, customersAfter),
            .hasGroupSupport = facts.policy.groupSupport};
}

QString mergeSubject(const MergedNames &names)
{
    return names.other + arrow + names.kept;
}

std::optional<MergedNames> mergedNames(const QString &subject)
{
    const QStringList names = subject.split(arrow);
    return names.size() == 2
        ? std::optional(MergedNames{.other = names.constFirst(), .kept = names.constLast()})
        : std::nullopt;
}

} // namespace Domain
