// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/health.h"

#include <QAbstractTableModel>

namespace Tables {

/// All checks of a database's health, and how many rows each one found so far.
class HealthCheckModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Title, Found, ColumnCount };
    enum Role {
        CountRole = Qt::UserRole, ///< invalid until it is known
    };

    enum class State {
        Waiting, ///< its turn has not come yet
        Running,
        Done,
        Failed, ///< it could not be run
        Stopped, ///< it was not run to its end
    };

    explicit HealthCheckModel(QObject *parent = nullptr);

    /// Forgets what was found: all are waiting.
    void restart();
    void setWaiting(Store::HealthCheck check);
    void setRunning(Store::HealthCheck check);
    void setFound(Store::HealthCheck check, qint64 count);
    void setFailed(Store::HealthCheck check, const QString &error);
    /// Nothing runs any more.
    void stop();

    [[nodiscard]] Store::HealthCheck check(int row) const;
    [[nodiscard]] State state(Store::HealthCheck check) const;
    [[nodiscard]] qint64 count(Store::HealthCheck check) const; ///< 0 unless done
    [[nodiscard]] QString error(Store::HealthCheck check) const; ///< of a failed one
    /// How many are done or have failed.
    [[nodiscard]] int finished() const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index,
                                int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    struct Entry
    {
        Store::HealthCheck check = Store::HealthCheck::Integrity;
        State state = State::Stopped;
        qint64 count = 0;
        QString error;
    };

    void set(const Entry &entry);
    [[nodiscard]] const Entry &entry(Store::HealthCheck check) const;
    [[nodiscard]] static QString foundText(const Entry &entry);
    [[nodiscard]] static QString spokenText(const Entry &entry);

    QList<Entry> m_entries;
};

} // namespace Tables
