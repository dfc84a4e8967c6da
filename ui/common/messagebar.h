// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QLabel;
class QPushButton;
class QToolButton;

namespace Gui {

/// A message above a form or a list that waits for nobody: icon, plain text, perhaps a button that
/// leads on, and one that closes it. Hidden as long as there is nothing to say.
class MessageBar final : public QFrame
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MessageBar)

public:
    enum class Kind { Info, Done, Error };

    explicit MessageBar(QWidget *parent = nullptr);

    /// Shows the text, and a button if `action` is its text, instead of what was shown before;
    /// tells assistive technology.
    void say(Kind kind, const QString &text, const QString &action = {});
    void clear();

    [[nodiscard]] Kind kind() const { return m_kind; }
    [[nodiscard]] QString text() const; ///< empty if nothing is shown

signals:
    /// The button beside the text was pressed.
    void actionTriggered();

protected:
    void changeEvent(QEvent *event) override;

private:
    void recolour();
    QLabel *m_icon;
    QLabel *m_text;
    QPushButton *m_action;
    QToolButton *m_close;
    Kind m_kind = Kind::Info;
};

} // namespace Gui
