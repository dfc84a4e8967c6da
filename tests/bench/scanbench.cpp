// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgresqlsearch.h"
#include "scansearch.h"
#include "searchbench.h"
#include "store/query.h"
#include "tables/directorycontents.h"

namespace Bench {

using namespace Qt::StringLiterals;
using Domain::Result;
using Tables::DirectoryContents;

namespace {

constexpr qsizetype scannedOfEach = 10; // a scan of a million rows takes a second

/// Rollbook's own times for the same terms.
Result<Samples> indexTimes(Store::Database &database, const QStringList &terms)
{
    auto contents = DirectoryContents::read(database, QLocale(QLocale::English));
    if (!contents) {
        return contents.error();
    }
    contents->customerUsers.prepareFinding();
    Samples samples;
    for (const QString &term : terms) {
        samples.add(millisecondsOf([&] {
            (void)contents->customerUsers.find({.typed = term,
                                                .limit = ScanSearch::listedAtOnce,
                                                .counting = Search::Counting::WhenCheap});
        }));
    }
    return samples;
}

Result<qint64> scan(const Store::Database &database, const QString &term)
{
    const QStringList patterns = ScanSearch::patterns(term);
    QVariantList values;
    for (const QString &pattern : patterns) {
        values += QVariantList(ScanSearch::columns().size(), pattern);
    }
    const auto like = [](const QString &column, qsizetype) -> QString {
        return u"LOWER("_s + column + u") LIKE ? ESCAPE '!'"_s;
    };
    auto query =
        Store::run(database.connection(), ScanSearch::statement(patterns.size(), like), values);
    if (!query) {
        return query.error();
    }
    qint64 rows = 0;
    while (query->next()) {
        ++rows;
    }
    return rows;
}

Result<Answers> sqliteTimes(const Store::Database &database, const QStringList &terms)
{
    Answers answers;
    for (const QString &term : terms) {
        Result<qint64> rows = 0;
        answers.times.add(millisecondsOf([&] { rows = scan(database, term); }));
        if (!rows) {
            return rows.error();
        }
        answers.mostRows = std::max(answers.mostRows, *rows);
    }
    return answers;
}

} // namespace

Result<QList<Line>> scanLines(const Searches &searches)
{
    const QStringList terms = allTerms(sampleOf(searches.sets, scannedOfEach, searches.seed));
    auto index = indexTimes(searches.database, terms);
    auto sqlite = sqliteTimes(searches.database, terms);
    if (!index || !sqlite) {
        return index ? sqlite.error() : index.error();
    }
    Line postgresql{.what = postgresqlLine, .compared = *index};
    if (auto samples = PostgresqlSearch::times(searches.database, terms)) {
        postgresql.ours.times = *samples;
    } else {
        searches.out << u"No ILIKE in PostgreSQL: "_s << samples.error().detail << '\n'
                     << Qt::flush;
    }
    return QList<Line>{{.what = sqliteLine, .ours = *sqlite, .compared = *index}, postgresql};
}

} // namespace Bench
