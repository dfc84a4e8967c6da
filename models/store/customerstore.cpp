// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/customerstore.h"

#include "domain/fields.h"
#include "store/query.h"
#include "store/rulefacts.h"
#include "store/sqlitereader.h"

#include <QSqlDriver>
#include <QSqlField>

namespace Store {

using namespace Qt::StringLiterals;
using Domain::Customer;

namespace {

CustomerSummary summaryOf(const QSqlRecord &record)
{
    return {.customer = CustomerStore::fromRecord(record),
            .changeTime = record.value(u"change_time"_s).toString(),
            .createTime = record.value(u"create_time"_s).toString()};
}

} // namespace

CustomerStore::CustomerStore(Database &database)
    : m_database(database)
{
}

Domain::Result<std::optional<Customer>> CustomerStore::byId(const QString &customerId) const
{
    const QString sql = u"SELECT * FROM customer_company WHERE customer_id = ?"_s;
    auto query = run(m_database.connection(), sql, {customerId});
    if (!query) {
        return query.error();
    }
    if (query->next()) {
        return std::optional(fromRecord(query->record()));
    }
    auto owners = ownersButForCase(m_database.connection(), Domain::Table::Customer,
                                   u"customer_id"_s, customerId, {});
    if (!owners) {
        return owners.error();
    }
    query = run(m_database.connection(), sql, {owners->value(0)});
    if (!query) {
        return query.error();
    }
    return owners->size() == 1 && query->next() ? std::optional(fromRecord(query->record()))
                                                : std::nullopt;
}

Domain::Result<QString> CustomerStore::idOfName(const QString &name) const
{
    auto owners =
        ownersButForCase(m_database.connection(), Domain::Table::Customer, u"name"_s, name, {});
    if (!owners) {
        return owners.error();
    }
    return owners->size() == 1 ? owners->first() : QString();
}

Domain::Result<QVariantMap> CustomerStore::columns(const QString &customerId) const
{
    auto query = run(m_database.connection(),
                     u"SELECT * FROM customer_company WHERE customer_id = ?"_s, {customerId});
    if (!query) {
        return query.error();
    }
    QVariantMap columns;
    if (query->next()) {
        const QSqlRecord record = query->record();
        for (int column = 0; column < record.count(); ++column) {
            columns.insert(record.fieldName(column), record.value(column));
        }
    }
    return columns;
}

Domain::Result<bool> CustomerStore::any() const
{
    auto value =
        runForValue(m_database.connection(), u"SELECT EXISTS (SELECT 1 FROM customer_company)"_s);
    if (!value) {
        return value.error();
    }
    return value->toBool();
}

Domain::Result<qint64> CustomerStore::customerUserCount(const QString &customerId) const
{
    auto value =
        runForValue(m_database.connection(),
                    u"SELECT count(*) FROM customer_user WHERE customer_id = ?"_s, {customerId});
    if (!value) {
        return value.error();
    }
    return value->toLongLong();
}

Domain::Result<std::optional<CustomerSummary>>
CustomerStore::summary(const QString &customerId) const
{
    auto query = run(m_database.connection(),
                     u"SELECT * FROM customer_company WHERE customer_id = ?"_s, {customerId});
    if (!query) {
        return query.error();
    }
    return query->next() ? std::optional(summaryOf(query->record())) : std::nullopt;
}

Domain::Result<QList<Customer>> CustomerStore::customers(const QStringList &customerIds) const
{
    auto query = run(m_database.connection(),
                     u"SELECT c.* FROM json_each(?) hit JOIN customer_company c "
                     "ON c.customer_id = hit.value ORDER BY hit.key"_s,
                     {jsonList(customerIds)});
    if (!query) {
        return query.error();
    }
    QList<Customer> customers;
    while (query->next()) {
        customers.append(fromRecord(query->record()));
    }
    return customers;
}

Domain::Result<void>
CustomerStore::forEach(const std::function<void(const CustomerTexts &)> &take) const
{
    auto reader = SqliteReader::prepare(
        m_database.connection(),
        u"SELECT valid_id, customer_id, name, city, comments, change_time, create_time "
        "FROM customer_company ORDER BY customer_id"_s,
        {});
    if (!reader) {
        return reader.error();
    }
    while (reader->next()) {
        take({.validId = static_cast<int>(reader->number(0)),
              .customerId = reader->text(1),
              .name = reader->text(2),
              .city = reader->text(3),
              .comments = reader->text(4),
              .changeTime = reader->text(5),
              .createTime = reader->text(6)});
    }
    return reader->finish();
}

QString CustomerStore::listStatement(const Database &database, const QStringList &customerIds)
{
    // A table model runs its statement as it is, so the ids cannot be bound: the driver quotes
    // them.
    QSqlField ids(u"ids"_s, QMetaType(QMetaType::QString));
    ids.setValue(jsonList(customerIds));
    return u"SELECT c.*, v.name AS validity FROM json_each("_s
        + database.connection().driver()->formatValue(ids)
        + u") hit JOIN customer_company c ON c.customer_id = hit.value LEFT JOIN valid v ON v.id = "
          u"c.valid_id "
          "ORDER BY hit.key"_s;
}

Customer CustomerStore::fromRecord(const QSqlRecord &record)
{
    Customer customer;
    customer.validId = record.isEmpty() ? customer.validId : record.value(u"valid_id"_s).toInt();
    for (const Domain::Field &field : Domain::customerFields()) {
        customer.setText(field.name(), record.value(field.name()).toString());
    }
    return customer;
}

} // namespace Store
