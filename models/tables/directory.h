// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "search/index.h"
#include "store/database.h"
#include "store/feed.h"
#include "tables/directorycontents.h"

#include <QFutureWatcher>
#include <QLocale>
#include <QObject>
#include <QSet>
#include <QStringList>
#include <QTimer>

#include <functional>
#include <memory>
#include <optional>
#include <stop_token>

namespace Tables {

/// Customers found, by id.
struct CustomerHits
{
    QStringList ids;
    qsizetype total = 0;
    qsizetype hiddenInvalid = 0;
};

/// Everybody and every customer, to be searched as somebody types, kept up to date whoever changes
/// the database. Lives in the database's thread; what takes long is done in others.
class Directory final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Directory)

public:
    explicit Directory(Store::Database &database, const QLocale &locale = QLocale(),
                       QObject *parent = nullptr);
    ~Directory() override;

    /// Reads all, and returns when that is done.
    [[nodiscard]] Domain::Result<void> load();
    /// Reads all in another thread, with a connection of its own: loaded() or loadingFailed() tells
    /// of the end. Who asks for something before waits for it.
    void startLoading();
    /// Fewer people are read from the database in no time.
    static constexpr qsizetype usuallyKeptFrom = 50'000;
    /// Of so many the directory is kept in a file, which startLoading() reads next time.
    void keepFrom(qsizetype people) { m_keptFrom = people; }
    /// Removes that file, which may tell of somebody who is to be forgotten; it is written anew.
    void forgetKept();
    /// Whether the first reading is done.
    [[nodiscard]] bool isLoaded() const { return m_isLoaded; }
    /// Whether the first reading goes on in the background, or is tried again after it failed: who
    /// asks for something now waits, or finds nothing.
    [[nodiscard]] bool isBeingRead() const { return m_loadsInBackground && !m_isLoaded; }
    /// Takes over what changed since, and says so by the signals. Cheap when nothing did.
    [[nodiscard]] Domain::Result<void> refresh();

    /// Reads what sorting customer users by that field takes besides; else the first search that is
    /// sorted by it does, and tells a failure by loadingFailed().
    [[nodiscard]] Domain::Result<void> prepareSorting(int field);
    /// Whether sorting customer users by that field takes no longer than finding them. So it does
    /// as well if last logins could not be read: that order is by id then, until the next change.
    [[nodiscard]] bool isSorted(int field) const;
    /// Lets customer users be sorted by a field that is listed, in another thread and before
    /// anything else that can wait; sortingEnded() tells when isSorted().
    void sortSoon(int field);
    /// So few people are sorted in no time.
    void sortAtOnceUpTo(qsizetype people) { m_sortedAtOnce = people; }
    [[nodiscard]] Search::Hits findCustomerUsers(const Search::Request &request);
    [[nodiscard]] CustomerHits findCustomers(const Search::Request &request);
    /// Counts in another thread what findCustomerUsers() did not, and finds what that left out;
    /// customerUsersCounted() tells. What was asked for before is given up.
    void countCustomerUsers(const Search::Request &request);
    void giveUpCounting();
    /// Whether there is any. True as well if that cannot be read: who goes on is told why.
    [[nodiscard]] bool hasCustomers() const;
    /// The name of a customer found here, as it is searched; empty if there is none.
    [[nodiscard]] QString customerName(const QString &customerId);

signals:
    void loaded();
    /// The file is written, or could not be.
    void kept();
    void loadingFailed(const Domain::Error &error);
    void customerUsersChanged();
    void customersChanged();
    /// What sortSoon() was asked for last is done.
    void sortingEnded();
    /// The answer to what countCustomerUsers() was asked last.
    void customerUsersCounted(const Search::Hits &hits);

private:
    /// What was read, and from where in the feed it lacks what changed: if it was kept in a file.
    struct Reading
    {
        DirectoryContents contents;
        std::optional<Store::FeedPosition> keptAt;
    };
    using Loaded = std::shared_ptr<const Domain::Result<Reading>>;
    /// A copy of the customer users that was prepared, completed or compacted.
    using Worked = std::shared_ptr<const Domain::Result<Search::Index>>;

    void waitUntilLoaded();
    void takeLoaded();
    [[nodiscard]] Domain::Result<void> reload();
    [[nodiscard]] Domain::Result<void> takeCustomerUsers(const QSet<qint64> &ids);
    [[nodiscard]] Domain::Result<void> takeCustomers(const QSet<QString> &ids,
                                                     QSet<qint64> &alsoChanged);
    void change(const std::function<void(Search::Index &)> &change);
    [[nodiscard]] static Domain::Result<Reading> read(Store::Database &database,
                                                      const QLocale &locale, bool mayBeKept);
    [[nodiscard]] bool takeKept(const Store::FeedPosition &position);
    void workInBackground();
    void keepInBackground();
    void takeWorked();
    void tellSorted();
    void startCounting();
    void takeCounted();

    Store::Database &m_database;
    Store::Feed m_feed;
    QLocale m_locale;
    DirectoryContents m_contents;
    QFutureWatcher<Loaded> m_loading;
    QFutureWatcher<Worked> m_working;
    QFutureWatcher<Search::Hits> m_counting;
    QTimer m_beforeCounting; ///< runs while what was found is painted
    Search::Request m_toBeCounted;
    QFuture<void> m_givingBack;
    QFutureWatcher<void> m_keeping;
    std::stop_source m_countingStop;
    std::stop_source m_keepingStop;
    qsizetype m_keptFrom = usuallyKeptFrom;
    qsizetype m_newsSinceKept = 0;
    QList<std::function<void(Search::Index &)>> m_changesMeanwhile; ///< since that was copied
    qsizetype m_sortedAtOnce = 20'000;
    int m_wantedOrder = -1; ///< the field of the last sortSoon(), until that is done
    bool m_isLoading = false;
    bool m_isWorking = false;
    bool m_isLoaded = false;
    bool m_loadsInBackground = false;
    bool m_mayBeKept = true; ///< it was not read from the file yet
    bool m_isToBeKept = false; ///< the file is missing or old
    bool m_lacksLastLogins = false; ///< they could not be read
    bool m_isBehind = false; ///< the feed told of changes that could not be read
};

} // namespace Tables
