// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/storedtexts.h"

#include <algorithm>

namespace Search {

namespace {

/// How a text is had from the folded one; two bits.
enum How : quint8 { AsFolded, Capitalized, InCapitals, InFull };

constexpr size_t howBits = 2;
constexpr size_t howsInByte = 4;

/// Lengths are written seven bits at a time, the lowest first; the highest bit says that more
/// follow.
constexpr size_t lengthBits = 7;
constexpr size_t lengthMask = 0x7f;
constexpr size_t lengthContinues = 0x80;

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
    if (text.size() != folded.size()) {
        return false;
    }
    for (size_t i = 0; i < text.size(); ++i) {
        const bool isGreat =
            how == InCapitals || (how == Capitalized && (i == 0 || separatesWords(folded[i - 1])));
        if (text[i] != (isGreat ? upper(folded[i]) : folded[i])) {
            return false;
        }
    }
    return true;
}

How howOf(std::string_view text, std::string_view folded)
{
    for (const How how : {AsFolded, Capitalized, InCapitals}) {
        if (isMade(text, folded, how)) {
            return how;
        }
    }
    return InFull;
}

void appendLength(std::vector<char> &to, size_t length)
{
    for (; length > lengthMask; length >>= lengthBits) {
        to.push_back(char(lengthContinues | (length & lengthMask)));
    }
    to.push_back(char(length));
}

/// Takes the next of the texts kept in full.
std::string_view takeText(std::string_view &kept)
{
    size_t length = 0;
    size_t shift = 0;
    size_t byte = 0;
    do {
        byte = quint8(kept.front());
        length |= (byte & lengthMask) << shift;
        shift += lengthBits;
        kept.remove_prefix(1);
    } while ((byte & lengthContinues) != 0);
    const std::string_view text = kept.substr(0, length);
    kept.remove_prefix(length);
    return text;
}

size_t howsSize(size_t texts)
{
    return (texts + howsInByte - 1) / howsInByte;
}

How howAt(std::string_view record, size_t i)
{
    return How(quint8(record[i / howsInByte]) >> (i % howsInByte * howBits) & InFull);
}

} // namespace

StoredTexts::StoredTexts(size_t texts)
    : m_texts(texts)
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
    m_bytes.resize(start + howsSize(m_texts));
    for (size_t i = 0; i < m_texts; ++i) {
        const How how = howOf(texts[i], folded[i]);
        const size_t at = start + i / howsInByte;
        m_bytes[at] = char(quint8(m_bytes[at]) | how << (i % howsInByte * howBits));
        if (how == InFull) {
            appendLength(m_bytes, texts[i].size());
            m_bytes.insert(m_bytes.end(), texts[i].begin(), texts[i].end());
        }
    }
    m_ends.push_back(quint32(m_bytes.size()));
}

void StoredTexts::appendFrom(const StoredTexts &other, Row row)
{
    const std::string_view record = other.record(row);
    m_bytes.insert(m_bytes.end(), record.begin(), record.end());
    m_ends.push_back(quint32(m_bytes.size()));
}

StoredTexts StoredTexts::rearranged(const std::vector<Row> &rows) const
{
    StoredTexts texts(m_texts);
    size_t length = 0;
    for (const Row row : rows) {
        length += record(row).size();
    }
    texts.m_bytes.reserve(length);
    texts.m_ends.reserve(rows.size());
    for (const Row row : rows) {
        texts.appendFrom(*this, row);
    }
    return texts;
}

std::string_view StoredTexts::record(Row row) const
{
    const size_t start = row == 0 ? 0 : m_ends[row - 1];
    return {m_bytes.data() + start, m_ends[row] - start};
}

std::string StoredTexts::text(Row row, size_t i, std::string_view folded) const
{
    const std::string_view all = record(row);
    const How how = howAt(all, i);
    if (how != InFull) {
        return made(folded, how);
    }
    std::string_view kept = all.substr(howsSize(m_texts));
    for (size_t before = 0; before < i; ++before) {
        if (howAt(all, before) == InFull) {
            takeText(kept);
        }
    }
    return std::string(takeText(kept));
}

} // namespace Search
