// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/session.h"

#include <QDateTime>
#include <QHash>
#include <QList>
#include <QObject>

class QWidget;

namespace Gui {

class Undoer;

/// What was changed from this window, to be taken back with Ctrl+Z, the last change first, and
/// done again. Changes of others are none of it: those are in the history.
class ChangeStack final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ChangeStack)

public:
    ChangeStack(Session &session, QWidget *window);

    [[nodiscard]] bool canUndo() const { return !isWorking() && !m_done.isEmpty(); }
    [[nodiscard]] bool canRedo() const { return !isWorking() && !m_undone.isEmpty(); }
    /// Whether a change is being taken back in the background.
    [[nodiscard]] bool isWorking() const;

    /// Looks for what was written since it was asked last; whoever writes does not have to tell.
    void takeNews();
    void undo();
    void redo();

signals:
    /// The last change is being taken back, which takes a while.
    void working(const QString &text);
    /// Something was written from this window.
    void changed(const QString &text);
    /// The last change was taken back.
    void undone(const QString &text);
    /// What had been taken back was done again.
    void redone(const QString &text);
    void refused(const QString &text);
    void cancelled(); ///< by the operator, who was asked
    /// Some changes cannot be taken back any more, so they are forgotten.
    void forgotten();

private:
    void onUndone(qint64 undoing, const QString &text);
    void onNothingLeft(const QString &text);
    void take(qint64 changeSet);
    [[nodiscard]] qint64 takenBackBy(qint64 changeSet) const;
    void takeBack(qint64 changeSet);
    void rememberTimes(const QList<qint64> &changeSets);
    [[nodiscard]] bool isReplaced(qint64 changeSet) const;
    void forgetPurged();
    [[nodiscard]] bool isPurged(qint64 changeSet) const;

    Session &m_session;
    Undoer *m_undoer;
    qsizetype m_seen = 0; ///< how many of the changes of the database's connection
    int m_purges = 0; ///< how many of those of the database's connection are heeded
    QHash<qint64, QDateTime> m_times; ///< when they were written
    QList<qint64> m_done;
    QList<qint64> m_undone; ///< the change sets that took others back
    qint64 m_taken = 0; ///< the change set that is being taken back
    bool m_isRedoing = false;
};

} // namespace Gui
