// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lists/celldelegate.h"

#include "ui/common/colours.h"
#include "ui/lists/plaintext.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <utility>

namespace Gui {

namespace {

/// Paler than the text and still readable (5.7:1 on white): the style's own colour for disabled
/// text is not.
QColor paleText(const QPalette &palette)
{
    constexpr float share = 0.6F;
    return mixed(palette.color(QPalette::Text), palette.color(QPalette::Base), share);
}

/// Whether a style may draw more than the text.
bool hasBackground(const QStyleOptionViewItem &cell)
{
    constexpr auto drawn =
        QStyle::State_Selected | QStyle::State_HasFocus | QStyle::State_MouseOver;
    constexpr auto beside =
        QStyleOptionViewItem::HasCheckIndicator | QStyleOptionViewItem::HasDecoration;
    return (cell.state & drawn) || (cell.features & beside)
        || cell.backgroundBrush.style() != Qt::NoBrush;
}

} // namespace

CellDelegate::CellDelegate(int invalidRole, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_invalidRole(invalidRole)
{
}

void CellDelegate::setHighlighter(const Search::Highlighter &highlighter,
                                  const QHash<int, int> &fields)
{
    m_highlighter = highlighter;
    m_fields = fields;
}

void CellDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                         const QModelIndex &index) const
{
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    const QStyle *style = cell.widget->style();
    if (cell.text.contains(QChar::LineSeparator) || cell.textElideMode != Qt::ElideRight) {
        style->drawControl(QStyle::CE_ItemViewItem, &cell, painter, cell.widget);
        return;
    }
    // The style draws what is behind the text, if there is anything, and says where that goes; it
    // would shape the text for each of these again.
    const QString text = std::exchange(cell.text, {});
    if (hasBackground(cell)) {
        style->drawControl(QStyle::CE_ItemViewItem, &cell, painter, cell.widget);
    }
    if (text.isEmpty()) {
        return;
    }
    const int margin = style->pixelMetric(QStyle::PM_FocusFrameHMargin, nullptr, cell.widget) + 1;
    const QRect place = style->subElementRect(QStyle::SE_ItemViewItemText, &cell, cell.widget)
                            .adjusted(margin, 0, -margin, 0);
    cell.text = text;
    m_text.draw(painter, place, cell,
                m_highlighter.rangesIn(text, m_fields.value(index.column(), -1)));
}

bool CellDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view,
                             const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const QString text = index.data(Qt::DisplayRole).toString();
    const bool isCut = sizeHint(option, index).width() > option.rect.width();
    QToolTip::showText(event->globalPos(), isCut ? plainToolTip(text) : QString(), view);
    return true;
}

QSize CellDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    constexpr int air = 6;
    return QStyledItemDelegate::sizeHint(option, index) + QSize(0, air);
}

void CellDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    if (index.data(m_invalidRole).toBool()) {
        option->palette.setColor(QPalette::Text, paleText(option->palette));
    }
}

} // namespace Gui
