// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/history.h"
#include "ui/common/page.h"
#include "ui/common/session.h"

#include <QTimer>

#include <memory>

namespace Ui {
class HistoryPage;
}

namespace Gui {

/// What anybody changed in the database: by words, agent, field and time, or of one record.
class HistoryPage final : public Page
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HistoryPage)

public:
    HistoryPage(Session &session, QWidget *parent = nullptr);
    ~HistoryPage() override;

    /// Shows what happened to that record alone.
    void showRecord(const Store::RecordReference &record);
    void focusSearch() override;
    [[nodiscard]] bool mayClose() override;
    void onTakenBack() override;

protected:
    void showEvent(QShowEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fillAgents();
    void fillFields();
    void fillPeriods();
    void updatePeriod();
    void showAll();
    void showFiltered();

    std::unique_ptr<Ui::HistoryPage> m_ui;
    Session &m_session;
    std::optional<Store::RecordReference> m_record;
    QTimer m_typing; ///< runs while somebody types
};

} // namespace Gui
