// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Domain {

/// The value as it is stored: without white space at both ends.
[[nodiscard]] QString normalized(const QString &value);

/// Number of characters as the database counts them: code points, not UTF-16 units.
[[nodiscard]] qsizetype characterCount(QStringView value);

/// Whether the value has something no field may hold: a control character, a line break, a lone
/// surrogate, a noncharacter, or a byte order mark (which databases drop silently).
[[nodiscard]] bool hasForbiddenCharacter(QStringView value);

/// Whether the character is a letter of a script that is written from right to left.
[[nodiscard]] bool isWrittenFromRight(QChar character);

/// Whether both are the same name: without regard to case, by Unicode's simple case folding.
[[nodiscard]] bool sameButForCase(QStringView left, QStringView right);

} // namespace Domain
