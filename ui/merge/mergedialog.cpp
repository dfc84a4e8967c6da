// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/merge/mergedialog.h"

#include "ui_mergedialog.h"

#include "store/changewriter.h"
#include "store/mergeplanner.h"
#include "tables/errortexts.h"
#include "tables/mergetexts.h"
#include "ui/common/formsize.h"
#include "ui/common/looks.h"
#include "ui/common/mnemonics.h"
#include "ui/common/scrolling.h"

#include <QKeyEvent>
#include <QPushButton>

#include <utility>

namespace Gui {

using namespace Qt::StringLiterals;
using Domain::MergePreference;

MergeDialog::MergeDialog(Session &session, QString kept, QString other, QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::MergeDialog>())
    , m_session(session)
    , m_kept(std::move(kept))
    , m_other(std::move(other))
    , m_mergeButton(new QPushButton(tr("Merge"), this))
{
    m_ui->setupUi(this);
    dressCancel(*this);
    makeHeadings({m_ui->relationsHeading, m_ui->effectHeading, m_ui->notesHeading});
    setUpButtons();
    connect(m_ui->mergeFields, &MergeFields::changed, this, &MergeDialog::onChanged);
    connect(m_ui->mergeFields, &MergeFields::reached, this,
            [this](const QWidget *row) { bringIntoView(*m_ui->contentArea, *row); });
    read();
}

MergeDialog::~MergeDialog() = default;

void MergeDialog::setUpButtons()
{
    m_mergeButton->setObjectName(u"mergeButton"_s);
    m_ui->buttonBox->addButton(m_mergeButton, QDialogButtonBox::AcceptRole);
    QPushButton *cancel = m_ui->buttonBox->button(QDialogButtonBox::Cancel);
    const QList<QPushButton *> buttons{m_ui->swapButton, m_ui->allNewerButton, m_ui->allOlderButton,
                                       m_mergeButton};
    QStringList texts{tr("Kept"), tr("Other")};
    for (const QPushButton *button : buttons) {
        texts.append(button->text());
    }
    texts = withMnemonics(texts);
    m_marked = texts.mid(0, 2);
    for (qsizetype index = 0; index < buttons.size(); ++index) {
        buttons.at(index)->setText(texts.at(index + 2));
    }
    // Mere Enter merges nobody.
    cancel->setDefault(true);
    connect(m_mergeButton, &QPushButton::clicked, this, &MergeDialog::merge);
    connect(m_ui->buttonBox, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_ui->swapButton, &QPushButton::clicked, this, &MergeDialog::swap);
    connect(m_ui->allNewerButton, &QPushButton::clicked, this,
            [this] { prefer(MergePreference::Newer); });
    connect(m_ui->allOlderButton, &QPushButton::clicked, this,
            [this] { prefer(MergePreference::Older); });
}

/// What is chosen stays chosen, where it still differs.
void MergeDialog::read()
{
    const auto merge =
        Store::MergePlanner(*m_session.database, m_session.agent).read(m_kept, m_other);
    m_isRead = bool(merge);
    m_mergeButton->setEnabled(m_isRead);
    m_ui->swapButton->setEnabled(m_isRead);
    m_ui->contentArea->setVisible(m_isRead);
    m_ui->allNewerButton->setEnabled(m_isRead);
    m_ui->allOlderButton->setEnabled(m_isRead);
    if (!merge) {
        tell(merge.error());
        return;
    }
    m_ui->messageBar->clear();
    fill(*merge);
}

void MergeDialog::fill(const Domain::Merge &merge)
{
    const QStringList taken = m_isChosen ? m_ui->mergeFields->taken()
                                         : Domain::takenColumns(merge, MergePreference::Kept);
    const bool wasChosen = m_isChosen;
    m_merge = merge;
    m_ui->mergeFields->ask(merge, taken, {.kept = m_marked.at(0), .other = m_marked.at(1)});
    m_isChosen = wasChosen;
    const bool isAsking = !Domain::differingFields(merge).isEmpty();
    m_ui->allNewerButton->setEnabled(isAsking);
    m_ui->allOlderButton->setEnabled(isAsking);
    orderTabs();
}

/// The fields come first, though they are made last.
void MergeDialog::orderTabs()
{
    const QList<QWidget *> order = m_ui->mergeFields->inputs()
        + QList<QWidget *>{m_ui->allNewerButton, m_ui->allOlderButton, m_ui->swapButton,
                           m_mergeButton, m_ui->buttonBox->button(QDialogButtonBox::Cancel)};
    for (qsizetype index = 1; index < order.size(); ++index) {
        QWidget::setTabOrder(order.at(index - 1), order.at(index));
    }
}

/// The other one is kept. Values that the operator chose stay chosen.
void MergeDialog::swap()
{
    QStringList taken;
    for (const Domain::MergeField &field : Domain::differingFields(m_merge)) {
        if (!m_ui->mergeFields->taken().contains(field.column)) {
            taken.append(field.column);
        }
    }
    std::swap(m_kept, m_other);
    const bool wasChosen = m_isChosen;
    m_isChosen = false;
    read();
    if (wasChosen && m_isRead) {
        m_ui->mergeFields->take(taken);
    }
    m_isChosen = wasChosen;
}

void MergeDialog::prefer(MergePreference preference)
{
    m_ui->mergeFields->take(Domain::takenColumns(m_merge, preference));
}

void MergeDialog::onChanged()
{
    m_isChosen = true;
    describe();
}

void MergeDialog::describe()
{
    const QStringList taken = m_ui->mergeFields->taken();
    const auto differing = static_cast<int>(Domain::differingFields(m_merge).size());
    m_ui->fieldsLabel->setText(
        (differing == 0 ? tr("The two differ in no field.")
                        : tr("%n field(s) differ: choose which value is kept.", nullptr, differing))
        + u' '
        + tr("%n field(s) are the same or empty in both.", nullptr, Domain::equalFields(m_merge)));
    m_ui->relationsLabel->setText(Tables::mergeRelationLines(m_merge, taken).join(u'\n'));
    m_ui->notesLabel->setText(Tables::mergeNotes(m_merge, taken).join(u'\n'));
    describeEffect(taken);
}

void MergeDialog::describeEffect(const QStringList &taken)
{
    const auto effect =
        Store::MergePlanner(*m_session.database, m_session.agent).effect(m_merge, taken);
    m_ui->effectLabel->setText(effect ? Tables::mergeEffectLines(*effect).join(u'\n')
                                      : Tables::errorText(effect.error()));
}

void MergeDialog::merge()
{
    const auto applied = Store::ChangeWriter(*m_session.database, m_session.agent)
                             .apply(Domain::mergeChanges(m_merge, m_ui->mergeFields->taken()));
    if (!applied) {
        tell(applied.error());
        return;
    }
    const QString news = applied->changeSet != 0
        ? Tables::mergeDoneText(m_merge)
        : tr("There was nothing to change: they are merged already.");
    emit merged(m_merge.kept.record.id, news);
    accept();
}

/// What others changed can be looked at.
void MergeDialog::tell(const Domain::Error &error)
{
    if (error.code != Domain::ErrorCode::Conflict) {
        m_ui->messageBar->say(MessageBar::Kind::Error, Tables::errorText(error));
        return;
    }
    m_ui->messageBar->say(MessageBar::Kind::Error,
                          Tables::changedMeanwhileText(error.conflict) + u' '
                              + tr("Nothing was written. Read the two again to see what is there "
                                   "now."),
                          {{tr("Read Again"), [this] { read(); }}});
}

void MergeDialog::setVisible(bool visible)
{
    if (visible && !isVisible()) {
        constexpr int letters = 110;
        constexpr int linesForChoices = 3; // what a choice may add to what is told
        fitToContent(*this, *m_ui->contentArea, letters, linesForChoices);
        if (!m_ui->mergeFields->focusFirst()) {
            m_ui->swapButton->setFocus(Qt::OtherFocusReason);
        }
    }
    QDialog::setVisible(visible);
    if (visible) {
        setAttribute(Qt::WA_KeyboardFocusChange); // else no button shows that it has the focus
    }
}

/// A dialog's Enter presses its default button, wherever the focus is.
void MergeDialog::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Return && event->key() != Qt::Key_Enter) {
        QDialog::keyPressEvent(event);
    }
}

} // namespace Gui
