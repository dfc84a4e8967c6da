// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "search/rowset.h"

#include <string_view>
#include <vector>

namespace Search {

/// Which blocks of rows have a byte, two bytes, or three bytes that follow one another: a bit a
/// block and byte, and a bit a block and bucket of two or three of them. Tells where something
/// cannot be. Any thread, once built.
class Grams
{
public:
    /// How many buckets (as powers of two) sequences are spread over.
    struct Buckets
    {
        unsigned pairBits = 12;
        unsigned tripleBits = 13;
    };

    Grams() = default; ///< rules nothing out
    Grams(size_t blocks, Buckets buckets);

    /// Takes the block's text, which no separator is in. Blocks must come in ascending order, any
    /// number of times each.
    void add(size_t block, std::string_view text);
    /// To be called once all are added.
    void finish();

    /// Takes those blocks away that cannot have the text. Reads no more than its first part.
    void narrow(RowSet &blocks, std::string_view text) const;

    [[nodiscard]] size_t bytes() const { return m_bits.size() * sizeof(quint64); }

    /// See ArchiveWriter; what was read is only used if isSound().
    template<typename Self, typename Archive>
    static void exchange(Self &own, Archive &archive)
    {
        archive.exchange(own.m_buckets);
        archive.exchange(own.m_words);
        archive.exchange(own.m_bits);
    }
    [[nodiscard]] bool isSound(size_t blocks) const;

private:
    [[nodiscard]] size_t single(quint8 byte) const { return byte; }
    [[nodiscard]] size_t pair(quint8 first, quint8 second) const;
    [[nodiscard]] size_t triple(quint8 first, quint8 second, quint8 third) const;
    [[nodiscard]] size_t kinds() const;
    void flush();

    Buckets m_buckets;
    size_t m_words = 0; ///< numbers of 64 blocks a kind
    std::vector<quint64> m_bits; ///< all blocks of the first kind, then of the next
    std::vector<quint64> m_recent; ///< of the 64 blocks being added, a number a kind: this fits
                                   ///< into the processor's cache
    size_t m_recentWord = 0;
};

} // namespace Search
