// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/automaticbackups.h"
#include "ui/common/prompts.h"

#include <QDialog>

#include <memory>

class QPushButton;

namespace Ui {
class RestoreDialog;
}

namespace Gui {

/// Asks which backup is to take the place of the database's content, and whether that is sure.
class RestoreDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RestoreDialog)

public:
    RestoreDialog(const Store::Location &database, Prompts &prompts, QWidget *parent = nullptr);
    ~RestoreDialog() override;

signals:
    void restoreRequested(const QString &backup);

private:
    void showBackups();
    void onSelected();
    void chooseFile();
    void describe();
    void request();

    std::unique_ptr<Ui::RestoreDialog> m_ui;
    Store::AutomaticBackups m_backups;
    Prompts &m_prompts;
    QString m_chosen; ///< the path; empty: none
    QPushButton *m_restore;
};

} // namespace Gui
