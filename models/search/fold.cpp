// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/fold.h"

#include <QChar>
#include <QStringDecoder>

#include <algorithm>
#include <iterator>

namespace Search {

namespace {

bool isAscii(QStringView text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 0x80; });
}

bool isAscii(std::string_view utf8)
{
    return std::all_of(utf8.begin(), utf8.end(), [](char c) { return quint8(c) < 0x80; });
}

template<typename Char>
Char lower(Char c)
{
    return c >= Char('A') && c <= Char('Z') ? Char(c + Char('a' - 'A')) : c;
}

/// All of it: QString::fromUtf8() leaves out a byte order mark that the text begins with.
QString decoded(std::string_view utf8)
{
    using Flag = QStringDecoder::Flag;
    QStringDecoder decode(QStringDecoder::Utf8, Flag::Stateless | Flag::ConvertInitialBom);
    return decode(QByteArrayView(utf8.data(), qsizetype(utf8.size())));
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
    static constexpr char32_t end = 0x2000;

    CommonCharacters()
        : m_folded(end)
    {
        for (char32_t c = 0; c < end; ++c) {
            appendDecomposed(m_folded[c], c);
        }
    }

    [[nodiscard]] const QString &folded(char32_t c) const { return m_folded.at(c); }

private:
    QList<QString> m_folded;
};

void appendCharacter(QString &text, char32_t c)
{
    static const CommonCharacters common;
    if (c < CommonCharacters::end) {
        text += common.folded(c);
    } else {
        appendDecomposed(text, c);
    }
}

} // namespace

QString fold(QStringView text)
{
    if (isAscii(text)) {
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
    to += fold(decoded(utf8)).toStdString();
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
    to += digitsOf(decoded(utf8)).toStdString();
}

} // namespace Search
