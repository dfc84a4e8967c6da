// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/group.h"
#include "tables/recordtable.h"

namespace Tables {

/// The list of groups, and the one record a form is bound to: what CustomerUserTable is for
/// customer users. Columns are those of `groups_table`, then validity (its name, only shown).
class GroupTable final : public RecordTable
{
    Q_OBJECT

public:
    GroupTable(Store::Database &database, Domain::Agent agent, QObject *parent = nullptr);

    /// Shows exactly these groups (those that exist). False if the database could not be read.
    bool show(const QList<qint64> &ids);
    /// The list's columns: name, comments, validity, change_time, create_time.
    [[nodiscard]] static QStringList listColumns();
    [[nodiscard]] qint64 idOf(int row) const; ///< 0 for a row not stored yet
    [[nodiscard]] int rowOf(qint64 id) const; ///< -1 if it is not shown
    /// The record as it was read, without what was typed since.
    [[nodiscard]] Domain::Group stored(int row) const;

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
