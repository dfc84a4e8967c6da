// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/commandline.h"

#include <QCommandLineParser>
#include <QCoreApplication>

namespace App {

using namespace Qt::StringLiterals;

namespace {

/// Only for its translation context.
class CommandLineTexts
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

struct QtOption
{
    const char *name;
    const char *valueName; ///< empty: takes none
};

/// What QApplication takes for itself (its documentation lists them).
constexpr QtOption qtOptions[] = {
    {"platform", "name"},
    {"platformpluginpath", "path"},
    {"platformtheme", "theme"},
    {"plugin", "plugin"},
    {"qwindowgeometry", "geometry"},
    {"qwindowicon", "icon"},
    {"qwindowtitle", "title"},
    {"style", "style"},
    {"stylesheet", "stylesheet"},
    {"session", "session"},
    {"display", "display"},
    {"reverse", ""},
    {"widgetcount", ""},
};

void addQtOptions(QCommandLineParser &parser, bool areShown)
{
    for (const QtOption &known : qtOptions) {
        QCommandLineOption option(QString::fromLatin1(known.name),
                                  CommandLineTexts::tr("Of Qt; see its documentation."),
                                  QString::fromLatin1(known.valueName));
        option.setFlags(areShown ? QCommandLineOption::Flags()
                                 : QCommandLineOption::HiddenFromHelp);
        parser.addOption(option);
    }
}

void describe(QCommandLineParser &parser, bool withQtOptions)
{
    parser.setApplicationDescription(CommandLineTexts::tr("Administer OTOBO customer users."));
    // Qt's own options begin with one hyphen.
    parser.setSingleDashWordOptionMode(QCommandLineParser::ParseAsLongOptions);
    parser.addOption(
        {u"demo"_s, CommandLineTexts::tr("Open the database of made-up people, signed in.")});
    parser.addOption({u"picture"_s,
                      CommandLineTexts::tr("Save a picture of the main window (PNG) and quit."),
                      u"file"_s});
    parser.addOption({{u"h"_s, u"help"_s}, CommandLineTexts::tr("Print the options and exit.")});
    parser.addOption(
        {u"help-all"_s, CommandLineTexts::tr("Print the options, those of Qt as well, and exit.")});
    parser.addOption({{u"v"_s, u"version"_s}, CommandLineTexts::tr("Print the version and exit.")});
    parser.addPositionalArgument(
        u"file"_s, CommandLineTexts::tr("The database to open; else the one used last."),
        u"[file]"_s);
    addQtOptions(parser, withQtOptions);
}

} // namespace

CommandLine CommandLine::parse(const QStringList &arguments)
{
    QCommandLineParser parser;
    describe(parser, false);
    CommandLine line;
    if (!parser.parse(arguments)) {
        line.mistake = parser.errorText();
        return line;
    }
    line.wantsQtOptions = parser.isSet(u"help-all"_s);
    line.wantsHelp = line.wantsQtOptions || parser.isSet(u"help"_s);
    line.wantsVersion = parser.isSet(u"version"_s);
    line.isDemo = parser.isSet(u"demo"_s);
    line.picture = parser.value(u"picture"_s);
    const QStringList files = parser.positionalArguments();
    line.file = files.value(0);
    if (files.size() > 1) {
        line.mistake = CommandLineTexts::tr("Only one database can be opened.");
    } else if (line.isDemo && !line.file.isEmpty()) {
        line.mistake = CommandLineTexts::tr("Either the demo can be opened or a file, not both.");
    } else if (parser.isSet(u"picture"_s) && line.picture.isEmpty()) {
        line.mistake = CommandLineTexts::tr("Say where to save the picture.");
    }
    return line;
}

QString CommandLine::help(bool withQtOptions)
{
    QCommandLineParser parser;
    describe(parser, withQtOptions);
    return parser.helpText();
}

} // namespace App
