// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/rules.h"

#include "domain/fields.h"
#include "domain/text.h"

namespace Domain {

using namespace Qt::StringLiterals;

namespace {

constexpr int maximumPasswordOctets = 72;

using Finding = std::optional<Violation>;

Violation violation(const Field &field, QLatin1StringView reason)
{
    return {.field = field.name(), .code = QString(field.name() + u'.' + reason)};
}

Violation taken(const Field &field, const QString &owner)
{
    Violation found = violation(field, "taken"_L1);
    found.owner = owner;
    return found;
}

Violation refused(const Field &field, QLatin1StringView reason, const QString &value)
{
    Violation found = violation(field, reason);
    found.value = value;
    return found;
}

/// One field of a record that is about to be stored.
struct Value
{
    const Field &field;
    QString text;
    bool changed; ///< or new
    bool recordValid; ///< once it is stored
};

template<typename Record>
Value valueOf(const Field &field, const Record &next, const Record *previous)
{
    const QString text = next.text(field.name());
    const bool changed = previous == nullptr || previous->text(field.name()) != text;
    return {.field = field, .text = text, .changed = changed, .recordValid = next.isValid()};
}

/// What holds for every text, whatever it means.
Finding checkText(const Value &value, int limit)
{
    if (normalized(value.text).isEmpty()) {
        const bool missing = value.field.mandatory && (value.changed || value.recordValid);
        return missing ? Finding(violation(value.field, "required"_L1)) : std::nullopt;
    }
    if (!value.changed) {
        return std::nullopt;
    }
    if (characterCount(value.text) > limit) {
        Violation found = violation(value.field, "too_long"_L1);
        found.limit = limit;
        return found;
    }
    if (hasForbiddenCharacter(value.text)) {
        return violation(value.field, "control_character"_L1);
    }
    return std::nullopt;
}

Finding checkText(const Value &value)
{
    return checkText(value, value.field.length);
}

Finding checkUnique(const Value &value, const QString &owner)
{
    return value.changed && !owner.isEmpty() ? Finding(taken(value.field, owner)) : std::nullopt;
}

Finding checkUniqueText(const Value &value, int limit, const QString &owner)
{
    Finding found = checkText(value, limit);
    return found ? found : checkUnique(value, owner);
}

/// An empty pattern matches nothing here, as the settings promise; to QRegularExpression it would
/// match everything.
bool matches(const QRegularExpression &pattern, const QString &text)
{
    return !pattern.pattern().isEmpty() && pattern.isValid() && pattern.match(text).hasMatch();
}

Finding checkAddress(const Field &field, const QString &address, const EmailPolicy &policy)
{
    if (matches(policy.alwaysAccepted, address)) {
        return std::nullopt;
    }
    if (!isEmailAddress(address)) {
        return refused(field, "syntax"_L1, address);
    }
    if (matches(policy.neverAccepted, address)) {
        return refused(field, "not_allowed"_L1, address);
    }
    return std::nullopt;
}

/// A display name is the usual reason for a refusal; without it the address may do.
Finding checkAddressOffering(const Field &field, const QString &address, const EmailPolicy &policy)
{
    Finding found = checkAddress(field, address, policy);
    if (found) {
        const QString bare = addressWithoutDisplayName(address);
        if (!bare.isEmpty() && !checkAddress(field, bare, policy)) {
            found->suggestion = bare;
        }
    }
    return found;
}

Finding checkEmail(const Value &value, const CustomerUserFacts &facts, const EmailPolicy &policy)
{
    Finding found = checkText(value);
    if (!found && value.recordValid) {
        found = checkAddressOffering(value.field, value.text, policy);
    }
    if (!found && policy.unique) {
        found = checkUnique(value, facts.emailOwner);
    }
    return found;
}

Finding checkCustomerId(const Value &value, bool isNew, const CustomerUserFacts &facts)
{
    if (isNew && !facts.anyCustomerExists) {
        return Violation{.field = value.field.name(), .code = u"no_customer_exists"_s};
    }
    Finding found = checkText(value);
    if (!found && value.changed && !facts.customerExists) {
        found = refused(value.field, "unknown"_L1, value.text);
    }
    return found;
}

template<typename Record>
Finding checkValidity(const Field &field, const Record &next, const Record *previous)
{
    const bool changed = previous == nullptr || previous->validId != next.validId;
    const bool unknown = changed && !validityFromId(next.validId);
    return unknown ? Finding(refused(field, "unknown"_L1, QString::number(next.validId)))
                   : std::nullopt;
}

Finding checkField(const Value &value, bool isNew, const CustomerUserFacts &facts,
                   const EmailPolicy &policy)
{
    if (value.field.kind == FieldKind::Email) {
        return checkEmail(value, facts, policy);
    }
    if (value.field.kind == FieldKind::CustomerId) {
        return checkCustomerId(value, isNew, facts);
    }
    if (value.field.name() == "login"_L1) {
        return checkUniqueText(value, maximumUsernameLength, facts.loginOwner);
    }
    return checkText(value);
}

Finding checkField(const Value &value, const CustomerFacts &facts)
{
    if (value.field.name() == "customer_id"_L1) {
        return checkUniqueText(value, value.field.length, facts.idOwner);
    }
    if (value.field.name() == "name"_L1) {
        return checkUniqueText(value, value.field.length, facts.nameOwner);
    }
    return checkText(value);
}

Finding checkField(const Value &value, const GroupFacts &facts)
{
    return value.field.name() == "name"_L1
        ? checkUniqueText(value, value.field.length, facts.nameOwner)
        : checkText(value);
}

Finding checkField(const Value &value, const AgentFacts &facts)
{
    return value.field.name() == "login"_L1
        ? checkUniqueText(value, value.field.length, facts.loginOwner)
        : checkText(value);
}

/// The checks of a record all of whose fields are texts, but for validity, password and
/// memberships.
template<typename Record, typename Facts>
QList<Violation> checkFields(std::span<const Field> fields, RecordKind kind, const Record &next,
                             const Record *previous, const Facts &facts)
{
    QList<Violation> violations;
    for (const Field &field : fields) {
        if (field.kind == FieldKind::Password || field.kind == FieldKind::Membership) {
            continue;
        }
        const Finding found = field.kind == FieldKind::Validity
            ? checkValidity(field, next, previous)
            : checkField(valueOf(field, next, previous), facts);
        if (found) {
            violations.append(*found);
            violations.last().record = kind;
        }
    }
    return violations;
}

} // namespace

QList<Violation> check(const CustomerUser &next, const CustomerUser *previous,
                       const CustomerUserFacts &facts, const EmailPolicy &email)
{
    QList<Violation> violations;
    for (const Field &field : customerUserFields()) {
        if (field.kind == FieldKind::Password) {
            continue;
        }
        const Finding found = field.kind == FieldKind::Validity
            ? checkValidity(field, next, previous)
            : checkField(valueOf(field, next, previous), previous == nullptr, facts, email);
        if (found) {
            violations.append(*found);
        }
    }
    return violations;
}

QList<Violation> check(const Customer &next, const Customer *previous, const CustomerFacts &facts)
{
    return checkFields(customerFields(), RecordKind::Customer, next, previous, facts);
}

QList<Violation> check(const Group &next, const Group *previous, const GroupFacts &facts)
{
    return checkFields(groupFields(), RecordKind::Group, next, previous, facts);
}

QList<Violation> check(const AgentRecord &next, const AgentRecord *previous,
                       const AgentFacts &facts)
{
    QList<Violation> violations =
        checkFields(agentFields(), RecordKind::Agent, next, previous, facts);
    if (previous == nullptr && !facts.hasPassword) {
        violations.append(
            {.field = u"pw"_s, .code = u"pw.required"_s, .record = RecordKind::Agent});
    }
    return violations;
}

Violation noAdministratorLeft(const QList<RowChange> &rows)
{
    Violation violation{
        .field = u"in_admin"_s, .code = u"admin.last"_s, .record = RecordKind::Agent};
    for (const RowChange &row : rows) {
        const bool isGroup = row.table == Table::Group;
        if (row.operation != RowOperation::Update || (!isGroup && row.table != Table::Agent)) {
            continue;
        }
        for (const ColumnChange &change : row.columns) {
            if (change.column == "valid_id"_L1 || (isGroup && change.column == "name"_L1)) {
                violation.field = change.column;
                violation.record = isGroup ? RecordKind::Group : RecordKind::Agent;
            }
        }
    }
    return violation;
}

std::optional<Violation> checkPassword(const QString &password)
{
    if (password.contains(QChar::Null)) {
        return Violation{.field = u"pw"_s, .code = u"password.nul"_s};
    }
    if (password.toUtf8().size() > maximumPasswordOctets) {
        return Violation{
            .field = u"pw"_s, .code = u"password.too_long"_s, .limit = maximumPasswordOctets};
    }
    return std::nullopt;
}

} // namespace Domain
