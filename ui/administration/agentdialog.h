// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/fields.h"
#include "tables/agenttable.h"
#include "ui/common/recorddialog.h"

#include <memory>

namespace Ui {
class AgentDialog;
}

namespace Gui {

/// *Add Agent* and *Edit Agent*: who signs in, with which password, and as a member of which of the
/// two groups that matter here.
class AgentDialog final : public RecordDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AgentDialog)

public:
    /// `id` 0 adds an agent, else edits that one.
    AgentDialog(Session &session, Prompts &prompts, int id, QWidget *parent = nullptr);
    ~AgentDialog() override;

    [[nodiscard]] int agentId() const { return m_id; } ///< 0 as long as a new one is not saved

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
    void prepareWriting() override;
    void onWritten() override;

private:
    void addFields();
    void updateHints();

    std::unique_ptr<Ui::AgentDialog> m_ui;
    Tables::AgentTable m_table;
    Domain::Field m_passwordField; ///< mandatory for a new agent only
    int m_id;
};

} // namespace Gui
