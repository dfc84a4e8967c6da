// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/changeset.h"
#include "domain/result.h"
#include "domain/rules.h"

#include <QSqlDatabase>
#include <QStringList>
#include <QVariantMap>

namespace Store {

/// Who has `value` in `column` but for case, other than the row of `exceptKey`: usernames, customer
/// ids, or names of groups.
[[nodiscard]] Domain::Result<QStringList>
ownersButForCase(const QSqlDatabase &connection, Domain::Table table, const QString &column,
                 const QString &value, const QVariant &exceptKey);

/// The first of them; empty if there is none.
[[nodiscard]] Domain::Result<QString> ownerButForCase(const QSqlDatabase &connection,
                                                      Domain::Table table, const QString &column,
                                                      const QString &value,
                                                      const QVariant &exceptKey);

/// Everything the rules must know to judge this customer user. `previous` is null for a new one;
/// nobody is looked for who has what does not change.
[[nodiscard]] Domain::Result<Domain::CustomerUserFacts>
factsFor(const QSqlDatabase &connection, const Domain::CustomerUser &next,
         const Domain::CustomerUser *previous);

/// Likewise for a customer.
[[nodiscard]] Domain::Result<Domain::CustomerFacts> factsFor(const QSqlDatabase &connection,
                                                             const Domain::Customer &next,
                                                             const Domain::Customer *previous);

/// Likewise for a group.
[[nodiscard]] Domain::Result<Domain::GroupFacts>
factsFor(const QSqlDatabase &connection, const Domain::Group &next, const Domain::Group *previous);

/// Likewise for an agent, but for the password.
[[nodiscard]] Domain::Result<Domain::AgentFacts> factsFor(const QSqlDatabase &connection,
                                                          const Domain::AgentRecord &next,
                                                          const Domain::AgentRecord *previous);

} // namespace Store
