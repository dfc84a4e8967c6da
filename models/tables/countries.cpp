// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/countries.h"

#include <QCollator>

#include <algorithm>
#include <unicode/uloc.h>

namespace Tables {

QStringList countryNames(const QLocale &locale)
{
    const QByteArray language = locale.name().toLatin1();
    QStringList names;
    for (const char *const *code = uloc_getISOCountries(); *code; ++code) {
        constexpr int capacity = 200;
        std::u16string name(capacity, u'\0');
        UErrorCode status = U_ZERO_ERROR;
        const QByteArray region = QByteArray("und_") + *code;
        const int length = uloc_getDisplayCountry(region.constData(), language.constData(),
                                                  name.data(), capacity, &status);
        if (U_SUCCESS(status) && length > 0 && length <= capacity) {
            names.append(QString::fromUtf16(name.data(), length));
        }
    }
    QCollator collator(locale);
    std::sort(names.begin(), names.end(), collator);
    return names;
}

} // namespace Tables
