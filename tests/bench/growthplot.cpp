// SPDX-License-Identifier: GPL-3.0-or-later
#include "growthplot.h"

#include <QLocale>
#include <QRectF>
#include <QSet>

#include <algorithm>
#include <cmath>

namespace Bench {

using namespace Qt::StringLiterals;

namespace {

const QRectF plotArea(74, 48, 430, 300);
constexpr int pictureWidth = 760;
constexpr int pictureHeight = 410;
constexpr double labelHeight = 17;

QString number(double value)
{
    return QString::number(value, 'f', 1);
}

/// "0.1 ms", "10 ms", "1 s".
QString duration(double milliseconds)
{
    return milliseconds < 1000 ? QString::number(milliseconds) + u" ms"_s
                               : QString::number(milliseconds / 1000) + u" s"_s;
}

QString text(const QPointF &place, const QString &words, const QString &attributes)
{
    return u"<text x=\"%1\" y=\"%2\" %3>%4</text>\n"_s.arg(number(place.x()), number(place.y()),
                                                           attributes, words.toHtmlEscaped());
}

QString line(const QPointF &from, const QPointF &to, const QString &attributes)
{
    return u"<line x1=\"%1\" y1=\"%2\" x2=\"%3\" y2=\"%4\" %5/>\n"_s.arg(
        number(from.x()), number(from.y()), number(to.x()), number(to.y()), attributes);
}

/// Where a value is on the paper; times end at whole powers of ten.
class Scale
{
public:
    explicit Scale(const QList<Series> &series)
    {
        for (const Series &each : series) {
            for (const QPointF &point : each.points) {
                m_people.insert(point.x());
                m_left = std::min(m_left, std::log10(point.x()));
                m_right = std::max(m_right, std::log10(point.x()));
                m_bottom = std::min(m_bottom, std::floor(std::log10(point.y())));
                m_top = std::max(m_top, std::ceil(std::log10(point.y())));
            }
        }
    }

    [[nodiscard]] QPointF place(const QPointF &point) const
    {
        const double right = (std::log10(point.x()) - m_left) / (m_right - m_left);
        const double up = (std::log10(point.y()) - m_bottom) / (m_top - m_bottom);
        return {plotArea.left() + right * plotArea.width(),
                plotArea.bottom() - up * plotArea.height()};
    }
    [[nodiscard]] const QSet<double> &peopleMarks() const { return m_people; }
    [[nodiscard]] QList<double> timeMarks() const
    {
        QList<double> powers;
        for (int power = int(m_bottom); power <= int(m_top); ++power) {
            powers.append(std::pow(10, power));
        }
        return powers;
    }

private:
    QSet<double> m_people; ///< what was measured
    double m_left = 3;
    double m_right = 4;
    double m_bottom = 0;
    double m_top = 1;
};

QString axes(const Scale &scale)
{
    const QString grid = u"stroke=\"#e2e8f0\""_s;
    const QString small = u"font-size=\"12\" fill=\"#475569\""_s;
    QString svg;
    for (const double people : scale.peopleMarks()) {
        const double x = scale.place({people, 1}).x();
        svg += line({x, plotArea.top()}, {x, plotArea.bottom()}, grid);
        svg += text({x, plotArea.bottom() + 20}, QLocale(QLocale::English).toString(qint64(people)),
                    small + u" text-anchor=\"middle\""_s);
    }
    for (const double time : scale.timeMarks()) {
        const double y = scale.place({1000, time}).y();
        svg += line({plotArea.left(), y}, {plotArea.right(), y}, grid);
        svg +=
            text({plotArea.left() - 10, y + 4}, duration(time), small + u" text-anchor=\"end\""_s);
    }
    svg += line(plotArea.bottomLeft(), plotArea.bottomRight(), u"stroke=\"#475569\""_s);
    svg += text({plotArea.center().x(), plotArea.bottom() + 44}, u"customer users"_s,
                small + u" text-anchor=\"middle\""_s);
    return svg;
}

QString curve(const Series &series, const Scale &scale)
{
    QStringList corners;
    QString dots;
    for (const QPointF &point : series.points) {
        const QPointF place = scale.place(point);
        const QString x = number(place.x());
        const QString y = number(place.y());
        corners.append(x + u',' + y);
        dots += u"<circle cx=\"%1\" cy=\"%2\" r=\"4\" fill=\"%3\"/>\n"_s.arg(x, y, series.colour);
    }
    return u"<polyline points=\"%1\" fill=\"none\" stroke=\"%2\" stroke-width=\"2.5\"/>\n"_s.arg(
               corners.join(u' '), series.colour)
        + dots;
}

/// The names at the ends of the curves, moved apart where they would overlap.
QString names(QList<Series> series, const Scale &scale)
{
    std::sort(series.begin(), series.end(), [](const Series &a, const Series &b) {
        return a.points.constLast().y() > b.points.constLast().y();
    });
    QString svg;
    double lowest = plotArea.top() - labelHeight;
    for (const Series &each : std::as_const(series)) {
        const QPointF end = scale.place(each.points.constLast());
        lowest = std::max(end.y() + 4, lowest + labelHeight);
        svg +=
            text({plotArea.right() + 14, lowest},
                 each.name + u": "_s + duration(std::round(each.points.constLast().y() * 10) / 10),
                 u"font-size=\"13\" fill=\"%1\""_s.arg(each.colour));
    }
    return svg;
}

} // namespace

QString growthPlot(const QString &title, const QList<Series> &series)
{
    QList<Series> drawn = series;
    drawn.removeIf([](const Series &each) { return each.points.isEmpty(); });
    const Scale scale(drawn);
    QString svg =
        u"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%1\" height=\"%2\" "
        "viewBox=\"0 0 %1 %2\" font-family=\"sans-serif\" role=\"img\">\n<title>%3</title>\n"
        "<rect width=\"%1\" height=\"%2\" rx=\"8\" fill=\"#ffffff\" stroke=\"#cbd5e1\"/>\n"_s
            .arg(pictureWidth)
            .arg(pictureHeight)
            .arg(title.toHtmlEscaped());
    svg += text({20, 28}, title, u"font-size=\"15\" font-weight=\"bold\" fill=\"#0f172a\""_s);
    svg += axes(scale);
    for (const Series &each : std::as_const(drawn)) {
        svg += curve(each, scale);
    }
    return svg + names(drawn, scale) + u"</svg>\n"_s;
}

} // namespace Bench
