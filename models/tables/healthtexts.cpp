// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/healthtexts.h"

#include "domain/changeset.h"
#include "tables/errortexts.h"
#include "tables/fieldtexts.h"
#include "tables/violationtexts.h"

#include <QCoreApplication>

namespace Tables {

using namespace Qt::StringLiterals;
using Domain::RecordKind;
using Domain::Table;
using Store::HealthCheck;
using Store::HealthRepair;
using Store::HealthRow;

namespace {

/// Makes the sentences; a class only for its translation context.
class HealthTexts
{
    Q_DECLARE_TR_FUNCTIONS(HealthTexts)

public:
    static QString title(HealthCheck check);
    static QString explanation(HealthCheck check, int months);
    static QString advice(HealthCheck check);
    static QString record(const HealthRow &row);
    static QString problem(HealthCheck check, const HealthRow &row);
    static QString orphan(const HealthRow &row);
    static QString duplicate(const HealthRow &row);
    static QString integrity(const HealthRow &row);
    static QString relation(const HealthRow &row);
    static QString lastLogin(const HealthRow &row);
    static QString obstacle(const Domain::Violation &violation);
    static QString repair(const HealthRow &row);
    static QString repaired(int rows) { return tr("%n row(s) repaired.", nullptr, rows); }
    static QString noRepair() { return tr("Nothing obvious: edit it yourself."); }
};

RecordKind healthKind(const HealthRow &row)
{
    return row.table == Table::Customer ? RecordKind::Customer
        : row.table == Table::Group     ? RecordKind::Group
                                        : RecordKind::CustomerUser;
}

QString healthLabel(const HealthRow &row, const QString &column)
{
    return recordLabel(healthKind(row), column);
}

QString HealthTexts::title(HealthCheck check)
{
    switch (check) {
    case HealthCheck::Integrity:
        return tr("Damage to the file");
    case HealthCheck::OrphanedRelations:
        return tr("Orphaned relations");
    case HealthCheck::DuplicateRelations:
        return tr("Duplicate relations");
    case HealthCheck::CaseTwins:
        return tr("Names that differ only in capitals");
    case HealthCheck::LongUsernames:
        return tr("Usernames over 100 characters");
    case HealthCheck::UnknownCustomers:
        return tr("Customers that do not exist");
    case HealthCheck::PeopleOfInvalidCustomers:
        return tr("Valid people of invalid customers");
    case HealthCheck::SharedEmails:
        return tr("Email addresses used twice");
    case HealthCheck::SurroundingBlanks:
        return tr("Blanks around values");
    case HealthCheck::LongValues:
        return tr("Values over length");
    case HealthCheck::WeakPasswords:
        return tr("Weakly protected passwords");
    case HealthCheck::NoLogin:
        return tr("No login for a long time");
    }
    return {};
}

QString HealthTexts::explanation(HealthCheck check, int months)
{
    switch (check) {
    case HealthCheck::Integrity:
        return tr("What SQLite itself finds wrong with the database file, and rows that refer to "
                  "rows that are gone.");
    case HealthCheck::OrphanedRelations:
        return tr("Permissions, further customers and preferences of a username, a customer or a "
                  "group that no longer exists. Whoever gets that name next would inherit them.");
    case HealthCheck::DuplicateRelations:
        return tr("The same relation is stored more than once. It counts once; but who takes it "
                  "away with another program may leave a copy behind.");
    case HealthCheck::CaseTwins:
        return tr("Usernames, customer IDs, customer names and group names that are the same but "
                  "for capitals. OTOBO may take one for the other.");
    case HealthCheck::LongUsernames:
        return tr("Relations hold 100 characters of a username, so these people can be given "
                  "neither groups nor further customers.");
    case HealthCheck::UnknownCustomers:
        return tr("Customer users whose customer does not exist: they have no permissions through "
                  "it, and nobody finds them by its name.");
    case HealthCheck::PeopleOfInvalidCustomers:
        return tr("Customer users that can still log in although their customer is not valid any "
                  "more. They keep its permissions.");
    case HealthCheck::SharedEmails:
        return tr("Several customer users have the same email address (capitals make no "
                  "difference). OTOBO gives a message to just one of them.");
    case HealthCheck::SurroundingBlanks:
        return tr("Values that begin or end with a blank. They look right and are not found.");
    case HealthCheck::LongValues:
        return tr("Values that are longer than their column allows. Other databases would refuse "
                  "or cut them.");
    case HealthCheck::WeakPasswords:
        return tr("Passwords that are not stored with bcrypt. Whoever gets hold of the database "
                  "guesses many of them quickly.");
    case HealthCheck::NoLogin:
        return tr("Valid customer users who have not logged in for %n month(s). Who never did "
                  "counts from the day of being added.",
                  nullptr, months);
    }
    return {};
}

QString HealthTexts::advice(HealthCheck check)
{
    switch (check) {
    case HealthCheck::Integrity:
        return tr("This cannot be repaired here. Do not go on working with this file: put a backup "
                  "back in its place.");
    case HealthCheck::OrphanedRelations:
        return tr("The repair removes them.");
    case HealthCheck::DuplicateRelations:
        return tr("The repair leaves one of each.");
    case HealthCheck::CaseTwins:
        return tr("Rename one of them. Invalid ones count as well.");
    case HealthCheck::LongUsernames:
        return tr("Give them a shorter username.");
    case HealthCheck::UnknownCustomers:
        return tr("The repair sets the customer where its ID differs only in capitals or blanks. "
                  "For the others, pick a customer or add the missing one.");
    case HealthCheck::PeopleOfInvalidCustomers:
    case HealthCheck::NoLogin:
        return tr("The repair sets them to invalid.");
    case HealthCheck::SharedEmails:
        return tr("Give one of them another address. Invalid ones count as well.");
    case HealthCheck::SurroundingBlanks:
        return tr("The repair removes the blanks, in all that refers to the value as well.");
    case HealthCheck::LongValues:
        return tr("Open them and shorten the value.");
    case HealthCheck::WeakPasswords:
        return tr("A password cannot be read back, so it cannot be converted: set a new one, or "
                  "have the person choose one.");
    }
    return {};
}

QString HealthTexts::record(const HealthRow &row)
{
    const QString name = quotable(row.record);
    if (!row.table) {
        return name.isEmpty() ? tr("Database file") : tr("Table %1").arg(name);
    }
    switch (*row.table) {
    case Table::Customer:
    case Table::GroupCustomer:
        return tr("Customer %1").arg(name);
    case Table::Group:
        return tr("Group %1").arg(name);
    default:
        return tr("Customer user %1").arg(name);
    }
}

/// What a row of a relation says.
QString HealthTexts::relation(const HealthRow &row)
{
    const QString permission = quotable(row.key.value(u"permission_key"_s).toString());
    const QString other =
        quotable(row.other.isEmpty() ? u'#' + row.key.value(u"group_id"_s).toString() : row.other);
    switch (*row.table) {
    case Table::CustomerUserCustomer:
        return tr("Further customer %1").arg(other);
    case Table::CustomerPreference:
        return tr("Preference %1").arg(other);
    default:
        return tr("Permission %1 on group %2").arg(permission, other);
    }
}

QString HealthTexts::orphan(const HealthRow &row)
{
    if (row.field == "group_id"_L1) {
        return tr("%1: there is no such group.").arg(relation(row));
    }
    return row.field == "customer_id"_L1
        ? tr("%1: there is no such customer.").arg(relation(row))
        : tr("%1: there is no such customer user.").arg(relation(row));
}

QString HealthTexts::duplicate(const HealthRow &row)
{
    return tr("%1 is stored %n time(s).", nullptr, row.found.toInt()).arg(relation(row));
}

QString HealthTexts::integrity(const HealthRow &row)
{
    return row.field == "foreign_key"_L1
        ? tr("Row %1 refers to a row of table %2 that does not exist.")
              .arg(row.found.toString(), quotable(row.other))
        : quotable(row.found.toString());
}

QString HealthTexts::lastLogin(const HealthRow &row)
{
    return row.field == "last_login"_L1
        ? tr("Last login: %1").arg(quotable(lastLoginText(row.found.toString())))
        : tr("Never logged in; added %1").arg(quotable(timestampText(row.found.toString())));
}

QString HealthTexts::problem(HealthCheck check, const HealthRow &row)
{
    const QString label = healthLabel(row, row.field);
    const QString found = quotable(row.found.toString());
    const QString other = quotable(row.other);
    switch (check) {
    case HealthCheck::Integrity:
        return integrity(row);
    case HealthCheck::OrphanedRelations:
        return orphan(row);
    case HealthCheck::DuplicateRelations:
        return duplicate(row);
    case HealthCheck::CaseTwins:
        return tr("%1 “%2”: %3 has the same but for capitals.").arg(label, found, other);
    case HealthCheck::LongUsernames:
    case HealthCheck::LongValues:
        return tr("%1 has %n character(s): “%2”", nullptr, row.other.toInt()).arg(label, found);
    case HealthCheck::UnknownCustomers:
        return found.isEmpty() ? tr("There is no customer ID.")
                               : tr("There is no customer “%1”.").arg(found);
    case HealthCheck::PeopleOfInvalidCustomers:
        return tr("Customer %1 (%2) is not valid.").arg(found, other);
    case HealthCheck::SharedEmails:
        return tr("%1 is also the address of %2.").arg(found, other);
    case HealthCheck::SurroundingBlanks:
        return tr("%1: “%2”", "field and its value").arg(label, found);
    case HealthCheck::WeakPasswords:
        return tr("Stored as %1", "kind of a password").arg(found);
    case HealthCheck::NoLogin:
        return lastLogin(row);
    }
    return {};
}

QString HealthTexts::obstacle(const Domain::Violation &violation)
{
    if (violation.code == "health.unreadable"_L1) {
        return tr("It holds bytes that are no text. Only the program that wrote them can mend it.");
    }
    if (violation.code == "health.with_customer"_L1) {
        return tr("It follows the customer as soon as that one’s ID is repaired.");
    }
    return violationText(violation);
}

QString HealthTexts::repair(const HealthRow &row)
{
    switch (row.repair) {
    case HealthRepair::Remove:
        return tr("Remove");
    case HealthRepair::LeaveOne:
        return tr("Leave one");
    case HealthRepair::None:
        return row.obstacle ? tr("Not possible: %1").arg(obstacle(*row.obstacle)) : noRepair();
    case HealthRepair::Change:
        break;
    }
    const bool isValidity = row.repairedField == "valid_id"_L1;
    const QString before = fieldValueText(row.repairedField, row.before);
    const QString after = fieldValueText(row.repairedField, row.after);
    const QString label = healthLabel(row, row.repairedField);
    return isValidity
        ? tr("%1: %2 → %3", "field, value before and after").arg(label, before, after)
        : tr("%1: “%2” → “%3”", "field, value before and after").arg(label, before, after);
}

} // namespace

QString healthTitle(HealthCheck check)
{
    return HealthTexts::title(check);
}

QString healthExplanation(HealthCheck check, int monthsWithoutLogin)
{
    return HealthTexts::explanation(check, monthsWithoutLogin);
}

QString healthAdvice(HealthCheck check)
{
    return HealthTexts::advice(check);
}

QString healthRecordText(const HealthRow &row)
{
    return HealthTexts::record(row);
}

QString healthProblemText(HealthCheck check, const HealthRow &row)
{
    return HealthTexts::problem(check, row);
}

QString healthRepairText(HealthCheck check, const HealthRow &row)
{
    return Store::isRepairable(check) ? HealthTexts::repair(row) : QString();
}

QString healthRepairedText(qsizetype rows)
{
    return HealthTexts::repaired(static_cast<int>(rows));
}

} // namespace Tables
