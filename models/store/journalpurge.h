// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "store/database.h"

#include <QSet>
#include <QString>

namespace Store {

/// Somebody who is anonymised, as far as the journal goes.
struct PurgeTarget
{
    qint64 customerUserId = 0;
    QString login; ///< the new username, which never was anybody's
    qint64 anonymising = 0; ///< the change set that does it; 0: it is not written yet
};

/// What is removed from the journal.
struct PurgeExtent
{
    qint64 values = 0; ///< old values, and old usernames that are replaced
    QSet<qint64> changeSets; ///< in which they stood
};

/// What purgeJournal() would remove.
[[nodiscard]] Domain::Result<PurgeExtent> purgeExtent(Database &database,
                                                      const PurgeTarget &target);

/// Removes every old value of the person from the journal: their names, addresses and so on, in
/// whatever change set, and the values of their preferences. A column that was purged has no values
/// any more ({"phone": []}, as a password has), and in the anonymising change set only the new one
/// ({"first_name": ["Anonymous"]}). Relations stay in the journal under the new username, as if the
/// person had never had another one: so the person's history stays whole. Who changed what column,
/// and when, stays. Call it in the transaction that anonymises, when all else is written. What the
/// anonymising change set had itself does not count.
[[nodiscard]] Domain::Result<PurgeExtent> purgeJournal(Database &database,
                                                       const PurgeTarget &target);

} // namespace Store
