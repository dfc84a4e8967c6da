// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/relations/copyrelationsdialog.h"

#include "ui_copyrelationsdialog.h"

#include "tables/errortexts.h"
#include "ui/common/icons.h"
#include "ui/common/looks.h"
#include "ui/relations/relationtexts.h"

#include <QPushButton>

namespace Gui {

using namespace Qt::StringLiterals;
using Tables::RecordRef;

CopyRelationsDialog::CopyRelationsDialog(Session &session, const RecordRef &to,
                                         Domain::RecordKind others, const QString &name,
                                         QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::CopyRelationsDialog>())
    , m_to(to)
{
    m_ui->setupUi(this);
    dressCancel(*this);
    setWindowTitle(RelationTexts::copyTitle(to.kind, others));
    m_ui->questionLabel->setText(RelationTexts::copyQuestion(to.kind, others, name));
    m_ui->scopeLabel->setText(RelationTexts::copyScope(to.kind, others));
    m_copy = m_ui->buttonBox->addButton(tr("&Copy"), QDialogButtonBox::AcceptRole);
    m_copy->setObjectName(u"acceptButton"_s);
    m_copy->setIcon(icon(u"copy"_s));
    m_ui->recordPicker->start(session);
    m_ui->recordPicker->setKind(to.kind);
    connect(m_ui->recordPicker, &RecordPicker::currentChanged, this,
            &CopyRelationsDialog::onCurrentChanged);
    connect(m_ui->recordPicker, &RecordPicker::picked, this, &CopyRelationsDialog::onPicked);
    connect(m_ui->buttonBox, &QDialogButtonBox::accepted, this, &CopyRelationsDialog::request);
    connect(m_ui->buttonBox, &QDialogButtonBox::rejected, this, &QDialog::reject);
    onCurrentChanged();
    m_ui->recordPicker->focusSearch();
}

CopyRelationsDialog::~CopyRelationsDialog() = default;

void CopyRelationsDialog::onCurrentChanged()
{
    const auto from = m_ui->recordPicker->current();
    const bool isItself = from && *from == m_to;
    m_copy->setEnabled(from && !isItself);
    const QString name = from ? Tables::quotable(m_ui->recordPicker->nameOf(*from)) : QString();
    m_ui->chosenLabel->setText(!from          ? tr("Nothing is picked yet.")
                                   : isItself ? tr("%1 cannot be copied to itself.").arg(name)
                                              : tr("Picked: %1").arg(name));
}

/// Enter on the one who is picked already copies.
void CopyRelationsDialog::onPicked(const RecordRef &record)
{
    if (m_picked == record && m_copy->isEnabled()) {
        request();
    }
    m_picked = record;
}

void CopyRelationsDialog::request()
{
    if (const auto from = m_ui->recordPicker->current()) {
        emit copyRequested(*from, m_ui->recordPicker->nameOf(*from),
                           m_ui->replaceRadio->isChecked());
        accept();
    }
}

} // namespace Gui
