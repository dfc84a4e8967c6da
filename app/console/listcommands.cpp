// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/listcommands.h"

#include "app/console/failures.h"
#include "app/console/session.h"
#include "app/console/text.h"
#include "app/console/values.h"
#include "domain/fields.h"
#include "store/customerstore.h"
#include "store/customeruserstore.h"
#include "store/groupstore.h"
#include "store/settingstore.h"
#include "tables/administrationsearch.h"
#include "tables/directory.h"
#include "tables/errortexts.h"
#include "tables/fieldtexts.h"

#include <QJsonArray>

#include <array>

namespace Console {

using namespace Qt::StringLiterals;
using Store::CustomerUserSummary;
using Tables::CustomerUserKey;

namespace {

struct SortColumn
{
    QLatin1StringView name;
    CustomerUserKey key;
};

constexpr std::array sortColumns{
    SortColumn{"login"_L1, CustomerUserKey::Login},
    SortColumn{"first_name"_L1, CustomerUserKey::FirstName},
    SortColumn{"last_name"_L1, CustomerUserKey::LastName},
    SortColumn{"name"_L1, CustomerUserKey::Name},
    SortColumn{"email"_L1, CustomerUserKey::Email},
    SortColumn{"customer_id"_L1, CustomerUserKey::CustomerId},
    SortColumn{"customer_name"_L1, CustomerUserKey::CustomerName},
    SortColumn{"phone"_L1, CustomerUserKey::Phone},
    SortColumn{"mobile"_L1, CustomerUserKey::Mobile},
    SortColumn{"comments"_L1, CustomerUserKey::Comments},
    SortColumn{"last_login"_L1, CustomerUserKey::LastLogin},
    SortColumn{"validity"_L1, CustomerUserKey::Validity},
};

Attempt<Search::Request> sortOf(const Invocation &invocation, Search::Request request)
{
    if (invocation.has("descending"_L1)) {
        request.order = Qt::DescendingOrder;
    }
    if (!invocation.has("sort"_L1)) {
        request.sortField = static_cast<int>(CustomerUserKey::Login);
        return request;
    }
    QStringList names;
    const QString wanted = invocation.value("sort"_L1);
    for (const SortColumn &column : sortColumns) {
        if (column.name == wanted) {
            request.sortField = static_cast<int>(column.key);
            return request;
        }
        names.append(column.name);
    }
    return usageError(translate("Console", "“%1” is no column to sort by. These are: %2.")
                          .arg(Tables::quotable(wanted), names.join(", "_L1)));
}

/// What is asked for, but for the order and a limit that the settings say.
Attempt<Search::Request> requestOf(const Invocation &invocation)
{
    Search::Request request{.typed = invocation.operands.join(u' '),
                            .includeInvalid = invocation.has("include-invalid"_L1)};
    if (invocation.has("limit"_L1)) {
        bool isNumber = false;
        request.limit = invocation.value("limit"_L1).toInt(&isNumber);
        if (!isNumber || request.limit < 1) {
            return usageError(translate("Console", "--limit is a number, and at least 1."));
        }
    }
    return request;
}

/// The database read into memory, to be searched there, and the limit that its settings say.
Domain::Result<void> prepare(Session &session, Tables::Directory &directory,
                             Search::Request &request)
{
    if (request.limit < 0) {
        const auto settings = Store::readSettings(*session.database);
        if (!settings) {
            return settings.error();
        }
        request.limit = settings->listLimit();
    }
    auto loaded = directory.load();
    return loaded ? directory.prepareSorting(request.sortField) : loaded;
}

QString heading(qsizetype total, qsizetype shown, qsizetype hiddenInvalid)
{
    QString text = total == 0 ? translate("Console", "No data found.")
        : shown == total
        ? translate("Console", "List (%n total)", nullptr, int(total))
        : translate("Console", "List (%n total, the first %1 shown)", nullptr, int(total))
              .arg(shown);
    if (hiddenInvalid > 0) {
        text += u' '
            + translate("Console", "%n invalid one(s) not listed: see --include-invalid.", nullptr,
                        int(hiddenInvalid));
    }
    return text + u'\n';
}

QJsonObject personObject(const CustomerUserSummary &person)
{
    return {{u"login"_s, person.login},
            {u"first_name"_s, person.firstName},
            {u"last_name"_s, person.lastName},
            {u"email"_s, person.email},
            {u"customer_id"_s, person.customerId},
            {u"last_login"_s, lastLoginValue(person.lastLogin)},
            {u"comments"_s, person.comments.isNull() ? QJsonValue() : QJsonValue(person.comments)},
            {u"validity"_s, validityValue(person.validId)}};
}

QStringList personCells(const CustomerUserSummary &person)
{
    const Domain::CustomerUser names{.firstName = person.firstName, .lastName = person.lastName};
    return {person.login,
            names.fullName(),
            person.email,
            person.customerId,
            person.comments,
            Tables::lastLoginText(person.lastLogin),
            Tables::validityText(person.validId)};
}

QStringList personHeadings()
{
    return {Tables::customerUserLabel(u"login"_s),    translate("Console", "Name"),
            Tables::customerUserLabel(u"email"_s),    Tables::customerUserLabel(u"customer_id"_s),
            Tables::customerUserLabel(u"comments"_s), translate("Console", "Last Login"),
            Tables::customerUserLabel(u"valid_id"_s)};
}

Outcome listing(const QJsonArray &objects, qsizetype total, const QString &text)
{
    return {.document = {{u"total"_s, total}, {u"shown"_s, objects.size()}, {u"rows"_s, objects}},
            .text = text};
}

Outcome people(Session &session, const Search::Hits &hits)
{
    const auto summaries = Store::CustomerUserStore(*session.database).summaries(hits.ids);
    if (!summaries) {
        return failure(summaries.error());
    }
    QHash<qint64, CustomerUserSummary> byId;
    for (const CustomerUserSummary &person : *summaries) {
        byId.insert(person.id, person);
    }
    QJsonArray objects;
    QList<QStringList> cells;
    for (const qint64 id : hits.ids) {
        const CustomerUserSummary person = byId.value(id);
        objects.append(personObject(person));
        cells.append(personCells(person));
    }
    QString text = heading(hits.total, objects.size(), hits.hiddenInvalid);
    text += cells.isEmpty() ? QString() : table(personHeadings(), cells);
    return listing(objects, hits.total, text);
}

QJsonObject customerObject(const Domain::Customer &customer)
{
    QJsonObject object{{u"validity"_s, validityValue(customer.validId)}};
    for (const Domain::Field &field : Domain::customerFields()) {
        if (field.kind != Domain::FieldKind::Validity) {
            const QString value = customer.text(field.name());
            object.insert(field.name(), value.isNull() ? QJsonValue() : QJsonValue(value));
        }
    }
    return object;
}

Outcome customers(Session &session, const Tables::CustomerHits &hits)
{
    const Store::CustomerStore store(*session.database);
    QJsonArray objects;
    QList<QStringList> cells;
    for (const QString &id : hits.ids) {
        const auto customer = store.byId(id);
        if (!customer) {
            return failure(customer.error());
        }
        if (customer->has_value()) {
            const Domain::Customer &found = **customer;
            objects.append(customerObject(found));
            cells.append({found.customerId, found.name, found.city, found.comments,
                          Tables::validityText(found.validId)});
        }
    }
    QString text = heading(hits.total, objects.size(), hits.hiddenInvalid);
    if (!cells.isEmpty()) {
        text += table({Tables::customerLabel(u"customer_id"_s), Tables::customerLabel(u"name"_s),
                       Tables::customerLabel(u"city"_s), Tables::customerLabel(u"comments"_s),
                       Tables::customerLabel(u"valid_id"_s)},
                      cells);
    }
    return listing(objects, hits.total, text);
}

Outcome groups(Session &session, const Search::Request &request)
{
    const auto hits = Tables::findGroups(*session.database, request);
    if (!hits) {
        return failure(hits.error());
    }
    const Store::GroupStore store(*session.database);
    QJsonArray objects;
    QList<QStringList> cells;
    for (const qint64 id : hits->ids) {
        const auto group = store.byId(static_cast<int>(id));
        if (!group) {
            return failure(group.error());
        }
        if (group->has_value()) {
            const Domain::Group &found = **group;
            const QJsonValue comments =
                found.comments.isNull() ? QJsonValue() : QJsonValue(found.comments);
            objects.append(QJsonObject{{u"name"_s, found.name},
                                       {u"comments"_s, comments},
                                       {u"validity"_s, validityValue(found.validId)}});
            cells.append({found.name, Tables::validityText(found.validId), found.comments});
        }
    }
    QString text = heading(hits->total, objects.size(), hits->hiddenInvalid);
    if (!cells.isEmpty()) {
        const auto label = [](const QString &column) {
            return Tables::recordLabel(Domain::RecordKind::Group, column);
        };
        text += table({label(u"name"_s), label(u"valid_id"_s), label(u"comments"_s)}, cells);
    }
    return listing(objects, hits->total, text);
}

} // namespace

Outcome runSearch(const Invocation &invocation)
{
    auto request = requestOf(invocation);
    if (request) {
        request = sortOf(invocation, *request);
    }
    if (!request) {
        return request.outcome();
    }
    return withSession(invocation, [&request](Session &session) {
        Tables::Directory directory(*session.database);
        if (auto ready = prepare(session, directory, *request); !ready) {
            return failure(ready.error());
        }
        return people(session, directory.findCustomerUsers(*request));
    });
}

Outcome runCustomers(const Invocation &invocation)
{
    auto request = requestOf(invocation);
    if (!request) {
        return request.outcome();
    }
    request->sortField = static_cast<int>(Tables::CustomerKey::CustomerId);
    return withSession(invocation, [&request](Session &session) {
        Tables::Directory directory(*session.database);
        if (auto ready = prepare(session, directory, *request); !ready) {
            return failure(ready.error());
        }
        return customers(session, directory.findCustomers(*request));
    });
}

Outcome runGroups(const Invocation &invocation)
{
    auto request = requestOf(invocation);
    if (!request) {
        return request.outcome();
    }
    request->sortField = static_cast<int>(Tables::GroupKey::Name);
    return withSession(invocation,
                       [&request](Session &session) { return groups(session, *request); });
}

} // namespace Console
