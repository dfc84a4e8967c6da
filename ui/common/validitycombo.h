// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QComboBox>

namespace Gui {

/// Chooses a validity. An id that is none of ours (another program may have stored it) is shown as
/// its number and kept until another one is chosen.
class ValidityCombo final : public QComboBox
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ValidityCombo)
    Q_PROPERTY(int validId READ validId WRITE setValidId NOTIFY validIdChanged USER true)

public:
    explicit ValidityCombo(QWidget *parent = nullptr);

    [[nodiscard]] int validId() const;
    void setValidId(int validId);

signals:
    void validIdChanged(int validId);

protected:
    void
    wheelEvent(QWheelEvent *event) override; ///< scrolls the form instead of changing the value
};

} // namespace Gui
