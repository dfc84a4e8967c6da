// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/index.h"
#include "search/indexsequence.h"
#include "search/segmentquery.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace Search {

namespace {

/// So many blocks are searched in a fraction of a millisecond, for wildcards in one or two: no need
/// to put counting off.
constexpr size_t cheapBlocks = 512;

/// So many records are looked at one by one, in an order that is not the segment's, before all are
/// searched: what many have is found sooner, what few have hardly later.
constexpr size_t probedRecords = 16'384;
/// After so many it is seen whether enough will be found among those.
constexpr size_t triedRecords = 1024;

constexpr size_t stopIsAskedEvery = 256;

} // namespace

/// Gathers the first records that match, in the order asked for.
class Index::Collector
{
public:
    /// `limit`: the most to gather; negative: all.
    Collector(const Index &index, const Request &request, qsizetype limit, const Sequence &sequence,
              const QList<bool> &matchingChanges)
        : m_index(index)
        , m_includeInvalid(request.includeInvalid)
        , m_limit(limit)
        , m_matchingChanges(matchingChanges)
        , m_next(sequence.places.begin())
        , m_end(sequence.places.end())
    {
    }

    [[nodiscard]] bool isFull() const { return m_limit >= 0 && m_ids.size() >= m_limit; }

    /// Whether enough will be found among so many records, going by those looked at.
    [[nodiscard]] bool isPromising(size_t lookedAt, size_t among) const
    {
        return size_t(m_ids.size()) * among >= size_t(m_limit) * lookedAt / 2;
    }

    /// The row at that place of the sequence matches.
    void take(size_t place, qint64 id)
    {
        takeChanges(place);
        if (!isFull()) {
            m_ids.append(id);
        }
    }

    /// Ends the gathering.
    QList<qint64> takeIds()
    {
        takeChanges(m_index.m_segment->size());
        return std::move(m_ids);
    }

private:
    void takeChanges(size_t before)
    {
        for (; m_next != m_end && m_next->before <= before && !isFull(); ++m_next) {
            const Changed &changed = m_index.m_changed.at(m_next->changed);
            if (m_matchingChanges.at(m_next->changed) && (changed.valid || m_includeInvalid)) {
                m_ids.append(changed.id);
            }
        }
    }

    const Index &m_index;
    bool m_includeInvalid;
    qsizetype m_limit;
    const QList<bool> &m_matchingChanges;
    std::vector<Place>::const_iterator m_next;
    std::vector<Place>::const_iterator m_end;
    QList<qint64> m_ids;
};

Hits Index::find(const Request &request, const std::stop_token &stop) const
{
    const Matcher matcher(Query(request.typed, m_schema), m_layout);
    const SegmentQuery query(*m_segment, *m_grams, matcher);
    const QList<bool> changes = matchingChanges(matcher);
    const Sequence &sequence = this->sequence(request.sortField, request.order);
    Hits hits;
    std::optional<RowSet> matches;
    if (request.counting == Counting::WhenCheap && request.limit >= 0
        && query.blocks().count() > cheapBlocks) {
        Collector first(*this, request, request.first(), sequence, changes);
        matches = collectFirst(first, query, sequence, request.includeInvalid);
        if (!matches && first.isFull()) {
            hits.isCounted = false;
            hits.ids = first.takeIds();
            return hits;
        }
    }
    RowSet rows = matches ? *std::move(matches) : matching(query, stop);
    countRows(hits, rows, request.includeInvalid);
    countChanges(hits, changes, request.includeInvalid);
    if (!request.includeInvalid) {
        rows &= m_segment->valid();
    }
    Collector all(*this, request, request.limit, sequence, changes);
    collect(all, rows, sequence);
    hits.ids = all.takeIds();
    hits.isCounted = !stop.stop_requested();
    return hits;
}

/// Every row that matches, valid or not.
RowSet Index::matching(const SegmentQuery &query, const std::stop_token &stop) const
{
    RowSet rows(m_segment->size());
    for (size_t word = 0; word < query.blocks().blocks(); ++word) {
        if (word % stopIsAskedEvery == 0 && stop.stop_requested()) {
            break;
        }
        forEachBit(query.blocks().block(word), [&](size_t bit) {
            const size_t block = word * rowsInBlock + bit;
            rows.setBlock(block, query.rows(block, m_alive.block(block)));
        });
    }
    return rows;
}

void Index::countRows(Hits &hits, const RowSet &matching, bool includeInvalid) const
{
    RowSet valid = matching;
    valid &= m_segment->valid();
    const auto all = qsizetype(matching.count());
    const auto ofThemValid = qsizetype(valid.count());
    hits.total += includeInvalid ? all : ofThemValid;
    hits.hiddenInvalid += includeInvalid ? 0 : all - ofThemValid;
}

QList<bool> Index::matchingChanges(const Matcher &matcher) const
{
    QList<bool> matching;
    matching.reserve(m_changed.size());
    for (const Changed &changed : m_changed) {
        matching.append(matcher.matches(changed.pieces));
    }
    return matching;
}

void Index::countChanges(Hits &hits, const QList<bool> &matching, bool includeInvalid) const
{
    for (qsizetype i = 0; i < matching.size(); ++i) {
        if (matching.at(i)) {
            ++(m_changed.at(i).valid || includeInvalid ? hits.total : hits.hiddenInvalid);
        }
    }
}

/// Gathers until there are enough. Every row that matches, if all had to be looked at for that.
std::optional<RowSet> Index::collectFirst(Collector &collector, const SegmentQuery &query,
                                          const Sequence &sequence, bool includeInvalid) const
{
    const auto shown = [&](size_t block) {
        return includeInvalid ? ~quint64(0) : m_segment->valid().block(block);
    };
    if (sequence.rows->rows.empty()) {
        RowSet rows(m_segment->size());
        for (size_t block = 0; block < m_segment->blocks(); ++block) {
            if (collector.isFull()) {
                return {};
            }
            rows.setBlock(block, query.rows(block, m_alive.block(block)));
            forEachBit(rows.block(block) & shown(block), [&](size_t bit) {
                const size_t row = block * rowsInBlock + bit;
                collector.take(row, m_segment->id(Row(row)));
            });
        }
        return rows;
    }
    const size_t end = std::min(probedRecords, m_segment->size());
    for (size_t place = 0; place < end && !collector.isFull(); ++place) {
        if (place == triedRecords && !collector.isPromising(place, end)) {
            break;
        }
        const Row row = sequence.rows->at(place);
        const size_t block = row / rowsInBlock;
        const quint64 bit = quint64(1) << (row % rowsInBlock);
        if (query.rows(block, m_alive.block(block) & shown(block) & bit) != 0) {
            collector.take(place, m_segment->id(row));
        }
    }
    return {};
}

void Index::collect(Collector &collector, const RowSet &rows, const Sequence &sequence) const
{
    if (sequence.rows->rows.empty()) {
        for (size_t block = 0; block < rows.blocks() && !collector.isFull(); ++block) {
            forEachBit(rows.block(block), [&](size_t bit) {
                const size_t row = block * rowsInBlock + bit;
                collector.take(row, m_segment->id(Row(row)));
            });
        }
        return;
    }
    size_t left = rows.count();
    for (size_t place = 0; left > 0 && !collector.isFull(); ++place) {
        if (const Row row = sequence.rows->at(place); rows.contains(row)) {
            collector.take(place, m_segment->id(row));
            --left;
        }
    }
}

} // namespace Search
