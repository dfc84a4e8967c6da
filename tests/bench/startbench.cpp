// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchbench.h"
#include "store/query.h"
#include "tables/directory.h"
#include "tables/directoryfile.h"
#include "ui/common/session.h"
#include "windowstart.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QFile>
#include <QProcess>

namespace Bench {

using namespace Qt::StringLiterals;
using Clock = PaintWatcher::Clock;
using Domain::Error;
using Domain::Result;

namespace {

constexpr int starts = 21;
constexpr int firstStarts = 3;
constexpr double startRatioLimit = 2;
constexpr double usableLimit = 1500; // milliseconds

struct Started
{
    WindowStart told;
    qint64 begun = 0; ///< nanoseconds of the steady clock

    [[nodiscard]] double milliseconds(qint64 until) const { return double(until - begun) / 1e6; }
};

/// A program that tells of its start, a process of its own.
Result<Started> started(const QString &program, const QStringList &arguments)
{
    QProcess process;
    Started started{.begun = std::chrono::nanoseconds(Clock::now().time_since_epoch()).count()};
    process.start(program, arguments);
    if (!process.waitForFinished(-1) || process.exitStatus() != QProcess::NormalExit
        || process.exitCode() != 0) {
        return Error{.subject = program,
                     .detail = u"could not show its window: "_s
                         + QString::fromLocal8Bit(process.readAllStandardError())};
    }
    started.told = WindowStart::parse(process.readAllStandardOutput());
    return started;
}

std::optional<qint64> memoryLimit(qint64 people)
{
    if (people <= 1'000) {
        return 60'000'000;
    }
    return people <= 1'000'000 ? std::optional<qint64>(320'000'000) : std::nullopt;
}

/// The lines of the report, start by start.
class StartLines
{
public:
    explicit StartLines(qint64 people) { m_memory.limits.memory = memoryLimit(people); }

    /// Without a kept directory, as the first time.
    void addFirst(const Started &ours)
    {
        m_first.ours.times.add(ours.milliseconds(ours.told.usable));
    }

    void add(const Started &empty, const Started &ours)
    {
        const double bare = empty.milliseconds(empty.told.painted);
        m_empty.ours.times.add(bare);
        m_painted.compared.add(bare);
        m_painted.ours.times.add(ours.milliseconds(ours.told.painted));
        m_usable.ours.times.add(ours.milliseconds(ours.told.usable));
        m_pause.ours.times.add(double(ours.told.pause) / 1e6);
        m_memory.memory = std::max(m_memory.memory.value_or(0), ours.told.memory);
        m_highest.memory = std::max(m_highest.memory.value_or(0), ours.told.highestMemory);
    }
    [[nodiscard]] QList<Line> lines() const
    {
        return {m_empty, m_painted, m_first, m_usable, m_pause, m_memory, m_highest};
    }

private:
    Line m_empty{.what = u"start: an empty window"_s};
    Line m_painted{.what = u"start: Rollbook with its list"_s,
                   .limits = {.ratio = startRatioLimit}};
    Line m_first{.what = u"start: until search is usable, the first time"_s};
    Line m_usable{.what = u"start: until search is usable, afterwards"_s,
                  .limits = {.p95 = usableLimit}};
    Line m_pause{.what = u"… longest pause of the window till then"_s};
    Line m_memory{.what = u"… memory (RSS) then"_s};
    Line m_highest{.what = u"… memory at its highest till then"_s};
};

/// Lets the directory be kept. It remembers the last change it knows of, so there has to be one.
void keepDirectory(const Store::Location &location)
{
    auto database = Store::Database::open(location, Gui::windowOptions());
    if (!database) {
        return;
    }
    const auto changed =
        Store::run((*database)->connection(),
                   u"UPDATE customer_user SET change_by = change_by WHERE id = 1"_s);
    if (!changed) {
        return;
    }
    Tables::Directory directory(**database);
    QEventLoop loop;
    QObject::connect(&directory, &Tables::Directory::kept, &loop, &QEventLoop::quit);
    directory.startLoading();
    loop.exec();
}

} // namespace

Result<QList<Line>> startLines(const Searches &searches)
{
    auto people =
        Store::runForValue(searches.database.connection(), u"SELECT count(*) FROM customer_user"_s);
    if (!people) {
        return people.error();
    }
    StartLines lines(people->toLongLong());
    const QString bench = QCoreApplication::applicationFilePath();
    const QStringList opening{u"window"_s, u"--database"_s, searches.database.location().text};
    QFile::remove(Tables::DirectoryFile(searches.database.location(), QLocale()).path());
    for (int number = 0; number <= firstStarts; ++number) {
        auto ours = started(bench, opening);
        if (!ours) {
            return ours.error();
        }
        if (number > 0) { // once for what is read from the disk to be in memory
            lines.addFirst(*ours);
        }
    }
    if (people->toLongLong() >= Tables::Directory::usuallyKeptFrom) {
        keepDirectory(searches.database.location());
    }
    for (int number = 0; number <= starts; ++number) {
        auto empty =
            started(QCoreApplication::applicationDirPath() + u"/rollbook_emptywindow"_s, {});
        auto ours = started(bench, opening);
        if (!empty || !ours) {
            return empty ? ours.error() : empty.error();
        }
        if (number > 0) {
            lines.add(*empty, *ours);
        }
    }
    return lines.lines();
}

} // namespace Bench
