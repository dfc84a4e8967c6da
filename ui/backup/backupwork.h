// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/backup.h"

#include <QFutureWatcher>
#include <QObject>
#include <QThreadPool>

#include <functional>
#include <memory>
#include <optional>
#include <stop_token>

namespace Gui {

/// A backup that is being made, in a thread of its own: whatever the window needs comes first.
/// Cancelled when this object is destroyed.
class BackupWork final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(BackupWork)

public:
    /// Null: there was none to be made.
    using Outcome = Domain::Result<std::optional<Store::Backup>>;

    explicit BackupWork(QObject *parent = nullptr);
    ~BackupWork() override;

    /// `work` must own all that it uses. Not while another one is running.
    void start(const std::function<Outcome(const Store::Progress &progress)> &work);
    void cancel();
    [[nodiscard]] bool isRunning() const { return m_watcher.isRunning(); }

signals:
    void finished(const Gui::BackupWork::Outcome &outcome);

private:
    using Shared = std::shared_ptr<const Outcome>;

    QThreadPool m_pool;
    QFutureWatcher<Shared> m_watcher;
    std::stop_source m_stop;
};

} // namespace Gui
