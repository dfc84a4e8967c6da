// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tables/customerusertable.h"
#include "ui/common/recorddialog.h"
#include "ui/common/renamehint.h"

#include <memory>

namespace Tables {
class CustomerPickerModel;
}

namespace Ui {
class CustomerUserDialog;
}

namespace Gui {

/// *Add Customer User* and *Edit Customer User*: the sixteen fields in the manual's order. Not
/// modal: several may be open.
class CustomerUserDialog final : public RecordDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CustomerUserDialog)

public:
    /// `id` 0 adds a customer user, else edits that one.
    CustomerUserDialog(Session &session, Prompts &prompts, qint64 id, QWidget *parent = nullptr);
    ~CustomerUserDialog() override;

    [[nodiscard]] qint64 customerUserId() const
    {
        return m_id;
    } ///< 0 as long as a new one is not saved

signals:
    void saved(qint64 id);
    /// Somebody wants to change the relations that this customer user's permissions come from.
    void permissionsRequested(const QString &login, int groupId);

protected:
    bool readRecord() override;
    [[nodiscard]] const std::optional<Domain::Error> &refusal() const override
    {
        return m_table.refusal();
    }
    [[nodiscard]] bool isNew() const override { return m_id == 0; }
    [[nodiscard]] QString recordName() const override;
    [[nodiscard]] QString titleText() const override;
    [[nodiscard]] QString valueText(const Domain::Field &field,
                                    const QVariant &value) const override;
    void prepareWriting() override;
    void onWritten() override;
    void showResult() override;
    void onRefused(const Domain::Error &error) override;

private:
    void addFields();
    void setUpCustomer();
    void updateLoginHint();
    void updatePasswordHint();
    void sayThatACustomerIsNeeded();
    void setUpPermissions();
    void updatePermissions();
    void openGroup(int id);
    void openCustomer(const QString &customerId);
    void openNewCustomer();
    void takeNewCustomer(const QString &customerId);

    std::unique_ptr<Ui::CustomerUserDialog> m_ui;
    Tables::CustomerUserTable m_table;
    RenameHint m_renameHint;
    Tables::CustomerPickerModel *m_customers;
    qint64 m_id;
    QString m_generated; ///< the password that was generated for the new customer user, until it
                         ///< was shown
};

} // namespace Gui
