// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/help.h"

#include "app/console/commands.h"
#include "app/console/text.h"
#include "domain/fields.h"

namespace Console {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype termColumn = 2;
constexpr qsizetype textColumn = 34;

/// A term, and beside it (below, if it is long) what it means.
QString entry(const QString &term, const QString &meaning)
{
    QString lines = QString(termColumn, u' ') + term;
    if (lines.size() + 2 > textColumn) {
        lines += u'\n' + QString(textColumn, u' ');
    } else {
        lines += QString(textColumn - lines.size(), u' ');
    }
    return lines + wrapped(meaning, textColumn) + u'\n';
}

QString optionEntries(std::span<const Option> options)
{
    QString lines;
    for (const Option &option : options) {
        const QString letter =
            option.letter == '\0' ? QString() : u'-' + QString(QLatin1Char(option.letter)) + u", ";
        const QString term = letter + optionText(option);
        lines += entry(term, translate("Console", option.help));
    }
    return lines;
}

QString section(const QString &heading, const QString &lines)
{
    return u'\n' + heading + u'\n' + lines;
}

std::span<const Domain::Field> fieldsOf(const Command &command)
{
    const QLatin1StringView name(command.name);
    return name.startsWith("customer-"_L1) ? Domain::customerFields()
        : name.startsWith("group-"_L1)     ? Domain::groupFields()
                                           : Domain::customerUserFields();
}

QString columnsOf(const Command &command)
{
    if (!QLatin1StringView(command.operands).contains("COLUMN"_L1)) {
        return {};
    }
    QStringList names;
    for (const Domain::Field &field : fieldsOf(command)) {
        const bool isText =
            field.kind != Domain::FieldKind::Password && field.kind != Domain::FieldKind::Validity;
        if (isText) {
            names.append(field.name());
        }
    }
    const QString sentence = translate("Console",
                                       "Columns: %1, and validity, which is valid, invalid or "
                                       "invalid-temporarily.");
    return u'\n' + paragraph(sentence.arg(names.join(", "_L1)));
}

QString exitCodes()
{
    return entry(u"0"_s, translate("Console", "Done."))
        + entry(u"1"_s, translate("Console", "Refused by a rule; or it is not the password."))
        + entry(u"2"_s, translate("Console", "Wrong usage."))
        + entry(u"3"_s, translate("Console", "Not found."))
        + entry(u"4"_s, translate("Console", "Conflict: somebody changed it meanwhile."))
        + entry(u"5"_s, translate("Console", "The database cannot be opened or written."))
        + entry(u"6"_s, translate("Console", "Sign-in refused, or not permitted."));
}

QString environment()
{
    return entry(u"ROLLBOOK_DATABASE"_s,
                 translate("Console", "The database, where --database names none."))
        + entry(u"ROLLBOOK_BUSY_TIMEOUT"_s,
                translate("Console",
                          "How many milliseconds to wait while another program writes to "
                          "the database; 5000 by default."));
}

QString usage(const QString &rest)
{
    return paragraph(translate("Console", "Usage: rollbook-cli %1").arg(rest));
}

} // namespace

QString programHelp()
{
    QString summaries;
    for (const Command &command : commands()) {
        const QString term = command.nameText() + u' ' + QString::fromLatin1(command.operands);
        summaries += entry(term.trimmed(), translate("Console", command.summary));
    }
    QString details;
    for (const Command &command : commands()) {
        if (!command.options.empty()) {
            details += section(translate("Console", "Options of %1:").arg(command.nameText()),
                               optionEntries(command.options));
        }
    }
    const QString words =
        u"[--database FILE|URL] [--as AGENT] [--password-file FILE] [--json] COMMAND ..."_s;
    return usage(words) + u'\n'
        + paragraph(translate("Console",
                              "Administers OTOBO customer users from scripts, by the rules of the "
                              "desktop program."))
        + section(translate("Console", "Commands:"), summaries)
        + section(translate("Console", "Options:"), optionEntries(globalOptions())) + details
        + section(translate("Console", "Exit codes:"), exitCodes())
        + section(translate("Console", "Environment:"), environment()) + u'\n'
        + paragraph(translate("Console",
                              "Options stand before or after the command; “--” ends them. "
                              "For more about a command, see “rollbook-cli COMMAND --help”."));
}

QString commandHelp(const Command &command)
{
    QString help = usage(u"[OPTION...] "_s + synopsis(command)) + u'\n'
        + paragraph(translate("Console", command.summary));
    if (*command.details != '\0') {
        help += paragraph(translate("Console", command.details));
    }
    help += columnsOf(command);
    if (!command.options.empty()) {
        help += section(translate("Console", "Options of %1:").arg(command.nameText()),
                        optionEntries(command.options));
    }
    return help + section(translate("Console", "Options:"), optionEntries(globalOptions()));
}

} // namespace Console
