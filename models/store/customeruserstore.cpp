// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/customeruserstore.h"

#include "domain/fields.h"
#include "store/query.h"
#include "store/rulefacts.h"
#include "store/sqlitereader.h"

#include <QHash>

#include <algorithm>
#include <string>

namespace Store {

using namespace Qt::StringLiterals;
using Domain::CustomerUser;

namespace {

constexpr auto summarySelect =
    "SELECT u.id, u.valid_id, u.login, u.first_name, u.last_name, u.email, u.customer_id, "
    "c.name, u.phone, u.mobile, u.comments, "
    "(SELECT max(p.preferences_value) FROM customer_preferences p "
    "WHERE p.user_id = u.login AND p.preferences_key = 'UserLastLogin') "
    "FROM customer_user u LEFT JOIN customer_company c ON c.customer_id = u.customer_id"_L1;

CustomerUserSummary summaryOf(const QSqlQuery &query)
{
    return {.id = query.value(0).toLongLong(),
            .validId = query.value(1).toInt(),
            .login = query.value(2).toString(),
            .firstName = query.value(3).toString(),
            .lastName = query.value(4).toString(),
            .email = query.value(5).toString(),
            .customerId = query.value(6).toString(),
            .customerName = query.value(7).toString(),
            .phone = query.value(8).toString(),
            .mobile = query.value(9).toString(),
            .comments = query.value(10).toString(),
            .lastLogin = query.value(11).toString()};
}

} // namespace

CustomerUserStore::CustomerUserStore(Database &database)
    : m_database(database)
{
}

Domain::Result<std::optional<CustomerUser>> CustomerUserStore::byLogin(const QString &login) const
{
    auto exact = one(u"login = ?"_s, login);
    if (!exact || exact->has_value()) {
        return exact;
    }
    auto owners = ownersButForCase(m_database.connection(), Domain::Table::CustomerUser, u"login"_s,
                                   login, {});
    if (!owners) {
        return owners.error();
    }
    return owners->size() == 1 ? one(u"login = ?"_s, owners->first()) : exact;
}

Domain::Result<std::optional<CustomerUser>> CustomerUserStore::byId(qint64 id) const
{
    return one(u"id = ?"_s, id);
}

Domain::Result<std::optional<CustomerUser>> CustomerUserStore::one(const QString &condition,
                                                                   const QVariant &value) const
{
    auto query =
        run(m_database.connection(), u"SELECT * FROM customer_user WHERE "_s + condition, {value});
    if (!query) {
        return query.error();
    }
    return query->next() ? std::optional(fromRecord(query->record())) : std::nullopt;
}

Domain::Result<QVariantMap> CustomerUserStore::columns(qint64 id) const
{
    auto query = run(m_database.connection(), u"SELECT * FROM customer_user WHERE id = ?"_s, {id});
    if (!query) {
        return query.error();
    }
    QVariantMap columns;
    if (query->next()) {
        const QSqlRecord record = query->record();
        for (int column = 0; column < record.count(); ++column) {
            if (record.fieldName(column) != "pw"_L1) {
                columns.insert(record.fieldName(column), record.value(column));
            }
        }
    }
    return columns;
}

Domain::Result<QString> CustomerUserStore::storedPassword(qint64 id) const
{
    auto value =
        runForValue(m_database.connection(), u"SELECT pw FROM customer_user WHERE id = ?"_s, {id});
    if (!value) {
        return value.error();
    }
    return value->toString();
}

Domain::Result<std::optional<qint64>> CustomerUserStore::lastLogin(const QString &login) const
{
    auto value = runForValue(m_database.connection(),
                             u"SELECT max(preferences_value) FROM customer_preferences "
                             "WHERE user_id = ? AND preferences_key = 'UserLastLogin'"_s,
                             {login});
    if (!value) {
        return value.error();
    }
    bool isNumber = false;
    const qint64 seconds = value->toLongLong(&isNumber);
    return isNumber && !value->isNull() ? std::optional(seconds) : std::nullopt;
}

Domain::Result<qint64> CustomerUserStore::count() const
{
    auto value = runForValue(m_database.connection(), u"SELECT count(*) FROM customer_user"_s);
    if (!value) {
        return value.error();
    }
    return value->toLongLong();
}

Domain::Result<QList<IdRange>> CustomerUserStore::ranges(int number) const
{
    auto query = run(m_database.connection(),
                     u"SELECT (SELECT min(id) FROM customer_user), "
                     "(SELECT max(id) FROM customer_user)"_s,
                     {});
    if (!query) {
        return query.error();
    }
    QList<IdRange> ranges;
    if (!query->next() || query->isNull(0)) {
        return ranges;
    }
    // Without signs, for ids at both ends of what there can be.
    const auto first = quint64(query->value(0).toLongLong());
    const quint64 span = quint64(query->value(1).toLongLong()) - first;
    const quint64 step = span / quint64(number) + 1;
    for (quint64 at = 0; at <= span && ranges.size() < number; at += step) {
        ranges.append({qint64(first + at), qint64(first + at + std::min(step - 1, span - at))});
    }
    return ranges;
}

Domain::Result<void>
CustomerUserStore::forEach(const IdRange &range,
                           const std::function<void(const CustomerUserTexts &)> &take) const
{
    auto reader = SqliteReader::prepare(
        m_database.connection(),
        u"SELECT id, valid_id, login, first_name, last_name, email, customer_id, phone, mobile, "
        "comments FROM customer_user WHERE id BETWEEN ?1 AND ?2 ORDER BY id"_s,
        {range.first, range.last});
    if (!reader) {
        return reader.error();
    }
    while (reader->next()) {
        take({.id = reader->number(0),
              .validId = static_cast<int>(reader->number(1)),
              .login = reader->text(2),
              .firstName = reader->text(3),
              .lastName = reader->text(4),
              .email = reader->text(5),
              .customerId = reader->text(6),
              .phone = reader->text(7),
              .mobile = reader->text(8),
              .comments = reader->text(9)});
    }
    return reader->finish();
}

Domain::Result<void> CustomerUserStore::forEachLastLogin(
    const std::function<void(std::string_view login, std::string_view seconds)> &take) const
{
    auto reader = SqliteReader::prepare(m_database.connection(),
                                        u"SELECT user_id, preferences_value "
                                        "FROM customer_preferences "
                                        "WHERE preferences_key = 'UserLastLogin'"_s,
                                        {});
    if (!reader) {
        return reader.error();
    }
    while (reader->next()) {
        take(reader->text(0), reader->text(1));
    }
    return reader->finish();
}

Domain::Result<QList<CustomerUserSummary>>
CustomerUserStore::summaries(const QList<qint64> &ids) const
{
    auto query =
        run(m_database.connection(),
            summarySelect + " WHERE u.id IN (SELECT value FROM json_each(?))"_L1, {idList(ids)});
    if (!query) {
        return query.error();
    }
    QList<CustomerUserSummary> summaries;
    while (query->next()) {
        summaries.append(summaryOf(*query));
    }
    return summaries;
}

Domain::Result<QStringList> CustomerUserStore::invalidAmong(const QStringList &logins) const
{
    auto query = run(m_database.connection(),
                     u"SELECT login FROM customer_user WHERE valid_id <> 1 AND login IN "
                     "(SELECT value FROM json_each(?))"_s,
                     {jsonList(logins)});
    if (!query) {
        return query.error();
    }
    QStringList invalid;
    while (query->next()) {
        invalid.append(query->value(0).toString());
    }
    return invalid;
}

Domain::Result<QList<qint64>> CustomerUserStore::firstIds(int limit, bool includeInvalid) const
{
    return ids(includeInvalid
                   ? u"SELECT id FROM customer_user ORDER BY login LIMIT ?"_s
                   : u"SELECT id FROM customer_user WHERE valid_id = 1 ORDER BY login LIMIT ?"_s,
               limit);
}

Domain::Result<QList<qint64>> CustomerUserStore::idsOfCustomer(const QString &customerId) const
{
    return ids(u"SELECT id FROM customer_user WHERE customer_id = ?"_s, customerId);
}

Domain::Result<QList<qint64>> CustomerUserStore::ids(const QString &statement,
                                                     const QVariant &value) const
{
    auto query = run(m_database.connection(), statement, {value});
    if (!query) {
        return query.error();
    }
    QList<qint64> ids;
    while (query->next()) {
        ids.append(query->value(0).toLongLong());
    }
    return ids;
}

QString CustomerUserStore::listStatement(const QList<qint64> &ids)
{
    return u"SELECT u.id, u.login, u.email, u.customer_id, NULL AS pw, u.title, u.first_name, "
           u"u.last_name, u.phone, "
           "u.fax, u.mobile, u.street, u.zip, u.city, u.country, u.comments, u.valid_id, "
           "u.create_time, u.create_by, "
           "u.change_time, u.change_by, trim(u.first_name || ' ' || u.last_name) AS full_name, "
           "c.name AS customer_name, "
           "(SELECT max(p.preferences_value) FROM customer_preferences p "
           "WHERE p.user_id = u.login AND p.preferences_key = 'UserLastLogin') AS last_login, "
           "v.name AS validity "
           "FROM json_each('%1') hit JOIN customer_user u ON u.id = hit.value "
           "LEFT JOIN customer_company c ON c.customer_id = u.customer_id LEFT JOIN valid v ON "
           "v.id = u.valid_id "
           "ORDER BY hit.key"_s.arg(idList(ids));
}

CustomerUser CustomerUserStore::fromRecord(const QSqlRecord &record)
{
    CustomerUser person;
    person.id = record.value(u"id"_s).toLongLong();
    person.validId = record.isEmpty() ? person.validId : record.value(u"valid_id"_s).toInt();
    for (const Domain::Field &field : Domain::customerUserFields()) {
        person.setText(field.name(), record.value(field.name()).toString());
    }
    return person;
}

} // namespace Store
