// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1StringView>

#include <span>

namespace Domain {

enum class FieldKind {
    Text,
    Password, ///< never read back, never shown
    Email,
    CustomerId, ///< the id of an existing customer
    Country,
    Validity,
    Membership, ///< yes or no: whether the agent is in a group
};

/// One field of a form, which is one column of a table.
struct Field
{
    const char *column;
    const char *label; ///< English, to be translated in context "Field"; without asterisk and colon
    int length; ///< in characters (code points), the column's; 0 where it holds no text
    bool mandatory;
    FieldKind kind;

    [[nodiscard]] QLatin1StringView name() const { return QLatin1StringView(column); }
};

/// The sixteen fields of a customer user in the manual's order (facts, section 2).
[[nodiscard]] std::span<const Field> customerUserFields();

/// The fields of a customer in OTOBO's order (facts, section 2).
[[nodiscard]] std::span<const Field> customerFields();

/// The fields of a group.
[[nodiscard]] std::span<const Field> groupFields();

/// The fields of an agent: columns of `users`, and two memberships, which are no columns.
[[nodiscard]] std::span<const Field> agentFields();

/// Null if the table has no such field.
[[nodiscard]] const Field *fieldOf(std::span<const Field> fields, QLatin1StringView column);

/// The most characters a new or changed username may have: relation tables hold no more (facts,
/// section 1).
inline constexpr int maximumUsernameLength = 100;

} // namespace Domain
