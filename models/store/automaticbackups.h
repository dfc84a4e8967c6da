// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/backup.h"

#include <QDateTime>
#include <QList>

#include <optional>

namespace Store {

/// Why a backup was made without anybody asking for it.
enum class BackupReason {
    Migration, ///< before the database was brought up to date
    Daily, ///< the first work of the day
    Restore, ///< what a restored backup took the place of
};

struct AutomaticBackup
{
    QString path;
    BackupReason reason = BackupReason::Daily;
    QDateTime time; ///< local
    qint64 size = 0; ///< bytes
};

/// The backups that the program makes by itself, in a folder beside the database. Their names say
/// when and why; whatever else is in the folder is not theirs and left alone. Any thread.
class AutomaticBackups
{
public:
    explicit AutomaticBackups(Location database, OpenOptions options = {});

    [[nodiscard]] const QString &folder() const { return m_folder; }
    [[nodiscard]] QList<AutomaticBackup> all() const; ///< newest first
    /// The newest of today, by the local date.
    [[nodiscard]] std::optional<AutomaticBackup> today(BackupReason reason) const;

    /// Fails as backUp() does.
    [[nodiscard]] Domain::Result<AutomaticBackup> make(BackupReason reason,
                                                       const Progress &progress = {}) const;
    /// The daily one, and prune(). Null if there is one of today already.
    [[nodiscard]] Domain::Result<std::optional<AutomaticBackup>>
    makeDaily(const Progress &progress = {}) const;
    /// Removes all but the last ten; never `newest`, whatever the clock said when others were made.
    void prune(const AutomaticBackup &newest) const;

private:
    [[nodiscard]] Domain::Result<void> makeFolder() const;
    [[nodiscard]] QString freePath(BackupReason reason, const QDateTime &time) const;

    Location m_database;
    OpenOptions m_options;
    QString m_folder;
};

/// "daily": as it is written in names and for scripts.
[[nodiscard]] QString backupReasonName(BackupReason reason);

} // namespace Store
