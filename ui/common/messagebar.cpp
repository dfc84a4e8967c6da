// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/messagebar.h"

#include "domain/text.h"
#include "ui/common/icons.h"

#include <QAccessible>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStyle>
#include <QToolButton>

#include <algorithm>

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

/// A text that can be selected goes in the direction of its first letter, even if that is a
/// value's.
QString directed(const QString &text)
{
    const bool isMixed = std::any_of(text.cbegin(), text.cend(), &Domain::isWrittenFromRight);
    const bool isFromLeft = QGuiApplication::layoutDirection() == Qt::LeftToRight;
    return isMixed ? (isFromLeft ? u'\u200E' : u'\u200F') + text : text;
}

} // namespace

MessageBar::MessageBar(QWidget *parent)
    : QFrame(parent)
    , m_icon(new QLabel(this))
    , m_text(new QLabel(this))
    , m_content(new QHBoxLayout)
    , m_row(new QHBoxLayout)
    , m_close(new QToolButton(this))
{
    m_icon->setTextFormat(Qt::PlainText);
    m_text->setObjectName(u"messageLabel"_s);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_text->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Minimum);
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
    row->addLayout(m_content, 1);
    row->addWidget(m_close, 0, Qt::AlignTop);
    m_content->addWidget(m_text);
    m_content->addLayout(m_row);
    m_content->setAlignment(m_row, Qt::AlignLeading | Qt::AlignTop);
    addButton();
    QWidget::setTabOrder(m_buttons.constFirst(), m_close);
    connect(m_close, &QToolButton::clicked, this, &MessageBar::clear);
    hide();
}

void MessageBar::addButton()
{
    auto *button = new QPushButton(this);
    const qsizetype index = m_buttons.size();
    const QString number = index == 0 ? QString() : QString::number(index + 1);
    button->setObjectName(u"messageActionButton"_s + number);
    button->hide();
    button->setFocusPolicy(Qt::TabFocus); // a click leaves the focus where one types
    m_row->addWidget(button);
    connect(button, &QPushButton::clicked, this, [this, index] {
        const auto run = m_actions.at(index).run; // running it may say something else
        run();
    });
    if (index > 0) {
        QWidget::setTabOrder(m_buttons.constLast(), button);
    }
    m_buttons.append(button);
}

void MessageBar::say(Kind kind, const QString &text, const QList<Action> &actions)
{
    m_kind = kind;
    m_actions = actions;
    while (m_buttons.size() < actions.size()) {
        addButton();
    }
    for (qsizetype index = 0; index < m_buttons.size(); ++index) {
        const bool isUsed = index < actions.size();
        m_buttons.at(index)->setText(isUsed ? actions.at(index).text : QString());
        m_buttons.at(index)->setVisible(isUsed);
    }
    m_content->setDirection(actions.size() > 1 ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    dress();
    setText(text);
}

void MessageBar::add(const QString &sentence)
{
    if (!m_said.endsWith(sentence)) {
        setText(m_said + u' ' + sentence);
    }
}

void MessageBar::setText(const QString &text)
{
    m_said = text;
    m_text->setText(directed(text));
    setAccessibleName(text);
    show();
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void MessageBar::clear()
{
    m_said.clear();
    m_text->clear();
    setAccessibleName({});
    hide();
}

bool MessageBar::isOffering() const
{
    return !text().isEmpty() && !m_actions.isEmpty();
}

void MessageBar::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    const bool isChange =
        event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange;
    if (isChange && !m_said.isEmpty()) {
        dress();
    }
}

/// What depends on style and palette. Not before there is something to say: every window has one of
/// these, and is to be there at once.
void MessageBar::dress()
{
    // On one line with the button, however many lines of text follow.
    const int lineHeight = m_close->sizeHint().height();
    m_icon->setMinimumHeight(lineHeight);
    m_text->setMinimumHeight(lineHeight);
    const int size = style()->pixelMetric(QStyle::PM_SmallIconSize, nullptr, this);
    m_icon->setPixmap(statusIcon(iconName(m_kind)).pixmap(QSize(size, size), devicePixelRatioF()));
}

} // namespace Gui
