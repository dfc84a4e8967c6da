// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/segmentquery.h"

#include <algorithm>
#include <bit>
#include <utility>

namespace Search {

namespace {

/// That many rows are looked at one by one faster than their block is scanned.
constexpr int fewRows = 4;

/// If one row in so many is found by a shared text, all are listed first; if more, each is asked.
constexpr size_t listedPart = 16;

std::string_view viewOf(const QByteArray &bytes)
{
    return {bytes.constData(), size_t(bytes.size())};
}

RowSet blocksOf(const RowSet &rows)
{
    RowSet blocks(rows.blocks());
    for (size_t block = 0; block < rows.blocks(); ++block) {
        if (rows.block(block) != 0) {
            blocks.insert(block);
        }
    }
    return blocks;
}

} // namespace

ArenaQuery::ArenaQuery(const Arena &arena, const Grams &grams, const Pattern &pattern)
    : m_arena(&arena)
    , m_pattern(&pattern)
    , m_blocks(arena.blocks(), !pattern.isNothing())
{
    size_t fewest = 0;
    for (const QByteArray &part : pattern.parts) {
        RowSet blocks(arena.blocks(), true);
        grams.narrow(blocks, viewOf(part));
        m_blocks &= blocks;
        const size_t count = blocks.count();
        if (!m_needle || count < fewest
            || (count == fewest && part.size() > m_needle->bytes().size())) {
            m_needle = arena.needle(part);
            fewest = count;
        }
    }
}

bool ArenaQuery::matches(Row row) const
{
    const std::string_view text = m_arena->text(row);
    return m_pattern->anywhere ? m_needle->isIn(text) : m_pattern->matches(text);
}

quint64 ArenaQuery::rows(size_t block, quint64 wanted) const
{
    if (!m_blocks.contains(block)) {
        return 0;
    }
    const bool isFew = std::popcount(wanted) <= fewRows;
    quint64 found = isFew ? wanted : wanted & m_arena->rowsWith(block, *m_needle);
    if (isFew || !m_pattern->anywhere) {
        forEachBit(found, [&](size_t bit) {
            if (!matches(Row(block * rowsInBlock + bit))) {
                found &= ~(quint64(1) << bit);
            }
        });
    }
    return found;
}

SharedQuery::SharedQuery(const SharedColumn &column, const Pattern &pattern)
    : m_column(&column)
    , m_texts(column.matching(pattern))
{
    const size_t rows = column.rowsWith(m_texts);
    m_isListed = rows <= column.size() / listedPart;
    m_rows = RowSet(column.size(), !m_isListed);
    if (m_isListed && rows > 0) {
        column.forEachRow(m_texts, [this](Row row) { m_rows.insert(row); });
    }
    m_blocks = blocksOf(m_rows);
}

quint64 SharedQuery::rows(size_t block, quint64 wanted) const
{
    quint64 found = wanted & m_rows.block(block);
    if (!m_isListed) {
        forEachBit(found, [&](size_t bit) {
            if (!m_texts.contains(m_column->ordinals()[block * rowsInBlock + bit])) {
                found &= ~(quint64(1) << bit);
            }
        });
    }
    return found;
}

SegmentQuery::SegmentQuery(const Segment &segment, const SegmentGrams &grams,
                           const Matcher &matcher)
    : m_blocks(segment.blocks(), true)
{
    for (const Condition &condition : matcher.conditions()) {
        Term term{.words = {segment.records().words(), grams.words, condition.words},
                  .numbers = {segment.records().numbers(), grams.numbers, condition.numbers},
                  .excluded = condition.excluded};
        term.blocks = term.words.blocks();
        term.blocks |= term.numbers.blocks();
        for (qsizetype i = 0; i < condition.shared.size(); ++i) {
            term.shared.emplace_back(segment.records().shared()[size_t(i)], condition.shared.at(i));
            term.blocks |= term.shared.back().blocks();
        }
        term.blockCount = term.blocks.count();
        if (!term.excluded) {
            m_blocks &= term.blocks;
        }
        m_terms.push_back(std::move(term));
    }
    // What is excluded rules no block out.
    std::stable_sort(m_terms.begin(), m_terms.end(), [](const Term &a, const Term &b) {
        return a.excluded != b.excluded ? b.excluded : a.blockCount < b.blockCount;
    });
}

quint64 SegmentQuery::rows(size_t block, quint64 wanted) const
{
    if (!m_blocks.contains(block)) {
        return 0;
    }
    quint64 rows = wanted;
    for (const Term &term : m_terms) {
        if (rows == 0) {
            break;
        }
        const quint64 found = term.rows(block, rows);
        rows = term.excluded ? rows & ~found : found;
    }
    return rows;
}

quint64 SegmentQuery::Term::rows(size_t block, quint64 wanted) const
{
    quint64 found = words.rows(block, wanted);
    if (found != wanted) {
        found |= numbers.rows(block, wanted & ~found);
    }
    for (const SharedQuery &query : shared) {
        if (found != wanted) {
            found |= query.rows(block, wanted & ~found);
        }
    }
    return found;
}

} // namespace Search
