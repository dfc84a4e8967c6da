// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/text.h"

namespace Domain {

namespace {

/// The code point that begins at `index`; a lone surrogate stands for itself.
char32_t codePointAt(QStringView text, qsizetype index)
{
    const QChar unit = text.at(index);
    const qsizetype next = index + 1;
    if (unit.isHighSurrogate() && next < text.size() && text.at(next).isLowSurrogate()) {
        return QChar::surrogateToUcs4(unit, text.at(next));
    }
    return unit.unicode();
}

qsizetype unitCount(char32_t codePoint)
{
    return QChar::requiresSurrogates(codePoint) ? 2 : 1;
}

bool isForbidden(char32_t codePoint)
{
    const bool control = codePoint < 0x20 || (codePoint >= 0x7f && codePoint <= 0x9f);
    const bool lineBreak = codePoint == 0x2028 || codePoint == 0x2029;
    const bool noncharacter =
        (codePoint >= 0xfdd0 && codePoint <= 0xfdef) || (codePoint & 0xfffe) == 0xfffe;
    const bool byteOrderMark = codePoint == 0xfeff;
    return control || lineBreak || noncharacter || byteOrderMark || QChar::isSurrogate(codePoint);
}

} // namespace

QString normalized(const QString &value)
{
    return value.trimmed();
}

qsizetype characterCount(QStringView value)
{
    qsizetype count = 0;
    for (qsizetype index = 0; index < value.size(); index += unitCount(codePointAt(value, index))) {
        ++count;
    }
    return count;
}

bool hasForbiddenCharacter(QStringView value)
{
    qsizetype index = 0;
    while (index < value.size()) {
        const char32_t codePoint = codePointAt(value, index);
        if (isForbidden(codePoint)) {
            return true;
        }
        index += unitCount(codePoint);
    }
    return false;
}

bool isWrittenFromRight(QChar character)
{
    const QChar::Direction direction = character.direction();
    return direction == QChar::DirR || direction == QChar::DirAL;
}

bool sameButForCase(QStringView left, QStringView right)
{
    return left.compare(right, Qt::CaseInsensitive) == 0;
}

} // namespace Domain
