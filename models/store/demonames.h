// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace Store {

// What people of the demo are called and where they live. For democontent.cpp alone.

struct DemoName
{
    QString native;
    QString latin; ///< as it may stand in a username
};

struct DemoPlace
{
    QString zip;
    QString city;
};

/// One culture with its names.
struct DemoRegion
{
    QString country;
    QStringList titles;
    QList<DemoName> firstNames;
    QList<DemoName> lastNames;
    QString hyphen;
    QStringList streets;
    QList<DemoPlace> places;
    QString telephone;
};

/// All cultures, in a fixed order.
[[nodiscard]] QList<DemoRegion> demoRegions();

/// Small Latin letters only.
[[nodiscard]] QString latinOf(const QString &text);

/// What stands between the commas.
[[nodiscard]] QStringList listOf(QStringView text);

} // namespace Store
