// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/program.h"

#include "app/console/arguments.h"
#include "app/console/commands.h"
#include "app/console/failures.h"
#include "app/console/help.h"
#include "app/console/text.h"

#include <cstdio>

namespace Console {

using namespace Qt::StringLiterals;

namespace {

Outcome help(const Command *command)
{
    const QString text = command ? commandHelp(*command) : programHelp();
    return {.document = {{u"help"_s, text}}, .text = text};
}

Outcome version()
{
    const QString number = QStringLiteral(ROLLBOOK_VERSION);
    return {.document = {{u"version"_s, number}}, .text = u"rollbook-cli "_s + number + u'\n'};
}

Outcome outcomeOf(const Reading &reading)
{
    if (!reading.problem.isEmpty()) {
        return usageError(reading.problem);
    }
    const Invocation &invocation = reading.invocation;
    if (invocation.has("help"_L1)) {
        return help(invocation.command);
    }
    if (invocation.has("version"_L1)) {
        return version();
    }
    return invocation.command->run(invocation);
}

bool print(std::FILE *stream, const QByteArray &bytes)
{
    const auto size = static_cast<size_t>(bytes.size());
    return std::fwrite(bytes.constData(), 1, size, stream) == size && std::fflush(stream) == 0
        && std::ferror(stream) == 0;
}

int tell(const Outcome &outcome, bool json)
{
    print(stderr, outcome.diagnostics.toUtf8());
    const QByteArray answer =
        json && !outcome.isPrinted ? jsonText(outcome.document) + '\n' : outcome.text.toUtf8();
    if (!print(stdout, answer)) {
        // Whoever waits for a generated password must not believe that all is well.
        print(stderr,
              translate("Console",
                        "rollbook-cli: The answer could not be written to the "
                        "standard output.\n")
                  .toUtf8());
        return static_cast<int>(ExitCode::Usage);
    }
    return static_cast<int>(outcome.exitCode);
}

} // namespace

int run(std::span<const char *const> arguments)
{
    const auto texts = decodedArguments(arguments);
    if (!texts) {
        return tell(usageError(translate("Console", "The command line is not UTF-8.")), false);
    }
    Reading reading = readArguments(*texts);
    reading.invocation.print = [](const QString &text) { return print(stdout, text.toUtf8()); };
    return tell(outcomeOf(reading), reading.invocation.has("json"_L1));
}

} // namespace Console
