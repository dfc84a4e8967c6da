// SPDX-License-Identifier: GPL-3.0-or-later
#include "report.h"

#include "app/console/text.h"

#include <algorithm>

namespace Bench {

using namespace Qt::StringLiterals;

namespace {

const QString nothing = u"-"_s; ///< what a cell says that has nothing to say

QString withUnit(double milliseconds)
{
    const int digits = milliseconds < 1 ? 3 : milliseconds < 100 ? 1 : 0;
    return QString::number(milliseconds, 'f', digits) + u" ms"_s;
}

QString megabytes(qint64 bytes)
{
    return u"%1 MB"_s.arg(double(bytes) / 1e6, 0, 'f', 1);
}

std::optional<double> ratioOf(const Line &line)
{
    const bool isCompared = !line.compared.isEmpty() && line.compared.median() > 0;
    return isCompared ? std::optional(line.ours.times.median() / line.compared.median())
                      : std::nullopt;
}

QString withTimes(double ratio)
{
    return QString::number(ratio, 'f', ratio < 100 ? 1 : 0) + u" ×"_s;
}

QString limitOf(const Line &line)
{
    const Samples &times = line.ours.times;
    const Limits &limits = line.limits;
    const auto ratio = ratioOf(line);
    QStringList texts;
    bool isOver = false;
    const auto add = [&](const QString &limit, bool isKept) {
        texts.append(limit);
        isOver = isOver || !isKept;
    };
    if (limits.p95) {
        add(u"p95 ≤ %1 ms"_s.arg(*limits.p95), times.percentile(95) <= *limits.p95);
    }
    if (limits.p99) {
        add(u"p99 ≤ %1 ms"_s.arg(*limits.p99), times.percentile(99) <= *limits.p99);
    }
    if (limits.ratio) {
        add(u"≤ %1 ×"_s.arg(*limits.ratio), ratio && *ratio <= *limits.ratio);
    }
    if (limits.memory) {
        add(u"≤ "_s + megabytes(*limits.memory), line.memory && *line.memory <= *limits.memory);
    }
    return texts.isEmpty() ? nothing : texts.join(u", "_s) + (isOver ? u" (over)"_s : QString());
}

QStringList cellsOf(const Line &line)
{
    const Samples &times = line.ours.times;
    const auto time = [&times](int percent) {
        return times.isEmpty() ? nothing : withUnit(times.percentile(percent));
    };
    const auto ratio = ratioOf(line);
    return {line.what,
            times.isEmpty() ? nothing : QString::number(times.size()),
            line.ours.mostRows > 0 ? QString::number(line.ours.mostRows) : nothing,
            time(50),
            time(95),
            time(99),
            time(100),
            limitOf(line),
            ratio ? withUnit(line.compared.median()) : nothing,
            ratio ? withTimes(*ratio) : nothing,
            line.memory ? megabytes(*line.memory) : nothing};
}

/// Takes the columns out in which no row says anything.
void dropEmptyColumns(QStringList &headings, QList<QStringList> &rows)
{
    for (qsizetype column = headings.size() - 1; column > 0; --column) {
        if (std::all_of(rows.cbegin(), rows.cend(),
                        [column](const QStringList &row) { return row.at(column) == nothing; })) {
            headings.removeAt(column);
            for (QStringList &row : rows) {
                row.removeAt(column);
            }
        }
    }
}

QString growthCell(const Line &line)
{
    const Samples &times = line.ours.times;
    QStringList texts;
    if (!times.isEmpty()) {
        texts.append(u"%1 (%2)"_s.arg(withUnit(times.median()), withUnit(times.percentile(95))));
    }
    if (line.memory) {
        texts.append(megabytes(*line.memory));
    }
    return texts.isEmpty() ? nothing : texts.join(u", "_s);
}

} // namespace

QString report(const QList<Line> &lines, const QString &compared)
{
    QStringList headings{u"what"_s, u"asked"_s, u"rows, at most"_s, u"median"_s,
                         u"p95"_s,  u"p99"_s,   u"max"_s,           u"must"_s,
                         compared,  u"ratio"_s, u"memory"_s};
    QList<QStringList> rows;
    for (const Line &line : lines) {
        rows.append(cellsOf(line));
    }
    dropEmptyColumns(headings, rows);
    return Console::table(headings, rows);
}

QString report(const QList<Growth> &sizes)
{
    QStringList headings{u"median (p95) with so many customer users"_s};
    QList<QStringList> rows;
    for (const Growth &size : sizes) {
        headings.append(size.size);
        for (qsizetype index = 0; index < size.lines.size(); ++index) {
            if (index == rows.size()) {
                rows.append({size.lines.at(index).what});
            }
            rows[index].append(growthCell(size.lines.at(index)));
        }
    }
    return Console::table(headings, rows);
}

} // namespace Bench
