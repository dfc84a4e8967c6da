// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/transaction.h"

#include "store/query.h"

namespace Store {

using namespace Qt::StringLiterals;

Transaction::Transaction(const QSqlDatabase &connection)
    : m_connection(connection)
{
}

Transaction::~Transaction()
{
    if (m_open) {
        QSqlQuery(m_connection).exec(u"ROLLBACK"_s);
    }
}

Domain::Result<void> Transaction::begin()
{
    return begin(u"BEGIN IMMEDIATE"_s);
}

Domain::Result<void> Transaction::beginReading()
{
    return begin(u"BEGIN"_s);
}

Domain::Result<void> Transaction::begin(const QString &statement)
{
    auto begun = run(m_connection, statement);
    if (!begun) {
        return begun.error();
    }
    m_open = true;
    return {};
}

Domain::Result<void> Transaction::commit()
{
    auto committed = run(m_connection, u"COMMIT"_s);
    if (!committed) {
        return committed.error();
    }
    m_open = false;
    return {};
}

} // namespace Store
