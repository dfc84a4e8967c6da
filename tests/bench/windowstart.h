// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "programwindow.h"

#include <QByteArray>

#include <optional>

namespace Bench {

/// What a program tells of the start of its window, on its standard output: a name and a number a
/// line.
struct WindowStart
{
    qint64 painted = 0; ///< when its list was on the screen: nanoseconds of the steady clock
    qint64 usable = 0; ///< when everybody could be searched
    qint64 pause = 0; ///< the longest time in between that it did not take part, in nanoseconds
    qint64 memory = 0; ///< what it took then (RSS), in bytes
    qint64 highestMemory = 0;

    [[nodiscard]] QByteArray text() const;
    [[nodiscard]] static WindowStart parse(const QByteArray &text);
};

/// Opens the window in this program, until everybody can be searched.
[[nodiscard]] Domain::Result<WindowStart> startWindow(PaintWatcher &application,
                                                      const Store::Location &location);

} // namespace Bench
