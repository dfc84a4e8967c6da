// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/messagebar.h"

#include "ui/common/icons.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStyle>
#include <QToolButton>

namespace Gui {

using namespace Qt::StringLiterals;

namespace {

QString iconName(MessageBar::Kind kind)
{
    switch (kind) {
    case MessageBar::Kind::Info:
        return u"info"_s;
    case MessageBar::Kind::Done:
        return u"done"_s;
    case MessageBar::Kind::Error:
        break;
    }
    return u"error"_s;
}

} // namespace

MessageBar::MessageBar(QWidget *parent)
    : QFrame(parent)
    , m_icon(new QLabel(this))
    , m_text(new QLabel(this))
    , m_action(new QPushButton(this))
    , m_close(new QToolButton(this))
{
    m_icon->setTextFormat(Qt::PlainText);
    m_text->setObjectName(u"messageLabel"_s);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_text->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    m_action->setObjectName(u"messageActionButton"_s);
    m_close->setObjectName(u"closeMessageButton"_s);
    m_close->setIcon(icon(u"close"_s));
    m_close->setAutoRaise(true);
    m_close->setFocusPolicy(Qt::StrongFocus);
    m_close->setToolTip(tr("Close this message"));
    m_close->setAccessibleName(tr("Close this message"));
    setFrameShape(QFrame::StyledPanel);
    // Paper stands out of the window in light and dark themes alike, and text on it is readable in
    // both.
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    auto *row = new QHBoxLayout(this);
    row->addWidget(m_icon, 0, Qt::AlignTop);
    row->addWidget(m_text, 1);
    row->addWidget(m_action, 0, Qt::AlignTop);
    row->addWidget(m_close, 0, Qt::AlignTop);
    connect(m_action, &QPushButton::clicked, this, &MessageBar::actionTriggered);
    connect(m_close, &QToolButton::clicked, this, &MessageBar::clear);
    // On one line with the button, however many lines of text follow.
    const int lineHeight = m_close->sizeHint().height();
    m_icon->setMinimumHeight(lineHeight);
    m_text->setMinimumHeight(lineHeight);
    recolour();
    hide();
}

void MessageBar::say(Kind kind, const QString &text, const QString &action)
{
    m_kind = kind;
    m_text->setText(text);
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
    setAccessibleName(text);
    recolour();
    show();
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void MessageBar::clear()
{
    m_text->clear();
    setAccessibleName({});
    hide();
}

QString MessageBar::text() const
{
    return m_text->text();
}

void MessageBar::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange) {
        recolour();
    }
}

void MessageBar::recolour()
{
    const int size = style()->pixelMetric(QStyle::PM_SmallIconSize, nullptr, this);
    m_icon->setPixmap(statusIcon(iconName(m_kind)).pixmap(QSize(size, size), devicePixelRatioF()));
}

} // namespace Gui
