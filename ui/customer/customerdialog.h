// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tables/customertable.h"
#include "ui/common/recorddialog.h"
#include "ui/common/renamehint.h"

#include <memory>

namespace Ui {
class CustomerDialog;
}

namespace Gui {

/// *Add Customer* and *Edit Customer*.
class CustomerDialog final : public RecordDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CustomerDialog)

public:
    /// An empty `customerId` adds a customer, else edits that one.
    CustomerDialog(Session &session, Prompts &prompts, const QString &customerId,
                   QWidget *parent = nullptr);
    ~CustomerDialog() override;

    /// Pre-fills a new customer's id and name from what was typed into the customer field.
    void propose(const QString &typed);
    [[nodiscard]] QString customerId() const
    {
        return m_id;
    } ///< as stored; empty as long as a new one is not saved

signals:
    void saved(const QString &customerId);

protected:
    bool readRecord() override;
    [[nodiscard]] const std::optional<Domain::Error> &refusal() const override
    {
        return m_table.refusal();
    }
    [[nodiscard]] bool isNew() const override { return m_id.isEmpty(); }
    void followRename(qint64 changeSet) override;
    [[nodiscard]] QString recordName() const override;
    [[nodiscard]] QString titleText() const override;
    void onWritten() override;

private:
    void addFields();
    void updateIdHint();

    std::unique_ptr<Ui::CustomerDialog> m_ui;
    Tables::CustomerTable m_table;
    RenameHint m_renameHint;
    QString m_id;
};

} // namespace Gui
