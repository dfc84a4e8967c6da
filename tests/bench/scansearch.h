// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <functional>

/// What a user would have without Rollbook's index: every row is looked at, as OTOBO does. The
/// words of a query must all match, each in any column; an asterisk stands for any text.
namespace Bench::ScanSearch {

/// So many rows the list gets at once, here as there.
inline constexpr qsizetype listedAtOnce = 1000;

/// The columns of customer_user that are looked into.
[[nodiscard]] QStringList columns();
/// For each word of a query what it is compared with; ! is the escape character.
[[nodiscard]] QStringList patterns(const QString &typed);

/// How a column is compared with the pattern of a word.
using Comparison = std::function<QString(const QString &column, qsizetype word)>;
/// The statement for a query of so many words; sorted by username, as many as are listed.
[[nodiscard]] QString statement(qsizetype words, const Comparison &comparison);

} // namespace Bench::ScanSearch
