// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/inputdelegate.h"

#include "ui/common/inputs.h"

namespace Gui {

void InputDelegate::paint(QPainter * /*painter*/, const QStyleOptionViewItem & /*option*/,
                          const QModelIndex & /*index*/) const
{
}

QSize InputDelegate::sizeHint(const QStyleOptionViewItem & /*option*/,
                              const QModelIndex & /*index*/) const
{
    return {};
}

void InputDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    setInputValue(editor, index.data(Qt::EditRole));
}

void InputDelegate::setModelData(QWidget *editor, QAbstractItemModel *model,
                                 const QModelIndex &index) const
{
    const QVariant value = inputValue(editor);
    if (!sameInput(value, index.data(Qt::EditRole))) {
        model->setData(index, value, Qt::EditRole);
    }
}

} // namespace Gui
