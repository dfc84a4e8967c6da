// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/relations/relationdelegate.h"

#include "ui/common/colours.h"
#include "ui/lists/plaintext.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QStyle>
#include <QToolTip>

namespace Gui {

namespace {

/// Of a text to the next column, in pixels.
int distanceOf(const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const bool hasNeighbours = index.model()->columnCount() > 1;
    return hasNeighbours && !index.data(Qt::CheckStateRole).isValid()
        ? 2 * option.fontMetrics.averageCharWidth()
        : 0;
}

/// The selection of a list that the keyboard is not in: a tint, with the text as it always is.
void soften(QPalette &palette)
{
    constexpr float strength = 0.3F;
    palette.setColor(QPalette::Highlight,
                     mixed(palette.color(QPalette::Active, QPalette::Highlight),
                           palette.color(QPalette::Base), strength));
    palette.setColor(QPalette::HighlightedText, palette.color(QPalette::Text));
}

} // namespace

void RelationDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                             const QModelIndex &index) const
{
    QStyleOptionViewItem cell = option;
    cell.rect = QStyle::visualRect(option.direction, option.rect,
                                   option.rect.adjusted(0, 0, -distanceOf(option, index), 0));
    CellDelegate::paint(painter, cell, index);
}

QSize RelationDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    return CellDelegate::sizeHint(option, index) + QSize(distanceOf(option, index), 0);
}

bool RelationDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view,
                                 const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const QString reason = index.data(Qt::AccessibleDescriptionRole).toString();
    if (reason.isEmpty()) {
        return CellDelegate::helpEvent(event, view, option, index);
    }
    QToolTip::showText(event->globalPos(), plainToolTip(reason), view);
    return true;
}

void RelationDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    CellDelegate::initStyleOption(option, index);
    if (option->widget != nullptr && option->widget->window()->focusWidget() != option->widget) {
        soften(option->palette);
    }
    if (option->features.testFlag(QStyleOptionViewItem::HasCheckIndicator)
        && !index.flags().testFlag(Qt::ItemIsUserCheckable)) {
        option->state.setFlag(QStyle::State_Enabled, false);
        option->palette.setCurrentColorGroup(QPalette::Disabled);
    }
}

} // namespace Gui
