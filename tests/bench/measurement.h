// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <QElapsedTimer>
#include <QList>
#include <QString>

#include <functional>
#include <optional>

namespace Bench {

/// How long the same thing took, time after time, in milliseconds.
class Samples
{
public:
    void add(double milliseconds) { m_times.append(milliseconds); }
    [[nodiscard]] bool isEmpty() const { return m_times.isEmpty(); }
    [[nodiscard]] qsizetype size() const { return m_times.size(); }
    [[nodiscard]] double median() const { return percentile(50); }
    /// The time that so many of a hundred did not exceed; 0 if there are none.
    [[nodiscard]] double percentile(int percent) const;

private:
    QList<double> m_times;
};

/// Answers a question about the person (group, change …) of that number, and tells of how many rows
/// the answer is.
using Question = std::function<Domain::Result<qint64>(int number)>;

struct Answers
{
    Samples times;
    qint64 rows = 0; ///< of all answers together
    qint64 mostRows = 0; ///< of one answer
};

/// Asks about 0 … runs - 1, once around unmeasured for the caches to be warm.
[[nodiscard]] Domain::Result<Answers> measure(int runs, const Question &ask);

/// What a line has to keep.
struct Limits
{
    std::optional<double> p95 = {}; ///< milliseconds, for most answers
    std::optional<double> p99 = {}; ///< milliseconds, for nearly all
    std::optional<double> ratio = {}; ///< of the medians, to what the line is compared with
    std::optional<qint64> memory = {}; ///< bytes
};

/// One line of the report.
struct Line
{
    QString what;
    Answers ours = {};
    Limits limits = {};
    Samples compared = {}; ///< the other way to the same; empty if there is none
    std::optional<qint64> memory = {}; ///< bytes by which the program grew meanwhile, at most
};

/// Measures ours and, if there is one, the plain SQL beside it. Fails if their answers are of
/// different length.
[[nodiscard]] Domain::Result<Line> lineFor(const QString &what, std::optional<double> limit,
                                           int runs, const Question &ours,
                                           const Question &plain = {});

/// Makes one line after the other, until one cannot be made.
using LineMaker = std::function<Domain::Result<Line>()>;
[[nodiscard]] Domain::Result<QList<Line>> linesOf(const QList<LineMaker> &makers);

/// How long that took, in milliseconds.
template<typename Do>
[[nodiscard]] double millisecondsOf(Do &&what)
{
    QElapsedTimer timer;
    timer.start();
    what();
    return double(timer.nsecsElapsed()) / 1e6;
}

/// This program's memory (RSS) in bytes. Linux alone tells.
[[nodiscard]] std::optional<qint64> residentMemory();
/// The same at its highest so far.
[[nodiscard]] std::optional<qint64> highestMemory();

/// By how much this program's memory (RSS) grew at most since it was made. Linux alone tells.
class MemoryWatch
{
public:
    MemoryWatch();
    [[nodiscard]] std::optional<qint64> growth() const; ///< bytes

private:
    std::optional<qint64> m_before;
};

} // namespace Bench
