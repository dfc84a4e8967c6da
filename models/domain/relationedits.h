// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/changeset.h"
#include "domain/permissions.h"

#include <QList>
#include <QString>

namespace Domain {

/// The rows that make `wanted` of what is stored for one customer user in one group, as OTOBO
/// stores it: rw is one row, which includes ro. Empty if that is what they amount to already; rows
/// that nobody touched stay, however odd.
[[nodiscard]] QList<RowChange> directGrantChanges(const QString &login, int groupId,
                                                  const GrantedTypes &stored,
                                                  const GrantedTypes &wanted);

/// Likewise for a customer, in one context.
[[nodiscard]] QList<RowChange> customerGrantChanges(const QString &customerId, int groupId,
                                                    PermissionContext context,
                                                    const GrantedTypes &stored,
                                                    const GrantedTypes &wanted);

/// The row that makes the customer a further one of the customer user, or no longer.
[[nodiscard]] RowChange customerLink(const QString &login, const QString &customerId,
                                     RowOperation operation);

/// Whether rows of that table do nothing but connect two records. Only they are ever deleted, and
/// one that is as wanted already need not be written.
[[nodiscard]] bool isRelation(Table table);

} // namespace Domain
