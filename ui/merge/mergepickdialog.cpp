// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/merge/mergepickdialog.h"

#include "ui_mergepickdialog.h"

#include "tables/errortexts.h"
#include "tables/mergetexts.h"
#include "ui/common/formsize.h"
#include "ui/common/looks.h"

#include <QPushButton>

namespace Gui {

using namespace Qt::StringLiterals;

MergePickDialog::MergePickDialog(Session &session, const Domain::CustomerUser &person,
                                 QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::MergePickDialog>())
{
    m_ui->setupUi(this);
    dressCancel(*this);
    m_ui->questionLabel->setText(
        tr("Which customer user is the same person as %1?").arg(Tables::mergedPersonText(person)));
    m_continue = m_ui->buttonBox->addButton(tr("C&ontinue"), QDialogButtonBox::AcceptRole);
    m_continue->setObjectName(u"continueButton"_s);
    m_ui->recordPicker->start(session);
    m_ui->recordPicker->setKind(Domain::RecordKind::CustomerUser);
    m_ui->recordPicker->setExcluded(person.login);
    m_ui->recordPicker->setPicksFirst(); // so one sees who it is that Enter takes
    connect(m_ui->recordPicker, &RecordPicker::currentChanged, this,
            &MergePickDialog::onCurrentChanged);
    connect(m_ui->recordPicker, &RecordPicker::entered, this, &MergePickDialog::request);
    connect(m_ui->buttonBox, &QDialogButtonBox::accepted, this, &MergePickDialog::request);
    connect(m_ui->buttonBox, &QDialogButtonBox::rejected, this, &QDialog::reject);
    onCurrentChanged();
    m_ui->recordPicker->searchFor(person.lastName); // people entered twice share that mostly
    m_ui->recordPicker->focusSearch();
    constexpr int letters = 80;
    constexpr int lines = 22;
    fitToScreen(*this, letters, lines);
}

MergePickDialog::~MergePickDialog() = default;

void MergePickDialog::onCurrentChanged()
{
    const auto other = m_ui->recordPicker->current();
    m_continue->setEnabled(other.has_value());
    const QString name = other ? Tables::quotable(m_ui->recordPicker->nameOf(*other)) : QString();
    m_ui->chosenLabel->setText(other ? tr("Picked: %1").arg(name) : tr("Nobody is picked yet."));
}

void MergePickDialog::request()
{
    if (const auto other = m_ui->recordPicker->current()) {
        const QString login = other->key;
        accept();
        emit picked(login);
    }
}

} // namespace Gui
