// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/directory.h"

#include <QFutureWatcher>
#include <QtConcurrent>

#include <utility>

namespace Tables {

namespace {

/// So many changes are searched beside the others in well under a millisecond.
constexpr qsizetype changesBeforeCompaction = 500;

/// Hands the result of what goes on in another thread to `take`, in the object's thread, while
/// the object lives.
template<typename T, typename Object>
void whenDone(const QFuture<T> &future, Object *object, void (Object::*take)(const T &))
{
    auto *watcher = new QFutureWatcher<T>(object);
    QObject::connect(watcher, &QFutureWatcher<T>::finished, object, [watcher, object, take] {
        watcher->deleteLater();
        (object->*take)(watcher->result());
    });
    watcher->setFuture(future);
}

} // namespace

Directory::Directory(Store::Database &database, const QLocale &locale, QObject *parent)
    : QObject(parent)
    , m_database(database)
    , m_feed(database)
    , m_locale(locale)
    , m_contents(locale)
{
}

Directory::~Directory()
{
    giveUpCounting();
    m_loading.waitForFinished();
    m_working.waitForFinished();
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
    return {};
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
    m_loading = QtConcurrent::run(
        [location = m_database.location(), options = m_database.options(), locale = m_locale] {
            auto database = Store::Database::open(location, options);
            return std::make_shared<const Domain::Result<DirectoryContents>>(
                database ? DirectoryContents::read(**database, locale)
                         : Domain::Result<DirectoryContents>(database.error()));
        });
    whenDone(m_loading, this, &Directory::takeLoaded);
}

void Directory::waitUntilLoaded() const
{
    if (!m_isLoaded && m_loading.isValid()) {
        m_loading.waitForFinished();
        const_cast<Directory *>(this)->takeLoaded(m_loading.result());
    }
}

void Directory::takeLoaded(const Loaded &contents)
{
    if (!m_loading.isValid() || !m_loading.isFinished() || m_loading.result() != contents) {
        return; // somebody did not wait for the signal
    }
    m_loading = {};
    if (!*contents) {
        emit loadingFailed(contents->error());
        return;
    }
    m_contents = **contents;
    m_changesMeanwhile.clear();
    m_working = {}; // on what is out of date
    const bool isFirst = !std::exchange(m_isLoaded, true);
    m_isBehind = false;
    workInBackground();
    if (isFirst) {
        emit loaded();
    }
    emit customersChanged();
    emit customerUsersChanged();
}

Domain::Result<void> Directory::refresh()
{
    if (m_loading.isValid()) {
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
    change([&, found = *summaries, ids](Search::Index &index) {
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
    if (m_working.isValid()) {
        m_changesMeanwhile.append(change);
    }
}

/// Sorts by what is not sorted yet, or takes changes into the segment: one after the other.
void Directory::workInBackground()
{
    if (!m_loadsInBackground || m_working.isValid()) {
        return;
    }
    const Search::Index &index = m_contents.customerUsers;
    if (index.changes() > changesBeforeCompaction) {
        m_working = QtConcurrent::run([copy = index]() mutable {
            copy.compact();
            return copy;
        });
    } else {
        int field = 0;
        while (field < index.schema().size() && index.hasOrder(field)) {
            ++field;
        }
        if (field == index.schema().size()) {
            return;
        }
        m_working = QtConcurrent::run([copy = index, field]() mutable {
            copy.prepareOrder(field);
            return copy;
        });
    }
    whenDone(m_working, this, &Directory::takeWorked);
}

void Directory::takeWorked(const Search::Index &worked)
{
    if (!m_working.isValid() || !m_working.isFinished()) {
        return; // of what was loaded before
    }
    m_working = {};
    m_contents.customerUsers = worked;
    for (const auto &change : std::as_const(m_changesMeanwhile)) {
        change(m_contents.customerUsers);
    }
    m_changesMeanwhile.clear();
    workInBackground();
}

Search::Hits Directory::findCustomerUsers(const Search::Request &request) const
{
    waitUntilLoaded();
    return m_contents.customerUsers.find(request);
}

CustomerHits Directory::findCustomers(const Search::Request &request) const
{
    waitUntilLoaded();
    const Search::Hits hits = m_contents.customers.find(request);
    CustomerHits customers{.total = hits.total, .hiddenInvalid = hits.hiddenInvalid};
    for (const qint64 number : hits.ids) {
        customers.ids.append(m_contents.customerId(number));
    }
    return customers;
}

void Directory::countCustomerUsers(const Search::Request &request)
{
    waitUntilLoaded();
    giveUpCounting();
    m_counting = std::stop_source();
    const auto counted =
        QtConcurrent::run([copy = m_contents.customerUsers, request,
                           stop = m_counting.get_token()] { return copy.count(request, stop); });
    auto *watcher = new QFutureWatcher<Search::Hits>(this);
    connect(watcher, &QFutureWatcherBase::finished, this,
            [this, watcher, stop = m_counting.get_token()] {
                watcher->deleteLater();
                if (!stop.stop_requested()) {
                    emit customerUsersCounted(watcher->result());
                }
            });
    watcher->setFuture(counted);
}

void Directory::giveUpCounting()
{
    m_counting.request_stop();
}

QString Directory::customerName(const QString &customerId) const
{
    waitUntilLoaded();
    return m_contents.customerName(customerId);
}

bool Directory::hasCustomers() const
{
    waitUntilLoaded();
    return m_contents.customers.size() > 0;
}

} // namespace Tables
