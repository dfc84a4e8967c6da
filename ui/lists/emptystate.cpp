// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lists/emptystate.h"

#include <QVBoxLayout>

namespace Gui {

using namespace Qt::StringLiterals;

namespace {

constexpr int widestLine = 46; ///< in average characters

}

EmptyState::EmptyState(QWidget *parent)
    : QWidget(parent)
    , m_label(new QLabel(this))
    , m_button(new QPushButton(this))
{
    m_label->setObjectName(u"emptyLabel"_s);
    m_label->setTextFormat(Qt::PlainText);
    m_label->setAlignment(Qt::AlignCenter);
    m_label->setWordWrap(true);
    m_label->setMinimumWidth(fontMetrics().averageCharWidth() * widestLine);
    m_button->setObjectName(u"emptyButton"_s);
    m_button->setAutoDefault(false);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_label);
    layout->addWidget(m_button, 0, Qt::AlignHCenter);
    connect(m_button, &QPushButton::clicked, this, &EmptyState::actionRequested);
}

void EmptyState::say(const QString &text, const QString &action)
{
    m_label->setText(text);
    m_button->setText(action);
    m_button->setVisible(!action.isEmpty());
    setVisible(true);
}

} // namespace Gui
