// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "search/index.h"
#include "store/customerstore.h"
#include "store/customeruserstore.h"
#include "store/database.h"

#include <QHash>
#include <QLocale>
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

/// A customer user as it is searched.
[[nodiscard]] Search::Document documentOf(const Store::CustomerUserSummary &person);

/// Everybody and every customer, as they are searched. Copies are cheap. Any thread, one at a time.
class DirectoryContents
{
public:
    explicit DirectoryContents(const QLocale &locale);

    /// Reads all there is, but last logins. In the database's thread.
    [[nodiscard]] static Domain::Result<DirectoryContents> read(Store::Database &database,
                                                                const QLocale &locale);

    /// Takes what changed since into the segments, which takes a while with many people.
    void compact();
    /// After that.
    void save(Search::ArchiveWriter &archive) const;
    /// Takes the place of what there is. False, and nothing to be used any more, if what was read
    /// cannot be a directory.
    [[nodiscard]] bool load(Search::ArchiveReader &archive);

    /// Adds the customer, or replaces it.
    void put(const Store::CustomerSummary &customer);
    void removeCustomer(const QString &customerId);

    /// The ids are those of the database.
    Search::Index customerUsers;
    /// The ids are numbers, which customerId() knows.
    Search::Index customers;

    [[nodiscard]] const QString &customerId(qint64 number) const { return m_ids.at(number); }
    /// The name of a customer; empty if there is none, or was none when it was searched last.
    [[nodiscard]] QString customerName(const QString &customerId) const
    {
        return m_names.value(m_numbers.value(customerId, -1));
    }

private:
    [[nodiscard]] Search::Document documentOf(const Store::CustomerSummary &summary);
    [[nodiscard]] qint64 numberOf(const QString &customerId, const QString &name);
    [[nodiscard]] Domain::Result<void> readCustomers(Store::Database &database);
    [[nodiscard]] Domain::Result<void> readCustomerUsers(Store::Database &database);

    QHash<QString, qint64> m_numbers; ///< by customer id
    QStringList m_ids; ///< by number
    QStringList m_names; ///< by number
};

/// Gives the customer users read their last logins, which are only sorted by. In the database's
/// thread.
[[nodiscard]] Domain::Result<void> supplyLastLogins(Search::Index &customerUsers,
                                                    Store::Database &database);

} // namespace Tables
