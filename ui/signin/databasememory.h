// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Gui {

/// Which database is the operator's current one, and who signed in last: kept in the settings,
/// where rollbook-cli finds the database too.
class DatabaseMemory
{
public:
    [[nodiscard]] static QString current(); ///< a path; empty if there is none
    static void setCurrent(const QString &path);
    [[nodiscard]] static QString lastLogin();
    static void setLastLogin(const QString &login);

    /// The folder for databases, created (for its owner alone) if it is not there.
    [[nodiscard]] static QString folder();
};

} // namespace Gui
