// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/collisiondialog.h"

#include "ui_collisiondialog.h"

#include "ui/common/collisions.h"
#include "ui/common/formsize.h"
#include "ui/common/icons.h"
#include "ui/common/looks.h"
#include "ui/common/mnemonics.h"
#include "ui/common/scrolling.h"
#include "ui/common/valuelabel.h"

#include <QAccessible>
#include <QPushButton>

#include <algorithm>

namespace Gui {

using namespace Qt::StringLiterals;

CollisionDialog::CollisionDialog(const Collisions &collisions, QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::CollisionDialog>())
    , m_save(new QPushButton(icon(u"save"_s), tr("Save"), this))
    , m_keepsNothingElse(collisions.mine.isEmpty())
{
    m_ui->setupUi(this);
    m_ui->headingLabel->setValue(collisions.heading);
    m_ui->questionLabel->setText(
        tr("%n field(s) that you edited was changed, too. Choose what is to be stored there; "
           "nothing is written before you save.",
           nullptr, static_cast<int>(collisions.fields.size())));
    makeHeadings({m_ui->headingLabel});
    setUpButtons();
    addChoices(collisions);
    addMerged(tr("Taken over, as you did not change it:"), collisions.theirs);
    addMerged(tr("Saved as you entered it, as nobody else changed it:"), collisions.mine);
    m_ui->choicesLayout->addStretch(1);
    updateStatus();
}

CollisionDialog::~CollisionDialog() = default;

void CollisionDialog::setUpButtons()
{
    auto *back = new QPushButton(icon(u"back"_s), tr("Back to the Form"), this);
    back->setObjectName(u"backButton"_s);
    m_save->setObjectName(u"saveChoiceButton"_s);
    m_ui->buttonBox->addButton(m_save, QDialogButtonBox::AcceptRole);
    m_ui->buttonBox->addButton(back, QDialogButtonBox::RejectRole);
    m_save->setDefault(true);
    connect(m_save, &QPushButton::clicked, this, &CollisionDialog::save);
    connect(back, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_ui->allTheirsButton, &QPushButton::clicked, this,
            [this] { chooseAll(CollisionChoice::Choice::Theirs); });
    connect(m_ui->allMineButton, &QPushButton::clicked, this,
            [this] { chooseAll(CollisionChoice::Choice::Mine); });
}

void CollisionDialog::addChoices(const Collisions &collisions)
{
    const QList<QPushButton *> buttons{m_ui->allTheirsButton, m_ui->allMineButton, m_save,
                                       findChild<QPushButton *>(u"backButton"_s)};
    QStringList texts{tr("Theirs"), tr("Mine")};
    for (const QPushButton *button : buttons) {
        texts.append(button->text());
    }
    texts = withMnemonics(texts);
    for (qsizetype index = 0; index < buttons.size(); ++index) {
        buttons.at(index)->setText(texts.at(index + 2));
    }
    QWidget *last = nullptr;
    for (const CollidingField &field : collisions.fields) {
        auto *choice = new CollisionChoice(field, {.theirs = texts.at(0), .mine = texts.at(1)},
                                           m_ui->choicesWidget);
        m_ui->choicesLayout->addWidget(choice);
        m_choices.append(choice);
        connect(choice, &CollisionChoice::changed, this, &CollisionDialog::updateStatus);
        connect(choice, &CollisionChoice::settled, this, &CollisionDialog::goOn);
        for (const auto *radio : {"TheirsRadio", "MineRadio"}) {
            auto *button = choice->findChild<QWidget *>(field.column + QLatin1StringView(radio));
            QWidget::setTabOrder(last, button);
            last = button;
        }
    }
    QWidget::setTabOrder(last, m_ui->allTheirsButton);
}

void CollisionDialog::addMerged(const QString &heading, const QList<MergedField> &fields)
{
    if (fields.isEmpty()) {
        return;
    }
    auto *list = new QWidget(m_ui->choicesWidget);
    auto *grid = new QGridLayout(list);
    grid->setContentsMargins({});
    grid->setColumnStretch(1, 1);
    auto *title = new QLabel(heading, list);
    title->setTextFormat(Qt::PlainText);
    title->setWordWrap(true);
    grid->addWidget(title, 0, 0, 1, 2);
    for (const MergedField &field : fields) {
        const int row = grid->rowCount();
        auto *label = new QLabel(tr("%1:", "field").arg(field.label), list);
        label->setTextFormat(Qt::PlainText);
        grid->addWidget(label, row, 0, Qt::AlignTop);
        auto *change = new ValueLabel(list);
        change->setValue(field.change);
        grid->addWidget(change, row, 1);
    }
    m_ui->choicesLayout->addWidget(list);
}

void CollisionDialog::setVisible(bool visible)
{
    if (visible && !isVisible()) {
        constexpr int letters = 95;
        fitToContent(*this, *m_ui->choicesArea, letters, 0);
        m_choices.constFirst()->focusChoice();
    }
    QDialog::setVisible(visible);
    if (visible) {
        setAttribute(Qt::WA_KeyboardFocusChange); // else no button shows that it has the focus
    }
}

QStringList CollisionDialog::takenColumns() const
{
    QStringList columns;
    for (const CollisionChoice *choice : m_choices) {
        if (choice->choice() == CollisionChoice::Choice::Theirs) {
            columns.append(choice->column());
        }
    }
    return columns;
}

void CollisionDialog::chooseAll(CollisionChoice::Choice choice)
{
    for (CollisionChoice *each : std::as_const(m_choices)) {
        each->choose(choice);
    }
    m_save->setFocus(Qt::OtherFocusReason);
}

/// From one field to the next that is not decided, and then to *Save*.
void CollisionDialog::goOn()
{
    CollisionChoice *next = firstUndecided();
    if (next == nullptr) {
        m_save->setFocus(Qt::OtherFocusReason);
        return;
    }
    next->focusChoice();
    bringIntoView(*m_ui->choicesArea, *next);
}

/// Mere Enter decides nothing.
void CollisionDialog::save()
{
    if (firstUndecided() == nullptr) {
        accept();
        return;
    }
    m_wasRefused = true;
    makeHeadings({m_ui->statusLabel});
    updateStatus();
    goOn();
    QAccessibleEvent event(m_ui->statusLabel, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

CollisionChoice *CollisionDialog::firstUndecided() const
{
    const auto found =
        std::find_if(m_choices.cbegin(), m_choices.cend(), [](const CollisionChoice *choice) {
            return choice->choice() == CollisionChoice::Choice::None;
        });
    return found == m_choices.cend() ? nullptr : *found;
}

int CollisionDialog::undecided() const
{
    return static_cast<int>(
        std::count_if(m_choices.cbegin(), m_choices.cend(), [](const CollisionChoice *choice) {
            return choice->choice() == CollisionChoice::Choice::None;
        }));
}

void CollisionDialog::updateStatus()
{
    const int left = undecided();
    const bool isAllTheirs = takenColumns().size() == m_choices.size();
    QString text = tr("All fields are decided.");
    if (left > 0) {
        text = tr("%n field(s) still to be decided.", nullptr, left);
        if (m_wasRefused) {
            text = tr("Nothing is saved yet.") + u' ' + text;
        }
    } else if (isAllTheirs && m_keepsNothingElse) {
        text = tr("You take everything as it is stored now, so nothing is left to be saved.");
    }
    m_ui->statusLabel->setText(text);
}

} // namespace Gui
