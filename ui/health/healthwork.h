// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/health.h"
#include "store/location.h"

#include <atomic>
#include <memory>

namespace Gui {

/// What a worker needs to look a database through, on a connection of its own.
/// Copies share `stopped`.
struct HealthWork
{
    Store::Location location;
    int months = Store::HealthOptions::standardMonths;
    std::shared_ptr<std::atomic_bool> stopped = std::make_shared<std::atomic_bool>(false);

    [[nodiscard]] Domain::Result<Store::HealthFinding> find(Store::HealthCheck check,
                                                            qint64 limit) const;
    [[nodiscard]] Domain::Result<QList<Store::HealthRow>>
    rows(Store::HealthCheck check, const Store::HealthWindow &window) const;

private:
    [[nodiscard]] Store::HealthOptions options() const;
};

} // namespace Gui
