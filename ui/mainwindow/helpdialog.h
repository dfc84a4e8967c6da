// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/mainwindow/helptexts.h"

#include <QDialog>

#include <memory>

namespace Ui {
class HelpDialog;
}

namespace Gui {

/// Shows a page of help beside the window it helps with. Not modal.
class HelpDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HelpDialog)

public:
    HelpDialog(const HelpText &text, QWidget *parent);
    ~HelpDialog() override;

private:
    std::unique_ptr<Ui::HelpDialog> m_ui;
};

} // namespace Gui
