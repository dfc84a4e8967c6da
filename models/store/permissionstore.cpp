// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/permissionstore.h"

#include "store/memberscan.h"
#include "store/query.h"
#include "store/settingstore.h"

namespace Store {

using namespace Qt::StringLiterals;
using Domain::PermissionContext;
using Domain::Result;

PermissionStore::PermissionStore(Database &database)
    : m_database(database)
{
}

Result<QList<Domain::Group>> PermissionStore::groups() const
{
    auto query = run(m_database.connection(),
                     u"SELECT id, name, comments, valid_id FROM groups_table ORDER BY id"_s);
    if (!query) {
        return query.error();
    }
    QList<Domain::Group> groups;
    while (query->next()) {
        groups.append({.id = query->value(0).toInt(),
                       .name = query->value(1).toString(),
                       .comments = query->value(2).toString(),
                       .validId = query->value(3).toInt()});
    }
    return groups;
}

Result<Domain::PermissionPolicy> PermissionStore::policy() const
{
    auto settings = readSettings(m_database);
    if (!settings) {
        return settings.error();
    }
    return settings->permissionPolicy();
}

Result<QStringList> PermissionStore::texts(const QString &statement, const QString &value) const
{
    auto query = run(m_database.connection(), statement, {value});
    if (!query) {
        return query.error();
    }
    QStringList texts;
    while (query->next()) {
        texts.append(query->value(0).toString());
    }
    return texts;
}

Result<QStringList> PermissionStore::furtherCustomers(const QString &login) const
{
    return texts(u"SELECT DISTINCT customer_id FROM customer_user_customer WHERE user_id = ? "
                 "ORDER BY customer_id"_s,
                 login);
}

Result<Domain::Member> PermissionStore::member(const QString &login, const QString &primary) const
{
    const auto further = furtherCustomers(login);
    return further ? Result<Domain::Member>(Domain::memberOf(login, primary, *further))
                   : further.error();
}

Result<void> PermissionStore::addFurtherCustomers(QList<Domain::Member> &members) const
{
    QStringList logins;
    for (const Domain::Member &member : std::as_const(members)) {
        logins.append(member.login);
    }
    auto links = run(m_database.connection(),
                     u"SELECT user_id, customer_id FROM customer_user_customer "
                     "WHERE user_id IN (SELECT value FROM json_each(?)) ORDER BY customer_id"_s,
                     {jsonList(logins)});
    if (!links) {
        return links.error();
    }
    QHash<QString, QStringList> further;
    while (links->next()) {
        further[links->value(0).toString()].append(links->value(1).toString());
    }
    for (Domain::Member &member : members) {
        member.customers =
            Domain::customersOf(member.customers.value(0), further.value(member.login));
    }
    return {};
}

Result<QStringList> PermissionStore::linkedTo(const QString &customerId) const
{
    return texts(u"SELECT DISTINCT user_id FROM customer_user_customer WHERE customer_id = ? "
                 "ORDER BY user_id"_s,
                 customerId);
}

Result<Domain::Grants> PermissionStore::grantsOf(const QString &login) const
{
    Domain::Grants grants;
    auto read = readDirect(u"user_id = ?"_s, {login}, grants);
    return read ? Result<Domain::Grants>(grants) : read.error();
}

Result<Domain::Grants> PermissionStore::grantsOfCustomer(const QString &customerId) const
{
    Domain::Grants grants;
    auto read = readOfCustomers(u"customer_id = ?"_s, {customerId}, grants);
    return read ? Result<Domain::Grants>(grants) : read.error();
}

Result<Domain::Grants> PermissionStore::grantsFor(const Domain::Member &member) const
{
    auto grants = grantsOf(member.login);
    if (!grants) {
        return grants;
    }
    auto read = readOfCustomers(u"customer_id IN (SELECT value FROM json_each(?))"_s,
                                {jsonList(member.customers)}, *grants);
    return read ? grants : read.error();
}

Result<QSet<qint64>> PermissionStore::grantedIn(int groupId) const
{
    return ids(u"SELECT id FROM customer_user WHERE login IN (SELECT user_id FROM "
               "group_customer_user WHERE group_id = ? AND permission_value = 1 "
               "AND permission_key IN ('ro', 'rw'))"_s,
               {groupId});
}

Result<QSet<qint64>> PermissionStore::idsLinkedTo(const QString &customerId) const
{
    return ids(u"SELECT id FROM customer_user WHERE login IN (SELECT user_id FROM "
               "customer_user_customer WHERE customer_id = ?)"_s,
               {customerId});
}

Result<QSet<qint64>> PermissionStore::ids(const QString &statement,
                                          const QVariantList &values) const
{
    auto query = run(m_database.connection(), statement, values);
    if (!query) {
        return query.error();
    }
    QSet<qint64> ids;
    while (query->next()) {
        ids.insert(query->value(0).toLongLong());
    }
    return ids;
}

Result<Domain::Grants> PermissionStore::grantsIn(int groupId, const QStringList &logins) const
{
    Domain::Grants grants;
    auto read = readDirect(u"user_id IN (SELECT value FROM json_each(?)) AND group_id = ?"_s,
                           {jsonList(logins), groupId}, grants);
    return read ? Result<Domain::Grants>(grants) : read.error();
}

Result<Domain::Grants> PermissionStore::grantsOfCustomersIn(int groupId) const
{
    Domain::Grants grants;
    auto read = readOfCustomers(u"group_id = ?"_s, {groupId}, grants);
    return read ? Result<Domain::Grants>(grants) : read.error();
}

Result<Domain::Grants> PermissionStore::grantsOfCustomersIn(int groupId,
                                                            const QStringList &customers) const
{
    Domain::Grants grants;
    auto read =
        readOfCustomers(u"customer_id IN (SELECT value FROM json_each(?)) AND group_id = ?"_s,
                        {jsonList(customers), groupId}, grants);
    return read ? Result<Domain::Grants>(grants) : read.error();
}

Result<Domain::PermissionFacts> PermissionStore::factsFor(const Domain::Member &member,
                                                          int mostOthers) const
{
    Domain::PermissionFacts facts;
    auto groups = this->groups();
    if (!groups) {
        return groups.error();
    }
    facts.groups = *groups;
    auto policy = this->policy();
    if (!policy) {
        return policy.error();
    }
    facts.policy = *policy;
    auto grants = grantsFor(member);
    if (!grants) {
        return grants.error();
    }
    facts.grants = *grants;
    if (auto read =
            readCustomers(u"SELECT value FROM json_each(?)"_s, {jsonList(member.customers)}, facts);
        !read) {
        return read.error();
    }
    if (facts.policy.otherCustomers) {
        if (auto read = readIndirect(member.customers, mostOthers, facts); !read) {
            return read.error();
        }
    }
    return facts;
}

Result<void> PermissionStore::readDirect(const QString &condition, const QVariantList &values,
                                         Domain::Grants &grants) const
{
    auto query = run(m_database.connection(),
                     u"SELECT user_id, group_id, permission_key, permission_value "
                     "FROM group_customer_user WHERE "_s
                         + condition,
                     values);
    if (!query) {
        return query.error();
    }
    while (query->next()) {
        grants.addDirect(query->value(0).toString(), query->value(1).toInt(),
                         query->value(2).toString(), query->value(3).toInt());
    }
    return {};
}

Result<void> PermissionStore::readOfCustomers(const QString &condition, const QVariantList &values,
                                              Domain::Grants &grants) const
{
    auto query = run(m_database.connection(),
                     u"SELECT customer_id, group_id, permission_key, permission_value, "
                     "permission_context FROM group_customer WHERE "_s
                         + condition,
                     values);
    if (!query) {
        return query.error();
    }
    while (query->next()) {
        grants.addOfCustomer(query->value(0).toString(), query->value(1).toInt(),
                             query->value(2).toString(), query->value(3).toInt(),
                             query->value(4).toString());
    }
    return {};
}

/// The customers that let others see their tickets in a group, the first by id.
Result<QStringList> PermissionStore::firstOthers(qint64 groupId, int most) const
{
    auto query = run(m_database.connection(),
                     u"SELECT DISTINCT customer_id FROM group_customer WHERE group_id = ? "
                     "AND permission_context = ? AND permission_value = 1 "
                     "ORDER BY customer_id LIMIT ?"_s,
                     {groupId, Domain::contextKey(PermissionContext::SameCustomer), most});
    if (!query) {
        return query.error();
    }
    QStringList customers;
    while (query->next()) {
        customers.append(query->value(0).toString());
    }
    return customers;
}

/// The last by id of the first so many customers in any of these groups; null if there are no more
/// than that.
Result<QString> PermissionStore::lastOther(const QSet<qint64> &groups, int mostOthers) const
{
    QMap<QByteArray, QString> first; // in the database's order
    for (const qint64 groupId : groups) {
        const auto others = firstOthers(groupId, mostOthers + 1);
        if (!others) {
            return others.error();
        }
        for (const QString &customerId : *others) {
            first.insert(customerId.toUtf8(), customerId);
        }
        while (first.size() > mostOthers + 1) {
            first.erase(std::prev(first.cend()));
        }
    }
    return first.size() > mostOthers ? std::prev(first.end(), 2).value() : QString();
}

/// The customers that let others see their tickets in a group where one of these may look.
Result<void> PermissionStore::readIndirect(const QStringList &customers, int mostOthers,
                                           Domain::PermissionFacts &facts) const
{
    const auto groups =
        ids(u"SELECT group_id FROM group_customer WHERE permission_context = ? "
            "AND permission_value = 1 AND customer_id IN (SELECT value FROM json_each(?))"_s,
            {Domain::contextKey(PermissionContext::OtherCustomers), jsonList(customers)});
    if (!groups) {
        return groups.error();
    }
    QString condition = u"group_id IN (SELECT value FROM json_each(?)) "
                        "AND permission_context = ? AND permission_value = 1"_s;
    QVariantList values{idList(groups->values()),
                        Domain::contextKey(PermissionContext::SameCustomer)};
    if (mostOthers != unlimited) {
        const auto last = lastOther(*groups, mostOthers);
        if (!last) {
            return last.error();
        }
        facts.isLimited = !last->isNull();
        if (facts.isLimited) {
            condition += u" AND customer_id <= ?"_s;
            values.append(*last);
        }
    }
    if (auto read = readOfCustomers(condition, values, facts.grants); !read) {
        return read.error();
    }
    return readCustomers(u"SELECT customer_id FROM group_customer WHERE "_s + condition, values,
                         facts);
}

Result<void> PermissionStore::readCustomers(const QString &idStatement, const QVariantList &values,
                                            Domain::PermissionFacts &facts) const
{
    auto query = run(m_database.connection(),
                     u"SELECT customer_id, name, valid_id FROM customer_company "
                     "WHERE customer_id IN (%1)"_s.arg(idStatement),
                     values);
    if (!query) {
        return query.error();
    }
    while (query->next()) {
        const QString customerId = query->value(0).toString();
        facts.customers.insert(customerId,
                               {.customerId = customerId,
                                .name = query->value(1).toString(),
                                .validId = query->value(2).toInt()});
    }
    return {};
}

Result<void> PermissionStore::addCustomersOn(int groupId, Domain::PermissionFacts &facts) const
{
    constexpr int enough = 50; ///< to choose the nearest from
    const QString condition =
        u"group_id = ? AND permission_context = ? ORDER BY customer_id LIMIT ?"_s;
    const QVariantList values{groupId, Domain::contextKey(PermissionContext::SameCustomer), enough};
    if (auto read = readOfCustomers(condition, values, facts.grants); !read) {
        return read.error();
    }
    return readCustomers(u"SELECT customer_id FROM group_customer WHERE "_s + condition, values,
                         facts);
}

Result<void> PermissionStore::forEachMember(const Domain::Group &group,
                                            Domain::Permission permission,
                                            const TakeMember &take) const
{
    auto policy = this->policy();
    if (!policy) {
        return policy.error();
    }
    return MemberScan(*this, m_database.connection(), group, *policy).run(permission, take);
}

} // namespace Store
