// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/insertion.h"

#include "store/query.h"

namespace Store {

using namespace Qt::StringLiterals;

Insertion::Insertion(const QSqlDatabase &connection, const QString &table, const QString &columns)
    : m_query(connection)
    , m_file(connection.databaseName())
{
    const QString places = QStringList(columns.count(u',') + 1, u"?"_s).join(u',');
    // What cannot be prepared cannot be run either: add() will tell.
    m_query.prepare(u"INSERT INTO %1 (%2) VALUES (%3)"_s.arg(table, columns, places));
}

Domain::Result<void> Insertion::add(const QVariantList &values)
{
    for (int index = 0; index < values.size(); ++index) {
        m_query.bindValue(index, values.at(index));
    }
    return m_query.exec() ? Domain::Result<void>() : errorFrom(m_query.lastError(), m_file);
}

} // namespace Store
