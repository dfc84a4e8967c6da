// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/undo.h"
#include "store/changewriter.h"
#include "store/undoplanner.h"
#include "ui/common/session.h"

#include <QObject>

#include <functional>

class QWidget;

namespace Gui {

/// Takes changes back: at once where nothing speaks against it, else after it was shown what would
/// be left alone, and why. What it does is a change itself, and can be taken back. Changes of many
/// rows are planned and written in the background, one at a time.
class Undoer final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Undoer)

public:
    /// Whatever has to be asked is asked in front of `window`, which owns it.
    Undoer(Session &session, QWidget *window);

    /// Takes back that change set, or the part of it.
    void undo(qint64 changeSet, const Store::UndoScope &scope = {});
    /// Makes a record what it was before that change set.
    void restore(const Store::RecordReference &record, qint64 changeSet);

    /// From so many rows on it works in the background.
    void setManyRows(qint64 rows) { m_manyRows = rows; }

    /// In the background. Nothing else can be taken back meanwhile.
    [[nodiscard]] bool isWorking() const { return m_isWorking; }

signals:
    /// It works in the background; `text` says at what.
    void working(const QString &text);
    /// It is done, as a change set of its own. `text` says what was.
    void undone(qint64 undoing, const QString &text);
    /// Nothing was written; `text` says why.
    void refused(const QString &text);
    /// The operator wants nothing to be written.
    void cancelled();
    /// There is nothing to write, whatever the operator says; `text` says why.
    void nothingLeft(const QString &text);

private:
    using Plan = Domain::Result<Domain::UndoPlan>;

    void prepare(qint64 rows, const std::function<Plan(Store::Database &)> &plan);
    void sayWorking(qint64 rows);
    void take(const Plan &plan);
    void ask(const Domain::UndoPlan &plan);
    void write(const Domain::UndoPlan &plan, bool overwrite);
    [[nodiscard]] QString newsOf(const Domain::UndoPlan &plan, bool overwrite) const;
    void onWritten(const Domain::Result<Store::Applied> &applied);

    Session &m_session;
    QWidget *m_window;
    qint64 m_manyRows = 500;
    std::function<Plan(Store::Database &)> m_plan; ///< makes the plan anew
    QString m_news; ///< of what is being written
    bool m_isPlannedAnew = false; ///< as others wrote before it was written
    bool m_isPart = false; ///< not the whole change set is to be undone
    qint64 m_rows = 0; ///< of the change that is being undone, with what followed from it
    bool m_isWorking = false; ///< in the background
};

} // namespace Gui
