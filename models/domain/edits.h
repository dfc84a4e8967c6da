// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/agentrecord.h"
#include "domain/changeset.h"
#include "domain/customer.h"
#include "domain/customeruser.h"
#include "domain/group.h"

#include <QString>

namespace Domain {

class Settings;

/// The change set that adds this customer user. Values are normalized; `passwordHash` null: without
/// a password.
[[nodiscard]] ChangeSet addition(const CustomerUser &next, const QString &passwordHash);

/// The change set that makes `next` of `previous`: only what differs, with what the operator saw.
/// Empty (no rows) if nothing does. A value the operator did not touch is left as it is,
/// surrounding blanks and all. `passwordHash` null: the password stays.
[[nodiscard]] ChangeSet change(const CustomerUser &previous, const CustomerUser &next,
                               const QString &passwordHash);

/// The change set that adds this customer.
[[nodiscard]] ChangeSet addition(const Customer &next);

/// Likewise for a customer.
[[nodiscard]] ChangeSet change(const Customer &previous, const Customer &next);

/// Likewise for a group.
[[nodiscard]] ChangeSet addition(const Group &next);
[[nodiscard]] ChangeSet change(const Group &previous, const Group &next);

/// Likewise for an agent, with its membership in those of the two groups that there are.
[[nodiscard]] ChangeSet addition(const AgentRecord &next, const QString &passwordHash,
                                 const AgentGroups &groups);
[[nodiscard]] ChangeSet change(const AgentRecord &previous, const AgentRecord &next,
                               const QString &passwordHash, const AgentGroups &groups);

/// The change set that stores the settings in which `next` differs: one row each.
[[nodiscard]] ChangeSet change(const Settings &previous, const Settings &next);

} // namespace Domain
