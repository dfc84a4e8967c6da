// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "search/highlighter.h"

#include <QHash>
#include <QList>
#include <QTableView>

namespace Gui {

class CellDelegate;

/// A table of records to look at and to open, never edited in place. Its columns share the width
/// until the operator moves the border of one; from then on they stay as they are.
class ListView final : public QTableView
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ListView)

public:
    explicit ListView(QWidget *parent = nullptr);

    /// Greys the rows for which the model says true to this role.
    void setInvalidRole(int role);
    /// Marks what was searched for, see CellDelegate. Call setInvalidRole() before.
    void setHighlighter(const Search::Highlighter &highlighter, const QHash<int, int> &fields);

    struct Column
    {
        int section = 0;
        int share = 1; ///< of the width, beside the others' shares
        int width = 0; ///< 0: by its share
    };
    /// Shows these columns in this order and no others.
    void setColumns(const QList<Column> &columns);
    /// The columns' sections from left to right.
    [[nodiscard]] QList<int> visualOrder() const;
    /// Whether the operator made the widths.
    [[nodiscard]] bool hasOwnWidths() const { return m_ownWidths; }

signals:
    void opened(int row); ///< double click, Enter, F2
    void menuRequested(int row, const QPoint &globalPosition);
    void typed(const QString &text); ///< somebody goes on typing while the list has the focus
    void leftUpwards(); ///< Up on the first row, or Esc
    void columnsChanged(); ///< by the operator

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void setUpHeader();
    void fitRowHeight();
    void showColumns(const QList<Column> &columns);
    [[nodiscard]] QHash<int, int> fittingWidths(int available) const;
    void openMenuByKey();
    void fitColumns();
    void onSectionResized();

    CellDelegate *m_cells = nullptr; ///< from setInvalidRole() on
    QHash<int, int> m_shares; ///< by section
    bool m_ownWidths = false;
    bool m_fitting = false; ///< sections are being changed by us, not by the operator
};

} // namespace Gui
