// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/relationrows.h"

#include "store/customerstore.h"
#include "store/customeruserstore.h"
#include "store/permissionstore.h"
#include "tables/administrationsearch.h"
#include "tables/fieldtexts.h"

namespace Tables {

using namespace Qt::StringLiterals;
using Domain::RecordKind;
using Domain::Result;

namespace {

/// What was found, in order, of which only some may be shown.
template<typename Id>
struct Found
{
    QList<Id> ids;
    qsizetype total = 0;
    qsizetype hiddenInvalid = 0;
};

template<typename Id>
QList<Id> thoseIn(const QList<Id> &ids, const QSet<Id> &only)
{
    QList<Id> kept;
    for (const Id &id : ids) {
        if (only.contains(id)) {
            kept.append(id);
        }
    }
    return kept;
}

/// `search` finds in the whole; from all it finds, those of `only` are taken.
template<typename Id, typename Find>
Result<Found<Id>> findAmong(const Search::Request &request, const std::optional<QSet<Id>> &only,
                            const Find &search)
{
    if (!only) {
        return search(request);
    }
    Search::Request all = request;
    all.limit = -1;
    all.includeInvalid = true;
    Result<Found<Id>> withInvalid = search(all);
    if (!withInvalid) {
        return withInvalid;
    }
    QList<Id> ids = thoseIn(withInvalid->ids, *only);
    const qsizetype everything = ids.size();
    if (!request.includeInvalid) {
        all.includeInvalid = false;
        Result<Found<Id>> valid = search(all);
        if (!valid) {
            return valid;
        }
        ids = thoseIn(valid->ids, *only);
    }
    return Found<Id>{.ids = request.limit < 0 ? ids : ids.mid(0, request.limit),
                     .total = ids.size(),
                     .hiddenInvalid = everything - ids.size()};
}

RelationHits countsOf(qsizetype total, qsizetype hiddenInvalid)
{
    return {.rows = {}, .total = total, .hiddenInvalid = hiddenInvalid};
}

QString fullName(const Store::CustomerUserSummary &person)
{
    return QString(person.firstName + u' ' + person.lastName).trimmed();
}

} // namespace

QList<RelationSource::TextColumn> customerUserTextColumns()
{
    return {{.header = recordLabel(RecordKind::CustomerUser, u"login"_s),
             .sortField = static_cast<int>(CustomerUserKey::Login)},
            {.header = recordLabel(RecordKind::Group, u"name"_s),
             .sortField = static_cast<int>(CustomerUserKey::Name)},
            {.header = recordLabel(RecordKind::CustomerUser, u"email"_s),
             .sortField = static_cast<int>(CustomerUserKey::Email)},
            {.header = recordLabel(RecordKind::CustomerUser, u"customer_id"_s),
             .sortField = static_cast<int>(CustomerUserKey::CustomerId)}};
}

Result<RelationHits> findCustomerUserRows(const RelationSource::Context &context,
                                          const Search::Request &request,
                                          const std::optional<QSet<qint64>> &only)
{
    auto found =
        findAmong<qint64>(request, only, [&](const Search::Request &each) -> Result<Found<qint64>> {
            const Search::Hits hits = context.directory.findCustomerUsers(each);
            return Found<qint64>{hits.ids, hits.total, hits.hiddenInvalid};
        });
    if (!found) {
        return found.error();
    }
    auto summaries = Store::CustomerUserStore(context.database).summaries(found->ids);
    if (!summaries) {
        return summaries.error();
    }
    QHash<qint64, Store::CustomerUserSummary> byId;
    for (const Store::CustomerUserSummary &person : std::as_const(*summaries)) {
        byId.insert(person.id, person);
    }
    RelationHits hits = countsOf(found->total, found->hiddenInvalid);
    for (const qint64 id : std::as_const(found->ids)) {
        if (const auto person = byId.constFind(id); person != byId.cend()) {
            hits.rows.append(
                {.key = person->login,
                 .texts = {person->login, fullName(*person), person->email, person->customerId},
                 .isValid = Domain::isValid(person->validId)});
        }
    }
    return hits;
}

Result<void> addCustomerUsers(const RelationSource::Context &context, const QStringList &logins,
                              QSet<qint64> &only)
{
    const Store::CustomerUserStore store(context.database);
    for (const QString &login : logins) {
        auto person = store.byLogin(login);
        if (!person) {
            return person.error();
        }
        if (person->has_value()) {
            only.insert((*person)->id);
        }
    }
    return {};
}

QList<RelationSource::TextColumn> customerTextColumns()
{
    return {{.header = recordLabel(RecordKind::Customer, u"customer_id"_s),
             .sortField = static_cast<int>(CustomerKey::CustomerId)},
            {.header = recordLabel(RecordKind::Customer, u"name"_s),
             .sortField = static_cast<int>(CustomerKey::Name)}};
}

Result<RelationHits> findCustomerRows(const RelationSource::Context &context,
                                      const Search::Request &request,
                                      const std::optional<QSet<QString>> &only)
{
    auto found = findAmong<QString>(
        request, only, [&](const Search::Request &each) -> Result<Found<QString>> {
            const CustomerHits hits = context.directory.findCustomers(each);
            return Found<QString>{hits.ids, hits.total, hits.hiddenInvalid};
        });
    if (!found) {
        return found.error();
    }
    auto customers = Store::CustomerStore(context.database).customers(found->ids);
    if (!customers) {
        return customers.error();
    }
    RelationHits hits = countsOf(found->total, found->hiddenInvalid);
    for (const Domain::Customer &customer : std::as_const(*customers)) {
        hits.rows.append({.key = customer.customerId,
                          .texts = {customer.customerId, customer.name},
                          .isValid = customer.isValid()});
    }
    return hits;
}

QList<RelationSource::TextColumn> groupTextColumns()
{
    return {{.header = recordLabel(RecordKind::Group, u"name"_s),
             .sortField = static_cast<int>(GroupKey::Name)},
            {.header = recordLabel(RecordKind::Group, u"comments"_s),
             .sortField = static_cast<int>(GroupKey::Comments)}};
}

Result<RelationHits> findGroupRows(const RelationSource::Context &context,
                                   const Search::Request &request,
                                   const std::optional<QSet<qint64>> &only)
{
    auto found =
        findAmong<qint64>(request, only, [&](const Search::Request &each) -> Result<Found<qint64>> {
            auto hits = findGroups(context.database, each);
            if (!hits) {
                return hits.error();
            }
            return Found<qint64>{hits->ids, hits->total, hits->hiddenInvalid};
        });
    if (!found) {
        return found.error();
    }
    auto groups = Store::PermissionStore(context.database).groups();
    if (!groups) {
        return groups.error();
    }
    QHash<qint64, Domain::Group> byId;
    for (const Domain::Group &group : std::as_const(*groups)) {
        byId.insert(group.id, group);
    }
    RelationHits hits = countsOf(found->total, found->hiddenInvalid);
    for (const qint64 id : std::as_const(found->ids)) {
        if (const auto group = byId.constFind(id); group != byId.cend()) {
            hits.rows.append({.key = QString::number(id),
                              .texts = {group->name, group->comments},
                              .isValid = group->isValid()});
        }
    }
    return hits;
}

Result<QStringList> invalidRecords(const RelationSource::Context &context, RecordKind kind,
                                   const QStringList &keys)
{
    if (kind == RecordKind::CustomerUser) {
        return Store::CustomerUserStore(context.database).invalidAmong(keys);
    }
    QStringList invalid;
    if (kind == RecordKind::Customer) {
        const auto customers = Store::CustomerStore(context.database).customers(keys);
        if (!customers) {
            return customers.error();
        }
        for (const Domain::Customer &customer : *customers) {
            if (!customer.isValid()) {
                invalid.append(customer.customerId);
            }
        }
        return invalid;
    }
    const auto groups = Store::PermissionStore(context.database).groups();
    if (!groups) {
        return groups.error();
    }
    for (const Domain::Group &group : *groups) {
        if (const QString key = QString::number(group.id); !group.isValid() && keys.contains(key)) {
            invalid.append(key);
        }
    }
    return invalid;
}

} // namespace Tables
