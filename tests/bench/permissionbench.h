// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "measurement.h"
#include "store/database.h"

namespace Bench {

struct Questions
{
    Store::Database &database; ///< one of makeRelationWorld()
    int runs; ///< how many people, customers … are asked about
    quint32 seed; ///< which ones
};

/// What the permission panel asks.
[[nodiscard]] Domain::Result<QList<Line>> personLines(const Questions &questions);
/// What the relation screens ask when they open.
[[nodiscard]] Domain::Result<QList<Line>> screenLines(const Questions &questions);
/// One permission given or taken, and taken back again; the journal keeps both.
[[nodiscard]] Domain::Result<QList<Line>> saveLines(const Questions &questions);
/// Going through the members of groups of every size.
[[nodiscard]] Domain::Result<QList<Line>> memberLines(const Questions &questions);

/// The names of these parts.
[[nodiscard]] QStringList permissionParts();
/// The lines of one part, or of all if none is named.
[[nodiscard]] Domain::Result<QList<Line>> permissionLines(const Questions &questions,
                                                          const QString &part);

} // namespace Bench
