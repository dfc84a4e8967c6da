// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/edits.h"

#include "domain/fields.h"
#include "domain/text.h"

namespace Domain {

using namespace Qt::StringLiterals;

namespace {

bool isTextField(const Field &field)
{
    return field.kind != FieldKind::Password && field.kind != FieldKind::Validity;
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

} // namespace Domain
