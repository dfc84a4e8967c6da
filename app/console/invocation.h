// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1StringView>
#include <QMap>
#include <QString>
#include <QStringList>

#include <functional>

namespace Console {

struct Command;

/// A command line, understood, and where a long answer goes.
struct Invocation
{
    const Command *command = nullptr;
    QMap<QString, QString> options; ///< those that were given, without hyphens; flags have no value
    QStringList operands; ///< what is neither an option nor the command
    /// Prints the text on the standard output at once: for what is not to be held as a whole.
    /// False: it cannot be written.
    std::function<bool(const QString &text)> print;

    [[nodiscard]] bool has(QLatin1StringView option) const { return options.contains(option); }
    [[nodiscard]] QString value(QLatin1StringView option) const { return options.value(option); }
};

} // namespace Console
