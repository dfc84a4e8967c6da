// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/agentrecord.h"
#include "tables/recordtable.h"

namespace Tables {

/// The list of agents, and the one record a form is bound to: what CustomerUserTable is for
/// customer users. Columns are those of `users` (the password is never read), then in_users and
/// in_admin, which can be edited, and full_name, memberships and validity, which are only shown.
class AgentTable final : public RecordTable
{
    Q_OBJECT

public:
    AgentTable(Store::Database &database, Domain::Agent agent, QObject *parent = nullptr);

    /// Shows exactly these agents (those that exist). False if the database could not be read.
    bool show(const QList<qint64> &ids);
    /// The list's columns: login, full_name, memberships, validity, change_time.
    [[nodiscard]] static QStringList listColumns();
    [[nodiscard]] qint64 idOf(int row) const; ///< 0 for a row not stored yet
    [[nodiscard]] int rowOf(qint64 id) const; ///< -1 if it is not shown
    /// The record as it was read, without what was typed since.
    [[nodiscard]] Domain::AgentRecord stored(int row) const;

protected:
    [[nodiscard]] qsizetype listed() const override { return m_ids.size(); }
    [[nodiscard]] QString headerText(const QString &column) const override;
    [[nodiscard]] QString shownText(const QString &column, const QString &stored) const override;
    [[nodiscard]] QString selectStatement() const override;
    bool insertRowIntoTable(const QSqlRecord &values) override;
    bool updateRowInTable(int row, const QSqlRecord &values) override;

private:
    using MakeChanges = Domain::ChangeSet (*)(const Domain::AgentRecord &previous,
                                              const Domain::AgentRecord &next,
                                              const QString &password,
                                              const Domain::AgentGroups &groups);
    std::optional<Store::Applied> write(const Domain::AgentRecord &previous,
                                        const QSqlRecord &values, MakeChanges makeChanges);

    QList<qint64> m_ids;
};

} // namespace Tables
