// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/healthrowmodel.h"

#include "tables/healthtexts.h"

namespace Tables {

using namespace Qt::StringLiterals;
using Domain::RecordKind;
using Domain::Table;
using Store::HealthCheck;
using Store::HealthRow;

void HealthRowModel::show(HealthCheck check, const QList<HealthRow> &rows)
{
    beginResetModel();
    m_check = check;
    m_rows = rows;
    endResetModel();
}

void HealthRowModel::append(const QList<HealthRow> &rows)
{
    if (rows.isEmpty()) {
        return;
    }
    const int first = static_cast<int>(m_rows.size());
    beginInsertRows({}, first, first + static_cast<int>(rows.size()) - 1);
    m_rows.append(rows);
    endInsertRows();
}

std::optional<RecordRef> HealthRowModel::record(int row) const
{
    const HealthRow &found = m_rows.at(row);
    const bool isAboutMissing = m_check == HealthCheck::OrphanedRelations
        && (found.field == "user_id"_L1 || found.table == Table::GroupCustomer)
        && found.field != "group_id"_L1;
    if (!found.table || isAboutMissing) {
        return std::nullopt;
    }
    switch (*found.table) {
    case Table::Customer:
    case Table::GroupCustomer:
        return RecordRef{.kind = RecordKind::Customer, .key = found.record};
    case Table::Group:
        return RecordRef{.kind = RecordKind::Group, .key = found.key.value(u"id"_s).toString()};
    default:
        return RecordRef{.kind = RecordKind::CustomerUser, .key = found.record};
    }
}

int HealthRowModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int HealthRowModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(ColumnCount);
}

QVariant HealthRowModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || role != Qt::DisplayRole) {
        return {};
    }
    const HealthRow &row = m_rows.at(index.row());
    switch (index.column()) {
    case Record:
        return healthRecordText(row);
    case Problem:
        return healthProblemText(m_check, row);
    case Repair:
        return healthRepairText(m_check, row);
    default:
        return {};
    }
}

QVariant HealthRowModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case Record:
        return tr("Record");
    case Problem:
        return tr("Problem");
    case Repair:
        return tr("Repair");
    default:
        return {};
    }
}

} // namespace Tables
