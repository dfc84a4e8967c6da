// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/health/healthpage.h"

#include "ui_healthpage.h"

#include "tables/errortexts.h"
#include "tables/healthtexts.h"
#include "ui/common/icons.h"
#include "ui/common/looks.h"

#include <QHeaderView>
#include <QLocale>
#include <QShortcut>
#include <QTime>

#include <algorithm>

namespace Gui {

using namespace Qt::StringLiterals;
using Store::HealthCheck;
using Store::HealthRow;
using Tables::HealthCheckModel;
using Tables::HealthRowModel;

HealthPage::HealthPage(Session &session, QWidget *parent)
    : Page(parent)
    , m_ui(std::make_unique<Ui::HealthPage>())
    , m_session(session)
    , m_checks(new HealthCheckModel(this))
    , m_rows(new HealthRowModel(this))
    , m_run(new HealthRun(session.database->location(), *m_checks, this))
    , m_emptyState(new EmptyState(this))
{
    m_ui->setupUi(this);
    m_ui->rowGrid->addWidget(m_emptyState, 0, 0, Qt::AlignCenter);
    makeHeadings({m_ui->titleLabel, m_ui->checkLabel});
    setUpChecks();
    setUpRows();
    connectAll();
    fitSidebar();
    m_ui->checkView->selectRow(0);
    showProgress();
}

HealthPage::~HealthPage() = default;

void HealthPage::setUpChecks()
{
    ListView *view = m_ui->checkView;
    view->setModel(m_checks);
    view->setInvalidRole(Qt::UserRole + 1); // none is
    QHeaderView *header = view->horizontalHeader();
    header->setSortIndicatorShown(false);
    header->setSectionsClickable(false);
    header->setSectionsMovable(false);
    m_ui->checkAgainButton->setIcon(icon(u"refresh"_s));
    m_ui->stopButton->setIcon(icon(u"cancel"_s));
    m_ui->progressBar->setMaximum(m_checks->rowCount());
}

void HealthPage::setUpRows()
{
    ListView *view = m_ui->rowView;
    view->setModel(m_rows);
    view->setInvalidRole(Qt::UserRole + 1);
    view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    view->horizontalHeader()->setSortIndicatorShown(false);
    view->horizontalHeader()->setSectionsClickable(false);
    m_ui->openButton->setIcon(icon(u"edit"_s));
    m_ui->repairSelectedButton->setIcon(icon(u"done"_s));
    m_ui->repairAllButton->setIcon(icon(u"done"_s));
    m_ui->moreButton->setIcon(icon(u"more"_s));
}

void HealthPage::connectAll()
{
    connect(m_ui->checkAgainButton, &QPushButton::clicked, this, &HealthPage::checkAll);
    connect(m_ui->stopButton, &QPushButton::clicked, m_run, &HealthRun::stop);
    connect(m_run, &HealthRun::found, this, &HealthPage::onFound);
    connect(m_run, &HealthRun::changed, this, &HealthPage::onChanged);
    connect(m_ui->checkView->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &HealthPage::showCurrent);
    connect(m_ui->checkView, &ListView::opened, this, [this] { m_ui->rowView->setFocus(); });
    connect(m_ui->monthsSpinBox, &QSpinBox::valueChanged, this, [this](int months) {
        m_run->setMonths(months);
        m_run->start({HealthCheck::NoLogin});
    });
    connect(m_ui->rowView, &ListView::opened, this, &HealthPage::open);
    connect(m_ui->rowView, &ListView::leftUpwards, this, &HealthPage::focusSearch);
    connect(m_ui->rowView->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &HealthPage::updateButtons);
    connect(m_ui->openButton, &QPushButton::clicked, this,
            [this] { open(m_ui->rowView->currentIndex().row()); });
    connect(m_ui->repairSelectedButton, &QPushButton::clicked, this, &HealthPage::repairSelected);
    connect(m_ui->repairAllButton, &QPushButton::clicked, this, &HealthPage::repairAll);
    connect(m_ui->moreButton, &QPushButton::clicked, this, &HealthPage::readMore);
    connect(m_emptyState, &EmptyState::actionRequested, this,
            [this] { m_run->start({current()}); });
    connect(new QShortcut(QKeySequence::Refresh, this), &QShortcut::activated, this,
            &HealthPage::checkAll);
}

/// As wide as the names of the checks and a count take, where there is room for that.
void HealthPage::fitSidebar()
{
    constexpr int fewest = 24; // characters
    constexpr auto longCount = "1,000,000 "_L1;
    const int letter = fontMetrics().averageCharWidth();
    int names = 0;
    for (const HealthCheck check : Store::healthChecks()) {
        names = qMax(names, fontMetrics().horizontalAdvance(Tables::healthTitle(check)));
    }
    names += 2 * letter; // the margins of a cell
    const int counts =
        qMax(m_ui->checkView->horizontalHeader()->sectionSizeHint(HealthCheckModel::Found),
             fontMetrics().horizontalAdvance(longCount));
    const QMargins margins = m_ui->checkLayout->contentsMargins();
    const int frames = m_ui->checkCard->frameWidth() * 2 + margins.left() + margins.right();
    m_ui->checkView->setColumns(
        {{.section = HealthCheckModel::Title, .share = names / letter + 1},
         {.section = HealthCheckModel::Found, .share = counts / letter + 1}});
    m_ui->sidebar->setMinimumWidth(letter * fewest);
    m_ui->sidebar->setMaximumWidth(names + counts + letter + frames);
}

void HealthPage::focusSearch()
{
    m_ui->checkView->setFocus();
}

bool HealthPage::mayClose()
{
    return !m_dialog || !m_dialog->isWriting();
}

void HealthPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    if (!m_wasShown) {
        m_wasShown = true;
        checkAll();
    }
}

void HealthPage::changeEvent(QEvent *event)
{
    Page::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        fitSidebar();
    }
}

void HealthPage::checkAll()
{
    m_ui->messageBar->clear();
    m_run->startAll();
    showCurrent();
}

void HealthPage::onFound(HealthCheck check)
{
    if (check == current()) {
        showCurrent();
    }
}

void HealthPage::onChanged()
{
    showProgress();
    showState();
}

void HealthPage::showProgress()
{
    const int finished = m_checks->finished();
    m_ui->progressBar->setVisible(m_run->isRunning());
    m_ui->progressBar->setValue(finished);
    m_ui->stopButton->setVisible(m_run->isRunning());
    m_ui->checkAgainButton->setVisible(!m_run->isRunning());
    if (m_run->isRunning()) {
        m_ui->progressLabel->setText(
            tr("Checking: %1 of %2 done").arg(finished).arg(m_checks->rowCount()));
    } else if (finished == m_checks->rowCount()) {
        m_ui->progressLabel->setText(
            tr("Checked at %1")
                .arg(QLocale().toString(QTime::currentTime(), QLocale::ShortFormat)));
    } else {
        m_ui->progressLabel->setText(tr("Not all was checked."));
    }
}

HealthCheck HealthPage::current() const
{
    return m_checks->check(qMax(0, m_ui->checkView->currentIndex().row()));
}

void HealthPage::showCurrent()
{
    const HealthCheck check = current();
    m_ui->checkLabel->setText(Tables::healthTitle(check));
    m_ui->explanationLabel->setText(Tables::healthExplanation(check, m_ui->monthsSpinBox->value()));
    m_ui->adviceLabel->setText(Tables::healthAdvice(check));
    m_ui->monthsLabel->setVisible(check == HealthCheck::NoLogin);
    m_ui->monthsSpinBox->setVisible(check == HealthCheck::NoLogin);
    m_rows->show(check, m_run->rows(check));
    QList<ListView::Column> columns{{.section = HealthRowModel::Record, .share = 30},
                                    {.section = HealthRowModel::Problem, .share = 50}};
    if (Store::isRepairable(check)) {
        columns.append({.section = HealthRowModel::Repair, .share = 30});
    }
    m_ui->rowView->setColumns(columns);
    showState();
}

/// What stands in place of rows where there are none.
void HealthPage::showState()
{
    const HealthCheck check = current();
    const bool hasRows = m_rows->rowCount() > 0;
    m_ui->rowView->setVisible(hasRows);
    m_ui->adviceLabel->setVisible(hasRows);
    m_ui->openButton->setVisible(hasRows);
    m_ui->repairAllButton->setVisible(hasRows && Store::isRepairable(check));
    m_ui->repairSelectedButton->setVisible(hasRows && Store::isRepairable(check));
    m_emptyState->hide();
    if (!hasRows) {
        switch (m_checks->state(check)) {
        case HealthCheckModel::State::Waiting:
        case HealthCheckModel::State::Running:
            m_emptyState->say(tr("Being checked…"), {});
            break;
        case HealthCheckModel::State::Done:
            m_emptyState->say(tr("Nothing found."), {});
            break;
        case HealthCheckModel::State::Failed:
            m_emptyState->say(m_checks->error(check), tr("&Try Again"));
            break;
        case HealthCheckModel::State::Stopped:
            m_emptyState->say(tr("Not checked."), tr("Check &Now"));
            break;
        }
    }
    describeRows();
    updateButtons();
}

void HealthPage::describeRows()
{
    const qint64 count = m_checks->count(current());
    const int shown = m_rows->rowCount();
    const int all = static_cast<int>(count);
    m_ui->countLabel->setText(
        shown == 0 ? QString()
            : shown < count
            ? tr("%Ln found, the first %1 are shown", nullptr, all).arg(QLocale().toString(shown))
            : tr("%Ln found", nullptr, all));
    m_ui->moreButton->setVisible(shown > 0 && shown < count);
}

void HealthPage::readMore()
{
    const HealthCheck check = current();
    m_run->read(check, {.offset = m_rows->rowCount(), .limit = HealthRun::rowsAtOnce},
                [this, check](const HealthRun::Rows &rows) { showMore(check, rows); });
}

void HealthPage::showMore(HealthCheck check, const HealthRun::Rows &rows)
{
    if (!rows) {
        m_ui->messageBar->say(MessageBar::Kind::Error, Tables::errorText(rows.error()));
    } else if (check == current()) {
        m_rows->append(*rows);
        m_run->keepRows(check, m_rows->rows());
    }
}

void HealthPage::open(int row)
{
    if (row < 0 || row >= m_rows->rowCount()) {
        return;
    }
    const auto record = m_rows->record(row);
    const bool isGroup = record && record->kind == Domain::RecordKind::Group;
    if (!record) {
        m_ui->messageBar->say(MessageBar::Kind::Info,
                              tr("There is no record to open: what this row is about is gone."));
    } else if (isGroup && !m_session.agent.isAdministrator) {
        m_ui->messageBar->say(MessageBar::Kind::Info, tr("Only administrators may edit groups."));
    } else {
        emit recordRequested(*record);
    }
}

QList<HealthRow> HealthPage::selectedRows() const
{
    QList<int> numbers;
    for (const QModelIndex &index : m_ui->rowView->selectionModel()->selectedRows()) {
        numbers.append(index.row());
    }
    std::sort(numbers.begin(), numbers.end()); // those of one record stand together
    QList<HealthRow> rows;
    for (const int number : std::as_const(numbers)) {
        if (const HealthRow &row = m_rows->rows().at(number);
            Store::mayRepair(m_session.agent, row)) {
            rows.append(row);
        }
    }
    return rows;
}

void HealthPage::updateButtons()
{
    const QList<HealthRow> &rows = m_rows->rows();
    const bool mayWrite = !m_run->isReading() && !m_session.database->isReadOnly();
    const bool isAny = std::any_of(rows.cbegin(), rows.cend(), [this](const HealthRow &row) {
        return Store::mayRepair(m_session.agent, row);
    });
    const bool mayBeMore = rows.size() < m_checks->count(current());
    m_ui->repairAllButton->setEnabled(mayWrite && (isAny || mayBeMore));
    m_ui->repairSelectedButton->setEnabled(mayWrite && !selectedRows().isEmpty());
    m_ui->moreButton->setEnabled(!m_run->isReading());
    m_ui->openButton->setEnabled(m_ui->rowView->selectionModel()->selectedRows().size() == 1);
}

void HealthPage::repairSelected()
{
    preview(current(), selectedRows());
}

/// More than are shown: so they are read first.
void HealthPage::repairAll()
{
    const HealthCheck check = current();
    const Store::HealthWindow window{.limit = Store::mostRepairedRows,
                                     .wanted = [agent = m_session.agent](const HealthRow &row) {
                                         return Store::mayRepair(agent, row);
                                     }};
    m_run->read(check, window, [this, check](const HealthRun::Rows &rows) {
        if (rows) {
            preview(check, *rows);
        } else {
            m_ui->messageBar->say(MessageBar::Kind::Error, Tables::errorText(rows.error()));
        }
    });
}

void HealthPage::preview(HealthCheck check, const QList<HealthRow> &rows)
{
    if (rows.isEmpty()) {
        m_ui->messageBar->say(MessageBar::Kind::Info,
                              tr("None of these rows has a repair that you may write."));
        return;
    }
    m_dialog = new HealthRepairDialog(m_session, check, rows, this);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_dialog, &HealthRepairDialog::repaired, this,
            [this, check](qsizetype repaired) { onRepaired(check, repaired); });
    m_dialog->open();
}

void HealthPage::onTakenBack()
{
    m_ui->messageBar->clear();
    if (isVisible() && !isChecking()) {
        m_run->start({current()});
    }
}

void HealthPage::onRepaired(HealthCheck check, qsizetype rows)
{
    m_ui->messageBar->say(MessageBar::Kind::Done, Tables::healthRepairedText(rows));
    m_run->start({check});
}

} // namespace Gui
