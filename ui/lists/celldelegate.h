// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "search/highlighter.h"
#include "ui/lists/celltext.h"

#include <QHash>
#include <QStyledItemDelegate>

namespace Gui {

/// Greys invalid records, marks what was searched for, and shows the whole text of a cell that is
/// cut off, as plain text.
class CellDelegate : public QStyledItemDelegate
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CellDelegate)

public:
    /// `invalidRole`: the model's, true for invalid records.
    CellDelegate(int invalidRole, QObject *parent);

    /// Marks that from now on; `fields`: which one of the schema a column shows.
    void setHighlighter(const Search::Highlighter &highlighter, const QHash<int, int> &fields);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;

    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;

    /// With some air above and below, where the view asks.
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const override;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;

private:
    int m_invalidRole;
    Search::Highlighter m_highlighter;
    QHash<int, int> m_fields;
    mutable CellText m_text;
};

} // namespace Gui
