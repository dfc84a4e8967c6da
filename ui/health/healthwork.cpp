// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/health/healthwork.h"

namespace Gui {

using Domain::Result;
using Store::HealthCheck;

Store::HealthOptions HealthWork::options() const
{
    return {.monthsWithoutLogin = months, .stop = [flag = stopped] { return flag->load(); }};
}

Result<Store::HealthFinding> HealthWork::find(HealthCheck check, qint64 limit) const
{
    const auto database = Store::Database::open(location);
    if (!database) {
        return database.error();
    }
    return Store::Health(**database, options()).find(check, limit);
}

Result<QList<Store::HealthRow>> HealthWork::rows(HealthCheck check,
                                                 const Store::HealthWindow &window) const
{
    const auto database = Store::Database::open(location);
    if (!database) {
        return database.error();
    }
    return Store::Health(**database, options()).rows(check, window);
}

Result<Store::Applied> HealthWork::write(const Domain::ChangeSet &changes,
                                         const Domain::Agent &agent) const
{
    const auto database = Store::Database::open(location);
    if (!database) {
        return database.error();
    }
    return Store::ChangeWriter(**database, agent).apply(changes);
}

} // namespace Gui
