// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>
#include <QPushButton>
#include <QWidget>

namespace Gui {

/// What a list says in its place when it has nothing to show, and a button for what can be done
/// about it.
class EmptyState final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EmptyState)

public:
    explicit EmptyState(QWidget *parent = nullptr);

    /// Without a button if `action` is empty.
    void say(const QString &text, const QString &action);

signals:
    void actionRequested();

private:
    QLabel *m_label;
    QPushButton *m_button;
};

} // namespace Gui
