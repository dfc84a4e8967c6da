// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/index.h"
#include "search/indexsequence.h"

#include <algorithm>
#include <utility>

namespace Search {

void Index::save(ArchiveWriter &archive) const
{
    Q_ASSERT(changes() == 0);
    Segment::exchange(*m_segment, archive);
    SegmentGrams::exchange(*m_grams, archive);
    archive.exchange(quint8(m_isPrepared ? 1 : 0));
    archive.exchange(m_segmentField);
    archive.exchange(quint64(m_late.size()));
    for (auto late = m_late.cbegin(); late != m_late.cend(); ++late) {
        archive.exchange(late.key());
        StoredTexts::exchange(**late, archive);
    }
    archive.exchange(quint64(m_orders.size()));
    for (auto order = m_orders.cbegin(); order != m_orders.cend(); ++order) {
        archive.exchange(order.key());
        Order::exchange(**order, archive);
    }
}

bool Index::load(ArchiveReader &archive)
{
    Index read(m_schema, m_collation);
    auto segment = std::make_shared<Segment>(m_schema);
    auto grams = std::make_shared<SegmentGrams>();
    Segment::exchange(*segment, archive);
    SegmentGrams::exchange(*grams, archive);
    quint8 isPrepared = 0;
    archive.exchange(isPrepared);
    read.m_isPrepared = isPrepared != 0;
    archive.exchange(read.m_segmentField);
    int field = 0;
    quint64 count = 0;
    archive.exchange(count);
    for (; count > 0 && archive.isGood(); --count) {
        auto late = std::make_shared<StoredTexts>(std::vector{FoldedPlace::Nowhere});
        archive.exchange(field);
        StoredTexts::exchange(*late, archive);
        read.m_late.insert(field, std::move(late));
    }
    archive.exchange(count);
    for (; count > 0 && archive.isGood(); --count) {
        auto order = std::make_shared<Order>();
        archive.exchange(field);
        Order::exchange(*order, archive);
        read.m_orders.insert(field, std::move(order));
    }
    read.m_segment = std::move(segment);
    read.m_grams = std::move(grams);
    if (!archive.isGood() || !read.isSound()) {
        return false;
    }
    read.m_alive = RowSet(read.m_segment->size(), true);
    *this = std::move(read);
    return true;
}

/// Whether nothing in it leads to where nothing is.
bool Index::isSound() const
{
    const size_t rows = m_segment->size();
    const auto hasRows = [rows](const auto &part) { return part->isSound(rows); };
    const auto isKnown = [this](int field) { return field >= -1 && field < m_schema.size(); };
    const QList<int> sorted = m_orders.keys();
    const QList<int> late = m_late.keys();
    return m_segment->isSound() && m_grams->isSound(m_segment->blocks())
        && std::all_of(m_late.cbegin(), m_late.cend(), hasRows)
        && std::all_of(m_orders.cbegin(), m_orders.cend(), hasRows)
        && std::all_of(sorted.cbegin(), sorted.cend(), isKnown)
        && std::all_of(late.cbegin(), late.cend(),
                       [&](int field) { return isKnown(field) && m_schema.value(field).late; })
        && m_orders.contains(m_segmentField) && m_orders.value(m_segmentField)->rows.empty();
}

} // namespace Search
