// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/session.h"

#include <QObject>

class QAction;
class QStatusBar;
class QWidget;

namespace Gui {

class ChangeStack;
class UndoNotice;

/// *Undo* and *Redo* of a window, and what it says of each change: whoever saves something, on
/// whatever page or form, can take it back from here.
class UndoActions final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(UndoActions)

public:
    struct Parts
    {
        QAction *undo;
        QAction *redo;
        QStatusBar *status;
    };

    UndoActions(Session &session, const Parts &parts, QWidget *window);

    /// Looks for what was changed since. Call every now and then.
    void takeNews();
    /// False while a change is being taken back in the background: nobody could tell of it.
    [[nodiscard]] bool mayClose() const;

    bool eventFilter(QObject *watched, QEvent *event) override;

signals:
    /// A change was taken back, or done again.
    void takenBack();
    void refused(const QString &text);
    void saved(); ///< something else was changed

private:
    enum class Offer { Nothing, Undo, Redo };
    void tell(const QString &text, Offer offer);
    void updateActions();

    Parts m_parts;
    ChangeStack *m_stack;
    UndoNotice *m_notice;
    Offer m_offer = Offer::Nothing;
};

} // namespace Gui
