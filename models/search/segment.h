// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "search/collation.h"
#include "search/grams.h"
#include "search/packedrows.h"
#include "search/records.h"
#include "search/rowset.h"

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace Search {

/// A sequence of all rows of a segment.
struct Order
{
    PackedRows rows; ///< empty: as they stand in the segment
    RowSet ties; ///< the places in the sequence of those that are like the one before

    [[nodiscard]] Row at(size_t place) const { return rows.empty() ? Row(place) : rows.at(place); }

    /// See ArchiveWriter; what was read is only used if isSound().
    template<typename Self, typename Archive>
    static void exchange(Self &own, Archive &archive)
    {
        PackedRows::exchange(own.rows, archive);
        RowSet::exchange(own.ties, archive);
    }
    /// Whether it has each of so many rows once.
    [[nodiscard]] bool isSound(size_t size) const;
};

/// Many records, readied to be searched and sorted. Never changes, so that any thread may read it.
class Segment
{
public:
    /// Of no records.
    explicit Segment(const Schema &schema);
    /// Of records of these, in the order named; no id twice.
    Segment(std::span<const Records *const> parts, const std::vector<Origin> &origins);

    [[nodiscard]] const Records &records() const { return m_records; }
    [[nodiscard]] size_t size() const { return m_records.size(); }
    [[nodiscard]] size_t blocks() const { return m_records.valid().blocks(); }
    [[nodiscard]] qint64 id(Row row) const { return m_records.id(row); }
    [[nodiscard]] const RowSet &valid() const { return m_records.valid(); }

    [[nodiscard]] std::optional<Row> rowOf(qint64 id) const;
    /// By the field, those alike by ascending id; outside of the schema by id alone.
    [[nodiscard]] Order order(int field, const Collation &collation) const;
    /// By keys that `appendKey` appends.
    [[nodiscard]] Order orderBy(const std::function<void(std::string &, Row)> &appendKey) const;

    /// What it takes of memory.
    [[nodiscard]] size_t bytes() const;

    /// See ArchiveWriter; what was read, by one of the same schema, is only used if isSound().
    template<typename Self, typename Archive>
    static void exchange(Self &own, Archive &archive)
    {
        Records::exchange(own.m_records, archive);
        archive.exchange(own.m_byId);
    }
    [[nodiscard]] bool isSound() const;

private:
    [[nodiscard]] Order orderByShared(int field, const Collation &collation) const;

    Records m_records;
    std::vector<Row> m_byId; ///< by ascending id
};

/// What rules blocks of a segment's rows out. They are searched without it as well, but not as
/// fast: so it may come later. Any thread, once made.
struct SegmentGrams
{
    SegmentGrams() = default; ///< rules nothing out
    explicit SegmentGrams(const Segment &segment);

    [[nodiscard]] size_t bytes() const { return words.bytes() + numbers.bytes(); }

    /// See ArchiveWriter; what was read is only used if isSound().
    template<typename Self, typename Archive>
    static void exchange(Self &own, Archive &archive)
    {
        Grams::exchange(own.words, archive);
        Grams::exchange(own.numbers, archive);
    }
    [[nodiscard]] bool isSound(size_t blocks) const
    {
        return words.isSound(blocks) && numbers.isSound(blocks);
    }

    Grams words;
    Grams numbers;
};

} // namespace Search
