// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console/invocation.h"
#include "app/console/outcome.h"

#include <span>

namespace Console {

/// What is written with two hyphens. One name means the same to all commands that have it.
struct Option
{
    const char *name;
    const char *value; ///< what stands for the value in help texts; null: a flag
    const char *help; ///< English, to be translated in context "Console"
    bool mandatory = false;
    char letter = '\0'; ///< that stands for it, behind one hyphen

    [[nodiscard]] bool isFlag() const { return value == nullptr; }
    [[nodiscard]] QString nameText() const { return QString::fromLatin1(name); }
};

/// One command: how it is called, what it is for, and what does it.
struct Command
{
    const char *name;
    const char *operands; ///< as they stand in help texts
    int fewest; ///< operands
    int most; ///< negative: any number
    std::span<const Option> options;
    const char *summary; ///< English, as help of an option
    const char *details; ///< likewise; may be empty
    Outcome (*run)(const Invocation &invocation);

    [[nodiscard]] QString nameText() const { return QString::fromLatin1(name); }
};

/// All commands, in the order of the help text.
[[nodiscard]] std::span<const Command> commands();

/// The options that every command has.
[[nodiscard]] std::span<const Option> globalOptions();

/// Null if there is none of that name.
[[nodiscard]] const Command *findCommand(const QString &name);
/// "--json" or "-h", of any command, or global. Null if there is none that is written like this.
[[nodiscard]] const Option *findOption(const QString &written);
[[nodiscard]] bool isOptionOf(const Command &command, const QString &name);

/// The option and its value as they stand in help texts, without a letter.
[[nodiscard]] QString optionText(const Option &option);

/// "add COLUMN=VALUE... [--new-password-file FILE]"
[[nodiscard]] QString synopsis(const Command &command);

} // namespace Console
