// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "relationworld.h"

#include <QList>
#include <QString>

#include <optional>

class QCommandLineParser;

namespace Bench {

/// What the command line asks for.
struct Options
{
    QString command;
    WorldOptions world;
    bool keepsDatabase = false; ///< in world.file, which is empty otherwise
    QString part; ///< empty: all
    int runs = 1000;
    int typed = 300; ///< terms of each kind typed in the window
    QList<int> growth; ///< numbers of customer users to measure one by one; empty: no growth
    QString plot; ///< file for a picture of it; empty: none

    static void declare(QCommandLineParser &parser);
    /// Null if they make no sense.
    [[nodiscard]] static std::optional<Options> read(const QCommandLineParser &parser);
};

} // namespace Bench
