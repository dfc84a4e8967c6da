// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/segment.h"

#include "search/sortkeys.h"

#include <algorithm>
#include <numeric>

namespace Search {

namespace {

/// Digits only: a hundred pairs and a thousand triples.
constexpr Grams::Buckets digitBuckets{.pairBits = 7, .tripleBits = 10};

constexpr Row nowhere = ~Row(0);

/// The rows by id, if those of the parts, one behind the other, were: as they are when read.
/// Which is seen much faster than they are sorted.
std::vector<Row> rowsAsInParts(std::span<const Records *const> parts,
                               const std::vector<Origin> &origins)
{
    std::vector<size_t> starts{0};
    for (const Records *const part : parts) {
        starts.push_back(starts.back() + part->size());
    }
    std::vector<Row> rows(starts.back(), nowhere);
    for (Row row = 0; row < origins.size(); ++row) {
        rows[starts[origins[row].part] + origins[row].row] = row;
    }
    std::erase(rows, nowhere);
    return rows;
}

} // namespace

bool Order::isSound(size_t size) const
{
    if (!ties.isSound(size) || (size > 0 && ties.contains(0))) {
        return false;
    }
    if (rows.empty()) {
        return true;
    }
    if (!rows.isSound() || rows.size() != size) {
        return false;
    }
    RowSet seen(size);
    for (size_t place = 0; place < size; ++place) {
        const Row row = rows.at(place);
        if (row >= size) {
            return false;
        }
        seen.insert(row);
    }
    return seen.count() == size;
}

Segment::Segment(const Schema &schema)
    : m_records(schema)
{
}

Segment::Segment(std::span<const Records *const> parts, const std::vector<Origin> &origins)
    : m_records(Records::gathered(parts, origins))
    , m_byId(rowsAsInParts(parts, origins))
{
    const auto isBefore = [this](Row a, Row b) { return id(a) < id(b); };
    if (!std::is_sorted(m_byId.begin(), m_byId.end(), isBefore)) {
        std::sort(m_byId.begin(), m_byId.end(), isBefore);
    }
}

bool Segment::isSound() const
{
    const auto exists = [this](Row row) { return row < size(); };
    return m_records.isSound() && m_byId.size() == size()
        && std::all_of(m_byId.begin(), m_byId.end(), exists)
        && std::adjacent_find(m_byId.begin(), m_byId.end(),
                              [this](Row a, Row b) { return id(a) >= id(b); })
        == m_byId.end();
}

std::optional<Row> Segment::rowOf(qint64 id) const
{
    const auto found =
        std::lower_bound(m_byId.begin(), m_byId.end(), id,
                         [this](Row row, qint64 key) { return this->id(row) < key; });
    return found != m_byId.end() && this->id(*found) == id ? std::optional(*found) : std::nullopt;
}

Order Segment::order(int field, const Collation &collation) const
{
    if (field < 0 || field >= m_records.schema().size()) {
        Order order{.rows = PackedRows(m_byId), .ties = RowSet(size(), true)};
        if (size() > 0) {
            order.ties.erase(0);
        }
        return order;
    }
    return m_records.schema().at(field).shared ? orderByShared(field, collation)
                                               : orderBy([&](std::string &to, Row row) {
                                                     m_records.appendKey(to, row, field, collation);
                                                 });
}

Order Segment::orderBy(const std::function<void(std::string &, Row)> &appendKey) const
{
    SortKeys keys;
    keys.reserve(size());
    for (Row row = 0; row < size(); ++row) {
        appendKey(keys.bytes(), row);
        keys.endKey();
    }
    keys.sort([this](Row row) { return id(row); });
    Order order;
    std::vector<Row> rows;
    rows.reserve(size());
    for (size_t place = 0; place < size(); ++place) {
        rows.push_back(keys.at(place));
        order.ties.append(place > 0 && keys.compare(place, keys, place - 1) == 0);
    }
    order.rows = PackedRows(rows);
    return order;
}

/// Sorts the texts alone: there are few.
Order Segment::orderByShared(int field, const Collation &collation) const
{
    const auto number = m_records.layout().sharedFields().indexOf(field);
    const SharedColumn &column = m_records.shared()[size_t(number)];
    SortKeys keys;
    for (const std::string &text : column.texts()) {
        collation.appendKey(keys.bytes(), text, m_records.schema().at(field));
        keys.endKey();
    }
    keys.sort([](quint32 text) { return text; });
    Order order;
    std::vector<Row> rows;
    rows.reserve(size());
    for (size_t first = 0, place = 0; place < keys.size(); ++place) {
        const std::span<const Row> alike = column.rowsOf(keys.at(place));
        const bool isLikeBefore = place > 0 && keys.compare(place, keys, place - 1) == 0;
        first = isLikeBefore ? first : rows.size();
        rows.insert(rows.end(), alike.begin(), alike.end());
        while (order.ties.end() < rows.size()) {
            order.ties.append(order.ties.end() > first);
        }
        std::sort(rows.begin() + qsizetype(first), rows.end(),
                  [this](Row a, Row b) { return id(a) < id(b); });
    }
    order.rows = PackedRows(rows);
    return order;
}

SegmentGrams::SegmentGrams(const Segment &segment)
    : words(segment.records().words().grams())
    , numbers(segment.records().numbers().grams(digitBuckets))
{
}

size_t Segment::bytes() const
{
    return m_records.bytes() + m_byId.capacity() * sizeof(Row);
}

} // namespace Search
