// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/backup/backupwork.h"
#include "ui/common/prompts.h"
#include "ui/common/session.h"

#include <QObject>

namespace Gui {

class MessageBar;

/// The backups of a window's database: that of the day by itself, others when they are asked for,
/// and which one to restore. What became of them is said in the window's message bar.
class BackupDesk final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(BackupDesk)

public:
    BackupDesk(const Session &session, Prompts &prompts, MessageBar &messages, QWidget *window);

    /// If there is none of today; never of the demo, or of a database that can only be read.
    void makeDaily();
    /// Asks where to.
    void backUp();
    /// Asks which one.
    void restore();
    /// False while a backup that was asked for is being made, which it says.
    [[nodiscard]] bool mayClose();

signals:
    /// The operator is sure. Whoever does it closes the window first.
    void restoreRequested(const QString &backup);

private:
    [[nodiscard]] QString proposal() const;
    void sayProgress();
    void onDailyFinished(const BackupWork::Outcome &outcome);
    void onFinished(const BackupWork::Outcome &outcome);

    const Session &m_session;
    Prompts &m_prompts;
    MessageBar &m_messages;
    QWidget *m_window;
    BackupWork m_daily;
    BackupWork m_work; ///< what was asked for
    QString m_progress; ///< what is said of that
};

} // namespace Gui
