// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/fieldnote.h"

#include "ui/common/icons.h"
#include "ui/common/mnemonics.h"

#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStyle>

#include <utility>

namespace Gui {

using namespace Qt::StringLiterals;

FieldNote::FieldNote(const QString &what, QWidget *parent)
    : QWidget(parent)
    , m_icon(new QLabel(this))
    , m_text(new QLabel(this))
    , m_row(new QHBoxLayout)
{
    setObjectName(what + "Note"_L1);
    m_icon->setTextFormat(Qt::PlainText);
    m_text->setObjectName(what + "Error"_L1);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setAlignment(Qt::AlignLeading | Qt::AlignTop);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins({});
    grid->setColumnStretch(1, 1);
    grid->addWidget(m_icon, 0, 0, Qt::AlignTop);
    grid->addWidget(m_text, 0, 1);
    grid->addLayout(m_row, 1, 1, Qt::AlignLeading);
    addButton();
    update();
}

void FieldNote::addButton()
{
    auto *button = new QPushButton(this);
    const qsizetype index = m_buttons.size();
    const QString number = index == 0 ? QString() : QString::number(index + 1);
    button->setObjectName(objectName().chopped(4) + "FixButton"_L1 + number);
    button->hide();
    m_row->addWidget(button);
    connect(button, &QPushButton::clicked, this, [this, index] {
        const auto action = m_actions.at(index); // running it may end the problem, and this with it
        action();
    });
    if (index > 0) {
        QWidget::setTabOrder(m_buttons.constLast(), button);
    }
    m_buttons.append(button);
}

void FieldNote::followInTabOrder(QWidget *input) const
{
    QWidget::setTabOrder(input, m_buttons.constFirst());
}

void FieldNote::setHint(const QString &hint)
{
    m_hint = hint;
    update();
}

void FieldNote::setProblem(const QString &problem)
{
    m_problem = problem;
    m_actions.clear();
    for (QPushButton *button : std::as_const(m_buttons)) {
        button->hide();
    }
    update();
}

void FieldNote::explain(const QString &text)
{
    m_problem += u'\n' + text;
    update();
}

void FieldNote::offer(const QString &action, const std::function<void()> &run)
{
    if (m_actions.size() == m_buttons.size()) {
        addButton();
    }
    QPushButton *button = m_buttons.at(m_actions.size());
    m_actions.append(run);
    button->setText(withoutMnemonic(action));
    button->show();
}

void FieldNote::clearProblem()
{
    if (hasProblem()) {
        setProblem({});
    }
}

QString FieldNote::text() const
{
    return hasProblem() ? m_problem : m_hint;
}

void FieldNote::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange) {
        update();
    }
}

void FieldNote::update()
{
    const int size = style()->pixelMetric(QStyle::PM_SmallIconSize, nullptr, this);
    m_icon->setPixmap(statusIcon(u"error"_s).pixmap(QSize(size, size), devicePixelRatioF()));
    m_icon->setMinimumHeight(m_text->fontMetrics().height());
    m_icon->setVisible(hasProblem());
    m_text->setText(text());
    setVisible(!text().isEmpty());
    emit changed();
}

} // namespace Gui
