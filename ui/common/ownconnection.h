// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/changeset.h"
#include "store/changewriter.h"
#include "ui/common/session.h"

#include <functional>
#include <type_traits>

class QObject;

namespace Gui {

/// What `work` makes of the database, on a connection of its own: for a thread that is not the
/// window's.
template<typename Work>
[[nodiscard]] auto onOwnConnection(const Store::Location &location, const Work &work,
                                   const Store::OpenOptions &options = {})
    -> std::invoke_result_t<Work, Store::Database &>
{
    auto database = Store::Database::open(location, options);
    if (!database) {
        return database.error();
    }
    return work(**database);
}

/// Writes the changes in the background, and hands over what became of that, in the window's
/// thread, unless `context` is gone by then. The window can take them back as if it had written
/// them itself. The session must outlive `context`.
void writeInBackground(Session &session, const Domain::ChangeSet &changes, QObject *context,
                       const std::function<void(const Domain::Result<Store::Applied> &)> &done);

} // namespace Gui
