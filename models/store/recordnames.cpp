// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/recordnames.h"

#include "store/query.h"

namespace Store {

using namespace Qt::StringLiterals;

RecordNames::RecordNames(Database &database)
    : m_database(database)
{
}

QString RecordNames::name(Domain::Table table, const QVariant &id) const
{
    const QString key = Domain::tableName(table) + u' ' + id.toString();
    if (const auto known = m_known.constFind(key); known != m_known.cend()) {
        return *known;
    }
    const QString column = table == Domain::Table::Group ? u"name"_s : u"login"_s;
    auto found = runForValue(
        m_database.connection(),
        u"SELECT %1 FROM %2 WHERE id = ?"_s.arg(column, Domain::tableName(table)), {id});
    QString name = found && !found->isNull() ? found->toString() : id.toString();
    m_known.insert(key, name);
    return name;
}

} // namespace Store
