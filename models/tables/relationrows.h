// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tables/relationsource.h"

#include <QSet>

#include <optional>

namespace Tables {

/// What the rows of a relation show of the records they stand for, one function a kind; boxes are
/// left empty. `only`: the rows are of these records; null: of all.

[[nodiscard]] QList<RelationSource::TextColumn> customerUserTextColumns();
[[nodiscard]] Domain::Result<RelationHits>
findCustomerUserRows(const RelationSource::Context &context, const Search::Request &request,
                     const std::optional<QSet<qint64>> &only);

/// Adds the ids of these usernames to those that are shown; a username that is gone has none.
[[nodiscard]] Domain::Result<void> addCustomerUsers(const RelationSource::Context &context,
                                                    const QStringList &logins, QSet<qint64> &only);

[[nodiscard]] QList<RelationSource::TextColumn> customerTextColumns();
[[nodiscard]] Domain::Result<RelationHits>
findCustomerRows(const RelationSource::Context &context, const Search::Request &request,
                 const std::optional<QSet<QString>> &only);

[[nodiscard]] QList<RelationSource::TextColumn> groupTextColumns();
[[nodiscard]] Domain::Result<RelationHits> findGroupRows(const RelationSource::Context &context,
                                                         const Search::Request &request,
                                                         const std::optional<QSet<qint64>> &only);

/// Which of these records are not valid; one that is gone is not among them.
[[nodiscard]] Domain::Result<QStringList> invalidRecords(const RelationSource::Context &context,
                                                         Domain::RecordKind kind,
                                                         const QStringList &keys);

} // namespace Tables
