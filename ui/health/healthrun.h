// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tables/healthcheckmodel.h"
#include "ui/health/healthwork.h"

#include <QHash>
#include <QObject>

#include <functional>

namespace Gui {

/// Runs checks of the database's health in the background, one after the other, and keeps what they
/// found.
class HealthRun final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HealthRun)

public:
    static constexpr qint64 rowsAtOnce = 1000;
    using Rows = Domain::Result<QList<Store::HealthRow>>;

    HealthRun(Store::Location location, Tables::HealthCheckModel &checks,
              QObject *parent = nullptr);
    ~HealthRun() override;

    /// From the next check on.
    void setMonths(int months) { m_months = months; }
    /// Forgets what was found, and looks for everything.
    void startAll();
    /// Looks for these again, after what is still to be looked for.
    void start(const QList<Store::HealthCheck> &checks);
    /// What is under way ends without a result.
    void stop();
    /// Reads rows of a check, and hands them to `done` unless something is started or stopped
    /// meanwhile.
    void read(Store::HealthCheck check, const Store::HealthWindow &window,
              const std::function<void(const Rows &)> &done);
    void keepRows(Store::HealthCheck check, const QList<Store::HealthRow> &rows);

    [[nodiscard]] bool isRunning() const { return m_isRunning; }
    [[nodiscard]] bool isReading() const { return m_isReading; }
    [[nodiscard]] QList<Store::HealthRow> rows(Store::HealthCheck check) const;

signals:
    void found(Store::HealthCheck check); ///< or failed
    void changed(); ///< what runs, or whether anything does

private:
    void cancelWork();
    void startNext();
    void take(Store::HealthCheck check, const Domain::Result<Store::HealthFinding> &finding);
    [[nodiscard]] HealthWork work() const;

    Store::Location m_location;
    Tables::HealthCheckModel &m_checks;
    QHash<Store::HealthCheck, QList<Store::HealthRow>> m_rows;
    QList<Store::HealthCheck> m_queue;
    std::shared_ptr<std::atomic_bool> m_stopped; ///< of what is running
    int m_months = Store::HealthOptions::standardMonths;
    bool m_isRunning = false;
    bool m_isReading = false;
};

} // namespace Gui
