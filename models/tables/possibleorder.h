// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "search/index.h"
#include "tables/directory.h"

namespace Tables {

/// The order a list of customer users can have at once. The one that is asked for may take a second
/// to be made: till then the list stays in the one it had. In the directory's thread.
class PossibleOrder
{
public:
    /// The directory is to live as long as this.
    explicit PossibleOrder(Directory &directory);

    /// What is asked for, in that order. Lets the right one be made if it is another:
    /// Directory::sortingEnded() tells when to ask again.
    [[nodiscard]] Search::Request of(const Search::Request &wanted);
    /// Whether that was another one the last time.
    [[nodiscard]] bool isAwaited() const { return m_isAwaited; }

private:
    Directory *m_directory;
    int m_field;
    Qt::SortOrder m_order = Qt::AscendingOrder;
    bool m_isAwaited = false;
};

} // namespace Tables
