// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/fieldnote.h"

#include "ui/common/icons.h"
#include "ui/common/mnemonics.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QStyle>

namespace Gui {

using namespace Qt::StringLiterals;

FieldNote::FieldNote(const QString &what, QWidget *parent)
    : QWidget(parent)
    , m_icon(new QLabel(this))
    , m_text(new QLabel(this))
    , m_action(new QPushButton(this))
{
    setObjectName(what + "Note"_L1);
    m_icon->setTextFormat(Qt::PlainText);
    m_text->setObjectName(what + "Error"_L1);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setAlignment(Qt::AlignLeading | Qt::AlignTop);
    m_action->setObjectName(what + "FixButton"_L1);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins({});
    grid->setColumnStretch(1, 1);
    grid->addWidget(m_icon, 0, 0, Qt::AlignTop);
    grid->addWidget(m_text, 0, 1);
    grid->addWidget(m_action, 1, 1, Qt::AlignLeft);
    connect(m_action, &QPushButton::clicked, this, &FieldNote::actionTriggered);
    m_action->hide();
    update();
}

void FieldNote::setHint(const QString &hint)
{
    m_hint = hint;
    update();
}

void FieldNote::setProblem(const QString &problem, const QString &action)
{
    m_problem = problem;
    m_action->setText(withoutMnemonic(action));
    m_action->setVisible(!action.isEmpty());
    update();
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
