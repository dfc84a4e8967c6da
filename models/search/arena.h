// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "search/grams.h"
#include "search/needle.h"
#include "search/rowset.h"

#include <span>
#include <string_view>
#include <vector>

namespace Search {

/// The folded texts of many rows one after the other, to be searched at the speed of memory. A
/// row's text has its fields, with a separator between. Immutable once finished, and then for any
/// thread.
class Arena
{
public:
    /// Stands between the fields of a row, and between rows. UTF-8 never has it, so nothing is
    /// found across two of them.
    static constexpr char separator = '\xff';

    Arena();

    /// Room for that many rows, if they are as long as those there are.
    void reserve(size_t rows);
    void append(std::string_view text);
    /// Rows of several in the order named; to be finished.
    [[nodiscard]] static Arena gathered(std::span<const Arena *const> parts,
                                        const std::vector<Origin> &origins);
    /// Readies it for searching.
    void finish();
    /// Which of its blocks have what; of few rows nothing, which makes no difference to how fast
    /// they are searched.
    [[nodiscard]] Grams grams(Grams::Buckets buckets = {}) const;

    [[nodiscard]] size_t size() const { return m_ends.size(); }
    [[nodiscard]] size_t blocks() const { return (size() + rowsInBlock - 1) / rowsInBlock; }
    [[nodiscard]] std::string_view text(Row row) const
    {
        const size_t start = startOf(row);
        return {m_bytes.data() + start, m_ends[row] - start};
    }

    [[nodiscard]] Needle needle(const QByteArray &bytes) const { return {bytes, m_histogram}; }
    /// Which rows of the block have it.
    [[nodiscard]] quint64 rowsWith(size_t block, const Needle &needle) const;

    [[nodiscard]] size_t bytes() const;

    /// See ArchiveWriter; what was read is only used if isSound().
    template<typename Self, typename Archive>
    static void exchange(Self &own, Archive &archive)
    {
        archive.exchange(own.m_bytes);
        archive.exchange(own.m_ends);
        archive.exchange(own.m_histogram);
    }
    [[nodiscard]] bool isSound() const;

private:
    /// Behind the separator that ends the row before.
    [[nodiscard]] size_t startOf(Row row) const { return row == 0 ? 0 : m_ends[row - 1] + 1; }

    std::vector<char> m_bytes;
    std::vector<quint32> m_ends; ///< where the separator behind each row is
    Histogram m_histogram{};
};

} // namespace Search
