// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/failures.h"

#include "app/console/text.h"
#include "app/console/values.h"
#include "tables/errortexts.h"
#include "tables/violationtexts.h"

#include <QJsonArray>

#include <algorithm>
#include <array>

namespace Console {

using namespace Qt::StringLiterals;
using Domain::ErrorCode;

namespace {

/// How an error is told to scripts. A contract, as the exit codes are.
struct Code
{
    ErrorCode error;
    ExitCode exitCode;
    QLatin1StringView name;
};

constexpr std::array codes{
    Code{ErrorCode::NotFound, ExitCode::NotFound, "not_found"_L1},
    Code{ErrorCode::ChangeNotFound, ExitCode::NotFound, "not_found"_L1},
    Code{ErrorCode::NeverDeleted, ExitCode::Refused, "never_deleted"_L1},
    Code{ErrorCode::SignInRefused, ExitCode::NotPermitted, "sign_in_refused"_L1},
    Code{ErrorCode::NotPermitted, ExitCode::NotPermitted, "not_permitted"_L1},
    Code{ErrorCode::FileMissing, ExitCode::Database, "file_missing"_L1},
    Code{ErrorCode::FileExists, ExitCode::Database, "file_exists"_L1},
    Code{ErrorCode::FileReserved, ExitCode::Database, "file_reserved"_L1},
    Code{ErrorCode::FileIsDirectory, ExitCode::Database, "file_is_directory"_L1},
    Code{ErrorCode::FileNotReadable, ExitCode::Database, "file_not_readable"_L1},
    Code{ErrorCode::FileNotCreatable, ExitCode::Database, "file_not_creatable"_L1},
    Code{ErrorCode::FileMoved, ExitCode::Database, "file_moved"_L1},
    Code{ErrorCode::FileEmpty, ExitCode::Database, "file_empty"_L1},
    Code{ErrorCode::NotADatabase, ExitCode::Database, "not_a_database"_L1},
    Code{ErrorCode::ForeignDatabase, ExitCode::Database, "foreign_database"_L1},
    Code{ErrorCode::NewerDatabase, ExitCode::Database, "newer_database"_L1},
    Code{ErrorCode::Truncated, ExitCode::Database, "truncated"_L1},
    Code{ErrorCode::Damaged, ExitCode::Database, "damaged"_L1},
    Code{ErrorCode::ReadOnly, ExitCode::Database, "read_only"_L1},
    Code{ErrorCode::Locked, ExitCode::Database, "locked"_L1},
    Code{ErrorCode::DiskFull, ExitCode::Database, "disk_full"_L1},
    Code{ErrorCode::ServerUnsupported, ExitCode::Database, "server_unsupported"_L1},
    Code{ErrorCode::Cancelled, ExitCode::Database, "cancelled"_L1},
    Code{ErrorCode::CopyDamaged, ExitCode::Database, "copy_damaged"_L1},
    Code{ErrorCode::BackupFailed, ExitCode::Database, "backup_failed"_L1},
    Code{ErrorCode::Irreversible, ExitCode::Refused, "irreversible"_L1},
    Code{ErrorCode::InvalidLocation, ExitCode::Database, "invalid_location"_L1},
    Code{ErrorCode::Database, ExitCode::Database, "database"_L1},
};

const Code &codeOf(ErrorCode error)
{
    const auto *const found = std::find_if(
        codes.begin(), codes.end(), [error](const Code &each) { return each.error == error; });
    return found == codes.end() ? codes.back() : *found;
}

Outcome told(ExitCode exitCode, QLatin1StringView code, const QString &message)
{
    const QJsonObject error{{u"code"_s, code}, {u"message"_s, message}};
    return {.exitCode = exitCode,
            .document = {{u"error"_s, error}},
            .diagnostics = diagnostic(message)};
}

Outcome conflict(const Domain::Error &error)
{
    QJsonArray columns;
    for (const Domain::Collision &collision : error.conflict.collisions) {
        columns.append(QJsonObject{{u"column"_s, shownColumn(collision.column)},
                                   {u"seen"_s, shownValue(collision.column, collision.seen)},
                                   {u"stored"_s, shownValue(collision.column, collision.stored)},
                                   {u"wanted"_s, shownValue(collision.column, collision.wanted)}});
    }
    const QString &by = error.conflict.changedBy;
    const QJsonObject content{{u"columns"_s, columns},
                              {u"changed_by"_s, by.isEmpty() ? QJsonValue() : QJsonValue(by)},
                              {u"changed_at"_s, momentValue(error.conflict.changedAt)}};
    Outcome outcome{.exitCode = ExitCode::Conflict,
                    .document = {{u"conflict"_s, content}},
                    .diagnostics = diagnostic(Tables::errorText(error))};
    for (const QString &text : Tables::collisionTexts(error.conflict)) {
        outcome.diagnostics += diagnostic(text);
    }
    return outcome;
}

/// What the options here have to do with a violation; empty if nothing.
QString remedy(const Domain::Violation &violation)
{
    return violation.code.endsWith(".left_over"_L1)
        ? diagnostic(translate("Console",
                               "Option --left-overs says it: adopt takes them over, clear removes "
                               "them."))
        : QString();
}

} // namespace

QString diagnostic(const QString &message)
{
    return u"rollbook-cli: "_s + message + u'\n';
}

Outcome usageError(const QString &message)
{
    Outcome outcome = told(ExitCode::Usage, "usage"_L1, message);
    outcome.diagnostics += diagnostic(translate("Console", "For more, see “rollbook-cli --help”."));
    return outcome;
}

Outcome signInError(const QString &message)
{
    return told(ExitCode::NotPermitted, "sign_in_needed"_L1, message);
}

Outcome ambiguity(const QString &name, const QStringList &owners)
{
    QStringList quoted;
    for (const QString &owner : owners) {
        quoted.append(
            translate("Console", "“%1”", "a name in a list").arg(Tables::quotable(owner)));
    }
    return told(ExitCode::NotFound, "ambiguous"_L1,
                translate("Console",
                          "Nothing is called exactly “%1”, and these differ from it only in "
                          "capitals: %2. Write one of them as it stands here.")
                    .arg(Tables::quotable(name), quoted.join(", "_L1)));
}

Outcome failure(const Domain::Error &error)
{
    if (error.code == ErrorCode::Violations) {
        return refusal(error.violations);
    }
    if (error.code == ErrorCode::Conflict) {
        return conflict(error);
    }
    const Code &code = codeOf(error.code);
    Outcome outcome = told(code.exitCode, code.name, Tables::errorText(error));
    if (error.code == ErrorCode::Database && !error.detail.isEmpty()) {
        outcome.diagnostics += diagnostic(Tables::quotable(error.detail));
    }
    return outcome;
}

Outcome refusal(const QList<Domain::Violation> &violations)
{
    Outcome outcome{.exitCode = ExitCode::Refused};
    QJsonArray list;
    for (const Domain::Violation &violation : violations) {
        const QString message = Tables::violationText(violation);
        list.append(QJsonObject{
            {u"field"_s, violation.field}, {u"code"_s, violation.code}, {u"message"_s, message}});
        outcome.diagnostics += diagnostic(printable(violation.field) + u": "_s + message);
        outcome.diagnostics += remedy(violation);
    }
    outcome.document.insert(u"violations"_s, list);
    return outcome;
}

} // namespace Console
