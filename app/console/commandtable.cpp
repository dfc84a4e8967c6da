// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/backupcommands.h"
#include "app/console/commandoptions.h"
#include "app/console/commands.h"
#include "app/console/customercommands.h"
#include "app/console/customerusercommands.h"
#include "app/console/databasecommands.h"
#include "app/console/groupcommands.h"
#include "app/console/healthcommands.h"
#include "app/console/historycommands.h"
#include "app/console/listcommands.h"
#include "app/console/membercommands.h"
#include "app/console/mergecommands.h"
#include "app/console/permissioncommands.h"
#include "app/console/privacycommands.h"
#include "app/console/relationcommands.h"
#include "app/console/settingcommands.h"

namespace Console {

namespace {

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
    Command{"add", "COLUMN=VALUE...", 1, -1, customerUserOptions,
            QT_TRANSLATE_NOOP("Console", "Adds a customer user."),
            QT_TRANSLATE_NOOP("Console",
                              "Without a password file a password is generated and printed, "
                              "once."),
            &runAdd},
    Command{"set", "LOGIN [COLUMN=VALUE...]", 1, -1, customerUserChangeOptions,
            QT_TRANSLATE_NOOP("Console", "Changes a customer user."),
            QT_TRANSLATE_NOOP("Console",
                              "login=NEW changes the username everywhere. An empty value "
                              "empties the column."),
            &runSet},
    Command{"merge", "KEEP OTHER", 2, 2, mergeOptions,
            QT_TRANSLATE_NOOP("Console", "Merges two customer users that are one person."),
            QT_TRANSLATE_NOOP("Console",
                              "KEEP and OTHER are usernames. KEEP takes over the values of OTHER "
                              "that it has none of itself and, if an administrator does this, "
                              "the groups and customers of OTHER. OTHER becomes invalid. It is one "
                              "change, which can be undone."),
            &runMerge},
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
    Command{"customer-add", "COLUMN=VALUE...", 1, -1, customerOptions,
            QT_TRANSLATE_NOOP("Console", "Adds a customer."), "", &runCustomerAdd},
    Command{"customer-set", "ID COLUMN=VALUE...", 2, -1, customerChangeOptions,
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
    Command{"grant", "user|customer LOGIN|ID GROUP ro|rw", 4, 4, grantOptions,
            QT_TRANSLATE_NOOP("Console",
                              "Gives a customer user or a customer a permission on a group."),
            QT_TRANSLATE_NOOP("Console",
                              "Only administrators may do this. rw includes ro: who has rw "
                              "already needs no ro, and rw takes the place of ro. On a group that "
                              "is not valid it does not count until the group is."),
            &runGrant},
    Command{
        "revoke", "user|customer LOGIN|ID GROUP ro|rw", 4, 4, grantOptions,
        QT_TRANSLATE_NOOP("Console",
                          "Takes a permission on a group away from a customer user or a customer."),
        QT_TRANSLATE_NOOP("Console",
                          "Only administrators may do this. Because rw includes ro, revoking "
                          "ro takes rw away too. Revoking rw leaves ro only where that is "
                          "stored besides. What comes from customers and default groups "
                          "stays: see “permissions LOGIN --explain”."),
        &runRevoke},
    Command{"link",
            "LOGIN CUSTOMER-ID",
            2,
            2,
            {},
            QT_TRANSLATE_NOOP("Console", "Makes a customer a further customer of a customer user."),
            QT_TRANSLATE_NOOP("Console", "Only administrators may do this."),
            &runLink},
    Command{"unlink",
            "LOGIN CUSTOMER-ID",
            2,
            2,
            {},
            QT_TRANSLATE_NOOP("Console", "Takes a further customer away from a customer user."),
            QT_TRANSLATE_NOOP("Console", "Only administrators may do this."),
            &runUnlink},
    Command{"permissions", "LOGIN", 1, 1, explainOptions,
            QT_TRANSLATE_NOOP("Console",
                              "Shows what a customer user may do in which groups, and which "
                              "customers' tickets it may see."),
            "", &runPermissions},
    Command{
        "members", "GROUP ro|rw", 2, 2, explainOptions,
        QT_TRANSLATE_NOOP("Console", "Lists the customer users that have a permission on a group."),
        QT_TRANSLATE_NOOP("Console",
                          "Customer users that are not valid are listed as well: it takes "
                          "effect as soon as they are."),
        &runMembers},
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
    Command{"history", "[LOGIN]", 0, 1, historyOptions,
            QT_TRANSLATE_NOOP("Console",
                              "Lists what was changed, the latest first: all of it, or what "
                              "happened to a customer user."),
            QT_TRANSLATE_NOOP("Console",
                              "A customer user's history goes on under the username it has now. "
                              "Of passwords it says only that they were changed."),
            &runHistory},
    Command{"undo", "CHANGE-SET", 1, 1, undoOptions,
            QT_TRANSLATE_NOOP("Console", "Takes back a change, by its number in the history."),
            QT_TRANSLATE_NOOP("Console",
                              "What was changed again since is left alone and listed; the exit "
                              "code is 4 then. Who was added becomes invalid, because nobody is "
                              "ever deleted. Earlier passwords are not kept. An undo can be undone "
                              "as well."),
            &runUndo},
    Command{"export-person", "LOGIN", 1, 1, exportPersonOptions,
            QT_TRANSLATE_NOOP("Console", "Writes down everything about a customer user."),
            QT_TRANSLATE_NOOP("Console",
                              "Record, preferences, customers, permissions and the whole history; "
                              "of the password only its kind. Without a file it is printed. A file "
                              "that exists is never written over. Only administrators may do "
                              "this."),
            &runExportPerson},
    Command{
        "anonymise", "LOGIN", 1, 1, anonymiseOptions,
        QT_TRANSLATE_NOOP("Console", "Makes of a customer user somebody whom nobody recognises."),
        QT_TRANSLATE_NOOP("Console",
                          "This is the one command that cannot be undone. The record stays, "
                          "with its number, customer and relations, under a username that "
                          "tells nothing; old values go from the history as well. Backups are "
                          "not changed. Only administrators may do this."),
        &runAnonymise},
    Command{"check", "", 0, 0, checkOptions,
            QT_TRANSLATE_NOOP("Console",
                              "Looks for damage, left-overs, twins and other faults in the "
                              "database."),
            QT_TRANSLATE_NOOP("Console",
                              "The exit code is 0 whatever is found. Every repair is a change set "
                              "of its own. Only those who may administer customer users may do "
                              "this, and only administrators repair relations and groups."),
            &runCheck},
    Command{"backup", "[FILE]", 0, 1, backupOptions,
            QT_TRANSLATE_NOOP("Console", "Copies the database into a new file, and verifies that."),
            QT_TRANSLATE_NOOP("Console",
                              "Only administrators may do this: the copy holds everybody's "
                              "password, hashed. Others may go on working meanwhile. A file that "
                              "exists is never written over."),
            &runBackup},
    Command{"backups",
            "",
            0,
            0,
            {},
            QT_TRANSLATE_NOOP("Console", "Lists the automatic backups of the database."),
            QT_TRANSLATE_NOOP("Console",
                              "They are made before the database is brought up to date, on the "
                              "first start of a day and before a backup is restored. Nobody has "
                              "to sign in for this."),
            &runBackups},
    Command{"restore",
            "FILE",
            1,
            1,
            {},
            QT_TRANSLATE_NOOP("Console", "Puts a backup in the place of the database's content."),
            QT_TRANSLATE_NOOP("Console",
                              "Only administrators may do this. Nothing is asked; what the "
                              "database has so far is kept in an automatic backup, and it is told "
                              "where. If the database cannot be opened any more, an administrator "
                              "by the backup signs in, and the damaged file is kept under another "
                              "name."),
            &runRestore},
};

} // namespace

std::span<const Command> commands()
{
    return commandTable;
}

std::span<const Option> globalOptions()
{
    return generalOptions;
}

} // namespace Console
