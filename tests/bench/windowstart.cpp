// SPDX-License-Identifier: GPL-3.0-or-later
#include "windowstart.h"

#include "measurement.h"

#include <QTimer>

#include <array>

namespace Bench {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Clock = PaintWatcher::Clock;
using Domain::Error;
using Domain::Result;

namespace {

struct Entry
{
    const char *name;
    qint64 WindowStart::*value;
};

constexpr std::array<Entry, 5> entries{{{"painted", &WindowStart::painted},
                                        {"usable", &WindowStart::usable},
                                        {"pause", &WindowStart::pause},
                                        {"memory", &WindowStart::memory},
                                        {"highest", &WindowStart::highestMemory}}};

qint64 nanoseconds(Clock::duration duration)
{
    return std::chrono::duration_cast<std::chrono::nanoseconds>(duration).count();
}

/// Beats as long as the event loop turns.
class Heart
{
public:
    Heart()
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] {
            const auto now = Clock::now();
            m_longest = std::max(m_longest, now - m_last);
            m_last = now;
        });
        m_timer.start(1ms);
    }
    [[nodiscard]] Clock::duration longestPause() const { return m_longest; }

private:
    QTimer m_timer;
    Clock::time_point m_last = Clock::now();
    Clock::duration m_longest{};
};

} // namespace

QByteArray WindowStart::text() const
{
    QByteArray text;
    for (const Entry &entry : entries) {
        text += entry.name + (' ' + QByteArray::number(this->*entry.value)) + '\n';
    }
    return text;
}

WindowStart WindowStart::parse(const QByteArray &text)
{
    WindowStart start;
    for (const QByteArray &line : text.split('\n')) {
        const QList<QByteArray> words = line.split(' ');
        for (const Entry &entry : entries) {
            if (words.constFirst() == entry.name) {
                start.*entry.value = words.constLast().toLongLong();
            }
        }
    }
    return start;
}

Result<WindowStart> startWindow(PaintWatcher &application, const Store::Location &location)
{
    auto window = ProgramWindow::open(location);
    if (!window) {
        return window.error();
    }
    WindowStart start;
    const Error tookTooLong{.detail = u"the window took too long"_s};
    QWidget &paper = (*window)->paper();
    const auto painted =
        application.nextPaint(paper, [&window] { return (*window)->shownRows() > 0; });
    if (!painted) {
        return tookTooLong;
    }
    start.painted = nanoseconds(painted->time_since_epoch());
    const Heart heart;
    const auto usable = (*window)->loadedPaint(application);
    if (!usable) {
        return tookTooLong;
    }
    start.usable = nanoseconds(usable->time_since_epoch());
    start.pause = nanoseconds(heart.longestPause());
    start.memory = residentMemory().value_or(0);
    start.highestMemory = highestMemory().value_or(0);
    return start;
}

} // namespace Bench
