// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/index.h"
#include "search/indexsequence.h"

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

void Index::compact()
{
    if (changes() == 0) {
        return;
    }
    // By what the segment is sorted by, its records are added to the new one.
    const size_t oldSize = m_segment->size();
    std::vector<Row> newRows(oldSize + size_t(m_changed.size()));
    SegmentBuilder builder(m_schema, size_t(size()));
    const Sequence base{.field = m_segmentField, .rows = ascending(m_segmentField)};
    auto place = places(base);
    auto next = place.cbegin();
    Row added = 0;
    const auto addChanged = [&](size_t before) {
        for (; next != place.cend() && next->before <= before; ++next) {
            const Changed &changed = m_changed.at(next->changed);
            const std::vector<std::string_view> texts(changed.texts.begin(), changed.texts.end());
            builder.add(changed.id, changed.valid, texts);
            newRows[oldSize + size_t(next->changed)] = added++;
        }
    };
    for (Row row = 0; row < oldSize; ++row) {
        addChanged(row);
        if (m_alive.contains(row)) {
            builder.addFrom(*m_segment, row);
            newRows[row] = added++;
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
    m_segment = builder.asAdded();
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
    order.rows.reserve(size_t(size()));
    TieFinder ties(old);
    const auto append = [&](Row newRow, bool isTie) {
        if (isTie) {
            order.ties.insert(order.rows.size());
        }
        order.rows.push_back(newRow);
    };
    const auto keyAt = [&](size_t place) {
        std::string key;
        m_segment->appendKey(key, old.at(place), field, m_collation);
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
    return order;
}

} // namespace Search
