// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/customer.h"
#include "domain/result.h"
#include "store/database.h"

#include <QSqlRecord>
#include <QStringList>
#include <QVariantMap>

#include <functional>
#include <optional>
#include <string_view>

namespace Store {

/// A customer with what lists show and sort by besides.
struct CustomerSummary
{
    Domain::Customer customer;
    QString changeTime; ///< as stored, UTC
    QString createTime;
};

/// What lists show and search of one customer among very many, UTF-8, until the next one is read.
struct CustomerTexts
{
    int validId = 1;
    std::string_view customerId;
    std::string_view name;
    std::string_view city;
    std::string_view comments;
    std::string_view changeTime;
    std::string_view createTime;
};

/// Reads customers.
class CustomerStore
{
public:
    explicit CustomerStore(Database &database);

    /// The one of that id; if none has it exactly, the only one that has it but for case. Null if
    /// there is none.
    [[nodiscard]] Domain::Result<std::optional<Domain::Customer>>
    byId(const QString &customerId) const;

    /// The id of the only customer of that name, without regard to case; empty if there is none, or
    /// several.
    [[nodiscard]] Domain::Result<QString> idOfName(const QString &name) const;

    /// Every column, by name, as stored. Empty if there is no such customer.
    [[nodiscard]] Domain::Result<QVariantMap> columns(const QString &customerId) const;

    [[nodiscard]] Domain::Result<bool> any() const;
    /// How many customer users have this as their primary customer.
    [[nodiscard]] Domain::Result<qint64> customerUserCount(const QString &customerId) const;

    /// Hands every customer to `take`, sorted by id.
    [[nodiscard]] Domain::Result<void>
    forEach(const std::function<void(const CustomerTexts &)> &take) const;
    /// The one of exactly that id. Null if there is none.
    [[nodiscard]] Domain::Result<std::optional<CustomerSummary>>
    summary(const QString &customerId) const;
    /// Those of exactly these ids that exist, in the order of the ids.
    [[nodiscard]] Domain::Result<QList<Domain::Customer>>
    customers(const QStringList &customerIds) const;

    /// SELECT for a table model that shows these customers in this order: every column, then
    /// validity (its name).
    [[nodiscard]] static QString listStatement(const Database &database,
                                               const QStringList &customerIds);

    [[nodiscard]] static Domain::Customer fromRecord(const QSqlRecord &record);

private:
    Database &m_database;
};

} // namespace Store
