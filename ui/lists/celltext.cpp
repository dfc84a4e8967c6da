// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lists/celltext.h"

#include "domain/text.h"

#include <QPainter>
#include <QStyle>

#include <algorithm>
#include <array>
#include <memory>

namespace Gui {

namespace {

/// A few screens full.
constexpr int keptLines = 2000;

QColor textColour(const QStyleOptionViewItem &option)
{
    const auto group = !option.state.testFlag(QStyle::State_Enabled) ? QPalette::Disabled
        : option.state.testFlag(QStyle::State_Active)                ? QPalette::Normal
                                                                     : QPalette::Inactive;
    return option.palette.color(
        group,
        option.state.testFlag(QStyle::State_Selected) ? QPalette::HighlightedText : QPalette::Text);
}

QColor tint(const QStyleOptionViewItem &option)
{
    constexpr float strength = 0.25F;
    QColor tint = option.state.testFlag(QStyle::State_Selected)
        ? textColour(option)
        : option.palette.color(QPalette::Highlight);
    tint.setAlphaF(strength);
    return tint;
}

/// Where that part of the line is.
QRectF placeOf(const QTextLine &line, qsizetype start, qsizetype end)
{
    const qreal first = line.cursorToX(static_cast<int>(start));
    const qreal last = line.cursorToX(static_cast<int>(end));
    return {qMin(first, last), line.y(), qAbs(last - first), line.height()}; // Hebrew runs back
}

/// Tints what is behind a part of a line, and draws one below it as well, so that it is not colour
/// alone. (Formats would do, but Qt cuts the text to pieces for them, which takes several times as
/// long as the text itself.)
void mark(QPainter *painter, const QRectF &part, qreal ascent, const QStyleOptionViewItem &option)
{
    painter->fillRect(part, tint(option));
    painter->fillRect(QRectF(part.left(), part.top() + ascent + 1, part.width(), 1),
                      textColour(option));
}

void layOut(QTextLayout &layout, int width)
{
    layout.beginLayout();
    layout.createLine().setLineWidth(width);
    layout.endLayout();
}

/// Whether each character looks the same whatever stands beside it, and none stands upon another.
bool isPlain(const QString &text)
{
    struct Block
    {
        char16_t first;
        char16_t last;
    };
    // Latin, Greek and Cyrillic as one types them, punctuation, kana, Han and Hangul syllables.
    static constexpr std::array<Block, 10> blocks{{{u'\u0020', u'\u007e'},
                                                   {u'\u00a0', u'\u00ac'}, // then: soft hyphens
                                                   {u'\u00ae', u'\u02af'},
                                                   {u'\u0370', u'\u0482'},
                                                   {u'\u1e00', u'\u1fff'},
                                                   {u'\u2010', u'\u2027'},
                                                   {u'\u3041', u'\u3096'},
                                                   {u'\u30a1', u'\u30ff'},
                                                   {u'\u4e00', u'\u9fff'},
                                                   {u'\uac00', u'\ud7a3'}}};
    return std::all_of(text.cbegin(), text.cend(), [](QChar character) {
        return std::any_of(blocks.cbegin(), blocks.cend(), [character](const Block &block) {
            return character >= block.first && character <= block.last;
        });
    });
}

/// Whether the characters stand in the order in which they are read, from the place's left edge on.
bool isFromLeft(const QString &text, Qt::LayoutDirection direction, Qt::Alignment alignment)
{
    return direction == Qt::LeftToRight && !(alignment & (Qt::AlignRight | Qt::AlignHCenter))
        && std::none_of(text.cbegin(), text.cend(), &Domain::isWrittenFromRight);
}

} // namespace

CellText::CellText()
    : m_lines(keptLines)
{
}

const CellText::Line &CellText::line(const Key &key, const QStyleOptionViewItem &option)
{
    if (m_ellipsis.glyphs.isEmpty() || option.font != m_font) {
        setFont(option.font);
    }
    if (const Line *known = m_lines.object(key)) {
        return *known;
    }
    auto line = std::make_unique<Line>();
    QTextOption how(QStyle::visualAlignment(key.direction, key.alignment));
    how.setWrapMode(QTextOption::NoWrap);
    how.setTextDirection(key.direction);
    line->layout.setCacheEnabled(true);
    line->layout.setFont(isPlain(key.text) ? m_plainFont : m_font);
    line->layout.setTextOption(how);
    line->layout.setText(key.text);
    line->length = key.text.size();
    layOut(line->layout, key.width);
    const bool isTooLong = line->layout.lineAt(0).naturalTextWidth() > key.width;
    if (isTooLong && isFromLeft(key.text, key.direction, key.alignment)) {
        cutOff(*line, key.width);
    } else {
        if (isTooLong) {
            const QString cut = option.fontMetrics.elidedText(key.text, Qt::ElideRight, key.width);
            line->layout.setText(cut);
            line->length = cut == key.text ? cut.size() : cut.size() - 1;
            layOut(line->layout, key.width);
        }
        line->glyphs = line->layout.glyphRuns();
    }
    const Line &kept = *line;
    m_lines.insert(key, line.release());
    return kept;
}

void CellText::setFont(const QFont &font)
{
    m_lines.clear();
    m_font = font;
    // Kerning stays where the font has a table for it; what ligatures would take is as much as all
    // else.
    m_plainFont = font;
    m_plainFont.setStyleStrategy(
        QFont::StyleStrategy(font.styleStrategy() | QFont::PreferNoShaping));
    QTextLayout ellipsis(QString(u'…'), font);
    layOut(ellipsis, QWIDGETSIZE_MAX);
    m_ellipsis = {.glyphs = ellipsis.glyphRuns(),
                  .width = ellipsis.lineAt(0).naturalTextWidth(),
                  .ascent = ellipsis.lineAt(0).ascent()};
}

/// What was given its shape is drawn as far as there is room, and an ellipsis behind it.
void CellText::cutOff(Line &line, int width) const
{
    const QTextLine shaped = line.layout.lineAt(0);
    line.length = shaped.xToCursor(width - m_ellipsis.width, QTextLine::CursorOnCharacter);
    if (line.length > 0) {
        line.glyphs = line.layout.glyphRuns(0, static_cast<int>(line.length));
    }
    if (m_ellipsis.width <= width) {
        line.ellipsisAt = QPointF(shaped.cursorToX(static_cast<int>(line.length)),
                                  shaped.ascent() - m_ellipsis.ascent);
    }
}

void CellText::draw(QPainter *painter, const QRect &place, const QStyleOptionViewItem &option,
                    const QList<Search::Range> &ranges)
{
    const Line &line = this->line({.text = option.text,
                                   .width = place.width(),
                                   .alignment = option.displayAlignment,
                                   .direction = option.direction},
                                  option);
    const QTextLine shaped = line.layout.lineAt(0);
    const qreal air = (place.height() - shaped.height()) / 2;
    const QPointF at(place.left(), place.top() + air);
    for (const Search::Range &range : ranges) {
        const qsizetype end = qMin(range.start + range.length, line.length);
        if (range.start < end) {
            mark(painter, placeOf(shaped, range.start, end).translated(at), shaped.ascent(),
                 option);
        }
    }
    const QPen before = painter->pen();
    painter->setPen(textColour(option));
    for (const QGlyphRun &run : line.glyphs) {
        painter->drawGlyphRun(at, run);
    }
    if (line.ellipsisAt) {
        for (const QGlyphRun &run : m_ellipsis.glyphs) {
            painter->drawGlyphRun(at + *line.ellipsisAt, run);
        }
    }
    painter->setPen(before);
}

} // namespace Gui
