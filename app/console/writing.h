// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console/session.h"
#include "domain/changeset.h"
#include "domain/result.h"

#include <QStringList>

namespace Console {

/// Writes the changes, or with --dry-run only finds out whether they can be written. The number of
/// the change set; 0 if nothing was written.
[[nodiscard]] Domain::Result<qint64>
writeUnlessTried(Session &session, const Domain::ChangeSet &changes, const Invocation &invocation);

/// What is told of a record of which these columns differ: `done`, that there was nothing to
/// change, or with --dry-run what would be changed.
[[nodiscard]] QString changedText(const QStringList &columns, const QString &done,
                                  const Invocation &invocation);

} // namespace Console
