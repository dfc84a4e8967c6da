// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/collisionchoice.h"

#include "ui/common/collisions.h"
#include "ui/common/inputs.h"
#include "ui/common/looks.h"
#include "ui/common/valuelabel.h"

#include <QButtonGroup>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QRadioButton>
#include <QStyle>
#include <QVBoxLayout>

namespace Gui {

using namespace Qt::StringLiterals;

CollisionChoice::CollisionChoice(const CollidingField &field, const Texts &texts, QWidget *parent)
    : QWidget(parent)
    , m_column(field.column)
    , m_grid(new QGridLayout(this))
    , m_group(new QButtonGroup(this))
{
    m_grid->setContentsMargins({});
    m_grid->setColumnStretch(1, 1);
    auto *heading = new QLabel(field.label, this);
    heading->setTextFormat(Qt::PlainText);
    makeHeadings({heading});
    m_grid->addWidget(heading, 0, 0, 1, 2);
    auto *before = new QLabel(tr("Before"), this);
    before->setTextFormat(Qt::PlainText);
    m_grid->addWidget(before, 1, 0, Qt::AlignTop);
    addValue(u"Before"_s, field.before, 1);
    m_theirs = addOption(u"Theirs"_s, texts.theirs, field.theirs);
    addStoredBy(field.storedBy);
    m_mine = addOption(u"Mine"_s, texts.mine, field.mine);
    // In one line with what the buttons say.
    const int indicator = style()->pixelMetric(QStyle::PM_ExclusiveIndicatorWidth, nullptr, this)
        + style()->pixelMetric(QStyle::PM_RadioButtonLabelSpacing, nullptr, this);
    before->setContentsMargins(indicator, 0, 0, 0);
    describe(field);
    connect(m_group, &QButtonGroup::buttonClicked, this, &CollisionChoice::changed);
}

QRadioButton *CollisionChoice::addOption(const QString &name, const QString &text,
                                         const QString &value)
{
    const int row = m_grid->rowCount();
    auto *button = new QRadioButton(text, this);
    button->setObjectName(m_column + name + "Radio"_L1);
    button->installEventFilter(this);
    m_group->addButton(button);
    m_grid->addWidget(button, row, 0, Qt::AlignTop);
    ValueLabel *label = addValue(name, value, row);
    label->setContentsMargins(0, (button->sizeHint().height() - label->fontMetrics().height()) / 2,
                              0, 0);
    label->setBuddy(button);
    label->installEventFilter(this);
    return button;
}

ValueLabel *CollisionChoice::addValue(const QString &name, const QString &value, int row)
{
    auto *label = new ValueLabel(this);
    label->setObjectName(m_column + name + "Value"_L1);
    label->setValue(value);
    m_cell = new QVBoxLayout;
    m_cell->setSpacing(0);
    m_cell->addWidget(label);
    m_grid->addLayout(m_cell, row, 1);
    return label;
}

/// Right below the value that was added last.
void CollisionChoice::addStoredBy(const QString &who)
{
    auto *label = new ValueLabel(this);
    label->setObjectName(m_column + "StoredBy"_L1);
    label->setValue(who);
    QFont font = label->font(); // it is not a part of the value
    font.setItalic(true);
    label->setFont(font);
    label->setVisible(!who.isEmpty());
    m_cell->addWidget(label);
}

/// Who cannot see what stands beside the buttons hears it.
void CollisionChoice::describe(const CollidingField &field)
{
    const auto shown = [this](const QString &name) {
        return findChild<ValueLabel *>(m_column + name + "Value"_L1)->accessibleName();
    };
    m_theirs->setAccessibleName(
        tr("%1, theirs: %2", "field, value").arg(field.label, shown(u"Theirs"_s)));
    m_mine->setAccessibleName(
        tr("%1, mine: %2", "field, value").arg(field.label, shown(u"Mine"_s)));
    const QString before = tr("before: %1").arg(shown(u"Before"_s));
    m_mine->setAccessibleDescription(before);
    m_theirs->setAccessibleDescription(
        field.storedBy.isEmpty() ? before : field.storedBy + ". "_L1 + before);
}

CollisionChoice::Choice CollisionChoice::choice() const
{
    if (m_theirs->isChecked()) {
        return Choice::Theirs;
    }
    return m_mine->isChecked() ? Choice::Mine : Choice::None;
}

void CollisionChoice::choose(Choice choice)
{
    if (choice != Choice::None) {
        (choice == Choice::Theirs ? m_theirs : m_mine)->setChecked(true);
        emit changed();
    }
}

void CollisionChoice::focusChoice()
{
    (choice() == Choice::Mine ? m_mine : m_theirs)->setFocus(Qt::OtherFocusReason);
}

/// The button that the letter on it chooses.
QRadioButton *CollisionChoice::buttonFor(int letter) const
{
    for (QRadioButton *button : {m_theirs, m_mine}) {
        const QKeySequence keys = QKeySequence::mnemonic(button->text());
        if (!keys.isEmpty() && keys[0].key() == letter) {
            return button;
        }
    }
    return nullptr;
}

bool CollisionChoice::eventFilter(QObject *watched, QEvent *event)
{
    const bool isKey = event->type() == QEvent::KeyPress;
    // With Alt the letter would else lead from field to field: all have the same.
    if (isKey || event->type() == QEvent::ShortcutOverride) {
        constexpr auto allowed = Qt::ShiftModifier | Qt::KeypadModifier | Qt::AltModifier;
        const auto *press = static_cast<QKeyEvent *>(event);
        QRadioButton *button = press->modifiers() & ~allowed ? nullptr : buttonFor(press->key());
        if (button != nullptr && !isKey) {
            event->accept(); // it comes as a key then
            return true;
        }
        if (button != nullptr) {
            choose(button == m_mine ? Choice::Mine : Choice::Theirs);
            emit settled();
            return true;
        }
    }
    return isClickedThroughLabel(watched, event) || QWidget::eventFilter(watched, event);
}

} // namespace Gui
