// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1StringView>
#include <QMap>
#include <QString>
#include <QStringList>

namespace Console {

struct Command;

/// A command line, understood.
struct Invocation
{
    const Command *command = nullptr;
    QMap<QString, QString> options; ///< those that were given, without hyphens; flags have no value
    QStringList operands; ///< what is neither an option nor the command

    [[nodiscard]] bool has(QLatin1StringView option) const { return options.contains(option); }
    [[nodiscard]] QString value(QLatin1StringView option) const { return options.value(option); }
};

} // namespace Console
