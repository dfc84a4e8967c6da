// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console/commands.h"

#include <QtGlobal>

#include <array>

namespace Console {

// The options that the command table (commandtable.cpp) gives to commands.

inline constexpr std::array generalOptions{
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

inline constexpr std::array initOptions{
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

inline constexpr std::array demoOptions{
    Option{"customer-users", "N",
           QT_TRANSLATE_NOOP("Console", "How many customer users; 200 by default.")},
    Option{
        "seed", "S",
        QT_TRANSLATE_NOOP("Console", "A number; the same one makes the same people. Default: 1.")},
};

inline constexpr Option includeInvalid{
    "include-invalid", nullptr,
    QT_TRANSLATE_NOOP("Console", "Lists those that are not valid as well.")};
inline constexpr Option limit{
    "limit", "N",
    QT_TRANSLATE_NOOP("Console",
                      "Lists at most so many; the total is exact all the same. Default: the "
                      "setting list_limit.")};

inline constexpr std::array searchOptions{
    includeInvalid,
    limit,
    Option{"sort", "COLUMN",
           QT_TRANSLATE_NOOP("Console",
                             "Sorts by login (the default), first_name, last_name, name, "
                             "email, customer_id, customer_name, phone, mobile, comments, "
                             "last_login or validity.")},
    Option{"descending", nullptr, QT_TRANSLATE_NOOP("Console", "Sorts the other way round.")},
};

inline constexpr std::array customersOptions{includeInvalid, limit};

inline constexpr std::array groupsOptions{includeInvalid};

inline constexpr Option newPassword{
    "new-password-file", "FILE",
    QT_TRANSLATE_NOOP("Console",
                      "A file whose first line is the customer user's new password; "
                      "“-” is the standard input.")};
inline constexpr Option leftOvers{
    "left-overs", "adopt|clear",
    QT_TRANSLATE_NOOP("Console",
                      "What becomes of relations that an earlier one left under the new "
                      "username or ID: taken over, or cleared. By default it is refused then.")};

inline constexpr Option dryRun{
    "dry-run", nullptr,
    QT_TRANSLATE_NOOP("Console", "Says what would be done, and writes nothing.")};

inline constexpr std::array customerUserOptions{newPassword, leftOvers};

inline constexpr std::array customerUserChangeOptions{newPassword, leftOvers, dryRun};

inline constexpr std::array customerOptions{leftOvers};

inline constexpr std::array customerChangeOptions{leftOvers, dryRun};

inline constexpr std::array mergeOptions{
    Option{"take", "COLUMN[,COLUMN...]",
           QT_TRANSLATE_NOOP("Console",
                             "Takes these columns from OTHER: phone, email, customer_id and so "
                             "on.")},
    Option{"newer", nullptr,
           QT_TRANSLATE_NOOP("Console",
                             "Takes of each column that differs the value that was stored last.")},
    Option{"older", nullptr,
           QT_TRANSLATE_NOOP("Console",
                             "Takes of each column that differs the value that was stored first.")},
    dryRun,
};

inline constexpr std::array candidateOptions{
    Option{"candidate-file", "FILE",
           QT_TRANSLATE_NOOP("Console",
                             "A file whose first line is the password to try; “-” is the "
                             "standard input."),
           true},
};

inline constexpr std::array grantOptions{
    Option{"context", "same|other",
           QT_TRANSLATE_NOOP("Console",
                             "Of a customer only: whether it is about the customer's own "
                             "tickets (the default) or those of other customers.")},
};

inline constexpr std::array checkOptions{
    Option{"repair", nullptr,
           QT_TRANSLATE_NOOP("Console",
                             "Repairs what needs no decision. People are set to invalid only if "
                             "the check that finds them is named with --check.")},
    Option{
        "check", "NAME[,NAME...]",
        QT_TRANSLATE_NOOP("Console", "Looks for these faults only, by the names of the checks.")},
    Option{"months", "N",
           QT_TRANSLATE_NOOP("Console",
                             "How long somebody must not have logged in to be found; 24 by "
                             "default.")},
    limit,
};

inline constexpr std::array backupOptions{
    Option{"automatic", nullptr,
           QT_TRANSLATE_NOOP("Console",
                             "Makes the backup of the day in the database's own folder of "
                             "backups, if there is none yet; the last ten are kept there.")},
};

inline constexpr std::array exportPersonOptions{
    Option{"text-file", "FILE",
           QT_TRANSLATE_NOOP("Console", "Writes the text for people into this new file.")},
    Option{"json-file", "FILE",
           QT_TRANSLATE_NOOP("Console", "Writes the JSON document into this new file.")},
};

inline constexpr std::array anonymiseOptions{
    Option{"confirm", "LOGIN",
           QT_TRANSLATE_NOOP("Console", "The username once more: nothing takes this back.")},
    Option{"certificate", "FILE",
           QT_TRANSLATE_NOOP("Console",
                             "Writes the certificate into this new file. By default it is "
                             "printed.")},
    dryRun,
};

inline constexpr std::array explainOptions{
    Option{"explain", nullptr,
           QT_TRANSLATE_NOOP("Console", "Tells every reason for every permission.")},
};

inline constexpr Option onlyField{
    "field", "COLUMN",
    QT_TRANSLATE_NOOP("Console", "Only this column: phone, customer_id, validity and so on.")};

inline constexpr std::array historyOptions{
    Option{"customer", "ID", QT_TRANSLATE_NOOP("Console", "What happened to this customer.")},
    Option{"by", "AGENT", QT_TRANSLATE_NOOP("Console", "What this agent changed.")},
    Option{"from", "DAY", QT_TRANSLATE_NOOP("Console", "From this day on, as in 2026-11-28.")},
    Option{"until", "DAY", QT_TRANSLATE_NOOP("Console", "Until this day, which is included.")},
    onlyField,
    Option{"text", "WORDS",
           QT_TRANSLATE_NOOP("Console", "What has all these words somewhere, whatever it is.")},
    Option{"last", "N", QT_TRANSLATE_NOOP("Console", "Lists the last N changes. Default: 100.")},
};

inline constexpr std::array undoOptions{
    onlyField,
    Option{"overwrite", nullptr,
           QT_TRANSLATE_NOOP("Console",
                             "Restores what was changed again since as well. By default it is left "
                             "alone.")},
    dryRun,
};

} // namespace Console
