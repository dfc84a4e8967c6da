// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include <chrono>
#include <memory>

namespace Ui {
class GeneratedPasswordDialog;
}

namespace Gui {

/// Shows a generated password: once, and nowhere else.
class GeneratedPasswordDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(GeneratedPasswordDialog)

public:
    GeneratedPasswordDialog(const QString &login, const QString &password,
                            QWidget *parent = nullptr);
    ~GeneratedPasswordDialog() override;

    /// How long a copied password stays on the clipboard: half a minute unless said otherwise.
    void setClipboardLife(std::chrono::milliseconds life) { m_clipboardLife = life; }

private:
    void copy();
    std::unique_ptr<Ui::GeneratedPasswordDialog> m_ui;
    std::chrono::milliseconds m_clipboardLife = std::chrono::seconds(30);
};

} // namespace Gui
