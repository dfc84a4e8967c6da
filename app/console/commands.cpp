// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/commands.h"

#include "app/console/customercommands.h"
#include "app/console/customerusercommands.h"
#include "app/console/databasecommands.h"
#include "app/console/groupcommands.h"
#include "app/console/listcommands.h"
#include "app/console/settingcommands.h"

#include <QtGlobal>

#include <algorithm>
#include <array>

namespace Console {

namespace {

constexpr std::array generalOptions{
    Option{"database", "FILE|URL",
           QT_TRANSLATE_NOOP("Console",
                             "The database. Default: the environment variable ROLLBOOK_DATABASE, "
                             "else the database in use on the desktop.")},
    Option{"as", "AGENT", QT_TRANSLATE_NOOP("Console", "The agent who acts.")},
    Option{"password-file", "FILE",
           QT_TRANSLATE_NOOP("Console",
                             "A file whose first line is the agent's password; “-” is the "
                             "standard input.")},
    Option{"json", nullptr,
           QT_TRANSLATE_NOOP("Console", "Prints one JSON document instead of a text for people.")},
    Option{"help", nullptr, QT_TRANSLATE_NOOP("Console", "Prints this help, or that of a command."),
           false, 'h'},
    Option{"version", nullptr, QT_TRANSLATE_NOOP("Console", "Prints the version."), false, 'v'},
};

constexpr std::array initOptions{
    Option{"admin", "LOGIN", QT_TRANSLATE_NOOP("Console", "The administrator's username."), true},
    Option{"first-name", "NAME", QT_TRANSLATE_NOOP("Console", "The administrator's first name."),
           true},
    Option{"last-name", "NAME", QT_TRANSLATE_NOOP("Console", "The administrator's last name."),
           true},
    Option{"admin-password-file", "FILE",
           QT_TRANSLATE_NOOP("Console",
                             "A file whose first line is the administrator's password; "
                             "“-” is the standard input."),
           true},
};

constexpr std::array demoOptions{
    Option{"customer-users", "N",
           QT_TRANSLATE_NOOP("Console", "How many customer users; 200 by default.")},
    Option{
        "seed", "S",
        QT_TRANSLATE_NOOP("Console", "A number; the same one makes the same people. Default: 1.")},
};

constexpr Option includeInvalid{
    "include-invalid", nullptr,
    QT_TRANSLATE_NOOP("Console", "Lists those that are not valid as well.")};
constexpr Option limit{
    "limit", "N",
    QT_TRANSLATE_NOOP("Console",
                      "Lists at most so many; the total is exact all the same. Default: the "
                      "setting list_limit.")};

constexpr std::array searchOptions{
    includeInvalid,
    limit,
    Option{"sort", "COLUMN",
           QT_TRANSLATE_NOOP("Console",
                             "Sorts by login (the default), first_name, last_name, name, "
                             "email, customer_id, customer_name, phone, mobile, comments, "
                             "last_login or validity.")},
    Option{"descending", nullptr, QT_TRANSLATE_NOOP("Console", "Sorts the other way round.")},
};

constexpr std::array customersOptions{includeInvalid, limit};

constexpr std::array groupsOptions{includeInvalid};

constexpr std::array newPasswordOptions{
    Option{"new-password-file", "FILE",
           QT_TRANSLATE_NOOP("Console",
                             "A file whose first line is the customer user's new password; "
                             "“-” is the standard input.")},
};

constexpr std::array candidateOptions{
    Option{"candidate-file", "FILE",
           QT_TRANSLATE_NOOP("Console",
                             "A file whose first line is the password to try; “-” is the "
                             "standard input."),
           true},
};

constexpr std::array commandTable{
    Command{"init", "FILE", 1, 1, initOptions,
            QT_TRANSLATE_NOOP("Console", "Creates a database with one administrator."),
            QT_TRANSLATE_NOOP("Console",
                              "The administrator is a member of the groups users and admin. "
                              "Nobody has to sign in for this."),
            &runInit},
    Command{"demo", "FILE", 1, 1, demoOptions,
            QT_TRANSLATE_NOOP("Console", "Creates a database of made-up people to try things on."),
            QT_TRANSLATE_NOOP("Console",
                              "Its administrator is root@localhost, with the password root. "
                              "Nobody has to sign in for this."),
            &runDemo},
    Command{
        "search", "[TERM]", 0, -1, searchOptions,
        QT_TRANSLATE_NOOP("Console", "Lists the customer users that a term finds, or all."),
        QT_TRANSLATE_NOOP(
            "Console",
            "All words of the term must be found, each anywhere in username, names, email, "
            "customer or telephone numbers. An asterisk stands for any text, a hyphen before a "
            "word "
            "excludes, \"a phrase\" goes into quotation marks, and email:word looks in one field. "
            "Several terms are joined with blanks. Put a term that begins with a hyphen after "
            "“--”."),
        &runSearch},
    Command{"show",
            "LOGIN",
            1,
            1,
            {},
            QT_TRANSLATE_NOOP("Console", "Shows a customer user, all but the password."),
            "",
            &runShow},
    Command{"add", "COLUMN=VALUE...", 1, -1, newPasswordOptions,
            QT_TRANSLATE_NOOP("Console", "Adds a customer user."),
            QT_TRANSLATE_NOOP("Console",
                              "Without a password file a password is generated and printed, "
                              "once."),
            &runAdd},
    Command{"set", "LOGIN [COLUMN=VALUE...]", 1, -1, newPasswordOptions,
            QT_TRANSLATE_NOOP("Console", "Changes a customer user."),
            QT_TRANSLATE_NOOP("Console",
                              "login=NEW changes the username everywhere. An empty value "
                              "empties the column."),
            &runSet},
    Command{"verify-password", "LOGIN", 1, 1, candidateOptions,
            QT_TRANSLATE_NOOP("Console", "Tells whether something is a customer user's password."),
            QT_TRANSLATE_NOOP("Console", "The exit code is 0 if it is and 1 if it is not."),
            &runVerifyPassword},
    Command{"customers", "[TERM]", 0, -1, customersOptions,
            QT_TRANSLATE_NOOP("Console", "Lists the customers that a term finds, or all."), "",
            &runCustomers},
    Command{"customer-show",
            "ID",
            1,
            1,
            {},
            QT_TRANSLATE_NOOP("Console", "Shows a customer."),
            "",
            &runCustomerShow},
    Command{"customer-add",
            "COLUMN=VALUE...",
            1,
            -1,
            {},
            QT_TRANSLATE_NOOP("Console", "Adds a customer."),
            "",
            &runCustomerAdd},
    Command{"customer-set",
            "ID COLUMN=VALUE...",
            2,
            -1,
            {},
            QT_TRANSLATE_NOOP("Console", "Changes a customer."),
            QT_TRANSLATE_NOOP("Console",
                              "customer_id=NEW changes the ID everywhere. An empty value "
                              "empties the column."),
            &runCustomerSet},
    Command{"groups", "[TERM]", 0, -1, groupsOptions,
            QT_TRANSLATE_NOOP("Console", "Lists the groups that a term finds, or all."), "",
            &runGroups},
    Command{"group-add",
            "COLUMN=VALUE...",
            1,
            -1,
            {},
            QT_TRANSLATE_NOOP("Console", "Adds a group."),
            QT_TRANSLATE_NOOP("Console", "Only administrators may do this."),
            &runGroupAdd},
    Command{"group-set",
            "NAME COLUMN=VALUE...",
            2,
            -1,
            {},
            QT_TRANSLATE_NOOP("Console", "Changes a group."),
            QT_TRANSLATE_NOOP("Console",
                              "Only administrators may do this. name=NEW renames the group, in "
                              "the settings that name it as well. An empty value empties the "
                              "column."),
            &runGroupSet},
    Command{"settings",
            "",
            0,
            0,
            {},
            QT_TRANSLATE_NOOP("Console", "Shows all settings."),
            "",
            &runSettings},
    Command{"setting",
            "NAME [VALUE]",
            1,
            2,
            {},
            QT_TRANSLATE_NOOP("Console", "Shows a setting, or sets it."),
            QT_TRANSLATE_NOOP("Console",
                              "Only administrators may set one. VALUE is JSON (true, 1000, "
                              "[\"users\"]) or a bare text."),
            &runSetting},
};

const Option *optionIn(std::span<const Option> options, const QString &name)
{
    const auto found = std::find_if(options.begin(), options.end(), [&name](const Option &option) {
        return option.nameText() == name;
    });
    return found == options.end() ? nullptr : &*found;
}

} // namespace

std::span<const Command> commands()
{
    return commandTable;
}

std::span<const Option> globalOptions()
{
    return generalOptions;
}

const Command *findCommand(const QString &name)
{
    const auto *const found =
        std::find_if(commandTable.begin(), commandTable.end(),
                     [&name](const Command &command) { return command.nameText() == name; });
    return found == commandTable.end() ? nullptr : found;
}

const Option *findOption(const QString &written)
{
    if (written.startsWith(u"--")) {
        const QString name = written.mid(2);
        const Option *option = optionIn(generalOptions, name);
        for (const Command &command : commandTable) {
            option = option ? option : optionIn(command.options, name);
        }
        return option;
    }
    const auto *const found = std::find_if(
        generalOptions.begin(), generalOptions.end(), [&written](const Option &option) {
            return option.letter != '\0' && written == QString(u"-" + QLatin1Char(option.letter));
        });
    return found == generalOptions.end() ? nullptr : found;
}

bool isOptionOf(const Command &command, const QString &name)
{
    return optionIn(generalOptions, name) || optionIn(command.options, name);
}

QString optionText(const Option &option)
{
    const QString text = u"--" + option.nameText();
    return option.isFlag() ? text : text + u' ' + QString::fromLatin1(option.value);
}

QString synopsis(const Command &command)
{
    QStringList parts{command.nameText(), QString::fromLatin1(command.operands)};
    for (const Option &option : command.options) {
        const QString part = optionText(option);
        parts.append(option.mandatory ? part : u'[' + part + u']');
    }
    parts.removeAll(QString());
    return parts.join(u' ');
}

} // namespace Console
