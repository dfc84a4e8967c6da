// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/packedrows.h"

#include <algorithm>
#include <bit>
#include <limits>

namespace Search {

PackedRows::PackedRows(const std::vector<Row> &rows)
    : m_size(rows.size())
{
    if (rows.empty()) {
        return;
    }
    const Row highest = *std::max_element(rows.begin(), rows.end());
    m_width = quint64(std::bit_width(std::max<Row>(highest, 1)));
    m_mask = (quint64(1) << m_width) - 1;
    m_words.resize(neededWords());
    size_t bit = 0;
    for (const Row row : rows) {
        quint64 *const word = &m_words[bit / wordBits];
        const size_t offset = bit % wordBits;
        word[0] |= quint64(row) << offset;
        word[1] |= quint64(row) >> 1 >> (wordBits - 1 - offset);
        bit += m_width;
    }
}

bool PackedRows::isSound() const
{
    constexpr quint64 mostBits = std::numeric_limits<Row>::digits;
    constexpr quint64 mostRows = quint64(1) << mostBits;
    return empty()
        || (m_width >= 1 && m_width <= mostBits && m_size <= mostRows
            && m_mask == (quint64(1) << m_width) - 1 && m_words.size() == neededWords());
}

} // namespace Search
