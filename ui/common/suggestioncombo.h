// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QComboBox>
#include <QStringList>

namespace Gui {

/// A text with suggestions that hold what was typed anywhere, whatever its letter case. What is
/// typed or was there before stays exactly as it is unless a suggestion is chosen.
class SuggestionCombo final : public QComboBox
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SuggestionCombo)
    Q_PROPERTY(bool readOnly READ isReadOnly WRITE setReadOnly NOTIFY readOnlyChanged)

public:
    explicit SuggestionCombo(QWidget *parent = nullptr);

    void setSuggestions(const QStringList &suggestions);
    void setReadOnly(bool readOnly);
    [[nodiscard]] bool isReadOnly() const { return m_readOnly; }

    void showPopup() override;

signals:
    void readOnlyChanged();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void
    wheelEvent(QWheelEvent *event) override; ///< scrolls the form instead of changing the value

private:
    bool m_readOnly = false;
};

} // namespace Gui
