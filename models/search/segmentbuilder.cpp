// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/segmentbuilder.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace Search {

namespace {

/// After so many rows the length of the others is known well enough.
constexpr size_t sampledRows = 1000;

} // namespace

SegmentBuilder::SegmentBuilder(const Schema &schema, size_t rows)
    : m_records(schema)
    , m_expected(rows)
{
}

void SegmentBuilder::add(qint64 id, bool valid, Texts texts)
{
    m_records.add(id, valid, texts);
    reserveOnceSampled();
}

void SegmentBuilder::add(qint64 id, bool valid, Texts texts,
                         std::span<const SharedColumn::Ordinal> shared)
{
    m_records.add(id, valid, texts, shared);
    reserveOnceSampled();
}

SharedColumn::Ordinal SegmentBuilder::share(std::string_view text)
{
    return m_records.share(text);
}

void SegmentBuilder::reserveOnceSampled()
{
    if (m_records.size() == sampledRows && m_expected > sampledRows) {
        m_records.reserve(m_expected);
    }
}

void SegmentBuilder::keepLastOfEachId()
{
    m_rows.resize(m_records.size());
    std::iota(m_rows.begin(), m_rows.end(), Row(0));
    const auto id = [this](Row row) { return m_records.id(row); };
    std::stable_sort(m_rows.begin(), m_rows.end(), [&](Row a, Row b) { return id(a) < id(b); });
    const auto gone =
        std::unique(m_rows.rbegin(), m_rows.rend(), [&](Row a, Row b) { return id(a) == id(b); });
    m_rows.erase(m_rows.begin(), gone.base());
}

void SegmentBuilder::sort(int field, const Collation &collation)
{
    keepLastOfEachId();
    m_keys.reserve(m_rows.size());
    for (const Row row : m_rows) {
        m_records.appendKey(m_keys.bytes(), row, field, collation);
        m_keys.endKey();
    }
    m_keys.sort([](quint32 number) { return number; });
}

/// Goes through what several builders have, in the order that each is sorted in.
class SegmentBuilder::Merge
{
public:
    explicit Merge(std::span<const SegmentBuilder> builders)
        : m_builders(builders)
        , m_places(builders.size(), 0)
    {
    }

    /// The next one; false if there is none.
    bool next()
    {
        const bool hadOne = m_hasOne;
        const Place before{m_part, m_hasOne ? m_places[m_part] - 1 : 0};
        m_hasOne = false;
        for (quint32 part = 0; part < m_builders.size(); ++part) {
            const bool hasMore = m_places[part] < m_builders[part].m_keys.size();
            if (hasMore && (!m_hasOne || isBefore(part, m_part))) {
                m_part = part;
                m_hasOne = true;
            }
        }
        if (!m_hasOne) {
            return false;
        }
        m_isTie =
            hadOne && keys(before.part).compare(before.place, keys(m_part), m_places[m_part]) == 0;
        ++m_places[m_part];
        return true;
    }

    [[nodiscard]] Origin origin() const
    {
        return {.part = m_part, .row = row(m_part, m_places[m_part] - 1)};
    }
    /// Whether it is like the one before.
    [[nodiscard]] bool isTie() const { return m_isTie; }

private:
    struct Place
    {
        quint32 part = 0;
        size_t place = 0;
    };

    [[nodiscard]] const SortKeys &keys(quint32 part) const { return m_builders[part].m_keys; }
    [[nodiscard]] Row row(quint32 part, size_t place) const
    {
        return m_builders[part].m_rows[keys(part).at(place)];
    }

    /// Whether the next one of the part is.
    [[nodiscard]] bool isBefore(quint32 part, quint32 other) const
    {
        const auto id = [this](quint32 of) {
            return m_builders[of].m_records.id(row(of, m_places[of]));
        };
        const int difference = keys(part).compare(m_places[part], keys(other), m_places[other]);
        return difference != 0 ? difference < 0 : id(part) < id(other);
    }

    std::span<const SegmentBuilder> m_builders;
    std::vector<size_t> m_places; ///< how many of each were passed
    quint32 m_part = 0; ///< which the present one is of
    bool m_hasOne = false;
    bool m_isTie = false;
};

SegmentBuilder::Sorted SegmentBuilder::merged(std::span<SegmentBuilder> builders)
{
    std::vector<const Records *> parts;
    size_t size = 0;
    for (const SegmentBuilder &builder : builders) {
        parts.push_back(&builder.m_records);
        size += builder.m_rows.size();
    }
    Order order;
    std::vector<Origin> origins;
    origins.reserve(size);
    for (Merge merge(builders); merge.next();) {
        origins.push_back(merge.origin());
        order.ties.append(merge.isTie());
    }
    for (SegmentBuilder &builder : builders) {
        builder.m_keys = {}; // a third of what there is to gather from
    }
    return {.segment = std::make_shared<const Segment>(parts, origins), .order = std::move(order)};
}

} // namespace Search
