// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/permissions.h"
#include "domain/result.h"
#include "store/database.h"
#include "store/history.h"

#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>
#include <QVariantMap>

namespace Store {

/// Everything that the database has about a customer user, at one moment. Of the password only
/// whether there is one, and of what kind.
struct PersonReport
{
    struct Preference
    {
        QString key;
        QVariant value;
    };
    struct LinkedCustomer
    {
        QString customerId;
        QString name; ///< empty if there is no such customer
    };
    struct DirectPermission
    {
        QString group;
        QString permission; ///< as it is stored: "ro", "rw", or another one of OTOBO's
        int value = 0; ///< 0: not granted
    };

    QDateTime time; ///< UTC
    QVariantMap columns; ///< all of `customer_user` but the password
    bool hasPassword = false;
    QString passwordKind; ///< as Domain::passwordKindName() says it
    QString createdBy; ///< agent's username
    QString changedBy;
    QStringList earlierLogins; ///< the last one first
    QList<Preference> preferences;
    QVariantMap customer; ///< all columns of the primary customer; empty if there is no such one
    QList<LinkedCustomer> furtherCustomers;
    QList<DirectPermission> permissions;
    bool hasGroupSupport = false; ///< else what is effective has no effect
    QList<Domain::GroupPermission> effective;
    QList<Domain::CustomerAccess> access;
    QList<HistoryEntry> history; ///< the latest first
};

/// Reads it. NotFound if nobody has exactly that username.
[[nodiscard]] Domain::Result<PersonReport> personReport(Database &database, const QString &login);

} // namespace Store
