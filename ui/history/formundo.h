// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/session.h"

#include <QObject>

namespace Gui {

class RecordDialog;
class Undoer;

/// *Undo* beside what a record's form says of a save, then *Redo*, and Ctrl+Z for either: as long
/// as it stands there, for whoever types on does not mean it any more.
class FormUndo final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FormUndo)

public:
    /// The dialog owns it.
    FormUndo(RecordDialog &dialog, Session &session);

    /// A change was taken back, by that change set: shows the record as it is now, and says so.
    void tellUndone(qint64 undoing, const QString &text);

signals:
    /// What the form saved was taken back, or done again.
    void takenBack();

private:
    void onKey(bool isRedo);
    void offer(const QString &text, qint64 changeSet, bool isRedo);
    void takeBack();
    void onUndone(qint64 undoing, const QString &text);
    void onRefused(const QString &text);

    RecordDialog &m_dialog;
    Session &m_session;
    Undoer *m_undoer;
    qint64 m_offered = 0; ///< the change set that the button takes back
    bool m_offersRedo = false; ///< or else *Undo*
    bool m_isRedoing = false;
};

} // namespace Gui
