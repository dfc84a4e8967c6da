// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/edits.h"
#include "storefixture.h"

#include <QJsonDocument>
#include <QJsonObject>

/// What tests of writing share.

/// What the journal has of it.
inline QJsonObject changesOf(StoreFixture &fixture, qint64 changeSet)
{
    const QVariant text = fixture.value(
        QStringLiteral("SELECT changes FROM rollbook_row_change WHERE change_set_id = ?"),
        {changeSet});
    return QJsonDocument::fromJson(text.toString().toUtf8()).object();
}

inline Domain::ChangeSet phoneChange(const Domain::CustomerUser &seen, const QString &phone)
{
    Domain::CustomerUser next = seen;
    next.phone = phone;
    return Domain::change(seen, next, {});
}

/// A customer ACME and a customer user ann.
struct Ann
{
    StoreFixture fixture;
    Domain::CustomerUser person =
        StoreFixture::person(QStringLiteral("ann"), QStringLiteral("ACME"));

    Ann()
    {
        fixture.addCustomer(QStringLiteral("ACME"));
        person.id = fixture.add(person, StoreFixture::fastHash(QStringLiteral("old")));
    }
};
