// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/agentrecord.h"
#include "domain/changeset.h"
#include "domain/customer.h"
#include "domain/customeruser.h"
#include "domain/email.h"
#include "domain/group.h"
#include "domain/violation.h"

#include <QList>
#include <QString>

#include <optional>

namespace Domain {

/// What the checks must know of the database to judge one customer user. Gathered by the store
/// inside the transaction.
struct CustomerUserFacts
{
    QString loginOwner; ///< another customer user's username that is this one but for case; empty
                        ///< if none
    QString emailOwner; ///< username of another one that has this email but for case; empty if none
    bool customerExists = false;
    bool anyCustomerExists = false;
};

/// Everything that keeps `next` from being stored, at most one violation a field, in the form's
/// order. `previous` is null for a new person. A value that did not change is never a reason to
/// refuse a record that is (or becomes) invalid, so anybody can always be deactivated. Rules: OTOBO
/// facts 1 to 3.
[[nodiscard]] QList<Violation> check(const CustomerUser &next, const CustomerUser *previous,
                                     const CustomerUserFacts &facts, const EmailPolicy &email);

/// What the checks must know of the database to judge one customer.
struct CustomerFacts
{
    QString idOwner; ///< another customer's id that is this one but for case; empty if none
    QString nameOwner; ///< id of another customer that has this name but for case; empty if none
};

/// Likewise for a customer.
[[nodiscard]] QList<Violation> check(const Customer &next, const Customer *previous,
                                     const CustomerFacts &facts);

/// What the checks must know of the database to judge one group.
struct GroupFacts
{
    QString nameOwner; ///< another group's name that is this one but for case; empty if none
};

/// Likewise for a group.
[[nodiscard]] QList<Violation> check(const Group &next, const Group *previous,
                                     const GroupFacts &facts);

/// What the checks must know to judge one agent.
struct AgentFacts
{
    QString loginOwner; ///< another agent's username that is this one but for case; empty if none
    bool hasPassword = false; ///< the change set brings one
};

/// Likewise for an agent. Nobody could sign in as a new one that has no password.
[[nodiscard]] QList<Violation> check(const AgentRecord &next, const AgentRecord *previous,
                                     const AgentFacts &facts);

/// What is said of rows that would leave nobody who may administer groups and agents: that they may
/// not, and which field is to blame.
[[nodiscard]] Violation noAdministratorLeft(const QList<RowChange> &rows);

/// What bcrypt cannot take: more than 72 octets, or a NUL (facts, section 5). The field is "pw".
[[nodiscard]] std::optional<Violation> checkPassword(const QString &password);

} // namespace Domain
