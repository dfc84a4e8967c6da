// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

namespace Gui {

/// Shows a value as plain text that wraps anywhere, so that no value makes a window wider. What is
/// longer than a few lines ends in an ellipsis and is whole in the tool tip; nothing is shown as
/// "(empty)".
class ValueLabel final : public QLabel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ValueLabel)

public:
    explicit ValueLabel(QWidget *parent = nullptr);

    void setValue(const QString &value);
    [[nodiscard]] const QString &value() const { return m_value; }

private:
    QString m_value;
};

} // namespace Gui
