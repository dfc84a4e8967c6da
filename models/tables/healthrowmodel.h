// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/health.h"
#include "tables/relationsource.h"

#include <QAbstractTableModel>

#include <optional>

namespace Tables {

/// The rows that one check found: the record, what is wrong with it, and what a repair does.
class HealthRowModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Record, Problem, Repair, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void show(Store::HealthCheck check, const QList<Store::HealthRow> &rows);
    /// Further ones of the same check.
    void append(const QList<Store::HealthRow> &rows);

    [[nodiscard]] const QList<Store::HealthRow> &rows() const { return m_rows; }
    /// The customer user, customer or group that a row is about; null if there is none (any more).
    [[nodiscard]] std::optional<RecordRef> record(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index,
                                int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    Store::HealthCheck m_check = Store::HealthCheck::Integrity;
    QList<Store::HealthRow> m_rows;
};

} // namespace Tables
