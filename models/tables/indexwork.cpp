// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/indexwork.h"

#include "tables/directorycontents.h"

#include <utility>

namespace Tables {

namespace {

/// So many changes are searched beside the others in well under a millisecond.
constexpr qsizetype changesBeforeCompaction = 500;

/// A field that lists are sorted by, and it is not yet but can be: the one wanted, or else the
/// first; as many as there are if there is none.
int unsortedField(const Search::Index &index, int wanted)
{
    const auto isToBeSorted = [&index](int field) {
        return index.schema().at(field).listed && !index.hasOrder(field) && index.isSupplied(field);
    };
    if (wanted >= 0 && isToBeSorted(wanted)) {
        return wanted;
    }
    int field = 0;
    while (field < index.schema().size() && !isToBeSorted(field)) {
        ++field;
    }
    return field;
}

} // namespace

IndexWork::IndexWork(const Search::Index &index, bool canSupply, int wanted)
    : m_field(unsortedField(index, wanted))
    , m_step(nextStep(index, canSupply, wanted))
{
}

IndexWork::Step IndexWork::nextStep(const Search::Index &index, bool canSupply, int wanted) const
{
    if (!index.isPrepared()) {
        return Step::PrepareFinding;
    }
    if (m_field == wanted) {
        return Step::Sort;
    }
    if (canSupply && !index.isSupplied(static_cast<int>(CustomerUserKey::LastLogin))) {
        return Step::SupplyLastLogins;
    }
    if (index.changes() > changesBeforeCompaction) {
        return Step::Compact;
    }
    return m_field < index.schema().size() ? Step::Sort : Step::None;
}

Domain::Result<Search::Index> IndexWork::doneTo(Search::Index copy, const Store::Location &location,
                                                const Store::OpenOptions &options) const
{
    switch (m_step) {
    case Step::None:
        break;
    case Step::PrepareFinding:
        copy.prepareFinding();
        break;
    case Step::SupplyLastLogins: {
        auto database = Store::Database::open(location, options);
        if (!database) {
            return database.error();
        }
        if (auto supplied = supplyLastLogins(copy, **database); !supplied) {
            return supplied.error();
        }
        break;
    }
    case Step::Compact:
        copy.compact();
        break;
    case Step::Sort:
        copy.prepareOrder(m_field);
        break;
    }
    return copy;
}

} // namespace Tables
