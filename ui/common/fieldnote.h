// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace Gui {

/// What is to be said of a field, below it: a lasting hint, or, instead of it, what is wrong with
/// its value, perhaps with a button that mends it. Plain text; takes no room as long as there is
/// nothing to say.
class FieldNote final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FieldNote)

public:
    /// `what` names the parts: `<what>Error` is the label, `<what>FixButton` the button.
    explicit FieldNote(const QString &what, QWidget *parent = nullptr);

    void setHint(const QString &hint);
    void setProblem(const QString &problem, const QString &action = {});
    void clearProblem();

    [[nodiscard]] QString text() const; ///< what is shown, the problem before the hint
    [[nodiscard]] bool hasProblem() const { return !m_problem.isEmpty(); }
    [[nodiscard]] QPushButton *actionButton() const { return m_action; }

signals:
    void changed();
    void actionTriggered();

protected:
    void changeEvent(QEvent *event) override;

private:
    void update();
    QString m_hint;
    QString m_problem;
    QLabel *m_icon;
    QLabel *m_text;
    QPushButton *m_action;
};

} // namespace Gui
