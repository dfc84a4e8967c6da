// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/icons.h"

#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>
#include <QPixmap>
#include <QPixmapCache>
#include <QSet>
#include <QSvgRenderer>

namespace Gui {

using namespace Qt::StringLiterals;

namespace {

constexpr int darkBelow = 128;

const QSet<QString> &names()
{
    static const QSet<QString> all{
        u"search"_s,      u"user-add"_s,     u"group-add"_s, u"edit"_s,          u"save"_s,
        u"save-finish"_s, u"cancel"_s,       u"copy"_s,      u"password-show"_s, u"password-hide"_s,
        u"customer"_s,    u"customer-add"_s, u"warning"_s,   u"info"_s,          u"error"_s,
        u"done"_s,        u"close"_s,        u"more"_s,      u"refresh"_s,       u"back"_s,
    };
    return all;
}

QPalette::ColorGroup groupOf(QIcon::Mode mode)
{
    return mode == QIcon::Disabled ? QPalette::Disabled : QPalette::Active;
}

QColor textColour(QIcon::Mode mode)
{
    return QGuiApplication::palette().color(
        groupOf(mode), mode == QIcon::Selected ? QPalette::HighlightedText : QPalette::WindowText);
}

/// Dark shades on a light window and light ones on a dark one, each at 4.5:1 or better.
QColor meaningColour(const QString &name)
{
    const bool isDark = QGuiApplication::palette().color(QPalette::Window).lightness() < darkBelow;
    if (name == "error"_L1) {
        return isDark ? QColor(0xff, 0x9b, 0x90) : QColor(0xb3, 0x1d, 0x1d);
    }
    if (name == "warning"_L1) {
        return isDark ? QColor(0xff, 0xc9, 0x66) : QColor(0x8a, 0x52, 0x00);
    }
    if (name == "done"_L1) {
        return isDark ? QColor(0x86, 0xdd, 0x9c) : QColor(0x1b, 0x6e, 0x34);
    }
    return {};
}

/// Draws one of our SVGs in a colour of the palette as it is at that moment, so it needs no telling
/// when that changes.
class LineDrawing final : public QIconEngine
{
public:
    LineDrawing(QString name, bool tellsMeaning)
        : m_name(std::move(name))
        , m_tellsMeaning(tellsMeaning)
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        const qreal scale = painter->device()->devicePixelRatio();
        QPixmap drawn = pixmap((QSizeF(rect.size()) * scale).toSize(), mode, state);
        drawn.setDevicePixelRatio(scale);
        painter->drawPixmap(rect.topLeft(), drawn);
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State /*state*/) override
    {
        // Reading it takes long enough to be felt while somebody types and the window is painted.
        const QString key = u"icon %1 %2x%3 %4"_s.arg(m_name)
                                .arg(size.width())
                                .arg(size.height())
                                .arg(colour(mode).name(QColor::HexArgb));
        QPixmap drawn(size);
        if (QPixmapCache::find(key, &drawn)) {
            return drawn;
        }
        drawn.fill(Qt::transparent);
        QSvgRenderer renderer(u":/icons/%1.svg"_s.arg(m_name));
        renderer.setAspectRatioMode(Qt::KeepAspectRatio);
        QPainter painter(&drawn);
        renderer.render(&painter, QRectF(QPointF(), QSizeF(size)));
        painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
        painter.fillRect(drawn.rect(), colour(mode));
        painter.end();
        QPixmapCache::insert(key, drawn);
        return drawn;
    }

    [[nodiscard]] QIconEngine *clone() const override
    {
        return new LineDrawing(m_name, m_tellsMeaning);
    }
    bool isNull() override { return false; }

private:
    [[nodiscard]] QColor colour(QIcon::Mode mode) const
    {
        const QColor meaning = m_tellsMeaning ? meaningColour(m_name) : QColor();
        return meaning.isValid() ? meaning : textColour(mode);
    }

    QString m_name;
    bool m_tellsMeaning;
};

QIcon lineDrawing(const QString &name, bool tellsMeaning)
{
    return names().contains(name) ? QIcon(new LineDrawing(name, tellsMeaning)) : QIcon();
}

} // namespace

QIcon icon(const QString &name)
{
    return lineDrawing(name, false);
}

QIcon statusIcon(const QString &name)
{
    return lineDrawing(name, true);
}

} // namespace Gui
