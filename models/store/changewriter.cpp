// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/changewriter.h"

#include "domain/text.h"
#include "store/agentstore.h"
#include "store/cascade.h"
#include "store/feed.h"
#include "store/journal.h"
#include "store/lastchange.h"
#include "store/query.h"
#include "store/relationchecks.h"
#include "store/rowrules.h"
#include "store/tablecolumns.h"
#include "store/transaction.h"

#include <QSqlRecord>

#include <algorithm>
#include <optional>
#include <utility>

namespace Store {

using namespace Qt::StringLiterals;
using Domain::ChangeKind;
using Domain::ChangeSet;
using Domain::ColumnChange;
using Domain::Error;
using Domain::ErrorCode;
using Domain::Result;
using Domain::RowChange;
using Domain::RowOperation;
using Domain::Table;

namespace {

/// Values as they are stored, whatever way they came: trimmed texts, numbers where numbers belong.
RowChange normalizedRow(RowChange row)
{
    if (!isRecordTable(row.table)) {
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

/// Who is added in the same go has no id before.
RowChange withAddedAgent(RowChange row, qint64 agentId)
{
    for (ColumnChange &change : row.columns) {
        const bool isMissing = row.table == Table::AgentGroup
            && row.operation == RowOperation::Insert && change.column == "user_id"_L1
            && change.after.isNull();
        if (isMissing) {
            change.after = agentId;
        }
    }
    return row;
}

QVariant broughtValue(const RowChange &row, const QString &column)
{
    const auto found =
        std::find_if(row.columns.cbegin(), row.columns.cend(),
                     [&column](const ColumnChange &change) { return change.column == column; });
    return found == row.columns.cend() ? QVariant() : found->after;
}

/// All values that must still be what the operator saw: of what changes, and of what it rests on.
QList<ColumnChange> comparedColumns(const RowChange &row)
{
    QList<ColumnChange> compared = row.columns;
    for (auto part = row.seen.cbegin(); part != row.seen.cend(); ++part) {
        compared.append({part.key(), part.value(), part.value()});
    }
    return compared;
}

/// A setting that had its standard value when it was read.
bool isNewSetting(const RowChange &row)
{
    return row.table == Table::Setting && row.operation == RowOperation::Insert;
}

QList<RowChange> asConsequences(QList<RowChange> rows)
{
    for (RowChange &row : rows) {
        row.role = Domain::RowRole::Consequence;
    }
    return rows;
}

/// What picks the row in the journal: the key, or what was just inserted.
QVariantMap journalKey(const RowChange &row, qint64 insertedId)
{
    if (row.operation != RowOperation::Insert) {
        return row.key;
    }
    if (hasId(row.table)) {
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

/// What no undo takes back, and what only remembers what an agent prefers, is not offered to be
/// undone.
bool isToBeNoted(ChangeKind kind)
{
    return kind != ChangeKind::PreferenceChanged && kind != ChangeKind::CustomerUserAnonymised;
}

} // namespace

ChangeWriter::ChangeWriter(Database &database, Domain::Agent agent)
    : m_database(database)
    , m_agent(std::move(agent))
{
}

Result<Applied> ChangeWriter::apply(const ChangeSet &changes, const BeforeCommit &beforeCommit)
{
    if (changes.rows.isEmpty() && !beforeCommit) {
        return Applied{};
    }
    Transaction transaction(m_database.connection());
    if (auto begun = begin(transaction, changes); !begun) {
        return begun.error();
    }
    auto applied = writeAll(changes);
    if (!applied) {
        return applied;
    }
    if (beforeCommit) {
        if (auto done = beforeCommit(*applied); !done) {
            return done.error();
        }
    }
    if (auto trimmed = trimFeed(m_database.connection()); !trimmed) {
        return trimmed.error();
    }
    if (auto committed = transaction.commit(); !committed) {
        return committed.error();
    }
    if (applied->changeSet != 0 && isToBeNoted(changes.kind)) {
        m_database.noteChange(applied->changeSet);
    }
    return applied;
}

Result<void> ChangeWriter::tryOut(const ChangeSet &changes)
{
    if (changes.rows.isEmpty()) {
        return {};
    }
    Transaction transaction(m_database.connection());
    if (auto begun = begin(transaction, changes); !begun) {
        return begun;
    }
    auto tried = writeAll(changes);
    return tried ? Result<void>() : tried.error();
}

Result<void> ChangeWriter::begin(Transaction &transaction, const ChangeSet &changes) const
{
    if (m_database.isReadOnly()) {
        return Error{.code = ErrorCode::ReadOnly, .subject = m_database.location().text};
    }
    auto begun = transaction.begin();
    // Asked now: beginning may have waited for others. It tells more than what SQLite makes of it.
    if (auto inPlace = m_database.checkFile(); !inPlace) {
        return inPlace;
    }
    return begun ? checkRights(changes) : begun;
}

Result<Applied> ChangeWriter::writeAll(const ChangeSet &changes) const
{
    Applied applied;
    ChangeSet written{.kind = changes.kind, .subject = changes.subject, .undoes = changes.undoes};
    for (const RowChange &asked : changes.rows) {
        const RowChange row = withAddedAgent(normalizedRow(asked), applied.insertedId);
        if (!namesOnlyKnownColumns(row)) {
            return Error{.code = ErrorCode::Database,
                         .subject = Domain::tableName(row.table),
                         .detail = u"unknown column"_s};
        }
        auto isDone = isAsWanted(m_database.connection(), row);
        if (!isDone) {
            return isDone.error();
        }
        if (*isDone) {
            continue; // somebody else did the same
        }
        if (auto checked = checkRow(row); !checked) {
            return checked.error();
        }
        auto insertedId = writeWithConsequences(row, changes.leftOvers, written.rows);
        if (!insertedId) {
            return insertedId.error();
        }
        applied.insertedId = *insertedId != 0 ? *insertedId : applied.insertedId;
    }
    if (written.rows.isEmpty()) {
        return applied;
    }
    auto broken = violationsAfter(m_database, written.rows);
    if (!broken) {
        return broken.error();
    }
    if (!broken->isEmpty()) {
        return Error{.code = ErrorCode::Violations, .violations = *broken};
    }
    auto number =
        writeJournal(m_database.connection(), written, m_agent.id, m_database.timestamp());
    if (!number) {
        return number.error();
    }
    applied.changeSet = *number;
    return applied;
}

/// What was left behind under the row's username or customer id goes first, if it is to go.
Result<QList<RowChange>> ChangeWriter::clearedFor(const RowChange &row,
                                                  Domain::LeftOvers policy) const
{
    auto leftOvers = leftOversOf(m_database.connection(), row);
    if (!leftOvers || leftOvers->isEmpty() || policy == Domain::LeftOvers::Clear) {
        return leftOvers;
    }
    if (policy == Domain::LeftOvers::Adopt) {
        return QList<RowChange>();
    }
    const QString field = row.table == Table::CustomerUser ? u"login"_s : u"customer_id"_s;
    return Error{.code = ErrorCode::Violations,
                 .violations = {{.field = field,
                                 .code = field + u".left_over"_s,
                                 .owner = broughtValue(row, field).toString(),
                                 .limit = static_cast<int>(leftOvers->size()),
                                 .record = recordKind(row.table)}}};
}

Result<qint64> ChangeWriter::writeWithConsequences(const RowChange &row, Domain::LeftOvers policy,
                                                   QList<RowChange> &written) const
{
    auto cleared = clearedFor(row, policy);
    if (!cleared) {
        return cleared.error();
    }
    auto cascade = cascadeOf(m_database, {row});
    if (!cascade) {
        return cascade.error();
    }
    qint64 addedId = 0;
    const QList<RowChange> rows = asConsequences(*cleared) + QList{row} + asConsequences(*cascade);
    for (const RowChange &each : rows) {
        auto insertedId = write(each);
        if (!insertedId) {
            return insertedId.error();
        }
        written.append(each);
        written.last().key = journalKey(each, *insertedId);
        if (hasId(each.table) && each.operation == RowOperation::Insert) {
            addedId = *insertedId;
        }
    }
    return addedId;
}

Result<void> ChangeWriter::checkRights(const ChangeSet &changes) const
{
    auto agent = AgentStore(m_database).agent(m_agent.id);
    if (!agent) {
        return agent.error();
    }
    const bool adopts = changes.leftOvers == Domain::LeftOvers::Adopt;
    const bool anonymises = changes.kind == ChangeKind::CustomerUserAnonymised;
    const auto isAllowed = [&agent, adopts](const RowChange &row) {
        if (!agent->has_value() || !(*agent)->mayEditCustomers) {
            return false;
        }
        switch (row.table) {
        case Table::CustomerUser:
        case Table::Customer:
            // Who adopts gives permissions, though in rows that are not among these.
            return !adopts || (*agent)->isAdministrator;
        case Table::AgentPreference:
            return row.operation == RowOperation::Insert
                ? broughtValue(row, u"user_id"_s).toInt() == (*agent)->id
                : row.key.value(u"user_id"_s).toInt() == (*agent)->id;
        default:
            return (*agent)->isAdministrator;
        }
    };
    const bool isAdministrator = agent->has_value() && (*agent)->isAdministrator;
    if (std::all_of(changes.rows.cbegin(), changes.rows.cend(), isAllowed)
        && (isAdministrator || !anonymises)) {
        return {};
    }
    return Error{.code = ErrorCode::NotPermitted, .subject = m_agent.login};
}

Result<void> ChangeWriter::checkRow(const RowChange &row) const
{
    if (row.operation == RowOperation::Delete && isRecordTable(row.table)) {
        return Error{.code = ErrorCode::NeverDeleted, .subject = Domain::tableName(row.table)};
    }
    if (row.operation != RowOperation::Insert || isNewSetting(row)) {
        if (auto seen = checkSeen(row); !seen) {
            return seen.error();
        }
    }
    auto broken = violationsOf(m_database, row);
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
    RowChange found = row;
    found.key = journalKey(row, 0);
    auto stored = storedRow(m_database.connection(), found);
    if (!stored) {
        return stored.error();
    }
    const QString subject = found.key.first().toString();
    if (!stored->has_value()) {
        return isNewSetting(row) ? Result<void>()
                                 : Error{.code = ErrorCode::NotFound,
                                         .subject = subject,
                                         .record = kindOfRows(row.table)};
    }
    const QSqlRecord &record = **stored;
    Domain::Conflict conflict{.record = recordKind(row.table)};
    const QList<ColumnChange> compared = comparedColumns(row);
    for (const ColumnChange &change : compared) {
        const QVariant value = record.value(change.column);
        const bool isCompared = !Domain::isSecretColumn(row.table, change.column)
            && !(isNewSetting(row) && found.key.contains(change.column));
        if (isCompared && !Domain::sameStoredValue(value, change.before)) {
            conflict.collisions.append({change.column, change.before, value, change.after});
        }
    }
    if (conflict.collisions.isEmpty()) {
        return {};
    }
    if (auto named = nameAuthors(m_database.connection(), found, record, conflict); !named) {
        return named.error();
    }
    return Error{.code = ErrorCode::Conflict, .subject = subject, .conflict = conflict};
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
