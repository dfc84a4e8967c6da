// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include <memory>

namespace Ui {
class WelcomeDialog;
}

namespace Gui {

/// Where there is no database open yet: create one, open one, or look around in the demo. Stays
/// open until it is hidden or the operator quits.
class WelcomeDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(WelcomeDialog)

public:
    /// `recent` is the database offered first; empty: none.
    explicit WelcomeDialog(const QString &recent, QWidget *parent = nullptr);
    ~WelcomeDialog() override;

    /// Why the operator is here.
    void sayProblem(const QString &text);

signals:
    void recentRequested();
    void createRequested();
    void openRequested();
    void demoRequested();

private:
    std::unique_ptr<Ui::WelcomeDialog> m_ui;
};

} // namespace Gui
