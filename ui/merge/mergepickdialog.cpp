// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/merge/mergepickdialog.h"

#include "ui_mergepickdialog.h"

#include "tables/errortexts.h"
#include "tables/mergetexts.h"
#include "ui/common/looks.h"

#include <QPushButton>

namespace Gui {

using namespace Qt::StringLiterals;
using Tables::RecordRef;

MergePickDialog::MergePickDialog(Session &session, const Domain::CustomerUser &person,
                                 QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::MergePickDialog>())
    , m_login(person.login)
{
    m_ui->setupUi(this);
    dressCancel(*this);
    m_ui->questionLabel->setText(
        tr("Which customer user is the same person as %1?").arg(Tables::mergedPersonText(person)));
    m_continue = m_ui->buttonBox->addButton(tr("C&ontinue"), QDialogButtonBox::AcceptRole);
    m_continue->setObjectName(u"continueButton"_s);
    m_ui->recordPicker->start(session);
    m_ui->recordPicker->setKind(Domain::RecordKind::CustomerUser);
    connect(m_ui->recordPicker, &RecordPicker::currentChanged, this,
            &MergePickDialog::onCurrentChanged);
    connect(m_ui->recordPicker, &RecordPicker::picked, this, &MergePickDialog::onPicked);
    connect(m_ui->buttonBox, &QDialogButtonBox::accepted, this, &MergePickDialog::request);
    connect(m_ui->buttonBox, &QDialogButtonBox::rejected, this, &QDialog::reject);
    onCurrentChanged();
    m_ui->recordPicker->searchFor(person.lastName); // people entered twice share that mostly
    m_ui->recordPicker->focusSearch();
}

MergePickDialog::~MergePickDialog() = default;

void MergePickDialog::onCurrentChanged()
{
    const auto other = m_ui->recordPicker->current();
    const bool isItself = other && other->key == m_login;
    m_continue->setEnabled(other && !isItself);
    const QString name = other ? Tables::quotable(m_ui->recordPicker->nameOf(*other)) : QString();
    m_ui->chosenLabel->setText(!other         ? tr("Nobody is picked yet.")
                                   : isItself ? tr("This is the same customer user.")
                                              : tr("Picked: %1").arg(name));
}

/// Enter on the one who is picked already goes on.
void MergePickDialog::onPicked(const RecordRef &record)
{
    if (m_picked == record && m_continue->isEnabled()) {
        request();
    }
    m_picked = record;
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
