// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/changeset.h"
#include "domain/customeruser.h"
#include "domain/fields.h"
#include "domain/permissions.h"

#include <QDateTime>
#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace Domain {

/// Two customer users that are one person become one: the kept one gets fields of the other one and
/// all its groups and customers, and the other one becomes invalid, with its relations as they are.

/// What somebody may do in a group by rows of its own.
struct GroupGrant
{
    Group group;
    GrantedTypes types;
};

/// One of the two, with what is stored about it elsewhere.
struct MergedPerson
{
    CustomerUser record;
    QStringList customers; ///< ids of those of its customers that exist: the primary one first
    QStringList further; ///< ids of the further customers, in any case
    QList<GroupGrant> grants; ///< by name of the group
    QHash<QString, QDateTime> storedAt; ///< by column: when its value was stored, UTC
};

struct Merge
{
    MergedPerson kept;
    MergedPerson other;
    bool withRelations = true; ///< false: who merges may not change groups and customers
    bool uniqueEmails = true; ///< no two customer users may have one address
};

enum class MergeSide { Kept, Other };

/// Whose values are taken.
enum class MergePreference { Kept, Newer, Older };

/// A field in which the two differ. Never the username, the password or the validity: these are the
/// kept one's, whatever happens.
struct MergeField
{
    QString column;
    QString kept;
    QString other;
    QDateTime keptAt; ///< when it was stored, UTC
    QDateTime otherAt;
};

/// Whether one may have the other one's value there; username, password and validity stay.
[[nodiscard]] bool isMergeable(const Field &field);

/// In the form's order.
[[nodiscard]] QList<MergeField> differingFields(const Merge &merge);

/// How many fields are the same, or empty, in both.
[[nodiscard]] int equalFields(const Merge &merge);

/// Whose value it is by that preference. Nothing never wins over something, and of values that were
/// stored at the same time the kept one's does.
[[nodiscard]] MergeSide preferredSide(const MergeField &field, MergePreference preference);

/// The columns of which the other one's value is taken by that preference.
[[nodiscard]] QStringList takenColumns(const Merge &merge, MergePreference preference);

/// The kept one as it will be. `taken`: the columns of which it gets the other one's value.
[[nodiscard]] CustomerUser mergedRecord(const Merge &merge, const QStringList &taken);

/// What the kept one gains of permissions of its own: of each group the types it lacks.
[[nodiscard]] QList<GroupGrant> gainedGrants(const Merge &merge);

/// The customers that become further ones of the kept one: the other one's, and its own primary one
/// if that is the other one's now.
[[nodiscard]] QStringList gainedCustomers(const Merge &merge, const QStringList &taken);

/// The address that the other one gets in place of its own if the kept one takes that, and no two
/// may have the same; else empty. Nobody has it, and no mail can be sent to it.
[[nodiscard]] QString replacedEmail(const Merge &merge, const QStringList &taken);

/// All of it in one go. Both are among the rows in any case, so that the merge is in both
/// histories. Without rows if there is nothing to do.
[[nodiscard]] ChangeSet mergeChanges(const Merge &merge, const QStringList &taken);

/// The kept one as far as permissions go, before and afterwards.
[[nodiscard]] Member memberBefore(const Merge &merge);
[[nodiscard]] Member memberAfter(const Merge &merge, const QStringList &taken);

/// What the kept one may do afterwards and may not before, or the other way round.
struct MergeEffect
{
    QList<GroupPermission> gained; ///< the reasons of what is new, by group
    QList<GroupPermission> lost; ///< likewise of what was
    QList<CustomerAccess> seen; ///< customers whose tickets it can see only then
    QList<CustomerAccess> hidden; ///< or only before
    bool hasGroupSupport = true; ///< false: nobody asks for the groups
};

/// `facts`: as they are now, of the customers before and after.
[[nodiscard]] MergeEffect mergeEffect(const Merge &merge, const QStringList &taken,
                                      const PermissionFacts &facts);

/// Who became one, as the subject of the change set says.
struct MergedNames
{
    QString other;
    QString kept;
};

[[nodiscard]] QString mergeSubject(const MergedNames &names);

/// Null if that cannot be told from it.
[[nodiscard]] std::optional<MergedNames> mergedNames(const QString &subject);

} // namespace Domain
