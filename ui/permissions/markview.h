// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

namespace Tables {
class MarkModel;
}

namespace Gui {

/// A table of marks to look at, and to ask why they are there. As tall as its rows, up to eight;
/// the cell somebody is at stays the same record's when the rows change.
class MarkView final : public QTableView
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MarkView)

public:
    explicit MarkView(QWidget *parent = nullptr);

    /// Instead of setModel().
    void setMarks(Tables::MarkModel *model);
    /// Offers to open a record: by menu, key, and double click.
    void setOpenAction(QAction *action);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    void currentMarkChanged(); ///< somebody is at another cell, or back
    void reached(); ///< somebody came to a cell by key or click, or is there already
    void asked(); ///< a key that asks for the reasons of the current mark
    void opened(const QVariant &key); ///< the record's id

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void changeEvent(QEvent *event) override;

private:
    void openCurrent();
    void keepCurrent();
    void restoreCurrent();
    void fit();

    QAction *m_open = nullptr;
    QVariant m_keptKey;
    int m_keptColumn = 0;
};

} // namespace Gui
