// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lists/listrest.h"

#include <QEvent>
#include <QScrollBar>

#include <chrono>

namespace Gui {

namespace {

/// Longer than between two keys.
constexpr std::chrono::milliseconds typingRests{250};

} // namespace

ListRest::ListRest(QAbstractItemView &view, QObject *parent)
    : QObject(parent)
    , m_view(view)
{
    m_typing.setSingleShot(true);
    m_typing.setInterval(typingRests);
    connect(&m_typing, &QTimer::timeout, this, &ListRest::needed);
    connect(view.verticalScrollBar(), &QScrollBar::valueChanged, this, [this](int value) {
        if (value > 0) {
            need();
        }
    });
    view.installEventFilter(this);
}

void ListRest::await()
{
    m_typing.start();
}

void ListRest::giveUp()
{
    m_typing.stop();
}

void ListRest::need()
{
    if (m_typing.isActive()) {
        m_typing.stop();
        emit needed();
    }
}

bool ListRest::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == &m_view && event->type() == QEvent::KeyPress) {
        need(); // End leads to the last one
    }
    return QObject::eventFilter(watched, event);
}

} // namespace Gui
