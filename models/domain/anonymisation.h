// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/changeset.h"
#include "domain/customeruser.h"

#include <QString>

namespace Domain {

/// The username of somebody who was anonymised: "anonymous-7" for the customer user with number 7;
/// "anonymous-7-2" and so on for the case that the one before is taken.
[[nodiscard]] QString anonymousLogin(qint64 id, int attempt = 1);

/// Whether that is one of them.
[[nodiscard]] bool isAnonymousLogin(const QString &login, qint64 id);

/// The email address that goes with such a username. It leads nowhere: the domain is reserved for
/// that.
[[nodiscard]] QString anonymousEmail(const QString &login);

/// Whether values of that column tell who somebody is, or something about that person. Customer and
/// validity do not; nor do passwords, which the journal never has.
[[nodiscard]] bool isPersonal(Table table, const QString &column);

/// What makes of a customer user somebody whom nobody recognises, under that username: names and
/// email are replaced, all else about the person is emptied, nobody can sign in. The customer
/// stays. Without rows if that is so already.
[[nodiscard]] ChangeSet anonymisation(const CustomerUser &person, const QString &login,
                                      bool hasPassword);

} // namespace Domain
