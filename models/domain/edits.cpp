// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/edits.h"

#include "domain/fields.h"
#include "domain/permissions.h"
#include "domain/settings.h"
#include "domain/text.h"

namespace Domain {

using namespace Qt::StringLiterals;

namespace {

bool isTextField(const Field &field)
{
    return field.kind != FieldKind::Password && field.kind != FieldKind::Validity
        && field.kind != FieldKind::Membership;
}

template<typename Record>
RowChange insertion(Table table, std::span<const Field> fields, const Record &next)
{
    RowChange row{.table = table, .operation = RowOperation::Insert};
    for (const Field &field : fields) {
        if (!isTextField(field)) {
            continue;
        }
        // A mandatory column must not be NULL, whatever the rules say to it being empty.
        const QString value = normalized(next.text(field.name()));
        if (!value.isEmpty() || field.mandatory) {
            row.columns.append({.column = field.name(), .after = value.isNull() ? u""_s : value});
        }
    }
    row.columns.append({.column = u"valid_id"_s, .after = next.validId});
    return row;
}

QVariant storable(const QString &value)
{
    return value.isNull() ? QVariant() : QVariant(value);
}

template<typename Record>
QList<ColumnChange> differences(std::span<const Field> fields, const Record &previous,
                                const Record &next)
{
    QList<ColumnChange> columns;
    for (const Field &field : fields) {
        const QString before = previous.text(field.name());
        const QString after = next.text(field.name());
        if (isTextField(field) && before != after && before != normalized(after)) {
            const QString value = normalized(after);
            columns.append({.column = field.name(),
                            .before = storable(before),
                            .after = value.isNull() ? u""_s : value});
        }
    }
    if (previous.validId != next.validId) {
        columns.append(
            {.column = u"valid_id"_s, .before = previous.validId, .after = next.validId});
    }
    return columns;
}

/// Makes the agent a member, or no member any more. Other permissions of its own in the group
/// (which OTOBO knows) stay.
RowChange membership(const QVariant &agentId, int groupId, bool isMember)
{
    const QVariantMap key{{u"user_id"_s, agentId},
                          {u"group_id"_s, groupId},
                          {u"permission_key"_s, permissionKey(Permission::ReadWrite)}};
    RowChange row{.table = Table::AgentGroup, .operation = RowOperation::Insert};
    if (!isMember) {
        row.operation = RowOperation::Delete;
        row.key = key;
    }
    for (auto part = key.cbegin(); part != key.cend(); ++part) {
        row.columns.append({.column = part.key(),
                            .before = isMember ? QVariant() : part.value(),
                            .after = isMember ? part.value() : QVariant()});
    }
    return row;
}

QList<RowChange> memberships(const QVariant &agentId, const AgentRecord &previous,
                             const AgentRecord &next, const AgentGroups &groups)
{
    QList<RowChange> rows;
    if (groups.users != 0 && previous.inUsers != next.inUsers) {
        rows.append(membership(agentId, groups.users, next.inUsers));
    }
    if (groups.admin != 0 && previous.inAdmin != next.inAdmin) {
        rows.append(membership(agentId, groups.admin, next.inAdmin));
    }
    return rows;
}

} // namespace

ChangeSet addition(const CustomerUser &next, const QString &passwordHash)
{
    RowChange row = insertion(Table::CustomerUser, customerUserFields(), next);
    if (!passwordHash.isNull()) {
        row.columns.append({.column = u"pw"_s, .after = passwordHash});
    }
    return {
        .kind = ChangeKind::CustomerUserAdded, .subject = normalized(next.login), .rows = {row}};
}

ChangeSet change(const CustomerUser &previous, const CustomerUser &next,
                 const QString &passwordHash)
{
    ChangeSet changes{.kind = ChangeKind::CustomerUserChanged, .subject = previous.login};
    QList<ColumnChange> columns = differences(customerUserFields(), previous, next);
    if (!passwordHash.isNull()) {
        columns.append({.column = u"pw"_s, .after = passwordHash});
    }
    if (!columns.isEmpty()) {
        changes.rows.append({.table = Table::CustomerUser,
                             .operation = RowOperation::Update,
                             .key = {{u"id"_s, previous.id}},
                             .columns = columns});
    }
    return changes;
}

ChangeSet addition(const Customer &next)
{
    return {.kind = ChangeKind::CustomerAdded,
            .subject = normalized(next.customerId),
            .rows = {insertion(Table::Customer, customerFields(), next)}};
}

ChangeSet change(const Customer &previous, const Customer &next)
{
    ChangeSet changes{.kind = ChangeKind::CustomerChanged, .subject = previous.customerId};
    const QList<ColumnChange> columns = differences(customerFields(), previous, next);
    if (!columns.isEmpty()) {
        changes.rows.append({.table = Table::Customer,
                             .operation = RowOperation::Update,
                             .key = {{u"customer_id"_s, previous.customerId}},
                             .columns = columns});
    }
    return changes;
}

ChangeSet addition(const Group &next)
{
    return {.kind = ChangeKind::GroupAdded,
            .subject = normalized(next.name),
            .rows = {insertion(Table::Group, groupFields(), next)}};
}

ChangeSet change(const Group &previous, const Group &next)
{
    ChangeSet changes{.kind = ChangeKind::GroupChanged, .subject = previous.name};
    const QList<ColumnChange> columns = differences(groupFields(), previous, next);
    if (!columns.isEmpty()) {
        changes.rows.append({.table = Table::Group,
                             .operation = RowOperation::Update,
                             .key = {{u"id"_s, previous.id}},
                             .columns = columns});
    }
    return changes;
}

ChangeSet addition(const AgentRecord &next, const QString &passwordHash, const AgentGroups &groups)
{
    RowChange row = insertion(Table::Agent, agentFields(), next);
    if (!passwordHash.isNull()) {
        row.columns.append({.column = u"pw"_s, .after = passwordHash});
    }
    // The writer knows the agent's id as soon as there is one.
    return {.kind = ChangeKind::AgentAdded,
            .subject = normalized(next.login),
            .rows = QList{row} + memberships({}, {}, next, groups)};
}

ChangeSet change(const AgentRecord &previous, const AgentRecord &next, const QString &passwordHash,
                 const AgentGroups &groups)
{
    ChangeSet changes{.kind = ChangeKind::AgentChanged, .subject = previous.login};
    QList<ColumnChange> columns = differences(agentFields(), previous, next);
    if (!passwordHash.isNull()) {
        columns.append({.column = u"pw"_s, .after = passwordHash});
    }
    if (!columns.isEmpty()) {
        changes.rows.append({.table = Table::Agent,
                             .operation = RowOperation::Update,
                             .key = {{u"id"_s, previous.id}},
                             .columns = columns});
    }
    changes.rows += memberships(previous.id, previous, next, groups);
    return changes;
}

ChangeSet change(const Settings &previous, const Settings &next)
{
    ChangeSet changes{.kind = ChangeKind::SettingChanged};
    QStringList names;
    for (const SettingField &field : settingFields()) {
        const QString before = previous.stored(field.name());
        const QString after = next.stored(field.name());
        if (before == after && before.isNull() == after.isNull()) {
            continue;
        }
        const QString name = field.name();
        RowChange row{.table = Table::Setting,
                      .key = {{u"name"_s, name}},
                      .columns = {{.column = u"content"_s, .before = before, .after = after}}};
        if (before.isNull()) {
            row = {.table = Table::Setting,
                   .operation = RowOperation::Insert,
                   .columns = {{.column = u"name"_s, .after = name},
                               {.column = u"content"_s, .after = after}}};
        }
        names.append(name);
        changes.rows.append(row);
    }
    changes.subject = names.join(", "_L1);
    return changes;
}

} // namespace Domain
