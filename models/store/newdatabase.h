// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/database.h"

namespace Store {

/// The first agent of a new database: administrator, member of groups users and admin.
struct FirstAdministrator
{
    QString login;
    QString firstName;
    QString lastName;
    QString passwordHash; ///< from Domain::hashPassword()
};

/// Creates a database file (mode 0600) with OTOBO's fixed rows and its first administrator, and
/// opens it. Fails with FileExists if there is anything at that path; with Violations for a bad
/// login or name (fields login, first_name, last_name); leaves no file behind when it fails.
[[nodiscard]] Domain::Result<std::unique_ptr<Database>>
createDatabase(const Location &location, const FirstAdministrator &administrator,
               const OpenOptions &options = {});

} // namespace Store
