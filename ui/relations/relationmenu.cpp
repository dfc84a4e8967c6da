// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/relations/relationmenu.h"

#include "ui/common/icons.h"
#include "ui/relations/relationtexts.h"

namespace Gui {

using namespace Qt::StringLiterals;
using Tables::RecordRef;
using Tables::RelationModel;

RelationMenu::RelationMenu(const RelationModel &model, int row, QWidget *parent)
    : QMenu(parent)
{
    setObjectName(u"relationMenu"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    const RecordRef record = model.record(row);
    setDefaultAction(addAction(RelationTexts::follow(record.kind, model.source()->subject().kind),
                               this, [this, record] { emit followed(record); }));
    addAction(Gui::icon(u"edit"_s), RelationTexts::edit(record.kind), this,
              [this, record] { emit recordRequested(record); });
    addSeparator();
    for (int box = 0; box < model.boxCount(); ++box) {
        addForAll(model, box, true);
        addForAll(model, box, false);
    }
}

void RelationMenu::addForAll(const RelationModel &model, int box, bool checked)
{
    const QString header = model.headerData(model.sectionOf(box), Qt::Horizontal).toString();
    const int count = model.wouldChange(box, checked);
    const QString text = checked ? tr("Check %1 in %Ln Row(s) Shown", nullptr, count)
                                 : tr("Uncheck %1 in %Ln Row(s) Shown", nullptr, count);
    QAction *action = addAction(text.arg(header), this,
                                [this, box, checked] { emit allRequested(box, checked); });
    action->setEnabled(count > 0);
}

} // namespace Gui
