// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/customerusercommands.h"

#include "app/console/assignments.h"
#include "app/console/failures.h"
#include "app/console/lookups.h"
#include "app/console/renames.h"
#include "app/console/secrets.h"
#include "app/console/session.h"
#include "app/console/text.h"
#include "app/console/values.h"
#include "app/console/writing.h"
#include "domain/edits.h"
#include "domain/passwords.h"
#include "domain/rules.h"
#include "store/agentstore.h"
#include "store/changewriter.h"
#include "store/customeruserstore.h"
#include "store/rulefacts.h"
#include "store/settingstore.h"
#include "tables/fieldtexts.h"

#include <algorithm>

namespace Console {

using namespace Qt::StringLiterals;
using Domain::CustomerUser;
using Domain::Violation;
using Store::CustomerUserStore;

namespace {

/// A password's place is between the username and the email address.
void insertInFormOrder(QList<Violation> &violations, const Violation &ofPassword)
{
    const auto fields = Domain::customerUserFields();
    const auto place = [fields](const QString &column) {
        return std::find_if(
                   fields.begin(), fields.end(),
                   [&column](const Domain::Field &field) { return field.name() == column; })
            - fields.begin();
    };
    const auto next =
        std::find_if(violations.cbegin(), violations.cend(), [&](const Violation &each) {
            return place(each.field) > place(ofPassword.field);
        });
    violations.insert(next, ofPassword);
}

/// What the rules say to the record and to the password in one. The record is checked again when it
/// is written; but hashing a password for a record that cannot be written would take its time, and
/// refusing one thing after the other that of whoever asks.
Attempt<QList<Violation>> violationsOf(Session &session, const CustomerUser &next,
                                       const CustomerUser *previous, const QString &password)
{
    const auto settings = Store::readSettings(*session.database);
    if (!settings) {
        return failure(settings.error());
    }
    const auto facts = Store::factsFor(session.database->connection(), next, previous);
    if (!facts) {
        return failure(facts.error());
    }
    QList<Violation> violations = Domain::check(next, previous, *facts, settings->emailPolicy());
    if (const auto violation = Domain::checkPassword(password)) {
        insertInFormOrder(violations, *violation);
    }
    return violations;
}

/// The password's hash, once nothing speaks against record and password.
Attempt<QString> hashFor(Session &session, const CustomerUser &next, const CustomerUser *previous,
                         const QString &password)
{
    auto violations = violationsOf(session, next, previous, password);
    if (!violations) {
        return violations.outcome();
    }
    if (!violations->isEmpty()) {
        return refusal(*violations);
    }
    const auto hash = Domain::hashPassword(password);
    if (!hash) {
        return failure(hash.error());
    }
    return *hash;
}

Outcome add(Session &session, const Edit &edit, const Invocation &invocation)
{
    CustomerUser person;
    assign(person, edit.assignments);
    const bool generated = !invocation.has("new-password-file"_L1);
    auto password = generated ? Attempt<QString>(Domain::generatePassword())
                              : readNewPassword(invocation.value("new-password-file"_L1));
    if (!password) {
        return password.outcome();
    }
    auto hash = hashFor(session, person, nullptr, *password);
    if (!hash) {
        return hash.outcome();
    }
    Domain::ChangeSet changes = Domain::addition(person, *hash);
    changes.leftOvers = edit.leftOvers;
    const auto applied = Store::ChangeWriter(*session.database, session.agent).apply(changes);
    if (!applied) {
        return failure(applied.error());
    }
    Outcome outcome{
        .document = {{u"login"_s, person.login}},
        .text =
            translate("Console", "Customer user “%1” was added.\n").arg(printable(person.login))};
    if (generated) {
        outcome.document.insert(u"password"_s, *password);
        outcome.text +=
            translate("Console", "Password (generated, shown only now): %1\n").arg(*password);
    }
    return outcome;
}

/// The hash of the new password, if one is given; else a null string.
Attempt<QString> newHash(Session &session, const CustomerUser &next, const CustomerUser &previous,
                         const Invocation &invocation)
{
    if (!invocation.has("new-password-file"_L1)) {
        return QString();
    }
    auto password = readNewPassword(invocation.value("new-password-file"_L1));
    return password ? hashFor(session, next, &previous, *password) : password.outcome();
}

Outcome setCustomerUser(Session &session, const Edit &edit, const Invocation &invocation)
{
    auto previous = findCustomerUser(session, invocation.operands.constFirst());
    if (!previous) {
        return previous.outcome();
    }
    CustomerUser next = *previous;
    assign(next, edit.assignments);
    auto hash = newHash(session, next, *previous, invocation);
    if (!hash) {
        return hash.outcome();
    }
    Domain::ChangeSet changes = Domain::change(*previous, next, *hash);
    changes.leftOvers = edit.leftOvers;
    const Rename rename{
        .table = Domain::Table::CustomerUser, .before = previous->login, .after = next.login};
    auto renamed = rowsRenamedWith(session, rename);
    if (!renamed) {
        return renamed.outcome();
    }
    const auto written = writeUnlessTried(session, changes, invocation);
    if (!written) {
        return failure(written.error());
    }
    const QStringList columns = changedColumns(changes);
    Outcome outcome{
        .document = {{u"login"_s, next.login}, {u"changed"_s, QJsonArray::fromStringList(columns)}},
        .text = changedText(columns,
                            translate("Console", "Customer user “%1” was changed: %2.\n")
                                .arg(printable(next.login), columns.join(", "_L1)),
                            invocation)};
    tellRenamed(outcome, rename, *renamed);
    return outcome;
}

/// All there is to show of a customer user.
struct Details
{
    QVariantMap columns;
    QString passwordKind;
    bool hasPassword = false;
    QString lastLogin;
    QString createdBy;
    QString changedBy;
};

Domain::Result<Details> detailsOf(Store::Database &database, const CustomerUser &person)
{
    const CustomerUserStore store(database);
    const Store::AgentStore agents(database);
    const auto columns = store.columns(person.id);
    const auto password = store.storedPassword(person.id);
    const auto lastLogin = store.lastLogin(person.login);
    if (!columns || !password || !lastLogin) {
        return !columns ? columns.error() : !password ? password.error() : lastLogin.error();
    }
    const auto createdBy = agents.login(columns->value(u"create_by"_s).toInt());
    const auto changedBy = agents.login(columns->value(u"change_by"_s).toInt());
    if (!createdBy || !changedBy) {
        return !createdBy ? createdBy.error() : changedBy.error();
    }
    return Details{.columns = *columns,
                   .passwordKind = Domain::passwordKindName(Domain::passwordKind(*password)),
                   .hasPassword = !password->isEmpty(),
                   .lastLogin = lastLogin->has_value() ? QString::number(**lastLogin) : QString(),
                   .createdBy = *createdBy,
                   .changedBy = *changedBy};
}

QString detailsText(const CustomerUser &person, const Details &details)
{
    QList<QPair<QString, QString>> lines;
    for (const Domain::Field &field : Domain::customerUserFields()) {
        const QString value = field.kind == Domain::FieldKind::Password ? details.passwordKind
            : field.kind == Domain::FieldKind::Validity ? Tables::validityText(person.validId)
                                                        : person.text(field.name());
        lines.append({Tables::fieldLabel(field), value});
    }
    const auto moment = [&details](const QString &column, const QString &login) {
        return translate("Console", "%1 by %2", "a moment and an agent")
            .arg(Tables::timestampText(details.columns.value(column).toString()), login);
    };
    lines.append({translate("Console", "Last Login"), Tables::lastLoginText(details.lastLogin)});
    lines.append({translate("Console", "Created"), moment(u"create_time"_s, details.createdBy)});
    lines.append({translate("Console", "Changed"), moment(u"change_time"_s, details.changedBy)});
    return pairs(lines);
}

Outcome showCustomerUser(Session &session, const QString &login)
{
    auto person = findCustomerUser(session, login);
    if (!person) {
        return person.outcome();
    }
    const auto details = detailsOf(*session.database, *person);
    if (!details) {
        return failure(details.error());
    }
    QJsonObject object = rowObject(details->columns);
    object.insert(u"has_password"_s, details->hasPassword);
    object.insert(u"password_kind"_s, details->passwordKind);
    object.insert(u"last_login"_s, lastLoginValue(details->lastLogin));
    return {.document = object, .text = detailsText(*person, *details)};
}

Outcome verifyPassword(Session &session, const Invocation &invocation)
{
    auto person = findCustomerUser(session, invocation.operands.constFirst());
    if (!person) {
        return person.outcome();
    }
    const auto stored = CustomerUserStore(*session.database).storedPassword(person->id);
    if (!stored) {
        return failure(stored.error());
    }
    auto candidate = readPassword(invocation.value("candidate-file"_L1));
    if (!candidate) {
        return candidate.outcome();
    }
    const bool matches = Domain::verifyPassword(*candidate, *stored, person->login);
    return {.exitCode = matches ? ExitCode::Done : ExitCode::Refused,
            .document = {{u"matches"_s, matches}},
            .text = matches ? translate("Console", "It is the password.\n")
                            : translate("Console", "It is not the password.\n")};
}

} // namespace

Outcome runShow(const Invocation &invocation)
{
    return withSession(invocation, [&invocation](Session &session) {
        return showCustomerUser(session, invocation.operands.constFirst());
    });
}

Outcome runAdd(const Invocation &invocation)
{
    auto edit = readEdit(invocation, invocation.operands, Domain::customerUserFields());
    if (!edit) {
        return edit.outcome();
    }
    return withSession(invocation, [&edit, &invocation](Session &session) {
        return add(session, *edit, invocation);
    });
}

Outcome runSet(const Invocation &invocation)
{
    auto edit = readEdit(invocation, invocation.operands.mid(1), Domain::customerUserFields());
    if (!edit) {
        return edit.outcome();
    }
    if (edit->assignments.isEmpty() && !invocation.has("new-password-file"_L1)) {
        return usageError(translate("Console",
                                    "There is nothing to set: give COLUMN=VALUE or "
                                    "--new-password-file FILE."));
    }
    return withSession(invocation, [&edit, &invocation](Session &session) {
        return setCustomerUser(session, *edit, invocation);
    });
}

Outcome runVerifyPassword(const Invocation &invocation)
{
    return withSession(invocation, [&invocation](Session &session) {
        return verifyPassword(session, invocation);
    });
}

} // namespace Console
