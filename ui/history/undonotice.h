// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <QWidget>

class QLabel;
class QPushButton;

namespace Gui {

/// Says in the status bar what has just been changed, with a button that takes it back. Waits for
/// nobody and goes by itself.
class UndoNotice final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(UndoNotice)

public:
    explicit UndoNotice(QWidget *parent = nullptr);

    /// Tells assistive technology as well. No button if `action` is empty.
    void say(const QString &text, const QString &action);
    [[nodiscard]] QString text() const; ///< empty if nothing is said

signals:
    void triggered();

private:
    QLabel *m_label;
    QPushButton *m_button;
    QTimer m_end;
};

} // namespace Gui
