// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/customeruser.h"
#include "tables/recordtable.h"

namespace Tables {

/// The list of customer users, and the one record a form is bound to. Rows are the hits handed over
/// by show(), in that order; writing goes through the store as change sets, so a refused or
/// colliding edit leaves the row as it was (and what was typed in the model) and refusal() says
/// why.
///
/// Columns are those of `customer_user` by name (columnOf()), with `pw` always empty when read;
/// then full_name, customer_name, last_login and validity, which are only shown. Edit role: as
/// stored. Strategy: OnManualSubmit.
class CustomerUserTable final : public RecordTable
{
    Q_OBJECT

public:
    CustomerUserTable(Store::Database &database, Domain::Agent agent, QObject *parent = nullptr);

    /// Shows exactly these customer users (those that exist). False if the database could not be
    /// read.
    bool show(const QList<qint64> &ids);
    /// The list goes on like that, behind those shown: they are the rest, until readRest().
    void goOn(const QList<qint64> &ids);
    /// The list's columns in the order of OTOBO's overview: login, full_name, email, customer_id,
    /// comments, last_login, validity.
    [[nodiscard]] static QStringList listColumns();
    [[nodiscard]] qint64 idOf(int row) const; ///< 0 for a row not stored yet
    [[nodiscard]] int rowOf(qint64 id) const; ///< -1 if it is not shown
    [[nodiscard]] const QList<qint64> &ids() const { return m_ids; }
    /// The record as it was read, without what was typed since.
    [[nodiscard]] Domain::CustomerUser stored(int row) const;

protected:
    [[nodiscard]] qsizetype listed() const override { return m_ids.size(); }
    [[nodiscard]] QString headerText(const QString &column) const override;
    [[nodiscard]] QString shownText(const QString &column, const QString &stored) const override;
    [[nodiscard]] QString selectStatement() const override;
    bool insertRowIntoTable(const QSqlRecord &values) override;
    bool updateRowInTable(int row, const QSqlRecord &values) override;

private:
    QList<qint64> m_ids;
};

} // namespace Tables
