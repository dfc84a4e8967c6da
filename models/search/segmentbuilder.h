// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "search/collation.h"
#include "search/records.h"
#include "search/segment.h"
#include "search/sortkeys.h"

#include <memory>
#include <span>
#include <vector>

namespace Search {

/// Makes a segment of records, or a part of one: several builders may be filled and sorted in
/// threads of their own.
class SegmentBuilder
{
public:
    /// `rows`, if known, is how many will be added.
    explicit SegmentBuilder(const Schema &schema, size_t rows = 0);

    /// Adds a record; the last one of an id counts.
    void add(qint64 id, bool valid, Texts texts);
    /// The same, see Records.
    void add(qint64 id, bool valid, Texts texts, std::span<const SharedColumn::Ordinal> shared);
    [[nodiscard]] SharedColumn::Ordinal share(std::string_view text);

    /// Sorts what was added, as Segment::order() would; to be called once, when all is there.
    void sort(int field, const Collation &collation);

    struct Sorted
    {
        std::shared_ptr<const Segment> segment;
        Order order; ///< the one that it is in
    };
    /// The segment of all of them, each sorted by the same field; they are of no use afterwards. No
    /// id may be in two.
    [[nodiscard]] static Sorted merged(std::span<SegmentBuilder> builders);

private:
    class Merge;

    void reserveOnceSampled();
    void keepLastOfEachId();

    Records m_records;
    size_t m_expected = 0;
    std::vector<Row> m_rows; ///< those that count, by ascending id
    SortKeys m_keys; ///< of these
};

} // namespace Search
