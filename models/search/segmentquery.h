// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "search/matcher.h"
#include "search/segment.h"

#include <optional>
#include <vector>

namespace Search {

/// A pattern to be found in an arena.
class ArenaQuery
{
public:
    ArenaQuery(const Arena &arena, const Grams &grams, const Pattern &pattern);

    /// Those blocks that may have it.
    [[nodiscard]] const RowSet &blocks() const { return m_blocks; }
    /// Which of the wanted rows of the block have it.
    [[nodiscard]] quint64 rows(size_t block, quint64 wanted) const;

private:
    [[nodiscard]] bool matches(Row row) const;

    const Arena *m_arena;
    const Pattern *m_pattern;
    std::optional<Needle> m_needle; ///< the rarest part; none: nothing is found
    RowSet m_blocks;
};

/// A pattern to be found in a field that many rows share their texts in.
class SharedQuery
{
public:
    SharedQuery(const SharedColumn &column, const Pattern &pattern);

    [[nodiscard]] const RowSet &blocks() const { return m_blocks; }
    [[nodiscard]] quint64 rows(size_t block, quint64 wanted) const;

private:
    const SharedColumn *m_column;
    RowSet m_texts; ///< that have it
    RowSet m_rows; ///< that have one of these, if these are few
    bool m_isListed = false; ///< whether they are
    RowSet m_blocks;
};

/// A query made ready to be asked of a segment, 64 rows at a time. Both must outlive it. Agrees
/// with Matcher::matches.
class SegmentQuery
{
public:
    SegmentQuery(const Segment &segment, const SegmentGrams &grams, const Matcher &matcher);

    /// Those blocks that may have a row that matches.
    [[nodiscard]] const RowSet &blocks() const { return m_blocks; }
    /// Which of the wanted rows of the block match.
    [[nodiscard]] quint64 rows(size_t block, quint64 wanted) const;

private:
    struct Term
    {
        ArenaQuery words;
        ArenaQuery numbers;
        std::vector<SharedQuery> shared;
        RowSet blocks;
        size_t blockCount = 0;
        bool excluded = false;

        [[nodiscard]] quint64 rows(size_t block, quint64 wanted) const;
    };

    std::vector<Term> m_terms; ///< those first that rule most out
    RowSet m_blocks;
};

} // namespace Search
