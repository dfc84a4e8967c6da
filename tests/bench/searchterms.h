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

/// What is searched for: every character and every pair of characters that occurs, infixes, words
/// that do not occur, two words of one person, wildcards. The same for the same rows and seed.
[[nodiscard]] Domain::Result<QList<TermSet>> searchTerms(const Store::Database &database,
                                                         quint32 seed);

/// The terms with a letter of Latin, Cyrillic, Greek and CJK, a set each.
[[nodiscard]] QList<TermSet> termsByScript(const QList<TermSet> &sets);

/// So many of each set at most, drawn by lot.
[[nodiscard]] QList<TermSet> sampleOf(const QList<TermSet> &sets, qsizetype most, quint32 seed);

[[nodiscard]] QStringList allTerms(const QList<TermSet> &sets);

} // namespace Bench
