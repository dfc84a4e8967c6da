// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/signin/signindialog.h"

#include "ui_signindialog.h"

#include "store/agentstore.h"
#include "store/database.h"
#include "tables/errortexts.h"
#include "ui/common/background.h"
#include "ui/common/icons.h"
#include "ui/common/looks.h"
#include "ui/signin/databasememory.h"
#include "ui/signin/growtofit.h"

#include <QDir>
#include <QPushButton>

#include <chrono>

namespace Gui {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto countingInterval = 200ms;

/// With a connection of its own: bcrypt takes its time, and the window must not stand still for it.
Domain::Result<Domain::Agent> checkPassword(const Store::Location &location, const QString &login,
                                            const QString &password)
{
    const auto database = Store::Database::open(location);
    if (!database) {
        return database.error();
    }
    return Store::AgentStore(**database).signIn(login, password);
}

} // namespace

SignInDialog::SignInDialog(const Store::Location &location, Domain::SignInGuard &guard, Clock clock,
                           QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::SignInDialog>())
    , m_location(location)
    , m_guard(guard)
    , m_clock(std::move(clock))
{
    m_ui->setupUi(this);
    makeHeadings({m_ui->databaseLabel});
    m_ui->databaseLabel->setText(Tables::quotable(location.shortName()));
    m_ui->pathLabel->setText(QDir::toNativeSeparators(location.text));
    m_ui->hintLabel->hide();
    m_ui->problemLabel->hide();
    m_ui->busyBar->hide();
    m_signInButton = m_ui->buttonBox->addButton(tr("&Sign In"), QDialogButtonBox::AcceptRole);
    m_signInButton->setObjectName(u"signInButton"_s);
    m_signInButton->setDefault(true);
    dressCancel(*this);
    connect(m_ui->buttonBox, &QDialogButtonBox::accepted, this, &SignInDialog::signIn);
    connect(m_ui->buttonBox, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_ui->showPasswordButton, &QToolButton::toggled, this, &SignInDialog::showPassword);
    connect(&m_waitTimer, &QTimer::timeout, this, &SignInDialog::updateWaiting);
    m_ui->loginEdit->setText(DatabaseMemory::lastLogin());
    (m_ui->loginEdit->text().isEmpty() ? m_ui->loginEdit : m_ui->passwordEdit)->setFocus();
    showPassword(false);
    constexpr int characters = 56;
    resize(fontMetrics().averageCharWidth() * characters, 0);
    updateWaiting();
    growToFit(*this);
}

SignInDialog::~SignInDialog() = default;

void SignInDialog::setHint(const QString &hint)
{
    m_ui->hintLabel->setText(hint);
    m_ui->hintLabel->setVisible(!hint.isEmpty());
    growToFit(*this);
}

void SignInDialog::sayProblem(const QString &text)
{
    m_ui->problemLabel->setText(text);
    m_ui->problemLabel->show();
    growToFit(*this);
}

void SignInDialog::showPassword(bool shown)
{
    m_ui->passwordEdit->setEchoMode(shown ? QLineEdit::Normal : QLineEdit::Password);
    m_ui->showPasswordButton->setIcon(icon(shown ? u"password-hide"_s : u"password-show"_s));
}

void SignInDialog::signIn()
{
    const QString login = m_ui->loginEdit->text().trimmed();
    if (m_isBusy || m_guard.remaining(m_clock()) > 0ms) {
        return;
    }
    if (login.isEmpty()) {
        m_ui->loginEdit->setFocus();
        return;
    }
    setBusy(true);
    runInBackground(
        this,
        [location = m_location, login, password = m_ui->passwordEdit->text()] {
            return checkPassword(location, login, password);
        },
        [this](const Domain::Result<Domain::Agent> &answer) { onAnswer(answer); });
}

void SignInDialog::onAnswer(const Domain::Result<Domain::Agent> &answer)
{
    if (!m_isBusy) {
        return; // cancelled meanwhile
    }
    setBusy(false);
    if (answer) {
        m_guard.succeeded();
        m_agent = *answer;
        accept();
        return;
    }
    if (answer.error().code == Domain::ErrorCode::SignInRefused) {
        m_guard.failed(m_clock());
    }
    sayProblem(Tables::errorText(answer.error()));
    m_ui->passwordEdit->setFocus();
    m_ui->passwordEdit->selectAll();
    updateWaiting();
}

void SignInDialog::setBusy(bool busy)
{
    m_isBusy = busy;
    m_ui->loginEdit->setEnabled(!busy);
    m_ui->passwordEdit->setEnabled(!busy);
    m_ui->showPasswordButton->setEnabled(!busy);
    m_signInButton->setEnabled(!busy);
    m_ui->busyBar->setVisible(busy);
}

void SignInDialog::updateWaiting()
{
    const auto remaining = m_guard.remaining(m_clock());
    const bool isWaiting = remaining > 0ms;
    if (isWaiting) {
        const auto seconds = std::chrono::ceil<std::chrono::seconds>(remaining).count();
        sayProblem(tr("Too many wrong passwords. The next try is possible in %Ln s.", nullptr,
                      static_cast<int>(seconds)));
        m_waitTimer.start(countingInterval);
    } else if (m_waitTimer.isActive()) {
        m_waitTimer.stop();
        sayProblem(tr("You can try again now."));
    }
    m_signInButton->setEnabled(!isWaiting && !m_isBusy);
}

void SignInDialog::reject()
{
    m_isBusy = false;
    m_ui->passwordEdit->clear();
    QDialog::reject();
}

} // namespace Gui
