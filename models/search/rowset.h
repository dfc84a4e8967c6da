// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <algorithm>
#include <bit>
#include <cstddef>
#include <vector>

namespace Search {

/// The place of a record among those of a segment.
using Row = quint32;

/// A record of one of several parts that a segment is made of.
struct Origin
{
    quint32 part = 0;
    Row row = 0;
};

/// Rows are looked at 64 at a time: as many as a number has bits, the lowest for the first.
constexpr size_t rowsInBlock = 64;

/// The numbers of the bits that are set, from the lowest, one after the other.
template<typename Take>
void forEachBit(quint64 bits, Take take)
{
    for (; bits != 0; bits &= bits - 1) {
        take(size_t(std::countr_zero(bits)));
    }
}

/// A set of numbers below an end: of rows, of blocks of rows, of what else is many. A bit each.
class RowSet
{
public:
    RowSet() = default;
    explicit RowSet(size_t end, bool full = false)
        : m_end(end)
        , m_blocks((end + rowsInBlock - 1) / rowsInBlock, full ? ~quint64(0) : 0)
    {
        const size_t last = end % rowsInBlock;
        if (full && last != 0) {
            m_blocks.back() = (quint64(1) << last) - 1;
        }
    }

    [[nodiscard]] size_t end() const { return m_end; }
    [[nodiscard]] size_t blocks() const { return m_blocks.size(); }
    [[nodiscard]] quint64 block(size_t i) const { return m_blocks[i]; }
    void setBlock(size_t i, quint64 bits) { m_blocks[i] = bits; }

    [[nodiscard]] bool contains(size_t i) const
    {
        return ((m_blocks[i / rowsInBlock] >> (i % rowsInBlock)) & 1) != 0;
    }
    void insert(size_t i) { m_blocks[i / rowsInBlock] |= quint64(1) << (i % rowsInBlock); }
    void erase(size_t i) { m_blocks[i / rowsInBlock] &= ~(quint64(1) << (i % rowsInBlock)); }

    /// Moves the end by one, which is contained then or not.
    void append(bool contained)
    {
        if (m_end % rowsInBlock == 0) {
            m_blocks.push_back(0);
        }
        if (contained) {
            insert(m_end);
        }
        ++m_end;
    }

    [[nodiscard]] size_t count() const
    {
        size_t sum = 0;
        for (const quint64 bits : m_blocks) {
            sum += size_t(std::popcount(bits));
        }
        return sum;
    }

    /// See ArchiveWriter; what was read is only used if isSound().
    template<typename Self, typename Archive>
    static void exchange(Self &own, Archive &archive)
    {
        archive.exchange(own.m_end);
        archive.exchange(own.m_blocks);
    }
    [[nodiscard]] bool isSound(size_t end) const
    {
        const size_t last = end % rowsInBlock;
        return m_end == end && m_blocks.size() == (end + rowsInBlock - 1) / rowsInBlock
            && (last == 0 || m_blocks.back() >> last == 0);
    }

    /// With another one of the same end.
    RowSet &operator&=(const RowSet &other)
    {
        std::transform(m_blocks.begin(), m_blocks.end(), other.m_blocks.begin(), m_blocks.begin(),
                       [](quint64 a, quint64 b) { return a & b; });
        return *this;
    }
    RowSet &operator|=(const RowSet &other)
    {
        std::transform(m_blocks.begin(), m_blocks.end(), other.m_blocks.begin(), m_blocks.begin(),
                       [](quint64 a, quint64 b) { return a | b; });
        return *this;
    }

private:
    size_t m_end = 0;
    std::vector<quint64> m_blocks;
};

} // namespace Search
