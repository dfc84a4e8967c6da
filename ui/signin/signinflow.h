// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"
#include "domain/signinguard.h"
#include "store/restore.h"
#include "ui/common/prompts.h"
#include "ui/common/session.h"
#include "ui/signin/signindialog.h"

#include <QHash>
#include <QObject>
#include <QPointer>

#include <memory>
#include <stop_token>

class QProgressDialog;
class QWidget;

namespace Gui {

class WelcomeDialog;

/// Leads an operator to a session: welcome, creating or opening a database, signing in, the demo.
/// Shows one dialog after the other and returns at once; signedIn() or cancelled() tell how it
/// ended.
class SignInFlow final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SignInFlow)

public:
    SignInFlow(Prompts &prompts, SignInDialog::Clock clock, QObject *parent = nullptr);
    ~SignInFlow() override;

    /// The window that stays if the operator changes their mind; without one, that leads to the
    /// welcome dialog.
    void setWindow(QWidget *window) { m_window = window; }

    /// The file, else the current database, else the welcome dialog.
    void start(const QString &file = {});
    void createDatabase();
    void openDatabase();
    void openDemo();
    /// Puts the content of a backup in the place of a database's, and leads to signing in to that.
    void restore(const Store::Location &database, const QString &backup);

    /// The session, once after each signedIn().
    [[nodiscard]] std::unique_ptr<Session> takeSession() { return std::move(m_session); }

signals:
    void signedIn();
    void cancelled();

private:
    void welcome(const QString &problem = {});
    void openFile(const QString &path);
    void askWhoItIs(std::unique_ptr<Store::Database> database);
    void onDatabaseCreated(std::unique_ptr<Store::Database> database);
    void createDemo(const QString &path);
    void openDemoFile(const QString &path);
    void onRestored(const Store::Location &database,
                    const Domain::Result<Store::Restored> &restored);
    void finish(std::unique_ptr<Store::Database> database, const Domain::Agent &agent);
    void fail(const Domain::Error &error);
    void giveUp();
    [[nodiscard]] QWidget *parentWindow() const;

    Prompts &m_prompts;
    SignInDialog::Clock m_clock;
    QPointer<QWidget> m_window;
    QPointer<WelcomeDialog> m_welcome;
    QPointer<QProgressDialog> m_progress;
    QHash<QString, std::shared_ptr<Domain::SignInGuard>> m_guards; ///< by database
    std::unique_ptr<Store::Database> m_database; ///< being signed in to
    std::unique_ptr<Session> m_session;
    std::stop_source m_restoring;
    QString m_hint; ///< for who signs in next
};

} // namespace Gui
