// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "search/highlighter.h"

#include <QCache>
#include <QFont>
#include <QGlyphRun>
#include <QHashFunctions>
#include <QStyleOptionViewItem>
#include <QTextLayout>

#include <optional>

class QPainter;

namespace Gui {

/// Draws the texts of a list, a line each. Giving a line its shape is what takes time: the lines
/// drawn last are kept, as most are drawn again, marked otherwise, with the next letter typed.
class CellText
{
public:
    CellText();

    /// Draws the option's text there, cut off with an ellipsis if it is too long, the ranges of it
    /// marked.
    void draw(QPainter *painter, const QRect &place, const QStyleOptionViewItem &option,
              const QList<Search::Range> &ranges);

private:
    struct Key
    {
        QString text;
        int width = 0; ///< of the place, in points
        Qt::Alignment alignment;
        Qt::LayoutDirection direction = Qt::LeftToRight;

        friend bool operator==(const Key &, const Key &) = default;
        friend size_t qHash(const Key &key, size_t seed = 0)
        {
            return qHashMulti(seed, key.text, key.width, int(key.alignment), int(key.direction));
        }
    };
    struct Line
    {
        QTextLayout layout;
        QList<QGlyphRun> glyphs;
        qsizetype length = 0; ///< of the text, less what was cut off and its ellipsis
        std::optional<QPointF> ellipsisAt; ///< if that is none of the glyphs
    };
    struct Ellipsis
    {
        QList<QGlyphRun> glyphs;
        qreal width = 0;
        qreal ascent = 0;
    };

    [[nodiscard]] const Line &line(const Key &key, const QStyleOptionViewItem &option);
    void setFont(const QFont &font);
    void cutOff(Line &line, int width) const;

    QFont m_font; ///< of the lines
    QFont m_plainFont; ///< the same, of those whose characters do not change each other's shape
    Ellipsis m_ellipsis;
    QCache<Key, Line> m_lines;
};

} // namespace Gui
