// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/backup/backupdesk.h"

#include "store/automaticbackups.h"
#include "tables/backuptexts.h"
#include "tables/errortexts.h"
#include "ui/backup/restoredialog.h"
#include "ui/common/messagebar.h"

#include <QDir>
#include <QFileInfo>

namespace Gui {

using namespace Qt::StringLiterals;

namespace {

BackupWork::Outcome dailyBackup(const Store::Location &database, const Store::Progress &progress)
{
    const auto made = Store::AutomaticBackups(database).makeDaily(progress);
    if (!made) {
        return made.error();
    }
    return *made ? std::optional(Store::Backup{.path = (*made)->path, .size = (*made)->size})
                 : std::nullopt;
}

BackupWork::Outcome backupAt(const Store::Location &database, const QString &path,
                             const Store::Progress &progress)
{
    const auto made = Store::backUp(database, path, {}, progress);
    if (!made) {
        return made.error();
    }
    return std::optional(*made);
}

QString shownPath(const QString &path)
{
    return Tables::quotable(QDir::toNativeSeparators(path));
}

} // namespace

BackupDesk::BackupDesk(const Session &session, Prompts &prompts, MessageBar &messages,
                       QWidget *window)
    : QObject(window)
    , m_session(session)
    , m_prompts(prompts)
    , m_messages(messages)
    , m_window(window)
{
    connect(&m_daily, &BackupWork::finished, this, &BackupDesk::onDailyFinished);
    connect(&m_work, &BackupWork::finished, this, &BackupDesk::onFinished);
}

void BackupDesk::makeDaily()
{
    if (m_session.isDemo || m_session.database->isReadOnly() || m_daily.isRunning()) {
        return;
    }
    m_daily.start([database = m_session.database->location()](const Store::Progress &progress) {
        return dailyBackup(database, progress);
    });
}

void BackupDesk::onDailyFinished(const BackupWork::Outcome &outcome)
{
    if (!outcome && outcome.error().code != Domain::ErrorCode::Cancelled) {
        m_messages.say(MessageBar::Kind::Error,
                       tr("The backup of today could not be made. %1")
                           .arg(Tables::errorText(outcome.error())));
    }
}

/// Beside the database, with the day in its name.
QString BackupDesk::proposal() const
{
    const QFileInfo database(m_session.database->location().text);
    const QString suffix = database.suffix().isEmpty() ? u"db"_s : database.suffix();
    return database.dir().filePath(u"%1 %2.%3"_s.arg(
        database.completeBaseName(), QDate::currentDate().toString(Qt::ISODate), suffix));
}

void BackupDesk::backUp()
{
    if (!mayClose()) {
        return;
    }
    const QString path = m_prompts.newBackupFile(m_window, proposal());
    if (path.isEmpty()) {
        return;
    }
    m_progress = tr("Backing up to “%1”…").arg(shownPath(path));
    sayProgress();
    m_work.start(
        [database = m_session.database->location(), path](const Store::Progress &progress) {
            return backupAt(database, path, progress);
        });
}

void BackupDesk::sayProgress()
{
    m_messages.say(MessageBar::Kind::Info, m_progress,
                   {{.text = tr("&Cancel"), .run = [this] { m_work.cancel(); }}});
}

bool BackupDesk::mayClose()
{
    if (m_work.isRunning()) {
        sayProgress(); // something else may have been said since
    }
    return !m_work.isRunning();
}

void BackupDesk::onFinished(const BackupWork::Outcome &outcome)
{
    if (outcome && *outcome) {
        m_messages.say(
            MessageBar::Kind::Done,
            tr("Backed up to “%1” (%2). The backup was read to verify it.")
                .arg(shownPath((*outcome)->path), Tables::fileSizeText((*outcome)->size)));
    } else if (!outcome && outcome.error().code == Domain::ErrorCode::Cancelled) {
        if (m_messages.text() == m_progress) {
            m_messages.clear();
        }
    } else if (!outcome) {
        m_messages.say(MessageBar::Kind::Error, Tables::errorText(outcome.error()));
    }
}

void BackupDesk::restore()
{
    auto *dialog = new RestoreDialog(m_session.database->location(), m_prompts, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &RestoreDialog::restoreRequested, this, &BackupDesk::restoreRequested);
    dialog->open();
}

} // namespace Gui
