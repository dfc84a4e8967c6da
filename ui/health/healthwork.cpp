// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/health/healthwork.h"

#include "ui/common/ownconnection.h"

namespace Gui {

using Domain::Result;
using Store::HealthCheck;

Store::HealthOptions HealthWork::options() const
{
    return {.monthsWithoutLogin = months, .stop = [flag = stopped] { return flag->load(); }};
}

Result<Store::HealthFinding> HealthWork::find(HealthCheck check, qint64 limit) const
{
    return onOwnConnection(location, [this, check, limit](Store::Database &database) {
        return Store::Health(database, options()).find(check, limit);
    });
}

Result<QList<Store::HealthRow>> HealthWork::rows(HealthCheck check,
                                                 const Store::HealthWindow &window) const
{
    return onOwnConnection(location, [this, check, &window](Store::Database &database) {
        return Store::Health(database, options()).rows(check, window);
    });
}

} // namespace Gui
