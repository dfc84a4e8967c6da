// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/arguments.h"

#include "app/console/commands.h"
#include "app/console/text.h"
#include "tables/errortexts.h"

#include <algorithm>

namespace Console {

using namespace Qt::StringLiterals;

namespace {

/// Takes the arguments one after the other. Goes on after a mistake, so that --json is found
/// wherever it stands; the first mistake is the one that is told.
class Reader
{
public:
    explicit Reader(const QStringList &arguments)
        : m_arguments(arguments)
    {
    }

    Reading read()
    {
        while (m_next < m_arguments.size()) {
            const QString &argument = m_arguments.at(m_next++);
            const bool hyphen = !m_optionsEnded && argument.size() > 1 && argument.startsWith(u'-');
            if (!hyphen) {
                takeWord(argument);
            } else if (argument == "--"_L1) {
                m_optionsEnded = true;
            } else {
                takeOption(argument);
            }
        }
        const bool wantsAnswerOnly =
            m_reading.invocation.has("help"_L1) || m_reading.invocation.has("version"_L1);
        checkOptions();
        if (!wantsAnswerOnly) {
            checkOperands();
            checkStandardInput();
        }
        return m_reading;
    }

private:
    void wrong(const QString &problem)
    {
        if (m_reading.problem.isEmpty()) {
            m_reading.problem = problem;
        }
    }

    void takeWord(const QString &word)
    {
        Invocation &invocation = m_reading.invocation;
        if (m_commandGiven) {
            invocation.operands.append(word);
            return;
        }
        m_commandGiven = true;
        invocation.command = findCommand(word);
        if (!invocation.command) {
            wrong(translate("Console", "There is no command “%1”.").arg(Tables::quotable(word)));
        }
    }

    void takeOption(const QString &argument)
    {
        const qsizetype equals = argument.indexOf(u'=');
        const QString written = argument.left(equals);
        const Option *option = findOption(written);
        if (!option) {
            wrong(translate("Console",
                            "There is no option %1. Put what begins with a hyphen and is "
                            "no option after “--”.")
                      .arg(Tables::quotable(written)));
            return;
        }
        const QString name = option->nameText();
        if (option->isFlag()) {
            if (equals >= 0) {
                wrong(translate("Console", "Option --%1 takes no value.").arg(name));
            }
            m_reading.invocation.options.insert(name, {});
            return;
        }
        if (equals < 0 && m_next == m_arguments.size()) {
            wrong(translate("Console", "Option --%1 takes a value.").arg(name));
            return;
        }
        if (m_reading.invocation.options.contains(name)) {
            wrong(translate("Console", "Option --%1 is given twice.").arg(name));
        }
        const QString value = equals >= 0 ? argument.mid(equals + 1) : m_arguments.at(m_next++);
        m_reading.invocation.options.insert(name, value);
    }

    void checkOptions()
    {
        const Invocation &invocation = m_reading.invocation;
        if (!invocation.command) {
            return;
        }
        const QMap<QString, QString> &options = invocation.options;
        for (auto option = options.cbegin(); option != options.cend(); ++option) {
            if (!isOptionOf(*invocation.command, option.key())) {
                wrong(translate("Console", "Command “%1” has no option --%2.")
                          .arg(invocation.command->nameText(), option.key()));
            }
        }
    }

    void checkOperands()
    {
        const Command *command = m_reading.invocation.command;
        if (!m_commandGiven) {
            wrong(translate("Console", "No command is given."));
        }
        if (!command) {
            return;
        }
        const auto count = m_reading.invocation.operands.size();
        if (count < command->fewest || (command->most >= 0 && count > command->most)) {
            wrong(translate("Console", "Usage: rollbook-cli %1").arg(synopsis(*command)));
        }
        for (const Option &option : command->options) {
            if (option.mandatory && !m_reading.invocation.options.contains(option.nameText())) {
                wrong(translate("Console", "Command “%1” needs option --%2.")
                          .arg(command->nameText(), option.nameText()));
            }
        }
    }

    /// It can be read only once.
    void checkStandardInput()
    {
        const QMap<QString, QString> &options = m_reading.invocation.options;
        qsizetype readers = 0;
        for (auto option = options.cbegin(); option != options.cend(); ++option) {
            readers += option.key().endsWith("-file"_L1) && option.value() == "-"_L1 ? 1 : 0;
        }
        if (readers > 1) {
            wrong(translate("Console", "Only one password can come from the standard input."));
        }
    }

    const QStringList &m_arguments;
    qsizetype m_next = 0;
    bool m_optionsEnded = false;
    bool m_commandGiven = false;
    Reading m_reading;
};

} // namespace

std::optional<QStringList> decodedArguments(std::span<const char *const> arguments)
{
    QStringList texts;
    for (const char *const argument : arguments) {
        const auto text = decoded(argument);
        if (!text) {
            return std::nullopt;
        }
        texts.append(*text);
    }
    return texts;
}

Reading readArguments(const QStringList &arguments)
{
    return Reader(arguments).read();
}

} // namespace Console
