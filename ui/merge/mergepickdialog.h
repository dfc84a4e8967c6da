// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/customeruser.h"
#include "ui/common/session.h"

#include <QDialog>

#include <memory>

class QPushButton;

namespace Ui {
class MergePickDialog;
}

namespace Gui {

/// Asks which customer user is the same person as that one.
class MergePickDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MergePickDialog)

public:
    MergePickDialog(Session &session, const Domain::CustomerUser &person,
                    QWidget *parent = nullptr);
    ~MergePickDialog() override;

signals:
    void picked(const QString &login);

private:
    void request();
    void onCurrentChanged();

    std::unique_ptr<Ui::MergePickDialog> m_ui;
    QPushButton *m_continue;
};

} // namespace Gui
