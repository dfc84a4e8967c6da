// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/session.h"

#include "app/console/failures.h"
#include "app/console/secrets.h"
#include "app/console/text.h"
#include "store/agentstore.h"

#include <QSettings>

namespace Console {

using namespace Qt::StringLiterals;

namespace {

constexpr auto databaseVariable = "ROLLBOOK_DATABASE";
constexpr auto timeoutVariable = "ROLLBOOK_BUSY_TIMEOUT";

/// The one that is asked for, as it was written; null if none is.
QString writtenLocation(const Invocation &invocation)
{
    if (invocation.has("database"_L1)) {
        const QString written = invocation.value("database"_L1);
        return written.isNull() ? u""_s : written;
    }
    if (qEnvironmentVariableIsSet(databaseVariable)) {
        return QString::fromUtf8(qgetenv(databaseVariable));
    }
    // Where the desktop keeps it.
    const QSettings settings(u"Rollbook"_s, u"Rollbook"_s);
    return settings.value(u"database/current"_s).toString();
}

Attempt<std::unique_ptr<Store::Database>> openDatabase(const Invocation &invocation)
{
    auto location = wantedLocation(invocation);
    if (!location) {
        return location.outcome();
    }
    auto options = openOptions();
    if (!options) {
        return options.outcome();
    }
    auto database = Store::Database::open(*location, *options);
    if (!database) {
        return failure(database.error());
    }
    return std::move(*database);
}

Attempt<Domain::Agent> signIn(const Invocation &invocation, Store::Database &database)
{
    if (!invocation.has("as"_L1)) {
        return signInError(translate("Console",
                                     "This needs an agent who signs in: give --as AGENT and "
                                     "--password-file FILE."));
    }
    if (!invocation.has("password-file"_L1)) {
        return signInError(translate("Console",
                                     "The agent needs a password to sign in: give "
                                     "--password-file FILE, or “-” for the standard "
                                     "input."));
    }
    auto password = readPassword(invocation.value("password-file"_L1));
    if (!password) {
        return password.outcome();
    }
    auto agent = Store::AgentStore(database).signIn(invocation.value("as"_L1), *password);
    if (!agent) {
        return failure(agent.error());
    }
    return *agent;
}

Outcome notPermitted(const Domain::Agent &agent)
{
    return failure({.code = Domain::ErrorCode::NotPermitted, .subject = agent.login});
}

} // namespace

Attempt<Store::OpenOptions> openOptions()
{
    constexpr int longest = 600'000;
    Store::OpenOptions options;
    if (qEnvironmentVariableIsSet(timeoutVariable)) {
        bool isNumber = false;
        const int milliseconds = qEnvironmentVariableIntValue(timeoutVariable, &isNumber);
        if (!isNumber || milliseconds < 0 || milliseconds > longest) {
            return usageError(translate("Console",
                                        "The environment variable ROLLBOOK_BUSY_TIMEOUT is "
                                        "a number of milliseconds from 0 to %1.")
                                  .arg(longest));
        }
        options.busyTimeout = std::chrono::milliseconds(milliseconds);
    }
    return options;
}

Attempt<Store::Location> wantedLocation(const Invocation &invocation)
{
    const QString written = writtenLocation(invocation);
    if (written.isEmpty() && !invocation.has("database"_L1)) {
        return usageError(translate("Console",
                                    "No database is given. Name one with --database or in "
                                    "the environment variable ROLLBOOK_DATABASE, or open "
                                    "one on the desktop."));
    }
    const auto location = Store::parseLocation(written);
    if (!location) {
        return failure(location.error());
    }
    return *location;
}

Outcome withSession(const Invocation &invocation, const std::function<Outcome(Session &)> &work)
{
    auto database = openDatabase(invocation);
    if (!database) {
        return database.outcome();
    }
    auto agent = signIn(invocation, **database);
    if (!agent) {
        return agent.outcome();
    }
    Session session{.database = std::move(*database), .agent = *agent};
    return work(session);
}

Outcome withAdministrator(const Invocation &invocation,
                          const std::function<Outcome(Session &)> &work)
{
    return withSession(invocation, [&work](Session &session) {
        return session.agent.isAdministrator ? work(session) : notPermitted(session.agent);
    });
}

Attempt<Domain::Agent> administratorOf(const Invocation &invocation,
                                       const Store::Location &location,
                                       const Store::OpenOptions &options)
{
    const auto database = Store::Database::open(location, options);
    if (!database) {
        return failure(database.error());
    }
    auto agent = signIn(invocation, **database);
    return agent && !agent->isAdministrator ? notPermitted(*agent) : agent;
}

} // namespace Console
