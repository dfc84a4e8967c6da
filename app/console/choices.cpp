// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/choices.h"

#include "app/console/failures.h"
#include "app/console/text.h"
#include "tables/errortexts.h"

namespace Console {

using namespace Qt::StringLiterals;
using Domain::LeftOvers;
using Domain::Permission;
using Domain::PermissionContext;

Outcome noSuchChoice(const QString &written, const QStringList &choices)
{
    return usageError(translate("Console", "“%1” is not known here. Give one of these: %2.")
                          .arg(Tables::quotable(written), choices.join(", "_L1)));
}

Attempt<Permission> readPermission(const QString &written)
{
    const auto permission = Domain::permissionFromKey(written);
    return permission ? Attempt<Permission>(*permission)
                      : noSuchChoice(written,
                                     {Domain::permissionKey(Permission::ReadOnly),
                                      Domain::permissionKey(Permission::ReadWrite)});
}

Attempt<PermissionContext> readContext(const Invocation &invocation)
{
    const QString written = invocation.value("context"_L1);
    if (!invocation.has("context"_L1) || written == "same"_L1) {
        return PermissionContext::SameCustomer;
    }
    if (written == "other"_L1) {
        return PermissionContext::OtherCustomers;
    }
    return noSuchChoice(written, {u"same"_s, u"other"_s});
}

Attempt<LeftOvers> readLeftOvers(const Invocation &invocation)
{
    const QString written = invocation.value("left-overs"_L1);
    if (!invocation.has("left-overs"_L1)) {
        return LeftOvers::Ask;
    }
    if (written == "adopt"_L1) {
        return LeftOvers::Adopt;
    }
    if (written == "clear"_L1) {
        return LeftOvers::Clear;
    }
    return noSuchChoice(written, {u"adopt"_s, u"clear"_s});
}

} // namespace Console
