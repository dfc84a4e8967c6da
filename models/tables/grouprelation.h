// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/permissionstore.h"
#include "tables/relationsource.h"

namespace Tables {

/// What is the same for all relations with groups at one of their ends: the boxes ro and rw, for
/// customers in both contexts, and default groups, whose boxes are locked.
class GroupRelation : public RelationSource
{
public:
    using RelationSource::RelationSource;

    [[nodiscard]] QList<BoxColumn> boxColumns() const override;
    [[nodiscard]] bool lacksGroupSupport() const override { return !policy().groupSupport; }

protected:
    [[nodiscard]] virtual bool isOfCustomers() const = 0;
    /// Whether there are boxes for the context *Other Customers*.
    [[nodiscard]] bool withOtherCustomers() const
    {
        return isOfCustomers() && policy().otherCustomers;
    }
    [[nodiscard]] Store::PermissionStore store() const
    {
        return Store::PermissionStore(database());
    }

    [[nodiscard]] static Boxes boxesOf(const Domain::GrantedTypes &types);
    /// Of a customer in a group, in the contexts that have boxes.
    [[nodiscard]] Boxes boxesOfCustomer(const Domain::Grants &grants, const QString &customerId,
                                        int groupId) const;
    [[nodiscard]] static QList<Domain::RowChange> changesOfPerson(const Domain::Grants &grants,
                                                                  const QString &login, int groupId,
                                                                  const RelationEdit &edit);
    [[nodiscard]] static QList<Domain::RowChange> changesOfCustomer(const Domain::Grants &grants,
                                                                    const QString &customerId,
                                                                    int groupId,
                                                                    const RelationEdit &edit);

    /// Why the group's boxes are locked for somebody; empty if they are not.
    [[nodiscard]] QString lockReason(const QString &group, bool hasCustomer) const;
    static void lock(RelationRow &row, const QString &reason);
    /// The columns of customer users, and one for what they have besides their boxes.
    [[nodiscard]] static QList<TextColumn> withInherited(QList<TextColumn> columns);
    /// Fills that column: short in the row, each reason in a sentence besides; locks boxes.
    void describePerson(RelationRow &row, const Domain::Member &member, const Domain::Group &group,
                        const Domain::Grants &grants) const;
    /// What is said of the whole screen: what the settings have to say, and `others`.
    [[nodiscard]] QString noteWith(const QStringList &others) const;
};

} // namespace Tables
