// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/permissions.h"
#include "domain/result.h"
#include "store/database.h"

#include <QSet>

#include <functional>

namespace Store {

/// Reads what permissions depend on: groups, relations, and the settings for them. What follows
/// from it, the domain decides.
class PermissionStore
{
public:
    /// Takes a customer user and why it has the permission; false: no more of them.
    using TakeMember =
        std::function<bool(const Domain::Member &, const QList<Domain::GroupReason> &)>;

    static constexpr int unlimited = -1;

    explicit PermissionStore(Database &database);

    /// All groups, valid and invalid, by id.
    [[nodiscard]] Domain::Result<QList<Domain::Group>> groups() const;
    [[nodiscard]] Domain::Result<Domain::PermissionPolicy> policy() const;

    /// The further customers of a username, by id.
    [[nodiscard]] Domain::Result<QStringList> furtherCustomers(const QString &login) const;

    /// A customer user whose primary customer is known, with the further ones.
    [[nodiscard]] Domain::Result<Domain::Member> member(const QString &login,
                                                        const QString &primary) const;

    /// Puts the further customers of all of them behind the primary ones.
    [[nodiscard]] Domain::Result<void> addFurtherCustomers(QList<Domain::Member> &members) const;

    /// The customer users that have this as a further customer, by username.
    [[nodiscard]] Domain::Result<QStringList> linkedTo(const QString &customerId) const;

    /// The rows of one customer user, in all groups.
    [[nodiscard]] Domain::Result<Domain::Grants> grantsOf(const QString &login) const;
    /// The rows of one customer, in all groups and both contexts.
    [[nodiscard]] Domain::Result<Domain::Grants> grantsOfCustomer(const QString &customerId) const;
    /// The rows of these customer users in one group: those a screen shows.
    [[nodiscard]] Domain::Result<Domain::Grants> grantsIn(int groupId,
                                                          const QStringList &logins) const;
    /// The rows of a customer user and of all its customers, in all groups.
    [[nodiscard]] Domain::Result<Domain::Grants> grantsFor(const Domain::Member &member) const;
    /// The customer users with rows of their own in one group, by id.
    [[nodiscard]] Domain::Result<QSet<qint64>> grantedIn(int groupId) const;
    /// The customer users that have this as a further customer, by id.
    [[nodiscard]] Domain::Result<QSet<qint64>> idsLinkedTo(const QString &customerId) const;
    /// The rows of all customers in one group, both contexts.
    [[nodiscard]] Domain::Result<Domain::Grants> grantsOfCustomersIn(int groupId) const;
    /// The rows of these customers in one group: those of the customer users a screen shows.
    [[nodiscard]] Domain::Result<Domain::Grants>
    grantsOfCustomersIn(int groupId, const QStringList &customers) const;

    /// Everything that Domain::groupPermissions() and customerAccess() need for that customer user,
    /// stored or not. A customer may see tens of thousands of others: with a limit the facts are
    /// about that many of those it sees indirectly, the first by id.
    [[nodiscard]] Domain::Result<Domain::PermissionFacts>
    factsFor(const Domain::Member &member, int mostOthers = unlimited) const;
    /// Adds what Domain::whyNot() needs besides: customers with a grant on that group.
    [[nodiscard]] Domain::Result<void> addCustomersOn(int groupId,
                                                      Domain::PermissionFacts &facts) const;

    /// Every customer user that has the permission on that group, valid or not, by username. Reads
    /// as it goes: what it keeps does not grow with their number.
    [[nodiscard]] Domain::Result<void> forEachMember(const Domain::Group &group,
                                                     Domain::Permission permission,
                                                     const TakeMember &take) const;

private:
    [[nodiscard]] Domain::Result<QStringList> texts(const QString &statement,
                                                    const QString &value) const;
    [[nodiscard]] Domain::Result<QSet<qint64>> ids(const QString &statement,
                                                   const QVariantList &values) const;
    [[nodiscard]] Domain::Result<void>
    readDirect(const QString &condition, const QVariantList &values, Domain::Grants &grants) const;
    [[nodiscard]] Domain::Result<void> readOfCustomers(const QString &condition,
                                                       const QVariantList &values,
                                                       Domain::Grants &grants) const;
    [[nodiscard]] Domain::Result<void> readIndirect(const QStringList &customers, int mostOthers,
                                                    Domain::PermissionFacts &facts) const;
    [[nodiscard]] Domain::Result<QStringList> firstOthers(qint64 groupId, int most) const;
    [[nodiscard]] Domain::Result<QString> lastOther(const QSet<qint64> &groups,
                                                    int mostOthers) const;
    [[nodiscard]] Domain::Result<void> readCustomers(const QString &idStatement,
                                                     const QVariantList &values,
                                                     Domain::PermissionFacts &facts) const;
    Database &m_database;
};

} // namespace Store
