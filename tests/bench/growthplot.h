// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QPointF>
#include <QString>

namespace Bench {

/// The times of one way to search.
struct Series
{
    QString name;
    QString colour; ///< as in "#2563eb"
    QList<QPointF> points; ///< how many people, milliseconds; both above 0, from left to right
};

/// A picture (SVG) of what a search costs as the number of people grows, both in powers of ten. It
/// brings its own background, for pages light and dark.
[[nodiscard]] QString growthPlot(const QString &title, const QList<Series> &series);

} // namespace Bench
