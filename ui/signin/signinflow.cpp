// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/signin/signinflow.h"

#include "store/agentstore.h"
#include "store/demodata.h"
#include "tables/errortexts.h"
#include "ui/common/background.h"
#include "ui/signin/createdatabasedialog.h"
#include "ui/signin/databasememory.h"
#include "ui/signin/welcomedialog.h"

#include <QDir>
#include <QFileInfo>
#include <QLabel>
#include <QProgressDialog>

namespace Gui {

using namespace Qt::StringLiterals;
using Domain::ErrorCode;
using Store::Database;

namespace {

constexpr int firstAdministrator = 1; ///< the id that Store::createDatabase() gives

}

SignInFlow::SignInFlow(Prompts &prompts, SignInDialog::Clock clock, QObject *parent)
    : QObject(parent)
    , m_prompts(prompts)
    , m_clock(std::move(clock))
{
}

SignInFlow::~SignInFlow()
{
    m_restoring.request_stop();
    delete m_progress;
    delete m_welcome;
}

QWidget *SignInFlow::parentWindow() const
{
    return m_welcome ? m_welcome.data() : m_window.data();
}

void SignInFlow::start(const QString &file)
{
    const QString current = DatabaseMemory::current();
    if (!file.isEmpty()) {
        openFile(file);
    } else if (current.isEmpty()) {
        welcome();
    } else if (!current.contains("://"_L1) && !QFileInfo::exists(current)) {
        welcome(Tables::errorText({.code = ErrorCode::FileMissing, .subject = current}));
    } else {
        openFile(current);
    }
}

void SignInFlow::welcome(const QString &problem)
{
    if (!m_welcome) {
        const QString current = DatabaseMemory::current();
        m_welcome = new WelcomeDialog(QFileInfo::exists(current) ? current : QString());
        m_welcome->setAttribute(Qt::WA_DeleteOnClose);
        connect(m_welcome, &WelcomeDialog::recentRequested, this,
                [this, current] { openFile(current); });
        connect(m_welcome, &WelcomeDialog::createRequested, this, &SignInFlow::createDatabase);
        connect(m_welcome, &WelcomeDialog::openRequested, this, &SignInFlow::openDatabase);
        connect(m_welcome, &WelcomeDialog::demoRequested, this, &SignInFlow::openDemo);
        connect(m_welcome, &QDialog::rejected, this, &SignInFlow::cancelled);
    }
    if (!problem.isEmpty()) {
        m_welcome->sayProblem(problem);
    }
    m_welcome->show();
}

void SignInFlow::giveUp()
{
    m_database.reset();
    if (m_window) {
        emit cancelled();
    } else {
        welcome();
    }
}

void SignInFlow::fail(const Domain::Error &error)
{
    m_hint.clear(); // of a database that cannot be signed in to
    if (!m_window && error.detail.isEmpty()) {
        m_database.reset();
        welcome(Tables::errorText(error));
        return;
    }
    m_prompts.showError(parentWindow(), Tables::errorText(error), error.detail);
    giveUp();
}

void SignInFlow::createDatabase()
{
    auto *dialog = new CreateDatabaseDialog(m_prompts, parentWindow());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this,
            [this, dialog] { onDatabaseCreated(dialog->takeDatabase()); });
    connect(dialog, &QDialog::rejected, this, &SignInFlow::giveUp);
    dialog->open();
}

void SignInFlow::onDatabaseCreated(std::unique_ptr<Database> database)
{
    const auto agent = Store::AgentStore(*database).agent(firstAdministrator);
    if (agent && agent->has_value()) {
        finish(std::move(database), **agent);
    } else {
        askWhoItIs(std::move(database));
    }
}

void SignInFlow::openDatabase()
{
    const QString current = DatabaseMemory::current();
    const QString folder =
        current.isEmpty() ? DatabaseMemory::folder() : QFileInfo(current).absolutePath();
    const QString path = m_prompts.openDatabaseFile(parentWindow(), folder);
    if (path.isEmpty()) {
        giveUp();
    } else {
        openFile(path);
    }
}

void SignInFlow::openFile(const QString &path)
{
    const auto location = Store::parseLocation(path);
    if (!location) {
        fail(location.error());
        return;
    }
    auto opened = Database::open(*location, windowOptions());
    if (opened) {
        askWhoItIs(std::move(*opened));
    } else {
        fail(opened.error());
    }
}

void SignInFlow::askWhoItIs(std::unique_ptr<Database> database)
{
    m_database = std::move(database);
    auto &guard = m_guards[m_database->location().text];
    if (!guard) {
        guard = std::make_shared<Domain::SignInGuard>();
    }
    auto *dialog = new SignInDialog(m_database->location(), *guard, m_clock, parentWindow());
    const auto demo = Store::isDemo(*m_database);
    if (!m_hint.isEmpty()) {
        dialog->setHint(std::exchange(m_hint, {}));
    } else if (demo && *demo) {
        dialog->setHint(tr("This is a demo: sign in as %1 with the password %2.")
                            .arg(QString::fromLatin1(Store::demoLogin),
                                 QString::fromLatin1(Store::demoPassword)));
    }
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this,
            [this, dialog] { finish(std::move(m_database), dialog->agent()); });
    connect(dialog, &QDialog::rejected, this, &SignInFlow::giveUp);
    dialog->open();
}

void SignInFlow::openDemo()
{
    const QString path = QDir(DatabaseMemory::folder()).filePath(u"demo.db"_s);
    if (QFileInfo::exists(path)) {
        openDemoFile(path);
    } else {
        createDemo(path);
    }
}

void SignInFlow::createDemo(const QString &path)
{
    m_progress =
        new QProgressDialog(tr("Making up people for the demo…"), QString(), 0, 0, parentWindow());
    m_progress->setWindowTitle(tr("Demo – Rollbook"));
    m_progress->setWindowModality(Qt::WindowModal);
    m_progress->setMinimumDuration(0);
    m_progress->show();
    const auto make = [path]() -> Domain::Result<void> {
        const auto made = Store::createDemo(Store::Location{.text = path}, {});
        return made ? Domain::Result<void>() : made.error();
    };
    runInBackground(this, make, [this, path](const Domain::Result<void> &made) {
        delete m_progress;
        if (made) {
            openDemoFile(path);
        } else {
            fail(made.error());
        }
    });
}

void SignInFlow::restore(const Store::Location &database, const QString &backup)
{
    m_progress = new QProgressDialog(tr("Restoring the backup…"), tr("&Cancel"), 0, 0);
    m_progress->setWindowTitle(tr("Restore a Backup – Rollbook"));
    m_progress->setMinimumDuration(0);
    m_restoring = std::stop_source();
    connect(m_progress, &QProgressDialog::canceled, this, [this] { m_restoring.request_stop(); });
    m_progress->show();
    const auto work = [database, backup, stop = m_restoring.get_token()] {
        const auto goesOn = [&stop](qint64 /*done*/, qint64 /*all*/) {
            return !stop.stop_requested();
        };
        return std::make_shared<const Domain::Result<Store::Restored>>(
            Store::restore(database, backup, {}, goesOn));
    };
    runInBackground(this, work, [this, database](const auto &restored) {
        delete m_progress;
        onRestored(database, *restored);
    });
}

void SignInFlow::onRestored(const Store::Location &database,
                            const Domain::Result<Store::Restored> &restored)
{
    if (restored && !restored->previous.isEmpty()) {
        m_hint = tr("The backup was restored. What the database had before is kept in “%1”.")
                     .arg(Tables::quotable(QDir::toNativeSeparators(restored->previous)));
    } else if (!restored && restored.error().code != ErrorCode::Cancelled) {
        m_prompts.showError(parentWindow(), Tables::errorText(restored.error()),
                            restored.error().detail);
    }
    openFile(database.text);
}

void SignInFlow::openDemoFile(const QString &path)
{
    auto database = Database::open(Store::Location{.text = path}, windowOptions());
    if (!database) {
        fail(database.error());
        return;
    }
    const auto demo = Store::isDemo(**database);
    const auto agent = Store::AgentStore(**database).agent(firstAdministrator);
    const bool isDemo = demo && *demo;
    // Made-up people need no password; but a file that is no demo does, whatever its name.
    if (isDemo && agent && agent->has_value()
        && (*agent)->login == QLatin1StringView(Store::demoLogin)) {
        finish(std::move(*database), **agent);
    } else {
        askWhoItIs(std::move(*database));
    }
}

void SignInFlow::finish(std::unique_ptr<Database> database, const Domain::Agent &agent)
{
    auto session = std::make_unique<Session>();
    session->database = std::move(database);
    session->agent = agent;
    session->directory = std::make_unique<Tables::Directory>(*session->database);
    const auto demo = Store::isDemo(*session->database);
    session->isDemo = demo && *demo;
    // The demo is for a look: it does not take the place of the operator's own database.
    if (!session->isDemo) {
        DatabaseMemory::setCurrent(session->database->location().text);
        DatabaseMemory::setLastLogin(agent.login);
    }
    m_session = std::move(session);
    if (m_welcome) {
        m_welcome->hide();
        m_welcome->deleteLater(); // it is the parent of the dialog whose signal brought us here
        m_welcome.clear();
    }
    emit signedIn();
}

} // namespace Gui
