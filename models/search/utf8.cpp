// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/utf8.h"

#include <QChar>
#include <QStringDecoder>

#include <algorithm>
#include <array>
#include <cstring>

namespace Search {

namespace {

bool isContinuation(char byte)
{
    return (quint8(byte) & 0xc0U) == 0x80;
}

/// As its first byte says; 0 if none begins with that.
size_t lengthFrom(quint8 first)
{
    if (first < 0x80) {
        return 1;
    }
    if (first < 0xc0 || first >= 0xf8) {
        return 0;
    }
    return first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
}

/// How many bytes of white space are there, a character's; else 0.
size_t blankAt(std::string_view utf8)
{
    const Decoded first = decoded(utf8);
    return first.length > 0 && QChar::isSpace(first.character) ? first.length : 0;
}

/// Where the last character begins.
size_t lastOf(std::string_view utf8)
{
    size_t at = utf8.size() - 1;
    while (at > 0 && isContinuation(utf8[at])) {
        --at;
    }
    return at;
}

} // namespace

QString fromUtf8(std::string_view utf8)
{
    using Flag = QStringDecoder::Flag;
    QStringDecoder decode(QStringDecoder::Utf8, Flag::Stateless | Flag::ConvertInitialBom);
    return decode(QByteArrayView(utf8.data(), qsizetype(utf8.size())));
}

bool isAscii(std::string_view text)
{
    constexpr quint64 highBits = 0x8080'8080'8080'8080;
    quint64 seen = 0;
    size_t at = 0;
    for (quint64 eight = 0; at + sizeof(eight) <= text.size(); at += sizeof(eight)) {
        std::memcpy(&eight, text.data() + at, sizeof(eight));
        seen |= eight;
    }
    for (; at < text.size(); ++at) {
        seen |= quint8(text[at]);
    }
    return (seen & highBits) == 0;
}

Decoded decoded(std::string_view utf8)
{
    constexpr std::array<char32_t, 5> least{0, 0, 0x80, 0x800, 0x10000}; // of so many bytes
    const auto first = quint8(utf8.front());
    const size_t length = lengthFrom(first);
    if (length == 0 || length > utf8.size()) {
        return {};
    }
    char32_t character = length == 1 ? first : first & (0x7fU >> length);
    for (const char next : utf8.substr(1, length - 1)) {
        if (!isContinuation(next)) {
            return {};
        }
        character = character << 6 | (quint8(next) & 0x3fU);
    }
    const bool isOne = character >= least.at(length) && !QChar::isSurrogate(character)
        && character <= QChar::LastValidCodePoint;
    return isOne ? Decoded{character, length} : Decoded{};
}

std::string_view trimmed(std::string_view utf8)
{
    size_t blank = 0;
    while (!utf8.empty() && (blank = blankAt(utf8)) > 0) {
        utf8.remove_prefix(blank);
    }
    while (!utf8.empty()) {
        const std::string_view last = utf8.substr(lastOf(utf8));
        if (blankAt(last) != last.size()) {
            break;
        }
        utf8.remove_suffix(last.size());
    }
    return utf8;
}

} // namespace Search
