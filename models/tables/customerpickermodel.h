// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tables/directory.h"

#include <QAbstractListModel>

namespace Tables {

/// The customers offered for what is being typed into the customer field: by id or name, anywhere
/// in it, at most a few dozen, those whose id or name begins with it first. Display role: "ID
/// Name"; IdRole: the id; invalid customers say so.
class CustomerPickerModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { IdRole = Qt::UserRole, NameRole, ValidRole };

    CustomerPickerModel(Directory &directory, Store::Database &database, QObject *parent = nullptr);

    /// Nothing is offered before the directory has been read: becameReady() tells.
    void setTyped(const QString &typed);
    /// The customer this text means: its exact id, else the only one with that name. Empty if it is
    /// none.
    [[nodiscard]] QString resolve(const QString &text) const;
    /// The name of a customer; empty if there is no such customer.
    [[nodiscard]] QString nameOf(const QString &customerId) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index,
                                int role = Qt::DisplayRole) const override;

signals:
    void becameReady();

private:
    struct Offer
    {
        QString id;
        QString name;
        int validId = 1;
    };
    Directory &m_directory;
    Store::Database &m_database;
    QList<Offer> m_offers;
};

} // namespace Tables
