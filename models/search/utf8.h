// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <string_view>

namespace Search {

/// All of it: QString::fromUtf8() leaves out a byte order mark that the text begins with.
[[nodiscard]] QString fromUtf8(std::string_view utf8);

/// Most texts are, and need no Unicode then.
[[nodiscard]] bool isAscii(std::string_view text);

/// A character of UTF-8 text, and how many bytes it has; none if they are no character.
struct Decoded
{
    char32_t character = 0;
    size_t length = 0;
};

/// The first one of a text that is not empty.
[[nodiscard]] Decoded decoded(std::string_view utf8);

/// Without white space around it, as QString::trimmed().
[[nodiscard]] std::string_view trimmed(std::string_view utf8);

} // namespace Search
