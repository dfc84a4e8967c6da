// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/memberscan.h"

#include "store/query.h"

#include <QSet>

#include <utility>

namespace Store {

using namespace Qt::StringLiterals;
using Domain::Member;
using Domain::Result;

namespace {

// The first ones are there soon, and few queries are run.
constexpr qsizetype firstPage = 100;
constexpr qsizetype laterPages = 500;

/// To look up so many, and to bring them into order, takes a few hundredths of a second.
constexpr int fewRows = 10'000; ///< of customer users
constexpr int fewCustomers = 500; ///< each with some customer users

/// The next page; empty at the end. Only the primary customers are known so far.
QList<Member> nextPage(QSqlQuery &query, qsizetype size)
{
    QList<Member> page;
    while (page.size() < size && query.next()) {
        page.append(Domain::memberOf(query.value(0).toString(), query.value(1).toString(), {}));
    }
    return page;
}

} // namespace

MemberScan::MemberScan(const PermissionStore &store, const QSqlDatabase &connection,
                       Domain::Group group, Domain::PermissionPolicy policy)
    : m_store(store)
    , m_connection(connection)
    , m_group(std::move(group))
    , m_policy(std::move(policy))
{
}

Result<bool> MemberScan::isForFew() const
{
    const std::pair<QString, int> limits[]{{u"group_customer_user"_s, fewRows},
                                           {u"group_customer"_s, fewCustomers}};
    for (const auto &[table, few] : limits) {
        auto rows = runForValue(
            m_connection,
            u"SELECT count(*) FROM (SELECT 1 FROM %1 WHERE group_id = ? LIMIT ?)"_s.arg(table),
            {m_group.id, few});
        if (!rows) {
            return rows.error();
        }
        if (rows->toInt() == few) {
            return false;
        }
    }
    return true;
}

Result<QSqlQuery> MemberScan::candidates() const
{
    if (m_policy.customerDefaults.contains(m_group.name)
        || m_policy.customerUserDefaults.contains(m_group.name)) {
        return Store::run(m_connection,
                          u"SELECT login, customer_id FROM customer_user ORDER BY login"_s);
    }
    auto isForFew = this->isForFew();
    if (!isForFew) {
        return isForFew.error();
    }
    const QString customers = u"SELECT customer_id FROM group_customer WHERE group_id = ?"_s;
    const QString condition = *isForFew
        ? u"login IN (SELECT user_id FROM group_customer_user WHERE group_id = ? "
          "UNION SELECT login FROM customer_user WHERE customer_id IN (%1) "
          "UNION SELECT user_id FROM customer_user_customer WHERE customer_id IN (%1))"_s
        // "+": is one of a person's few customers among those of the group, not the other way round
        : u"EXISTS (SELECT 1 FROM group_customer_user WHERE group_id = ? AND user_id = login) "
          "OR +customer_id IN (%1) "
          "OR EXISTS (SELECT 1 FROM customer_user_customer "
          "WHERE user_id = login AND +customer_id IN (%1))"_s;
    return Store::run(m_connection,
                      u"SELECT login, customer_id FROM customer_user WHERE "_s
                          + condition.arg(customers) + u" ORDER BY login"_s,
                      {m_group.id, m_group.id, m_group.id});
}

Result<Domain::Grants> MemberScan::grantsOf(const QList<Member> &page) const
{
    QStringList logins;
    QSet<QString> customers;
    for (const Member &member : page) {
        logins.append(member.login);
        customers.unite(QSet<QString>(member.customers.cbegin(), member.customers.cend()));
    }
    auto grants = m_store.grantsIn(m_group.id, logins);
    auto ofCustomers = m_store.grantsOfCustomersIn(m_group.id, customers.values());
    if (!grants || !ofCustomers) {
        return grants ? ofCustomers : grants;
    }
    grants->takeCustomersOf(*ofCustomers);
    return grants;
}

Result<void> MemberScan::run(Domain::Permission permission,
                             const PermissionStore::TakeMember &take) const
{
    auto found = candidates();
    if (!found) {
        return found.error();
    }
    for (QList<Member> page = nextPage(*found, firstPage); !page.isEmpty();
         page = nextPage(*found, laterPages)) {
        if (auto added = m_store.addFurtherCustomers(page); !added) {
            return added.error();
        }
        auto grants = grantsOf(page);
        if (!grants) {
            return grants.error();
        }
        for (const Member &member : std::as_const(page)) {
            const auto reasons =
                Domain::groupReasons(member, m_group, permission, *grants, m_policy);
            if (!reasons.isEmpty() && !take(member, reasons)) {
                return {};
            }
        }
    }
    return {};
}

} // namespace Store
