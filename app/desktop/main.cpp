// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/commandline.h"
#include "app/desktop/desktop.h"
#include "app/desktop/unixsignals.h"
#include "tables/translation.h"
#include "ui/common/readahead.h"

#include <QApplication>
#include <QIcon>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace {

constexpr int wrongUsage = 2;

void nameApplication()
{
    QCoreApplication::setOrganizationName(u"Rollbook"_s);
    QCoreApplication::setApplicationName(u"Rollbook"_s);
    QCoreApplication::setApplicationVersion(u"" ROLLBOOK_VERSION ""_s);
    QGuiApplication::setDesktopFileName(u"org.rollbook.Rollbook"_s);
}

void print(FILE *stream, const QString &text)
{
    (void)std::fputs(text.toLocal8Bit().constData(), stream);
}

/// Help, version, mistakes: what needs no display.
int answer(const App::CommandLine &line)
{
    if (line.mistake) {
        print(stderr, u"rollbook: "_s + *line.mistake + u'\n');
        return wrongUsage;
    }
    print(stdout,
          line.wantsHelp ? App::CommandLine::help(line.wantsQtOptions)
                         : u"rollbook " ROLLBOOK_VERSION "\n"_s);
    return EXIT_SUCCESS;
}

} // namespace

int main(int argc, char *argv[])
{
    QStringList arguments;
    for (int index = 0; index < argc; ++index) {
        arguments.append(QString::fromLocal8Bit(argv[index]));
    }
    nameApplication();
    const auto line = App::CommandLine::parse(arguments);
    if (line.mistake || line.wantsHelp || line.wantsVersion) {
        const QCoreApplication application(argc, argv);
        Tables::installTranslations();
        return answer(line);
    }
    Gui::ReadAhead readAhead;
    const QApplication application(argc, argv);
    readAhead.goOn();
    QGuiApplication::setWindowIcon(QIcon(u":/icons/org.rollbook.Rollbook.svg"_s));
    Tables::installTranslations();
    App::Desktop desktop(line);
    const App::UnixSignals unixSignals;
    QObject::connect(&unixSignals, &App::UnixSignals::terminated, &desktop, &App::Desktop::stop);
    desktop.start();
    return QApplication::exec();
}
