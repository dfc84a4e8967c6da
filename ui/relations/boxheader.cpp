// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/relations/boxheader.h"

#include <QPainter>
#include <QStyleOptionButton>

namespace Gui {

BoxHeader::BoxHeader(QWidget *parent)
    : QHeaderView(Qt::Horizontal, parent)
{
    setSectionsClickable(true);
    setHighlightSections(false);
    setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
}

QVariant BoxHeader::checkState(int logicalIndex) const
{
    return model()->headerData(logicalIndex, Qt::Horizontal, Qt::CheckStateRole);
}

int BoxHeader::boxSpace() const
{
    const int margin = style()->pixelMetric(QStyle::PM_HeaderMargin, nullptr, this);
    const int distance = style()->pixelMetric(QStyle::PM_CheckBoxLabelSpacing, nullptr, this);
    return margin + style()->pixelMetric(QStyle::PM_IndicatorWidth, nullptr, this) + distance;
}

void BoxHeader::initStyleOptionForIndex(QStyleOptionHeader *option, int logicalIndex) const
{
    QHeaderView::initStyleOptionForIndex(option, logicalIndex);
    if (!checkState(logicalIndex).isNull()) {
        option->text.clear(); // drawn behind the box
    }
}

QSize BoxHeader::sectionSizeFromContents(int logicalIndex) const
{
    const QSize size = QHeaderView::sectionSizeFromContents(logicalIndex);
    return checkState(logicalIndex).isNull() ? size : size + QSize(boxSpace(), 0);
}

void BoxHeader::paintSection(QPainter *painter, const QRect &rect, int logicalIndex) const
{
    painter->save();
    QHeaderView::paintSection(painter, rect, logicalIndex);
    painter->restore();
    const QVariant state = checkState(logicalIndex);
    if (state.isNull()) {
        return;
    }
    QStyleOptionButton box;
    box.initFrom(this);
    box.state.setFlag(QStyle::State_HasFocus, false);
    box.state.setFlag(QStyle::State_MouseOver, false);
    box.state |= state.toInt() == Qt::Checked ? QStyle::State_On
        : state.toInt() == Qt::Unchecked      ? QStyle::State_Off
                                              : QStyle::State_NoChange;
    const QSize size(style()->pixelMetric(QStyle::PM_IndicatorWidth, nullptr, this),
                     style()->pixelMetric(QStyle::PM_IndicatorHeight, nullptr, this));
    const int margin = style()->pixelMetric(QStyle::PM_HeaderMargin, nullptr, this);
    box.rect = QStyle::alignedRect(layoutDirection(), Qt::AlignLeading | Qt::AlignVCenter, size,
                                   rect.adjusted(margin, 0, -margin, 0));
    style()->drawPrimitive(QStyle::PE_IndicatorCheckBox, &box, painter, this);
    const QRect place =
        QStyle::visualRect(layoutDirection(), rect, rect.adjusted(boxSpace(), 0, -margin, 0));
    const QString text =
        model()->headerData(logicalIndex, Qt::Horizontal, Qt::DisplayRole).toString();
    const Qt::Alignment alignment = QStyle::visualAlignment(layoutDirection(), defaultAlignment());
    style()->drawItemText(painter, place, static_cast<int>(alignment.toInt()), palette(),
                          isEnabled(), text, QPalette::ButtonText);
}

} // namespace Gui
