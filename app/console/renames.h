// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console/outcome.h"
#include "app/console/session.h"
#include "store/cascade.h"

namespace Console {

/// A username or customer id before and after a change.
struct Rename
{
    Domain::Table table;
    QString before;
    QString after;

    [[nodiscard]] bool isOne() const { return before != after; }
};

/// What the rename takes along; nothing if it is none. Ask before it is written.
[[nodiscard]] Attempt<QList<Store::ReferringRows>> rowsRenamedWith(const Session &session,
                                                                   const Rename &rename);

/// Adds it to what is told of the change: `renamed`, the number of rows by table.
void tellRenamed(Outcome &outcome, const Rename &rename, const QList<Store::ReferringRows> &rows);

} // namespace Console
