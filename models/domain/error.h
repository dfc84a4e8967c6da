// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/violation.h"

#include <QDateTime>
#include <QList>
#include <QString>
#include <QVariant>

#include <optional>

namespace Domain {

/// What went wrong, for decisions. The sentence for the operator is made in tables/errortexts.h.
enum class ErrorCode {
    Violations, ///< refused by rules; see Error::violations
    Conflict, ///< somebody changed it meanwhile; see Error::conflict
    NotFound, ///< no such record; subject is the key asked for
    ChangeNotFound, ///< no change set of that number, which is the subject
    NeverDeleted, ///< customer users, customers, groups and agents are deactivated, not deleted
    SignInRefused, ///< unknown agent or wrong password (never said which)
    NotPermitted, ///< the agent may not do this
    FileMissing,
    FileExists, ///< asked to create a database where there is a file already
    FileReserved, ///< the database in use, or what belongs beside it
    FileIsDirectory,
    FileNotReadable, ///< the operating system does not let us read it
    FileNotCreatable,
    FileMoved, ///< the file that is open was moved, deleted or replaced meanwhile
    FileEmpty,
    NotADatabase, ///< not an SQLite file
    ForeignDatabase, ///< an SQLite file of another program
    NewerDatabase, ///< made by a newer version of Rollbook
    Truncated, ///< the file is shorter than it says
    Damaged, ///< SQLite finds the content malformed
    ReadOnly,
    Locked, ///< another process held the lock for longer than the timeout
    DiskFull,
    ServerUnsupported, ///< a location of a kind this version cannot open
    Cancelled, ///< by whoever was asked whether to go on
    CopyDamaged, ///< what was written reads otherwise: nothing is left of it
    BackupFailed, ///< no backup could be made before a migration, so nothing was migrated
    Irreversible, ///< the anonymising of somebody, which cannot be undone; subject is its number
    InvalidLocation, ///< a database location that cannot be read as one
    Database, ///< anything else the database answered; detail has its words
};

/// The agent who wrote something, and when.
struct Authorship
{
    QString login;
    QString fullName; ///< empty if the agent has none
    QDateTime time; ///< UTC
};

/// One column in which what is stored is no longer what the operator saw.
struct Collision
{
    QString column;
    QVariant seen; ///< what the operator's edit started from
    QVariant stored; ///< what is there now
    QVariant wanted; ///< what the operator wants to write
    std::optional<Authorship> storedBy; ///< null if the journal does not know who stored that
};

/// Somebody changed (or removed) the row since it was read.
struct Conflict
{
    QList<Collision> collisions; ///< empty if the row is gone
    QString changedBy; ///< login of the agent who changed the row last, empty if unknown
    QString changedByName; ///< the agent's full name, empty if there is none
    QDateTime changedAt; ///< UTC
    RecordKind record = RecordKind::CustomerUser; ///< whose columns they are
};

struct Error
{
    ErrorCode code = ErrorCode::Database;
    QString subject; ///< what it is about: a path, a username, a customer id
    std::optional<RecordKind> record; ///< of what was not found, where that is known
    QString detail; ///< the driver's or the system's own words, for the log and the details box
    QList<Violation> violations;
    Conflict conflict;
};

} // namespace Domain
