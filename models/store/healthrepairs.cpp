// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/healthrepairs.h"

#include "domain/text.h"
#include "domain/validity.h"
#include "store/healthobstacles.h"
#include "store/healthsources.h"
#include "store/healthtrims.h"
#include "store/relationchecks.h"
#include "store/rulefacts.h"

#include <QSet>

namespace Store {

using namespace Qt::StringLiterals;
using Domain::Result;
using Domain::RowChange;
using Domain::RowOperation;
using Domain::Table;

namespace {

RowChange removalOf(const HealthRow &row)
{
    RowChange change{.table = *row.table, .operation = RowOperation::Delete, .key = row.key};
    for (auto part = row.key.cbegin(); part != row.key.cend(); ++part) {
        change.columns.append({.column = part.key(), .before = part.value()});
    }
    return change;
}

RowChange insertionOf(const HealthRow &row)
{
    RowChange change{.table = *row.table, .operation = RowOperation::Insert};
    for (auto part = row.key.cbegin(); part != row.key.cend(); ++part) {
        change.columns.append({.column = part.key(), .after = part.value()});
    }
    return change;
}

void proposeRemoval(HealthRow &row)
{
    if (isReadable(row.key)) {
        row.repair = HealthRepair::Remove;
    } else {
        row.obstacle = healthObstacle(row, u"health.unreadable"_s);
    }
}

/// All of them go and one comes back, so it must be one that may be added.
Result<void> proposeLeavingOne(const Database &database, HealthRow &row)
{
    if (!isReadable(row.key)) {
        row.obstacle = healthObstacle(row, u"health.unreadable"_s);
        return {};
    }
    auto broken = relationViolations(database.connection(), insertionOf(row));
    if (!broken) {
        return broken.error();
    }
    if (broken->isEmpty()) {
        row.repair = HealthRepair::LeaveOne;
    } else {
        row.obstacle = broken->constFirst();
    }
    return {};
}

/// Rules never keep anybody from being deactivated.
void proposeDeactivation(HealthRow &row)
{
    row.repair = HealthRepair::Change;
    row.repairedField = u"valid_id"_s;
    row.after = static_cast<int>(Domain::Validity::Invalid);
}

/// The only customer whose id is this one but for case and blanks; empty if there is none.
Result<QString> obviousCustomer(const QSqlDatabase &connection, const QString &customerId)
{
    auto owners = ownersButForCase(connection, Table::Customer, u"customer_id"_s,
                                   Domain::normalized(customerId), {});
    if (!owners) {
        return owners.error();
    }
    return owners->size() == 1 ? owners->constFirst() : QString();
}

Result<void> proposeCustomer(const Database &database, HealthRow &row)
{
    auto customer = obviousCustomer(database.connection(), row.before.toString());
    if (!customer) {
        return customer.error();
    }
    if (customer->isEmpty()) {
        return {};
    }
    auto objected =
        objections(database,
                   {.table = Table::CustomerUser,
                    .key = row.key,
                    .columns = {{.column = row.field, .before = row.before, .after = *customer}}});
    if (!objected) {
        return objected.error();
    }
    if (!objected->isEmpty()) {
        row.obstacle = objected->constFirst();
        return {};
    }
    row.repair = HealthRepair::Change;
    row.repairedField = row.field;
    row.after = *customer;
    return {};
}

Result<void> proposeRepair(const Database &database, HealthCheck check, HealthRow &row)
{
    switch (check) {
    case HealthCheck::OrphanedRelations:
        proposeRemoval(row);
        return {};
    case HealthCheck::DuplicateRelations:
        return proposeLeavingOne(database, row);
    case HealthCheck::UnknownCustomers:
        return proposeCustomer(database, row);
    case HealthCheck::PeopleOfInvalidCustomers:
    case HealthCheck::NoLogin:
        proposeDeactivation(row);
        return {};
    default:
        return {};
    }
}

/// What must not be the same in two records, but for case.
bool isUnique(Table table, const QString &column)
{
    return column == namingColumn(table) || column == "email"_L1
        || (table == Table::Customer && column == "name"_L1);
}

/// Puts a changed value to those of the same record, if they come right before.
void appendChange(QList<RowChange> &changes, const HealthRow &row)
{
    if (changes.isEmpty() || changes.constLast().table != *row.table
        || changes.constLast().key != row.key) {
        changes.append({.table = *row.table, .key = row.key});
    }
    changes.last().columns.append(
        {.column = row.repairedField, .before = row.before, .after = row.after});
}

} // namespace

Result<void> proposeRepairs(const Database &database, HealthCheck check, QList<HealthRow> &rows)
{
    if (check == HealthCheck::SurroundingBlanks) {
        return proposeTrims(database, rows);
    }
    for (HealthRow &row : rows) {
        if (auto proposed = proposeRepair(database, check, row); !proposed) {
            return proposed.error();
        }
    }
    return {};
}

bool mayRepair(const Domain::Agent &agent, const HealthRow &row)
{
    if (row.repair == HealthRepair::None) {
        return false;
    }
    const bool isOfCustomers = row.table == Table::CustomerUser || row.table == Table::Customer;
    return agent.isAdministrator || (isOfCustomers && agent.mayEditCustomers);
}

HealthRepairs repairsOf(HealthCheck check, const QList<HealthRow> &rows)
{
    HealthRepairs repairs{
        .changes = {.kind = Domain::ChangeKind::Repaired, .subject = healthCheckName(check)}};
    QSet<QString> names; // that the rows before get
    for (const HealthRow &row : rows) {
        if (row.repair == HealthRepair::None) {
            continue;
        }
        if (row.repair == HealthRepair::Change && isUnique(*row.table, row.repairedField)) {
            const QString name = Domain::tableName(*row.table) + u'.' + row.repairedField + u'.'
                + row.after.toString().toCaseFolded();
            if (names.contains(name)) {
                continue;
            }
            names.insert(name);
        }
        if (row.repair == HealthRepair::Change) {
            appendChange(repairs.changes.rows, row);
        } else {
            repairs.changes.rows.append(removalOf(row));
        }
        if (row.repair == HealthRepair::LeaveOne) {
            repairs.changes.rows.append(insertionOf(row));
        }
        repairs.rows.append(row);
    }
    return repairs;
}

} // namespace Store
