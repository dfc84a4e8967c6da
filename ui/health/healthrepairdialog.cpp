// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/health/healthrepairdialog.h"

#include "ui_healthrepairdialog.h"

#include "tables/errortexts.h"
#include "tables/healthrowmodel.h"
#include "tables/healthtexts.h"
#include "ui/common/formsize.h"
#include "ui/common/icons.h"
#include "ui/common/looks.h"
#include "ui/common/ownconnection.h"

#include <QHeaderView>
#include <QPushButton>

namespace Gui {

using namespace Qt::StringLiterals;
using Tables::HealthRowModel;

HealthRepairDialog::HealthRepairDialog(Session &session, Store::HealthCheck check,
                                       const QList<Store::HealthRow> &rows, QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::HealthRepairDialog>())
    , m_session(session)
    , m_check(check)
    , m_repairs(Store::repairsOf(check, rows))
{
    m_ui->setupUi(this);
    dressCancel(*this);
    const int count = static_cast<int>(m_repairs.rows.size());
    m_ui->titleLabel->setText(Tables::healthTitle(check));
    makeTitle(m_ui->titleLabel);
    m_ui->countLabel->setText(
        tr("%Ln row(s) will be repaired, all of them or none. Nothing is written yet.", nullptr,
           count)
        + (Store::isRepairedForGood(check)
               ? u' ' + tr("This cannot be undone: the rules do not allow it to be as it was.")
               : QString()));
    m_repair = m_ui->buttonBox->addButton(tr("&Repair %Ln Row(s)", nullptr, count),
                                          QDialogButtonBox::ActionRole);
    m_repair->setObjectName(u"repairButton"_s);
    m_repair->setIcon(icon(u"done"_s));
    m_repair->setEnabled(count > 0);
    m_repair->setAutoDefault(false); // nothing is done by mere Enter
    m_ui->buttonBox->button(QDialogButtonBox::Cancel)->setDefault(true);
    m_ui->busyBar->hide();
    setUpTable();
    connect(m_repair, &QPushButton::clicked, this, &HealthRepairDialog::write);
    connect(m_ui->buttonBox, &QDialogButtonBox::rejected, this, &HealthRepairDialog::reject);
    constexpr int letters = 150;
    constexpr int lines = 28;
    fitToScreen(*this, letters, lines);
}

HealthRepairDialog::~HealthRepairDialog() = default;

void HealthRepairDialog::setUpTable()
{
    auto *model = new HealthRowModel(this);
    model->show(m_check, m_repairs.rows);
    ListView *view = m_ui->repairView;
    view->setModel(model);
    view->setInvalidRole(Qt::UserRole); // none is
    view->horizontalHeader()->setSortIndicatorShown(false);
    view->horizontalHeader()->setSectionsClickable(false);
    view->setColumns({{.section = HealthRowModel::Record, .share = 26},
                      {.section = HealthRowModel::Problem, .share = 50},
                      {.section = HealthRowModel::Repair, .share = 40}});
    view->setFocus();
}

void HealthRepairDialog::reject()
{
    if (!m_isWriting) {
        QDialog::reject();
    }
}

void HealthRepairDialog::write()
{
    m_isWriting = true;
    m_repair->setEnabled(false);
    m_ui->buttonBox->button(QDialogButtonBox::Cancel)->setEnabled(false);
    m_ui->messageBar->clear();
    m_ui->busyBar->show();
    writeInBackground(
        m_session, m_repairs.changes, this,
        [this](const Domain::Result<Store::Applied> &applied) { onWritten(applied); });
}

void HealthRepairDialog::onWritten(const Domain::Result<Store::Applied> &applied)
{
    m_isWriting = false;
    m_ui->busyBar->hide();
    m_ui->buttonBox->button(QDialogButtonBox::Cancel)->setEnabled(true);
    if (applied) {
        accept();
        emit repaired(applied->changeSet == 0 ? 0 : m_repairs.rows.size());
        return;
    }
    QStringList lines{Tables::errorText(applied.error())};
    if (applied.error().code == Domain::ErrorCode::Conflict) {
        lines += Tables::collisionTexts(applied.error().conflict);
    }
    lines.append(tr("Nothing was written. Close this and check again to see what is there now."));
    m_ui->messageBar->say(MessageBar::Kind::Error, lines.join(u'\n'));
    // What another program keeps locked can be tried again; all else is no longer as it is shown.
    m_repair->setEnabled(applied.error().code == Domain::ErrorCode::Locked);
}

} // namespace Gui
