// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>
#include <QStringList>

namespace Tables {

/// The countries of ISO 3166 in the language of the locale, in its order. From ICU: Qt 6.4 has them
/// in English alone.
[[nodiscard]] QStringList countryNames(const QLocale &locale);

} // namespace Tables
