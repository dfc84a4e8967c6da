// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/changewriter.h"

#include "domain/fields.h"
#include "domain/relationedits.h"
#include "domain/text.h"
#include "store/agentstore.h"
#include "store/cascade.h"
#include "store/customerstore.h"
#include "store/customeruserstore.h"
#include "store/journal.h"
#include "store/query.h"
#include "store/relationchecks.h"
#include "store/rulefacts.h"
#include "store/settingstore.h"
#include "store/tablecolumns.h"
#include "store/transaction.h"

#include <QSqlRecord>

#include <algorithm>
#include <optional>
#include <utility>

namespace Store {

using namespace Qt::StringLiterals;
using Domain::ChangeSet;
using Domain::ColumnChange;
using Domain::Error;
using Domain::ErrorCode;
using Domain::Result;
using Domain::RowChange;
using Domain::RowOperation;
using Domain::Table;

namespace {

bool namesOnlyWritableColumns(const RowChange &row)
{
    const QSet<QString> &writable = writableColumns(row.table);
    const auto isKnown = [&writable](const QString &column) {
        return writable.contains(column) || column == "id"_L1;
    };
    const QStringList key = row.key.keys();
    return std::all_of(key.cbegin(), key.cend(), isKnown)
        && std::all_of(row.columns.cbegin(), row.columns.cend(),
                       [&writable](const ColumnChange &change) {
                           return writable.contains(change.column);
                       });
}

/// Values as they are stored, whatever way they came: trimmed texts, numbers where numbers belong.
RowChange normalizedRow(RowChange row)
{
    if (row.table != Table::CustomerUser && row.table != Table::Customer) {
        return row;
    }
    for (ColumnChange &change : row.columns) {
        if (change.column == "valid_id"_L1) {
            change.after = change.after.toInt();
        } else if (!Domain::isSecretColumn(row.table, change.column) && !change.after.isNull()) {
            change.after = Domain::normalized(change.after.toString());
        }
    }
    return row;
}

template<typename Record>
Record withChanges(Record record, const RowChange &row)
{
    for (const ColumnChange &change : row.columns) {
        if (change.column == "valid_id"_L1) {
            record.validId = change.after.toInt();
        } else {
            record.setText(QLatin1StringView(change.column.toLatin1()), change.after.toString());
        }
    }
    return record;
}

/// The row as it is now; null if it is gone.
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

QDateTime storedTime(const QVariant &value)
{
    QDateTime time = QDateTime::fromString(value.toString().left(19), u"yyyy-MM-dd HH:mm:ss"_s);
    time.setTimeSpec(Qt::UTC);
    return time;
}

/// What picks the row in the journal: the key, or what was just inserted.
QVariantMap journalKey(const RowChange &row, qint64 insertedId)
{
    if (row.operation != RowOperation::Insert) {
        return row.key;
    }
    if (row.table == Table::CustomerUser) {
        return {{u"id"_s, insertedId}};
    }
    const QStringList names = row.table == Table::Customer ? QStringList{u"customer_id"_s}
        : row.table == Table::Setting                      ? QStringList{u"name"_s}
                                                           : writableColumns(row.table).values();
    QVariantMap key;
    for (const ColumnChange &change : row.columns) {
        if (names.contains(change.column)) {
            key.insert(change.column, change.after);
        }
    }
    return key;
}

} // namespace

ChangeWriter::ChangeWriter(Database &database, Domain::Agent agent)
    : m_database(database)
    , m_agent(std::move(agent))
{
}

Result<Applied> ChangeWriter::apply(const ChangeSet &changes)
{
    if (changes.rows.isEmpty()) {
        return Applied{};
    }
    if (m_database.isReadOnly()) {
        return Error{.code = ErrorCode::ReadOnly, .subject = m_database.location().text};
    }
    Transaction transaction(m_database.connection());
    if (auto begun = transaction.begin(); !begun) {
        return begun.error();
    }
    if (auto allowed = checkRights(changes); !allowed) {
        return allowed.error();
    }
    auto applied = writeAll(changes);
    if (!applied) {
        return applied;
    }
    if (auto committed = transaction.commit(); !committed) {
        return committed.error();
    }
    return applied;
}

Result<Applied> ChangeWriter::writeAll(const ChangeSet &changes) const
{
    Applied applied;
    ChangeSet written{.kind = changes.kind, .subject = changes.subject};
    for (const RowChange &asked : changes.rows) {
        const RowChange row = normalizedRow(asked);
        if (!namesOnlyWritableColumns(row)) {
            return Error{.code = ErrorCode::Database,
                         .subject = Domain::tableName(row.table),
                         .detail = u"unknown column"_s};
        }
        auto done = isAsWanted(m_database.connection(), row);
        if (!done) {
            return done.error();
        }
        if (*done) {
            continue; // somebody else did the same
        }
        if (auto checked = checkRow(row); !checked) {
            return checked.error();
        }
        auto rows = withConsequences(row, changes.leftOvers);
        if (!rows) {
            return rows.error();
        }
        for (const RowChange &each : std::as_const(*rows)) {
            auto insertedId = write(each);
            if (!insertedId) {
                return insertedId.error();
            }
            written.rows.append(each);
            written.rows.last().key = journalKey(each, *insertedId);
            if (each.table == Table::CustomerUser && each.operation == RowOperation::Insert) {
                applied.insertedId = *insertedId;
            }
        }
    }
    if (written.rows.isEmpty()) {
        return applied;
    }
    auto number =
        writeJournal(m_database.connection(), written, m_agent.id, m_database.timestamp());
    if (!number) {
        return number.error();
    }
    applied.changeSet = *number;
    return applied;
}

/// The row with all that has to change along with it, in the order to be written.
Result<QList<RowChange>> ChangeWriter::withConsequences(const RowChange &row,
                                                        Domain::LeftOvers policy) const
{
    QList<RowChange> rows;
    auto leftOvers = leftOversOf(m_database.connection(), row);
    if (!leftOvers) {
        return leftOvers.error();
    }
    if (!leftOvers->isEmpty() && policy == Domain::LeftOvers::Ask) {
        const bool isPerson = row.table == Table::CustomerUser;
        const QString field = isPerson ? u"login"_s : u"customer_id"_s;
        return Error{.code = ErrorCode::Violations,
                     .violations = {{.field = field,
                                     .code = field + u".left_over"_s,
                                     .limit = static_cast<int>(leftOvers->size()),
                                     .ofCustomer = !isPerson}}};
    }
    if (policy == Domain::LeftOvers::Clear) {
        rows += *leftOvers;
    }
    auto cascade = cascadeOf(m_database.connection(), {row});
    if (!cascade) {
        return cascade.error();
    }
    rows.append(row);
    return rows + *cascade;
}

Result<void> ChangeWriter::checkRights(const ChangeSet &changes) const
{
    auto agent = AgentStore(m_database).agent(m_agent.id);
    if (!agent) {
        return agent.error();
    }
    const auto isAllowed = [&agent](const RowChange &row) {
        if (!agent->has_value() || !(*agent)->mayEditCustomers) {
            return false;
        }
        switch (row.table) {
        case Table::CustomerUser:
        case Table::Customer:
            return true;
        case Table::AgentPreference:
            return row.operation == RowOperation::Insert
                ? row.columns.constFirst().after.toInt() == (*agent)->id
                : row.key.value(u"user_id"_s).toInt() == (*agent)->id;
        default:
            return (*agent)->isAdministrator;
        }
    };
    if (std::all_of(changes.rows.cbegin(), changes.rows.cend(), isAllowed)) {
        return {};
    }
    return Error{.code = ErrorCode::NotPermitted, .subject = m_agent.login};
}

Result<void> ChangeWriter::checkRow(const RowChange &row) const
{
    const bool isPerson = row.table == Table::CustomerUser || row.table == Table::Customer;
    if (row.operation == RowOperation::Delete && isPerson) {
        return Error{.code = ErrorCode::NeverDeleted, .subject = Domain::tableName(row.table)};
    }
    if (row.operation != RowOperation::Insert) {
        if (auto seen = checkSeen(row); !seen) {
            return seen.error();
        }
    }
    auto broken = violations(row);
    if (!broken) {
        return broken.error();
    }
    if (!broken->isEmpty()) {
        return Error{.code = ErrorCode::Violations, .violations = *broken};
    }
    return {};
}

Result<void> ChangeWriter::checkSeen(const RowChange &row) const
{
    auto stored = storedRow(m_database.connection(), row);
    if (!stored) {
        return stored.error();
    }
    if (!stored->has_value()) {
        return Error{.code = ErrorCode::NotFound, .subject = row.key.first().toString()};
    }
    const QSqlRecord &record = **stored;
    Domain::Conflict conflict{.ofCustomer = row.table == Table::Customer};
    for (const ColumnChange &change : row.columns) {
        const QVariant value = record.value(change.column);
        if (!Domain::isSecretColumn(row.table, change.column)
            && !Domain::sameStoredValue(value, change.before)) {
            conflict.collisions.append({change.column, change.before, value, change.after});
        }
    }
    if (conflict.collisions.isEmpty()) {
        return {};
    }
    if (hasAuthorship(row.table)) {
        auto login = AgentStore(m_database).login(record.value(u"change_by"_s).toInt());
        if (!login) {
            return login.error();
        }
        conflict.changedBy = *login;
        conflict.changedAt = storedTime(record.value(u"change_time"_s));
    }
    return Error{
        .code = ErrorCode::Conflict, .subject = row.key.first().toString(), .conflict = conflict};
}

Result<QList<Domain::Violation>> ChangeWriter::violations(const RowChange &row) const
{
    const QSqlDatabase connection = m_database.connection();
    const bool isNew = row.operation == RowOperation::Insert;
    if (isNew && Domain::isRelation(row.table) && row.table != Table::AgentGroup) {
        return relationViolations(connection, row);
    }
    if (row.table != Table::CustomerUser && row.table != Table::Customer) {
        return QList<Domain::Violation>();
    }
    QSqlRecord record;
    if (!isNew) {
        auto stored = storedRow(connection, row);
        if (!stored) {
            return stored.error();
        }
        record = stored->value_or(QSqlRecord());
    }
    if (row.table == Table::CustomerUser) {
        const Domain::CustomerUser previous = CustomerUserStore::fromRecord(record);
        return violationsOf(withChanges(previous, row), isNew ? nullptr : &previous);
    }
    const Domain::Customer previous = CustomerStore::fromRecord(record);
    return violationsOf(withChanges(previous, row), isNew ? nullptr : &previous);
}

Result<QList<Domain::Violation>>
ChangeWriter::violationsOf(const Domain::CustomerUser &next,
                           const Domain::CustomerUser *previous) const
{
    auto settings = readSettings(m_database);
    if (!settings) {
        return settings.error();
    }
    auto facts = factsFor(m_database.connection(), next, previous);
    if (!facts) {
        return facts.error();
    }
    return Domain::check(next, previous, *facts, settings->emailPolicy());
}

Result<QList<Domain::Violation>> ChangeWriter::violationsOf(const Domain::Customer &next,
                                                            const Domain::Customer *previous) const
{
    auto facts = factsFor(m_database.connection(), next, previous);
    if (!facts) {
        return facts.error();
    }
    return Domain::check(next, previous, *facts);
}

Result<qint64> ChangeWriter::write(const RowChange &row) const
{
    if (row.operation == RowOperation::Insert) {
        return insertRow(row);
    }
    const QString table = Domain::tableName(row.table);
    QString sql = u"DELETE FROM %1 WHERE %2"_s.arg(table, keyCondition(row.key));
    QVariantList values;
    if (row.operation == RowOperation::Update) {
        QStringList assignments;
        for (const ColumnChange &change : row.columns) {
            assignments.append(change.column + " = ?"_L1);
            values.append(change.after);
        }
        if (hasAuthorship(row.table)) {
            assignments += {u"change_time = ?"_s, u"change_by = ?"_s};
            values += {m_database.timestamp(), m_agent.id};
        }
        sql = u"UPDATE %1 SET %2 WHERE %3"_s.arg(table, assignments.join(", "_L1),
                                                 keyCondition(row.key));
    }
    auto query = run(m_database.connection(), sql, values + row.key.values());
    if (!query) {
        return query.error();
    }
    return 0;
}

Result<qint64> ChangeWriter::insertRow(const RowChange &row) const
{
    QStringList columns;
    QVariantList values;
    for (const ColumnChange &change : row.columns) {
        columns.append(change.column);
        values.append(change.after);
    }
    if (hasAuthorship(row.table)) {
        columns += {u"create_time"_s, u"create_by"_s, u"change_time"_s, u"change_by"_s};
        values += {m_database.timestamp(), m_agent.id, m_database.timestamp(), m_agent.id};
    }
    const QString placeholders = QStringList(columns.size(), u"?"_s).join(", "_L1);
    auto query = run(m_database.connection(),
                     u"INSERT INTO %1 (%2) VALUES (%3)"_s.arg(Domain::tableName(row.table),
                                                              columns.join(", "_L1), placeholders),
                     values);
    if (!query) {
        return query.error();
    }
    return query->lastInsertId().toLongLong();
}

} // namespace Store
