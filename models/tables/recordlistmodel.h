// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tables/relationsource.h"

#include <QAbstractListModel>

namespace Tables {

/// Customer users, customers or groups to pick one of, found as somebody types: the first few
/// hundred, and how many there are. Display role: as it is told apart from the others;
/// Qt::EditRole: the key of RecordRef; invalid ones say so.
class RecordListModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { IsInvalidRole = Qt::UserRole };

    RecordListModel(Store::Database &database, Directory &directory, QObject *parent = nullptr);

    /// Shows those that are found, by username, id or name.
    [[nodiscard]] Domain::Result<void> find(Domain::RecordKind kind, const QString &typed,
                                            bool includeInvalid);
    /// One that is shown, but cannot be picked.
    void setExcluded(const QString &key) { m_excluded = key; }
    [[nodiscard]] Domain::RecordKind kind() const { return m_kind; }
    [[nodiscard]] qsizetype total() const { return m_total; }
    /// Whether there is nothing here because the directory is still being read: find() again when
    /// it has been.
    [[nodiscard]] bool isAwaiting() const { return m_isAwaiting; }
    [[nodiscard]] RecordRef record(int row) const;
    [[nodiscard]] int rowOf(const QString &key) const; ///< -1 if it is not shown
    /// What a record is called in sentences; its key if there is none of that key.
    [[nodiscard]] QString nameOf(const RecordRef &record) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index,
                                int role = Qt::DisplayRole) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    RelationSource::Context m_context;
    Domain::RecordKind m_kind = Domain::RecordKind::CustomerUser;
    QList<RelationRow> m_rows;
    qsizetype m_total = 0;
    bool m_isAwaiting = false;
    QString m_excluded;
};

} // namespace Tables
