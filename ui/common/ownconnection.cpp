// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/ownconnection.h"

#include "ui/common/background.h"

namespace Gui {

void writeInBackground(Session &session, const Domain::ChangeSet &changes, QObject *context,
                       const std::function<void(const Domain::Result<Store::Applied> &)> &done)
{
    const auto work = [changes, agent = session.agent](Store::Database &database) {
        return Store::ChangeWriter(database, agent).apply(changes);
    };
    runInBackground(
        context,
        [location = session.database->location(), work] { return onOwnConnection(location, work); },
        [&session, done](const Domain::Result<Store::Applied> &applied) {
            if (applied && applied->changeSet != 0) {
                session.database->noteChange(applied->changeSet);
            }
            done(applied);
        });
}

} // namespace Gui
