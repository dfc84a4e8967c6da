// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchbench.h"

#include <array>

namespace Bench {

using namespace Qt::StringLiterals;
using Domain::Result;

namespace {

struct SearchMeasurement
{
    QString name;
    Result<QList<Line>> (*lines)(const Searches &);
};

const std::array<SearchMeasurement, 4> &searchMeasurements()
{
    static const std::array<SearchMeasurement, 4> all{{{u"start"_s, &startLines},
                                                       {u"typing"_s, &typingLines},
                                                       {u"index"_s, &indexLines},
                                                       {u"sql"_s, &scanLines}}};
    return all;
}

} // namespace

QStringList searchParts()
{
    QStringList names;
    for (const SearchMeasurement &part : searchMeasurements()) {
        names.append(part.name);
    }
    return names;
}

Result<QList<Line>> searchLines(const Searches &searches, const QString &part)
{
    QList<Line> all;
    for (const SearchMeasurement &each : searchMeasurements()) {
        if (!part.isEmpty() && part != each.name) {
            continue;
        }
        auto lines = each.lines(searches);
        if (!lines) {
            return lines;
        }
        all += *lines;
    }
    return all;
}

} // namespace Bench
