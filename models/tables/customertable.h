// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/customer.h"
#include "tables/recordtable.h"

namespace Tables {

/// The list of customers, and the one record a form is bound to: what CustomerUserTable is for
/// customer users. Columns are those of `customer_company`, then validity (its name, only shown).
class CustomerTable final : public RecordTable
{
    Q_OBJECT

public:
    CustomerTable(Store::Database &database, Domain::Agent agent, QObject *parent = nullptr);

    /// Shows exactly these customers (those that exist). False if the database could not be read.
    bool show(const QStringList &customerIds);
    /// The list's columns in the order of OTOBO's overview: customer_id, name, comments, validity,
    /// change_time, create_time.
    [[nodiscard]] static QStringList listColumns();
    [[nodiscard]] QString idOf(int row) const; ///< as stored; empty for a row not stored yet
    [[nodiscard]] int rowOf(const QString &customerId) const; ///< -1 if it is not shown
    [[nodiscard]] const QStringList &ids() const { return m_ids; }
    /// The record as it was read, without what was typed since.
    [[nodiscard]] Domain::Customer stored(int row) const;

protected:
    [[nodiscard]] qsizetype listed() const override { return m_ids.size(); }
    [[nodiscard]] QString headerText(const QString &column) const override;
    [[nodiscard]] QString shownText(const QString &column, const QString &stored) const override;
    [[nodiscard]] QString selectStatement() const override;
    bool insertRowIntoTable(const QSqlRecord &values) override;
    bool updateRowInTable(int row, const QSqlRecord &values) override;

private:
    QStringList m_ids;
};

} // namespace Tables
