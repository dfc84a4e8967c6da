// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lists/listview.h"

#include "ui/lists/celldelegate.h"

#include <QContextMenuEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QResizeEvent>
#include <QScopedValueRollback>

#include <numeric>

namespace Gui {

namespace {

bool opensRow(const QKeyEvent &event)
{
    return event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter
        || event.key() == Qt::Key_F2;
}

bool leadsToAnEnd(const QKeyEvent &event)
{
    return event.modifiers() == Qt::NoModifier
        && (event.key() == Qt::Key_Home || event.key() == Qt::Key_End);
}

bool isTyping(const QKeyEvent &event)
{
    const bool isPlain =
        !(event.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier));
    const QString text = event.text();
    return isPlain && !text.isEmpty() && text.front().isPrint() && !text.front().isSpace();
}

} // namespace

ListView::ListView(QWidget *parent)
    : QTableView(parent)
{
    setEditTriggers(NoEditTriggers);
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setAlternatingRowColors(true);
    setShowGrid(false);
    setFrameShape(NoFrame);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setCornerButtonEnabled(false);
    setHorizontalScrollMode(ScrollPerPixel);
    setUpHeader();
    fitRowHeight();
    connect(this, &QTableView::doubleClicked, this,
            [this](const QModelIndex &index) { emit opened(index.row()); });
}

void ListView::setInvalidRole(int role)
{
    m_cells = new CellDelegate(role, this);
    setItemDelegate(m_cells);
}

void ListView::setHighlighter(const Search::Highlighter &highlighter, const QHash<int, int> &fields)
{
    m_cells->setHighlighter(highlighter, fields);
    viewport()->update();
}

void ListView::setUpHeader()
{
    verticalHeader()->setVisible(false);
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    QHeaderView *header = horizontalHeader();
    header->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    header->setHighlightSections(false);
    header->setSectionsMovable(true);
    header->setSectionsClickable(true); // not setSortingEnabled(): the model would sort by SQL
    header->setSortIndicatorShown(true);
    connect(header, &QHeaderView::sectionResized, this, &ListView::onSectionResized);
    connect(header, &QHeaderView::sectionMoved, this, [this] {
        if (!m_fitting) {
            emit columnsChanged();
        }
    });
}

void ListView::setColumns(const QList<Column> &columns)
{
    showColumns(columns);
    fitColumns();
}

void ListView::showColumns(const QList<Column> &columns)
{
    const QScopedValueRollback fitting(m_fitting, true);
    QHeaderView *header = horizontalHeader();
    m_shares.clear();
    m_ownWidths = !columns.isEmpty();
    for (int section = 0; section < header->count(); ++section) {
        header->setSectionHidden(section, true);
    }
    for (int place = 0; place < columns.size(); ++place) {
        const Column &column = columns.at(place);
        header->setSectionHidden(column.section, false);
        header->moveSection(header->visualIndex(column.section), place);
        m_shares.insert(column.section, column.share);
        m_ownWidths = m_ownWidths && column.width > 0;
        if (column.width > 0) {
            header->resizeSection(column.section, column.width);
        }
    }
    header->setStretchLastSection(m_ownWidths);
}

QList<int> ListView::visualOrder() const
{
    QList<int> sections;
    for (int place = 0; place < horizontalHeader()->count(); ++place) {
        const int section = horizontalHeader()->logicalIndex(place);
        if (!horizontalHeader()->isSectionHidden(section)) {
            sections.append(section);
        }
    }
    return sections;
}

void ListView::fitRowHeight()
{
    constexpr double lineSpacing = 1.7;
    verticalHeader()->setDefaultSectionSize(qRound(fontMetrics().height() * lineSpacing));
}

QHash<int, int> ListView::fittingWidths(int available) const
{
    // A column whose share is too narrow to read gets as much as that takes; the others share what
    // is left.
    QHash<int, int> widths;
    QHash<int, int> sharing = m_shares;
    for (bool isSettled = false; !isSettled;) {
        isSettled = true;
        const QList<int> shares = sharing.values();
        const int all = qMax(1, std::accumulate(shares.begin(), shares.end(), 0));
        const int left = available;
        const QList<int> sections = sharing.keys();
        for (const int section : sections) {
            const int wanted = left * sharing.value(section) / all;
            const int needed = qMax(horizontalHeader()->sectionSizeHint(section),
                                    sharing.value(section) * fontMetrics().averageCharWidth() / 2);
            widths.insert(section, qMax(wanted, needed));
            if (wanted < needed) {
                sharing.remove(section);
                available -= needed;
                isSettled = false;
            }
        }
    }
    return widths;
}

void ListView::fitColumns()
{
    if (m_ownWidths || m_fitting || m_shares.isEmpty()) {
        return;
    }
    const QScopedValueRollback fitting(m_fitting, true);
    const QHash<int, int> widths = fittingWidths(viewport()->width());
    const QList<int> sections = visualOrder();
    int left = viewport()->width();
    for (const int section : sections) {
        // What rounding left over goes to the last one.
        const int width =
            section == sections.last() ? qMax(left, widths.value(section)) : widths.value(section);
        horizontalHeader()->resizeSection(section, width);
        left -= width;
    }
}

void ListView::onSectionResized()
{
    if (m_fitting) {
        return;
    }
    m_ownWidths = true;
    emit columnsChanged();
}

void ListView::keyPressEvent(QKeyEvent *event)
{
    const bool isAtTop = currentIndex().row() <= 0;
    if (opensRow(*event)) {
        if (currentIndex().isValid()) {
            emit opened(currentIndex().row());
        }
    } else if (event->key() == Qt::Key_F10 && event->modifiers() == Qt::ShiftModifier) {
        openMenuByKey(); // Qt asks for menus by the Menu key alone on X11
    } else if (event->key() == Qt::Key_Escape || (event->key() == Qt::Key_Up && isAtTop)) {
        emit leftUpwards();
    } else if (isTyping(*event)) {
        emit typed(event->text());
    } else if (leadsToAnEnd(*event)) {
        // Alone, the key leads to a column, which does not show in rows that are chosen whole.
        QKeyEvent toTheRow(event->type(), event->key(), Qt::ControlModifier);
        QTableView::keyPressEvent(&toTheRow);
    } else {
        QTableView::keyPressEvent(event);
    }
}

void ListView::focusInEvent(QFocusEvent *event)
{
    QTableView::focusInEvent(event);
    // Qt makes the first row the current one without selecting it: Enter would open a row that
    // does not look chosen.
    if (currentIndex().isValid() && !selectionModel()->hasSelection()) {
        selectRow(currentIndex().row());
    }
}

void ListView::contextMenuEvent(QContextMenuEvent *event)
{
    event->accept();
    if (event->reason() == QContextMenuEvent::Keyboard) {
        openMenuByKey();
        return;
    }
    const QModelIndex index = indexAt(viewport()->mapFromGlobal(event->globalPos()));
    if (index.isValid()) {
        emit menuRequested(index.row(), event->globalPos());
    }
}

void ListView::openMenuByKey()
{
    const QModelIndex index = currentIndex();
    if (index.isValid()) {
        emit menuRequested(index.row(), viewport()->mapToGlobal(visualRect(index).center()));
    }
}

void ListView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    if (event->oldSize().width() != event->size().width()) {
        fitColumns();
    }
}

void ListView::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        fitRowHeight();
    }
}

} // namespace Gui
