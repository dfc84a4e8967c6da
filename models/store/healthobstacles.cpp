// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/healthobstacles.h"

#include "store/cascade.h"
#include "store/rowrules.h"
#include "store/tablecolumns.h"

#include <algorithm>

namespace Store {

using namespace Qt::StringLiterals;
using Domain::Result;
using Domain::RowChange;
using Domain::Table;
using Domain::Violation;

Violation healthObstacle(const HealthRow &row, const QString &code)
{
    return {.field = row.field, .code = code, .record = recordKind(*row.table)};
}

bool isReadable(const QString &text)
{
    return !text.contains(QChar::ReplacementCharacter);
}

bool isReadable(const QVariantMap &key)
{
    return std::all_of(key.cbegin(), key.cend(),
                       [](const QVariant &part) { return isReadable(part.toString()); });
}

Result<QList<Violation>> objections(const Database &database, const RowChange &change)
{
    auto leftOvers = leftOversOf(database.connection(), change);
    if (!leftOvers) {
        return leftOvers.error();
    }
    if (!leftOvers->isEmpty()) {
        const QString field = change.table == Table::CustomerUser ? u"login"_s : u"customer_id"_s;
        return QList{Violation{.field = field,
                               .code = field + u".left_over"_s,
                               .limit = static_cast<int>(leftOvers->size()),
                               .record = recordKind(change.table)}};
    }
    return violationsOf(database, change);
}

} // namespace Store
