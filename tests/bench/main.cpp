// SPDX-License-Identifier: GPL-3.0-or-later
// Measures Rollbook on large databases of made-up people, and prints what it found.
#include "databasefacts.h"
#include "permissionbench.h"
#include "relationworld.h"
#include "searchbench.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFileInfo>
#include <QLocale>
#include <QProcess>
#include <QTemporaryDir>
#include <QTextStream>

using namespace Qt::StringLiterals;
using Domain::Result;

namespace {

struct Options
{
    QString command;
    Bench::WorldOptions world;
    QString part; ///< empty: all
    int runs = 1000;
    bool showsGrowth = false;
};

void addOptions(QCommandLineParser &parser)
{
    parser.setApplicationDescription(
        u"Measures Rollbook on a large database of made-up people, beside plain SQL."_s);
    parser.addHelpOption();
    parser.addPositionalArgument(
        u"command"_s,
        u"permissions, search: measures; data: only makes the database, see --database."_s);
    parser.addOptions({
        {u"customer-users"_s, u"So many customer users."_s, u"N"_s, u"1000000"_s},
        {u"customers"_s, u"So many customers; one for twenty customer users otherwise."_s, u"N"_s},
        {u"groups"_s, u"So many groups."_s, u"N"_s, u"1000"_s},
        {u"relations"_s, u"So many relations; five for each customer user otherwise."_s, u"N"_s},
        {u"seed"_s, u"What the made-up rows and the people asked about depend on."_s, u"S"_s,
         u"1"_s},
        {u"database"_s,
         u"Keep the database in this file; if it is there already, it is used as it is."_s,
         u"FILE"_s},
        {u"runs"_s, u"How many people, customers … to ask about."_s, u"N"_s, u"1000"_s},
        {u"only"_s, u"One part: "_s + Bench::permissionParts().join(u", "_s) + u'.', u"PART"_s},
        {u"growth"_s, u"Measure 1,000, 100,000 and 1,000,000 customer users, one by one."_s},
    });
}

/// Null if it is no number or too small.
std::optional<int> number(const QCommandLineParser &parser, const QString &name, int least,
                          int standard = 0)
{
    bool isNumber = true;
    const QString text = parser.value(name);
    const int value = text.isEmpty() ? standard : text.toInt(&isNumber);
    return isNumber && value >= least ? std::optional(value) : std::nullopt;
}

/// Null if they make no sense.
std::optional<Options> readOptions(const QCommandLineParser &parser)
{
    constexpr int fewestPeople = 100;
    constexpr int fewestGroups = 20;
    const auto people = number(parser, u"customer-users"_s, fewestPeople);
    const auto customers = number(parser, u"customers"_s, 1, people.value_or(0) / 20);
    const auto groups = number(parser, u"groups"_s, fewestGroups);
    const auto relations = number(parser, u"relations"_s, 100, people.value_or(0) * 5);
    const auto runs = number(parser, u"runs"_s, 1);
    const auto seed = number(parser, u"seed"_s, 0);
    const bool isKnownPart =
        !parser.isSet(u"only"_s) || Bench::permissionParts().contains(parser.value(u"only"_s));
    if (!isKnownPart || !people || !customers || !groups || !relations || !runs || !seed
        || parser.positionalArguments().size() != 1) {
        return std::nullopt;
    }
    return Options{.command = parser.positionalArguments().constFirst(),
                   .world = {.file = QFileInfo(parser.value(u"database"_s)).absoluteFilePath(),
                             .customerUsers = *people,
                             .customers = *customers,
                             .groups = *groups,
                             .relations = *relations,
                             .seed = quint32(*seed)},
                   .part = parser.value(u"only"_s),
                   .runs = *runs,
                   .showsGrowth = parser.isSet(u"growth"_s)};
}

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

Result<QList<Bench::Line>> measurePermissions(const Options &options, QTextStream &out)
{
    auto database = openWorld(options.world);
    if (!database) {
        return database.error();
    }
    auto facts = Bench::databaseFacts(**database);
    if (!facts) {
        return facts.error();
    }
    auto lines = Bench::permissionLines(
        {.database = **database, .runs = options.runs, .seed = options.world.seed}, options.part);
    if (lines) {
        out << facts->join(u'\n') << "\n\n" << Bench::report(*lines) << '\n' << Qt::flush;
    }
    return lines;
}

Result<void> measureGrowth(Options options, const QTemporaryDir &folder, QTextStream &out)
{
    QList<Bench::Growth> sizes;
    for (const int people : {1'000, 100'000, 1'000'000}) {
        options.world.customerUsers = people;
        options.world.customers = people / 20;
        options.world.relations = people * 5;
        options.world.file = folder.filePath(QString::number(people) + u".db"_s);
        auto lines = measurePermissions(options, out);
        if (!lines) {
            return lines.error();
        }
        sizes.append({QLocale(QLocale::English).toString(people), *lines});
    }
    out << Bench::report(sizes) << Qt::flush;
    return {};
}

Result<void> run(Options options, bool keepsDatabase, QTextStream &out)
{
    const QTemporaryDir folder;
    if (!keepsDatabase) {
        options.world.file = folder.filePath(u"people.db"_s);
    }
    if (options.command == "data"_L1) {
        return Bench::makeRelationWorld(options.world);
    }
    if (options.command == "search"_L1) {
        auto database = openWorld(options.world);
        return database ? Bench::measureSearch(**database, options.world.seed, out)
                        : database.error();
    }
    if (options.showsGrowth) {
        return measureGrowth(options, folder, out);
    }
    auto lines = measurePermissions(options, out);
    return lines ? Result<void>() : lines.error();
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    QTextStream out(stdout);
    QTextStream problems(stderr);
    QCommandLineParser parser;
    addOptions(parser);
    parser.process(application);
    const auto options = readOptions(parser);
    const QStringList commands{u"data"_s, u"permissions"_s, u"search"_s};
    if (!options || !commands.contains(options->command)) {
        problems << parser.helpText();
        return 2;
    }
    if (options->command != "data"_L1) {
        out << application.arguments().join(u' ') << '\n' << Qt::flush;
    }
    if (auto done = run(*options, parser.isSet(u"database"_s), out); !done) {
        problems << done.error().subject << ' ' << done.error().detail << '\n';
        return 1;
    }
    return 0;
}
