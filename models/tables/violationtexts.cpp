// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/violationtexts.h"

#include "tables/errortexts.h"
#include "tables/fieldtexts.h"
#include "tables/settingtexts.h"

#include <QCoreApplication>

namespace Tables {

using namespace Qt::StringLiterals;
using Domain::RecordKind;
using Domain::Violation;

namespace {

/// Makes the sentences; a class only for its translation context.
class ViolationTexts
{
    Q_DECLARE_TR_FUNCTIONS(ErrorTexts)

public:
    static QString general(const Violation &violation);
    static QString special(const Violation &violation);
    static QString email(const Violation &violation);
    static QString administration(const Violation &violation);
    static QString relation(const Violation &violation);
};

QString ViolationTexts::email(const Violation &violation)
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
QString ViolationTexts::administration(const Violation &violation)
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
QString ViolationTexts::general(const Violation &violation)
{
    const QString label = quotable(recordLabel(violation.record, violation.field));
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
QString ViolationTexts::relation(const Violation &violation)
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
    if (violation.code == "login.merged_with_itself"_L1) {
        return tr("Customer user “%1” cannot be merged with itself. Pick another one.")
            .arg(quotable(violation.value));
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
QString ViolationTexts::special(const Violation &violation)
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

QString violationText(const Violation &violation)
{
    const QString text = ViolationTexts::special(violation);
    return text.isNull() ? ViolationTexts::general(violation) : text;
}

} // namespace Tables
