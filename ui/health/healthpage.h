// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tables/healthcheckmodel.h"
#include "tables/healthrowmodel.h"
#include "ui/common/page.h"
#include "ui/common/session.h"
#include "ui/health/healthrepairdialog.h"
#include "ui/health/healthrun.h"
#include "ui/lists/emptystate.h"

#include <QPointer>

#include <memory>

namespace Ui {
class HealthPage;
}

namespace Gui {

/// *Health*: looks the database through in the background, shows what was found, and repairs it
/// after a preview.
class HealthPage final : public Page
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HealthPage)

public:
    explicit HealthPage(Session &session, QWidget *parent = nullptr);
    ~HealthPage() override;

    void focusSearch() override; ///< to the list of checks
    [[nodiscard]] bool mayClose() override;
    void onTakenBack() override; ///< checks again what is shown, if it is
    [[nodiscard]] bool isChecking() const { return m_run->isRunning(); }

signals:
    void recordRequested(const Tables::RecordRef &record); ///< to be edited in its form

protected:
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void setUpChecks();
    void setUpRows();
    void connectAll();
    void fitSidebar();
    void checkAll();
    void onFound(Store::HealthCheck check);
    void onChanged();
    void showProgress();
    [[nodiscard]] Store::HealthCheck current() const;
    void showCurrent();
    void showState();
    void describeRows();
    void readMore();
    void showMore(Store::HealthCheck check, const HealthRun::Rows &rows);
    void open(int row);
    void repairAll();
    void repairSelected();
    void preview(Store::HealthCheck check, const QList<Store::HealthRow> &rows);
    void onRepaired(Store::HealthCheck check, qsizetype rows);
    [[nodiscard]] QList<Store::HealthRow> selectedRows() const;
    void updateButtons();

    std::unique_ptr<Ui::HealthPage> m_ui;
    Session &m_session;
    Tables::HealthCheckModel *m_checks;
    Tables::HealthRowModel *m_rows;
    HealthRun *m_run;
    EmptyState *m_emptyState;
    QPointer<HealthRepairDialog> m_dialog;
    bool m_wasShown = false;
};

} // namespace Gui
