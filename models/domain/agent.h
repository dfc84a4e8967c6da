// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Domain {

/// A helpdesk operator or administrator who signed in: a row of `users` and what its groups let it
/// do (facts, section 7).
struct Agent
{
    int id = 0; ///< 0: nobody
    QString login;
    QString firstName;
    QString lastName;
    bool mayEditCustomers = false; ///< valid member (rw) of group users or admin
    bool isAdministrator = false; ///< valid member (rw) of group admin
};

} // namespace Domain
