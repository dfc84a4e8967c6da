// SPDX-License-Identifier: GPL-3.0-or-later
#include "scansearch.h"
#include "searchbench.h"
#include "tables/directorycontents.h"

namespace Bench {

using namespace Qt::StringLiterals;
using Domain::Result;
using Tables::CustomerUserKey;
using Tables::DirectoryContents;

namespace {

constexpr Limits searchLimits{.p95 = 8}; // of the 16 that a key may take until all is painted

/// Reading, what makes searching fast, and sorting by whatever the list can be sorted by.
Result<DirectoryContents> readAll(Store::Database &database, QList<Line> &lines)
{
    const MemoryWatch memory;
    Line reading{.what = u"reading everybody"_s};
    Line preparing{.what = u"readying it for fast searches"_s};
    Line sorting{.what = u"sorting by the other columns"_s};
    Result<DirectoryContents> contents = Domain::Error{};
    reading.ours.times.add(millisecondsOf(
        [&] { contents = DirectoryContents::read(database, QLocale(QLocale::English)); }));
    if (!contents) {
        return contents;
    }
    reading.memory = memory.growth();
    Search::Index &index = contents->customerUsers;
    Result<void> supplied;
    preparing.ours.times.add(millisecondsOf([&] {
        index.prepareFinding();
        supplied = Tables::supplyLastLogins(index, database);
    }));
    if (!supplied) {
        return supplied.error();
    }
    preparing.memory = memory.growth();
    sorting.ours.times.add(millisecondsOf([&index] {
        for (int field = 0; field < index.schema().size(); ++field) {
            index.prepareOrder(field);
        }
    }));
    sorting.memory = memory.growth();
    const Line size{.what = u"… what is kept of it"_s, .memory = qint64(index.bytes())};
    lines += {reading, preparing, sorting, size};
    return contents;
}

constexpr qsizetype rowsSeen = 30; ///< a screenful, as the window asks for

Line searched(const QString &what, const Search::Index &index, const QStringList &terms,
              CustomerUserKey key = CustomerUserKey::Login,
              Qt::SortOrder order = Qt::AscendingOrder)
{
    Line line{.what = what, .limits = searchLimits};
    for (const QString &term : terms) {
        Search::Hits hits;
        line.ours.times.add(millisecondsOf([&] {
            hits = index.find({.typed = term,
                               .sortField = static_cast<int>(key),
                               .order = order,
                               .limit = ScanSearch::listedAtOnce,
                               .counting = Search::Counting::WhenCheap,
                               .atOnce = rowsSeen});
        }));
        line.ours.mostRows = std::max(line.ours.mostRows, qint64(hits.ids.size()));
    }
    return line;
}

/// What a thread of its own does, when that takes longer than finding those seen: the first
/// thousand, and how many there are.
Line counted(const QString &what, const Search::Index &index, const QStringList &terms)
{
    Line line{.what = what};
    for (const QString &term : terms) {
        Search::Hits hits;
        line.ours.times.add(millisecondsOf(
            [&] { hits = index.find({.typed = term, .limit = ScanSearch::listedAtOnce}); }));
        line.ours.mostRows = std::max(line.ours.mostRows, qint64(hits.total));
    }
    return line;
}

} // namespace

Result<QList<Line>> indexLines(const Searches &searches)
{
    QList<Line> lines;
    auto contents = readAll(searches.database, lines);
    if (!contents) {
        return contents.error();
    }
    const Search::Index &index = contents->customerUsers;
    const QStringList all = allTerms(searches.sets);
    lines += {searched(everySearchLine, index, all),
              searched(u"search, by name"_s, index, all, CustomerUserKey::Name),
              searched(u"search, by email descending"_s, index, all, CustomerUserKey::Email,
                       Qt::DescendingOrder),
              counted(u"counted"_s, index, all)};
    for (const TermSet &set : searches.sets + termsByScript(searches.sets)) {
        lines.append(searched(u"search: "_s + set.what, index, set.terms));
    }
    return lines;
}

} // namespace Bench
