// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console/invocation.h"

#include <QStringList>

#include <optional>
#include <span>

namespace Console {

/// What the operating system handed over, as text: UTF-8, whatever the locale says, so that no
/// value is ever altered. Null if some of it is no UTF-8.
[[nodiscard]] std::optional<QStringList> decodedArguments(std::span<const char *const> arguments);

/// A command line, understood as far as possible, and what is wrong with it.
struct Reading
{
    Invocation invocation;
    QString problem; ///< a sentence; empty if nothing is wrong
};

/// Options stand before or after the command, as --name=value or --name value; "--" ends them.
/// Whether the command is complete is not asked if help or the version is.
[[nodiscard]] Reading readArguments(const QStringList &arguments);

} // namespace Console
