// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/directory.h"

#include "tables/backgroundthreads.h"
#include "tables/directoryfile.h"
#include "tables/indexwork.h"

#include <QtConcurrent>

#include <chrono>
#include <utility>

#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace Tables {

namespace {

/// What reading and sorting took besides what is left of it: the allocator would keep that, a third
/// of all.
void giveMemoryBack()
{
#ifdef __GLIBC__
    malloc_trim(0);
#endif
}

/// After so many changes the file is written again: catching up with them takes a while, and many
/// more are not told of.
constexpr qsizetype newsUntilKept = 2'000;

/// Counting begins when what was found is on the screen: it would take a processor, and with few of
/// them painting takes twice as long.
constexpr std::chrono::milliseconds timeToPaint(16);

} // namespace

Directory::Directory(Store::Database &database, const QLocale &locale, QObject *parent)
    : QObject(parent)
    , m_database(database)
    , m_feed(database)
    , m_locale(locale)
    , m_contents(locale)
{
    connect(&m_loading, &QFutureWatcherBase::finished, this, &Directory::takeLoaded);
    connect(&m_working, &QFutureWatcherBase::finished, this, &Directory::takeWorked);
    connect(&m_counting, &QFutureWatcherBase::finished, this, &Directory::takeCounted);
    m_beforeCounting.setSingleShot(true);
    m_beforeCounting.setInterval(timeToPaint);
    connect(&m_beforeCounting, &QTimer::timeout, this, &Directory::startCounting);
    connect(&m_keeping, &QFutureWatcherBase::finished, this, &Directory::kept);
}

Directory::~Directory()
{
    giveUpCounting();
    m_loading.waitForFinished();
    m_working.waitForFinished();
    m_counting.waitForFinished();
    m_givingBack.waitForFinished();
    m_keepingStop.request_stop();
    m_keeping.waitForFinished();
}

Domain::Result<void> Directory::load()
{
    if (auto started = m_feed.start(); !started) {
        return started.error();
    }
    auto contents = DirectoryContents::read(m_database, m_locale);
    if (!contents) {
        return contents.error();
    }
    m_contents = *std::move(contents);
    m_isLoaded = true;
    m_isBehind = false;
    return refresh(); // by several connections: what changed meanwhile is in one and not in another
}

void Directory::startLoading()
{
    m_loadsInBackground = true;
    m_isBehind = true; // until it is done: should it fail, refresh() tries again
    // What changes while it is read is told of later.
    if (auto started = m_feed.start(); !started) {
        emit loadingFailed(started.error());
        return;
    }
    m_isLoading = true;
    m_loading.setFuture(
        QtConcurrent::run(&backgroundThreads(),
                          [location = m_database.location(), options = m_database.options(),
                           locale = m_locale, mayBeKept = std::exchange(m_mayBeKept, false)] {
                              auto database = Store::Database::open(location, options);
                              auto reading = std::make_shared<const Domain::Result<Reading>>(
                                  database ? read(**database, locale, mayBeKept)
                                           : Domain::Result<Reading>(database.error()));
                              giveMemoryBack();
                              return reading;
                          }));
}

/// From the file, if it is there and not too old; else from the database.
Domain::Result<Directory::Reading> Directory::read(Store::Database &database, const QLocale &locale,
                                                   bool mayBeKept)
{
    if (mayBeKept) {
        auto kept = DirectoryFile(database.location(), locale).read();
        const auto isPast =
            kept ? Store::Feed(database).startAt(kept->position) : Domain::Result<bool>(false);
        if (isPast && *isPast) {
            return Reading{.contents = std::move(kept->contents), .keptAt = kept->position};
        }
    }
    auto contents = DirectoryContents::read(database, locale);
    if (!contents) {
        return contents.error();
    }
    return Reading{.contents = *std::move(contents), .keptAt = {}};
}

void Directory::waitUntilLoaded()
{
    while (!m_isLoaded && m_isLoading) {
        m_loading.waitForFinished();
        takeLoaded();
    }
}

void Directory::takeLoaded()
{
    if (!std::exchange(m_isLoading, false)) {
        return; // somebody did not wait for the signal
    }
    const Loaded reading = m_loading.result();
    m_loading.setFuture({}); // which would keep it
    if (!*reading) {
        emit loadingFailed(reading->error());
        return;
    }
    if ((*reading)->keptAt && !takeKept(*(*reading)->keptAt)) {
        startLoading(); // it became too old meanwhile
        return;
    }
    m_contents = (*reading)->contents;
    m_lacksLastLogins = false;
    m_isWorking = false; // if it was, on what is out of date
    m_isToBeKept = !(*reading)->keptAt;
    const bool isFirst = !std::exchange(m_isLoaded, true);
    m_isBehind = false;
    if (auto caughtUp = refresh(); !caughtUp) { // a file lacks what changed since
        emit loadingFailed(caughtUp.error());
    }
    workInBackground();
    if (isFirst) {
        emit loaded();
    }
    emit customersChanged();
    emit customerUsersChanged();
}

/// Goes on from where the file ends.
bool Directory::takeKept(const Store::FeedPosition &position)
{
    const auto isPast = m_feed.startAt(position);
    return isPast && *isPast;
}

Domain::Result<void> Directory::refresh()
{
    if (m_isLoading) {
        return {}; // the feed keeps it until then
    }
    auto news = m_feed.news();
    if (!news) {
        return news.error();
    }
    if (news->everything || m_isBehind) {
        return reload();
    }
    if (news->isEmpty()) {
        return {};
    }
    // The feed does not tell twice: should reading fail now, all is read again next time.
    m_isBehind = true;
    QSet<qint64> people = news->customerUsers;
    if (auto taken = takeCustomers(news->customers, people); !taken) {
        return taken.error();
    }
    if (auto taken = takeCustomerUsers(people); !taken) {
        return taken.error();
    }
    m_isBehind = false;
    m_lacksLastLogins = false; // maybe they can be read by now
    m_newsSinceKept += news->customerUsers.size() + news->customers.size();
    m_isToBeKept = m_isToBeKept || m_newsSinceKept > newsUntilKept;
    workInBackground();
    if (!news->customers.isEmpty()) {
        emit customersChanged();
    }
    if (!people.isEmpty()) {
        emit customerUsersChanged();
    }
    return {};
}

Domain::Result<void> Directory::reload()
{
    m_isBehind = true;
    if (m_loadsInBackground) {
        startLoading();
        return {};
    }
    if (auto loaded = load(); !loaded) {
        return loaded.error();
    }
    emit customersChanged();
    emit customerUsersChanged();
    return {};
}

Domain::Result<void> Directory::takeCustomerUsers(const QSet<qint64> &ids)
{
    if (ids.isEmpty()) {
        return {};
    }
    auto summaries = Store::CustomerUserStore(m_database).summaries(ids.values());
    if (!summaries) {
        return summaries.error();
    }
    change([found = *summaries, ids](Search::Index &index) {
        QSet<qint64> gone = ids;
        for (const Store::CustomerUserSummary &person : found) {
            index.put(documentOf(person));
            gone.remove(person.id);
        }
        for (const qint64 id : std::as_const(gone)) {
            index.remove(id);
        }
    });
    return {};
}

Domain::Result<void> Directory::takeCustomers(const QSet<QString> &ids, QSet<qint64> &alsoChanged)
{
    const Store::CustomerStore store(m_database);
    const Store::CustomerUserStore people(m_database);
    for (const QString &id : ids) {
        auto summary = store.summary(id);
        if (!summary) {
            return summary.error();
        }
        if (summary->has_value()) {
            m_contents.put(**summary);
        } else {
            m_contents.removeCustomer(id);
        }
        // The customer's name is searched on its people.
        auto members = people.idsOfCustomer(id);
        if (!members) {
            return members.error();
        }
        alsoChanged.unite(QSet<qint64>(members->cbegin(), members->cend()));
    }
    return {};
}

/// Changes the index of customer users, and later the copy that is worked on.
void Directory::change(const std::function<void(Search::Index &)> &change)
{
    change(m_contents.customerUsers);
    if (m_isWorking) {
        m_changesMeanwhile.append(change);
    }
}

/// One thing after the other, each on a copy in another thread.
void Directory::workInBackground()
{
    const IndexWork work(m_contents.customerUsers, !m_lacksLastLogins, m_wantedOrder);
    if (!m_loadsInBackground || m_isWorking) {
        return;
    }
    if (work.isNothing()) {
        keepInBackground();
        return;
    }
    m_isWorking = true;
    m_changesMeanwhile.clear();
    m_working.setFuture(
        QtConcurrent::run(&backgroundThreads(),
                          [work, copy = m_contents.customerUsers, location = m_database.location(),
                           options = m_database.options()] {
                              return std::make_shared<const Domain::Result<Search::Index>>(
                                  work.doneTo(copy, location, options));
                          }));
}

/// Once there is nothing else to do. Not while the feed is ahead of the contents: the file would be
/// believed to know what they lack.
void Directory::keepInBackground()
{
    if (!m_isToBeKept || m_isBehind || m_keeping.isRunning()
        || m_contents.customerUsers.size() < m_keptFrom) {
        return;
    }
    const Store::FeedPosition &position = m_feed.position();
    if (position.seq == 0) {
        return; // the next change gives it one
    }
    m_isToBeKept = false;
    m_newsSinceKept = 0;
    m_keeping.setFuture(QtConcurrent::run(
        &backgroundThreads(),
        [file = DirectoryFile(m_database.location(), m_locale),
         kept = KeptDirectory{.contents = m_contents, .position = position},
         stop = m_keepingStop.get_token()] {
            (void)file.write(kept, stop); // the next start takes longer without it, nothing else
            giveMemoryBack();
        }));
}

void Directory::forgetKept()
{
    m_keepingStop.request_stop();
    m_keeping.waitForFinished();
    m_keepingStop = std::stop_source();
    DirectoryFile(m_database.location(), m_locale).remove();
    m_isToBeKept = true;
}

void Directory::takeWorked()
{
    if (!std::exchange(m_isWorking, false)) {
        return; // of what was loaded before
    }
    const Worked worked = m_working.result();
    m_working.setFuture({});
    if (!*worked) {
        m_lacksLastLogins = true; // whoever sorts by them tries again
        emit loadingFailed(worked->error());
        workInBackground();
        tellSorted();
        return;
    }
    if (!m_contents.customerUsers.adoptPrepared(**worked)) {
        m_contents.customerUsers = **worked;
        for (const auto &change : std::as_const(m_changesMeanwhile)) {
            change(m_contents.customerUsers);
        }
    }
    m_changesMeanwhile.clear();
    workInBackground();
    if (!m_isWorking) {
        m_givingBack = QtConcurrent::run(&backgroundThreads(), &giveMemoryBack);
    }
    tellSorted();
}

void Directory::tellSorted()
{
    if (m_wantedOrder >= 0 && isSorted(m_wantedOrder)) {
        m_wantedOrder = -1;
        emit sortingEnded();
    }
}

} // namespace Tables
