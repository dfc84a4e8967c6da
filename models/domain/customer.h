// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/validity.h"

#include <QLatin1StringView>
#include <QString>

namespace Domain {

/// A customer (a company): one row of `customer_company`. A null string is NULL in the database.
struct Customer
{
    QString customerId;
    QString name;
    QString street;
    QString zip;
    QString city;
    QString country;
    QString url;
    QString comments;
    int validId = static_cast<int>(Validity::Valid);

    /// The text of a column of Domain::customerFields(); null for the validity and unknown ones.
    [[nodiscard]] QString text(QLatin1StringView column) const;
    /// False if there is no such text column.
    bool setText(QLatin1StringView column, const QString &value);
    [[nodiscard]] bool isValid() const { return Domain::isValid(validId); }
};

} // namespace Domain
