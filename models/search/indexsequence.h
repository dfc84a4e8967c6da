// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "search/index.h"

#include <memory>
#include <vector>

namespace Search {

/// All records of an index in the order somebody asked for: the rows of the segment, and between
/// them what changed since it was made.
struct Index::Sequence
{
    int field = 0;
    Qt::SortOrder direction = Qt::AscendingOrder;
    std::shared_ptr<const Order> rows;
    std::vector<Place> places; ///< of the changed records, in the order asked for
};

} // namespace Search
