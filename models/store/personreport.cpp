// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/personreport.h"

#include "domain/passwords.h"
#include "store/agentstore.h"
#include "store/concernedrows.h"
#include "store/customerstore.h"
#include "store/customeruserstore.h"
#include "store/permissionstore.h"
#include "store/query.h"
#include "store/transaction.h"

#include <limits>

namespace Store {

using namespace Qt::StringLiterals;
using Domain::CustomerUser;
using Domain::Result;

namespace {

Result<void> addRecord(Database &database, const CustomerUser &person, PersonReport &report)
{
    const CustomerUserStore store(database);
    auto columns = store.columns(person.id);
    auto password = store.storedPassword(person.id);
    if (!columns || !password) {
        return !columns ? columns.error() : password.error();
    }
    report.columns = *columns;
    report.hasPassword = !password->isEmpty();
    report.passwordKind = Domain::passwordKindName(Domain::passwordKind(*password));
    const AgentStore agents(database);
    auto createdBy = agents.login(columns->value(u"create_by"_s).toInt());
    auto changedBy = agents.login(columns->value(u"change_by"_s).toInt());
    if (!createdBy || !changedBy) {
        return !createdBy ? createdBy.error() : changedBy.error();
    }
    report.createdBy = *createdBy;
    report.changedBy = *changedBy;
    auto customer = CustomerStore(database).columns(person.customerId);
    if (!customer) {
        return customer.error();
    }
    report.customer = *customer;
    return {};
}

Result<void> addRelations(Database &database, const CustomerUser &person, PersonReport &report)
{
    const QSqlDatabase connection = database.connection();
    auto preferences = forEachRow(connection,
                                  u"SELECT preferences_key, preferences_value "
                                  "FROM customer_preferences WHERE user_id = ? ORDER BY 1, 2"_s,
                                  {person.login}, [&report](const QSqlQuery &row) {
                                      report.preferences.append(
                                          {.key = row.value(0).toString(), .value = row.value(1)});
                                  });
    auto customers =
        forEachRow(connection,
                   u"SELECT l.customer_id, c.name FROM customer_user_customer l "
                   "LEFT JOIN customer_company c ON c.customer_id = l.customer_id "
                   "WHERE l.user_id = ? ORDER BY 1"_s,
                   {person.login}, [&report](const QSqlQuery &row) {
                       report.furtherCustomers.append({.customerId = row.value(0).toString(),
                                                       .name = row.value(1).toString()});
                   });
    auto permissions =
        forEachRow(connection,
                   u"SELECT coalesce(g.name, p.group_id), p.permission_key, p.permission_value "
                   "FROM group_customer_user p LEFT JOIN groups_table g ON g.id = p.group_id "
                   "WHERE p.user_id = ? ORDER BY 1, 2"_s,
                   {person.login}, [&report](const QSqlQuery &row) {
                       report.permissions.append({.group = row.value(0).toString(),
                                                  .permission = row.value(1).toString(),
                                                  .value = row.value(2).toInt()});
                   });
    for (const auto *const read : {&preferences, &customers, &permissions}) {
        if (!*read) {
            return read->error();
        }
    }
    return {};
}

Result<void> addEffective(Database &database, const CustomerUser &person, PersonReport &report)
{
    const PermissionStore store(database);
    auto member = store.member(person.login, person.customerId);
    if (!member) {
        return member.error();
    }
    auto facts = store.factsFor(*member);
    if (!facts) {
        return facts.error();
    }
    report.hasGroupSupport = facts->policy.groupSupport;
    report.effective = Domain::groupPermissions(*member, *facts);
    report.access = Domain::customerAccess(*member, *facts);
    return {};
}

Result<void> addHistory(Database &database, const CustomerUser &person, PersonReport &report)
{
    auto names = namesOf(database, person.id);
    if (!names) {
        return names.error();
    }
    for (const NamePeriod &period : *names) {
        const bool isEarlier = period.name != person.login && !period.name.isEmpty();
        if (isEarlier && !report.earlierLogins.contains(period.name)) {
            report.earlierLogins.append(period.name);
        }
    }
    auto history = History(database).entries({.record = RecordReference{.key = person.id}}, 0,
                                             std::numeric_limits<int>::max());
    if (!history) {
        return history.error();
    }
    report.history = *history;
    return {};
}

} // namespace

Result<PersonReport> personReport(Database &database, const QString &login)
{
    Transaction transaction(database.connection());
    if (auto begun = transaction.beginReading(); !begun) {
        return begun.error();
    }
    auto person = CustomerUserStore(database).byLogin(login);
    if (!person) {
        return person.error();
    }
    if (!*person || (*person)->login != login) {
        return Domain::Error{.code = Domain::ErrorCode::NotFound,
                             .subject = login,
                             .record = Domain::RecordKind::CustomerUser};
    }
    PersonReport report{.time = database.options().clock().toUTC()};
    for (const auto add : {&addRecord, &addRelations, &addEffective, &addHistory}) {
        if (auto added = add(database, **person, report); !added) {
            return added.error();
        }
    }
    return report;
}

} // namespace Store
