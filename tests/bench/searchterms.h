// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "store/database.h"

#include <QString>
#include <QStringList>

namespace Bench {

/// Queries of one kind.
struct TermSet
{
    QString what;
    QStringList terms;
};

/// What is searched for: every character and every pair of characters that occurs (of the rows
/// sampled), infixes, words that do not occur, two words of one person, wildcards. The same for
/// the same rows and seed.
[[nodiscard]] Domain::Result<QList<TermSet>> searchTerms(const Store::Database &database,
                                                         quint32 seed);

} // namespace Bench
