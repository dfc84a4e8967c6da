// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/formundo.h"

#include "store/history.h"
#include "ui/common/recorddialog.h"
#include "ui/history/undoer.h"

#include <QShortcut>

#include <utility>

namespace Gui {

FormUndo::FormUndo(RecordDialog &dialog, Session &session)
    : QObject(&dialog)
    , m_dialog(dialog)
    , m_session(session)
    , m_undoer(new Undoer(session, &dialog))
{
    connect(&dialog, &RecordDialog::written, this,
            [this](qint64 changeSet, const QString &news) { offer(news, changeSet, false); });
    connect(m_undoer, &Undoer::working, &dialog, &RecordDialog::setWorking);
    connect(m_undoer, &Undoer::cancelled, this, [this] {
        m_isRedoing = false;
        m_dialog.setWorking({});
    });
    connect(m_undoer, &Undoer::undone, this, &FormUndo::onUndone);
    connect(m_undoer, &Undoer::refused, this, &FormUndo::onRefused);
    connect(m_undoer, &Undoer::nothingLeft, this, &FormUndo::onRefused);
    connect(new QShortcut(QKeySequence::Undo, &dialog), &QShortcut::activated, this,
            [this] { onKey(false); });
    connect(new QShortcut(QKeySequence::Redo, &dialog), &QShortcut::activated, this,
            [this] { onKey(true); });
}

/// Does nothing if the button beside the message offers something else.
void FormUndo::onKey(bool isRedo)
{
    if (m_dialog.offersToTakeBack() && m_offersRedo == isRedo) {
        takeBack();
    }
}

void FormUndo::offer(const QString &text, qint64 changeSet, bool isRedo)
{
    m_offered = changeSet;
    m_offersRedo = isRedo;
    m_dialog.sayDone(text,
                     {{.text = isRedo ? tr("Redo") : tr("Undo"), .run = [this] { takeBack(); }}});
}

void FormUndo::takeBack()
{
    m_isRedoing = m_offersRedo;
    m_undoer->undo(m_offered);
}

void FormUndo::tellUndone(qint64 undoing, const QString &text)
{
    m_dialog.setWorking({});
    if (m_dialog.showWritten(undoing)) {
        const auto entry = Store::History(*m_session.database).header(undoing);
        const bool isRestored =
            entry && *entry && (*entry)->kind == Domain::ChangeKind::RecordRestored;
        offer(text, undoing, !isRestored);
    }
}

void FormUndo::onUndone(qint64 undoing, const QString &text)
{
    const bool wasRedo = std::exchange(m_isRedoing, false);
    m_dialog.setWorking({});
    if (m_dialog.showWritten(undoing)) {
        offer(wasRedo ? tr("Done again.") : text, undoing, !wasRedo);
    }
    emit takenBack();
}

void FormUndo::onRefused(const QString &text)
{
    m_isRedoing = false;
    m_dialog.setWorking({});
    m_dialog.sayError(text);
}

} // namespace Gui
