// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaMethod>
#include <QVariant>

class QEvent;
class QObject;
class QWidget;

namespace Gui {

/// What the input holds: its user property, as QDataWidgetMapper takes it.
[[nodiscard]] QVariant inputValue(const QWidget *input);

/// Does nothing if it holds that value already, so that cursor and undo stay.
void setInputValue(QWidget *input, const QVariant &value);

/// What was typed cannot be taken back with the input's own keys any more.
void forgetTyping(QWidget *input);

/// The signal by which the input says that it holds another value.
[[nodiscard]] QMetaMethod inputChangedSignal(const QWidget *input);

/// Whether both are the same to the operator: NULL is empty.
[[nodiscard]] bool sameInput(const QVariant &left, const QVariant &right);

/// Lets the input be read, focused and copied from, but not changed.
void setInputReadOnly(QWidget *input, bool readOnly);

/// No text is ever cut: the rules say what is too long.
void liftLengthLimits(QWidget *input);

/// Whether that was a click on the label of a radio button, which is thereby clicked itself.
[[nodiscard]] bool isClickedThroughLabel(QObject *watched, QEvent *event);

} // namespace Gui
