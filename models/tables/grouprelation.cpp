// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/grouprelation.h"

#include "domain/relationedits.h"
#include "tables/errortexts.h"
#include "tables/permissiontexts.h"

#include <QCoreApplication>

namespace Tables {

using namespace Qt::StringLiterals;
using Domain::GrantedTypes;
using Domain::Grants;
using Domain::Permission;
using Domain::PermissionContext;

namespace {

constexpr Boxes readOnlyBox = 1;
constexpr Boxes readWriteBox = 2;
constexpr int inheritedText = 1; ///< which text, behind the name
constexpr int boxesOfContext = 2; ///< ro, rw; then the same for the other context

class GroupRelationTexts
{
    Q_DECLARE_TR_FUNCTIONS(GroupRelationTexts)

public:
    static QList<RelationSource::BoxColumn> boxColumns(bool withOtherCustomers);
    static QString defaultGroup(bool ofCustomers)
    {
        return ofCustomers
            ? tr("Every customer is in this group: it is a default group of customers, "
                 "see Settings. No box changes that.")
            : tr("Every customer user is in this group: it is a default group of "
                 "customer users, see Settings. No box changes that.");
    }
    static QString defaultGroupOfCustomers()
    {
        return tr("Every customer user with a customer is in this group: it is a default group of "
                  "customers, see Settings. No box changes that.");
    }
    static QString inherited() { return tr("Inherited"); }
    static QString through(const QString &permission, const QString &customer)
    {
        return tr("%1 through %2", "permission, customer").arg(permission, customer);
    }
    static QString byDefault() { return tr("by default"); }
    static QString noSupport()
    {
        return tr("Customer group support is off: OTOBO does not look at permissions, so every "
                  "customer user may use every group.");
    }
};

QList<RelationSource::BoxColumn> GroupRelationTexts::boxColumns(bool withOtherCustomers)
{
    QList<RelationSource::BoxColumn> columns{
        {.header = tr("ro"), .description = tr("ro: read only.")},
        {.header = tr("rw"),
         .description = tr("rw: read and write; includes every other permission."),
         .implied = 0}};
    if (withOtherCustomers) {
        columns.append({.header = tr("ro (other)"),
                        .description = tr("ro on the tickets of other customers in this group.")});
        columns.append({.header = tr("rw (other)"),
                        .description = tr("rw on the tickets of other customers in this group."),
                        .implied = boxesOfContext});
    }
    return columns;
}

GrantedTypes typesOf(Boxes boxes)
{
    return {.ro = (boxes & readOnlyBox) != 0, .rw = (boxes & readWriteBox) != 0};
}

Boxes boxesFrom(const GrantedTypes &types)
{
    const int boxes = (types.ro || types.rw ? readOnlyBox : 0) | (types.rw ? readWriteBox : 0);
    return static_cast<Boxes>(boxes);
}

/// What the edit makes of the stored types, in the context whose boxes begin at `first`.
GrantedTypes edited(const GrantedTypes &stored, const RelationEdit &edit, int first)
{
    const RelationEdit shifted{static_cast<Boxes>(edit.ticked >> first),
                               static_cast<Boxes>(edit.unticked >> first)};
    return typesOf(shifted.appliedTo(boxesFrom(stored)));
}

} // namespace

QList<RelationSource::BoxColumn> GroupRelation::boxColumns() const
{
    return GroupRelationTexts::boxColumns(withOtherCustomers());
}

Boxes GroupRelation::boxesOf(const GrantedTypes &types)
{
    return boxesFrom(types);
}

Boxes GroupRelation::boxesOfCustomer(const Grants &grants, const QString &customerId,
                                     int groupId) const
{
    int boxes = boxesFrom(grants.ofCustomer(customerId, groupId, PermissionContext::SameCustomer));
    if (withOtherCustomers()) {
        boxes |=
            boxesFrom(grants.ofCustomer(customerId, groupId, PermissionContext::OtherCustomers))
            << boxesOfContext;
    }
    return static_cast<Boxes>(boxes);
}

QList<Domain::RowChange> GroupRelation::changesOfPerson(const Grants &grants, const QString &login,
                                                        int groupId, const RelationEdit &edit)
{
    const GrantedTypes stored = grants.direct(login, groupId);
    return Domain::directGrantChanges(login, groupId, stored, edited(stored, edit, 0));
}

QList<Domain::RowChange> GroupRelation::changesOfCustomer(const Grants &grants,
                                                          const QString &customerId, int groupId,
                                                          const RelationEdit &edit)
{
    QList<Domain::RowChange> rows;
    int first = 0;
    for (const auto context :
         {PermissionContext::SameCustomer, PermissionContext::OtherCustomers}) {
        const GrantedTypes stored = grants.ofCustomer(customerId, groupId, context);
        rows += Domain::customerGrantChanges(customerId, groupId, context, stored,
                                             edited(stored, edit, first));
        first += boxesOfContext;
    }
    return rows;
}

QString GroupRelation::lockReason(const QString &group, bool hasCustomer) const
{
    const bool byCustomers = hasCustomer && policy().customerDefaults.contains(group);
    const bool byPeople = !isOfCustomers() && policy().customerUserDefaults.contains(group);
    if (byCustomers && !byPeople && !isOfCustomers()) {
        return GroupRelationTexts::defaultGroupOfCustomers();
    }
    return byCustomers || byPeople ? GroupRelationTexts::defaultGroup(!byPeople) : QString();
}

void GroupRelation::lock(RelationRow &row, const QString &reason)
{
    row.lockReason = reason;
    row.locked = reason.isEmpty() ? Boxes(0) : boxesFrom({.ro = true, .rw = true});
}

QList<RelationSource::TextColumn> GroupRelation::withInherited(QList<TextColumn> columns)
{
    columns.insert(inheritedText, {.header = GroupRelationTexts::inherited()});
    return columns;
}

void GroupRelation::describePerson(RelationRow &row, const Domain::Member &member,
                                   const Domain::Group &group, const Grants &grants) const
{
    QStringList sentences;
    QStringList shown;
    for (const Permission permission : {Permission::ReadWrite, Permission::ReadOnly}) {
        const auto reasons = Domain::groupReasons(member, group, permission, grants, policy());
        for (const Domain::GroupReason &reason : reasons) {
            sentences.append(reasonText(reason, permission));
            if (reason.rule == Domain::GroupRule::ThroughCustomer && reason.granted == permission) {
                shown.append(GroupRelationTexts::through(Domain::permissionKey(permission),
                                                         quotable(reason.customerId)));
            }
        }
    }
    lock(row, lockReason(group.name, !member.customers.isEmpty()));
    if (!row.lockReason.isEmpty()) {
        shown.prepend(GroupRelationTexts::byDefault());
    }
    row.texts.insert(inheritedText, shown.join(", "_L1));
    row.explanation = sentences.join(u'\n');
}

QString GroupRelation::noteWith(const QStringList &others) const
{
    QStringList notes = others;
    if (!policy().groupSupport) {
        notes.prepend(GroupRelationTexts::noSupport());
    }
    return notes.join(u'\n');
}

} // namespace Tables
