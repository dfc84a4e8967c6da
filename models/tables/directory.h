// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "search/index.h"
#include "store/customerstore.h"
#include "store/customeruserstore.h"
#include "store/database.h"
#include "store/feed.h"

#include <QHash>
#include <QLocale>
#include <QObject>
#include <QSet>
#include <QStringList>

namespace Tables {

/// What the list of customer users is searched and sorted by; the index into customerUserSchema().
enum class CustomerUserKey {
    Login,
    FirstName,
    LastName,
    Email,
    CustomerId,
    CustomerName,
    Phone,
    Mobile,
    Name,
    Comments,
    LastLogin,
    Validity
};
/// What customers are searched and sorted by; the index into customerSchema().
enum class CustomerKey { CustomerId, Name, City, Comments, Validity, Changed, Created };

[[nodiscard]] const Search::Schema &customerUserSchema();
[[nodiscard]] const Search::Schema &customerSchema();

/// Customers found, by id.
struct CustomerHits
{
    QStringList ids;
    qsizetype total = 0;
    qsizetype hiddenInvalid = 0;
};

/// Everybody and every customer, to be searched as somebody types, kept up to date whoever changes
/// the database. Lives in the database's thread.
class Directory final : public QObject
{
    Q_OBJECT

public:
    explicit Directory(Store::Database &database, const QLocale &locale = QLocale(),
                       QObject *parent = nullptr);
    ~Directory() override;

    /// Reads all. Call once before searching.
    [[nodiscard]] Domain::Result<void> load();
    /// Takes over what changed since, and says so by the signals. Cheap when nothing did.
    [[nodiscard]] Domain::Result<void> refresh();

    [[nodiscard]] Search::Hits findCustomerUsers(const Search::Request &request) const;
    [[nodiscard]] CustomerHits findCustomers(const Search::Request &request) const;
    [[nodiscard]] bool hasCustomers() const;
    /// The name of a customer found here, as it is searched; empty if there is none.
    [[nodiscard]] QString customerName(const QString &customerId) const;

signals:
    void customerUsersChanged();
    void customersChanged();

private:
    [[nodiscard]] Domain::Result<void> reload();
    void assignCustomers(const QList<Store::CustomerSummary> &customers);
    [[nodiscard]] Search::Document documentOf(const Store::CustomerSummary &summary);
    [[nodiscard]] Domain::Result<void> takeCustomerUsers(const QSet<qint64> &ids);
    [[nodiscard]] Domain::Result<void> takeCustomers(const QSet<QString> &ids,
                                                     QSet<qint64> &alsoChanged);

    Store::Database &m_database;
    Store::Feed m_feed;
    Search::Index m_customerUsers;
    Search::Index m_customers;
    QHash<QString, qint64> m_customerNumbers; ///< the index knows numbers, customers have texts
    QStringList m_customerIds; ///< by number
    QStringList m_customerNames; ///< by number
    bool m_isBehind = false; ///< the feed told of changes that could not be read
};

} // namespace Tables
