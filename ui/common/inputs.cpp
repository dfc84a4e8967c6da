// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/inputs.h"

#include <QLabel>
#include <QLineEdit>
#include <QMetaProperty>
#include <QMouseEvent>
#include <QPlainTextEdit>
#include <QRadioButton>
#include <QWidget>

#include <limits>
#include <utility>

namespace Gui {

QVariant inputValue(const QWidget *input)
{
    return input->metaObject()->userProperty().read(input);
}

void setInputValue(QWidget *input, const QVariant &value)
{
    const QMetaProperty property = input->metaObject()->userProperty();
    const int type = property.metaType().id();
    const QVariant wanted = type == QMetaType::Bool ? QVariant(value.toBool())
        : type == QMetaType::Int                    ? QVariant(value.toInt())
        : type == QMetaType::QStringList            ? QVariant(value.toStringList())
                                                    : value.toString();
    if (property.read(input) == wanted) {
        return;
    }
    property.write(input, wanted);
    auto *edit = qobject_cast<QLineEdit *>(input->focusProxy() ? input->focusProxy() : input);
    if (edit != nullptr && !edit->hasFocus()) {
        edit->setCursorPosition(0); // a long value is known by its beginning
    }
}

void forgetTyping(QWidget *input)
{
    QList<QLineEdit *> edits = input->findChildren<QLineEdit *>();
    if (auto *edit = qobject_cast<QLineEdit *>(input)) {
        edits.append(edit);
    }
    for (QLineEdit *edit : std::as_const(edits)) {
        if (edit->isUndoAvailable() || edit->isRedoAvailable()) {
            const int cursor = edit->cursorPosition();
            edit->setText(edit->text());
            edit->setCursorPosition(cursor);
        }
    }
    if (auto *edit = qobject_cast<QPlainTextEdit *>(input)) {
        edit->document()->clearUndoRedoStacks();
    }
}

QMetaMethod inputChangedSignal(const QWidget *input)
{
    return input->metaObject()->userProperty().notifySignal();
}

bool sameInput(const QVariant &left, const QVariant &right)
{
    // A check box is true or false, and a database knows 1 and 0.
    const bool isYesOrNo = left.typeId() == QMetaType::Bool || right.typeId() == QMetaType::Bool;
    if (isYesOrNo) {
        return left.toBool() == right.toBool();
    }
    const bool isList = left.typeId() == QMetaType::QStringList;
    return isList ? left.toStringList() == right.toStringList()
                  : left.toString() == right.toString();
}

void setInputReadOnly(QWidget *input, bool readOnly)
{
    constexpr auto property = "readOnly";
    if (input->metaObject()->indexOfProperty(property) >= 0) {
        input->setProperty(property, readOnly);
    } else {
        input->setDisabled(readOnly);
    }
}

void liftLengthLimits(QWidget *input)
{
    if (auto *edit = qobject_cast<QLineEdit *>(input)) {
        edit->setMaxLength(std::numeric_limits<int>::max());
    }
}

bool isClickedThroughLabel(QObject *watched, QEvent *event)
{
    const auto *label = qobject_cast<QLabel *>(watched);
    if (label == nullptr || event->type() != QEvent::MouseButtonRelease
        || static_cast<QMouseEvent *>(event)->button() != Qt::LeftButton) {
        return false;
    }
    auto *button = qobject_cast<QRadioButton *>(label->buddy());
    if (button != nullptr) {
        button->click();
    }
    return button != nullptr;
}

} // namespace Gui
