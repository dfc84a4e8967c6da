// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/merge/mergefields.h"

#include "tables/fieldtexts.h"
#include "tables/mergetexts.h"
#include "ui/common/inputs.h"
#include "ui/common/looks.h"
#include "ui/common/valuelabel.h"

#include <QButtonGroup>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QRadioButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace Gui {

using namespace Qt::StringLiterals;

namespace {

enum GridColumn { LabelColumn, KeptColumn, KeptValueColumn, OtherColumn, OtherValueColumn };

} // namespace

/// One of two values.
struct MergeFields::Choice
{
    QString name; ///< of the parts
    QString spoken; ///< for assistive technology: of field and value
    QString field;
    QString value;
    QDateTime storedAt;
};

MergeFields::MergeFields(QWidget *parent)
    : QWidget(parent)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
}

void MergeFields::ask(const Domain::Merge &merge, const QStringList &taken,
                      const Headings &headings)
{
    delete m_content;
    m_rows.clear();
    m_headingLabels.clear();
    m_headings = headings;
    m_content = new QWidget(this);
    layout()->addWidget(m_content);
    m_grid = new QGridLayout(m_content);
    m_grid->setContentsMargins({});
    m_grid->setVerticalSpacing(9);
    m_grid->setColumnStretch(KeptValueColumn, 1);
    m_grid->setColumnStretch(OtherValueColumn, 1);
    addHeading(u"keptHeading"_s, headings.kept, Tables::mergedPersonText(merge.kept.record),
               KeptColumn);
    addHeading(u"otherHeading"_s, headings.other, Tables::mergedPersonText(merge.other.record),
               OtherColumn);
    for (const Domain::MergeField &field : Domain::differingFields(merge)) {
        addRow(field);
    }
    if (!m_rows.isEmpty()) { // else the letters would lead nowhere
        m_headingLabels.constFirst()->setBuddy(m_rows.constFirst().kept);
        m_headingLabels.constLast()->setBuddy(m_rows.constFirst().other);
    }
    take(taken);
    m_content->show();
}

void MergeFields::addHeading(const QString &name, const QString &text, const QString &person,
                             int column)
{
    auto *cell = new QVBoxLayout;
    cell->setSpacing(0);
    auto *heading = new QLabel(text, m_content);
    heading->setTextFormat(Qt::PlainText);
    makeHeadings({heading});
    m_headingLabels.append(heading);
    auto *who = new ValueLabel(m_content);
    who->setObjectName(name);
    who->setValue(person);
    cell->addWidget(heading);
    cell->addWidget(who, 1);
    m_grid->addLayout(cell, 0, column, 1, 2);
}

void MergeFields::addRow(const Domain::MergeField &field)
{
    const QString name = Tables::customerUserLabel(field.column);
    auto *label = new QLabel(name, m_content);
    label->setTextFormat(Qt::PlainText);
    m_grid->addWidget(label, m_grid->rowCount(), LabelColumn, Qt::AlignTop);
    auto *group = new QButtonGroup(m_content);
    Row row{.column = field.column};
    row.kept = addChoice(group,
                         {.name = field.column + "Kept"_L1,
                          .spoken = tr("%1, kept: %2", "field, value"),
                          .field = name,
                          .value = field.kept,
                          .storedAt = field.keptAt},
                         KeptColumn);
    row.other = addChoice(group,
                          {.name = field.column + "Other"_L1,
                           .spoken = tr("%1, other: %2", "field, value"),
                           .field = name,
                           .value = field.other,
                           .storedAt = field.otherAt},
                          OtherColumn);
    m_rows.append(row);
    connect(group, &QButtonGroup::buttonClicked, this, &MergeFields::changed);
}

/// In the last row of the grid.
QRadioButton *MergeFields::addChoice(QButtonGroup *group, const Choice &choice, int column)
{
    const int row = m_grid->rowCount() - 1;
    auto *button = new QRadioButton(m_content);
    button->setObjectName(choice.name + "Radio"_L1);
    button->installEventFilter(this);
    group->addButton(button);
    m_grid->addWidget(button, row, column, Qt::AlignTop);
    auto *cell = new QVBoxLayout;
    cell->setSpacing(0);
    m_grid->addLayout(cell, row, column + 1);
    QLabel *value = addText(button, choice.name + "Value"_L1, choice.value);
    cell->addWidget(value);
    // Who cannot see what stands beside the button hears it.
    button->setAccessibleName(choice.spoken.arg(choice.field, value->accessibleName()));
    if (choice.storedAt.isValid()) {
        const QString moment = tr("stored %1", "a moment").arg(Tables::momentText(choice.storedAt));
        QLabel *time = addText(button, choice.name + "Time"_L1, moment);
        QFont font = time->font(); // it is not a part of the value
        font.setItalic(true);
        time->setFont(font);
        cell->addWidget(time);
        button->setAccessibleDescription(moment);
    }
    cell->addStretch(1);
    return button;
}

/// Chooses what it stands beside when it is clicked.
QLabel *MergeFields::addText(QRadioButton *button, const QString &name, const QString &text)
{
    auto *label = new ValueLabel(m_content);
    label->setObjectName(name);
    label->setValue(text);
    label->setBuddy(button);
    label->installEventFilter(this);
    return label;
}

QStringList MergeFields::taken() const
{
    QStringList columns;
    for (const Row &row : m_rows) {
        if (row.other->isChecked()) {
            columns.append(row.column);
        }
    }
    return columns;
}

void MergeFields::take(const QStringList &columns)
{
    for (const Row &row : std::as_const(m_rows)) {
        (columns.contains(row.column) ? row.other : row.kept)->setChecked(true);
    }
    emit changed();
}

bool MergeFields::focusFirst()
{
    if (m_rows.isEmpty()) {
        return false;
    }
    const Row &first = m_rows.constFirst();
    (first.other->isChecked() ? first.other : first.kept)->setFocus(Qt::OtherFocusReason);
    return true;
}

QList<QWidget *> MergeFields::inputs() const
{
    QList<QWidget *> inputs;
    for (const Row &row : m_rows) {
        inputs += {row.kept, row.other};
    }
    return inputs;
}

const MergeFields::Row *MergeFields::rowOf(const QObject *button) const
{
    const auto found = std::find_if(m_rows.cbegin(), m_rows.cend(), [button](const Row &row) {
        return row.kept == button || row.other == button;
    });
    return found == m_rows.cend() ? nullptr : &*found;
}

/// To the next field. The last one keeps the focus: what comes next should not be Enter's to do.
void MergeFields::goOn(const QObject *from)
{
    const Row *row = rowOf(from);
    if (row == nullptr || row == &m_rows.constLast()) {
        return;
    }
    const Row *next = row + 1;
    (next->other->isChecked() ? next->other : next->kept)->setFocus(Qt::TabFocusReason);
}

bool MergeFields::chooses(const QString &heading, int letter) const
{
    const QKeySequence keys = QKeySequence::mnemonic(heading);
    return !keys.isEmpty() && keys[0].key() == letter;
}

bool MergeFields::eventFilter(QObject *watched, QEvent *event)
{
    const Row *row = rowOf(watched);
    if (row != nullptr && event->type() == QEvent::FocusIn) {
        emit reached(row->kept);
    }
    if (row != nullptr && event->type() == QEvent::KeyPress) {
        const auto *press = static_cast<QKeyEvent *>(event);
        if (press->modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier)) {
            return false;
        }
        const int key = press->key();
        const bool isKept = chooses(m_headings.kept, key);
        if (isKept || chooses(m_headings.other, key)) {
            (isKept ? row->kept : row->other)->setChecked(true);
            emit changed();
            goOn(watched);
            return true;
        }
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            goOn(watched);
            return true;
        }
    }
    return isClickedThroughLabel(watched, event) || QWidget::eventFilter(watched, event);
}

} // namespace Gui
