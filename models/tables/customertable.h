// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/agent.h"
#include "domain/changeset.h"
#include "domain/customer.h"
#include "domain/result.h"
#include "store/database.h"

#include <QSqlTableModel>
#include <QStringList>

#include <optional>

namespace Tables {

/// The list of customers, and the one record a form is bound to: what CustomerUserTable is for
/// customer users. Columns are those of `customer_company`, then validity (its name, only shown).
class CustomerTable final : public QSqlTableModel
{
    Q_OBJECT

public:
    /// True for rows whose validity is not *valid*: views grey them.
    enum Role { IsInvalidRole = Qt::UserRole };

    CustomerTable(Store::Database &database, Domain::Agent agent, QObject *parent = nullptr);

    /// Shows exactly these customers (those that exist). False if the database could not be read.
    bool show(const QStringList &customerIds);
    /// The list's columns in the order of OTOBO's overview: customer_id, name, comments, validity,
    /// change_time, create_time.
    [[nodiscard]] static QStringList listColumns();
    [[nodiscard]] int columnOf(const QString &name) const; ///< -1 if there is none
    [[nodiscard]] QString idOf(int row) const; ///< as stored; empty for a row not stored yet
    [[nodiscard]] int rowOf(const QString &customerId) const; ///< -1 if it is not shown
    [[nodiscard]] const QStringList &ids() const { return m_ids; }
    /// The record as it was read, without what was typed since.
    [[nodiscard]] Domain::Customer stored(int row) const;

    /// Why the last submitAll() wrote nothing; null if it wrote.
    [[nodiscard]] const std::optional<Domain::Error> &refusal() const { return m_refusal; }
    [[nodiscard]] qint64 lastChangeSet() const { return m_lastChangeSet; }

    [[nodiscard]] QVariant data(const QModelIndex &index,
                                int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex &parent = {}) const override;
    void fetchMore(const QModelIndex &parent = {}) override;
    bool select() override;

protected:
    [[nodiscard]] QString selectStatement() const override;
    bool insertRowIntoTable(const QSqlRecord &values) override;
    bool updateRowInTable(int row, const QSqlRecord &values) override;
    bool deleteRowFromTable(int row) override; ///< always refuses

private:
    bool apply(const Domain::ChangeSet &changes);
    [[nodiscard]] QVariant readValue(const QModelIndex &index) const; ///< as it was read
    Store::Database &m_database;
    Domain::Agent m_agent;
    QStringList m_ids;
    std::optional<Domain::Error> m_refusal;
    qint64 m_lastChangeSet = 0;
};

} // namespace Tables
