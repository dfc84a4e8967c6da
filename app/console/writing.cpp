// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/writing.h"

#include "app/console/text.h"
#include "store/changewriter.h"

namespace Console {

using namespace Qt::StringLiterals;
using Domain::Result;

Result<qint64> writeUnlessTried(Session &session, const Domain::ChangeSet &changes,
                                const Invocation &invocation)
{
    Store::ChangeWriter writer(*session.database, session.agent);
    if (invocation.has("dry-run"_L1)) {
        const auto tried = writer.tryOut(changes);
        return tried ? Result<qint64>(0) : tried.error();
    }
    const auto applied = writer.apply(changes);
    return applied ? Result<qint64>(applied->changeSet) : applied.error();
}

QString changedText(const QStringList &columns, const QString &done, const Invocation &invocation)
{
    if (columns.isEmpty()) {
        return translate("Console", "Nothing to change.\n");
    }
    return invocation.has("dry-run"_L1)
        ? translate("Console", "Nothing was written. These would be changed: %1.\n")
              .arg(columns.join(", "_L1))
        : done;
}

} // namespace Console
