// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/grouptable.h"

#include "domain/edits.h"
#include "domain/fields.h"
#include "store/groupstore.h"
#include "tables/fieldtexts.h"

#include <QSqlRecord>

#include <utility>

namespace Tables {

using namespace Qt::StringLiterals;
using Domain::Group;

namespace {

Group withTyped(Group group, const QSqlRecord &values)
{
    for (int column = 0; column < values.count(); ++column) {
        if (!values.isGenerated(column)) {
            continue;
        }
        const QString name = values.fieldName(column);
        if (name == "valid_id"_L1) {
            group.validId = values.value(column).toInt();
        } else {
            group.setText(QLatin1StringView(name.toLatin1()), values.value(column).toString());
        }
    }
    return group;
}

} // namespace

GroupTable::GroupTable(Store::Database &database, Domain::Agent agent, QObject *parent)
    : RecordTable(database, std::move(agent), Domain::Table::Group, parent)
{
}

bool GroupTable::show(const QList<qint64> &ids)
{
    m_ids = ids;
    return select();
}

QStringList GroupTable::listColumns()
{
    return {u"name"_s, u"comments"_s, u"validity"_s, u"change_time"_s, u"create_time"_s};
}

qint64 GroupTable::idOf(int row) const
{
    return readValue(row, u"id"_s).toLongLong();
}

int GroupTable::rowOf(qint64 id) const
{
    for (int row = 0; row < rowCount(); ++row) {
        if (idOf(row) == id) {
            return row;
        }
    }
    return -1;
}

Group GroupTable::stored(int row) const
{
    Group group;
    group.id = static_cast<int>(idOf(row));
    group.validId = readValue(row, u"valid_id"_s).toInt();
    for (const Domain::Field &field : Domain::groupFields()) {
        group.setText(field.name(), readValue(row, field.name()).toString());
    }
    return group;
}

QString GroupTable::shownText(const QString &column, const QString &stored) const
{
    return column.endsWith("_time"_L1) ? timestampText(stored) : QString();
}

QString GroupTable::headerText(const QString &column) const
{
    if (column == "validity"_L1) {
        return tr("Validity");
    }
    if (column == "change_time"_L1) {
        return tr("Changed");
    }
    return column == "create_time"_L1 ? tr("Created")
                                      : recordLabel(Domain::RecordKind::Group, column);
}

QString GroupTable::selectStatement() const
{
    return Store::GroupStore::listStatement(toRead(m_ids));
}

bool GroupTable::insertRowIntoTable(const QSqlRecord &values)
{
    const auto applied = apply(Domain::addition(withTyped(Domain::Group{}, values)));
    if (applied) {
        m_ids.append(applied->insertedId);
    }
    return applied.has_value();
}

bool GroupTable::updateRowInTable(int row, const QSqlRecord &values)
{
    const Group previous = stored(row);
    return apply(Domain::change(previous, withTyped(previous, values))).has_value();
}

} // namespace Tables
