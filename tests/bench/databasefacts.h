// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/permissions.h"
#include "domain/result.h"
#include "store/database.h"

#include <QStringList>

namespace Bench {

/// Somebody to ask about.
struct Person
{
    QString login;
    QString primary; ///< customer
};

/// So many people drawn by lot.
[[nodiscard]] Domain::Result<QList<Person>> somePeople(const Store::Database &database, int count,
                                                       quint32 seed);
/// Likewise, of those with a primary customer that may see others' tickets; fewer if there are
/// fewer.
[[nodiscard]] Domain::Result<QList<Person>> peopleSeeingOthers(const Store::Database &database,
                                                               int count, quint32 seed);
/// Customer ids drawn by lot.
[[nodiscard]] Domain::Result<QStringList> someCustomers(const Store::Database &database, int count,
                                                        quint32 seed);

/// Numbers of groups drawn by lot.
[[nodiscard]] Domain::Result<QList<int>> someGroups(Store::Database &database, int count,
                                                    quint32 seed);

/// Groups to ask about, by what is in them.
struct GroupsBySize
{
    int smallest = 0; ///< the fewest rows of customer users
    int mostDirect = 0; ///< the most rows of customer users
    int mostCustomers = 0; ///< the most rows of customers
};
[[nodiscard]] Domain::Result<GroupsBySize> groupsBySize(const Store::Database &database);

/// What the numbers depend on, a line each: rows, size of the file, versions.
[[nodiscard]] Domain::Result<QStringList> databaseFacts(const Store::Database &database);

} // namespace Bench
