// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/validity.h"

#include <QLatin1StringView>
#include <QString>

namespace Domain {

/// The groups whose members (rw) may do something in this program (facts, section 7). They are
/// known by exactly these names.
inline constexpr QLatin1StringView usersGroup("users"); ///< customer users and customers
inline constexpr QLatin1StringView adminGroup("admin"); ///< everything

/// The ids of these two; 0 where there is none of that name.
struct AgentGroups
{
    int users = 0;
    int admin = 0;
};

/// An agent as administrators edit it: one row of `users`, and whether it is in the two groups that
/// matter here. A null string is NULL in the database. The password is never read.
struct AgentRecord
{
    int id = 0; ///< 0: not stored yet
    QString title;
    QString firstName;
    QString lastName;
    QString login;
    bool inUsers = false; ///< member (rw) of group users
    bool inAdmin = false; ///< member (rw) of group admin
    int validId = static_cast<int>(Validity::Valid);

    /// The text of a column of Domain::agentFields(); null for those that are no texts and unknown
    /// ones.
    [[nodiscard]] QString text(QLatin1StringView column) const;
    /// False if there is no such text column.
    bool setText(QLatin1StringView column, const QString &value);
    [[nodiscard]] bool isValid() const { return Domain::isValid(validId); }
    /// First and last name; the username if there is neither.
    [[nodiscard]] QString displayName() const;
};

} // namespace Domain
