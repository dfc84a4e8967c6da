// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/anonymiser.h"

#include "domain/anonymisation.h"
#include "store/agentstore.h"
#include "store/cascade.h"
#include "store/changewriter.h"
#include "store/customeruserstore.h"
#include "store/history.h"
#include "store/journalpurge.h"
#include "store/permissionstore.h"
#include "store/query.h"
#include "store/rulefacts.h"

#include <utility>

namespace Store {

using namespace Qt::StringLiterals;
using Domain::ChangeSet;
using Domain::CustomerUser;
using Domain::Error;
using Domain::ErrorCode;
using Domain::Result;
using Domain::RowChange;
using Domain::RowOperation;
using Domain::Table;

namespace {

/// All that the person set, or OTOBO noted about it.
Result<QList<RowChange>> preferenceRemovals(const QSqlDatabase &connection, const QString &login)
{
    QList<RowChange> rows;
    auto read =
        forEachRow(connection,
                   u"SELECT DISTINCT preferences_key, preferences_value "
                   "FROM customer_preferences WHERE user_id = ? ORDER BY 1, 2"_s,
                   {login}, [&rows, &login](const QSqlQuery &query) {
                       RowChange row{.table = Table::CustomerPreference,
                                     .operation = RowOperation::Delete,
                                     .key = {{u"user_id"_s, login},
                                             {u"preferences_key"_s, query.value(0)},
                                             {u"preferences_value"_s, query.value(1)}}};
                       for (auto part = row.key.cbegin(); part != row.key.cend(); ++part) {
                           row.columns.append({.column = part.key(), .before = part.value()});
                       }
                       rows.append(row);
                   });
    return read ? Result<QList<RowChange>>(rows) : read.error();
}

Result<qint64> countOf(const QSqlDatabase &connection, const QString &table, const QString &login)
{
    auto count =
        runForValue(connection, u"SELECT count(*) FROM %1 WHERE user_id = ?"_s.arg(table), {login});
    if (!count) {
        return count.error();
    }
    return count->toLongLong();
}

/// Whoever was changed in a merge as well, and is not anonymised yet.
Result<QStringList> mergedWith(const QSqlDatabase &connection, qint64 id)
{
    const QString rowsOfMerges =
        u"SELECT r.change_set_id, json_extract(r.row_key, '$.id') AS person "
        "FROM rollbook_row_change r JOIN rollbook_change_set c ON c.id = r.change_set_id "
        "WHERE c.kind = ? AND r.table_name = 'customer_user' AND json_valid(r.row_key)"_s;
    const QString kind = Domain::changeKindName(Domain::ChangeKind::CustomerUsersMerged);
    QStringList logins;
    auto read = forEachRow(
        connection,
        u"WITH merged AS (%1) SELECT DISTINCT u.id, u.login FROM merged own "
        "JOIN merged other ON other.change_set_id = own.change_set_id AND other.person <> ? "
        "JOIN customer_user u ON u.id = other.person WHERE own.person = ? ORDER BY u.id"_s.arg(
            rowsOfMerges),
        {kind, id, id}, [&logins](const QSqlQuery &row) {
            const QString login = row.value(1).toString();
            if (!Domain::isAnonymousLogin(login, row.value(0).toLongLong())) {
                logins.append(login);
            }
        });
    return read ? Result<QStringList>(logins) : read.error();
}

bool isNamedAlike(const QString &customerId, const CustomerUser &person)
{
    return customerId.compare(person.login, Qt::CaseInsensitive) == 0
        || customerId.compare(person.email, Qt::CaseInsensitive) == 0;
}

/// Overwrites what is deleted, for as long as this object lives.
class SecureDeletion
{
public:
    explicit SecureDeletion(const QSqlDatabase &connection)
        : m_connection(connection)
    {
        const auto before = runForValue(m_connection, u"PRAGMA secure_delete"_s);
        m_before = before ? before->toInt() : 0;
    }
    ~SecureDeletion()
    {
        (void)runForValue(m_connection, u"PRAGMA secure_delete = %1"_s.arg(m_before));
    }
    Q_DISABLE_COPY_MOVE(SecureDeletion)

    [[nodiscard]] Result<void> begin() const
    {
        auto begun = runForValue(m_connection, u"PRAGMA secure_delete = ON"_s);
        return begun ? Result<void>() : begun.error();
    }

private:
    QSqlDatabase m_connection;
    int m_before = 0;
};

} // namespace

Anonymiser::Anonymiser(Database &database, Domain::Agent agent)
    : m_database(database)
    , m_agent(std::move(agent))
{
}

Result<void> Anonymiser::checkRights() const
{
    auto agent = AgentStore(m_database).agent(m_agent.id);
    if (!agent) {
        return agent.error();
    }
    return agent->has_value() && (*agent)->isAdministrator
        ? Result<void>()
        : Error{.code = ErrorCode::NotPermitted, .subject = m_agent.login};
}

/// Nobody has it, or had it: what stands in the journal under that name would else become the
/// person's.
Result<bool> Anonymiser::isFree(const QString &login, qint64 id) const
{
    const QSqlDatabase connection = m_database.connection();
    auto owner = ownerButForCase(connection, Table::CustomerUser, u"login"_s, login, id);
    auto emailOwner = ownerButForCase(connection, Table::CustomerUser, u"email"_s,
                                      Domain::anonymousEmail(login), id);
    auto leftOvers = leftOversOf(
        connection,
        {.table = Table::CustomerUser, .columns = {{.column = u"login"_s, .after = login}}});
    if (!owner || !emailOwner || !leftOvers) {
        return !owner ? owner.error() : !emailOwner ? emailOwner.error() : leftOvers.error();
    }
    auto told = runForValue(
        connection,
        u"SELECT EXISTS (SELECT 1 FROM rollbook_row_change WHERE table_name IN "
        "('customer_preferences', 'customer_user_customer', 'group_customer_user') "
        "AND CASE WHEN json_valid(row_key) THEN json_extract(row_key, '$.user_id') END = ?)"_s,
        {login});
    if (!told) {
        return told.error();
    }
    return owner->isEmpty() && emailOwner->isEmpty() && leftOvers->isEmpty() && !told->toBool();
}

Result<QString> Anonymiser::freeLogin(const CustomerUser &person) const
{
    if (Domain::isAnonymousLogin(person.login, person.id)) {
        return person.login;
    }
    for (int attempt = 1;; ++attempt) {
        QString login = Domain::anonymousLogin(person.id, attempt);
        auto free = isFree(login, person.id);
        if (!free) {
            return free.error();
        }
        if (*free) {
            return login;
        }
    }
}

Result<ChangeSet> Anonymiser::changesFor(const CustomerUser &person, const QString &login) const
{
    auto password = CustomerUserStore(m_database).storedPassword(person.id);
    auto preferences = preferenceRemovals(m_database.connection(), person.login);
    if (!password || !preferences) {
        return !password ? password.error() : preferences.error();
    }
    ChangeSet changes = Domain::anonymisation(person, login, !password->isEmpty());
    changes.rows = *preferences + changes.rows; // before they would be renamed
    return changes;
}

Result<AnonymisationExtent> Anonymiser::extentOf(const CustomerUser &person,
                                                 const ChangeSet &changes) const
{
    const QSqlDatabase connection = m_database.connection();
    AnonymisationExtent extent{.customerUserId = person.id, .login = changes.subject};
    for (const RowChange &row : changes.rows) {
        for (const Domain::ColumnChange &change : row.columns) {
            if (row.table == Table::CustomerUser) {
                extent.columns.append(change.column);
            }
        }
    }
    auto preferences = countOf(connection, u"customer_preferences"_s, person.login);
    auto further = countOf(connection, u"customer_user_customer"_s, person.login);
    auto permissions = countOf(connection, u"group_customer_user"_s, person.login);
    auto customers = PermissionStore(m_database).member(person.login, person.customerId);
    for (const auto *const counted : {&preferences, &further, &permissions}) {
        if (!*counted) {
            return counted->error();
        }
    }
    if (!customers) {
        return customers.error();
    }
    extent.preferences = *preferences;
    extent.furtherCustomers = *further;
    extent.permissions = *permissions;
    for (const QString &customer : std::as_const(customers->customers)) {
        if (isNamedAlike(customer, person)) {
            extent.customersNamedAlike.append(customer);
        }
    }
    auto merged = mergedWith(connection, person.id);
    if (!merged) {
        return merged.error();
    }
    extent.mergedWith = *merged;
    extent.backups = AutomaticBackups(m_database.location(), m_database.options()).all();
    return extent;
}

Result<AnonymisationPreview> Anonymiser::preview(const QString &login) const
{
    if (auto allowed = checkRights(); !allowed) {
        return allowed.error();
    }
    auto person = CustomerUserStore(m_database).byLogin(login);
    if (!person) {
        return person.error();
    }
    if (!*person || (*person)->login != login) {
        return Error{.code = ErrorCode::NotFound,
                     .subject = login,
                     .record = Domain::RecordKind::CustomerUser};
    }
    auto newLogin = freeLogin(**person);
    if (!newLogin) {
        return newLogin.error();
    }
    auto changes = changesFor(**person, *newLogin);
    if (!changes) {
        return changes.error();
    }
    auto extent = extentOf(**person, *changes);
    if (!extent) {
        return extent.error();
    }
    auto journal = purgeExtent(m_database, {.customerUserId = (*person)->id, .login = *newLogin});
    if (!journal) {
        return journal.error();
    }
    extent->journalValues = journal->values;
    extent->journalChangeSets = journal->changeSets.size();
    return AnonymisationPreview{.person = **person, .changes = *changes, .extent = *extent};
}

Result<Anonymised> Anonymiser::anonymise(const QString &login) const
{
    auto plan = preview(login);
    if (!plan) {
        return plan.error();
    }
    const SecureDeletion deletion(m_database.connection());
    if (auto begun = deletion.begin(); !begun) {
        return begun.error();
    }
    Anonymised done{.extent = plan->extent, .agent = m_agent};
    const auto purging = [this, &done](const Applied &applied) -> Result<void> {
        auto purged = purgeJournal(m_database,
                                   {.customerUserId = done.extent.customerUserId,
                                    .login = done.extent.login,
                                    .anonymising = applied.changeSet});
        if (!purged) {
            return purged.error();
        }
        done.extent.journalValues = purged->values;
        done.extent.journalChangeSets = purged->changeSets.size();
        return {};
    };
    auto applied = ChangeWriter(m_database, m_agent).apply(plan->changes, purging);
    if (!applied) {
        return applied.error();
    }
    done.changeSet = applied->changeSet;
    done.time = m_database.options().clock().toUTC();
    done.isFileClean = cleanFile();
    return done;
}

/// SQLite overwrites what is deleted, but not what it moved elsewhere in the file before, and the
/// log of writes has old pages until it is emptied.
bool Anonymiser::cleanFile() const
{
    const QSqlDatabase connection = m_database.connection();
    if (!run(connection, u"VACUUM"_s)) {
        return false;
    }
    const auto busy = runForValue(connection, u"PRAGMA wal_checkpoint(TRUNCATE)"_s);
    return busy && busy->toInt() == 0;
}

} // namespace Store
