// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/mergeplanner.h"

#include "domain/fields.h"
#include "store/customeruserstore.h"
#include "store/journal.h"
#include "store/lastchange.h"
#include "store/permissionstore.h"
#include "store/query.h"
#include "store/settingstore.h"
#include "store/transaction.h"

#include <QSet>
#include <QVariantMap>

#include <algorithm>
#include <utility>

namespace Store {

using namespace Qt::StringLiterals;
using Domain::CustomerUser;
using Domain::Error;
using Domain::ErrorCode;
using Domain::MergedPerson;
using Domain::Result;

namespace {

/// Those of the customers that exist, in their order.
Result<QStringList> existingAmong(const QSqlDatabase &connection, const QStringList &customers)
{
    QSet<QString> found;
    auto read = forEachRow(connection,
                           u"SELECT customer_id FROM customer_company WHERE customer_id IN "
                           "(SELECT value FROM json_each(?))"_s,
                           {jsonList(customers)}, [&found](const QSqlQuery &row) {
                               found.insert(row.value(0).toString());
                           });
    if (!read) {
        return read.error();
    }
    QStringList existing = customers;
    existing.removeIf([&found](const QString &each) { return !found.contains(each); });
    return existing;
}

/// Permissions of its own on groups that exist, valid or not: an invalid group may be valid again.
Result<QList<Domain::GroupGrant>> grantsOf(const PermissionStore &store, const QString &login)
{
    const auto groups = store.groups();
    if (!groups) {
        return groups.error();
    }
    const auto grants = store.grantsOf(login);
    if (!grants) {
        return grants.error();
    }
    QList<Domain::GroupGrant> own;
    for (const Domain::Group &group : *groups) {
        const Domain::GrantedTypes types = grants->direct(login, group.id);
        if (!types.isEmpty()) {
            own.append({.group = group, .types = types});
        }
    }
    std::sort(own.begin(), own.end(), [](const auto &left, const auto &right) {
        return Domain::byNameWithoutCase(left.group, right.group);
    });
    return own;
}

/// When a value was stored that the journal does not know: when another program wrote the row, if
/// one did after the journal's last entry about it, and else when the row was made.
Result<QDateTime> unknownMoment(const QSqlDatabase &connection, const QVariantMap &columns)
{
    const auto journalled = runForValue(connection,
                                        u"SELECT max(c.create_time) FROM rollbook_row_change r "
                                        "JOIN rollbook_change_set c ON c.id = r.change_set_id "
                                        "WHERE r.table_name = ? AND r.row_key = ?"_s,
                                        {Domain::tableName(Domain::Table::CustomerUser),
                                         journalKeyText({{u"id"_s, columns.value(u"id"_s)}})});
    if (!journalled) {
        return journalled.error();
    }
    const QDateTime written = storedMoment(columns.value(u"change_time"_s));
    const bool isForeign = journalled->isNull() || written > storedMoment(*journalled);
    return isForeign ? written : storedMoment(columns.value(u"create_time"_s));
}

Result<QHash<QString, QDateTime>> storedTimes(Database &database, const CustomerUser &record)
{
    const auto columns = CustomerUserStore(database).columns(record.id);
    if (!columns) {
        return columns.error();
    }
    const auto unknown = unknownMoment(database.connection(), *columns);
    if (!unknown) {
        return unknown.error();
    }
    QHash<QString, QDateTime> times;
    for (const Domain::Field &field : Domain::customerUserFields()) {
        const QString column = field.name();
        if (field.kind == Domain::FieldKind::Password) {
            continue;
        }
        const auto author = lastChangeOf(database.connection(),
                                         {.table = Domain::Table::CustomerUser,
                                          .key = {{u"id"_s, record.id}},
                                          .column = column,
                                          .value = columns->value(column)});
        if (!author) {
            return author.error();
        }
        times.insert(column, author->has_value() ? (*author)->time : *unknown);
    }
    return times;
}

Domain::Member unionOf(const Domain::Member &left, const Domain::Member &right)
{
    return Domain::memberOf(left.login, {}, left.customers + right.customers);
}

} // namespace

MergePlanner::MergePlanner(Database &database, Domain::Agent agent)
    : m_database(database)
    , m_agent(std::move(agent))
{
}

Result<CustomerUser> MergePlanner::find(const QString &login) const
{
    auto found = CustomerUserStore(m_database).byLogin(login);
    if (!found) {
        return found.error();
    }
    if (!found->has_value()) {
        return Error{.code = ErrorCode::NotFound,
                     .subject = login,
                     .record = Domain::RecordKind::CustomerUser};
    }
    return **found;
}

Result<MergedPerson> MergePlanner::withRelations(const CustomerUser &record) const
{
    const PermissionStore store(m_database);
    auto further = store.furtherCustomers(record.login);
    if (!further) {
        return further.error();
    }
    auto customers =
        existingAmong(m_database.connection(), Domain::customersOf(record.customerId, *further));
    if (!customers) {
        return customers.error();
    }
    auto grants = grantsOf(store, record.login);
    if (!grants) {
        return grants.error();
    }
    auto times = storedTimes(m_database, record);
    if (!times) {
        return times.error();
    }
    return MergedPerson{.record = record,
                        .customers = *customers,
                        .further = *further,
                        .grants = *grants,
                        .storedAt = *times};
}

Result<Domain::Merge> MergePlanner::read(const QString &kept, const QString &other) const
{
    if (!m_agent.mayEditCustomers) {
        return Error{.code = ErrorCode::NotPermitted, .subject = m_agent.login};
    }
    Transaction transaction(m_database.connection());
    if (auto begun = transaction.beginReading(); !begun) {
        return begun.error();
    }
    const auto keptRecord = find(kept);
    const auto otherRecord = find(other);
    if (!keptRecord || !otherRecord) {
        return !keptRecord ? keptRecord.error() : otherRecord.error();
    }
    if (keptRecord->id == otherRecord->id) {
        return Error{.code = ErrorCode::Violations,
                     .violations = {{.field = u"login"_s,
                                     .code = u"login.merged_with_itself"_s,
                                     .value = keptRecord->login}}};
    }
    const auto settings = readSettings(m_database);
    if (!settings) {
        return settings.error();
    }
    const auto keptPerson = withRelations(*keptRecord);
    const auto otherPerson = withRelations(*otherRecord);
    if (!keptPerson || !otherPerson) {
        return !keptPerson ? keptPerson.error() : otherPerson.error();
    }
    return Domain::Merge{.kept = *keptPerson,
                         .other = *otherPerson,
                         .withRelations = m_agent.isAdministrator,
                         .uniqueEmails = settings->emailPolicy().unique};
}

Result<Domain::MergeEffect> MergePlanner::effect(const Domain::Merge &merge,
                                                 const QStringList &taken) const
{
    const auto facts =
        PermissionStore(m_database)
            .factsFor(unionOf(Domain::memberBefore(merge), Domain::memberAfter(merge, taken)));
    if (!facts) {
        return facts.error();
    }
    return Domain::mergeEffect(merge, taken, *facts);
}

} // namespace Store
