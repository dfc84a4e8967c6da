// SPDX-License-Identifier: GPL-3.0-or-later
#include "permissionbench.h"

#include <array>

namespace Bench {

using namespace Qt::StringLiterals;
using Domain::Result;

namespace {

struct PermissionMeasurement
{
    QString name;
    Result<QList<Line>> (*lines)(const Questions &);
};

const std::array<PermissionMeasurement, 4> &permissionMeasurements()
{
    static const std::array<PermissionMeasurement, 4> all{{{u"person"_s, &personLines},
                                                           {u"screens"_s, &screenLines},
                                                           {u"save"_s, &saveLines},
                                                           {u"members"_s, &memberLines}}};
    return all;
}

} // namespace

QStringList permissionParts()
{
    QStringList names;
    for (const PermissionMeasurement &part : permissionMeasurements()) {
        names.append(part.name);
    }
    return names;
}

Result<QList<Line>> permissionLines(const Questions &questions, const QString &part)
{
    QList<Line> all;
    for (const PermissionMeasurement &each : permissionMeasurements()) {
        if (!part.isEmpty() && part != each.name) {
            continue;
        }
        auto lines = each.lines(questions);
        if (!lines) {
            return lines;
        }
        all += *lines;
    }
    return all;
}

} // namespace Bench
