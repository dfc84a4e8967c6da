// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/relations/comparedialog.h"

#include "ui_comparedialog.h"

#include "tables/errortexts.h"
#include "ui/common/formsize.h"
#include "ui/lists/plaintext.h"
#include "ui/relations/relationdelegate.h"

#include <QHeaderView>
#include <QHelpEvent>
#include <QToolTip>

#include <utility>

namespace Gui {

using Domain::RecordKind;
using Tables::ComparisonModel;

CompareDialog::CompareDialog(Session &session, QString login, QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::CompareDialog>())
    , m_session(session)
    , m_login(std::move(login))
    , m_model(new ComparisonModel(this))
{
    m_ui->setupUi(this);
    m_ui->recordPicker->start(session);
    m_ui->recordPicker->setKind(RecordKind::CustomerUser);
    setUpTable();
    connect(m_ui->recordPicker, &RecordPicker::currentChanged, this, &CompareDialog::compare);
    connect(m_ui->onlyDifferencesCheck, &QCheckBox::toggled, m_model,
            &ComparisonModel::setOnlyDifferences);
    connect(m_ui->buttonBox, &QDialogButtonBox::rejected, this, &QDialog::reject);
    compare();
    constexpr int letters = 150;
    constexpr int lines = 30;
    fitToScreen(*this, letters, lines);
    m_ui->recordPicker->focusSearch();
}

CompareDialog::~CompareDialog() = default;

void CompareDialog::setUpTable()
{
    constexpr int pickerLetters = 34;
    QTableView *view = m_ui->comparisonView;
    view->setModel(m_model);
    view->setItemDelegate(new RelationDelegate(ComparisonModel::IsInvalidRole, view));
    view->verticalHeader()->hide();
    QHeaderView *header = view->horizontalHeader();
    header->setHighlightSections(false);
    header->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    // However long the names are, the columns share what room there is.
    header->setSectionResizeMode(QHeaderView::Stretch);
    header->setSectionResizeMode(ComparisonModel::DifferenceColumn, QHeaderView::ResizeToContents);
    header->viewport()->installEventFilter(this);
    m_ui->recordPicker->setFixedWidth(fontMetrics().averageCharWidth() * pickerLetters);
    m_ui->reasonLabel->setMinimumHeight(4 * fontMetrics().lineSpacing());
    connect(view->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &CompareDialog::describe);
}

/// The whole name, where a heading has room for a part of it.
bool CompareDialog::eventFilter(QObject *watched, QEvent *event)
{
    const QHeaderView *header = m_ui->comparisonView->horizontalHeader();
    if (watched == header->viewport() && event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const QString name =
            m_model->headerData(header->logicalIndexAt(help->pos()), Qt::Horizontal).toString();
        QToolTip::showText(help->globalPos(), plainToolTip(name), header->viewport());
        return true;
    }
    return QDialog::eventFilter(watched, event);
}

void CompareDialog::compare()
{
    const auto other = m_ui->recordPicker->current();
    describe({});
    m_ui->comparisonView->setVisible(other.has_value());
    m_ui->onlyDifferencesCheck->setEnabled(other.has_value());
    const QString name = Tables::quotable(
        m_ui->recordPicker->nameOf({.kind = RecordKind::CustomerUser, .key = m_login}));
    if (!other) {
        m_ui->headingLabel->setText(
            tr("Pick the customer user on the left that %1 is compared with.").arg(name));
        return;
    }
    if (auto compared = m_model->compare(*m_session.database, m_login, other->key); !compared) {
        m_ui->headingLabel->setText(Tables::errorText(compared.error()));
        return;
    }
    m_ui->headingLabel->setText(
        tr("%1 and %2 differ in %Ln row(s).", nullptr, m_model->differences())
            .arg(name, Tables::quotable(m_ui->recordPicker->nameOf(*other))));
}

void CompareDialog::describe(const QModelIndex &current)
{
    m_ui->reasonLabel->setText(current.isValid()
                                   ? current.data(Qt::AccessibleDescriptionRole).toString()
                                   : tr("Go to a cell to see its reasons here."));
}

} // namespace Gui
