// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/backup/backupwork.h"

#include <QtConcurrentRun>
#include <QThread>

namespace Gui {

BackupWork::BackupWork(QObject *parent)
    : QObject(parent)
{
    m_pool.setMaxThreadCount(1);
    m_pool.setThreadPriority(QThread::LowPriority);
    connect(&m_watcher, &QFutureWatcherBase::finished, this,
            [this] { emit finished(*m_watcher.result()); });
}

BackupWork::~BackupWork()
{
    cancel();
    m_watcher.waitForFinished();
}

void BackupWork::start(const std::function<Outcome(const Store::Progress &progress)> &work)
{
    Q_ASSERT(!isRunning());
    m_stop = std::stop_source();
    m_watcher.setFuture(QtConcurrent::run(&m_pool, [work, stop = m_stop.get_token()] {
        return std::make_shared<const Outcome>(
            work([&stop](qint64 /*done*/, qint64 /*all*/) { return !stop.stop_requested(); }));
    }));
}

void BackupWork::cancel()
{
    m_stop.request_stop();
}

} // namespace Gui
