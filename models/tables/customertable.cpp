// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/customertable.h"

#include "domain/edits.h"
#include "domain/fields.h"
#include "store/changewriter.h"
#include "store/customerstore.h"
#include "tables/fieldtexts.h"

#include <QSqlError>
#include <QSqlField>
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
    : QSqlTableModel(parent, database.connection())
    , m_database(database)
    , m_agent(std::move(agent))
{
    setEditStrategy(OnManualSubmit);
    setTable(Domain::tableName(Domain::Table::Customer));
}

bool CustomerTable::show(const QStringList &customerIds)
{
    m_ids = customerIds;
    return select();
}

QVariant CustomerTable::readValue(const QModelIndex &index) const
{
    // Past QSqlTableModel, which knows what was typed instead.
    return QSqlQueryModel::data(index, Qt::EditRole); // NOLINT clazy:exclude=skipped-base-method
}

QStringList CustomerTable::listColumns()
{
    return {u"customer_id"_s, u"name"_s,        u"comments"_s,
            u"validity"_s,    u"change_time"_s, u"create_time"_s};
}

int CustomerTable::columnOf(const QString &name) const
{
    return record().indexOf(name);
}

QString CustomerTable::idOf(int row) const
{
    return readValue(index(row, columnOf(u"customer_id"_s))).toString();
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
    customer.validId = readValue(index(row, columnOf(u"valid_id"_s))).toInt();
    for (const Domain::Field &field : Domain::customerFields()) {
        const QModelIndex cell = index(row, columnOf(field.name()));
        customer.setText(field.name(), readValue(cell).toString());
    }
    return customer;
}

QVariant CustomerTable::data(const QModelIndex &index, int role) const
{
    if (!index.isValid()) {
        return {};
    }
    // Only a row not stored yet has none: new records start as valid.
    const QVariant stored =
        QSqlTableModel::data(index.siblingAtColumn(columnOf(u"valid_id"_s)), Qt::EditRole);
    const int validId =
        stored.isNull() ? static_cast<int>(Domain::Validity::Valid) : stored.toInt();
    if (role == IsInvalidRole) {
        return validId != static_cast<int>(Domain::Validity::Valid);
    }
    if (role == Qt::DisplayRole) {
        const QString column = record().fieldName(index.column());
        if (column == "validity"_L1) {
            return validityText(validId);
        }
        if (column.endsWith("_time"_L1)) {
            return timestampText(QSqlTableModel::data(index, Qt::EditRole).toString());
        }
    }
    return QSqlTableModel::data(index, role);
}

QVariant CustomerTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical && role == Qt::DisplayRole) {
        return section + 1;
    }
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return QSqlTableModel::headerData(section, orientation, role);
    }
    const QString column = record().fieldName(section);
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

bool CustomerTable::canFetchMore(const QModelIndex & /*parent*/) const
{
    return false;
}

void CustomerTable::fetchMore(const QModelIndex & /*parent*/)
{
    // select() has read all rows: fetching on demand inside of a reset is what the model tester
    // objects to on SQLite.
}

bool CustomerTable::select()
{
    const bool selected = QSqlTableModel::select();
    while (QSqlTableModel::canFetchMore()) {
        QSqlTableModel::fetchMore();
    }
    return selected;
}

QString CustomerTable::selectStatement() const
{
    return Store::CustomerStore::listStatement(m_database, m_ids);
}

bool CustomerTable::insertRowIntoTable(const QSqlRecord &values)
{
    const Domain::ChangeSet changes = Domain::addition(withTyped({}, values));
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

bool CustomerTable::deleteRowFromTable(int /*row*/)
{
    m_refusal = Domain::Error{.code = Domain::ErrorCode::NeverDeleted};
    setLastError(QSqlError(QString(), u"never deleted"_s, QSqlError::TransactionError));
    return false;
}

bool CustomerTable::apply(const Domain::ChangeSet &changes)
{
    auto applied = Store::ChangeWriter(m_database, m_agent).apply(changes);
    if (!applied) {
        m_refusal = applied.error();
        setLastError(QSqlError(QString(), applied.error().detail, QSqlError::TransactionError));
        return false;
    }
    m_refusal.reset();
    m_lastChangeSet = applied->changeSet;
    return true;
}

} // namespace Tables
