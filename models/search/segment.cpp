// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/segment.h"

#include <QVarLengthArray>

#include <algorithm>
#include <numeric>
#include <utility>

namespace Search {

namespace {

/// Digits only: a hundred pairs and a thousand triples.
constexpr Grams::Buckets digitBuckets{.pairBits = 7, .tripleBits = 10};

/// After so many rows the length of the others is known well enough.
constexpr size_t sampledRows = 1000;

size_t unsharedFields(const Schema &schema)
{
    return size_t(std::count_if(schema.begin(), schema.end(),
                                [](const Field &field) { return !field.shared; }));
}

/// Sort keys in one piece of memory, in the order in which they are added.
class Keys
{
public:
    void reserve(size_t keys) { m_ends.reserve(keys); }
    std::string &bytes() { return m_bytes; }
    void endKey() { m_ends.push_back(m_bytes.size()); }

    /// Where each of the keys would stand if they were sorted; those alike in the same place.
    [[nodiscard]] std::vector<quint32> ranks() const
    {
        std::vector<Item> items;
        items.reserve(m_ends.size());
        for (quint32 i = 0; i < m_ends.size(); ++i) {
            items.push_back({prefix(i), i});
        }
        std::sort(items.begin(), items.end(), [this](Item a, Item b) { return compare(a, b) < 0; });
        std::vector<quint32> ranks(items.size());
        quint32 rank = 0;
        for (size_t i = 0; i < items.size(); ++i) {
            rank += i > 0 && compare(items[i - 1], items[i]) != 0 ? 1 : 0;
            ranks[items[i].key] = rank;
        }
        return ranks;
    }

private:
    struct Item
    {
        quint64 prefix = 0; ///< the first bytes of the key, which mostly decide
        quint32 key = 0;
    };

    [[nodiscard]] std::string_view key(quint32 i) const
    {
        const size_t start = i == 0 ? 0 : m_ends[i - 1];
        return std::string_view(m_bytes).substr(start, m_ends[i] - start);
    }

    [[nodiscard]] quint64 prefix(quint32 i) const
    {
        // The first byte, of three kinds, and seven of the text's.
        quint64 number = 0;
        const std::string_view bytes = key(i);
        for (size_t at = 0; at < sizeof(number); ++at) {
            number = number << 8 | (at < bytes.size() ? quint8(bytes[at]) : 0);
        }
        return number;
    }

    [[nodiscard]] int compare(Item a, Item b) const
    {
        return a.prefix != b.prefix ? (a.prefix < b.prefix ? -1 : 1)
                                    : key(a.key).compare(key(b.key));
    }

    std::string m_bytes;
    std::vector<size_t> m_ends;
};

} // namespace

Segment::Segment(Schema schema)
    : m_schema(std::move(schema))
    , m_layout(m_schema)
    , m_stored(unsharedFields(m_schema))
    , m_shared(size_t(m_layout.sharedFields().size()))
{
}

std::optional<Row> Segment::rowOf(qint64 id) const
{
    const auto found = std::lower_bound(m_byId.begin(), m_byId.end(), id,
                                        [this](Row row, qint64 key) { return m_ids[row] < key; });
    return found != m_byId.end() && m_ids[*found] == id ? std::optional(*found) : std::nullopt;
}

std::string_view Segment::folded(Row row, int field) const
{
    if (const auto at = m_layout.wordFields().indexOf(field); at >= 0) {
        return fieldOf(m_words.text(row), at);
    }
    const auto at = m_layout.numberFields().indexOf(field);
    return at < 0 ? std::string_view() : fieldOf(m_numbers.text(row), at);
}

std::string Segment::text(Row row, int field) const
{
    if (const auto at = m_layout.sharedFields().indexOf(field); at >= 0) {
        const SharedColumn &column = m_shared[size_t(at)];
        return column.texts()[column.ordinals()[row]];
    }
    const auto before = std::count_if(m_schema.begin(), m_schema.begin() + field,
                                      [](const Field &other) { return !other.shared; });
    return m_stored.text(row, size_t(before), folded(row, field));
}

void Segment::appendKey(std::string &to, Row row, int field, const Collation &collation) const
{
    if (field >= 0 && field < m_schema.size()) {
        collation.appendKey(to, text(row, field), m_schema.at(field));
    }
}

std::vector<quint32> Segment::ranks(int field, const Collation &collation) const
{
    Keys keys;
    const auto shared = m_layout.sharedFields().indexOf(field);
    if (shared < 0) {
        keys.reserve(size());
        for (Row row = 0; row < size(); ++row) {
            appendKey(keys.bytes(), row, field, collation);
            keys.endKey();
        }
        return keys.ranks();
    }
    const SharedColumn &column = m_shared[size_t(shared)];
    for (const std::string &text : column.texts()) {
        collation.appendKey(keys.bytes(), text, m_schema.at(field));
        keys.endKey();
    }
    const std::vector<quint32> ofTexts = keys.ranks();
    std::vector<quint32> ofRows(size());
    std::transform(column.ordinals().begin(), column.ordinals().end(), ofRows.begin(),
                   [&](SharedColumn::Ordinal ordinal) { return ofTexts[ordinal]; });
    return ofRows;
}

Order Segment::order(int field, const Collation &collation) const
{
    if (field < 0 || field >= m_schema.size()) {
        Order order{.rows = m_byId, .ties = RowSet(size(), true)};
        if (size() > 0) {
            order.ties.erase(0);
        }
        return order;
    }
    const std::vector<quint32> rank = ranks(field, collation);
    std::vector<quint32> next(size() + 1, 0);
    for (const quint32 r : rank) {
        ++next[r + 1];
    }
    std::partial_sum(next.begin(), next.end(), next.begin());
    Order order{.rows = std::vector<Row>(size()), .ties = RowSet(size())};
    for (const Row row : m_byId) {
        order.rows[next[rank[row]]++] = row;
    }
    for (size_t place = 1; place < size(); ++place) {
        if (rank[order.rows[place]] == rank[order.rows[place - 1]]) {
            order.ties.insert(place);
        }
    }
    return order;
}

size_t Segment::bytes() const
{
    size_t shared = 0;
    for (const SharedColumn &column : m_shared) {
        shared += column.bytes();
    }
    return m_words.bytes() + m_numbers.bytes() + m_stored.bytes() + shared
        + m_ids.capacity() * sizeof(qint64) + m_byId.capacity() * sizeof(Row)
        + blocks() * sizeof(quint64);
}

SegmentBuilder::SegmentBuilder(const Schema &schema, size_t rows)
    : m_expected(rows)
    , m_segment(std::make_unique<Segment>(schema))
{
}

void SegmentBuilder::add(qint64 id, bool valid, Texts texts)
{
    const Layout &layout = m_segment->m_layout;
    m_words.clear();
    layout.appendWords(m_words, texts);
    m_numbers.clear();
    layout.appendNumbers(m_numbers, texts);
    m_segment->m_words.append(m_words);
    m_segment->m_numbers.append(m_numbers);
    m_segment->m_ids.push_back(id);
    m_valid.push_back(valid);

    QVarLengthArray<std::string_view, 16> stored;
    QVarLengthArray<std::string_view, 16> folded;
    std::string_view words = m_words;
    std::string_view numbers = m_numbers;
    size_t shared = 0;
    for (int i = 0; i < m_segment->m_schema.size(); ++i) {
        const Field &field = m_segment->m_schema.at(i);
        if (field.shared) {
            m_segment->m_shared[shared++].append(textAt(texts, i));
            continue;
        }
        std::string_view made;
        if (field.searched) {
            std::string_view &piece = field.digitsOnly ? numbers : words;
            made = piece.substr(0, piece.find(Arena::separator));
            piece.remove_prefix(std::min(made.size() + 1, piece.size()));
        }
        stored.append(textAt(texts, i));
        folded.append(made);
    }
    m_segment->m_stored.append({stored.data(), size_t(stored.size())},
                               {folded.data(), size_t(folded.size())});
    if (m_segment->size() == sampledRows) {
        reserve();
    }
}

void SegmentBuilder::addFrom(const Segment &other, Row row)
{
    m_segment->m_words.append(other.m_words.text(row));
    m_segment->m_numbers.append(other.m_numbers.text(row));
    m_segment->m_stored.appendFrom(other.m_stored, row);
    m_segment->m_ids.push_back(other.m_ids[row]);
    m_valid.push_back(other.m_valid.contains(row));
    for (size_t i = 0; i < m_segment->m_shared.size(); ++i) {
        const SharedColumn &column = other.m_shared[i];
        m_segment->m_shared[i].append(column.texts()[column.ordinals()[row]]);
    }
    if (m_segment->size() == sampledRows) {
        reserve();
    }
}

void SegmentBuilder::reserve()
{
    if (m_expected > m_segment->size()) {
        m_segment->m_words.reserve(m_expected);
        m_segment->m_numbers.reserve(m_expected);
        m_segment->m_stored.reserve(m_expected);
        m_segment->m_ids.reserve(m_expected);
        m_valid.reserve(m_expected);
    }
}

void SegmentBuilder::sortIds()
{
    const std::vector<qint64> &ids = m_segment->m_ids;
    std::vector<Row> &byId = m_segment->m_byId;
    byId.resize(ids.size());
    std::iota(byId.begin(), byId.end(), Row(0));
    const auto isBefore = [&](Row a, Row b) { return ids[a] != ids[b] ? ids[a] < ids[b] : a < b; };
    if (!std::is_sorted(byId.begin(), byId.end(), isBefore)) {
        std::sort(byId.begin(), byId.end(), isBefore);
    }
}

std::vector<Row> SegmentBuilder::lastOfEachId() const
{
    const std::vector<qint64> &ids = m_segment->m_ids;
    const std::vector<Row> &byId = m_segment->m_byId;
    std::vector<Row> last;
    for (size_t i = 0; i < byId.size(); ++i) {
        if (i + 1 == byId.size() || ids[byId[i]] != ids[byId[i + 1]]) {
            last.push_back(byId[i]);
        }
    }
    return last;
}

void SegmentBuilder::rearrange(const std::vector<Row> &rows)
{
    // One after the other, so that no more than one is there twice.
    m_segment->m_words = m_segment->m_words.rearranged(rows);
    m_segment->m_numbers = m_segment->m_numbers.rearranged(rows);
    m_segment->m_stored = m_segment->m_stored.rearranged(rows);
    for (SharedColumn &column : m_segment->m_shared) {
        column = std::move(column).rearranged(rows);
    }
    std::vector<qint64> ids;
    std::vector<bool> valid;
    ids.reserve(rows.size());
    valid.reserve(rows.size());
    for (const Row row : rows) {
        ids.push_back(m_segment->m_ids[row]);
        valid.push_back(m_valid[row]);
    }
    m_segment->m_ids = std::move(ids);
    m_valid = std::move(valid);
    sortIds();
}

SegmentBuilder::Sorted SegmentBuilder::sorted(int field, const Collation &collation)
{
    sortIds();
    if (std::vector<Row> last = lastOfEachId(); last.size() < m_segment->size()) {
        rearrange(last);
    }
    Order order = m_segment->order(field, collation);
    rearrange(order.rows);
    order.rows = {};
    return {.segment = finished(), .order = std::move(order)};
}

std::shared_ptr<const Segment> SegmentBuilder::asAdded()
{
    sortIds();
    Q_ASSERT(lastOfEachId().size() == m_segment->size());
    return finished();
}

std::shared_ptr<const Segment> SegmentBuilder::finished()
{
    m_segment->m_words.finish();
    m_segment->m_numbers.finish(digitBuckets);
    for (SharedColumn &column : m_segment->m_shared) {
        column.finish();
    }
    m_segment->m_valid = RowSet(m_segment->size());
    for (size_t row = 0; row < m_valid.size(); ++row) {
        if (m_valid[row]) {
            m_segment->m_valid.insert(row);
        }
    }
    m_valid = {};
    return std::exchange(m_segment, std::make_unique<Segment>(m_segment->m_schema));
}

} // namespace Search
