// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/leftoverchoice.h"

#include "tables/errortexts.h"
#include "tables/leftovertexts.h"
#include "ui/common/recordform.h"
#include "ui/common/session.h"

#include <QCoreApplication>

namespace Gui {

using namespace Qt::StringLiterals;
using Domain::LeftOvers;

namespace {

/// What the buttons say; a class only for its translation context.
class ChoiceTexts
{
    Q_DECLARE_TR_FUNCTIONS(LeftOverChoice)
};

} // namespace

void offerLeftOvers(RecordForm &form, const Session &session,
                    const QList<Domain::Violation> &violations,
                    const std::function<void(LeftOvers)> &choose)
{
    for (const Domain::Violation &violation : violations) {
        if (!violation.code.endsWith(".left_over"_L1)) {
            continue;
        }
        const auto text = Tables::leftOverText(*session.database, violation);
        form.explain(violation.field, text ? *text : Tables::errorText(text.error()));
        if (session.agent.isAdministrator) {
            form.offer(violation.field, ChoiceTexts::tr("Take Over"),
                       [choose] { choose(LeftOvers::Adopt); });
        }
        form.offer(violation.field, ChoiceTexts::tr("Clear"),
                   [choose] { choose(LeftOvers::Clear); });
    }
}

} // namespace Gui
