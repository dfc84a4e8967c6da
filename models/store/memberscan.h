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
    MemberScan(const PermissionStore &store, const QSqlDatabase &connection, Domain::Group group,
               Domain::PermissionPolicy policy);

    [[nodiscard]] Domain::Result<void> run(Domain::Permission permission,
                                           const PermissionStore::TakeMember &take) const;

private:
    /// Whether few can be in the group, so that they are sooner looked up than come across.
    [[nodiscard]] Domain::Result<bool> isForFew() const;
    [[nodiscard]] Domain::Result<QSqlQuery> candidates() const;
    /// The rows of these and of their customers in the group.
    [[nodiscard]] Domain::Result<Domain::Grants> grantsOf(const QList<Domain::Member> &page) const;

    const PermissionStore &m_store;
    QSqlDatabase m_connection;
    Domain::Group m_group;
    Domain::PermissionPolicy m_policy;
};

} // namespace Store
