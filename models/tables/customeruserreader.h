// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "search/collation.h"
#include "search/segmentbuilder.h"
#include "store/customeruserstore.h"
#include "store/database.h"

#include <QByteArray>
#include <QList>

#include <string>
#include <utility>
#include <vector>

namespace Tables {

/// Reads everybody to be searched, last logins aside, in several threads, each with a connection of
/// its own. What changes meanwhile may be read or not: the feed tells of it.
class CustomerUserReader
{
public:
    /// Customers by id and name. All of it must live as long as the reader.
    CustomerUserReader(const QList<std::pair<QByteArray, std::string>> &customers,
                       const Search::Collation &collation);

    /// Sorted by username. In the database's thread.
    [[nodiscard]] Domain::Result<std::vector<Search::SegmentBuilder>>
    read(Store::Database &database) const;

private:
    using Part = Domain::Result<Search::SegmentBuilder>;

    [[nodiscard]] Part readRange(Store::Database &database, const Store::IdRange &range,
                                 qint64 expected) const;

    const QList<std::pair<QByteArray, std::string>> &m_customers;
    const Search::Collation &m_collation;
};

} // namespace Tables
