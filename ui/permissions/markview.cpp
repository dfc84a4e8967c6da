// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/permissions/markview.h"

#include "tables/markmodel.h"
#include "ui/lists/plaintext.h"

#include <QAction>
#include <QFocusEvent>
#include <QHeaderView>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QStyledItemDelegate>
#include <QToolTip>

namespace Gui {

using Tables::Mark;
using Tables::MarkModel;

namespace {

/// Tells the reasons of what the mouse hovers over, and makes changes stand out.
class MarkDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    bool helpEvent(QHelpEvent *event, QAbstractItemView *view,
                   const QStyleOptionViewItem & /*option*/, const QModelIndex &index) override
    {
        const QString text = index.data(Qt::AccessibleDescriptionRole).toString();
        QToolTip::showText(event->globalPos(), plainToolTip(text), view);
        return true;
    }

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        const QVariant mark = index.data(MarkModel::MarkRole);
        option->font.setBold(
            mark.isValid()
            && (mark.value<Mark>() == Mark::Coming || mark.value<Mark>() == Mark::Going));
    }
};

} // namespace

MarkView::MarkView(QWidget *parent)
    : QTableView(parent)
{
    setEditTriggers(NoEditTriggers);
    setSelectionMode(SingleSelection);
    setAlternatingRowColors(true);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setCornerButtonEnabled(false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setContextMenuPolicy(Qt::ActionsContextMenu);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setItemDelegate(new MarkDelegate(this));
    verticalHeader()->setVisible(false);
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionsClickable(false);
    connect(this, &QTableView::doubleClicked, this, &MarkView::openCurrent);
    // Not when the button goes down: what scrolls meanwhile slips away below it.
    connect(this, &QTableView::clicked, this, &MarkView::reached);
}

void MarkView::setMarks(MarkModel *model)
{
    setModel(model);
    connect(model, &MarkModel::modelAboutToBeReset, this, &MarkView::keepCurrent);
    // Connected after the view's own: it has forgotten the current cell by then.
    connect(model, &MarkModel::modelReset, this, &MarkView::restoreCurrent);
    fit();
}

void MarkView::setOpenAction(QAction *action)
{
    m_open = action;
    addAction(action);
    connect(action, &QAction::triggered, this, &MarkView::openCurrent);
}

QSize MarkView::sizeHint() const
{
    constexpr int mostRows = 8;
    constexpr int letters = 34;
    const int rows = model() == nullptr ? 0 : model()->rowCount();
    const int height = horizontalHeader()->sizeHint().height()
        + qBound(1, rows, mostRows) * verticalHeader()->defaultSectionSize() + 2 * frameWidth();
    return {fontMetrics().averageCharWidth() * letters, height};
}

QSize MarkView::minimumSizeHint() const
{
    constexpr int lettersOfName = 14;
    int width = fontMetrics().averageCharWidth() * lettersOfName + 2 * frameWidth();
    for (int column = 1; column < horizontalHeader()->count(); ++column) {
        width += horizontalHeader()->sectionSize(column);
    }
    return {width, sizeHint().height()};
}

void MarkView::keyPressEvent(QKeyEvent *event)
{
    const int key = event->key();
    const bool isEnter = key == Qt::Key_Return || key == Qt::Key_Enter;
    if (!isEnter && key != Qt::Key_Space) {
        QTableView::keyPressEvent(event);
        emit reached();
    } else if (isEnter && currentIndex().column() == MarkModel::nameColumn) {
        openCurrent();
    } else {
        emit asked();
    }
}

void MarkView::focusInEvent(QFocusEvent *event)
{
    QTableView::focusInEvent(event);
    // Qt makes the first cell the current one without selecting it, which nobody would see.
    if (currentIndex().isValid()) {
        selectionModel()->select(currentIndex(), QItemSelectionModel::ClearAndSelect);
    }
    emit currentMarkChanged();
    const Qt::FocusReason reason = event->reason();
    if (reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason
        || reason == Qt::ShortcutFocusReason || reason == Qt::OtherFocusReason) {
        emit reached();
    }
}

void MarkView::focusOutEvent(QFocusEvent *event)
{
    QTableView::focusOutEvent(event);
    if (event->reason() != Qt::PopupFocusReason && event->reason() != Qt::ActiveWindowFocusReason) {
        clearSelection();
    }
}

void MarkView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    emit currentMarkChanged();
}

void MarkView::openCurrent()
{
    if (currentIndex().isValid() && m_open != nullptr && m_open->isEnabled()) {
        emit opened(currentIndex().data(MarkModel::KeyRole));
    }
}

void MarkView::keepCurrent()
{
    m_keptKey = currentIndex().data(MarkModel::KeyRole);
    m_keptColumn = currentIndex().column();
}

void MarkView::restoreCurrent()
{
    const QSignalBlocker nobodyMoved(this);
    fit();
    const QModelIndexList found = m_keptKey.isValid()
        ? model()->match(model()->index(0, 0), MarkModel::KeyRole, m_keptKey, 1,
                         Qt::MatchExactly | Qt::MatchCaseSensitive)
        : QModelIndexList();
    if (!found.isEmpty() && m_keptColumn < model()->columnCount()) {
        selectionModel()->setCurrentIndex(found.constFirst().siblingAtColumn(m_keptColumn),
                                          hasFocus() ? QItemSelectionModel::ClearAndSelect
                                                     : QItemSelectionModel::NoUpdate);
    }
}

/// Marks take what they need, whatever they are now; names get the rest.
void MarkView::fit()
{
    constexpr double lineSpacing = 1.7;
    constexpr int lettersOfMark = 7;
    verticalHeader()->setDefaultSectionSize(qRound(fontMetrics().height() * lineSpacing));
    QHeaderView *header = horizontalHeader();
    for (int column = 0; column < header->count(); ++column) {
        const bool isName = column == MarkModel::nameColumn;
        header->setSectionResizeMode(column, isName ? QHeaderView::Stretch : QHeaderView::Fixed);
        if (!isName) {
            header->resizeSection(
                column,
                qMax(header->sectionSizeHint(column) + fontMetrics().averageCharWidth(),
                     fontMetrics().averageCharWidth() * lettersOfMark));
        }
    }
    updateGeometry();
}

void MarkView::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        fit();
    }
}

} // namespace Gui
