// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "search/rowset.h"

#include <vector>

namespace Search {

/// A sequence of rows, each in as many bits as the highest of them takes: a million in 2.5 MB
/// instead of 4. Any thread may read it.
class PackedRows
{
public:
    PackedRows() = default;
    explicit PackedRows(const std::vector<Row> &rows);

    [[nodiscard]] bool empty() const { return m_size == 0; }
    [[nodiscard]] size_t size() const { return m_size; }
    /// The row at that place, which is below size().
    [[nodiscard]] Row at(size_t place) const
    {
        const size_t bit = place * m_width;
        const quint64 *const word = &m_words[bit / wordBits];
        const size_t offset = bit % wordBits;
        // In two steps, as a shift by all bits of a word is undefined.
        const quint64 next = word[1] << 1 << (wordBits - 1 - offset);
        return Row(((word[0] >> offset) | next) & m_mask);
    }
    /// What it takes in memory.
    [[nodiscard]] size_t bytes() const { return m_words.capacity() * sizeof(quint64); }

    /// See ArchiveWriter; what was read is only used if isSound().
    template<typename Self, typename Archive>
    static void exchange(Self &own, Archive &archive)
    {
        archive.exchange(own.m_size);
        archive.exchange(own.m_width);
        archive.exchange(own.m_mask);
        archive.exchange(own.m_words);
    }
    /// Whether at() yields something for every place.
    [[nodiscard]] bool isSound() const;

private:
    static constexpr size_t wordBits = 64;

    /// For so many rows, and one more, which at() may look at.
    [[nodiscard]] size_t neededWords() const { return m_size * m_width / wordBits + 2; }

    quint64 m_size = 0;
    quint64 m_width = 0; ///< bits
    quint64 m_mask = 0; ///< as many ones
    std::vector<quint64> m_words;
};

} // namespace Search
