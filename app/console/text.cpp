// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/text.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QStringDecoder>

#include <algorithm>
#include <array>

namespace Console {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype widestCell = 40;

/// What values in sentences are wrapped in, for windows; terminals do not know it.
bool isIsolation(char32_t character)
{
    return character == 0x2068 || character == 0x2069;
}

bool isDirectionMark(char32_t character)
{
    return character == 0x061c || character == 0x200e || character == 0x200f
        || (character >= 0x202a && character <= 0x202e) || character == 0x2066
        || character == 0x2067;
}

bool isHarmful(char32_t character)
{
    switch (QChar::category(character)) {
    case QChar::Other_Control:
    case QChar::Other_Surrogate:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return true;
    default:
        return isDirectionMark(character);
    }
}

struct Range
{
    char32_t first;
    char32_t last;
};

/// Characters as wide as two letters. The C library knows them only where the locale is installed.
constexpr std::array wideRanges{
    Range{0x1100, 0x115f},   Range{0x2e80, 0x303e},   Range{0x3041, 0xa4cf},
    Range{0xac00, 0xd7a3},   Range{0xf900, 0xfaff},   Range{0xfe30, 0xfe6f},
    Range{0xff00, 0xff60},   Range{0xffe0, 0xffe6},   Range{0x1f300, 0x1f64f},
    Range{0x1f900, 0x1f9ff}, Range{0x20000, 0x3fffd},
};

/// How many columns of a terminal it takes: ideographs take two, combining marks none.
qsizetype columnsOf(char32_t character)
{
    switch (QChar::category(character)) {
    case QChar::Mark_NonSpacing:
    case QChar::Mark_Enclosing:
    case QChar::Other_Format:
        return 0;
    default:
        break;
    }
    const bool wide =
        std::any_of(wideRanges.begin(), wideRanges.end(), [character](const Range &range) {
            return character >= range.first && character <= range.last;
        });
    return wide ? 2 : 1;
}

qsizetype columnsOf(const QString &text)
{
    qsizetype columns = 0;
    for (const char32_t character : text.toUcs4()) {
        columns += columnsOf(character);
    }
    return columns;
}

/// The text, cut if it takes more columns than a cell may have.
QString cell(const QString &content)
{
    QString text = printable(content);
    if (columnsOf(text) <= widestCell) {
        return text;
    }
    QString cut;
    qsizetype columns = 0;
    for (const char32_t character : text.toUcs4()) {
        columns += columnsOf(character);
        if (columns >= widestCell) {
            break;
        }
        cut += QString::fromUcs4(&character, 1);
    }
    return cut + u'…';
}

QString padded(const QString &text, qsizetype columns)
{
    return text + QString(std::max<qsizetype>(columns - columnsOf(text), 0), u' ');
}

QString line(const QStringList &cells, const QList<qsizetype> &widths)
{
    QString text;
    for (qsizetype index = 0; index < cells.size(); ++index) {
        text += padded(cells.at(index), widths.at(index)) + "  "_L1;
    }
    while (text.endsWith(u' ')) {
        text.chop(1);
    }
    return text + u'\n';
}

} // namespace

QString translate(const char *context, const char *source, const char *comment, int n)
{
    return QCoreApplication::translate(context, source, comment, n);
}

std::optional<QString> decoded(QByteArrayView octets)
{
    // Otherwise half a character at the end would wait for more, and a byte order mark be dropped.
    constexpr auto flags =
        QStringDecoder::Flag::Stateless | QStringDecoder::Flag::ConvertInitialBom;
    QStringDecoder decoder(QStringDecoder::Utf8, flags);
    QString text = decoder.decode(octets);
    return decoder.hasError() ? std::nullopt : std::optional(text);
}

QByteArray jsonText(const QJsonValue &value)
{
    const QByteArray array = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    QByteArray text;
    text.reserve(array.size());
    for (const char byte : QByteArrayView(array).sliced(1, array.size() - 2)) {
        const auto octet = static_cast<unsigned char>(byte);
        const bool afterC2 = text.endsWith('\xc2');
        if (octet == 0x7f) {
            text += "\\u007f";
        } else if (afterC2 && octet < 0xa0) {
            text.chop(1);
            text += "\\u00" + QByteArray::number(octet, 16);
        } else {
            text += byte;
        }
    }
    return text;
}

QString printable(const QString &text)
{
    QString safe;
    safe.reserve(text.size());
    for (const char32_t character : text.toUcs4()) {
        if (!isIsolation(character)) {
            const char32_t shown = isHarmful(character) ? U'\uFFFD' : character;
            safe += QString::fromUcs4(&shown, 1);
        }
    }
    return safe;
}

QString table(const QStringList &headings, const QList<QStringList> &rows)
{
    QList<QStringList> lines{headings};
    for (const QStringList &row : rows) {
        QStringList cells;
        std::transform(row.cbegin(), row.cend(), std::back_inserter(cells), cell);
        lines.append(cells);
    }
    QList<qsizetype> widths(headings.size(), 0);
    for (const QStringList &cells : std::as_const(lines)) {
        for (qsizetype index = 0; index < cells.size(); ++index) {
            widths[index] = std::max(widths.at(index), columnsOf(cells.at(index)));
        }
    }
    QString text;
    for (const QStringList &cells : std::as_const(lines)) {
        text += line(cells, widths);
    }
    return text;
}

QString pairs(const QList<QPair<QString, QString>> &lines)
{
    qsizetype widest = 0;
    for (const auto &[label, value] : lines) {
        widest = std::max(widest, columnsOf(label));
    }
    QString text;
    for (const auto &[label, value] : lines) {
        text += line({label, printable(value)}, {widest, 0});
    }
    return text;
}

QString wrapped(const QString &text, qsizetype indent, qsizetype width)
{
    QString lines;
    qsizetype column = indent;
    for (const QString &word : text.split(u' ', Qt::SkipEmptyParts)) {
        const qsizetype columns = columnsOf(word);
        if (column > indent && column + 1 + columns > width) {
            lines += u'\n' + QString(indent, u' ');
            column = indent;
        }
        if (column > indent) {
            lines += u' ';
            ++column;
        }
        lines += word;
        column += columns;
    }
    return lines;
}

QString paragraph(const QString &text, qsizetype indent)
{
    return QString(indent, u' ') + wrapped(printable(text), indent) + u'\n';
}

} // namespace Console
