// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/index.h"
#include "search/indexsequence.h"

#include <array>
#include <utility>

namespace Search {

namespace {

/// Tells of each record of a sequence that is being put together whether it is like the one before.
class TieFinder
{
public:
    explicit TieFinder(const Order &old)
        : m_old(old)
    {
    }

    /// The next one is the row at that place of the old order; `key` makes its sort key.
    template<typename MakeKey>
    bool isTie(size_t place, MakeKey key)
    {
        const bool isKnown = m_hasPlace;
        bool tie = isKnown;
        if (isKnown) {
            for (size_t between = m_place + 1; tie && between <= place; ++between) {
                tie = m_old.ties.contains(between);
            }
        } else if (m_hasKey) {
            tie = m_key == key();
        }
        m_hasPlace = true;
        m_place = place;
        return tie;
    }

    /// The next one was not in the old order; `keyAt` makes the sort key of what is at a place.
    template<typename MakeKey>
    bool isTie(const std::string &key, MakeKey keyAt)
    {
        const bool tie = m_hasPlace ? keyAt(m_place) == key : m_hasKey && m_key == key;
        m_hasPlace = false;
        m_hasKey = true;
        m_key = key;
        return tie;
    }

private:
    const Order &m_old;
    bool m_hasPlace = false; ///< the last one was in the old order, there:
    size_t m_place = 0;
    bool m_hasKey = false; ///< there was one that was not; its key:
    std::string m_key;
};

} // namespace

/// The texts of a field that is late, of the changed records.
StoredTexts Index::lateChanges(int field) const
{
    constexpr std::string_view nothing;
    StoredTexts texts({FoldedPlace::Nowhere});
    for (const Changed &changed : m_changed) {
        const std::string_view text = changed.texts[size_t(field)];
        texts.append({&text, 1}, {&nothing, 1});
    }
    return texts;
}

void Index::compact()
{
    if (changes() == 0) {
        return;
    }
    // By what the segment is sorted by, its records and the changed ones are put together.
    const size_t oldSize = m_segment->size();
    Records changes(m_schema);
    for (const Changed &changed : std::as_const(m_changed)) {
        const std::vector<std::string_view> texts(changed.texts.begin(), changed.texts.end());
        changes.add(changed.id, changed.valid, texts);
    }
    std::vector<Origin> origins;
    origins.reserve(size_t(size()));
    std::vector<Row> newRows(oldSize + size_t(m_changed.size()));
    const auto place = places({.field = m_segmentField, .rows = ascending(m_segmentField)});
    auto next = place.cbegin();
    const auto addChanged = [&](size_t before) {
        for (; next != place.cend() && next->before <= before; ++next) {
            newRows[oldSize + size_t(next->changed)] = Row(origins.size());
            origins.push_back({.part = 1, .row = Row(next->changed)});
        }
    };
    for (Row row = 0; row < oldSize; ++row) {
        addChanged(row);
        if (m_alive.contains(row)) {
            newRows[row] = Row(origins.size());
            origins.push_back({.part = 0, .row = row});
        }
    }
    addChanged(oldSize);

    QHash<int, std::shared_ptr<const Order>> orders;
    for (auto order = m_orders.cbegin(); order != m_orders.cend(); ++order) {
        const auto places = order.key() == m_segmentField
            ? place
            : this->places({.field = order.key(), .rows = *order});
        Order made = merged(**order, places, order.key(), newRows);
        if (order.key() == m_segmentField) {
            made.rows = {};
        }
        orders.insert(order.key(), std::make_shared<const Order>(std::move(made)));
    }
    QHash<int, std::shared_ptr<const StoredTexts>> lateTexts;
    for (auto late = m_late.cbegin(); late != m_late.cend(); ++late) {
        const StoredTexts changed = lateChanges(late.key());
        const std::array<const StoredTexts *, 2> columns{late->get(), &changed};
        lateTexts.insert(late.key(),
                         std::make_shared<StoredTexts>(StoredTexts::gathered(columns, origins)));
    }
    m_late = std::move(lateTexts);
    const std::array<const Records *, 2> parts{&m_segment->records(), &changes};
    m_segment = std::make_shared<const Segment>(parts, origins);
    m_isPrepared = false;
    prepareFinding();
    m_orders = std::move(orders);
    m_alive = RowSet(m_segment->size(), true);
    m_replaced = 0;
    m_changed.clear();
    m_changedById.clear();
    forgetSequence();
}

Order Index::merged(const Order &old, const std::vector<Place> &places, int field,
                    const std::vector<Row> &newRows) const
{
    const size_t oldSize = m_segment->size();
    Order order{.ties = RowSet(size_t(size()))};
    std::vector<Row> rows;
    rows.reserve(size_t(size()));
    TieFinder ties(old);
    const auto append = [&](Row newRow, bool isTie) {
        if (isTie) {
            order.ties.insert(rows.size());
        }
        rows.push_back(newRow);
    };
    const auto keyAt = [&](size_t place) {
        std::string key;
        appendKey(key, old.at(place), field);
        return key;
    };
    auto next = places.begin();
    const auto appendChanged = [&](size_t before) {
        for (; next != places.end() && next->before <= before; ++next) {
            const bool isTie = ties.isTie(key(m_changed.at(next->changed), field), keyAt);
            append(newRows[oldSize + size_t(next->changed)], isTie);
        }
    };
    for (size_t place = 0; place < oldSize; ++place) {
        appendChanged(place);
        if (const Row row = old.at(place); m_alive.contains(row)) {
            append(newRows[row], ties.isTie(place, [&] { return keyAt(place); }));
        }
    }
    appendChanged(oldSize);
    order.rows = PackedRows(rows);
    return order;
}

} // namespace Search
