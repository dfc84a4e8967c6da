// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>

namespace Tables {

/// Makes the running program speak the locale's language: Rollbook's texts and Qt's own. English
/// where there is no translation. Call once, after the application object is made.
void installTranslations(const QLocale &locale = QLocale());

} // namespace Tables
