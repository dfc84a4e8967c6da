// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <optional>

namespace App {

/// What the program is asked to do. Read without any application object: help, version and mistakes
/// need no display.
struct CommandLine
{
    bool isDemo = false;
    QString picture; ///< path to save a picture of the window to; empty: none
    QString file; ///< database to open; empty: the current one
    bool wantsHelp = false;
    bool wantsQtOptions = false; ///< in the help
    bool wantsVersion = false;
    std::optional<QString> mistake;

    /// `arguments` begin with the program's name.
    [[nodiscard]] static CommandLine parse(const QStringList &arguments);
    /// In the language of the translators installed.
    [[nodiscard]] static QString help(bool withQtOptions);
};

} // namespace App
