// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/grams.h"

namespace Search {

namespace {

constexpr size_t byteKinds = 256;
constexpr unsigned wordBits = 32;
/// Spreads numbers that are close together (Knuth's multiplicative method).
constexpr quint32 golden = 2'654'435'761U;
/// Of a longer text the rest would rule out hardly more.
constexpr size_t longestRead = 256;

} // namespace

Grams::Grams(size_t blocks, Buckets buckets)
    : m_buckets(buckets)
    , m_words((blocks + rowsInBlock - 1) / rowsInBlock)
    , m_bits(kinds() * m_words, 0)
    , m_recent(kinds(), 0)
{
}

size_t Grams::kinds() const
{
    return byteKinds + (size_t(1) << m_buckets.pairBits) + (size_t(1) << m_buckets.tripleBits);
}

size_t Grams::pair(quint8 first, quint8 second) const
{
    const quint32 both = first | quint32(second) << 8;
    return byteKinds + ((both * golden) >> (wordBits - m_buckets.pairBits));
}

size_t Grams::triple(quint8 first, quint8 second, quint8 third) const
{
    const quint32 all = first | quint32(second) << 8 | quint32(third) << 16;
    return byteKinds + (size_t(1) << m_buckets.pairBits)
        + ((all * golden) >> (wordBits - m_buckets.tripleBits));
}

void Grams::add(size_t block, std::string_view text)
{
    if (block / rowsInBlock != m_recentWord) {
        flush();
        m_recentWord = block / rowsInBlock;
    }
    const quint64 bit = quint64(1) << (block % rowsInBlock);
    quint8 first = 0;
    quint8 second = 0;
    for (size_t at = 0; at < text.size(); ++at) {
        const auto third = quint8(text[at]);
        m_recent[single(third)] |= bit;
        if (at >= 1) {
            m_recent[pair(second, third)] |= bit;
        }
        if (at >= 2) {
            m_recent[triple(first, second, third)] |= bit;
        }
        first = second;
        second = third;
    }
}

void Grams::flush()
{
    if (m_words == 0) {
        return;
    }
    for (size_t kind = 0; kind < m_recent.size(); ++kind) {
        m_bits[kind * m_words + m_recentWord] |= m_recent[kind];
        m_recent[kind] = 0;
    }
}

void Grams::finish()
{
    flush();
    m_recent = {};
}

bool Grams::isSound(size_t blocks) const
{
    constexpr unsigned mostBits = 20;
    const size_t words = (blocks + rowsInBlock - 1) / rowsInBlock;
    return m_words == 0
        || (m_words == words && m_buckets.pairBits > 0 && m_buckets.pairBits <= mostBits
            && m_buckets.tripleBits > 0 && m_buckets.tripleBits <= mostBits
            && m_bits.size() == kinds() * m_words);
}

void Grams::narrow(RowSet &blocks, std::string_view text) const
{
    if (m_words == 0) {
        return;
    }
    Q_ASSERT(blocks.blocks() == m_words);
    const auto keep = [&](size_t kind) {
        for (size_t word = 0; word < m_words; ++word) {
            blocks.setBlock(word, blocks.block(word) & m_bits[kind * m_words + word]);
        }
    };
    const std::string_view read = text.substr(0, longestRead);
    const auto byte = [&](size_t at) { return quint8(read[at]); };
    if (read.size() == 1) {
        keep(single(byte(0)));
    }
    for (size_t at = 0; at + 1 < read.size(); ++at) {
        keep(pair(byte(at), byte(at + 1)));
    }
    for (size_t at = 0; at + 2 < read.size(); ++at) {
        keep(triple(byte(at), byte(at + 1), byte(at + 2)));
    }
}

} // namespace Search
