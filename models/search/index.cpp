// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/index.h"

#include "search/indexsequence.h"

#include <algorithm>
#include <utility>

namespace Search {

namespace {

/// In UTF-8; half a surrogate pair, which that cannot have, as U+FFFD.
std::string encoded(const QString &text)
{
    QString whole = text;
    for (qsizetype at = 0; at < text.size(); ++at) {
        const bool isPair = text.at(at).isHighSurrogate() && at + 1 < text.size()
            && text.at(at + 1).isLowSurrogate();
        if (isPair) {
            ++at;
        } else if (text.at(at).isSurrogate()) {
            whole[at] = QChar::ReplacementCharacter;
        }
    }
    return whole.toStdString();
}

/// The texts in UTF-8, and views of them.
class EncodedTexts
{
public:
    EncodedTexts(const QStringList &texts, qsizetype fields)
    {
        m_texts.reserve(size_t(fields));
        for (qsizetype i = 0; i < fields; ++i) {
            m_texts.push_back(encoded(texts.value(i)));
        }
        m_views.assign(m_texts.begin(), m_texts.end());
    }

    [[nodiscard]] Texts views() const { return m_views; }
    [[nodiscard]] std::vector<std::string> takeTexts() { return std::move(m_texts); }

private:
    std::vector<std::string> m_texts;
    std::vector<std::string_view> m_views;
};

Order descending(const Order &ascending, size_t size)
{
    // Those alike stay by ascending id: group by group, from the last one.
    std::vector<Row> rows;
    rows.reserve(size);
    size_t end = size;
    while (end > 0) {
        size_t start = end - 1;
        while (ascending.ties.contains(start)) {
            --start;
        }
        for (size_t place = start; place < end; ++place) {
            rows.push_back(ascending.at(place));
        }
        end = start;
    }
    return {.rows = PackedRows(rows), .ties = {}};
}

} // namespace

Index::Index(Schema schema, const QLocale &locale)
    : Index(std::move(schema), Collation(locale))
{
}

Index::Index(Schema schema, Collation collation)
    : m_schema(std::move(schema))
    , m_layout(m_schema)
    , m_collation(std::move(collation))
    , m_segment(std::make_shared<const Segment>(m_schema))
    , m_grams(std::make_shared<const SegmentGrams>())
{
}

void Index::assign(const QList<Document> &documents, int sortField)
{
    SegmentBuilder builder(m_schema, size_t(documents.size()));
    for (const Document &document : documents) {
        builder.add(document.id, document.valid,
                    EncodedTexts(document.texts, m_schema.size()).views());
    }
    // What is late is not known yet: by id then.
    const bool isKnown = sortField < 0 || !m_schema.value(sortField).late;
    builder.sort(isKnown ? sortField : -1, m_collation);
    assign({&builder, 1}, isKnown ? sortField : -1);
    prepareFinding();
    QHash<qint64, qsizetype> numbers;
    for (qsizetype number = 0; number < documents.size(); ++number) {
        numbers.insert(documents.at(number).id, number);
    }
    for (int field = 0; field < m_schema.size(); ++field) {
        std::string text;
        supply(field, [&](const Segment &segment, Row row) {
            text = encoded(documents.at(numbers.value(segment.id(row))).texts.value(field));
            return std::string_view(text);
        });
    }
}

void Index::assign(std::span<SegmentBuilder> builders, int sortField)
{
    SegmentBuilder::Sorted sorted = SegmentBuilder::merged(builders);
    m_segment = std::move(sorted.segment);
    m_grams = std::make_shared<const SegmentGrams>();
    m_isPrepared = false;
    m_late.clear();
    m_segmentField = sortField;
    m_alive = RowSet(m_segment->size(), true);
    m_replaced = 0;
    m_changed.clear();
    m_changedById.clear();
    m_orders.clear();
    m_orders.insert(sortField, std::make_shared<const Order>(std::move(sorted.order)));
    forgetSequence();
}

void Index::put(const Document &document)
{
    remove(document.id);
    EncodedTexts texts(document.texts, m_schema.size());
    Changed changed{.id = document.id, .valid = document.valid};
    changed.pieces = m_layout.pieces(texts.views());
    changed.texts = texts.takeTexts();
    m_changedById.insert(document.id, m_changed.size());
    m_changed.append(std::move(changed));
    forgetSequence();
}

void Index::remove(qint64 id)
{
    removeChanged(id);
    const auto row = m_segment->rowOf(id);
    if (row && m_alive.contains(*row)) {
        m_alive.erase(*row);
        ++m_replaced;
    }
}

void Index::removeChanged(qint64 id)
{
    const auto found = m_changedById.constFind(id);
    if (found == m_changedById.constEnd()) {
        return;
    }
    const qsizetype gone = *found;
    m_changedById.erase(found);
    if (gone + 1 < m_changed.size()) {
        m_changed[gone] = std::move(m_changed.last());
        m_changedById[m_changed.at(gone).id] = gone;
    }
    m_changed.removeLast();
    forgetSequence();
}

qsizetype Index::size() const
{
    return qsizetype(m_segment->size()) - m_replaced + m_changed.size();
}

std::string Index::key(const Changed &changed, int field) const
{
    std::string key;
    if (field >= 0 && field < m_schema.size()) {
        const auto textOf = [&](int of) -> std::string_view { return changed.texts[size_t(of)]; };
        const QList<int> &joins = m_schema.at(field).joins;
        const std::string text =
            joins.isEmpty() ? std::string(textOf(field)) : joined(joins, textOf);
        m_collation.appendKey(key, text, m_schema.at(field));
    }
    return key;
}

void Index::supply(int field, const std::function<std::string_view(const Segment &, Row)> &textOf)
{
    if (isSupplied(field)) {
        return;
    }
    auto texts = std::make_shared<StoredTexts>(std::vector{FoldedPlace::Nowhere});
    constexpr std::string_view nothing;
    for (Row row = 0; row < m_segment->size(); ++row) {
        const std::string_view text = textOf(*m_segment, row);
        texts->append({&text, 1}, {&nothing, 1});
    }
    m_late.insert(field, std::move(texts));
    forgetSequence();
}

void Index::appendKey(std::string &to, Row row, int field) const
{
    const std::shared_ptr<const StoredTexts> late = m_late.value(field);
    if (late == nullptr) {
        m_segment->records().appendKey(to, row, field, m_collation);
    } else {
        m_collation.appendKey(to, late->text(row, 0, {}), m_schema.at(field));
    }
}

void Index::prepareFinding()
{
    if (!m_isPrepared) {
        m_grams = std::make_shared<const SegmentGrams>(*m_segment);
        m_isPrepared = true;
    }
}

void Index::prepareOrder(int field)
{
    (void)ascending(field);
}

bool Index::adoptPrepared(const Index &copy)
{
    if (copy.m_segment != m_segment) {
        return false;
    }
    for (auto late = copy.m_late.cbegin(); late != copy.m_late.cend(); ++late) {
        if (!m_late.contains(late.key())) {
            m_late.insert(late.key(), *late);
            forgetSequence();
        }
    }
    m_orders.insert(copy.m_orders);
    if (copy.m_isPrepared) {
        m_grams = copy.m_grams;
        m_isPrepared = true;
    }
    return true;
}

std::shared_ptr<const Order> Index::ascending(int field) const
{
    // By what is not known yet nothing can be sorted; nor is that remembered.
    const bool isMissing = field >= 0 && field < m_schema.size() && !isSupplied(field);
    std::shared_ptr<const Order> &order = m_orders[isMissing ? -1 : field];
    if (order == nullptr) {
        order = std::make_shared<const Order>(
            isMissing ? m_segment->order(-1, m_collation)
                : m_late.contains(field)
                ? m_segment->orderBy([&](std::string &to, Row row) { appendKey(to, row, field); })
                : m_segment->order(field, m_collation));
    }
    return order;
}

const Index::Sequence &Index::sequence(int field, Qt::SortOrder direction) const
{
    if (m_sequence != nullptr && m_sequence->field == field && m_sequence->direction == direction) {
        return *m_sequence;
    }
    Sequence made{.field = field, .direction = direction, .rows = ascending(field)};
    if (direction == Qt::DescendingOrder) {
        made.rows = std::make_shared<const Order>(descending(*made.rows, m_segment->size()));
    }
    made.places = places(made);
    m_sequence = std::make_shared<const Sequence>(std::move(made));
    return *m_sequence;
}

std::vector<Index::Place> Index::places(const Sequence &sequence) const
{
    const auto isBefore = [&](const std::string &left, qint64 leftId, const std::string &right,
                              qint64 rightId) {
        const int difference = left.compare(right);
        return difference == 0 ? leftId < rightId
                               : (difference < 0) == (sequence.direction == Qt::AscendingOrder);
    };
    std::vector<Place> places;
    std::vector<std::string> keys;
    for (const Changed &changed : m_changed) {
        keys.push_back(key(changed, sequence.field));
        size_t low = 0;
        size_t high = m_segment->size();
        while (low < high) {
            const size_t middle = low + (high - low) / 2;
            const Row row = sequence.rows->at(middle);
            std::string other;
            appendKey(other, row, sequence.field);
            if (isBefore(other, m_segment->id(row), keys.back(), changed.id)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        places.push_back({.before = low, .changed = qsizetype(places.size())});
    }
    std::sort(places.begin(), places.end(), [&](const Place &a, const Place &b) {
        return a.before != b.before ? a.before < b.before
                                    : isBefore(keys[size_t(a.changed)], m_changed.at(a.changed).id,
                                               keys[size_t(b.changed)], m_changed.at(b.changed).id);
    });
    return places;
}

size_t Index::bytes() const
{
    size_t orders = 0;
    for (const auto &order : std::as_const(m_orders)) {
        orders += order->rows.bytes() + order->ties.blocks() * sizeof(quint64);
    }
    for (const auto &late : m_late) {
        orders += late->bytes();
    }
    return m_segment->bytes() + m_grams->bytes() + orders;
}

} // namespace Search
