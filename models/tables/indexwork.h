// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "search/index.h"
#include "store/database.h"

namespace Tables {

/// What there is to do for the index of customer users besides answering, a step at a time: to be
/// done on a copy of it in another thread.
class IndexWork
{
public:
    /// The next step. `canSupply`: last logins can be read. `wanted`: the field that somebody waits
    /// for lists to be sorted by; -1 if nobody does.
    IndexWork(const Search::Index &index, bool canSupply, int wanted = -1);

    [[nodiscard]] bool isNothing() const { return m_step == Step::None; }
    /// The copy, after it. Opens the database if it has to. Any thread.
    [[nodiscard]] Domain::Result<Search::Index> doneTo(Search::Index copy,
                                                       const Store::Location &location,
                                                       const Store::OpenOptions &options) const;

private:
    enum class Step { None, PrepareFinding, SupplyLastLogins, Compact, Sort };

    [[nodiscard]] Step nextStep(const Search::Index &index, bool canSupply, int wanted) const;

    int m_field; ///< to sort by
    Step m_step;
};

} // namespace Tables
