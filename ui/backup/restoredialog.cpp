// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/backup/restoredialog.h"

#include "ui_restoredialog.h"

#include "tables/backuptexts.h"
#include "tables/errortexts.h"
#include "ui/common/looks.h"

#include <QDir>
#include <QFileInfo>
#include <QHeaderView>
#include <QPushButton>

namespace Gui {

using namespace Qt::StringLiterals;

namespace {

enum BackupColumn { TimeColumn, BackupReasonColumn, SizeColumn };
constexpr int pathRole = Qt::UserRole;

} // namespace

RestoreDialog::RestoreDialog(const Store::Location &database, Prompts &prompts, QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::RestoreDialog>())
    , m_backups(database)
    , m_prompts(prompts)
{
    m_ui->setupUi(this);
    dressCancel(*this);
    m_restore = m_ui->buttonBox->addButton(tr("&Restore"), QDialogButtonBox::AcceptRole);
    m_restore->setObjectName(u"restoreButton"_s);
    connect(m_ui->backupTree, &QTreeWidget::itemSelectionChanged, this, &RestoreDialog::onSelected);
    connect(m_ui->otherFileButton, &QPushButton::clicked, this, &RestoreDialog::chooseFile);
    connect(m_ui->buttonBox, &QDialogButtonBox::accepted, this, &RestoreDialog::request);
    connect(m_ui->buttonBox, &QDialogButtonBox::rejected, this, &QDialog::reject);
    showBackups();
    describe();
}

RestoreDialog::~RestoreDialog() = default;

void RestoreDialog::showBackups()
{
    constexpr int letters = 80;
    for (const Store::AutomaticBackup &backup : m_backups.all()) {
        auto *item = new QTreeWidgetItem({Tables::backupTimeText(backup.time),
                                          Tables::backupReasonText(backup.reason),
                                          Tables::fileSizeText(backup.size)});
        item->setTextAlignment(SizeColumn, Qt::AlignTrailing | Qt::AlignVCenter);
        item->setData(TimeColumn, pathRole, backup.path);
        m_ui->backupTree->addTopLevelItem(item);
    }
    QHeaderView *header = m_ui->backupTree->header();
    header->setStretchLastSection(false);
    header->setSectionResizeMode(QHeaderView::ResizeToContents);
    header->setSectionResizeMode(BackupReasonColumn, QHeaderView::Stretch);
    m_ui->backupTree->setMinimumWidth(fontMetrics().averageCharWidth() * letters);
}

void RestoreDialog::onSelected()
{
    const QList<QTreeWidgetItem *> selected = m_ui->backupTree->selectedItems();
    if (!selected.isEmpty()) {
        m_chosen = selected.first()->data(TimeColumn, pathRole).toString();
    }
    describe();
}

void RestoreDialog::chooseFile()
{
    const QString path =
        m_prompts.openBackupFile(this, QFileInfo(m_backups.folder()).absolutePath());
    if (!path.isEmpty()) {
        m_ui->backupTree->clearSelection();
        m_chosen = path;
        describe();
    }
}

void RestoreDialog::describe()
{
    const bool isAnyThere = m_ui->backupTree->topLevelItemCount() > 0;
    const QString path = Tables::quotable(QDir::toNativeSeparators(m_chosen));
    m_ui->chosenLabel->setText(!m_chosen.isEmpty() ? tr("Chosen: %1").arg(path)
                                   : isAnyThere    ? tr("Nothing is chosen yet.")
                                                   : tr("There are no automatic backups yet."));
    m_restore->setEnabled(!m_chosen.isEmpty());
}

void RestoreDialog::request()
{
    const Prompts::Question question{
        .title = tr("Restore a Backup"),
        .text = tr("Put the content of the backup “%1” in the place of everything in the database?")
                    .arg(Tables::quotable(QFileInfo(m_chosen).fileName())),
        .consequences = tr("What anybody changed since that backup was made is gone from the "
                           "database. It is kept in an automatic backup, which you can restore in "
                           "the same way. Afterwards you sign in again."),
        .action = tr("&Restore")};
    if (m_prompts.confirm(this, question)) {
        emit restoreRequested(m_chosen);
        accept();
    }
}

} // namespace Gui
