// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/agent.h"
#include "domain/result.h"
#include "domain/signinguard.h"
#include "store/location.h"

#include <QDateTime>
#include <QDialog>
#include <QTimer>

#include <functional>
#include <memory>

class QPushButton;

namespace Ui {
class SignInDialog;
}

namespace Gui {

/// Asks an agent for username and password, and accepts itself once they are right. After five
/// wrong tries the next one has to wait.
class SignInDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SignInDialog)

public:
    using Clock = std::function<QDateTime()>;

    /// The guard outlives the dialog: opening another dialog must not allow more tries.
    SignInDialog(const Store::Location &location, Domain::SignInGuard &guard, Clock clock,
                 QWidget *parent = nullptr);
    ~SignInDialog() override;

    void setHint(const QString &hint);
    [[nodiscard]] const Domain::Agent &agent() const { return m_agent; } ///< once accepted

protected:
    void reject() override;

private:
    void signIn();
    void onAnswer(const Domain::Result<Domain::Agent> &answer);
    void sayProblem(const QString &text);
    void setBusy(bool busy);
    void updateWaiting();
    void showPassword(bool shown);

    std::unique_ptr<Ui::SignInDialog> m_ui;
    QPushButton *m_signInButton;
    Store::Location m_location;
    Domain::SignInGuard &m_guard;
    Clock m_clock;
    QTimer m_waitTimer;
    Domain::Agent m_agent;
    bool m_isBusy = false;
};

} // namespace Gui
