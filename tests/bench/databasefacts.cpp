// SPDX-License-Identifier: GPL-3.0-or-later
#include "databasefacts.h"

#include "store/permissionstore.h"
#include "store/query.h"

#include <QFileInfo>
#include <QLocale>
#include <QRandomGenerator>
#include <QSysInfo>
#include <QThread>

#include <algorithm>

namespace Bench {

using namespace Qt::StringLiterals;
using Domain::Result;

namespace {

template<typename T>
QList<T> drawn(QList<T> all, int count, quint32 seed)
{
    QRandomGenerator random(seed);
    std::shuffle(all.begin(), all.end(), random);
    return all.mid(0, count);
}

Result<QList<Person>> people(const Store::Database &database, const QString &condition,
                             const QVariantList &values)
{
    auto query =
        Store::run(database.connection(),
                   u"SELECT login, customer_id FROM customer_user WHERE "_s + condition, values);
    if (!query) {
        return query.error();
    }
    QList<Person> people;
    while (query->next()) {
        people.append({query->value(0).toString(), query->value(1).toString()});
    }
    return people;
}

QString counted(const QVariant &number)
{
    return QLocale(QLocale::English).toString(number.toLongLong());
}

} // namespace

Result<QList<Person>> somePeople(const Store::Database &database, int count, quint32 seed)
{
    auto highest =
        Store::runForValue(database.connection(), u"SELECT max(id) FROM customer_user"_s);
    if (!highest) {
        return highest.error();
    }
    QRandomGenerator random(seed);
    QList<qint64> ids;
    for (int number = 0; number < count; ++number) {
        ids.append(1 + random.bounded(highest->toInt()));
    }
    auto found =
        people(database, u"id IN (SELECT value FROM json_each(?))"_s, {Store::idList(ids)});
    return found ? drawn(*found, count, seed) : found;
}

Result<QList<Person>> peopleSeeingOthers(const Store::Database &database, int count, quint32 seed)
{
    auto found = people(database,
                        u"customer_id IN (SELECT customer_id FROM group_customer "
                        "WHERE permission_context = ?)"_s,
                        {Domain::contextKey(Domain::PermissionContext::OtherCustomers)});
    return found ? drawn(*found, count, seed) : found;
}

Result<QStringList> someCustomers(const Store::Database &database, int count, quint32 seed)
{
    auto query =
        Store::run(database.connection(), u"SELECT customer_id FROM customer_company ORDER BY 1"_s);
    if (!query) {
        return query.error();
    }
    QStringList customers;
    while (query->next()) {
        customers.append(query->value(0).toString());
    }
    return drawn<QString>(customers, count, seed);
}

Result<QList<int>> someGroups(Store::Database &database, int count, quint32 seed)
{
    auto groups = Store::PermissionStore(database).groups();
    if (!groups) {
        return groups.error();
    }
    QList<int> ids;
    for (const Domain::Group &group : std::as_const(*groups)) {
        ids.append(group.id);
    }
    return drawn(ids, count, seed);
}

Result<GroupsBySize> groupsBySize(const Store::Database &database)
{
    GroupsBySize groups;
    for (const auto &[group, table, order] :
         {std::tuple(&groups.smallest, u"group_customer_user"_s, u"ASC"_s),
          {&groups.mostDirect, u"group_customer_user"_s, u"DESC"_s},
          {&groups.mostCustomers, u"group_customer"_s, u"DESC"_s}}) {
        auto id = Store::runForValue(
            database.connection(),
            u"SELECT group_id FROM %1 GROUP BY group_id ORDER BY count(*) %2, group_id LIMIT 1"_s
                .arg(table, order));
        if (!id) {
            return id.error();
        }
        *group = id->toInt();
    }
    return groups;
}

Result<QStringList> databaseFacts(const Store::Database &database)
{
    QStringList counts;
    for (const auto &table :
         {u"customer_user"_s, u"customer_company"_s, u"groups_table"_s, u"group_customer_user"_s,
          u"group_customer"_s, u"customer_user_customer"_s}) {
        auto count = Store::runForValue(database.connection(), u"SELECT count(*) FROM "_s + table);
        if (!count) {
            return count.error();
        }
        counts.append(counted(*count) + u' ' + table);
    }
    auto sqlite = Store::runForValue(database.connection(), u"SELECT sqlite_version()"_s);
    if (!sqlite) {
        return sqlite.error();
    }
#ifdef NDEBUG
    const QString build = u"release"_s;
#else
    const QString build = u"debug"_s;
#endif
    const qint64 size = QFileInfo(database.location().text).size();
    return QStringList{u"Rows: "_s + counts.join(u", "_s),
                       u"File: %1 MB"_s.arg(counted(size / 1'000'000)),
                       u"%1 build, Qt %2, SQLite %3, %4, %5, %6 processors"_s
                           .arg(build, QString::fromLatin1(qVersion()), sqlite->toString(),
                                QSysInfo::prettyProductName(), QSysInfo::currentCpuArchitecture())
                           .arg(QThread::idealThreadCount())};
}

} // namespace Bench
