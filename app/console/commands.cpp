// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/commands.h"

#include <algorithm>

namespace Console {

namespace {

const Option *optionIn(std::span<const Option> options, const QString &name)
{
    const auto found = std::find_if(options.begin(), options.end(), [&name](const Option &option) {
        return option.nameText() == name;
    });
    return found == options.end() ? nullptr : &*found;
}

} // namespace

const Command *findCommand(const QString &name)
{
    const auto all = commands();
    const auto found = std::find_if(all.begin(), all.end(), [&name](const Command &command) {
        return command.nameText() == name;
    });
    return found == all.end() ? nullptr : &*found;
}

const Option *findOption(const QString &written)
{
    if (written.startsWith(u"--")) {
        const QString name = written.mid(2);
        const Option *option = optionIn(globalOptions(), name);
        for (const Command &command : commands()) {
            option = option ? option : optionIn(command.options, name);
        }
        return option;
    }
    const auto general = globalOptions();
    const auto found =
        std::find_if(general.begin(), general.end(), [&written](const Option &option) {
            return option.letter != '\0' && written == QString(u"-" + QLatin1Char(option.letter));
        });
    return found == general.end() ? nullptr : &*found;
}

bool isOptionOf(const Command &command, const QString &name)
{
    return optionIn(globalOptions(), name) || optionIn(command.options, name);
}

QString optionText(const Option &option)
{
    const QString text = u"--" + option.nameText();
    return option.isFlag() ? text : text + u' ' + QString::fromLatin1(option.value);
}

QString synopsis(const Command &command)
{
    QStringList parts{command.nameText(), QString::fromLatin1(command.operands)};
    for (const Option &option : command.options) {
        const QString part = optionText(option);
        parts.append(option.mandatory ? part : u'[' + part + u']');
    }
    parts.removeAll(QString());
    return parts.join(u' ');
}

} // namespace Console
