// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/undo.h"
#include "store/undoplanner.h"
#include "ui/common/session.h"

#include <QObject>

class QWidget;

namespace Gui {

/// Takes changes back: at once where nothing speaks against it, else after it was shown what would
/// be left alone, and why. What it does is a change itself, and can be taken back.
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

signals:
    /// It is done, as a change set of its own. `text` says what was.
    void undone(qint64 undoing, const QString &text);
    /// Nothing was written; `text` says why.
    void refused(const QString &text);
    /// There is nothing to write, whatever the operator says; `text` says why.
    void nothingLeft(const QString &text);

private:
    void take(const Domain::Result<Domain::UndoPlan> &plan);
    void ask(const Domain::UndoPlan &plan);
    void write(const Domain::UndoPlan &plan, bool overwrite);

    Session &m_session;
    QWidget *m_window;
};

} // namespace Gui
