// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lists/celldelegate.h"

#include "ui/lists/plaintext.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QToolTip>

namespace Gui {

namespace {

/// Paler than the text and still readable (5.7:1 on white): the style's own colour for disabled
/// text is not.
QColor paleText(const QPalette &palette)
{
    constexpr float share = 0.6F;
    const QColor text = palette.color(QPalette::Text);
    const QColor paper = palette.color(QPalette::Base);
    const auto mixed = [](float strong, float weak) { return share * strong + (1 - share) * weak; };
    return QColor::fromRgbF(mixed(text.redF(), paper.redF()), mixed(text.greenF(), paper.greenF()),
                            mixed(text.blueF(), paper.blueF()));
}

} // namespace

CellDelegate::CellDelegate(int invalidRole, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_invalidRole(invalidRole)
{
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
