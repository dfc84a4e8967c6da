// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "search/highlighter.h"

#include <QCache>
#include <QFont>
#include <QHashFunctions>
#include <QStyleOptionViewItem>
#include <QTextLayout>

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
        qsizetype length = 0; ///< of the text, less what was cut off and its ellipsis
    };

    [[nodiscard]] const Line &line(const Key &key, const QStyleOptionViewItem &option);

    QFont m_font; ///< of the lines
    QCache<Key, Line> m_lines;
};

} // namespace Gui
