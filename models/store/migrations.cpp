// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/migrations.h"

#include "store/query.h"
#include "store/transaction.h"

#include <QDateTime>
#include <QFile>

namespace Store {

using namespace Qt::StringLiterals;

namespace {

QStringList statementsOf(int version)
{
    QFile file(u":/schema/sqlite/%1.sql"_s.arg(version, 4, 10, '0'_L1));
    const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT(opened);
    return opened ? splitStatements(QString::fromUtf8(file.readAll())) : QStringList();
}

} // namespace

const QList<Migration> &builtInMigrations()
{
    static const QList<Migration> migrations{{.version = 1, .statements = statementsOf(1)},
                                             {.version = 2, .statements = statementsOf(2)},
                                             {.version = 3, .statements = statementsOf(3)},
                                             {.version = 4, .statements = statementsOf(4)},
                                             {.version = 5, .statements = statementsOf(5)}};
    return migrations;
}

QStringList splitStatements(const QString &sql)
{
    QStringList statements;
    const QStringList blocks = sql.split(u"\n\n"_s, Qt::SkipEmptyParts);
    for (const QString &block : blocks) {
        QStringList lines = block.split(u'\n');
        lines.removeIf(
            [](const QString &line) { return line.startsWith("--"_L1) || line.isEmpty(); });
        if (!lines.isEmpty()) {
            statements.append(lines.join(u'\n'));
        }
    }
    return statements;
}

Domain::Result<int> schemaVersion(const QSqlDatabase &connection, const QString &path)
{
    auto known = runForValue(connection,
                             u"SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name IN "
                             "('rollbook_schema', 'customer_user', 'customer_company', 'users')"_s);
    if (!known) {
        return known.error();
    }
    if (known->toInt() != 4) {
        return Domain::Error{.code = Domain::ErrorCode::ForeignDatabase, .subject = path};
    }
    auto stored = runForValue(connection, u"SELECT max(version) FROM rollbook_schema"_s);
    if (!stored) {
        return stored.error();
    }
    bool isNumber = false;
    const int version = stored->toInt(&isNumber);
    if (!isNumber || version < 1) {
        return Domain::Error{.code = Domain::ErrorCode::ForeignDatabase, .subject = path};
    }
    return version;
}

Domain::Result<int> usableVersion(const QSqlDatabase &connection,
                                  const QList<Migration> &migrations, const QString &path)
{
    auto version = schemaVersion(connection, path);
    if (version && *version > migrations.last().version) {
        return Domain::Error{.code = Domain::ErrorCode::NewerDatabase, .subject = path};
    }
    return version;
}

Domain::Result<void> migrateToNewest(const QSqlDatabase &connection,
                                     const QList<Migration> &migrations, const QString &path)
{
    Transaction transaction(connection);
    if (auto begun = transaction.begin(); !begun) {
        return begun.error();
    }
    auto current = usableVersion(connection, migrations, path); // another process may be faster
    if (!current) {
        return current.error();
    }
    if (auto migrated = migrate(connection, migrations, *current); !migrated) {
        return migrated.error();
    }
    return transaction.commit();
}

Domain::Result<void> migrate(const QSqlDatabase &connection, const QList<Migration> &migrations,
                             int from)
{
    for (const Migration &migration : migrations) {
        if (migration.version <= from) {
            continue;
        }
        for (const QString &statement : migration.statements) {
            if (auto done = run(connection, statement); !done) {
                return done.error();
            }
        }
        auto noted =
            run(connection, u"INSERT INTO rollbook_schema (version, create_time) VALUES (?, ?)"_s,
                {migration.version,
                 QDateTime::currentDateTimeUtc().toString(u"yyyy-MM-dd HH:mm:ss"_s)});
        if (!noted) {
            return noted.error();
        }
    }
    return {};
}

} // namespace Store
