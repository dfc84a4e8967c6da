// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/storedtexts.h"

#include <algorithm>
#include <charconv>
#include <limits>
#include <optional>
#include <utility>

namespace Search {

namespace {

/// How a text is had; two bits. What is folded nowhere can be a number, but not in capitals.
enum How : quint8 { AsFolded, Capitalized, InCapitals, InFull, AsNumber = InCapitals };

constexpr size_t howBits = 2;
constexpr size_t howsInByte = 4;

/// Numbers are written seven bits at a time, the lowest first; the highest bit says that more
/// follow.
constexpr size_t numberBits = 7;
constexpr quint64 numberMask = 0x7f;
constexpr quint64 numberContinues = 0x80;

char upper(char c)
{
    return c >= 'a' && c <= 'z' ? char(c - ('a' - 'A')) : c;
}

bool separatesWords(char c)
{
    return c == ' ' || c == '-';
}

std::string made(std::string_view folded, How how)
{
    std::string text(folded);
    for (size_t i = 0; how != AsFolded && i < text.size(); ++i) {
        if (how == InCapitals || i == 0 || separatesWords(text[i - 1])) {
            text[i] = upper(text[i]);
        }
    }
    return text;
}

/// Whether made() makes that text.
bool isMade(std::string_view text, std::string_view folded, How how)
{
    for (size_t i = 0; i < text.size(); ++i) {
        const bool isGreat =
            how == InCapitals || (how == Capitalized && (i == 0 || separatesWords(folded[i - 1])));
        if (text[i] != (isGreat ? upper(folded[i]) : folded[i])) {
            return false;
        }
    }
    return true;
}

std::string_view placed(std::string_view folded, FoldedPlace place, size_t length)
{
    switch (place) {
    case FoldedPlace::Nowhere:
        break;
    case FoldedPlace::Whole:
        return folded;
    case FoldedPlace::Start:
        return folded.substr(0, length);
    case FoldedPlace::End:
        return folded.substr(folded.size() - std::min(length, folded.size()));
    }
    return {};
}

How howOf(std::string_view text, std::string_view folded)
{
    if (text.size() == folded.size()) {
        if (text == folded) {
            return AsFolded;
        }
        for (const How how : {Capitalized, InCapitals}) {
            if (isMade(text, folded, how)) {
                return how;
            }
        }
    }
    return InFull;
}

/// If the text is exactly how the number is written.
std::optional<quint64> numberIn(std::string_view text)
{
    constexpr size_t longest = std::numeric_limits<quint64>::digits10;
    if (text.empty() || text.size() > longest || (text.size() > 1 && text.front() == '0')) {
        return {};
    }
    quint64 number = 0;
    const char *const end = text.data() + text.size();
    return std::from_chars(text.data(), end, number).ptr == end ? std::optional(number)
                                                                : std::nullopt;
}

void appendNumber(std::vector<char> &to, quint64 number)
{
    for (; number > numberMask; number >>= numberBits) {
        to.push_back(char(numberContinues | (number & numberMask)));
    }
    to.push_back(char(number));
}

quint64 takeNumber(std::string_view &kept)
{
    constexpr size_t mostBits = std::numeric_limits<quint64>::digits;
    quint64 number = 0;
    quint64 byte = numberContinues;
    for (size_t shift = 0; shift < mostBits && !kept.empty() && (byte & numberContinues) != 0;
         shift += numberBits) {
        byte = quint8(kept.front());
        number |= (byte & numberMask) << shift;
        kept.remove_prefix(1);
    }
    return number;
}

/// A number, and the text behind it if that is its length.
struct Kept
{
    quint64 number = 0;
    std::string_view text;
};

Kept takeKept(std::string_view &kept, How how, FoldedPlace place)
{
    const bool isPart = place == FoldedPlace::Start || place == FoldedPlace::End;
    const bool isNumber = place == FoldedPlace::Nowhere && how == AsNumber;
    Kept taken;
    if (how == InFull || isPart || isNumber) {
        taken.number = takeNumber(kept);
    }
    if (how == InFull) {
        taken.text = kept.substr(0, taken.number);
        kept.remove_prefix(taken.text.size());
    }
    return taken;
}

size_t howsSize(size_t texts)
{
    return (texts + howsInByte - 1) / howsInByte;
}

How howAt(std::string_view record, size_t i)
{
    return How(quint8(record[i / howsInByte]) >> (i % howsInByte * howBits) & InFull);
}

/// Appends what the text takes, and tells how it is had.
How appendKept(std::vector<char> &to, std::string_view text, std::string_view folded,
               FoldedPlace place)
{
    if (place == FoldedPlace::Nowhere) {
        if (const auto number = numberIn(text)) {
            appendNumber(to, *number);
            return AsNumber;
        }
    }
    const How how = howOf(text, placed(folded, place, text.size()));
    if (how == InFull || place == FoldedPlace::Start || place == FoldedPlace::End) {
        appendNumber(to, text.size());
    }
    if (how == InFull) {
        to.insert(to.end(), text.begin(), text.end());
    }
    return how;
}

} // namespace

StoredTexts::StoredTexts(std::vector<FoldedPlace> texts)
    : m_texts(std::move(texts))
{
}

void StoredTexts::reserve(size_t rows)
{
    const size_t have = std::max<size_t>(size(), 1);
    m_bytes.reserve(std::max(m_bytes.size(), m_bytes.size() / have * rows + rows));
    m_ends.reserve(rows);
}

void StoredTexts::append(Texts texts, Texts folded)
{
    const size_t start = m_bytes.size();
    m_bytes.resize(start + howsSize(m_texts.size()));
    for (size_t i = 0; i < m_texts.size(); ++i) {
        const How how = appendKept(m_bytes, texts[i], folded[i], m_texts[i]);
        const size_t at = start + i / howsInByte;
        m_bytes[at] = char(quint8(m_bytes[at]) | how << (i % howsInByte * howBits));
    }
    m_ends.push_back(quint32(m_bytes.size()));
}

StoredTexts StoredTexts::gathered(std::span<const StoredTexts *const> parts,
                                  const std::vector<Origin> &origins)
{
    StoredTexts texts(parts.front()->m_texts);
    size_t length = 0;
    for (const Origin &origin : origins) {
        length += parts[origin.part]->record(origin.row).size();
    }
    texts.m_bytes.reserve(length);
    texts.m_ends.reserve(origins.size());
    for (const Origin &origin : origins) {
        const std::string_view record = parts[origin.part]->record(origin.row);
        texts.m_bytes.insert(texts.m_bytes.end(), record.begin(), record.end());
        texts.m_ends.push_back(quint32(texts.m_bytes.size()));
    }
    return texts;
}

std::string_view StoredTexts::record(Row row) const
{
    const size_t start = row == 0 ? 0 : m_ends[row - 1];
    return {m_bytes.data() + start, m_ends[row] - start};
}

/// What a record has behind its first bytes is read with care anyway.
bool StoredTexts::isSound(size_t rows) const
{
    size_t start = 0;
    for (const quint32 end : m_ends) {
        if (end < start + howsSize(m_texts.size())) {
            return false;
        }
        start = end;
    }
    return m_ends.size() == rows && m_bytes.size() == start;
}

std::string StoredTexts::text(Row row, size_t i, std::string_view folded) const
{
    const std::string_view all = record(row);
    std::string_view kept = all.substr(howsSize(m_texts.size()));
    for (size_t before = 0; before < i; ++before) {
        (void)takeKept(kept, howAt(all, before), m_texts[before]);
    }
    const How how = howAt(all, i);
    const Kept own = takeKept(kept, how, m_texts[i]);
    if (how == InFull) {
        return std::string(own.text);
    }
    return m_texts[i] == FoldedPlace::Nowhere && how == AsNumber
        ? std::to_string(own.number)
        : made(placed(folded, m_texts[i], own.number), how);
}

} // namespace Search
