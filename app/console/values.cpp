// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/values.h"

namespace Console {

QJsonValue lastLoginValue(const QString &unixSeconds)
{
    bool isNumber = false;
    const qint64 seconds = unixSeconds.toLongLong(&isNumber);
    return isNumber ? momentValue(QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC)) : QJsonValue();
}

QStringList changedColumns(const Domain::ChangeSet &changes)
{
    QStringList names;
    for (const Domain::RowChange &row : changes.rows) {
        for (const Domain::ColumnChange &column : row.columns) {
            names.append(shownColumn(column.column));
        }
    }
    return names;
}

} // namespace Console
