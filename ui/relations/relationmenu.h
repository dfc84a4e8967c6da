// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tables/relationmodel.h"

#include <QMenu>

namespace Gui {

/// What can be done with one row of relations, and with all that are shown. Deletes itself once it
/// is closed.
class RelationMenu final : public QMenu
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RelationMenu)

public:
    RelationMenu(const Tables::RelationModel &model, int row, QWidget *parent);

signals:
    void followed(const Tables::RecordRef &record);
    void recordRequested(const Tables::RecordRef &record);
    void allRequested(int box, bool checked);

private:
    void addForAll(const Tables::RelationModel &model, int box, bool checked);
};

} // namespace Gui
