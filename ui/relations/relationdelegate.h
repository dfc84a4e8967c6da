// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/lists/celldelegate.h"

namespace Gui {

/// A cell of the relation screens: boxes that cannot be changed are grey, texts keep a distance
/// from the next column, the mouse is told what Qt::AccessibleDescriptionRole says, and a selection
/// is strong only where the keyboard is.
class RelationDelegate final : public CellDelegate
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RelationDelegate)

public:
    using CellDelegate::CellDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;

    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const override;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;
};

} // namespace Gui
