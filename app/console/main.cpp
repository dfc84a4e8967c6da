// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/program.h"
#include "tables/translation.h"

#include <QCoreApplication>
#include <QLoggingCategory>

using namespace Qt::StringLiterals;

int main(int argc, char *argv[])
{
    // The standard error is for our sentences; QT_LOGGING_RULES brings the log back.
    QLoggingCategory::setFilterRules(u"*=false"_s);
    // Qt would take arguments out that are its own; here they are all ours.
    int ownName = 1;
    const QCoreApplication application(ownName, argv);
    Tables::installTranslations();
    const std::span<const char *const> arguments(argv, static_cast<size_t>(argc));
    return Console::run(arguments.subspan(argc > 0 ? 1 : 0));
}
