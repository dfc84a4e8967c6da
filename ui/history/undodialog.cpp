// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/undodialog.h"

#include "ui_undodialog.h"

#include "store/history.h"
#include "tables/fieldtexts.h"
#include "tables/historytexts.h"
#include "ui/common/formsize.h"
#include "ui/common/looks.h"
#include "ui/lists/plaintext.h"

#include <QHeaderView>
#include <QLayout>
#include <QPushButton>
#include <QStyle>

#include <algorithm>
#include <numeric>
#include <utility>

namespace Gui {

using namespace Qt::StringLiterals;
using Domain::UndoItem;
using Domain::UndoState;

namespace {

enum Column { FieldColumn, NowColumn, ThenColumn, StateColumn, ColumnCount };

/// What is empty, and what is not known, differ.
QString shownValue(const UndoItem &item, const QString &value)
{
    const bool isKnown = item.state == UndoState::Restored || item.state == UndoState::ChangedSince
        || item.state == UndoState::AlreadySo;
    return value.isEmpty() && isKnown ? UndoDialog::tr("(empty)") : value;
}

/// Who changed it again, and when; empty if the journal does not know.
QString changedByText(Store::Database &database, const UndoItem &item)
{
    if (item.changedIn == 0 || item.state == UndoState::AlreadySo) {
        return {};
    }
    const auto entry = Store::History(database).header(item.changedIn);
    if (!entry || !*entry) {
        return {};
    }
    return UndoDialog::tr("by %1 on %2").arg((*entry)->agent, Tables::momentText((*entry)->time));
}

QString whatHappens(const UndoItem &item, bool isWritten, const QString &by)
{
    if (!isWritten) {
        const QString why = Tables::undoStateText(item);
        return by.isEmpty() ? UndoDialog::tr("Left: %1").arg(why)
                            : UndoDialog::tr("Left: %1, %2", "why, and by whom").arg(why, by);
    }
    if (item.state != UndoState::ChangedSince && !item.isRestoredOver) {
        return UndoDialog::tr("Restored");
    }
    return by.isEmpty() ? UndoDialog::tr("Restored, though changed again since")
                        : UndoDialog::tr("Restored, though changed again since, %1").arg(by);
}

} // namespace

UndoDialog::UndoDialog(Store::Database &database, Domain::UndoPlan plan, QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::UndoDialog>())
    , m_plan(std::move(plan))
{
    m_ui->setupUi(this);
    dressCancel(*this);
    if (m_plan.kind == Domain::ChangeKind::Undone) {
        setWindowTitle(tr("Undo Change %1").arg(m_plan.changeSet));
    } else {
        setWindowTitle(tr("Restore as Before Change %1").arg(m_plan.changeSet));
    }
    auto *undo = m_ui->buttonBox->addButton(
        m_plan.kind == Domain::ChangeKind::Undone ? tr("&Undo") : tr("&Restore"),
        QDialogButtonBox::AcceptRole);
    undo->setObjectName(u"undoButton"_s);
    connect(m_ui->buttonBox, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_ui->buttonBox, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_ui->overwriteCheck, &QCheckBox::toggled, this, &UndoDialog::update);
    m_ui->overwriteCheck->setVisible(m_plan.has(UndoState::ChangedSince));
    fill(database);
    update();
    m_ui->itemsView->setFocus(Qt::OtherFocusReason);
    fitColumns();
}

UndoDialog::~UndoDialog() = default;

bool UndoDialog::isOverwriting() const
{
    return m_ui->overwriteCheck->isChecked();
}

void UndoDialog::fill(Store::Database &database)
{
    const Store::RecordNames names(database);
    QTreeWidget *view = m_ui->itemsView;
    view->setColumnCount(ColumnCount);
    view->setHeaderLabels({tr("Field"), tr("Now"), tr("Before the Change"), tr("What Happens")});
    chooseShown();
    for (const int index : std::as_const(m_shown)) {
        const UndoItem &item = m_plan.items.at(index);
        const Tables::HistoryLine line = Tables::undoLine(item, names);
        auto *row = new QTreeWidgetItem(view);
        row->setText(FieldColumn, tr("%1 – %2", "field – record").arg(line.field, line.record));
        row->setText(NowColumn, shownValue(item, line.before));
        row->setText(ThenColumn, shownValue(item, line.after));
        row->setData(StateColumn, Qt::UserRole, changedByText(database, item));
        for (int column = 0; column < StateColumn; ++column) {
            row->setToolTip(column, plainToolTip(row->text(column)));
        }
    }
    if (const auto more = m_plan.items.size() - m_shown.size(); more > 0) {
        auto *row = new QTreeWidgetItem(view);
        row->setText(FieldColumn, tr("and %Ln more value(s)", nullptr, static_cast<int>(more)));
    }
}

/// What happens, and why, is read whole; the other columns may be cut off.
void UndoDialog::fitColumns()
{
    constexpr int letters[] = {46, 20, 20}; // by column
    QTreeWidget *view = m_ui->itemsView;
    view->resizeColumnToContents(StateColumn);
    int width = view->header()->sectionSize(StateColumn);
    view->header()->setStretchLastSection(true);
    for (int column = 0; column < StateColumn; ++column) {
        const int wanted = fontMetrics().averageCharWidth() * letters[column];
        view->header()->resizeSection(column, wanted);
        width += wanted;
    }
    const int around = style()->pixelMetric(QStyle::PM_ScrollBarExtent)
        + layout()->contentsMargins().left() + layout()->contentsMargins().right()
        + 4 * view->frameWidth();
    const QSize needed(qMax(width + around, fontMetrics().averageCharWidth() * 132),
                       fontMetrics().lineSpacing() * 20);
    resize(boundedToScreen(*this, sizeHint().expandedTo(needed)));
}

/// First what needs a look, and of very many the first.
void UndoDialog::chooseShown()
{
    constexpr qsizetype most = 1000;
    m_shown.resize(m_plan.items.size());
    std::iota(m_shown.begin(), m_shown.end(), 0);
    if (m_shown.size() > most) {
        std::stable_partition(m_shown.begin(), m_shown.end(), [this](int index) {
            return !Domain::isWritten(m_plan.items.at(index), false);
        });
        m_shown.resize(most);
    }
}

void UndoDialog::update()
{
    const auto written = static_cast<int>(
        std::count_if(m_plan.items.cbegin(), m_plan.items.cend(), [this](const UndoItem &item) {
            return Domain::isWritten(item, isOverwriting());
        }));
    for (int number = 0; number < m_shown.size(); ++number) {
        const UndoItem &item = m_plan.items.at(m_shown.at(number));
        const bool isWritten = Domain::isWritten(item, isOverwriting());
        QTreeWidgetItem *row = m_ui->itemsView->topLevelItem(number);
        const QString by = row->data(StateColumn, Qt::UserRole).toString();
        row->setText(StateColumn, whatHappens(item, isWritten, by));
        row->setToolTip(StateColumn, plainToolTip(row->text(StateColumn)));
    }
    const int left = int(m_plan.items.size()) - written;
    m_ui->headingLabel->setText(tr("%Ln value(s) are restored.", nullptr, written) + u' '
                                + tr("%Ln value(s) stay as they are.", nullptr, left));
    m_ui->buttonBox->findChild<QPushButton *>(u"undoButton"_s)->setEnabled(written > 0);
}

} // namespace Gui
