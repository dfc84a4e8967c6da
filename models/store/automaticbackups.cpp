// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/automaticbackups.h"

#include "store/newfile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <tuple>

namespace Store {

using namespace Qt::StringLiterals;
using Domain::Error;
using Domain::ErrorCode;

namespace {

constexpr qsizetype keptBackups = 10;
constexpr QStringView timeFormat = u"yyyy-MM-dd HH-mm-ss";

struct ReasonName
{
    BackupReason reason;
    QLatin1StringView name;
};

constexpr std::array reasonNames{
    ReasonName{BackupReason::Migration, "migration"_L1},
    ReasonName{BackupReason::Daily, "daily"_L1},
    ReasonName{BackupReason::Restore, "restore"_L1},
};

/// The second one in the same second has a number.
QString nameOf(BackupReason reason, const QDateTime &time, int number)
{
    const QString moment = time.toString(timeFormat);
    return moment + (number > 1 ? u"-%1 "_s.arg(number) : u" "_s) + backupReasonName(reason)
        + u".db"_s;
}

std::optional<BackupReason> reasonOf(QStringView name)
{
    const auto *const found =
        std::find_if(reasonNames.begin(), reasonNames.end(),
                     [name](const ReasonName &each) { return each.name == name; });
    return found == reasonNames.end() ? std::nullopt : std::optional(found->reason);
}

/// Null if the file is no automatic backup, by its name and kind.
std::optional<AutomaticBackup> backupOf(const QFileInfo &file)
{
    static const QRegularExpression pattern(
        u"\\A([0-9]{4}-[0-9]{2}-[0-9]{2} [0-9]{2}-[0-9]{2}-[0-9]{2})(-[0-9]{1,3})? ([a-z]+)\\.db\\z"_s);
    const QRegularExpressionMatch match = pattern.match(file.fileName());
    const QDateTime time = QDateTime::fromString(match.captured(1), timeFormat);
    const auto reason = reasonOf(match.capturedView(3));
    if (!time.isValid() || !reason || !file.isFile() || file.isSymLink()) {
        return std::nullopt;
    }
    return AutomaticBackup{
        .path = file.filePath(), .reason = *reason, .time = time, .size = file.size()};
}

bool isNewer(const AutomaticBackup &one, const AutomaticBackup &other)
{
    const auto key = [](const AutomaticBackup &backup) {
        constexpr int timeLength = 8; // then there may be a hyphen and a number
        const QString time = QFileInfo(backup.path).fileName().section(u' ', 1, 1);
        return std::tuple(backup.time, QStringView(time).mid(timeLength + 1).toInt(), backup.path);
    };
    return key(other) < key(one);
}

} // namespace

QString backupReasonName(BackupReason reason)
{
    const auto *const found =
        std::find_if(reasonNames.begin(), reasonNames.end(),
                     [reason](const ReasonName &each) { return each.reason == reason; });
    return found == reasonNames.end() ? QString() : QString(found->name);
}

AutomaticBackups::AutomaticBackups(Location database, OpenOptions options)
    : m_database(std::move(database))
    , m_options(std::move(options))
    , m_folder(m_database.text + "-backups"_L1)
{
}

QList<AutomaticBackup> AutomaticBackups::all() const
{
    QList<AutomaticBackup> backups;
    const QFileInfoList files =
        QDir(m_folder).entryInfoList(QDir::Files | QDir::Hidden | QDir::System, QDir::NoSort);
    for (const QFileInfo &file : files) {
        if (const auto backup = backupOf(file)) {
            backups.append(*backup);
        }
    }
    std::sort(backups.begin(), backups.end(), &isNewer);
    return backups;
}

std::optional<AutomaticBackup> AutomaticBackups::today(BackupReason reason) const
{
    const QDate date = m_options.clock().toLocalTime().date();
    const QList<AutomaticBackup> backups = all();
    const auto found = std::find_if(
        backups.cbegin(), backups.cend(), [reason, date](const AutomaticBackup &backup) {
            return backup.reason == reason && backup.time.date() == date;
        });
    return found == backups.cend() ? std::nullopt : std::optional(*found);
}

Domain::Result<void> AutomaticBackups::makeFolder() const
{
    constexpr auto ownerOnly =
        QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner;
    if (QFileInfo(m_folder).isDir() || QDir().mkdir(m_folder, ownerOnly)
        || QFileInfo(m_folder).isDir()) { // somebody else was faster
        return {};
    }
    return Error{.code = ErrorCode::FileNotCreatable, .subject = m_folder};
}

QString AutomaticBackups::freePath(BackupReason reason, const QDateTime &time) const
{
    const QDir folder(m_folder);
    int number = 1;
    const auto isTaken = [&](const ReasonName &each) {
        return folder.exists(nameOf(each.reason, time, number));
    };
    while (std::any_of(reasonNames.begin(), reasonNames.end(), isTaken)) {
        ++number;
    }
    return folder.filePath(nameOf(reason, time, number));
}

Domain::Result<AutomaticBackup> AutomaticBackups::make(BackupReason reason,
                                                       const Progress &progress) const
{
    if (auto made = makeFolder(); !made) {
        return made.error();
    }
    const QDateTime now = m_options.clock().toLocalTime();
    removeAbandonedFiles(m_folder, now);
    auto backup = backUp(m_database, freePath(reason, now), m_options, progress);
    if (!backup) {
        QDir().rmdir(m_folder); // unless there are others
        return backup.error();
    }
    return AutomaticBackup{
        .path = backup->path, .reason = reason, .time = now, .size = backup->size};
}

Domain::Result<std::optional<AutomaticBackup>>
AutomaticBackups::makeDaily(const Progress &progress) const
{
    if (today(BackupReason::Daily)) {
        return std::optional<AutomaticBackup>();
    }
    auto backup = make(BackupReason::Daily, progress);
    if (!backup) {
        return backup.error();
    }
    prune(*backup);
    return std::optional(*backup);
}

void AutomaticBackups::prune(const AutomaticBackup &newest) const
{
    qsizetype kept = 1;
    for (const AutomaticBackup &backup : all()) {
        if (backup.path == newest.path) {
            continue;
        }
        if (kept < keptBackups) {
            ++kept;
        } else {
            QFile::remove(backup.path);
        }
    }
}

} // namespace Store
