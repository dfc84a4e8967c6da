// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/errortexts.h"

#include "tables/fieldtexts.h"
#include "tables/settingtexts.h"

#include <QCoreApplication>
#include <QLocale>

namespace Tables {

using namespace Qt::StringLiterals;
using Domain::ErrorCode;
using Domain::RecordKind;
using Domain::Violation;

namespace {

/// Makes the sentences; a class only for its translation context.
class ErrorTexts
{
    Q_DECLARE_TR_FUNCTIONS(ErrorTexts)

public:
    static QString request(const Domain::Error &error);
    static QString file(const Domain::Error &error);
    static QString database(const Domain::Error &error);
    static QString general(const Violation &violation);
    static QString special(const Violation &violation);
    static QString collision(const Domain::Collision &collision, const Domain::Conflict &conflict);
    static QString conflict(const Domain::Conflict &conflict);
    static QString email(const Violation &violation);
    static QString administration(const Violation &violation);
    static QString relation(const Violation &violation);
};

QString labelOf(Domain::RecordKind kind, const QString &field)
{
    return quotable(recordLabel(kind, field));
}

QString moment(const QDateTime &time)
{
    return QLocale().toString(time.toLocalTime(), QLocale::ShortFormat);
}

QString ErrorTexts::request(const Domain::Error &error)
{
    switch (error.code) {
    case ErrorCode::Conflict:
        return conflict(error.conflict);
    case ErrorCode::NotFound:
        return tr("“%1” was not found. It may have been renamed; search for it again.")
            .arg(quotable(error.subject));
    case ErrorCode::NeverDeleted:
        return tr("Nothing is ever deleted here: set the validity to invalid instead.");
    case ErrorCode::SignInRefused:
        return tr("The username or the password is wrong, or the agent is not valid. Check them "
                  "and try again.");
    case ErrorCode::NotPermitted:
        return tr("Agent “%1” may not do this. Ask an administrator for membership (rw) in the "
                  "group users, or admin for groups, agents and settings.")
            .arg(quotable(error.subject));
    default:
        return {};
    }
}

QString ErrorTexts::file(const Domain::Error &error)
{
    const QString path = quotable(error.subject);
    switch (error.code) {
    case ErrorCode::FileMissing:
        return tr("There is no database file “%1”. Check the path, or create a new database.")
            .arg(path);
    case ErrorCode::FileExists:
        return tr("“%1” exists already. Choose another name for the new database, or open this "
                  "one.")
            .arg(path);
    case ErrorCode::FileIsDirectory:
        return tr("“%1” is a folder, not a database file. Choose a file.").arg(path);
    case ErrorCode::FileNotReadable:
        return tr("The file “%1” cannot be read. Check who may read it and its folder.").arg(path);
    case ErrorCode::FileNotCreatable:
        return tr("The file “%1” cannot be created. Check that its folder exists and that you may "
                  "write there.")
            .arg(path);
    case ErrorCode::FileEmpty:
        return tr("The file “%1” is empty: it is no database. Restore it from a backup, or choose "
                  "another file.")
            .arg(path);
    case ErrorCode::NotADatabase:
        return tr("The file “%1” is not a database. Choose another file.").arg(path);
    case ErrorCode::ForeignDatabase:
        return tr("The database “%1” belongs to another program. Choose one that Rollbook made.")
            .arg(path);
    case ErrorCode::NewerDatabase:
        return tr("The database “%1” was made by a newer version of Rollbook. Update Rollbook to "
                  "open it.")
            .arg(path);
    case ErrorCode::Truncated:
        return tr("The database file “%1” is incomplete: its end is missing. Restore it from a "
                  "backup.")
            .arg(path);
    case ErrorCode::Damaged:
        return tr("The database file “%1” is damaged. Nothing was written; restore it from a "
                  "backup.")
            .arg(path);
    default:
        return {};
    }
}

QString ErrorTexts::database(const Domain::Error &error)
{
    const QString path = quotable(error.subject);
    switch (error.code) {
    case ErrorCode::ReadOnly:
        return tr("The database “%1” can only be read, so nothing was written. Check who may write "
                  "the file and its folder.")
            .arg(path);
    case ErrorCode::Locked:
        return tr("Another program keeps the database “%1” locked, so nothing was written. Try "
                  "again in a moment.")
            .arg(path);
    case ErrorCode::DiskFull:
        return tr("The disk that holds “%1” is full, so nothing was written. Free some space and "
                  "try again.")
            .arg(path);
    case ErrorCode::ServerUnsupported:
        return tr("“%1” is a database server, and this version of Rollbook opens database files "
                  "only. Give the path of a file.")
            .arg(path);
    case ErrorCode::BackupFailed:
        return tr("The database has to be brought up to date, but the backup “%1” could not be "
                  "written first, so nothing was changed. Check the free space and who may write "
                  "in its folder.")
            .arg(path);
    case ErrorCode::InvalidLocation:
        return tr("“%1” is neither a file nor a server address. Give the path of a database file; "
                  "a password never belongs in an address.")
            .arg(path);
    default:
        return tr("The database “%1” reported an unexpected error, so nothing was written. Try "
                  "again; if it happens again, show an administrator what it reported.")
            .arg(path);
    }
}

QString ErrorTexts::conflict(const Domain::Conflict &conflict)
{
    if (conflict.changedBy.isEmpty()) {
        return tr("Somebody changed this record meanwhile, so nothing was written. Look at the new "
                  "values: saving again writes yours over them.");
    }
    return tr("%1 changed this record on %2, while you were editing it, so nothing was written. "
              "Look at the new values: saving again writes yours over them.")
        .arg(quotable(conflict.changedBy), moment(conflict.changedAt));
}

QString ErrorTexts::collision(const Domain::Collision &collision, const Domain::Conflict &conflict)
{
    const auto shown = [&collision](const QVariant &value) {
        return fieldValueText(collision.column, value);
    };
    if (conflict.changedBy.isEmpty()) {
        return tr("%1 is now “%2”; you entered “%3”.")
            .arg(labelOf(conflict.record, collision.column), shown(collision.stored),
                 shown(collision.wanted));
    }
    return tr("%1 is now “%2”, changed by %4 on %5; you entered “%3”.")
        .arg(labelOf(conflict.record, collision.column), shown(collision.stored),
             shown(collision.wanted), quotable(conflict.changedBy), moment(conflict.changedAt));
}

QString ErrorTexts::email(const Violation &violation)
{
    if (violation.code == "email.taken"_L1) {
        return tr("Customer user “%1” has this email address already. Enter another one, or edit "
                  "that customer user.")
            .arg(quotable(violation.owner));
    }
    if (violation.code == "email.not_allowed"_L1) {
        return tr("Addresses like “%1” are not accepted here (a setting). Enter the person’s real "
                  "address.")
            .arg(quotable(violation.value));
    }
    if (!violation.suggestion.isEmpty()) {
        return tr("Enter the address alone: %1").arg(quotable(violation.suggestion));
    }
    return tr("“%1” is not an email address. Enter one like name@company.example.net, or set the "
              "validity to invalid.")
        .arg(quotable(violation.value));
}

/// Of groups and agents. A null string for codes that say the same of every record.
QString ErrorTexts::administration(const Violation &violation)
{
    if (violation.code == "name.taken"_L1) {
        return tr("Group “%1” has this name already. Capitals make no difference, and invalid "
                  "groups count too. Choose another name, or edit that group.")
            .arg(quotable(violation.owner));
    }
    if (violation.code == "login.taken"_L1) {
        return tr("The username “%1” is taken already. Capitals make no difference, and invalid "
                  "agents count too. Choose another.")
            .arg(quotable(violation.owner));
    }
    if (violation.code == "admin.last"_L1 && violation.record == RecordKind::Group) {
        return tr("The members of the group admin administer groups, agents and settings, and "
                  "this would leave nobody who can. Keep the group valid, and its name admin.");
    }
    if (violation.code == "admin.last"_L1) {
        return tr("This is the last valid agent in the group admin: without one, nobody could "
                  "administer groups, agents and settings. Make another agent an administrator "
                  "first.");
    }
    return {};
}

/// Codes made of a field and a kind: "<column>.required" and so on.
QString ErrorTexts::general(const Violation &violation)
{
    const QString label = labelOf(violation.record, violation.field);
    if (violation.code.endsWith(".required"_L1)) {
        return tr("%1 is mandatory. Enter a value.").arg(label);
    }
    if (violation.code == "login.too_long"_L1 && violation.record == RecordKind::CustomerUser) {
        return tr("%1 may have at most %n character(s), for permissions to work. Shorten it.",
                  nullptr, violation.limit)
            .arg(label);
    }
    if (violation.code == "password.too_long"_L1) {
        return tr("A password may have at most %n byte(s); letters outside of English take "
                  "several. Choose a shorter one.",
                  nullptr, violation.limit);
    }
    if (violation.code.endsWith(".too_long"_L1)) {
        return tr("%1 may have at most %n character(s). Shorten it.", nullptr, violation.limit)
            .arg(label);
    }
    if (violation.code.endsWith(".control_character"_L1)) {
        return tr("%1 has a line break or another character that cannot be stored. Remove it.")
            .arg(label);
    }
    return tr("%1 cannot be stored like this (%2).").arg(label, violation.code);
}

/// Null unless it is about a relation between records, or what was left of one.
QString ErrorTexts::relation(const Violation &violation)
{
    if (violation.code == "login.left_over"_L1) {
        return tr("Whoever had this username before left %n relation(s) or preference(s) behind. "
                  "Take them over (for administrators only) or clear them, or choose another "
                  "username.",
                  nullptr, violation.limit);
    }
    if (violation.code == "customer_id.left_over"_L1) {
        return tr("The customer that had this ID before left %n relation(s) behind. Take them over "
                  "(for administrators only) or clear them, or choose another ID.",
                  nullptr, violation.limit);
    }
    if (violation.code == "user_id.unknown"_L1) {
        return tr("There is no customer user “%1”. Search for the username.")
            .arg(quotable(violation.value));
    }
    if (violation.code == "group_id.unknown"_L1) {
        return tr("There is no such group. List the groups to see their names.");
    }
    if (violation.code == "permission_key.unknown"_L1) {
        return tr("There is no permission “%1”. Use ro or rw.").arg(quotable(violation.value));
    }
    if (violation.code == "permission_context.unknown"_L1) {
        return tr("There is no permission context “%1”. Use Same Customer or Other Customers.")
            .arg(quotable(violation.value));
    }
    return {};
}

/// A null string for codes that need no sentence of their own.
QString ErrorTexts::special(const Violation &violation)
{
    if (violation.field == "email"_L1 && !violation.code.endsWith(".required"_L1)
        && !violation.code.endsWith("long"_L1)
        && !violation.code.endsWith(".control_character"_L1)) {
        return email(violation);
    }
    if (QString text = relation(violation); !text.isNull()) {
        return text;
    }
    if (violation.record == RecordKind::Group || violation.record == RecordKind::Agent) {
        QString text = administration(violation);
        if (!text.isNull()) {
            return text;
        }
    }
    if (violation.code == "login.taken"_L1) {
        return tr("The username “%1” is taken already. Capitals make no difference, and invalid "
                  "customer users count too. Choose another.")
            .arg(quotable(violation.owner));
    }
    if (violation.code == "customer_id.unknown"_L1) {
        return tr("This CustomerID is invalid: there is no customer “%1”. Pick an existing one, or "
                  "add a new one.")
            .arg(quotable(violation.value));
    }
    if (violation.code == "customer_id.taken"_L1) {
        return tr("Customer “%1” has this ID already. Choose another ID, or edit that customer.")
            .arg(quotable(violation.owner));
    }
    if (violation.code == "name.taken"_L1) {
        return tr("Customer “%1” has this name already. Choose another name, or edit that "
                  "customer.")
            .arg(quotable(violation.owner));
    }
    if (violation.code == "no_customer_exists"_L1) {
        return tr("A customer user needs a customer, and there is none yet. Add a customer first.");
    }
    if (violation.code == "password.nul"_L1) {
        return tr(
            "The password has a NUL character, which no login form can send. Choose another one.");
    }
    if (violation.code == "valid_id.unknown"_L1) {
        return tr("There is no validity “%1”. Use valid, invalid or invalid-temporarily.")
            .arg(quotable(violation.value));
    }
    return settingViolationText(violation);
}

} // namespace

QString errorText(const Domain::Error &error)
{
    if (error.code == ErrorCode::Violations) {
        QStringList sentences;
        for (const Violation &violation : error.violations) {
            sentences.append(violationText(violation));
        }
        return sentences.join(u'\n');
    }
    for (const QString &text : {ErrorTexts::request(error), ErrorTexts::file(error)}) {
        if (!text.isEmpty()) {
            return text;
        }
    }
    return ErrorTexts::database(error);
}

QString violationText(const Violation &violation)
{
    const QString text = ErrorTexts::special(violation);
    return text.isNull() ? ErrorTexts::general(violation) : text;
}

QStringList collisionTexts(const Domain::Conflict &conflict)
{
    QStringList texts;
    for (const Domain::Collision &collision : conflict.collisions) {
        texts.append(ErrorTexts::collision(collision, conflict));
    }
    return texts;
}

QString fieldValueText(const QString &column, const QVariant &value)
{
    if (column == "valid_id"_L1) {
        return validityText(value.toInt());
    }
    if (value.typeId() == QMetaType::Bool) {
        return onOffText(value.toBool());
    }
    const bool isList = value.typeId() == QMetaType::QStringList;
    return quotable(isList ? QLocale().createSeparatedList(value.toStringList())
                           : value.toString());
}

QString quotable(const QString &value)
{
    constexpr qsizetype longest = 200;
    QString text = value.left(longest);
    // A character outside of the basic plane is not cut in half.
    if (value.size() > longest && text.back().isHighSurrogate()) {
        text.chop(1);
    }
    for (QChar &character : text) {
        const auto category = character.category();
        if (category == QChar::Other_Control || category == QChar::Separator_Line
            || category == QChar::Separator_Paragraph) {
            character = u'\uFFFD';
        }
    }
    return value.size() > longest ? text + u'…' : text;
}

} // namespace Tables
