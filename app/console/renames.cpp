// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/renames.h"

#include "app/console/failures.h"
#include "tables/renametexts.h"

namespace Console {

using namespace Qt::StringLiterals;

Attempt<QList<Store::ReferringRows>> rowsRenamedWith(const Session &session, const Rename &rename)
{
    if (!rename.isOne()) {
        return QList<Store::ReferringRows>();
    }
    auto rows = Store::countReferences(session.database->connection(), rename.table, rename.before);
    if (!rows) {
        return failure(rows.error());
    }
    return *rows;
}

void tellRenamed(Outcome &outcome, const Rename &rename, const QList<Store::ReferringRows> &rows)
{
    if (!rename.isOne()) {
        return;
    }
    QJsonObject counts;
    for (const Store::ReferringRows &each : rows) {
        counts.insert(Domain::tableName(each.table), each.count);
    }
    outcome.document.insert(u"renamed"_s, counts);
    if (!rows.isEmpty()) {
        outcome.text += Tables::renameText(rename.table, rows) + u'\n';
    }
}

} // namespace Console
