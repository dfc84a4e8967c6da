// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>

namespace Gui {

/// Between two colours; `share`: of the first one, 0 to 1.
[[nodiscard]] inline QColor mixed(const QColor &colour, const QColor &other, float share)
{
    const auto mix = [share](float one, float two) { return share * one + (1 - share) * two; };
    return QColor::fromRgbF(mix(colour.redF(), other.redF()), mix(colour.greenF(), other.greenF()),
                            mix(colour.blueF(), other.blueF()));
}

} // namespace Gui
