// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchbench.h"

#include "measurement.h"
#include "searchterms.h"
#include "store/query.h"
#include "tables/directorycontents.h"

#include <QElapsedTimer>

namespace Bench {

using namespace Qt::StringLiterals;
using Domain::Result;
using Tables::CustomerUserKey;
using Tables::DirectoryContents;

namespace {

constexpr qsizetype listed = 1000;

template<typename Do>
double millisecondsOf(Do what)
{
    QElapsedTimer timer;
    timer.start();
    what();
    return double(timer.nsecsElapsed()) / 1e6;
}

QString times(const Samples &samples)
{
    return u"p50 %1  p95 %2  p99 %3  max %4"_s.arg(samples.median(), 7, 'f', 3)
        .arg(samples.percentile(95), 7, 'f', 3)
        .arg(samples.percentile(99), 7, 'f', 3)
        .arg(samples.percentile(100), 7, 'f', 3);
}

Samples searched(const Search::Index &index, const QStringList &terms, CustomerUserKey key,
                 Qt::SortOrder order)
{
    Samples samples;
    for (const QString &term : terms) {
        samples.add(millisecondsOf([&] {
            (void)index.find({.typed = term,
                              .sortField = static_cast<int>(key),
                              .order = order,
                              .limit = listed,
                              .counting = Search::Counting::WhenCheap});
        }));
    }
    return samples;
}

Samples counted(const Search::Index &index, const QStringList &terms)
{
    Samples samples;
    for (const QString &term : terms) {
        samples.add(millisecondsOf([&] { (void)index.count({.typed = term}); }));
    }
    return samples;
}

/// What a user would have instead: one table, searched as OTOBO does.
Result<Samples> likeTimes(const Store::Database &database, const QStringList &terms)
{
    Samples samples;
    for (const QString &term : terms) {
        const QVariant pattern = QString(u'%' + term + u'%');
        Result<QSqlQuery> query = Domain::Error{};
        samples.add(millisecondsOf([&] {
            query = Store::run(database.connection(),
                               u"SELECT id FROM customer_user WHERE LOWER(login) LIKE ? "
                               "OR LOWER(first_name) LIKE ? OR LOWER(last_name) LIKE ? "
                               "OR LOWER(email) LIKE ? OR LOWER(customer_id) LIKE ? "
                               "ORDER BY login LIMIT 1000"_s,
                               QVariantList(5, pattern));
            while (query && query->next()) { }
        }));
        if (!query) {
            return query.error();
        }
    }
    return samples;
}

} // namespace

Result<void> measureSearch(Store::Database &database, quint32 seed, QTextStream &out)
{
    auto sets = searchTerms(database, seed);
    if (!sets) {
        return sets.error();
    }
    const MemoryWatch memory;
    Result<DirectoryContents> contents = Domain::Error{};
    const double reading = millisecondsOf(
        [&] { contents = DirectoryContents::read(database, QLocale(QLocale::English)); });
    if (!contents) {
        return contents.error();
    }
    Search::Index &index = contents->customerUsers;
    out << u"%1 customer users read in %2 ms, index of %3 MB, peak +%4 MB\n"_s.arg(index.size())
               .arg(reading, 0, 'f', 0)
               .arg(double(index.bytes()) / 1e6, 0, 'f', 1)
               .arg(double(memory.growth().value_or(0)) / 1e6, 0, 'f', 1);
    const double sorting = millisecondsOf([&] {
        for (int field = 0; field < index.schema().size(); ++field) {
            index.prepareOrder(field);
        }
    });
    out << u"sorted by the other columns in %1 ms, then %2 MB, peak +%3 MB\n"_s
               .arg(sorting, 0, 'f', 0)
               .arg(double(index.bytes()) / 1e6, 0, 'f', 1)
               .arg(double(memory.growth().value_or(0)) / 1e6, 0, 'f', 1)
        << Qt::flush;
    QStringList all;
    for (const TermSet &set : std::as_const(*sets)) {
        all += set.terms;
        out << set.what.leftJustified(26) << QString::number(set.terms.size()).rightJustified(6)
            << u"  "_s
            << times(searched(index, set.terms, CustomerUserKey::Login, Qt::AscendingOrder)) << '\n'
            << Qt::flush;
    }
    const auto line = [&](const QString &what, const Samples &samples) {
        out << what.leftJustified(34) << times(samples) << '\n' << Qt::flush;
    };
    line(u"all, sorted by username"_s,
         searched(index, all, CustomerUserKey::Login, Qt::AscendingOrder));
    line(u"all, by name"_s, searched(index, all, CustomerUserKey::Name, Qt::AscendingOrder));
    line(u"all, by email, descending"_s,
         searched(index, all, CustomerUserKey::Email, Qt::DescendingOrder));
    line(u"all, counted"_s, counted(index, all));
    QStringList few;
    for (const TermSet &set : std::as_const(*sets)) {
        few += set.terms.mid(0, 10);
    }
    auto like = likeTimes(database, few);
    if (!like) {
        return like.error();
    }
    line(u"LIKE in SQLite, ten of each"_s, *like);
    line(u"the same ten of each, here"_s,
         searched(index, few, CustomerUserKey::Login, Qt::AscendingOrder));
    return {};
}

} // namespace Bench
