// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "search/arena.h"
#include "search/collation.h"
#include "search/layout.h"
#include "search/rowset.h"
#include "search/sharedcolumn.h"
#include "search/storedtexts.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace Search {

/// A sequence of all rows of a segment.
struct Order
{
    std::vector<Row> rows; ///< empty: as they stand in the segment
    RowSet ties; ///< the places in the sequence of those that are like the one before

    [[nodiscard]] Row at(size_t place) const { return rows.empty() ? Row(place) : rows[place]; }
};

/// Many records, readied to be searched and sorted. Never changes, so that any thread may read it.
class Segment
{
public:
    /// Of no records.
    explicit Segment(Schema schema);

    [[nodiscard]] size_t size() const { return m_ids.size(); }
    [[nodiscard]] size_t blocks() const { return m_valid.blocks(); }
    [[nodiscard]] qint64 id(Row row) const { return m_ids[row]; }
    [[nodiscard]] const RowSet &valid() const { return m_valid; }
    [[nodiscard]] const Arena &words() const { return m_words; }
    [[nodiscard]] const Arena &numbers() const { return m_numbers; }
    /// One a shared field, in the order of the layout's.
    [[nodiscard]] const std::vector<SharedColumn> &shared() const { return m_shared; }

    [[nodiscard]] std::optional<Row> rowOf(qint64 id) const;
    /// By ascending id.
    [[nodiscard]] const std::vector<Row> &byId() const { return m_byId; }
    /// The text as stored, UTF-8.
    [[nodiscard]] std::string text(Row row, int field) const;
    /// What it is sorted by; see Collation. Outside of the schema that is nothing.
    void appendKey(std::string &to, Row row, int field, const Collation &collation) const;
    /// By the field, those alike by ascending id.
    [[nodiscard]] Order order(int field, const Collation &collation) const;

    /// What it takes of memory.
    [[nodiscard]] size_t bytes() const;

private:
    friend class SegmentBuilder;

    /// The places of the rows' sort keys, those alike in the same.
    [[nodiscard]] std::vector<quint32> ranks(int field, const Collation &collation) const;
    [[nodiscard]] std::string_view folded(Row row, int field) const;

    Schema m_schema;
    Layout m_layout;
    std::vector<qint64> m_ids;
    std::vector<Row> m_byId;
    RowSet m_valid;
    Arena m_words;
    Arena m_numbers;
    StoredTexts m_stored; ///< of the fields that are not shared
    std::vector<SharedColumn> m_shared;
};

/// Makes segments.
class SegmentBuilder
{
public:
    /// Rows, if known, is how many will be added.
    explicit SegmentBuilder(const Schema &schema, size_t rows = 0);

    /// Adds a record; the last one of an id counts.
    void add(qint64 id, bool valid, Texts texts);
    /// Adds a record of another segment of the same schema.
    void addFrom(const Segment &other, Row row);

    struct Sorted
    {
        std::shared_ptr<const Segment> segment;
        Order order; ///< the one that it is in
    };
    /// The segment, sorted by the field as Segment::order() would. The builder is empty afterwards.
    [[nodiscard]] Sorted sorted(int field, const Collation &collation);
    /// The segment as it was added, each id once.
    [[nodiscard]] std::shared_ptr<const Segment> asAdded();

private:
    void reserve();
    void sortIds();
    [[nodiscard]] std::vector<Row> lastOfEachId() const;
    void rearrange(const std::vector<Row> &rows);
    [[nodiscard]] std::shared_ptr<const Segment> finished();

    size_t m_expected = 0;
    std::unique_ptr<Segment> m_segment;
    std::vector<bool> m_valid;
    std::string m_words; ///< of the record being added
    std::string m_numbers;
};

} // namespace Search
