// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/healthtrims.h"

#include "domain/text.h"
#include "store/healthobstacles.h"
#include "store/healthsources.h"
#include "store/query.h"
#include "store/rowrules.h"

#include <QHash>

#include <algorithm>

namespace Store {

using namespace Qt::StringLiterals;
using Domain::ColumnChange;
using Domain::Result;
using Domain::RowChange;
using Domain::Table;
using Domain::Violation;

namespace {

/// What trimming makes of a record, and what keeps some of its texts from being trimmed.
struct Trimming
{
    RowChange change;
    QHash<QString, Violation> obstacles; ///< by column
};

/// People come with their customer, whose id is trimmed everywhere.
Result<bool> comesWithCustomer(const QSqlDatabase &connection, Table table,
                               const ColumnChange &column)
{
    if (table != Table::CustomerUser || column.column != "customer_id"_L1) {
        return false;
    }
    auto exists = runForValue(
        connection, u"SELECT EXISTS (SELECT 1 FROM customer_company WHERE customer_id = ?)"_s,
        {column.before});
    if (!exists) {
        return exists.error();
    }
    return exists->toBool();
}

Result<Trimming> allTrims(const QSqlDatabase &connection, const HealthRow &row)
{
    Trimming trimming{.change = {.table = *row.table, .key = row.key}};
    auto stored = storedRow(connection, trimming.change);
    if (!stored) {
        return stored.error();
    }
    const QSqlRecord record = stored->value_or(QSqlRecord());
    for (const QString &column : textColumns(*row.table)) {
        const QString text = record.value(column).toString();
        const ColumnChange trim{
            .column = column, .before = record.value(column), .after = Domain::normalized(text)};
        if (trim.after.toString() == text) {
            continue;
        }
        auto comes = comesWithCustomer(connection, *row.table, trim);
        if (!comes) {
            return comes.error();
        }
        if (!isReadable(text) || *comes) {
            const auto code = *comes ? u"health.with_customer"_s : u"health.unreadable"_s;
            trimming.obstacles.insert(column, healthObstacle(row, code));
        } else {
            trimming.change.columns.append(trim);
        }
    }
    return trimming;
}

/// Takes the violations' columns out of the change. False if they are about others, so that nothing
/// of it can be written.
bool takeOut(Trimming &trimming, const QList<Violation> &violations)
{
    bool isAny = false;
    for (const Violation &violation : violations) {
        const auto taken = trimming.change.columns.removeIf(
            [&violation](const ColumnChange &each) { return each.column == violation.field; });
        if (taken > 0) {
            trimming.obstacles.insert(violation.field, violation);
            isAny = true;
        }
    }
    return isAny;
}

void takeOutAll(Trimming &trimming, const Violation &violation)
{
    for (const ColumnChange &column : std::as_const(trimming.change.columns)) {
        trimming.obstacles.insert(column.column, violation);
    }
    trimming.change.columns.clear();
}

Result<Trimming> possibleTrims(const Database &database, const HealthRow &row)
{
    auto trimming = allTrims(database.connection(), row);
    if (!trimming) {
        return trimming;
    }
    while (!trimming->change.columns.isEmpty()) {
        auto objected = objections(database, trimming->change);
        if (!objected) {
            return objected.error();
        }
        if (objected->isEmpty()) {
            break;
        }
        if (!takeOut(*trimming, *objected)) {
            takeOutAll(*trimming, objected->constFirst());
        }
    }
    return trimming;
}

void takeTrim(HealthRow &row, const Trimming &trimming)
{
    const auto trim =
        std::find_if(trimming.change.columns.cbegin(), trimming.change.columns.cend(),
                     [&row](const ColumnChange &each) { return each.column == row.field; });
    if (trim != trimming.change.columns.cend()) {
        row.repair = HealthRepair::Change;
        row.repairedField = row.field;
        row.before = trim->before;
        row.after = trim->after;
    } else if (trimming.obstacles.contains(row.field)) {
        row.obstacle = trimming.obstacles.value(row.field);
    }
}

} // namespace

Result<void> proposeTrims(const Database &database, QList<HealthRow> &rows)
{
    Result<Trimming> trimming = Trimming();
    const HealthRow *first = nullptr;
    for (HealthRow &row : rows) {
        if (first == nullptr || first->table != row.table || first->key != row.key) {
            first = &row;
            trimming = isReadable(row.key) ? possibleTrims(database, row) : Trimming();
            if (!trimming) {
                return trimming.error();
            }
        }
        takeTrim(row, *trimming);
        if (!isReadable(row.key)) {
            row.obstacle = healthObstacle(row, u"health.unreadable"_s);
        }
    }
    return {};
}

} // namespace Store
