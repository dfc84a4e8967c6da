// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/undonotice.h"

#include "ui/common/elidedlabel.h"
#include "ui/lists/plaintext.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QPushButton>

#include <chrono>

namespace Gui {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

UndoNotice::UndoNotice(QWidget *parent)
    : QWidget(parent)
    , m_label(new ElidedLabel(this))
    , m_button(new QPushButton(this))
{
    constexpr auto longEnough = 30s;
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(layout->spacing(), 0, 0, 0);
    layout->addWidget(m_label);
    layout->addWidget(m_button);
    m_label->setObjectName(u"undoNoticeLabel"_s);
    m_button->setObjectName(u"undoNoticeButton"_s);
    m_button->setAutoDefault(false);
    m_end.setSingleShot(true);
    m_end.setInterval(longEnough);
    connect(m_button, &QPushButton::clicked, this, &UndoNotice::triggered);
    connect(&m_end, &QTimer::timeout, this, &QWidget::hide);
    hide();
}

void UndoNotice::say(const QString &text, const QString &action)
{
    m_label->setText(text);
    m_label->setToolTip(plainToolTip(text));
    m_button->setText(action);
    m_button->setVisible(!action.isEmpty());
    show();
    m_end.start();
    setAccessibleName(text);
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

QString UndoNotice::text() const
{
    return isHidden() ? QString() : m_label->text();
}

} // namespace Gui
