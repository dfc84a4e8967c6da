// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/errortexts.h"

#include "domain/text.h"
#include "tables/fieldtexts.h"
#include "tables/settingtexts.h"
#include "tables/violationtexts.h"

#include <QCoreApplication>
#include <QLocale>

namespace Tables {

using namespace Qt::StringLiterals;
using Domain::ErrorCode;
using Domain::RecordKind;
using Domain::Violation;

namespace {

/// Around a value from right to left, in a sentence.
constexpr QChar isolation(u'\u2068');
constexpr QChar isolationEnd(u'\u2069');

int isolationStep(QChar character)
{
    return int(character == isolation) - int(character == isolationEnd);
}

/// Whether whatever is isolated in the text ends in it.
bool isIsolationWhole(QStringView text)
{
    int depth = 0;
    for (const QChar character : text) {
        depth += isolationStep(character);
        if (depth < 0) {
            return false;
        }
    }
    return depth == 0;
}

/// What would turn round the sentence that a value stands in: embeddings, overrides and isolates.
bool turnsText(QChar character)
{
    return (character >= u'\u202A' && character <= u'\u202E') || character == u'\u2066'
        || character == u'\u2067';
}

/// Makes the sentences; a class only for its translation context.
class ErrorTexts
{
    Q_DECLARE_TR_FUNCTIONS(ErrorTexts)

public:
    static QString notFound(const Domain::Error &error);
    static QString request(const Domain::Error &error);
    static QString file(const Domain::Error &error);
    static QString database(const Domain::Error &error);
    static QString collision(const Domain::Collision &collision, const Domain::Conflict &conflict);
    static QString conflict(const Domain::Conflict &conflict);
    static QString changedMeanwhile(const Domain::Conflict &conflict);
    static QString storedBy(const Domain::Collision &collision, const Domain::Conflict &conflict);
    static QString agent(const Domain::Authorship &author);
};

QString labelOf(Domain::RecordKind kind, const QString &field)
{
    return quotable(recordLabel(kind, field));
}

QString ErrorTexts::notFound(const Domain::Error &error)
{
    const QString subject = quotable(error.subject);
    if (!error.record) {
        return tr("“%1” was not found. It may have been renamed; search for it again.")
            .arg(subject);
    }
    switch (*error.record) {
    case RecordKind::CustomerUser:
        return tr("Customer user “%1” was not found. The username may have been changed; search "
                  "for it again.")
            .arg(subject);
    case RecordKind::Customer:
        return tr("Customer “%1” was not found. The customer ID may have been changed; search for "
                  "it again.")
            .arg(subject);
    case RecordKind::Group:
        return tr("Group “%1” was not found. It may have been renamed; look for it in the list of "
                  "groups.")
            .arg(subject);
    case RecordKind::Agent:
        return tr("Agent “%1” was not found. The username may have been changed; look for it in "
                  "the list of agents.")
            .arg(subject);
    }
    return {};
}

QString ErrorTexts::request(const Domain::Error &error)
{
    switch (error.code) {
    case ErrorCode::Conflict:
        return conflict(error.conflict);
    case ErrorCode::NotFound:
        return notFound(error);
    case ErrorCode::ChangeNotFound:
        return tr("There is no change %1. Look in the history for its number.")
            .arg(quotable(error.subject));
    case ErrorCode::NeverDeleted:
        return tr("Nothing is ever deleted here: set the validity to invalid instead.");
    case ErrorCode::Irreversible:
        return tr("Change %1 anonymised somebody. That cannot be undone: what was removed then is "
                  "kept nowhere.")
            .arg(quotable(error.subject));
    case ErrorCode::SignInRefused:
        return tr("The username or the password is wrong, or the agent is not valid. Check them "
                  "and try again.");
    case ErrorCode::Cancelled:
        return tr("It was cancelled, and nothing was changed.");
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
        return tr("“%1” exists already, and nothing is ever written over. Choose another name.")
            .arg(path);
    case ErrorCode::FileReserved:
        return tr("“%1” is the database itself, or is kept for what belongs beside it. Choose "
                  "another file.")
            .arg(path);
    case ErrorCode::FileIsDirectory:
        return tr("“%1” is a folder, not a database file. Choose a file.").arg(path);
    case ErrorCode::FileNotReadable:
        return tr("The file “%1” cannot be read. Check who may read it and its folder.").arg(path);
    case ErrorCode::FileNotCreatable:
        return tr("The file “%1” cannot be created. Check that its folder exists and that you may "
                  "write there.")
            .arg(path);
    case ErrorCode::FileMoved:
        return tr("The database file “%1” was moved, deleted or replaced while it was open, so "
                  "nothing was written. Put it back and try again, or open it anew where it is "
                  "now.")
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
    case ErrorCode::CopyDamaged:
        return tr("The copy “%1” does not read as it was written, so it was removed. The disk may "
                  "be failing: choose a place on another one.")
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

/// Of the row, whichever of its columns it was.
Domain::Authorship rowAuthor(const Domain::Conflict &conflict)
{
    return {.login = conflict.changedBy,
            .fullName = conflict.changedByName,
            .time = conflict.changedAt};
}

QString ErrorTexts::agent(const Domain::Authorship &author)
{
    const QString login = quotable(author.login);
    const QString name = quotable(author.fullName);
    return name.isEmpty() || name == login
        ? login
        : tr("%1 (%2)", "agent: name, username").arg(name, login);
}

QString ErrorTexts::conflict(const Domain::Conflict &conflict)
{
    if (conflict.changedBy.isEmpty()) {
        return tr("Somebody changed this record meanwhile, so nothing was written. Look at the new "
                  "values, and save again.");
    }
    return tr("%1 changed this record on %2, while you were editing it, so nothing was written. "
              "Look at the new values, and save again.")
        .arg(agent(rowAuthor(conflict)), momentText(conflict.changedAt));
}

QString ErrorTexts::changedMeanwhile(const Domain::Conflict &conflict)
{
    return conflict.changedBy.isEmpty()
        ? tr("Somebody changed this record while you were editing it.")
        : tr("%1 changed this record on %2, while you were editing it.")
              .arg(agent(rowAuthor(conflict)), momentText(conflict.changedAt));
}

QString ErrorTexts::storedBy(const Domain::Collision &collision, const Domain::Conflict &conflict)
{
    if (collision.storedBy) {
        return tr("by %1 on %2", "a value was stored")
            .arg(agent(*collision.storedBy), momentText(collision.storedBy->time));
    }
    // What other programs write is not in the journal; some of them sign the row.
    return conflict.changedBy.isEmpty()
        ? tr("by another program")
        : tr("by another program; the record was last changed by %1 on %2")
              .arg(agent(rowAuthor(conflict)), momentText(conflict.changedAt));
}

QString ErrorTexts::collision(const Domain::Collision &collision, const Domain::Conflict &conflict)
{
    const auto shown = [&collision](const QVariant &value) {
        return fieldValueText(collision.column, value);
    };
    const Domain::Authorship author = collision.storedBy.value_or(rowAuthor(conflict));
    if (author.login.isEmpty()) {
        return tr("%1 is now “%2”; you entered “%3”.")
            .arg(labelOf(conflict.record, collision.column), shown(collision.stored),
                 shown(collision.wanted));
    }
    return tr("%1 is now “%2”, changed by %4 on %5; you entered “%3”.")
        .arg(labelOf(conflict.record, collision.column), shown(collision.stored),
             shown(collision.wanted), agent(author), momentText(author.time));
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

QStringList collisionTexts(const Domain::Conflict &conflict)
{
    QStringList texts;
    for (const Domain::Collision &collision : conflict.collisions) {
        texts.append(ErrorTexts::collision(collision, conflict));
    }
    return texts;
}

QString changedMeanwhileText(const Domain::Conflict &conflict)
{
    return ErrorTexts::changedMeanwhile(conflict);
}

QString storedByText(const Domain::Collision &collision, const Domain::Conflict &conflict)
{
    return ErrorTexts::storedBy(collision, conflict);
}

QString fieldValueText(const QString &column, const QVariant &value, qsizetype longest)
{
    if (column == "valid_id"_L1) {
        return validityText(value.toInt());
    }
    if (value.typeId() == QMetaType::Bool) {
        return onOffText(value.toBool());
    }
    const bool isList = value.typeId() == QMetaType::QStringList;
    return quotable(isList ? QLocale().createSeparatedList(value.toStringList()) : value.toString(),
                    longest);
}

QString quotable(const QString &value, qsizetype longest)
{
    bool isFromRight = false;
    QString text = value;
    if (!isIsolationWhole(QStringView(value).left(longest))) {
        text.remove(isolation).remove(isolationEnd);
    }
    const bool isLonger = text.size() > longest;
    text.truncate(longest);
    int depth = 0;
    // A character outside of the basic plane is not cut in half.
    if (isLonger && text.back().isHighSurrogate()) {
        text.chop(1);
    }
    for (QChar &character : text) {
        const auto category = character.category();
        if (category == QChar::Other_Control || category == QChar::Separator_Line
            || category == QChar::Separator_Paragraph || turnsText(character)) {
            character = u'\uFFFD';
        }
        depth += isolationStep(character);
        isFromRight = isFromRight || (depth == 0 && Domain::isWrittenFromRight(character));
    }
    const QString whole = isLonger ? text + u'…' : text;
    return isFromRight ? isolation + whole + isolationEnd : whole;
}

} // namespace Tables
