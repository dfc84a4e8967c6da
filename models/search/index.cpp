// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/index.h"

#include <QByteArrayView>
#include <QCollatorSortKey>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <optional>
#include <utility>
#include <vector>

namespace Search {

namespace {

/// One of the texts of an entry as stored.
QByteArrayView textOf(QByteArrayView texts, int field)
{
    QByteArrayView rest = texts;
    for (int i = 0; i < field; ++i) {
        const qsizetype end = rest.indexOf(Layout::separator);
        rest = end < 0 ? QByteArrayView() : rest.sliced(end + 1);
    }
    const qsizetype end = rest.indexOf(Layout::separator);
    return end < 0 ? rest : rest.first(end);
}

} // namespace

/// What an entry is sorted by.
struct Index::SortKey
{
    enum class Rank { Number, Text, Empty };

    Rank rank = Rank::Empty;
    double number = 0;
    std::optional<QCollatorSortKey> text; ///< if that is the rank
    qint64 id = 0;

    [[nodiscard]] int compare(const SortKey &other) const
    {
        if (rank != other.rank) {
            return rank < other.rank ? -1 : 1;
        }
        if (rank == Rank::Text) {
            return text->compare(*other.text);
        }
        return number < other.number ? -1 : int(number > other.number);
    }

    [[nodiscard]] bool isBefore(const SortKey &other, Qt::SortOrder direction) const
    {
        const int difference = compare(other);
        if (difference == 0) {
            return id < other.id;
        }
        return (difference < 0) == (direction == Qt::AscendingOrder);
    }
};

Index::Index(Schema schema, const QLocale &locale)
    : m_schema(std::move(schema))
    , m_layout(m_schema)
    , m_collator(locale.language() == QLocale::C ? QLocale(QLocale::English) : locale)
{
    m_collator.setNumericMode(true);
}

void Index::assign(const QList<Document> &documents)
{
    m_entries.clear();
    m_free.clear();
    m_slots.clear();
    m_orders.clear();
    m_searched.clear();
    m_stored.clear();
    m_waste = 0;
    m_entries.reserve(documents.size());
    m_slots.reserve(documents.size());
    for (const Document &document : documents) {
        put(document);
    }
    m_searched.squeeze();
    m_stored.squeeze();
}

void Index::put(const Document &document)
{
    remove(document.id);
    const Entry entry = append(document);
    if (m_free.isEmpty()) {
        m_free.append(Slot(m_entries.size()));
        m_entries.emplaceBack();
    }
    const Slot slot = m_free.takeLast();
    for (auto order = m_orders.begin(); order != m_orders.end(); ++order) {
        order->insert(place(*order, order.key(), entry), slot);
    }
    m_slots.insert(document.id, slot);
    m_entries[slot] = entry;
}

void Index::remove(qint64 id)
{
    const auto found = m_slots.constFind(id);
    if (found == m_slots.constEnd()) {
        return;
    }
    const Slot slot = *found;
    for (auto order = m_orders.begin(); order != m_orders.end(); ++order) {
        const qsizetype here = place(*order, order.key(), m_entries.at(slot));
        Q_ASSERT(order->value(here, ~slot) == slot);
        order->removeAt(here);
    }
    m_slots.erase(found);
    const Entry gone = std::exchange(m_entries[slot], {});
    m_free.append(slot);
    m_waste += gone.wordsLength + gone.numbersLength + gone.storedLength;
    if (m_waste > (m_searched.size() + m_stored.size()) / 2) {
        compact();
    }
}

Hits Index::find(const Request &request) const
{
    const Matcher matcher(Query(request.typed, m_schema), m_layout);
    const State shown = request.includeInvalid ? State::Invalid : State::Valid;
    Hits hits;
    // Testing in the order of memory and collecting in the order asked for is several times faster
    // than testing in the order asked for.
    std::vector<bool> collected(static_cast<size_t>(m_entries.size()));
    for (qsizetype slot = 0; slot < m_entries.size(); ++slot) {
        const Entry &entry = m_entries.at(slot);
        if (entry.state == State::Free || !matches(entry, matcher)) {
            continue;
        }
        const bool counts = entry.state >= shown;
        collected[static_cast<size_t>(slot)] = counts;
        ++(counts ? hits.total : hits.hiddenInvalid);
    }
    const qsizetype wanted = request.limit < 0 ? hits.total : std::min(request.limit, hits.total);
    hits.ids.reserve(wanted);
    const QList<Slot> &sequence = ordered({request.sortField, request.order});
    for (auto slot = sequence.begin(); hits.ids.size() < wanted; ++slot) {
        if (collected[*slot]) {
            hits.ids.append(m_entries.at(*slot).id);
        }
    }
    return hits;
}

Index::Entry Index::append(const Document &document)
{
    const QByteArray words = m_layout.words(document.texts);
    const QByteArray numbers = m_layout.numbers(document.texts);
    QByteArray stored;
    for (qsizetype i = 0; i < m_schema.size(); ++i) {
        stored += document.texts.value(i).toUtf8();
        stored += Layout::separator;
    }
    const Entry entry{.id = document.id,
                      .searched = m_searched.size(),
                      .stored = m_stored.size(),
                      .wordsLength = quint32(words.size()),
                      .numbersLength = quint32(numbers.size()),
                      .storedLength = quint32(stored.size()),
                      .state = document.valid ? State::Valid : State::Invalid};
    m_searched += words;
    m_searched += numbers;
    m_stored += stored;
    return entry;
}

/// Moves what entries have together.
void Index::compact()
{
    const auto moved = [](const QByteArray &from, qsizetype &at, qsizetype length, QByteArray &to) {
        const qsizetype end = to.size();
        to.append(QByteArrayView(from).sliced(at, length));
        at = end;
    };
    QByteArray searched;
    QByteArray stored;
    for (Entry &entry : m_entries) {
        moved(m_searched, entry.searched, entry.wordsLength + entry.numbersLength, searched);
        moved(m_stored, entry.stored, entry.storedLength, stored);
    }
    m_searched = std::move(searched);
    m_stored = std::move(stored);
    m_waste = 0;
}

bool Index::matches(const Entry &entry, const Matcher &matcher) const
{
    const char *const words = m_searched.constData() + entry.searched;
    return matcher.matches({words, entry.wordsLength},
                           {words + entry.wordsLength, entry.numbersLength});
}

Index::SortKey Index::sortKey(const Entry &entry, int field) const
{
    SortKey key{.id = entry.id};
    if (field < 0 || field >= m_schema.size()) {
        return key;
    }
    const QByteArrayView text =
        textOf(QByteArrayView(m_stored).sliced(entry.stored, entry.storedLength), field);
    if (text.isEmpty()) {
        return key;
    }
    bool isNumber = false;
    if (m_schema.at(field).numeric) {
        key.number = text.toDouble(&isNumber);
    }
    if (isNumber && std::isfinite(key.number)) {
        key.rank = SortKey::Rank::Number;
    } else {
        key.rank = SortKey::Rank::Text;
        key.text = m_collator.sortKey(QString::fromUtf8(text));
    }
    return key;
}

qsizetype Index::place(const QList<Slot> &sequence, OrderKey order, const Entry &entry) const
{
    const auto isBefore = [&](Slot slot, const SortKey &key) {
        return sortKey(m_entries.at(slot), order.field).isBefore(key, order.direction);
    };
    return std::lower_bound(sequence.begin(), sequence.end(), sortKey(entry, order.field), isBefore)
        - sequence.begin();
}

const QList<Index::Slot> &Index::ordered(OrderKey order) const
{
    const auto found = m_orders.constFind(order);
    if (found != m_orders.constEnd()) {
        return *found;
    }
    std::vector<SortKey> keys;
    keys.reserve(static_cast<size_t>(m_entries.size()));
    for (const Entry &entry : m_entries) {
        keys.push_back(sortKey(entry, order.field));
    }
    QList<Slot> sequence = m_slots.values();
    std::sort(sequence.begin(), sequence.end(),
              [&](Slot a, Slot b) { return keys[a].isBefore(keys[b], order.direction); });
    return *m_orders.insert(order, sequence);
}

} // namespace Search
