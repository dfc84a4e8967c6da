// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/arena.h"

#include <algorithm>
#include <limits>

namespace Search {

namespace {

/// Fewer are scanned as fast as Grams are asked, and much faster than Grams are made.
constexpr size_t fewBlocks = 64;

/// Which bytes are rare is as well known from every seventeenth of a million.
constexpr size_t manyBytes = 1'000'000;
constexpr size_t sampledStep = 17;

} // namespace

Arena::Arena() = default;

void Arena::reserve(size_t rows)
{
    const size_t have = std::max<size_t>(size(), 1);
    m_bytes.reserve(std::max(m_bytes.size(), m_bytes.size() / have * rows + rows));
    m_ends.reserve(rows);
}

void Arena::append(std::string_view text)
{
    // 4 GiB of names: none of the databases this is made for comes near it.
    Q_ASSERT(m_bytes.size() + text.size() < std::numeric_limits<quint32>::max());
    m_bytes.insert(m_bytes.end(), text.begin(), text.end());
    m_ends.push_back(quint32(m_bytes.size()));
    m_bytes.push_back(separator);
}

Arena Arena::gathered(std::span<const Arena *const> parts, const std::vector<Origin> &origins)
{
    const auto text = [&](const Origin &origin) { return parts[origin.part]->text(origin.row); };
    size_t length = 0;
    for (const Origin &origin : origins) {
        length += text(origin).size() + 1;
    }
    Arena arena;
    arena.m_bytes.reserve(length + Needle::readBeyond);
    arena.m_ends.reserve(origins.size());
    for (const Origin &origin : origins) {
        arena.append(text(origin));
    }
    return arena;
}

void Arena::finish()
{
    const size_t step = m_bytes.size() > manyBytes ? sampledStep : 1;
    for (size_t at = 0; at < m_bytes.size(); at += step) {
        ++m_histogram[quint8(m_bytes[at])];
    }
    m_bytes.resize(m_bytes.size() + Needle::readBeyond, separator);
}

Grams Arena::grams(Grams::Buckets buckets) const
{
    if (blocks() <= fewBlocks) {
        return {};
    }
    Grams grams(blocks(), buckets);
    for (Row row = 0; row < size(); ++row) {
        std::string_view rest = text(row);
        while (!rest.empty()) {
            const std::string_view field = rest.substr(0, rest.find(separator));
            grams.add(row / rowsInBlock, field);
            rest.remove_prefix(std::min(field.size() + 1, rest.size()));
        }
    }
    grams.finish();
    return grams;
}

quint64 Arena::rowsWith(size_t block, const Needle &needle) const
{
    const Row first = Row(block * rowsInBlock);
    const Row end = Row(std::min(size(), (block + 1) * rowsInBlock));
    const char *const to = m_bytes.data() + m_ends[end - 1];
    const char *at = m_bytes.data() + startOf(first);
    quint64 rows = 0;
    for (Row row = first; (at = needle.find(at, to)) != to; ++row) {
        while (m_bytes.data() + m_ends[row] < at) {
            ++row;
        }
        rows |= quint64(1) << (row - first);
        if (row + 1 == end) {
            break;
        }
        at = m_bytes.data() + m_ends[row] + 1;
    }
    return rows;
}

bool Arena::isSound() const
{
    size_t start = 0;
    for (const quint32 end : m_ends) {
        if (end < start) {
            return false;
        }
        start = size_t(end) + 1;
    }
    return m_bytes.size() == start + Needle::readBeyond;
}

size_t Arena::bytes() const
{
    return m_bytes.capacity() + m_ends.capacity() * sizeof(quint32);
}

} // namespace Search
