// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console/outcome.h"
#include "app/console/session.h"
#include "domain/customer.h"
#include "domain/customeruser.h"
#include "domain/group.h"

namespace Console {

// Records by the name they are given on the command line: exactly that one, else the only one that
// differs in capitals alone. Where several do, they are named, and none is taken.

[[nodiscard]] Attempt<Domain::CustomerUser> findCustomerUser(Session &session,
                                                             const QString &login);
[[nodiscard]] Attempt<Domain::Customer> findCustomer(Session &session, const QString &customerId);
[[nodiscard]] Attempt<Domain::Group> findGroup(Session &session, const QString &name);

} // namespace Console
