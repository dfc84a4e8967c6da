// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/health/healthrun.h"

#include "tables/errortexts.h"
#include "ui/common/background.h"

#include <utility>

namespace Gui {

using Domain::Result;
using Store::HealthCheck;
using Store::HealthRow;
using Tables::HealthCheckModel;

HealthRun::HealthRun(Store::Location location, HealthCheckModel &checks, QObject *parent)
    : QObject(parent)
    , m_location(std::move(location))
    , m_checks(checks)
    , m_stopped(std::make_shared<std::atomic_bool>(false))
{
}

HealthRun::~HealthRun()
{
    m_stopped->store(true);
}

HealthWork HealthRun::work() const
{
    return {.location = m_location, .months = m_months, .stopped = m_stopped};
}

/// Nobody waits any more for what is under way.
void HealthRun::cancelWork()
{
    m_stopped->store(true);
    m_stopped = std::make_shared<std::atomic_bool>(false);
    m_isReading = false;
}

void HealthRun::startAll()
{
    m_rows.clear();
    m_queue.clear();
    m_checks.restart();
    start(Store::healthChecks());
}

void HealthRun::start(const QList<HealthCheck> &checks)
{
    cancelWork();
    for (const HealthCheck check : Store::healthChecks()) {
        const bool isInterrupted = m_checks.state(check) == HealthCheckModel::State::Running;
        if ((isInterrupted || checks.contains(check)) && !m_queue.contains(check)) {
            m_queue.append(check);
            m_checks.setWaiting(check);
        }
    }
    startNext();
}

void HealthRun::stop()
{
    cancelWork();
    m_queue.clear();
    m_isRunning = false;
    m_checks.stop();
    emit changed();
}

void HealthRun::startNext()
{
    m_isRunning = !m_queue.isEmpty();
    if (m_isRunning) {
        const HealthCheck check = m_queue.takeFirst();
        m_checks.setRunning(check);
        runInBackground(
            this, [task = work(), check] { return task.find(check, rowsAtOnce); },
            [this, stopped = m_stopped, check](const Result<Store::HealthFinding> &finding) {
                if (stopped == m_stopped) {
                    take(check, finding);
                }
            });
    }
    emit changed();
}

void HealthRun::take(HealthCheck check, const Result<Store::HealthFinding> &finding)
{
    if (finding) {
        m_rows.insert(check, finding->rows);
        m_checks.setFound(check, finding->count);
    } else {
        m_rows.remove(check);
        m_checks.setFailed(check, Tables::errorText(finding.error()));
    }
    emit found(check);
    startNext();
}

void HealthRun::read(HealthCheck check, const Store::HealthWindow &window,
                     const std::function<void(const Rows &)> &done)
{
    m_isReading = true;
    emit changed();
    runInBackground(
        this, [task = work(), check, window] { return task.rows(check, window); },
        [this, stopped = m_stopped, done](const Rows &rows) {
            if (stopped == m_stopped) {
                m_isReading = false;
                done(rows);
                emit changed();
            }
        });
}

void HealthRun::keepRows(HealthCheck check, const QList<HealthRow> &rows)
{
    m_rows.insert(check, rows);
}

QList<HealthRow> HealthRun::rows(HealthCheck check) const
{
    return m_rows.value(check);
}

} // namespace Gui
