// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/changewriter.h"
#include "ui/common/session.h"
#include "ui/health/healthwork.h"

#include <QDialog>

#include <memory>

class QPushButton;

namespace Ui {
class HealthRepairDialog;
}

namespace Gui {

/// Shows what a repair would write, row by row, and writes it as one change set.
class HealthRepairDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HealthRepairDialog)

public:
    HealthRepairDialog(Session &session, Store::HealthCheck check,
                       const QList<Store::HealthRow> &rows, QWidget *parent = nullptr);
    ~HealthRepairDialog() override;

    [[nodiscard]] bool isWriting() const { return m_isWriting; }
    /// Closing while it writes would leave nobody to tell how that went.
    void reject() override;

signals:
    void repaired(qsizetype rows);

private:
    void setUpTable();
    void write();
    void onWritten(const Domain::Result<Store::Applied> &applied);

    std::unique_ptr<Ui::HealthRepairDialog> m_ui;
    Session &m_session;
    Store::HealthCheck m_check;
    Store::HealthRepairs m_repairs;
    QPushButton *m_repair;
    bool m_isWriting = false;
};

} // namespace Gui
