// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/agent.h"
#include "domain/changeset.h"
#include "domain/customeruser.h"
#include "domain/result.h"
#include "store/database.h"

#include <QSqlTableModel>

#include <optional>

namespace Tables {

/// The list of customer users, and the one record a form is bound to. Rows are the hits handed over
/// by show(), in that order; writing goes through the store as change sets, so a refused or
/// colliding edit leaves the row as it was (and what was typed in the model) and refusal() says
/// why.
///
/// Columns are those of `customer_user` by name (columnOf()), with `pw` always empty when read;
/// then full_name, customer_name, last_login and validity, which are only shown. Edit role: as
/// stored. Strategy: OnManualSubmit.
class CustomerUserTable final : public QSqlTableModel
{
    Q_OBJECT

public:
    /// True for rows whose validity is not *valid*: views grey them.
    enum Role { IsInvalidRole = Qt::UserRole };

    CustomerUserTable(Store::Database &database, Domain::Agent agent, QObject *parent = nullptr);

    /// Shows exactly these customer users (those that exist). False if the database could not be
    /// read.
    bool show(const QList<qint64> &ids);
    /// The list's columns in the order of OTOBO's overview: login, full_name, email, customer_id,
    /// comments, last_login, validity.
    [[nodiscard]] static QStringList listColumns();
    [[nodiscard]] int columnOf(const QString &name) const; ///< -1 if there is none
    [[nodiscard]] qint64 idOf(int row) const; ///< 0 for a row not stored yet
    [[nodiscard]] int rowOf(qint64 id) const; ///< -1 if it is not shown
    [[nodiscard]] const QList<qint64> &ids() const { return m_ids; }
    /// The record as it was read, without what was typed since.
    [[nodiscard]] Domain::CustomerUser stored(int row) const;

    /// Why the last submitAll() wrote nothing; null if it wrote.
    [[nodiscard]] const std::optional<Domain::Error> &refusal() const { return m_refusal; }
    /// Journal number of the last change set; 0 if none.
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
    bool deleteRowFromTable(
        int row) override; ///< always refuses: customer users are deactivated, never deleted

private:
    bool apply(const Domain::ChangeSet &changes);
    [[nodiscard]] QVariant readValue(const QModelIndex &index) const; ///< as it was read
    Store::Database &m_database;
    Domain::Agent m_agent;
    QList<qint64> m_ids;
    std::optional<Domain::Error> m_refusal;
    qint64 m_lastChangeSet = 0;
    qint64 m_insertedId = 0;
};

} // namespace Tables
