// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QList>

#include <functional>

class QBoxLayout;
class QLabel;
class QPushButton;
class QToolButton;

namespace Gui {

/// A message above a form or a list that waits for nobody: icon, plain text, perhaps buttons that
/// lead on, and one that closes it. Hidden as long as there is nothing to say.
class MessageBar final : public QFrame
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MessageBar)

public:
    enum class Kind { Info, Done, Error };
    struct Action
    {
        QString text; ///< what the button says
        std::function<void()> run;
    };

    explicit MessageBar(QWidget *parent = nullptr);

    /// Shows the text, and a button for each action, instead of what was shown before; tells
    /// assistive technology. The buttons are `messageActionButton`, `messageActionButton2` and so
    /// on: a single one beside the text, several below it.
    void say(Kind kind, const QString &text, const QList<Action> &actions = {});
    /// Says one more sentence; what can be done stays.
    void add(const QString &sentence);
    void clear();

    [[nodiscard]] Kind kind() const { return m_kind; }
    [[nodiscard]] const QString &text() const { return m_said; } ///< empty if nothing is shown
    [[nodiscard]] bool isOffering() const; ///< whether there is something to be done about it

protected:
    void changeEvent(QEvent *event) override;

private:
    void setText(const QString &text);
    void addButton();
    void dress();

    QLabel *m_icon;
    QLabel *m_text;
    QString m_said;
    QBoxLayout *m_content; ///< text and buttons
    QBoxLayout *m_row; ///< of the buttons
    QList<QPushButton *> m_buttons; ///< those that no action has are hidden
    QList<Action> m_actions;
    QToolButton *m_close;
    Kind m_kind = Kind::Info;
};

} // namespace Gui
