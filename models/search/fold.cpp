// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/fold.h"

#include "search/utf8.h"

#include <QChar>

#include <algorithm>
#include <iterator>
#include <string>
#include <vector>

namespace Search {

namespace {

bool isPlain(QStringView text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 0x80; });
}

template<typename Char>
Char lower(Char c)
{
    return c >= Char('A') && c <= Char('Z') ? Char(c + Char('a' - 'A')) : c;
}

QString foldAscii(QStringView text)
{
    QString folded = text.toString();
    for (QChar &c : folded) {
        c = QChar(lower(c.unicode()));
    }
    return folded;
}

bool isMark(char32_t c)
{
    const auto category = QChar::category(c);
    return category == QChar::Mark_NonSpacing || category == QChar::Mark_Enclosing;
}

/// Letters people leave out or write in two, though Unicode does not take them apart.
void appendPlain(QString &text, char32_t c)
{
    switch (c) {
    case U'ß':
        text += u"ss";
        break;
    case U'æ':
        text += u"ae";
        break;
    case U'œ':
        text += u"oe";
        break;
    case U'þ':
        text += u"th";
        break;
    case U'ł':
        text += u'l';
        break;
    case U'ø':
        text += u'o';
        break;
    case U'ı':
        text += u'i';
        break;
    case U'đ':
    case U'ð':
        text += u'd';
        break;
    case U'ħ':
        text += u'h';
        break;
    case U'ŧ':
        text += u't';
        break;
    default:
        text += QChar::fromUcs4(c);
    }
}

/// What NFKD makes of the character, less the marks, and therefore without putting these in order.
/// QString::normalized() takes minutes for a million umlauts.
void appendDecomposed(QString &text, char32_t c)
{
    const QString decomposed = QChar::decomposition(c);
    for (const char32_t part : decomposed.toUcs4()) {
        appendDecomposed(text, part);
    }
    // Marks go before their case is folded: the Greek iota subscript would become a letter.
    if (decomposed.isEmpty() && !isMark(c)) {
        appendPlain(text, QChar::toCaseFolded(c));
    }
}

/// The characters of most alphabets, each folded once.
class CommonCharacters
{
public:
    static constexpr char32_t end = 0x3100; ///< behind the Japanese syllables

    static const CommonCharacters &instance()
    {
        static const CommonCharacters common;
        return common;
    }

    [[nodiscard]] const QString &folded(char32_t c) const { return m_folded[c]; }
    [[nodiscard]] const std::string &foldedUtf8(char32_t c) const { return m_foldedUtf8[c]; }

private:
    CommonCharacters()
        : m_folded(end)
    {
        m_foldedUtf8.reserve(end);
        for (char32_t c = 0; c < end; ++c) {
            appendDecomposed(m_folded[c], c);
            m_foldedUtf8.push_back(m_folded[c].toStdString());
        }
    }

    std::vector<QString> m_folded;
    std::vector<std::string> m_foldedUtf8;
};

/// The Chinese characters in use, which are all there is to them. (Those that Unicode has for the
/// sake of older standards stand elsewhere.)
bool isIdeograph(char32_t c)
{
    return (c >= 0x3400 && c < 0x4dc0) || (c >= 0x4e00 && c < 0xa000);
}

void appendCharacter(QString &text, char32_t c)
{
    if (c < CommonCharacters::end) {
        text += CommonCharacters::instance().folded(c);
    } else if (isIdeograph(c)) {
        text += QChar(char16_t(c));
    } else {
        appendDecomposed(text, c);
    }
}

/// Whether it could: what is no UTF-8 is left to QString.
bool appendFoldedUtf8(std::string &to, std::string_view utf8)
{
    for (Decoded next; !utf8.empty(); utf8.remove_prefix(next.length)) {
        next = decoded(utf8);
        if (next.length == 0) {
            return false;
        }
        if (next.character < CommonCharacters::end) {
            to += CommonCharacters::instance().foldedUtf8(next.character);
        } else if (isIdeograph(next.character)) {
            to += utf8.substr(0, next.length);
        } else {
            QString folded;
            appendDecomposed(folded, next.character);
            to += folded.toStdString();
        }
    }
    return true;
}

} // namespace

QString fold(QStringView text)
{
    if (isPlain(text)) {
        return foldAscii(text);
    }
    QString folded;
    folded.reserve(text.size());
    for (const char32_t c : text.toUcs4()) {
        appendCharacter(folded, c);
    }
    return folded;
}

void appendFolded(std::string &to, std::string_view utf8)
{
    if (isAscii(utf8)) {
        const size_t before = to.size();
        to.resize(before + utf8.size());
        std::transform(utf8.begin(), utf8.end(), to.begin() + qsizetype(before), lower<char>);
        return;
    }
    const size_t before = to.size();
    if (!appendFoldedUtf8(to, utf8)) {
        to.resize(before);
        to += fold(fromUtf8(utf8)).toStdString();
    }
}

FoldedText foldWithOrigins(QStringView text)
{
    FoldedText folded;
    qsizetype length = 0;
    for (qsizetype at = 0; at < text.size(); at += length) {
        const QChar first = text.at(at);
        const bool isPair =
            first.isHighSurrogate() && at + 1 < text.size() && text.at(at + 1).isLowSurrogate();
        length = isPair ? 2 : 1;
        const char32_t c = isPair ? QChar::surrogateToUcs4(first, text.at(at + 1))
            : first.isSurrogate() ? char32_t(QChar::ReplacementCharacter)
                                  : char32_t(first.unicode());
        appendCharacter(folded.text, c);
        folded.origins.resize(folded.text.size(), at);
    }
    return folded;
}

QString digitsOf(QStringView text)
{
    QString digits;
    for (const char32_t c : text.toUcs4()) {
        if (QChar::isDigit(c)) {
            digits += QChar(u'0' + QChar::digitValue(c));
        }
    }
    return digits;
}

void appendDigits(std::string &to, std::string_view utf8)
{
    if (isAscii(utf8)) {
        std::copy_if(utf8.begin(), utf8.end(), std::back_inserter(to),
                     [](char c) { return c >= '0' && c <= '9'; });
        return;
    }
    to += digitsOf(fromUtf8(utf8)).toStdString();
}

} // namespace Search
