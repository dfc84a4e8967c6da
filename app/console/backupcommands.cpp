// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/backupcommands.h"

#include "app/console/failures.h"
#include "app/console/session.h"
#include "app/console/signalguard.h"
#include "app/console/text.h"
#include "app/console/values.h"
#include "store/automaticbackups.h"
#include "store/restore.h"
#include "tables/backuptexts.h"

#include <QFileInfo>
#include <QJsonArray>

namespace Console {

using namespace Qt::StringLiterals;

namespace {

bool goesOn(qint64 /*done*/, qint64 /*all*/)
{
    return !SignalGuard::happened();
}

Attempt<Store::Location> fileLocation(const QString &written)
{
    const auto location = Store::parseLocation(written);
    if (!location) {
        return failure(location.error());
    }
    if (location->system != Store::Location::System::Sqlite) {
        return failure({.code = Domain::ErrorCode::ServerUnsupported, .subject = location->text});
    }
    return *location;
}

Outcome backedUp(const QString &path, qint64 size)
{
    return {.document = {{u"backup"_s, path}, {u"size"_s, size}, {u"verified"_s, true}},
            .text = translate("Console",
                              "The database was backed up to %1 (%2), and the backup was read "
                              "to verify it.\n")
                        .arg(printable(path), Tables::fileSizeText(size))};
}

Outcome backUpTo(const Session &session, const QString &written)
{
    auto target = fileLocation(written);
    if (!target) {
        return target.outcome();
    }
    const SignalGuard guard;
    const auto backup = Store::backUp(session.database->location(), target->text,
                                      session.database->options(), &goesOn);
    return backup ? backedUp(backup->path, backup->size) : failure(backup.error());
}

Outcome backUpDaily(const Session &session)
{
    const Store::AutomaticBackups backups(session.database->location(),
                                          session.database->options());
    const SignalGuard guard;
    const auto made = backups.makeDaily(&goesOn);
    if (!made) {
        return failure(made.error());
    }
    if (*made) {
        return backedUp((*made)->path, (*made)->size);
    }
    const auto today = backups.today(Store::BackupReason::Daily);
    const QString path = today ? today->path : QString();
    return {
        .document = {{u"backup"_s, path},
                     {u"size"_s, today ? today->size : 0},
                     {u"verified"_s, true},
                     {u"already"_s, true}},
        .text =
            translate("Console", "There is a backup of today already: %1\n").arg(printable(path))};
}

/// Who may restore: an administrator of the database; of the backup, if there is no database any
/// more that could tell.
Attempt<Domain::Agent> restorer(const Invocation &invocation, const Store::Location &database,
                                const QString &backup, Store::OpenOptions options)
{
    const auto present = Store::Database::open(database, options);
    if (present || !Store::isBeyondUse(present.error().code)) {
        return administratorOf(invocation, database, options);
    }
    options.isForReading = true;
    return administratorOf(invocation, {.text = backup}, options);
}

Outcome restored(const Store::Restored &restored, const Store::Location &database,
                 const QString &backup)
{
    const bool isKept = !restored.previous.isEmpty();
    const QString had = restored.isPreviousDamaged
        ? translate("Console", "The damaged file that was there is kept as %1\n")
        : translate("Console", "What was there before is in the backup %1\n");
    const QString has = translate("Console", "The database %1 has the content of %2 now.\n")
                            .arg(printable(database.text), printable(backup));
    return {.document = {{u"database"_s, database.text},
                         {u"restored"_s, backup},
                         {u"previous"_s, isKept ? QJsonValue(restored.previous) : QJsonValue()},
                         {u"previous_damaged"_s, restored.isPreviousDamaged}},
            .text = isKept ? has + had.arg(printable(restored.previous)) : has};
}

} // namespace

Outcome runBackup(const Invocation &invocation)
{
    const bool isAutomatic = invocation.has("automatic"_L1);
    if (isAutomatic != invocation.operands.isEmpty()) {
        return usageError(
            translate("Console", "Command “backup” takes either a FILE or option --automatic."));
    }
    return withAdministrator(invocation, [&invocation, isAutomatic](Session &session) {
        return isAutomatic ? backUpDaily(session)
                           : backUpTo(session, invocation.operands.constFirst());
    });
}

Outcome runBackups(const Invocation &invocation)
{
    auto database = wantedLocation(invocation);
    if (!database) {
        return database.outcome();
    }
    if (database->system != Store::Location::System::Sqlite) {
        return failure({.code = Domain::ErrorCode::ServerUnsupported, .subject = database->text});
    }
    const Store::AutomaticBackups backups(*database);
    QJsonArray list;
    QList<QStringList> rows;
    for (const Store::AutomaticBackup &backup : backups.all()) {
        list.append(QJsonObject{{u"time"_s, momentValue(backup.time)},
                                {u"reason"_s, Store::backupReasonName(backup.reason)},
                                {u"size"_s, backup.size},
                                {u"path"_s, backup.path}});
        rows.append({Tables::backupTimeText(backup.time), Tables::fileSizeText(backup.size),
                     Tables::backupReasonText(backup.reason), QFileInfo(backup.path).fileName()});
    }
    const QString text = rows.isEmpty()
        ? translate("Console", "There are no automatic backups of %1\n")
              .arg(printable(database->text))
        : translate("Console", "Automatic backups in %1\n").arg(printable(backups.folder()))
            + table({translate("Console", "Time"), translate("Console", "Size"),
                     translate("Console", "Reason"), translate("Console", "File")},
                    rows);
    return {.document = {{u"folder"_s, backups.folder()}, {u"backups"_s, list}}, .text = text};
}

Outcome runRestore(const Invocation &invocation)
{
    auto database = wantedLocation(invocation);
    if (!database) {
        return database.outcome();
    }
    auto backup = fileLocation(invocation.operands.constFirst());
    if (!backup) {
        return backup.outcome();
    }
    auto options = openOptions();
    if (!options) {
        return options.outcome();
    }
    auto agent = restorer(invocation, *database, backup->text, *options);
    if (!agent) {
        return agent.outcome();
    }
    const SignalGuard guard;
    const auto done = Store::restore(*database, backup->text, *options, &goesOn);
    return done ? restored(*done, *database, backup->text) : failure(done.error());
}

} // namespace Console
