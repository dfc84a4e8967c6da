// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/rowrules.h"

#include "domain/relationedits.h"
#include "store/agentrecordstore.h"
#include "store/customerstore.h"
#include "store/customeruserstore.h"
#include "store/groupstore.h"
#include "store/query.h"
#include "store/relationchecks.h"
#include "store/rulefacts.h"
#include "store/settingstore.h"
#include "store/tablecolumns.h"

#include <algorithm>

namespace Store {

using namespace Qt::StringLiterals;
using Domain::Result;
using Domain::RowChange;
using Domain::RowOperation;
using Domain::Table;
using Domain::Violation;

namespace {

template<typename Record>
Record withChanges(Record record, const RowChange &row)
{
    for (const Domain::ColumnChange &change : row.columns) {
        if (change.column == "valid_id"_L1) {
            record.validId = change.after.toInt();
        } else {
            record.setText(QLatin1StringView(change.column.toLatin1()), change.after.toString());
        }
    }
    return record;
}

bool bringsPassword(const RowChange &row)
{
    return std::any_of(row.columns.cbegin(), row.columns.cend(), [](const auto &change) {
        return change.column == "pw"_L1 && !change.after.toString().isEmpty();
    });
}

Result<QList<Violation>> check(const Database &database, const RowChange & /*row*/,
                               const Domain::CustomerUser &next,
                               const Domain::CustomerUser *previous)
{
    auto settings = readSettings(database);
    if (!settings) {
        return settings.error();
    }
    auto facts = factsFor(database.connection(), next, previous);
    if (!facts) {
        return facts.error();
    }
    return Domain::check(next, previous, *facts, settings->emailPolicy());
}

Result<QList<Violation>> check(const Database &database, const RowChange &row,
                               const Domain::AgentRecord &next, const Domain::AgentRecord *previous)
{
    auto facts = factsFor(database.connection(), next, previous);
    if (!facts) {
        return facts.error();
    }
    facts->hasPassword = bringsPassword(row);
    return Domain::check(next, previous, *facts);
}

/// A customer or a group.
template<typename Record>
Result<QList<Violation>> check(const Database &database, const RowChange & /*row*/,
                               const Record &next, const Record *previous)
{
    auto facts = factsFor(database.connection(), next, previous);
    if (!facts) {
        return facts.error();
    }
    return Domain::check(next, previous, *facts);
}

template<typename Record>
Result<QList<Violation>> checkRecord(const Database &database, const RowChange &row,
                                     const Record &previous)
{
    const bool isNew = row.operation == RowOperation::Insert;
    return check(database, row, withChanges(previous, row), isNew ? nullptr : &previous);
}

/// A setting's row is picked by its name, or brings it.
QList<Violation> settingViolations(const RowChange &row)
{
    QString name = row.key.value(u"name"_s).toString();
    QString content;
    for (const Domain::ColumnChange &change : row.columns) {
        (change.column == "name"_L1 ? name : content) = change.after.toString();
    }
    const auto violation = Domain::checkSetting(name, Domain::settingValue(content));
    return violation ? QList{*violation} : QList<Violation>();
}

} // namespace

Result<std::optional<QSqlRecord>> storedRow(const QSqlDatabase &connection, const RowChange &row)
{
    auto query =
        run(connection,
            u"SELECT * FROM %1 WHERE %2"_s.arg(Domain::tableName(row.table), keyCondition(row.key)),
            row.key.values());
    if (!query) {
        return query.error();
    }
    return query->next() ? std::optional(query->record()) : std::nullopt;
}

Result<QList<Violation>> violationsOf(const Database &database, const RowChange &row)
{
    if (row.operation == RowOperation::Insert && Domain::isRelation(row.table)
        && row.table != Table::AgentGroup) {
        return relationViolations(database.connection(), row);
    }
    if (row.table == Table::Setting && row.operation != RowOperation::Delete) {
        return settingViolations(row);
    }
    if (!isRecordTable(row.table)) {
        return QList<Violation>();
    }
    QSqlRecord record;
    if (row.operation != RowOperation::Insert) {
        auto stored = storedRow(database.connection(), row);
        if (!stored) {
            return stored.error();
        }
        record = stored->value_or(QSqlRecord());
    }
    switch (row.table) {
    case Table::CustomerUser:
        return checkRecord(database, row, CustomerUserStore::fromRecord(record));
    case Table::Customer:
        return checkRecord(database, row, CustomerStore::fromRecord(record));
    case Table::Group:
        return checkRecord(database, row, GroupStore::fromRecord(record));
    default:
        return checkRecord(database, row, AgentRecordStore::fromRecord(record));
    }
}

Result<QList<Violation>> violationsAfter(const Database &database, const QList<RowChange> &rows)
{
    const bool concernsAgents = std::any_of(rows.cbegin(), rows.cend(), [](const RowChange &row) {
        return row.table == Table::Group || row.table == Table::Agent
            || row.table == Table::AgentGroup;
    });
    if (!concernsAgents) {
        return QList<Violation>();
    }
    auto isThere = hasAdministrator(database.connection());
    if (!isThere) {
        return isThere.error();
    }
    return *isThere ? QList<Violation>() : QList{Domain::noAdministratorLeft(rows)};
}

} // namespace Store
