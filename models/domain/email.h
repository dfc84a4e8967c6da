// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRegularExpression>
#include <QString>

namespace Domain {

/// What the settings say of email addresses (facts, section 3).
struct EmailPolicy
{
    bool unique = true; ///< no two customer users share an address
    QRegularExpression alwaysAccepted; ///< addresses it matches need no further check
    QRegularExpression neverAccepted; ///< addresses it matches are refused
};

/// The policy of a fresh system: root@localhost and admin@localhost pass, @example.com and its like
/// do not.
[[nodiscard]] EmailPolicy defaultEmailPolicy();

/// Whether the text is an address we store: RFC 5322 addr-spec in ASCII with a dot in the domain,
/// or an IPv4 literal.
[[nodiscard]] bool isEmailAddress(const QString &text);

/// The address in a text like "Ann <ann@x.org>"; empty if the text is not of that form.
[[nodiscard]] QString addressWithoutDisplayName(const QString &text);

} // namespace Domain
