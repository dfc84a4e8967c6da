// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/validity.h"

#include <QLatin1StringView>
#include <QString>

namespace Domain {

/// A person who may open tickets: one row of `customer_user`, without its password, which is never
/// read. A null string is NULL in the database; it equals the empty one everywhere but there.
struct CustomerUser
{
    qint64 id = 0; ///< 0: not stored yet
    QString title;
    QString firstName;
    QString lastName;
    QString login;
    QString email;
    QString customerId;
    QString phone;
    QString fax;
    QString mobile;
    QString street;
    QString zip;
    QString city;
    QString country;
    QString comments;
    int validId = static_cast<int>(
        Validity::Valid); ///< an id of table `valid`; other programs may store unknown ones

    /// The text of a column of Domain::customerUserFields(); null for the password, the validity
    /// and unknown ones.
    [[nodiscard]] QString text(QLatin1StringView column) const;
    /// False if there is no such text column.
    bool setText(QLatin1StringView column, const QString &value);
    [[nodiscard]] bool isValid() const { return Domain::isValid(validId); }
    /// First and last name, whichever there are, with one blank between.
    [[nodiscard]] QString fullName() const;
};

} // namespace Domain
