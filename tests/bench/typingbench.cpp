// SPDX-License-Identifier: GPL-3.0-or-later
#include "programwindow.h"
#include "searchbench.h"
#include "tables/backgroundthreads.h"

#include <QEventLoop>
#include <QHash>
#include <QKeyEvent>
#include <QLineEdit>
#include <QThreadPool>
#include <QTimer>

namespace Bench {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Clock = PaintWatcher::Clock;
using Domain::Error;
using Domain::Result;

namespace {

constexpr Limits keyLimits{.p95 = 16, .p99 = 25};
constexpr auto betweenKeys = 40ms; // of somebody who types fast

/// What one key took, in milliseconds.
struct KeyTimes
{
    double handled = 0; ///< until it was found and filled in
    double painted = 0; ///< until the list was painted
    qint64 rows = 0;
};
using TimesByTerm = QHash<QString, KeyTimes>;

double milliseconds(Clock::duration duration)
{
    return std::chrono::duration<double, std::milli>(duration).count();
}

/// What the key before has left to do: its painting, its counting.
void settle()
{
    QEventLoop loop;
    QTimer::singleShot(betweenKeys, &loop, &QEventLoop::quit);
    loop.exec();
}

void send(QLineEdit &edit, QEvent::Type type, QChar character)
{
    QKeyEvent key(type, Qt::Key_unknown, Qt::NoModifier, character);
    QCoreApplication::sendEvent(&edit, &key);
}

/// Types the last character of a term, when all before it stands there.
Result<KeyTimes> typeLast(PaintWatcher &application, ProgramWindow &window, const QString &term)
{
    QLineEdit &edit = window.searchEdit();
    edit.setText(term.chopped(1));
    settle();
    const auto pressed = Clock::now();
    send(edit, QEvent::KeyPress, term.back());
    const auto handled = Clock::now();
    const auto painted = application.nextPaint(window.paper());
    if (!painted || edit.text() != term) {
        return Error{.detail = u"The key did not arrive."_s};
    }
    send(edit, QEvent::KeyRelease, term.back());
    return KeyTimes{.handled = milliseconds(handled - pressed),
                    .painted = milliseconds(*painted - pressed),
                    .rows = window.shownRows()};
}

Result<TimesByTerm> typeAll(PaintWatcher &application, ProgramWindow &window,
                            const QStringList &terms)
{
    TimesByTerm times;
    for (const QString &term : terms) {
        auto taken = typeLast(application, window, term);
        if (!taken) {
            return taken.error();
        }
        times.insert(term, *taken);
    }
    return times;
}

Line keyLine(const QString &what, const QStringList &terms, const TimesByTerm &times)
{
    Line line{.what = what, .limits = keyLimits};
    for (const QString &term : terms) {
        const KeyTimes taken = times.value(term);
        line.ours.times.add(taken.painted);
        line.ours.mostRows = std::max(line.ours.mostRows, taken.rows);
    }
    return line;
}

/// All together, the parts it consists of, and by kind of term.
QList<Line> keyLines(const QList<TermSet> &sets, const TimesByTerm &times)
{
    const QStringList all = allTerms(sets);
    Line handling{.what = u"… of it finding and filling in"_s};
    Line painting{.what = u"… of it painting"_s};
    for (const QString &term : all) {
        const KeyTimes taken = times.value(term);
        handling.ours.times.add(taken.handled);
        painting.ours.times.add(taken.painted - taken.handled);
    }
    QList<Line> lines{keyLine(everyKeyLine, all, times), handling, painting};
    for (const TermSet &set : sets + termsByScript(sets)) {
        lines.append(keyLine(u"key to paint: "_s + set.what, set.terms, times));
    }
    return lines;
}

} // namespace

Result<QList<Line>> typingLines(const Searches &searches)
{
    auto *application = dynamic_cast<PaintWatcher *>(QCoreApplication::instance());
    Q_ASSERT(application != nullptr);
    auto window = ProgramWindow::open(searches.database.location());
    if (!window) {
        return window.error();
    }
    if (!(*window)->loadedPaint(*application)) {
        return Error{.detail = u"Reading took too long."_s};
    }
    Tables::backgroundThreads().waitForDone(); // sorting, which would take a processor
    settle();
    const QSize size = (*window)->size();
    searches.out << u"Typed in a window of %1 × %2 points (%3), %4 terms of each kind at most, "
                    "drawn by lot.\n"_s.arg(size.width())
                        .arg(size.height())
                        .arg(QGuiApplication::platformName())
                        .arg(searches.typed)
                 << Qt::flush;
    const QList<TermSet> sets = sampleOf(searches.sets, searches.typed, searches.seed);
    auto times = typeAll(*application, **window, allTerms(sets));
    return times ? Result<QList<Line>>(keyLines(sets, *times)) : times.error();
}

} // namespace Bench
