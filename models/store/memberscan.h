// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/permissions.h"
#include "domain/result.h"
#include "store/permissionstore.h"

#include <QSqlDatabase>
#include <QSqlQuery>

namespace Store {

/// Goes through the customer users that may have a permission on one group, a page at a time, and
/// asks the domain about each. That it is not everybody saves time; it decides nothing.
class MemberScan
{
public:
    /// `ofCustomers`: the rows of all customers in that group.
    MemberScan(const PermissionStore &store, QSqlDatabase connection, Domain::Group group,
               Domain::PermissionPolicy policy, Domain::Grants ofCustomers);

    [[nodiscard]] Domain::Result<void> run(Domain::Permission permission,
                                           const PermissionStore::TakeMember &take) const;

private:
    /// Whether most of them have it, so that looking at all is quicker than looking for them.
    [[nodiscard]] Domain::Result<bool> isForMost() const;
    [[nodiscard]] Domain::Result<QSqlQuery> candidates() const;
    [[nodiscard]] Domain::Result<void> addFurtherCustomers(QList<Domain::Member> &page) const;

    const PermissionStore &m_store;
    QSqlDatabase m_connection;
    Domain::Group m_group;
    Domain::PermissionPolicy m_policy;
    Domain::Grants m_ofCustomers;
};

} // namespace Store
