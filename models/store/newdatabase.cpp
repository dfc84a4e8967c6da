// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/newdatabase.h"

#include "domain/rules.h"
#include "domain/text.h"
#include "store/query.h"
#include "store/sqlitefile.h"
#include "store/transaction.h"

namespace Store {

using namespace Qt::StringLiterals;
using Domain::Error;
using Domain::ErrorCode;

namespace {

/// Creates the schema and the rows every system has. The file must be empty.
Domain::Result<void> fill(const QSqlDatabase &connection, const FirstAdministrator &administrator,
                          const OpenOptions &options)
{
    Transaction transaction(connection);
    if (auto begun = transaction.begin(); !begun) {
        return begun.error();
    }
    if (auto migrated = migrate(connection, options.migrations, 0); !migrated) {
        return migrated.error();
    }
    const QString now = options.clock().toString(u"yyyy-MM-dd HH:mm:ss"_s);
    struct Row
    {
        QString sql;
        QVariantList values;
    };
    QList<Row> rows;
    const QStringList validities{u"valid"_s, u"invalid"_s, u"invalid-temporarily"_s};
    for (const QString &name : validities) {
        rows.append(
            {u"INSERT INTO valid VALUES (?, ?, ?, 1, ?, 1)"_s, {rows.size() + 1, name, now, now}});
    }
    rows.append({u"INSERT INTO users VALUES (1, ?, ?, NULL, ?, ?, 1, ?, 1, ?, 1)"_s,
                 {administrator.login, administrator.passwordHash, administrator.firstName,
                  administrator.lastName, now, now}});
    const QStringList groups{u"users"_s, u"admin"_s, u"stats"_s};
    for (qsizetype index = 0; index < groups.size(); ++index) {
        rows.append({u"INSERT INTO groups_table VALUES (?, ?, NULL, 1, ?, 1, ?, 1)"_s,
                     {index + 1, groups[index], now, now}});
    }
    for (const int group : {1, 2}) {
        rows.append(
            {u"INSERT INTO group_user VALUES (1, ?, 'rw', ?, 1, ?, 1)"_s, {group, now, now}});
    }
    for (const Row &row : std::as_const(rows)) {
        if (auto done = run(connection, row.sql, row.values); !done) {
            return done.error();
        }
    }
    return transaction.commit();
}

QList<Domain::Violation> violationsOf(const FirstAdministrator &administrator)
{
    const Domain::AgentRecord agent{.firstName = administrator.firstName,
                                    .lastName = administrator.lastName,
                                    .login = administrator.login};
    return Domain::check(agent, nullptr, {.hasPassword = true});
}

Domain::Result<void> createSchema(const QString &path, const FirstAdministrator &administrator,
                                  const OpenOptions &options)
{
    auto connection = SqliteConnection::open(path, options.busyTimeout);
    if (!connection) {
        return connection.error();
    }
    // WAL from the start; the journal mode cannot change inside a transaction.
    auto wal = runForValue((*connection)->database(), u"PRAGMA journal_mode = WAL"_s);
    return wal ? fill((*connection)->database(), administrator, options)
               : Domain::Result<void>(wal.error());
}

} // namespace

Domain::Result<std::unique_ptr<Database>> createDatabase(const Location &location,
                                                         const FirstAdministrator &administrator,
                                                         const OpenOptions &options)
{
    if (location.system != Location::System::Sqlite) {
        return Error{.code = ErrorCode::ServerUnsupported, .subject = location.text};
    }
    const FirstAdministrator normalized{
        Domain::normalized(administrator.login), Domain::normalized(administrator.firstName),
        Domain::normalized(administrator.lastName), administrator.passwordHash};
    if (const QList<Domain::Violation> violations = violationsOf(normalized);
        !violations.isEmpty()) {
        return Error{.code = ErrorCode::Violations, .violations = violations};
    }
    if (auto created = createPrivateFile(location.text); !created) {
        return created.error();
    }
    auto filled = createSchema(location.text, normalized, options);
    auto database = filled ? Database::open(location, options)
                           : Domain::Result<std::unique_ptr<Database>>(filled.error());
    if (!database) {
        removeDatabaseFiles(location.text);
    }
    return database;
}

} // namespace Store
