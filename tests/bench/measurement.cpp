// SPDX-License-Identifier: GPL-3.0-or-later
#include "measurement.h"

#include <QFile>

#include <algorithm>
#include <cmath>

namespace Bench {

using namespace Qt::StringLiterals;
using Domain::Result;

namespace {

/// A number of kilobytes in /proc/self/status.
std::optional<qint64> statusBytes(const char *name)
{
    QFile file(u"/proc/self/status"_s);
    if (!file.open(QIODevice::ReadOnly)) {
        return std::nullopt;
    }
    const QList<QByteArray> lines = file.readAll().split('\n');
    for (const QByteArray &line : lines) {
        if (line.startsWith(name)) {
            return line.mid(qsizetype(qstrlen(name))).chopped(2).trimmed().toLongLong() * 1024;
        }
    }
    return std::nullopt;
}

} // namespace

double Samples::percentile(int percent) const
{
    if (m_times.isEmpty()) {
        return 0;
    }
    QList<double> sorted = m_times;
    std::sort(sorted.begin(), sorted.end());
    const double rank = std::ceil(double(percent) / 100.0 * double(sorted.size()));
    return sorted.at(std::max<qsizetype>(qsizetype(rank) - 1, 0));
}

Result<Answers> measure(int runs, const Question &ask)
{
    Answers answers;
    for (const bool isMeasured : {false, true}) {
        for (int number = 0; number < runs; ++number) {
            Result<qint64> rows = 0;
            const double milliseconds = millisecondsOf([&] { rows = ask(number); });
            if (!rows) {
                return rows.error();
            }
            if (isMeasured) {
                answers.times.add(milliseconds);
                answers.rows += *rows;
                answers.mostRows = std::max(answers.mostRows, *rows);
            }
        }
    }
    return answers;
}

Result<Line> lineFor(const QString &what, std::optional<double> limit, int runs,
                     const Question &ours, const Question &plain)
{
    auto answers = measure(runs, ours);
    if (!answers) {
        return answers.error();
    }
    Line line{.what = what, .ours = *answers, .limits = {.p95 = limit}};
    if (!plain) {
        return line;
    }
    auto compared = measure(runs, plain);
    if (!compared) {
        return compared.error();
    }
    if (compared->rows != answers->rows) {
        return Domain::Error{.detail = u"%1: %2 rows, but %3 by plain SQL"_s.arg(what)
                                           .arg(answers->rows)
                                           .arg(compared->rows)};
    }
    line.compared = compared->times;
    return line;
}

Result<QList<Line>> linesOf(const QList<LineMaker> &makers)
{
    QList<Line> lines;
    for (const LineMaker &make : makers) {
        auto line = make();
        if (!line) {
            return line.error();
        }
        lines.append(*line);
    }
    return lines;
}

std::optional<qint64> residentMemory()
{
    return statusBytes("VmRSS:");
}

std::optional<qint64> highestMemory()
{
    return statusBytes("VmHWM:");
}

MemoryWatch::MemoryWatch()
{
    QFile peak(u"/proc/self/clear_refs"_s);
    if (peak.open(QIODevice::WriteOnly)) {
        peak.write("5"); // the highest so far becomes what it is now
    }
    m_before = residentMemory();
}

std::optional<qint64> MemoryWatch::growth() const
{
    const auto highest = highestMemory();
    if (!highest || !m_before) {
        return std::nullopt;
    }
    return std::max<qint64>(*highest - *m_before, 0);
}

} // namespace Bench
