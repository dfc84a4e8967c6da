// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/translation.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QTranslator>

#include <memory>

namespace Tables {

using namespace Qt::StringLiterals;

namespace {

/// The application keeps the translator for as long as it runs.
bool install(const QLocale &locale, const QString &name, const QString &folder)
{
    auto translator = std::make_unique<QTranslator>();
    if (!translator->load(locale, name, u"_"_s, folder)) {
        return false;
    }
    translator->setParent(QCoreApplication::instance());
    return QCoreApplication::installTranslator(translator.release());
}

} // namespace

void installTranslations(const QLocale &locale)
{
    install(locale, u"qt"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    if (!install(locale, u"rollbook"_s, u":/i18n"_s)) {
        // English needs a file as well, for its plural forms.
        install(QLocale(QLocale::English), u"rollbook"_s, u":/i18n"_s);
    }
}

} // namespace Tables
