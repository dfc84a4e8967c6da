// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/possibleorder.h"

namespace Tables {

namespace {

constexpr auto firstOrder = static_cast<int>(CustomerUserKey::Login); ///< is always made

}

PossibleOrder::PossibleOrder(Directory &directory)
    : m_directory(&directory)
    , m_field(firstOrder)
{
}

Search::Request PossibleOrder::of(const Search::Request &wanted)
{
    m_isAwaited = !m_directory->isSorted(wanted.sortField);
    if (!m_isAwaited) {
        m_field = wanted.sortField;
        m_order = wanted.order;
        return wanted;
    }
    m_directory->sortSoon(wanted.sortField);
    if (!m_directory->isSorted(m_field)) { // everybody was read anew
        m_field = firstOrder;
        m_order = Qt::AscendingOrder;
    }
    Search::Request possible = wanted;
    possible.sortField = m_field;
    possible.order = m_order;
    return possible;
}

} // namespace Tables
