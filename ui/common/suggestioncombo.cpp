// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/suggestioncombo.h"

#include <QCompleter>
#include <QKeyEvent>
#include <QLineEdit>
#include <QWheelEvent>

#include <limits>

namespace Gui {

SuggestionCombo::SuggestionCombo(QWidget *parent)
    : QComboBox(parent)
{
    setEditable(true);
    setInsertPolicy(NoInsert);
    setFocusPolicy(Qt::StrongFocus);
    setSizeAdjustPolicy(AdjustToMinimumContentsLengthWithIcon);
    lineEdit()->setMaxLength(std::numeric_limits<int>::max());
    // Else QComboBox would replace what stands there by a suggestion that differs in letter case as
    // soon as the focus leaves.
    disconnect(lineEdit(), &QLineEdit::editingFinished, this, nullptr);
    completer()->setCompletionMode(QCompleter::PopupCompletion);
    completer()->setFilterMode(Qt::MatchContains);
    completer()->setCaseSensitivity(Qt::CaseInsensitive);
}

void SuggestionCombo::setSuggestions(const QStringList &suggestions)
{
    const QString text = currentText();
    clear();
    QStringList different = suggestions;
    different.removeDuplicates(); // two salutations may be one in the operator's language
    addItems(different);
    setCurrentIndex(-1);
    setEditText(text);
}

void SuggestionCombo::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    lineEdit()->setReadOnly(readOnly);
    emit readOnlyChanged();
}

void SuggestionCombo::showPopup()
{
    if (!m_readOnly) {
        QComboBox::showPopup();
    }
}

void SuggestionCombo::keyPressEvent(QKeyEvent *event)
{
    const bool wouldChoose = event->key() == Qt::Key_Up || event->key() == Qt::Key_Down
        || event->key() == Qt::Key_PageUp || event->key() == Qt::Key_PageDown;
    if (m_readOnly && wouldChoose) {
        event->ignore();
        return;
    }
    QComboBox::keyPressEvent(event);
}

void SuggestionCombo::wheelEvent(QWheelEvent *event)
{
    event->ignore();
}

} // namespace Gui
