// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/settings.h"
#include "tables/recordtable.h"

namespace Tables {

/// The settings of the database, for a form to be bound to: one row, every setting is a column.
/// Edit role: a bool, a QStringList of names, or a text (numbers too, so that what is no number can
/// be typed and refused). What differs is written as one change set. A setting that somebody else
/// set meanwhile collides only if both set it, and to different values.
class SettingTable final : public RecordTable
{
    Q_OBJECT

public:
    SettingTable(Store::Database &database, Domain::Agent agent, QObject *parent = nullptr);

    [[nodiscard]] QVariant data(const QModelIndex &index,
                                int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;

protected:
    [[nodiscard]] QString headerText(const QString &column) const override;
    [[nodiscard]] QString shownText(const QString &column, const QString &stored) const override;
    [[nodiscard]] QString selectStatement() const override;
    bool insertRowIntoTable(const QSqlRecord &values) override; ///< always refuses
    bool updateRowInTable(int row, const QSqlRecord &values) override;

private:
    [[nodiscard]] Domain::Settings seen() const;
    bool write(const Domain::Settings &previous, const Domain::Settings &next);
    [[nodiscard]] std::optional<Domain::Authorship> authorOf(const QString &name,
                                                             const QJsonValue &stored) const;
    bool writeOver(const Domain::Settings &previous, const Domain::Settings &next);
};

} // namespace Tables
