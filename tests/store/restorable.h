// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backupfixture.h"
#include "store/backup.h"
#include "store/restore.h"

/// A backup of the database with ann alone, and bob in the database since.
struct Restorable
{
    StoreFixture fixture;
    QString backup = fixture.filePath(QStringLiteral("backup.db"));

    /// When it is restored.
    [[nodiscard]] static QDateTime moment()
    {
        return QDateTime(QDate(2026, 11, 28), QTime(22, 48));
    }

    Restorable()
    {
        fixture.addCustomer(QStringLiteral("ACME"));
        fixture.add(StoreFixture::person(QStringLiteral("ann"), QStringLiteral("ACME")));
        if (!Store::backUp(fixture.location(), backup, StoreFixture::options())) {
            qFatal("no backup");
        }
        fixture.add(StoreFixture::person(QStringLiteral("bob"), QStringLiteral("ACME")));
    }
    [[nodiscard]] Domain::Result<Store::Restored>
    restore(const Store::Progress &progress = {}) const
    {
        return Store::restore(fixture.location(), backup, optionsAt(moment()), progress);
    }
    [[nodiscard]] QStringList files() const { return filesIn(fixture.filePath({})); }
};
