// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <QString>

namespace Domain {

/// The forms of OTOBO's column `pw` (facts, section 5).
enum class PasswordKind {
    None, ///< NULL or empty: nobody gets in
    Bcrypt,
    Sha256,
    Sha512,
    Sha1,
    Md5Crypt,
    ApacheMd5Crypt,
    DesCrypt, ///< 13 characters, the salt are the first two
    DesCryptLoginSalt, ///< anything else
};

[[nodiscard]] PasswordKind passwordKind(const QString &stored);

/// Stable name for output: "none", "bcrypt", "sha256", "sha512", "sha1", "md5-crypt", "apr1",
/// "des-crypt", "des-crypt-login-salt".
[[nodiscard]] QString passwordKindName(PasswordKind kind);

/// The highest cost of bcrypt that is worked with, some seconds' time. OTOBO allows 31, which takes
/// a day.
inline constexpr int maximumBcryptCost = 16;

/// Whether the candidate is the stored password; an empty one never is. Takes as long as the stored
/// form wants (bcrypt of OTOBO's cost: a fifth of a second). A bcrypt hash above maximumBcryptCost
/// cannot be verified, so nothing is its password.
[[nodiscard]] bool verifyPassword(const QString &candidate, const QString &stored,
                                  const QString &login);

inline constexpr int defaultBcryptCost = 12; ///< OTOBO's

/// The form BCRYPT:<cost>:<salt>:<hash> with a random salt. Fails with the violations of
/// checkPassword(). Cost 4 to maximumBcryptCost (brought into this range), OTOBO's own range is 9
/// to 31; each step doubles the time.
[[nodiscard]] Result<QString> hashPassword(const QString &password, int cost = defaultBcryptCost);

/// A random password from the operating system's source, without look-alikes (0 O o, 1 l I i and
/// such), with at least one small letter, capital letter and digit. At least 16 characters.
[[nodiscard]] QString generatePassword(int length = 20);

} // namespace Domain
