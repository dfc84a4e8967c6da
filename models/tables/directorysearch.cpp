// SPDX-License-Identifier: GPL-3.0-or-later
// What a directory answers.
#include "store/customerstore.h"
#include "tables/backgroundthreads.h"
#include "tables/directory.h"

#include <QtConcurrent>

namespace Tables {

namespace {

constexpr auto lastLogin = static_cast<int>(CustomerUserKey::LastLogin);

}

Domain::Result<void> Directory::prepareSorting(int field)
{
    const Search::Index &index = m_contents.customerUsers;
    const bool isBackgroundWork = m_loadsInBackground && index.size() > m_sortedAtOnce;
    const bool isMissing = field == lastLogin && !index.isSupplied(lastLogin) && !isBackgroundWork;
    return isMissing ? supplyLastLogins(m_contents.customerUsers, m_database)
                     : Domain::Result<void>();
}

bool Directory::isSorted(int field) const
{
    const Search::Index &index = m_contents.customerUsers;
    return !m_loadsInBackground || index.hasOrder(field) || index.size() <= m_sortedAtOnce
        || (field == lastLogin && m_lacksLastLogins);
}

void Directory::sortSoon(int field)
{
    Q_ASSERT(Tables::customerUserSchema().at(field).listed); // others are never sorted by
    m_wantedOrder = field;
    workInBackground();
}

Search::Hits Directory::findCustomerUsers(const Search::Request &request)
{
    waitUntilLoaded();
    if (auto prepared = prepareSorting(request.sortField); !prepared) {
        emit loadingFailed(prepared.error());
    }
    return m_contents.customerUsers.find(request);
}

CustomerHits Directory::findCustomers(const Search::Request &request)
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
    m_toBeCounted = request;
    m_beforeCounting.start();
}

void Directory::startCounting()
{
    m_countingStop = std::stop_source();
    m_counting.setFuture(QtConcurrent::run(
        &backgroundThreads(),
        [copy = m_contents.customerUsers, request = m_toBeCounted,
         stop = m_countingStop.get_token()] { return copy.find(request, stop); }));
}

void Directory::giveUpCounting()
{
    m_beforeCounting.stop();
    m_countingStop.request_stop();
}

void Directory::takeCounted()
{
    if (!m_countingStop.stop_requested()) {
        emit customerUsersCounted(m_counting.result());
    }
}

QString Directory::customerName(const QString &customerId)
{
    waitUntilLoaded();
    return m_contents.customerName(customerId);
}

bool Directory::hasCustomers() const
{
    if (m_isLoaded) {
        return m_contents.customers.size() > 0;
    }
    const auto any = Store::CustomerStore(m_database).any();
    return !any || *any;
}

} // namespace Tables
