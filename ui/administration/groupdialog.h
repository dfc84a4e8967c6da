// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tables/grouptable.h"
#include "ui/common/recorddialog.h"

#include <memory>

namespace Ui {
class GroupDialog;
}

namespace Gui {

/// *Add Group* and *Edit Group*.
class GroupDialog final : public RecordDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(GroupDialog)

public:
    /// `id` 0 adds a group, else edits that one.
    GroupDialog(Session &session, Prompts &prompts, int id, QWidget *parent = nullptr);
    ~GroupDialog() override;

    [[nodiscard]] int groupId() const { return m_id; } ///< 0 as long as a new one is not saved

    [[nodiscard]] bool isPermitted() const override;
signals:
    void saved(int id);

protected:
    bool readRecord() override;
    [[nodiscard]] const std::optional<Domain::Error> &refusal() const override
    {
        return m_table.refusal();
    }
    [[nodiscard]] bool isNew() const override { return m_id == 0; }
    [[nodiscard]] QString recordName() const override;
    [[nodiscard]] QString titleText() const override;
    void onWritten() override;

private:
    void addFields();
    void updateNameHint();

    std::unique_ptr<Ui::GroupDialog> m_ui;
    Tables::GroupTable m_table;
    int m_id;
};

} // namespace Gui
