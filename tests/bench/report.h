// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "measurement.h"

#include <QList>
#include <QString>

namespace Bench {

/// The lines as a table, its headings included, without the columns that have nothing to say.
/// `compared` is what the lines are compared with.
[[nodiscard]] QString report(const QList<Line> &lines, const QString &compared);

/// For each question the medians at several sizes, side by side.
struct Growth
{
    QString size;
    int customerUsers = 0;
    QList<Line> lines; ///< the same ones at every size
};
[[nodiscard]] QString report(const QList<Growth> &sizes);

} // namespace Bench
