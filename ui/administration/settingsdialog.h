// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tables/settingtable.h"
#include "ui/common/recorddialog.h"

#include <memory>

namespace Ui {
class SettingsDialog;
}

namespace Gui {

/// *Settings*: those of the database, which everybody shares. For administrators.
class SettingsDialog final : public RecordDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SettingsDialog)

public:
    SettingsDialog(Session &session, Prompts &prompts, QWidget *parent = nullptr);
    ~SettingsDialog() override;

signals:
    void saved();

protected:
    bool readRecord() override;
    [[nodiscard]] const std::optional<Domain::Error> &refusal() const override
    {
        return m_table.refusal();
    }
    [[nodiscard]] bool isNew() const override { return false; }
    [[nodiscard]] bool savingCloses() const override { return true; }
    [[nodiscard]] bool isPermitted() const override;
    [[nodiscard]] QString recordName() const override;
    [[nodiscard]] QString titleText() const override;
    void onWritten() override;

private:
    void addFields();
    void explainFields();

    std::unique_ptr<Ui::SettingsDialog> m_ui;
    Tables::SettingTable m_table;
};

} // namespace Gui
