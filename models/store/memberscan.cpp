// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/memberscan.h"

#include "store/query.h"

#include <utility>

namespace Store {

using namespace Qt::StringLiterals;
using Domain::Member;
using Domain::PermissionContext;
using Domain::Result;

namespace {

constexpr qsizetype pageSize = 500; ///< the first ones are there soon, and few queries are run

/// From so many on, all customer users are gone through rather than looked for.
constexpr int manyCustomers = 2'000;
constexpr int manyCustomerUsers = 20'000;

/// The next page; empty at the end. Only the primary customers are known so far.
QList<Member> nextPage(QSqlQuery &query)
{
    QList<Member> page;
    while (page.size() < pageSize && query.next()) {
        const QStringList customers = Domain::customersOf(query.value(1).toString(), {});
        page.append({.login = query.value(0).toString(),
                     .customers = customers,
                     .hasPrimary = !customers.isEmpty()});
    }
    return page;
}

QStringList loginsOf(const QList<Member> &members)
{
    QStringList logins;
    for (const Member &member : members) {
        logins.append(member.login);
    }
    return logins;
}

} // namespace

MemberScan::MemberScan(const PermissionStore &store, QSqlDatabase connection, Domain::Group group,
                       Domain::PermissionPolicy policy, Domain::Grants ofCustomers)
    : m_store(store)
    , m_connection(std::move(connection))
    , m_group(std::move(group))
    , m_policy(std::move(policy))
    , m_ofCustomers(std::move(ofCustomers))
{
}

Result<bool> MemberScan::isForMost() const
{
    if (m_policy.customerDefaults.contains(m_group.name)
        || m_policy.customerUserDefaults.contains(m_group.name)) {
        return true;
    }
    const auto customers = m_ofCustomers.customersOn(m_group.id, PermissionContext::SameCustomer);
    if (customers.size() >= manyCustomers) {
        return true;
    }
    auto direct = runForValue(
        m_connection,
        u"SELECT count(*) FROM (SELECT 1 FROM group_customer_user WHERE group_id = ? LIMIT ?)"_s,
        {m_group.id, manyCustomerUsers});
    if (!direct) {
        return direct.error();
    }
    return direct->toInt() >= manyCustomerUsers;
}

Result<QSqlQuery> MemberScan::candidates() const
{
    auto isForMost = this->isForMost();
    if (!isForMost) {
        return isForMost.error();
    }
    if (*isForMost) {
        return Store::run(m_connection,
                          u"SELECT login, customer_id FROM customer_user ORDER BY login"_s);
    }
    const QString customers = u"SELECT customer_id FROM group_customer WHERE group_id = ?"_s;
    return Store::run(m_connection,
                      u"SELECT login, customer_id FROM customer_user WHERE login IN ("
                      "SELECT user_id FROM group_customer_user WHERE group_id = ? "
                      "UNION SELECT login FROM customer_user WHERE customer_id IN (%1) "
                      "UNION SELECT user_id FROM customer_user_customer WHERE customer_id IN (%1)) "
                      "ORDER BY login"_s.arg(customers),
                      {m_group.id, m_group.id, m_group.id});
}

Result<void> MemberScan::run(Domain::Permission permission,
                             const PermissionStore::TakeMember &take) const
{
    auto found = candidates();
    if (!found) {
        return found.error();
    }
    for (QList<Member> page = nextPage(*found); !page.isEmpty(); page = nextPage(*found)) {
        if (auto added = addFurtherCustomers(page); !added) {
            return added.error();
        }
        auto grants = m_store.grantsIn(m_group.id, loginsOf(page));
        if (!grants) {
            return grants.error();
        }
        grants->takeCustomersOf(m_ofCustomers);
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

Result<void> MemberScan::addFurtherCustomers(QList<Member> &page) const
{
    auto links = Store::run(m_connection,
                            u"SELECT user_id, customer_id FROM customer_user_customer "
                            "WHERE user_id IN (SELECT value FROM json_each(?)) "
                            "ORDER BY customer_id"_s,
                            {jsonList(loginsOf(page))});
    if (!links) {
        return links.error();
    }
    QHash<QString, QStringList> further;
    while (links->next()) {
        further[links->value(0).toString()].append(links->value(1).toString());
    }
    for (Member &member : page) {
        member.customers =
            Domain::customersOf(member.customers.value(0), further.value(member.login));
    }
    return {};
}

} // namespace Store
