// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QAbstractButton;
class QDialog;
class QDialogButtonBox;
class QPushButton;

namespace Gui {

/// *Save*, *Save and finish* and *Cancel* of a dialog, and the key for *Save*.
class SaveButtons final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SaveButtons)

public:
    SaveButtons(QDialogButtonBox &box, QDialog &dialog);

    /// Whether *Save* closes, too: then it is the only one, else *Save and finish* is beside it.
    void setSavingCloses(bool savingCloses);
    void setSavingEnabled(bool enabled);
    void setCancelEnabled(bool enabled);
    /// To give them a letter each.
    [[nodiscard]] QList<QAbstractButton *> all() const;

signals:
    void saveAsked();
    void saveAndFinishAsked();
    void cancelAsked();

private:
    QPushButton *m_save;
    QPushButton *m_saveAndFinish;
    QPushButton *m_cancel;
};

} // namespace Gui
