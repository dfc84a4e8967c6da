// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QWidget>

#include <functional>

class QHBoxLayout;
class QLabel;
class QPushButton;

namespace Gui {

/// What is to be said of a field, below it: a lasting hint, or, instead of it, what is wrong with
/// its value, perhaps with buttons that mend it. Plain text; takes no room as long as there is
/// nothing to say.
class FieldNote final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FieldNote)

public:
    /// `what` names the parts: `<what>Error` is the label, `<what>FixButton` the first button,
    /// `<what>FixButton2` the second.
    explicit FieldNote(const QString &what, QWidget *parent = nullptr);

    void setHint(const QString &hint);
    void setProblem(const QString &problem);
    /// Says more below the problem.
    void explain(const QString &text);
    /// Adds a button to the problem, which runs that.
    void offer(const QString &action, const std::function<void()> &run);
    void clearProblem();

    [[nodiscard]] QString text() const; ///< what is shown, the problem before the hint
    [[nodiscard]] bool hasProblem() const { return !m_problem.isEmpty(); }
    /// Where the buttons follow when Tab is pressed; the first of them is one from the beginning.
    void followInTabOrder(QWidget *input) const;

signals:
    void changed();

protected:
    void changeEvent(QEvent *event) override;

private:
    void update();
    void addButton();

    QString m_hint;
    QString m_problem;
    QLabel *m_icon;
    QLabel *m_text;
    QHBoxLayout *m_row;
    QList<QPushButton *> m_buttons; ///< those that no action has are hidden
    QList<std::function<void()>> m_actions;
};

} // namespace Gui
