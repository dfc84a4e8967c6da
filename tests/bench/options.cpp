// SPDX-License-Identifier: GPL-3.0-or-later
#include "options.h"

#include "permissionbench.h"
#include "searchbench.h"

#include <QCommandLineParser>
#include <QFileInfo>

namespace Bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int fewestPeople = 100;
constexpr int fewestGroups = 20;

/// Null if it is no number or too small.
std::optional<int> number(const QCommandLineParser &parser, const QString &name, int least,
                          int standard = 0)
{
    bool isNumber = true;
    const QString text = parser.value(name);
    const int value = text.isEmpty() ? standard : text.toInt(&isNumber);
    return isNumber && value >= least ? std::optional(value) : std::nullopt;
}

bool isPartOf(const QString &part, const QString &command)
{
    return part.isEmpty() || (command == "permissions"_L1 && permissionParts().contains(part))
        || (command == "search"_L1 && searchParts().contains(part));
}

/// Null if they make no sense.
std::optional<WorldOptions> readWorld(const QCommandLineParser &parser)
{
    const auto people = number(parser, u"customer-users"_s, fewestPeople);
    const auto customers = number(parser, u"customers"_s, 1, people.value_or(0) / 20);
    const auto groups = number(parser, u"groups"_s, fewestGroups);
    const auto relations = number(parser, u"relations"_s, 100, people.value_or(0) * 5);
    const auto seed = number(parser, u"seed"_s, 0);
    if (!people || !customers || !groups || !relations || !seed) {
        return std::nullopt;
    }
    const QString file = parser.value(u"database"_s);
    return WorldOptions{.file = file.isEmpty() ? QString() : QFileInfo(file).absoluteFilePath(),
                        .customerUsers = *people,
                        .customers = *customers,
                        .groups = *groups,
                        .relations = *relations,
                        .seed = quint32(*seed)};
}

QList<int> growthSizes(int most)
{
    QList<int> sizes{1'000, 100'000, 1'000'000, 5'000'000};
    sizes.removeIf([most](int size) { return size > most; });
    return sizes;
}

} // namespace

void Options::declare(QCommandLineParser &parser)
{
    parser.setApplicationDescription(
        u"Measures Rollbook on a large database of made-up people, beside plain SQL."_s);
    parser.addHelpOption();
    parser.addPositionalArgument(u"command"_s,
                                 u"permissions, search, changes: measures; data: only makes the "
                                 u"database, see --database; window: "
                                 "opens the program's window on it and says how long that took."_s);
    parser.addOptions({
        {u"customer-users"_s, u"So many customer users."_s, u"N"_s, u"1000000"_s},
        {u"customers"_s, u"So many customers; one for twenty customer users otherwise."_s, u"N"_s},
        {u"groups"_s, u"So many groups."_s, u"N"_s, u"1000"_s},
        {u"relations"_s, u"So many relations; five for each customer user otherwise."_s, u"N"_s},
        {u"seed"_s, u"What the made-up rows and what is asked about depend on."_s, u"S"_s, u"1"_s},
        {u"database"_s,
         u"Keep the database in this file; if it is there already, it is used as it is."_s,
         u"FILE"_s},
        {u"runs"_s,
         u"permissions: how many people, customers … to ask about; changes: how many edits."_s,
         u"N"_s, u"1000"_s},
        {u"typed"_s, u"search: how many terms of each kind to type in the window."_s, u"N"_s,
         u"300"_s},
        {u"only"_s,
         u"One part. permissions: %1; search: %2."_s.arg(permissionParts().join(u", "_s),
                                                         searchParts().join(u", "_s)),
         u"PART"_s},
        {u"growth"_s, u"Measure 1,000, 100,000 and 1,000,000 customer users, one by one."_s},
        {u"up-to"_s, u"With --growth: the largest size; 5000000 adds that."_s, u"N"_s,
         u"1000000"_s},
        {u"plot"_s, u"With search --growth: draw the cost by size into this file (SVG)."_s,
         u"FILE"_s},
    });
}

std::optional<Options> Options::read(const QCommandLineParser &parser)
{
    const QStringList commands{u"changes"_s, u"data"_s, u"permissions"_s, u"search"_s, u"window"_s};
    const QString command = parser.positionalArguments().value(0);
    const auto world = readWorld(parser);
    const auto runs = number(parser, u"runs"_s, 1);
    const auto typed = number(parser, u"typed"_s, 1);
    const auto largest = number(parser, u"up-to"_s, 1'000);
    if (!world || !runs || !typed || !largest || parser.positionalArguments().size() != 1
        || !commands.contains(command) || (command == "changes"_L1 && parser.isSet(u"growth"_s))
        || !isPartOf(parser.value(u"only"_s), command)) {
        return std::nullopt;
    }
    return Options{.command = command,
                   .world = *world,
                   .keepsDatabase = parser.isSet(u"database"_s),
                   .part = parser.value(u"only"_s),
                   .runs = *runs,
                   .typed = *typed,
                   .growth = parser.isSet(u"growth"_s) ? growthSizes(*largest) : QList<int>(),
                   .plot = parser.value(u"plot"_s)};
}

} // namespace Bench
