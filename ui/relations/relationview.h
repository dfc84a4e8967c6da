// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tables/relationsource.h"

#include <QTableView>

#include <optional>

namespace Tables {
class RelationModel;
}

namespace Gui {

/// A table of check boxes (Tables::RelationModel). Space ticks the current box, a click on a
/// heading with a box sets all that are shown; Enter or a double click on a name leads to that
/// record.
class RelationView final : public QTableView
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RelationView)

public:
    /// What the keyboard is at.
    struct Cell
    {
        Tables::RecordRef record;
        int column = 0;
    };

    explicit RelationView(QWidget *parent = nullptr);

    void setRelations(Tables::RelationModel *model);
    /// As wide as their contents the boxes, the texts share the rest.
    void fitColumns();
    [[nodiscard]] std::optional<Cell> currentCell() const;
    /// False if the record is not shown; it stays where it is then.
    bool goTo(const std::optional<Cell> &cell);
    /// Once the view, if it was just shown, has its size.
    void scrollToCurrentLater();
    /// From a text to the first box of the row, or of the first row.
    void goToBox();

signals:
    void followed(int row); ///< the operator wants to see that record's side
    void allRequested(int box); ///< the heading of the box's column was clicked
    void sortRequested(int section);
    void menuRequested(int row, const QPoint &globalPosition);
    void boxMissed(); ///< Space was pressed where there is none
    void movedOn(); ///< to another cell, by a key that did something, or out of the table
    void scrollWanted(); ///< to the current cell
    void leftUpwards(); ///< Up on the first row, or Esc

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] bool takeKey(const QKeyEvent &event);
    void fitRowHeight();
    void onHeadingClicked(int section);
    void onDoubleClicked(const QModelIndex &index);

    Tables::RelationModel *m_model = nullptr;
};

} // namespace Gui
