// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/demodata.h"

#include "domain/passwords.h"
#include "store/democontent.h"
#include "store/newdatabase.h"
#include "store/query.h"
#include "store/sqlitefile.h"
#include "store/transaction.h"

#include <utility>

namespace Store {

using namespace Qt::StringLiterals;
using Domain::Result;

namespace {

/// Indexes and triggers. Without them a million rows are written several times as fast.
struct Accessory
{
    QString type;
    QString name;
    QString sql;
};

Result<QList<Accessory>> takeAccessoriesOff(const QSqlDatabase &connection)
{
    QList<Accessory> all;
    {
        auto query = run(connection,
                         u"SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL "
                         "AND type IN ('index', 'trigger') ORDER BY rowid"_s);
        if (!query) {
            return query.error();
        }
        while (query->next()) {
            all.append({query->value(0).toString(), query->value(1).toString(),
                        query->value(2).toString()});
        }
    }
    for (const Accessory &each : std::as_const(all)) {
        if (auto dropped = run(connection, u"DROP %1 %2"_s.arg(each.type, each.name)); !dropped) {
            return dropped.error();
        }
    }
    return all;
}

Result<void> fill(const QSqlDatabase &connection, DemoContent &content)
{
    Transaction transaction(connection);
    if (auto begun = transaction.begin(); !begun) {
        return begun;
    }
    auto accessories = takeAccessoriesOff(connection);
    if (!accessories) {
        return accessories.error();
    }
    if (auto written = content.write(); !written) {
        return written;
    }
    for (const Accessory &each : std::as_const(*accessories)) {
        if (auto created = run(connection, each.sql); !created) {
            return created.error();
        }
    }
    return transaction.commit();
}

} // namespace

Result<DemoResult> createDemo(const Location &location, const DemoOptions &demo,
                              const OpenOptions &options)
{
    const auto hash = Domain::hashPassword(QString::fromLatin1(demoPassword), demoBcryptCost);
    if (!hash) {
        return hash.error();
    }
    OpenOptions atDemoDay = options;
    atDemoDay.clock = [] { return demoDay(); };
    auto created = createDatabase(location,
                                  {.login = QString::fromLatin1(demoLogin),
                                   .firstName = u"Root"_s,
                                   .lastName = u"Administrator"_s,
                                   .passwordHash = *hash},
                                  atDemoDay);
    if (!created) {
        return created.error();
    }
    DemoResult result;
    Result<void> filled;
    {
        const QSqlDatabase connection = (*created)->connection();
        // A quarter of a gigabyte: what does not fit goes back and forth between memory and disk.
        filled = runForValue(connection, u"PRAGMA cache_size = -262144"_s)
            ? Result<void>()
            : Result<void>(Domain::Error{.subject = location.text});
        DemoContent content(connection, demo);
        filled = fill(connection, content);
        result.customerUsers = content.customerUsers();
        result.customers = content.customers();
    }
    created->reset(); // its clock stands still
    auto database = filled ? Database::open(location, options)
                           : Result<std::unique_ptr<Database>>(filled.error());
    if (!database) {
        removeDatabaseFiles(location.text);
        return database.error();
    }
    result.database = std::move(*database);
    return result;
}

Result<bool> isDemo(const Database &database)
{
    auto content = runForValue(database.connection(),
                               u"SELECT content FROM rollbook_setting WHERE name = 'demo'"_s);
    if (!content) {
        return content.error();
    }
    return content->toString() == "true"_L1;
}

} // namespace Store
