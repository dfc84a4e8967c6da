// SPDX-License-Identifier: GPL-3.0-or-later
#include "measurement.h"

#include "app/console/text.h"

#include <QElapsedTimer>
#include <QFile>

#include <algorithm>
#include <cmath>

namespace Bench {

using namespace Qt::StringLiterals;
using Domain::Result;

namespace {

QString withUnit(double milliseconds)
{
    const int digits = milliseconds < 1 ? 3 : milliseconds < 100 ? 1 : 0;
    return QString::number(milliseconds, 'f', digits) + u" ms"_s;
}

QString limitOf(const Line &line)
{
    if (!line.limit) {
        return u"-"_s;
    }
    const QString limit = u"≤ %1 ms"_s.arg(*line.limit);
    return line.ours.times.percentile(95) <= *line.limit ? limit : limit + u" (over)"_s;
}

QStringList cellsOf(const Line &line)
{
    const Samples &times = line.ours.times;
    const bool isCompared = !line.plain.isEmpty() && line.plain.median() > 0;
    return {line.what,
            QString::number(line.ours.mostRows),
            withUnit(times.median()),
            withUnit(times.percentile(95)),
            withUnit(times.percentile(99)),
            limitOf(line),
            isCompared ? withUnit(line.plain.median()) : u"-"_s,
            isCompared ? QString::number(times.median() / line.plain.median(), 'f', 1) + u" ×"_s
                       : u"-"_s,
            line.memory ? u"%1 MB"_s.arg(double(*line.memory) / 1e6, 0, 'f', 1) : u"-"_s};
}

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
            QElapsedTimer timer;
            timer.start();
            auto rows = ask(number);
            const double milliseconds = double(timer.nsecsElapsed()) / 1e6;
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
    Line line{.what = what, .ours = *answers, .limit = limit};
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
    line.plain = compared->times;
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

QString report(const QList<Line> &lines)
{
    QList<QStringList> rows;
    for (const Line &line : lines) {
        rows.append(cellsOf(line));
    }
    return Console::table({u"what"_s, u"rows, at most"_s, u"median"_s, u"p95"_s, u"p99"_s,
                           u"p95 must"_s, u"plain SQL"_s, u"ratio"_s, u"memory"_s},
                          rows);
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
            const Samples &times = size.lines.at(index).ours.times;
            rows[index].append(
                u"%1 (%2)"_s.arg(withUnit(times.median()), withUnit(times.percentile(95))));
        }
    }
    return Console::table(headings, rows);
}

MemoryWatch::MemoryWatch()
{
    QFile peak(u"/proc/self/clear_refs"_s);
    if (peak.open(QIODevice::WriteOnly)) {
        peak.write("5"); // the highest so far becomes what it is now
    }
    m_before = statusBytes("VmRSS:");
}

std::optional<qint64> MemoryWatch::growth() const
{
    const auto highest = statusBytes("VmHWM:");
    if (!highest || !m_before) {
        return std::nullopt;
    }
    return std::max<qint64>(*highest - *m_before, 0);
}

} // namespace Bench
