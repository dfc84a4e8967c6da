// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "store/database.h"

#include <QAbstractTableModel>
#include <QStringList>

namespace Tables {

/// What two customer users may do, side by side: their effective permissions on groups, then the
/// customers whose tickets they see. A cell tells in lines of plain text
/// (Qt::AccessibleDescriptionRole) what it is about and the reasons: one's in that one's column,
/// both in the others.
class ComparisonModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Role {
        IsInvalidRole = Qt::UserRole, ///< never: it is about what counts
    };
    enum Column { WhatColumn, FirstColumn, SecondColumn, DifferenceColumn, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    /// Compares these usernames.
    [[nodiscard]] Domain::Result<void> compare(Store::Database &database, const QString &first,
                                               const QString &second);
    void setOnlyDifferences(bool only);
    [[nodiscard]] int differences() const; ///< how many rows differ

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index,
                                int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    /// What one of the two has of a group or a customer.
    struct Side
    {
        QStringList kinds; ///< "ro", "rw"; "direct", "indirect"
        QStringList reasons;
    };
    struct Row
    {
        QString what;
        Side first;
        Side second;
    };
    struct Answers; ///< of the engine, for one of the two

    void add(const Answers &answers, Side Row::*side, QList<Row> &rows) const;
    void filter();
    [[nodiscard]] static QString kinds(const Side &side);
    [[nodiscard]] static QString reasons(const Side &side);
    [[nodiscard]] QString explanation(const Row &row, int column) const;
    [[nodiscard]] static QString difference(const Row &row);

    QStringList m_names; ///< the two usernames
    QList<Row> m_all;
    QList<Row> m_rows; ///< those shown
    bool m_onlyDifferences = false;
};

} // namespace Tables
