// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/permissions/groupsupport.h"

#include "store/changewriter.h"
#include "store/settingstore.h"
#include "tables/errortexts.h"

#include <QCoreApplication>

namespace Gui {

using namespace Qt::StringLiterals;

namespace {

/// The translation context of what is asked and said.
class GroupSupport
{
    Q_DECLARE_TR_FUNCTIONS(GroupSupport)
};

Prompts::Question groupSupportQuestion()
{
    return {.title = GroupSupport::tr("Turn On Customer Group Support"),
            .text = GroupSupport::tr("Turn on customer group support for the whole database?"),
            .consequences = GroupSupport::tr(
                "From then on a customer user may use only the groups they have permission for. "
                "This applies to all customer users and to everybody who works with this database. "
                "You can turn it off again in Settings (Ctrl+,)."),
            .action = GroupSupport::tr("&Turn On")};
}

} // namespace

bool turnOnGroupSupport(Session &session, Prompts &prompts, QWidget *parent)
{
    if (!prompts.confirm(parent, groupSupportQuestion())) {
        return false;
    }
    const auto changes = Store::settingChange(*session.database, u"customer_group_support"_s, true);
    if (!changes) {
        prompts.showError(parent, Tables::errorText(changes.error()), changes.error().detail);
        return false;
    }
    const auto applied = Store::ChangeWriter(*session.database, session.agent).apply(*changes);
    if (!applied) {
        prompts.showError(parent, Tables::errorText(applied.error()), applied.error().detail);
        return false;
    }
    return true;
}

QString groupSupportIsOnText()
{
    return GroupSupport::tr("Customer group support is on for the whole database. You can turn it "
                            "off again in Settings (Ctrl+,).");
}

} // namespace Gui
