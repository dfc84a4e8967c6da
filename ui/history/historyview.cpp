// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/historyview.h"

#include "ui_historyview.h"

#include "tables/errortexts.h"
#include "tables/fieldtexts.h"
#include "tables/historymodel.h"
#include "ui/common/looks.h"
#include "ui/history/undoer.h"
#include "ui/lists/plaintext.h"

#include <QDateTime>
#include <QHeaderView>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QToolTip>

namespace Gui {

using Tables::HistoryModel;

namespace {

/// Whether two places are of the same row.
bool isSamePlace(const HistoryModel::Place &left, const HistoryModel::Place &right)
{
    return left.changeSet == right.changeSet && left.row == right.row
        && left.column == right.column;
}

} // namespace

HistoryView::HistoryView(QWidget *parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::HistoryView>())
{
    m_ui->setupUi(this);
}

HistoryView::~HistoryView() = default;

void HistoryView::start(Session &session, Place place, bool mayUndo)
{
    m_isInForm = place == Place::Form;
    m_session = &session;
    m_mayUndo = mayUndo && !session.database->isReadOnly();
    m_model = new HistoryModel(*session.database, this);
    m_undoer = new Undoer(session, this);
    setUpList();
    fitColumns();
    connect(m_undoer, &Undoer::undone, this, [this](qint64 undoing, const QString &text) {
        refresh();
        focusList(); // the button may be off now, and the next one not what is meant
        emit undone(undoing, text);
    });
    connect(m_undoer, &Undoer::working, this, &HistoryView::sayState);
    connect(m_undoer, &Undoer::working, this, &HistoryView::working);
    connect(m_undoer, &Undoer::cancelled, this, &HistoryView::updateState);
    connect(m_undoer, &Undoer::cancelled, this, &HistoryView::cancelled);
    connect(m_undoer, &Undoer::refused, this, &HistoryView::onRefused);
    connect(m_undoer, &Undoer::nothingLeft, this, &HistoryView::onRefused);
    connect(m_ui->undoButton, &QPushButton::clicked, this, &HistoryView::undoChange);
    connect(m_ui->restoreValueButton, &QPushButton::clicked, this, &HistoryView::restoreValue);
    connect(m_ui->restoreRecordButton, &QPushButton::clicked, this, &HistoryView::restoreRecord);
    giveRoom({m_ui->undoButton, m_ui->restoreValueButton, m_ui->restoreRecordButton});
    updateButtons();
}

void HistoryView::setUpList()
{
    QTreeView *list = m_ui->historyList;
    list->setModel(m_model);
    list->installEventFilter(this);
    list->viewport()->installEventFilter(this);
    list->header()->setStretchLastSection(true);
    connect(list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &HistoryView::updateButtons);
    list->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(list, &QWidget::customContextMenuRequested, this, &HistoryView::showMenu);
    connect(m_model, &HistoryModel::looked, this, &HistoryView::updateState);
    connect(m_model, &QAbstractItemModel::modelReset, this, &HistoryView::updateButtons);
    connect(m_model, &QAbstractItemModel::rowsInserted, this, &HistoryView::expandDetails);
}

/// A form is narrow; what was changed from what to what has to be seen there.
void HistoryView::fitColumns()
{
    constexpr int onPage[] = {60, 24, 24, 16, 0, 6}; // letters, by column
    constexpr int inForm[] = {30, 18, 18, 16, 0, 6};
    QHeaderView *header = m_ui->historyList->header();
    for (int column = 0; column < HistoryModel::ColumnCount; ++column) {
        const int letters = m_isInForm ? inForm[column] : onPage[column];
        header->resizeSection(column, fontMetrics().averageCharWidth() * letters);
    }
    // A moment cut off tells nothing; its figures are wider than most letters.
    const QDateTime widest(QDate(2028, 12, 28), QTime(22, 58));
    const int air = 2 * fontMetrics().averageCharWidth();
    header->resizeSection(HistoryModel::When,
                          qMax(header->sectionSizeHint(HistoryModel::When),
                               fontMetrics().horizontalAdvance(Tables::momentText(widest)) + air));
}

void HistoryView::showHistory(const Store::HistoryFilter &filter, const QString &words)
{
    m_record = filter.record;
    m_isFiltered = !words.isEmpty() || filter.agentId != 0 || filter.from.isValid()
        || filter.until.isValid() || !filter.column.isEmpty();
    m_model->show(filter, words);
    m_ui->restoreRecordButton->setVisible(m_record.has_value());
    expandDetails();
    m_ui->historyList->setCurrentIndex(m_model->index(0, 0));
    updateButtons();
}

void HistoryView::refresh()
{
    QTreeView *list = m_ui->historyList;
    const auto before = m_model->placeOf(list->currentIndex());
    m_model->refresh();
    expandDetails();
    for (int row = 0; before && row < m_model->rowCount(); ++row) {
        const QModelIndex change = m_model->index(row, 0);
        const auto place = m_model->placeOf(change);
        if (place && place->changeSet == before->changeSet) {
            list->setCurrentIndex(change);
            for (int line = 0; line < m_model->rowCount(change); ++line) {
                const QModelIndex below = m_model->index(line, 0, change);
                if (isSamePlace(*m_model->placeOf(below), *before)) {
                    list->setCurrentIndex(below);
                    break;
                }
            }
            break;
        }
    }
    updateButtons();
}

bool HistoryView::isWorking() const
{
    return m_undoer != nullptr && m_undoer->isWorking();
}

void HistoryView::focusList()
{
    m_ui->historyList->setFocus(Qt::OtherFocusReason);
}

/// Of one record's history the details are what one looks for.
void HistoryView::expandDetails()
{
    if (m_record) {
        m_ui->historyList->expandToDepth(0);
    }
}

QList<QAbstractButton *> HistoryView::buttons() const
{
    return {m_ui->undoButton, m_ui->restoreValueButton, m_ui->restoreRecordButton};
}

void HistoryView::updateButtons()
{
    const auto place = m_model ? m_model->placeOf(m_ui->historyList->currentIndex()) : std::nullopt;
    const bool isThere = place.has_value() && m_mayUndo;
    m_ui->undoButton->setEnabled(isThere);
    m_ui->restoreValueButton->setEnabled(isThere && place->isRestorable);
    m_ui->restoreRecordButton->setEnabled(isThere);
}

void HistoryView::updateState()
{
    QString text;
    if (m_model->error()) {
        text = Tables::errorText(*m_model->error());
    } else if (m_model->isLooking()) {
        text = tr("Looking through the changes…");
    } else if (m_model->rowCount() == 0) {
        text = m_isFiltered ? tr("No change fits. Look for something else, or for less.")
            : m_record      ? tr("Nothing was changed here since Rollbook keeps a history.")
                            : tr("Nothing was changed yet.");
    }
    sayState(text);
}

void HistoryView::sayState(const QString &text)
{
    m_ui->stateLabel->setText(text);
    m_ui->stateLabel->setVisible(!text.isEmpty());
}

void HistoryView::onRefused(const QString &text)
{
    updateState();
    emit refused(text);
}

bool HistoryView::eventFilter(QObject *watched, QEvent *event)
{
    // Enter in a dialog would press its first button.
    if (watched == m_ui->historyList && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        const QModelIndex current = m_ui->historyList->currentIndex();
        if ((key == Qt::Key_Return || key == Qt::Key_Enter) && current.isValid()) {
            const QModelIndex change = current.siblingAtColumn(0);
            m_ui->historyList->setExpanded(change, !m_ui->historyList->isExpanded(change));
            return true;
        }
    }
    if (watched == m_ui->historyList->viewport() && event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const QString text = m_ui->historyList->indexAt(help->pos()).data().toString();
        QToolTip::showText(help->globalPos(), plainToolTip(text), m_ui->historyList->viewport());
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

/// What the buttons do.
void HistoryView::showMenu(const QPoint &place)
{
    if (!m_ui->historyList->currentIndex().isValid()) {
        return;
    }
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (QAbstractButton *button : buttons()) {
        if (!button->isHidden()) {
            QAction *action = menu->addAction(button->text(), button, &QAbstractButton::click);
            action->setEnabled(button->isEnabled());
        }
    }
    menu->popup(m_ui->historyList->viewport()->mapToGlobal(place));
}

void HistoryView::undoChange()
{
    if (const auto place = m_model->placeOf(m_ui->historyList->currentIndex())) {
        m_undoer->undo(place->changeSet);
    }
}

void HistoryView::restoreValue()
{
    if (const auto place = m_model->placeOf(m_ui->historyList->currentIndex())) {
        m_undoer->undo(place->changeSet, {.rows = {place->row}, .column = place->column});
    }
}

void HistoryView::restoreRecord()
{
    const auto place = m_model->placeOf(m_ui->historyList->currentIndex());
    if (place && m_record) {
        m_undoer->restore(*m_record, place->changeSet);
    }
}

} // namespace Gui
