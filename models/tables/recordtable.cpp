// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/recordtable.h"

#include "domain/validity.h"
#include "store/query.h"
#include "store/tablecolumns.h"
#include "tables/fieldtexts.h"

#include <QSqlError>
#include <QSqlRecord>

#include <utility>

namespace Tables {

using namespace Qt::StringLiterals;

RecordTable::RecordTable(Store::Database &database, Domain::Agent agent, Domain::Table table,
                         QObject *parent)
    : QSqlTableModel(parent, database.connection())
    , m_database(database)
    , m_agent(std::move(agent))
    , m_kind(Store::kindOfRows(table))
{
    setEditStrategy(OnManualSubmit);
    setTable(Domain::tableName(table));
    RecordTable::resetInternalData();
}

void RecordTable::resetInternalData()
{
    const QSqlRecord columns = record();
    m_names.clear();
    m_columns.clear();
    for (int column = 0; column < columns.count(); ++column) {
        m_names.append(columns.fieldName(column));
        m_columns.insert(columns.fieldName(column), column);
    }
}

std::optional<Domain::Error> RecordTable::readingFailure() const
{
    const QSqlError error = lastError();
    return error.isValid() ? std::optional(Store::errorFrom(error, m_database.location().text))
                           : std::nullopt;
}

int RecordTable::columnOf(const QString &name) const
{
    return m_columns.value(name, -1);
}

QVariant RecordTable::readValue(int row, const QString &column) const
{
    // Past QSqlTableModel, which knows what was typed instead.
    const QModelIndex cell = index(row, columnOf(column));
    return QSqlQueryModel::data(cell, Qt::EditRole); // NOLINT clazy:exclude=skipped-base-method
}

QVariant RecordTable::data(const QModelIndex &index, int role) const
{
    if (!index.isValid()) {
        return {};
    }
    // Views ask for a dozen roles of every cell that they paint.
    const auto validId = [this, &index] {
        const QVariant stored =
            QSqlTableModel::data(index.siblingAtColumn(columnOf(u"valid_id"_s)), Qt::EditRole);
        // Only a row not stored yet has none: new records start as valid.
        return stored.isNull() ? static_cast<int>(Domain::Validity::Valid) : stored.toInt();
    };
    if (role == IsInvalidRole) {
        return !Domain::isValid(validId());
    }
    if (role == Qt::DisplayRole) {
        const QString column = m_names.value(index.column());
        if (column == "validity"_L1) {
            return validityText(validId());
        }
        const QString shown =
            shownText(column, QSqlTableModel::data(index, Qt::EditRole).toString());
        if (!shown.isNull()) {
            return shown;
        }
    }
    return QSqlTableModel::data(index, role);
}

QVariant RecordTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    // The row numbers of a search result mean nothing, and an edited row must not become "*" there.
    if (orientation == Qt::Vertical && role == Qt::DisplayRole) {
        return section + 1;
    }
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return QSqlTableModel::headerData(section, orientation, role);
    }
    return headerText(m_names.value(section));
}

bool RecordTable::canFetchMore(const QModelIndex & /*parent*/) const
{
    return false;
}

void RecordTable::fetchMore(const QModelIndex & /*parent*/)
{
    // select() has read all rows: fetching on demand inside of a reset is what the model tester
    // objects to on SQLite.
}

bool RecordTable::select()
{
    const bool selected = QSqlTableModel::select();
    while (QSqlTableModel::canFetchMore()) {
        QSqlTableModel::fetchMore();
    }
    return selected;
}

bool RecordTable::readRest()
{
    m_mostRows = -1;
    return select();
}

bool RecordTable::deleteRowFromTable(int /*row*/)
{
    m_refusal = Domain::Error{.code = Domain::ErrorCode::NeverDeleted};
    setLastError(QSqlError(QString(), u"never deleted"_s, QSqlError::TransactionError));
    return false;
}

std::optional<Store::Applied> RecordTable::apply(Domain::ChangeSet changes)
{
    changes.leftOvers = std::exchange(m_leftOvers, Domain::LeftOvers::Ask);
    auto applied = Store::ChangeWriter(m_database, m_agent).apply(changes);
    if (!applied) {
        return refuse(applied.error());
    }
    m_refusal.reset();
    m_lastChangeSet = applied->changeSet;
    return *applied;
}

std::nullopt_t RecordTable::refuse(const Domain::Error &error)
{
    m_refusal = error;
    setLastError(QSqlError(QString(), error.detail, QSqlError::TransactionError));
    return std::nullopt;
}

} // namespace Tables
