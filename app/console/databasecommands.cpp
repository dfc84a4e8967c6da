// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/databasecommands.h"

#include "app/console/failures.h"
#include "app/console/secrets.h"
#include "app/console/session.h"
#include "app/console/text.h"
#include "domain/passwords.h"
#include "store/demodata.h"
#include "store/migrations.h"
#include "store/newdatabase.h"

#include <limits>

namespace Console {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostDemoPeople = 10'000'000;

Outcome created(const Store::Location &location, const QString &password,
                const Invocation &invocation, const Store::OpenOptions &options)
{
    const auto hash = Domain::hashPassword(password);
    if (!hash) {
        return failure(hash.error());
    }
    const auto database = Store::createDatabase(location,
                                                {.login = invocation.value("admin"_L1),
                                                 .firstName = invocation.value("first-name"_L1),
                                                 .lastName = invocation.value("last-name"_L1),
                                                 .passwordHash = *hash},
                                                options);
    if (!database) {
        return failure(database.error());
    }
    const int version = Store::builtInMigrations().last().version;
    return {.document = {{u"database"_s, location.text}, {u"version"_s, version}},
            .text = translate("Console",
                              "The database %1 was created. Add a customer first, then "
                              "customer users.\n")
                        .arg(printable(location.text))};
}

/// What to make, from the options.
Attempt<Store::DemoOptions> wantedDemo(const Invocation &invocation)
{
    Store::DemoOptions options;
    if (invocation.has("customer-users"_L1)) {
        bool isNumber = false;
        options.customerUsers = invocation.value("customer-users"_L1).toInt(&isNumber);
        if (!isNumber || options.customerUsers < 1 || options.customerUsers > mostDemoPeople) {
            return usageError(translate("Console", "--customer-users is a number from 1 to %1.")
                                  .arg(mostDemoPeople));
        }
    }
    if (invocation.has("seed"_L1)) {
        bool isNumber = false;
        options.seed = invocation.value("seed"_L1).toUInt(&isNumber);
        if (!isNumber) {
            return usageError(translate("Console", "--seed is a number from 0 to %1.")
                                  .arg(std::numeric_limits<quint32>::max()));
        }
    }
    return options;
}

} // namespace

Outcome runInit(const Invocation &invocation)
{
    const auto location = Store::parseLocation(invocation.operands.constFirst());
    if (!location) {
        return failure(location.error());
    }
    auto options = openOptions();
    if (!options) {
        return options.outcome();
    }
    auto password = readNewPassword(invocation.value("admin-password-file"_L1));
    if (!password) {
        return password.outcome();
    }
    return created(*location, *password, invocation, *options);
}

Outcome runDemo(const Invocation &invocation)
{
    const auto location = Store::parseLocation(invocation.operands.constFirst());
    if (!location) {
        return failure(location.error());
    }
    auto options = openOptions();
    if (!options) {
        return options.outcome();
    }
    auto wanted = wantedDemo(invocation);
    if (!wanted) {
        return wanted.outcome();
    }
    const auto demo = Store::createDemo(*location, *wanted, *options);
    if (!demo) {
        return failure(demo.error());
    }
    return {.document = {{u"database"_s, location->text},
                         {u"customer_users"_s, demo->customerUsers},
                         {u"customers"_s, demo->customers}},
            .text = translate("Console",
                              "The demo database %1 was created. Sign in as %2 with the "
                              "password %3.\n")
                        .arg(printable(location->text), QLatin1StringView(Store::demoLogin),
                             QLatin1StringView(Store::demoPassword))};
}

} // namespace Console
