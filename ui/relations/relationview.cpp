// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/relations/relationview.h"

#include "tables/relationmodel.h"
#include "ui/relations/boxheader.h"
#include "ui/relations/relationdelegate.h"

#include <QContextMenuEvent>
#include <QKeyEvent>

namespace Gui {

RelationView::RelationView(QWidget *parent)
    : QTableView(parent)
{
    setHorizontalHeader(new BoxHeader(this));
    setEditTriggers(NoEditTriggers);
    setSelectionBehavior(SelectItems);
    setSelectionMode(SingleSelection);
    setShowGrid(false);
    setFrameShape(NoFrame);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setCornerButtonEnabled(false);
    // On paper, dark themes hide the outlines of check boxes.
    viewport()->setBackgroundRole(QPalette::Window);
    setHorizontalScrollMode(ScrollPerPixel);
    setItemDelegate(new RelationDelegate(Tables::RelationModel::IsInvalidRole, this));
    verticalHeader()->setVisible(false);
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    fitRowHeight();
    connect(horizontalHeader(), &QHeaderView::sectionClicked, this,
            &RelationView::onHeadingClicked);
    connect(
        this, &RelationView::scrollWanted, this,
        [this] { scrollTo(currentIndex(), PositionAtCenter); }, Qt::QueuedConnection);
    connect(this, &QTableView::doubleClicked, this, &RelationView::onDoubleClicked);
}

void RelationView::setRelations(Tables::RelationModel *model)
{
    m_model = model;
    setModel(model);
}

void RelationView::fitColumns()
{
    QHeaderView *header = horizontalHeader();
    for (int section = 0; section < m_model->columnCount(); ++section) {
        const bool isBox = m_model->boxOf(section) >= 0;
        header->setSectionResizeMode(section, isBox ? QHeaderView::Fixed : QHeaderView::Stretch);
        if (isBox) {
            header->resizeSection(
                section, header->sectionSizeHint(section) + 4 * fontMetrics().averageCharWidth());
        }
    }
}

std::optional<RelationView::Cell> RelationView::currentCell() const
{
    const QModelIndex current = currentIndex();
    return current.isValid() ? std::optional(Cell{m_model->record(current.row()), current.column()})
                             : std::nullopt;
}

bool RelationView::goTo(const std::optional<Cell> &cell)
{
    for (int row = 0; cell && row < m_model->rowCount(); ++row) {
        if (m_model->record(row) == cell->record) {
            setCurrentIndex(m_model->index(row, cell->column));
            return true;
        }
    }
    return false;
}

void RelationView::scrollToCurrentLater()
{
    emit scrollWanted();
}

void RelationView::goToBox()
{
    const QModelIndex current = currentIndex();
    if (!current.isValid() || m_model->boxOf(current.column()) < 0) {
        setCurrentIndex(m_model->index(qMax(0, current.row()), m_model->sectionOf(0)));
    }
}

void RelationView::fitRowHeight()
{
    const int padding = style()->pixelMetric(QStyle::PM_FocusFrameVMargin, nullptr, this) + 1;
    const int box = style()->pixelMetric(QStyle::PM_IndicatorHeight, nullptr, this);
    verticalHeader()->setDefaultSectionSize(qMax(fontMetrics().height(), box) + 4 * padding);
}

void RelationView::onHeadingClicked(int section)
{
    if (const int box = m_model->boxOf(section); box >= 0) {
        emit allRequested(box);
    } else {
        emit sortRequested(section);
    }
}

void RelationView::onDoubleClicked(const QModelIndex &index)
{
    if (m_model->boxOf(index.column()) < 0) {
        emit followed(index.row());
    }
}

void RelationView::keyPressEvent(QKeyEvent *event)
{
    const QModelIndex current = currentIndex();
    const bool isSpace = event->key() == Qt::Key_Space && event->modifiers() == Qt::NoModifier;
    if (isSpace && current.isValid() && m_model->boxOf(current.column()) < 0) {
        emit boxMissed();
        return;
    }
    if (!takeKey(*event)) {
        QTableView::keyPressEvent(event);
    }
    if (event->isAccepted()) {
        emit movedOn();
    }
}

/// Those that lead out of the table.
bool RelationView::takeKey(const QKeyEvent &event)
{
    const QModelIndex current = currentIndex();
    const bool isUp = event.key() == Qt::Key_Up && event.modifiers() == Qt::NoModifier;
    if (event.key() == Qt::Key_Escape || (isUp && current.row() <= 0)) {
        emit leftUpwards();
        return true;
    }
    const bool isReturn = event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter;
    if (isReturn && current.isValid()) {
        emit followed(current.row());
        return true;
    }
    return false;
}

void RelationView::contextMenuEvent(QContextMenuEvent *event)
{
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const QModelIndex index = byKey ? currentIndex() : indexAt(event->pos());
    if (index.isValid()) {
        emit movedOn();
        const QPoint position = byKey ? visualRect(index).bottomLeft() : event->pos();
        emit menuRequested(index.row(), viewport()->mapToGlobal(position));
    }
}

/// So that the first Space or arrow key does something: Qt would begin with the name.
void RelationView::focusInEvent(QFocusEvent *event)
{
    if (!currentIndex().isValid() && m_model != nullptr && m_model->rowCount() > 0) {
        goToBox();
    }
    QTableView::focusInEvent(event);
}

void RelationView::focusOutEvent(QFocusEvent *event)
{
    QTableView::focusOutEvent(event);
    if (event->reason() != Qt::ActiveWindowFocusReason) {
        emit movedOn();
    }
}

void RelationView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    emit movedOn();
}

void RelationView::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        fitRowHeight();
    }
}

} // namespace Gui
