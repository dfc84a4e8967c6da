// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tables/comparisonmodel.h"
#include "ui/common/session.h"

#include <QDialog>

#include <memory>

namespace Ui {
class CompareDialog;
}

namespace Gui {

/// What a customer user may do beside what another one may, with the reasons for each.
class CompareDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CompareDialog)

public:
    CompareDialog(Session &session, QString login, QWidget *parent = nullptr);
    ~CompareDialog() override;

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void setUpTable();
    void compare();
    void describe(const QModelIndex &current);

    std::unique_ptr<Ui::CompareDialog> m_ui;
    Session &m_session;
    QString m_login;
    Tables::ComparisonModel *m_model;
};

} // namespace Gui
