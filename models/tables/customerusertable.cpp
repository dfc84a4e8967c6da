// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/customerusertable.h"

#include "domain/edits.h"
#include "domain/fields.h"
#include "store/changewriter.h"
#include "store/customeruserstore.h"
#include "tables/fieldtexts.h"

#include <QSqlError>
#include <QSqlField>
#include <QSqlRecord>

#include <utility>

namespace Tables {

using namespace Qt::StringLiterals;
using Domain::CustomerUser;

namespace {

/// What was typed, over what was read. `password` gets the new hash, null if there is none.
CustomerUser withTyped(CustomerUser person, const QSqlRecord &values, QString &password)
{
    for (int column = 0; column < values.count(); ++column) {
        if (!values.isGenerated(column)) {
            continue;
        }
        const QString name = values.fieldName(column);
        if (name == "pw"_L1) {
            // An empty password field means that the password stays.
            const QString hash = values.value(column).toString();
            password = hash.isEmpty() ? QString() : hash;
        } else if (name == "valid_id"_L1) {
            person.validId = values.value(column).toInt();
        } else {
            person.setText(QLatin1StringView(name.toLatin1()), values.value(column).toString());
        }
    }
    return person;
}

} // namespace

CustomerUserTable::CustomerUserTable(Store::Database &database, Domain::Agent agent,
                                     QObject *parent)
    : QSqlTableModel(parent, database.connection())
    , m_database(database)
    , m_agent(std::move(agent))
{
    setEditStrategy(OnManualSubmit);
    setTable(Domain::tableName(Domain::Table::CustomerUser));
}

bool CustomerUserTable::show(const QList<qint64> &ids)
{
    m_ids = ids;
    return select();
}

QVariant CustomerUserTable::readValue(const QModelIndex &index) const
{
    // Past QSqlTableModel, which knows what was typed instead.
    return QSqlQueryModel::data(index, Qt::EditRole); // NOLINT clazy:exclude=skipped-base-method
}

QStringList CustomerUserTable::listColumns()
{
    return {u"login"_s,    u"full_name"_s,  u"email"_s,   u"customer_id"_s,
            u"comments"_s, u"last_login"_s, u"validity"_s};
}

int CustomerUserTable::columnOf(const QString &name) const
{
    return record().indexOf(name);
}

qint64 CustomerUserTable::idOf(int row) const
{
    return readValue(index(row, columnOf(u"id"_s))).toLongLong();
}

int CustomerUserTable::rowOf(qint64 id) const
{
    for (int row = 0; row < rowCount(); ++row) {
        if (idOf(row) == id) {
            return row;
        }
    }
    return -1;
}

CustomerUser CustomerUserTable::stored(int row) const
{
    CustomerUser person;
    person.id = idOf(row);
    person.validId = readValue(index(row, columnOf(u"valid_id"_s))).toInt();
    for (const Domain::Field &field : Domain::customerUserFields()) {
        const QModelIndex cell = index(row, columnOf(field.name()));
        person.setText(field.name(), readValue(cell).toString());
    }
    return person;
}

QVariant CustomerUserTable::data(const QModelIndex &index, int role) const
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
        if (column == "last_login"_L1) {
            return lastLoginText(QSqlTableModel::data(index, Qt::EditRole).toString());
        }
    }
    return QSqlTableModel::data(index, role);
}

QVariant CustomerUserTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    // The row numbers of a search result mean nothing, and an edited row must not become "*" there.
    if (orientation == Qt::Vertical && role == Qt::DisplayRole) {
        return section + 1;
    }
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return QSqlTableModel::headerData(section, orientation, role);
    }
    const QString column = record().fieldName(section);
    if (column == "full_name"_L1) {
        return tr("Name");
    }
    if (column == "customer_id"_L1) {
        return tr("Customer ID");
    }
    if (column == "last_login"_L1) {
        return tr("Last Login");
    }
    return column == "validity"_L1 ? tr("Validity") : customerUserLabel(column);
}

bool CustomerUserTable::canFetchMore(const QModelIndex & /*parent*/) const
{
    return false;
}

void CustomerUserTable::fetchMore(const QModelIndex & /*parent*/)
{
    // select() has read all rows: fetching on demand inside of a reset is what the model tester
    // objects to on SQLite.
}

bool CustomerUserTable::select()
{
    const bool selected = QSqlTableModel::select();
    while (QSqlTableModel::canFetchMore()) {
        QSqlTableModel::fetchMore();
    }
    return selected;
}

QString CustomerUserTable::selectStatement() const
{
    return Store::CustomerUserStore::listStatement(m_ids);
}

bool CustomerUserTable::insertRowIntoTable(const QSqlRecord &values)
{
    QString password;
    const CustomerUser person = withTyped({}, values, password);
    if (!apply(Domain::addition(person, password))) {
        return false;
    }
    m_ids.append(m_insertedId);
    return true;
}

bool CustomerUserTable::updateRowInTable(int row, const QSqlRecord &values)
{
    QString password;
    const CustomerUser previous = stored(row);
    const CustomerUser next = withTyped(previous, values, password);
    return apply(Domain::change(previous, next, password));
}

bool CustomerUserTable::deleteRowFromTable(int /*row*/)
{
    m_refusal = Domain::Error{.code = Domain::ErrorCode::NeverDeleted};
    setLastError(QSqlError(QString(), u"never deleted"_s, QSqlError::TransactionError));
    return false;
}

bool CustomerUserTable::apply(const Domain::ChangeSet &changes)
{
    auto applied = Store::ChangeWriter(m_database, m_agent).apply(changes);
    if (!applied) {
        m_refusal = applied.error();
        setLastError(QSqlError(QString(), applied.error().detail, QSqlError::TransactionError));
        return false;
    }
    m_refusal.reset();
    m_lastChangeSet = applied->changeSet;
    m_insertedId = applied->insertedId;
    return true;
}

} // namespace Tables
