// SPDX-License-Identifier: GPL-3.0-or-later
// Measures Rollbook on large databases of made-up people, and prints what it found.
#include "databasefacts.h"
#include "growthplot.h"
#include "journalbench.h"
#include "options.h"
#include "permissionbench.h"
#include "programwindow.h"
#include "report.h"
#include "searchbench.h"
#include "ui/common/readahead.h"
#include "windowstart.h"

#include <QCommandLineParser>
#include <QFileInfo>
#include <QLocale>
#include <QProcess>
#include <QSaveFile>
#include <QTemporaryDir>
#include <QTextStream>

#include <algorithm>
#include <memory>
#include <string_view>

using namespace Qt::StringLiterals;
using Bench::Options;
using Domain::Result;

namespace {

/// Made by a program of its own, so that its memory is none of ours.
Result<void> makeWorld(const Bench::WorldOptions &world)
{
    const QStringList arguments{u"data"_s,
                                u"--database"_s,
                                world.file,
                                u"--customer-users"_s,
                                QString::number(world.customerUsers),
                                u"--customers"_s,
                                QString::number(world.customers),
                                u"--groups"_s,
                                QString::number(world.groups),
                                u"--relations"_s,
                                QString::number(world.relations),
                                u"--seed"_s,
                                QString::number(world.seed)};
    return QProcess::execute(QCoreApplication::applicationFilePath(), arguments) == 0
        ? Result<void>()
        : Domain::Error{.detail = u"The database could not be made."_s};
}

Result<std::unique_ptr<Store::Database>> openWorld(const Bench::WorldOptions &world)
{
    if (!QFileInfo::exists(world.file)) {
        if (auto made = makeWorld(world); !made) {
            return made.error();
        }
    }
    return Store::Database::open({.text = world.file});
}

Result<QList<Bench::Line>> searchLines(const Options &options, Store::Database &database,
                                       QTextStream &out)
{
    auto sets = Bench::searchTerms(database, options.world.seed);
    return sets ? Bench::searchLines({.database = database,
                                      .sets = *sets,
                                      .typed = options.typed,
                                      .seed = options.world.seed,
                                      .out = out},
                                     options.part)
                : sets.error();
}

/// Measures one database, and prints that.
Result<QList<Bench::Line>> measure(const Options &options, QTextStream &out)
{
    auto database = openWorld(options.world);
    if (!database) {
        return database.error();
    }
    auto facts = Bench::databaseFacts(**database);
    if (!facts) {
        return facts.error();
    }
    out << facts->join(u'\n') << "\n\n" << Qt::flush;
    const bool isSearch = options.command == "search"_L1;
    auto lines = isSearch
        ? searchLines(options, **database, out)
        : Bench::permissionLines(
            {.database = **database, .runs = options.runs, .seed = options.world.seed},
            options.part);
    if (lines) {
        out << Bench::report(*lines, isSearch ? u"beside it"_s : u"plain SQL"_s) << '\n';
        if (isSearch) {
            out << u"Beside the start: that of the empty window. Beside LIKE and ILIKE: Rollbook "
                   "with the same queries, in the median.\n\n"_s;
        }
        out << Qt::flush;
    }
    return lines;
}

/// What the journal costs in one database.
Result<void> measureChanges(const Options &options, QTextStream &out)
{
    auto database = openWorld(options.world);
    if (!database) {
        return database.error();
    }
    auto facts = Bench::databaseFacts(**database);
    auto report = Bench::journalReport(
        {.database = **database, .runs = options.runs, .seed = options.world.seed});
    if (!facts || !report) {
        return facts ? report.error() : facts.error();
    }
    out << facts->join(u'\n') << "\n\n" << *report << Qt::flush;
    return {};
}

/// What most queries took at each size, of one line.
Bench::Series seriesOf(const QString &line, const QString &name, const QString &colour,
                       const QList<Bench::Growth> &sizes)
{
    Bench::Series series{.name = name, .colour = colour};
    for (const Bench::Growth &size : sizes) {
        for (const Bench::Line &each : size.lines) {
            if (each.what == line && !each.ours.times.isEmpty()) {
                series.points.append({double(size.customerUsers), each.ours.times.percentile(95)});
            }
        }
    }
    return series;
}

Result<void> draw(const QList<Bench::Growth> &sizes, const QString &path)
{
    const QString svg = Bench::growthPlot(
        u"A search as the number of people grows (95 of 100 take no longer)"_s,
        {seriesOf(Bench::sqliteLine, u"LIKE in SQLite"_s, u"#b45309"_s, sizes),
         seriesOf(Bench::postgresqlLine, u"ILIKE in PostgreSQL"_s, u"#7c3aed"_s, sizes),
         seriesOf(Bench::everyKeyLine, u"Rollbook, key to paint"_s, u"#1d4ed8"_s, sizes),
         seriesOf(Bench::everySearchLine, u"Rollbook, search alone"_s, u"#047857"_s, sizes)});
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(svg.toUtf8()) < 0 || !file.commit()) {
        return Domain::Error{.subject = path, .detail = file.errorString()};
    }
    return {};
}

Result<void> measureGrowth(Options options, const QTemporaryDir &folder, QTextStream &out)
{
    QList<Bench::Growth> sizes;
    const bool isSearch = options.command == "search"_L1;
    for (const int people : std::as_const(options.growth)) {
        options.world.customerUsers = people;
        options.world.customers = people / 20;
        options.world.relations = isSearch ? people / 10 : people * 5; // which nothing searches
        options.world.file = folder.filePath(QString::number(people) + u".db"_s);
        auto lines = measure(options, out);
        if (!lines) {
            return lines.error();
        }
        sizes.append({QLocale(QLocale::English).toString(people), people, *lines});
        QFile::remove(options.world.file);
    }
    out << Bench::report(sizes) << Qt::flush;
    return options.plot.isEmpty() ? Result<void>() : draw(sizes, options.plot);
}

/// The start of the window that search measures: a program of its own does it.
Result<void> openWindow(const Options &options, QTextStream &out)
{
    auto start =
        Bench::startWindow(static_cast<Bench::PaintWatcher &>(*qApp), {.text = options.world.file});
    if (!start) {
        return start.error();
    }
    out << start->text() << Qt::flush;
    return {};
}

Result<void> run(Options options, QTextStream &out)
{
    if (options.command == "window"_L1) {
        return openWindow(options, out);
    }
    const QTemporaryDir folder;
    if (!options.keepsDatabase) {
        options.world.file = folder.filePath(u"people.db"_s);
    }
    if (options.command == "data"_L1) {
        return Bench::makeRelationWorld(options.world);
    }
    out << QCoreApplication::arguments().join(u' ') << '\n' << Qt::flush;
    if (options.command == "changes"_L1) {
        return measureChanges(options, out);
    }
    if (!options.growth.isEmpty()) {
        return measureGrowth(options, folder, out);
    }
    auto lines = measure(options, out);
    return lines ? Result<void>() : lines.error();
}

/// Only what opens a window needs a screen, and the one in memory will do.
std::unique_ptr<QCoreApplication> makeApplication(int &argc, char **argv)
{
    const bool opensWindow = std::any_of(argv, argv + argc, [](std::string_view argument) {
        return argument == "search" || argument == "window";
    });
    if (!opensWindow) {
        return std::make_unique<QCoreApplication>(argc, argv);
    }
    if (qEnvironmentVariableIsEmpty("DISPLAY") && qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY")
        && qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM")) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
    }
    static Gui::ReadAhead readAhead; // as the program does
    auto application = std::make_unique<Bench::PaintWatcher>(argc, argv);
    readAhead.goOn();
    return application;
}

} // namespace

int main(int argc, char *argv[])
{
    const auto application = makeApplication(argc, argv);
    QTextStream out(stdout);
    QTextStream problems(stderr);
    QCommandLineParser parser;
    Options::declare(parser);
    parser.process(*application);
    const auto options = Options::read(parser);
    if (!options) {
        problems << parser.helpText();
        return 2;
    }
    if (auto done = run(*options, out); !done) {
        problems << done.error().subject << ' ' << done.error().detail << '\n';
        return 1;
    }
    return 0;
}
