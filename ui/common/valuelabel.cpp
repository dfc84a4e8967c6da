// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/valuelabel.h"

#include "tables/errortexts.h"
#include "ui/lists/plaintext.h"

namespace Gui {

namespace {

constexpr QChar breakHere(0x200b); ///< a space without width

/// Whether a line may end there without tearing apart what is one character to a reader.
bool isSeparable(QChar before, QChar after)
{
    const auto isSign = [](QChar character) {
        return character.isLetterOrNumber() || character.isPunct() || character.isSymbol();
    };
    return isSign(before) && isSign(after) && !before.isSurrogate() && !after.isSurrogate();
}

/// Qt wraps between words only: long ones, such as addresses, get places to wrap at.
QString wrappable(const QString &text)
{
    constexpr qsizetype longest = 12;
    QString wrapping;
    qsizetype run = 0;
    for (qsizetype index = 0; index < text.size(); ++index) {
        const QChar character = text.at(index);
        run = character.isSpace() ? 0 : run + 1;
        if (run > longest && isSeparable(text.at(index - 1), character)) {
            wrapping += breakHere;
            run = 1;
        }
        wrapping += character;
    }
    return wrapping;
}

} // namespace

ValueLabel::ValueLabel(QWidget *parent)
    : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    setAlignment(Qt::AlignLeading | Qt::AlignTop);
}

void ValueLabel::setValue(const QString &value)
{
    constexpr qsizetype longest = 300; // more than any field holds
    m_value = value;
    const QString shown = value.isEmpty() ? tr("(empty)") : Tables::quotable(value, longest);
    setText(wrappable(shown));
    setAccessibleName(shown);
    setToolTip(value.size() > longest ? plainToolTip(value) : QString());
}

} // namespace Gui
