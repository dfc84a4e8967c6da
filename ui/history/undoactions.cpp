// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/undoactions.h"

#include "ui/history/changestack.h"
#include "ui/history/undonotice.h"

#include <QAction>
#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QStatusBar>

namespace Gui {

UndoActions::UndoActions(Session &session, const Parts &parts, QWidget *window)
    : QObject(window)
    , m_parts(parts)
    , m_stack(new ChangeStack(session, window))
    , m_notice(new UndoNotice(window))
{
    m_parts.status->addWidget(m_notice);
    connect(m_parts.undo, &QAction::triggered, m_stack, &ChangeStack::undo);
    connect(m_parts.redo, &QAction::triggered, m_stack, &ChangeStack::redo);
    connect(m_notice, &UndoNotice::triggered, this,
            [this] { (m_offer == Offer::Redo ? m_parts.redo : m_parts.undo)->trigger(); });
    connect(m_stack, &ChangeStack::working, this,
            [this](const QString &text) { tell(text, Offer::Nothing); });
    connect(m_stack, &ChangeStack::changed, this,
            [this](const QString &text) { tell(tr("Saved: %1.").arg(text), Offer::Undo); });
    connect(m_stack, &ChangeStack::changed, this, &UndoActions::saved);
    connect(m_stack, &ChangeStack::undone, this,
            [this](const QString &text) { tell(text, Offer::Redo); });
    connect(m_stack, &ChangeStack::redone, this,
            [this](const QString &text) { tell(text, Offer::Undo); });
    connect(m_stack, &ChangeStack::undone, this, &UndoActions::takenBack);
    connect(m_stack, &ChangeStack::redone, this, &UndoActions::takenBack);
    connect(m_stack, &ChangeStack::refused, this, [this](const QString &text) {
        updateActions();
        emit refused(text);
    });
    const auto takeOfferAway = [this] {
        m_notice->hide();
        updateActions();
    };
    connect(m_stack, &ChangeStack::cancelled, this, takeOfferAway);
    connect(m_stack, &ChangeStack::forgotten, this, takeOfferAway);
    updateActions();
    qApp->installEventFilter(this);
}

/// An input takes the keys for itself even if it has nothing to take back.
bool UndoActions::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const auto *edit = qobject_cast<QLineEdit *>(watched);
        const bool isIdle = edit != nullptr
            && ((key->matches(QKeySequence::Undo) && !edit->isUndoAvailable())
                || (key->matches(QKeySequence::Redo) && !edit->isRedoAvailable()));
        if (isIdle) {
            event->ignore();
            return true;
        }
    }
    return QObject::eventFilter(watched, event);
}

void UndoActions::takeNews()
{
    m_stack->takeNews();
}

bool UndoActions::mayClose() const
{
    return !m_stack->isWorking();
}

void UndoActions::tell(const QString &text, Offer offer)
{
    m_offer = offer;
    m_notice->say(text,
                  offer == Offer::Nothing    ? QString()
                      : offer == Offer::Redo ? tr("Redo")
                                             : tr("Undo"));
    updateActions();
}

void UndoActions::updateActions()
{
    m_parts.undo->setEnabled(m_stack->canUndo());
    m_parts.redo->setEnabled(m_stack->canRedo());
}

} // namespace Gui
