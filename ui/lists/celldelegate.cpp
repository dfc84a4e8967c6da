// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lists/celldelegate.h"

#include "ui/common/colours.h"
#include "ui/lists/plaintext.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QPainter>
#include <QTextLayout>
#include <QToolTip>

namespace Gui {

namespace {

/// Paler than the text and still readable (5.7:1 on white): the style's own colour for disabled
/// text is not.
QColor paleText(const QPalette &palette)
{
    constexpr float share = 0.6F;
    return mixed(palette.color(QPalette::Text), palette.color(QPalette::Base), share);
}

QColor textColour(const QStyleOptionViewItem &option)
{
    const auto group = !option.state.testFlag(QStyle::State_Enabled) ? QPalette::Disabled
        : option.state.testFlag(QStyle::State_Active)                ? QPalette::Normal
                                                                     : QPalette::Inactive;
    return option.palette.color(
        group,
        option.state.testFlag(QStyle::State_Selected) ? QPalette::HighlightedText : QPalette::Text);
}

/// How marked parts look: a line below as well, so that it is not colour alone.
QTextCharFormat marked(const QStyleOptionViewItem &option)
{
    constexpr float strength = 0.25F;
    QColor tint = option.state.testFlag(QStyle::State_Selected)
        ? textColour(option)
        : option.palette.color(QPalette::Highlight);
    tint.setAlphaF(strength);
    QTextCharFormat format;
    format.setBackground(tint);
    format.setFontUnderline(true);
    return format;
}

/// The ranges as formats, as far as the text was not cut off.
QList<QTextLayout::FormatRange> formatted(const QList<Search::Range> &ranges, qsizetype length,
                                          const QTextCharFormat &format)
{
    QList<QTextLayout::FormatRange> formats;
    for (const Search::Range &range : ranges) {
        const qsizetype end = qMin(range.start + range.length, length);
        if (range.start < end) {
            formats.append({.start = static_cast<int>(range.start),
                            .length = static_cast<int>(end - range.start),
                            .format = format});
        }
    }
    return formats;
}

/// One line, as the style draws it, with the ranges marked.
void drawText(QPainter *painter, const QRect &place, const QStyleOptionViewItem &option,
              const QList<Search::Range> &ranges)
{
    const QString text =
        option.fontMetrics.elidedText(option.text, option.textElideMode, place.width());
    const qsizetype whole = text == option.text ? text.size() : text.size() - 1;
    QTextOption line(QStyle::visualAlignment(option.direction, option.displayAlignment));
    line.setWrapMode(QTextOption::NoWrap);
    line.setTextDirection(option.direction);
    QTextLayout layout(text, option.font);
    layout.setTextOption(line);
    layout.setFormats(formatted(ranges, whole, marked(option)));
    layout.beginLayout();
    layout.createLine().setLineWidth(place.width());
    layout.endLayout();
    const qreal air = (place.height() - layout.boundingRect().height()) / 2;
    painter->save();
    painter->setClipRect(place);
    painter->setPen(textColour(option));
    layout.draw(painter, QPointF(place.left(), place.top() + air));
    painter->restore();
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
    const auto ranges = m_highlighter.rangesIn(cell.text, m_fields.value(index.column(), -1));
    const bool isOneLine = !cell.text.contains(QChar::LineSeparator);
    if (ranges.isEmpty() || !isOneLine || cell.textElideMode != Qt::ElideRight) {
        QStyledItemDelegate::paint(painter, option, index);
        return;
    }
    const QStyle *style = cell.widget->style();
    const int margin = style->pixelMetric(QStyle::PM_FocusFrameHMargin, nullptr, cell.widget) + 1;
    const QRect place = style->subElementRect(QStyle::SE_ItemViewItemText, &cell, cell.widget)
                            .adjusted(margin, 0, -margin, 0);
    QStyleOptionViewItem blank = cell;
    blank.text.clear();
    style->drawControl(QStyle::CE_ItemViewItem, &blank, painter, cell.widget);
    drawText(painter, place, cell, ranges);
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
