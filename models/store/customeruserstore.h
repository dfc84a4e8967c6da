// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/customeruser.h"
#include "domain/result.h"
#include "store/database.h"

#include <QSqlRecord>
#include <QVariantMap>

#include <functional>
#include <optional>
#include <string_view>

namespace Store {

/// What is searched and sorted by, of one customer user.
struct CustomerUserSummary
{
    qint64 id = 0;
    int validId = 1;
    QString login;
    QString firstName;
    QString lastName;
    QString email;
    QString customerId;
    QString customerName; ///< empty if there is no such customer
    QString phone;
    QString mobile;
    QString comments;
    QString lastLogin; ///< Unix seconds as OTOBO stores them, empty if never
};

/// The same of one customer user among very many, UTF-8, until the next one is read; its customer's
/// name and its last login aside.
struct CustomerUserTexts
{
    qint64 id = 0;
    int validId = 1;
    std::string_view login;
    std::string_view firstName;
    std::string_view lastName;
    std::string_view email;
    std::string_view customerId;
    std::string_view phone;
    std::string_view mobile;
    std::string_view comments;
};

/// Customer users from an id to another one.
struct IdRange
{
    qint64 first = 0;
    qint64 last = 0;
};

/// Reads customer users.
class CustomerUserStore
{
public:
    explicit CustomerUserStore(Database &database);

    /// The one of that username; if none has it exactly, the only one that has it but for case.
    /// Null if there is none.
    [[nodiscard]] Domain::Result<std::optional<Domain::CustomerUser>>
    byLogin(const QString &login) const;
    [[nodiscard]] Domain::Result<std::optional<Domain::CustomerUser>> byId(qint64 id) const;

    /// Every column but the password, by name, as stored. Empty if there is no such customer user.
    [[nodiscard]] Domain::Result<QVariantMap> columns(qint64 id) const;

    /// The stored hash; empty if there is none.
    [[nodiscard]] Domain::Result<QString> storedPassword(qint64 id) const;

    /// Unix seconds; null if never.
    [[nodiscard]] Domain::Result<std::optional<qint64>> lastLogin(const QString &login) const;

    [[nodiscard]] Domain::Result<qint64> count() const;

    /// All customer users, as at most so many ranges that are about as long; none if there are
    /// none.
    [[nodiscard]] Domain::Result<QList<IdRange>> ranges(int number) const;
    /// Hands every customer user of the range to `take`, sorted by id.
    [[nodiscard]] Domain::Result<void>
    forEach(const IdRange &range, const std::function<void(const CustomerUserTexts &)> &take) const;
    /// Hands every last login to `take`, as Unix seconds; a customer user may have several.
    [[nodiscard]] Domain::Result<void> forEachLastLogin(
        const std::function<void(std::string_view login, std::string_view seconds)> &take) const;
    /// Those of the ids that exist, in no particular order.
    [[nodiscard]] Domain::Result<QList<CustomerUserSummary>>
    summaries(const QList<qint64> &ids) const;
    /// Those of exactly these usernames that exist and are not valid, in no particular order.
    [[nodiscard]] Domain::Result<QStringList> invalidAmong(const QStringList &logins) const;
    /// The ids of the first ones by username, as the database compares these.
    [[nodiscard]] Domain::Result<QList<qint64>> firstIds(int limit, bool includeInvalid) const;
    /// The ids of all whose primary customer this is.
    [[nodiscard]] Domain::Result<QList<qint64>> idsOfCustomer(const QString &customerId) const;

    /// SELECT for a table model that shows these customer users in this order: every column but the
    /// password's value (`pw` is always NULL), then full_name, customer_name, last_login (Unix
    /// seconds) and validity (its name).
    [[nodiscard]] static QString listStatement(const QList<qint64> &ids);

    [[nodiscard]] static Domain::CustomerUser fromRecord(const QSqlRecord &record);

private:
    [[nodiscard]] Domain::Result<std::optional<Domain::CustomerUser>>
    one(const QString &condition, const QVariant &value) const;
    [[nodiscard]] Domain::Result<QList<qint64>> ids(const QString &statement,
                                                    const QVariant &value) const;
    Database &m_database;
};

} // namespace Store
