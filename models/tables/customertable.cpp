// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/customertable.h"

#include "domain/edits.h"
#include "domain/fields.h"
#include "store/customerstore.h"
#include "tables/fieldtexts.h"

#include <QSqlRecord>

#include <utility>

namespace Tables {

using namespace Qt::StringLiterals;
using Domain::Customer;

namespace {

Customer withTyped(Customer customer, const QSqlRecord &values)
{
    for (int column = 0; column < values.count(); ++column) {
        if (!values.isGenerated(column)) {
            continue;
        }
        const QString name = values.fieldName(column);
        if (name == "valid_id"_L1) {
            customer.validId = values.value(column).toInt();
        } else {
            customer.setText(QLatin1StringView(name.toLatin1()), values.value(column).toString());
        }
    }
    return customer;
}

} // namespace

CustomerTable::CustomerTable(Store::Database &database, Domain::Agent agent, QObject *parent)
    : RecordTable(database, std::move(agent), Domain::Table::Customer, parent)
{
}

bool CustomerTable::show(const QStringList &customerIds)
{
    m_ids = customerIds;
    return select();
}

QStringList CustomerTable::listColumns()
{
    return {u"customer_id"_s, u"name"_s,        u"comments"_s,
            u"validity"_s,    u"change_time"_s, u"create_time"_s};
}

QString CustomerTable::idOf(int row) const
{
    return readValue(row, u"customer_id"_s).toString();
}

int CustomerTable::rowOf(const QString &customerId) const
{
    for (int row = 0; row < rowCount(); ++row) {
        if (idOf(row) == customerId) {
            return row;
        }
    }
    return -1;
}

Customer CustomerTable::stored(int row) const
{
    Customer customer;
    customer.validId = readValue(row, u"valid_id"_s).toInt();
    for (const Domain::Field &field : Domain::customerFields()) {
        customer.setText(field.name(), readValue(row, field.name()).toString());
    }
    return customer;
}

QString CustomerTable::shownText(const QString &column, const QString &stored) const
{
    return column.endsWith("_time"_L1) ? timestampText(stored) : QString();
}

QString CustomerTable::headerText(const QString &column) const
{
    if (column == "name"_L1) {
        return tr("Name");
    }
    if (column == "validity"_L1) {
        return tr("Validity");
    }
    if (column == "change_time"_L1) {
        return tr("Changed");
    }
    return column == "create_time"_L1 ? tr("Created") : customerLabel(column);
}

QString CustomerTable::selectStatement() const
{
    return Store::CustomerStore::listStatement(database(), toRead(m_ids));
}

bool CustomerTable::insertRowIntoTable(const QSqlRecord &values)
{
    const Domain::ChangeSet changes = Domain::addition(withTyped(Domain::Customer{}, values));
    if (!apply(changes)) {
        return false;
    }
    m_ids.append(changes.subject);
    return true;
}

bool CustomerTable::updateRowInTable(int row, const QSqlRecord &values)
{
    const Customer previous = stored(row);
    const Customer next = withTyped(previous, values);
    const Domain::ChangeSet changes = Domain::change(previous, next);
    if (!apply(changes)) {
        return false;
    }
    for (const Domain::RowChange &change : changes.rows) {
        for (const Domain::ColumnChange &column : change.columns) {
            if (column.column == "customer_id"_L1) {
                m_ids.replace(m_ids.indexOf(previous.customerId), column.after.toString());
            }
        }
    }
    return true;
}

} // namespace Tables
