// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/health.h"
#include "storefixture.h"

/// A healthy database to spoil: customers ACME and GLOBEX, customer users ann and bob of ACME.
struct HealthDesk
{
    StoreFixture fixture;

    HealthDesk()
    {
        fixture.addCustomer(QStringLiteral("ACME"));
        fixture.addCustomer(QStringLiteral("GLOBEX"));
        fixture.add(StoreFixture::person(QStringLiteral("ann"), QStringLiteral("ACME")));
        fixture.add(StoreFixture::person(QStringLiteral("bob"), QStringLiteral("ACME")));
    }

    /// As a program does that neither heeds foreign keys nor lengths.
    void spoil(const QStringList &statements)
    {
        fixture.sql(QStringLiteral("PRAGMA foreign_keys = OFF"));
        fixture.sql(QStringLiteral("PRAGMA ignore_check_constraints = ON"));
        for (const QString &statement : statements) {
            fixture.sql(statement);
        }
        fixture.sql(QStringLiteral("PRAGMA ignore_check_constraints = OFF"));
        fixture.sql(QStringLiteral("PRAGMA foreign_keys = ON"));
    }

    [[nodiscard]] Store::Health health(int months = Store::HealthOptions::standardMonths)
    {
        return Store::Health(fixture.database(), {.monthsWithoutLogin = months});
    }

    [[nodiscard]] QList<Store::HealthRow> rows(Store::HealthCheck check,
                                               const Store::HealthWindow &window = {})
    {
        const auto rows = health().rows(check, window);
        return rows ? *rows : QList<Store::HealthRow>();
    }

    /// Applies the repairs of all that a check finds.
    Domain::Result<Store::Applied> repair(Store::HealthCheck check)
    {
        return fixture.apply(Store::repairsOf(check, rows(check)).changes);
    }

    static QString person(const QString &login, const QString &customerId = QStringLiteral("ACME"),
                          const QString &email = {})
    {
        return QStringLiteral(
                   "INSERT INTO customer_user (login, email, customer_id, first_name, last_name, "
                   "valid_id, create_time, create_by, change_time, change_by) VALUES ('%1', '%3', "
                   "'%2', 'Joe', 'Doe', 1, '2026-01-01 00:00:00', 1, '2026-01-01 00:00:00', 1)")
            .arg(login, customerId,
                 email.isNull() ? login + QStringLiteral("@x.example.net") : email);
    }
    static QString customer(const QString &id, const QString &name)
    {
        return QStringLiteral(
                   "INSERT INTO customer_company (customer_id, name, valid_id, create_time, "
                   "create_by, change_time, change_by) VALUES ('%1', '%2', 1, "
                   "'2026-01-01 00:00:00', 1, '2026-01-01 00:00:00', 1)")
            .arg(id, name);
    }
    static QString group(const QString &name)
    {
        return QStringLiteral(
                   "INSERT INTO groups_table (name, valid_id, create_time, create_by, change_time, "
                   "change_by) VALUES ('%1', 1, '2026-01-01 00:00:00', 1, "
                   "'2026-01-01 00:00:00', 1)")
            .arg(name);
    }
    /// A row of a relation; `values` are those of the columns before create_time.
    static QString relation(const QString &table, const QString &values)
    {
        return QStringLiteral("INSERT INTO %1 VALUES (%2, '2026-01-01 00:00:00', 1, "
                              "'2026-01-01 00:00:00', 1)")
            .arg(table, values);
    }
    static QString lastLogin(const QString &login, const QString &seconds)
    {
        return QStringLiteral("INSERT INTO customer_preferences VALUES ('%1', 'UserLastLogin', %2)")
            .arg(login, seconds);
    }
};

/// A row in words: "ann email=[a@b] other=[…] -> email=[…]".
inline QString healthText(const Store::HealthRow &row)
{
    QString text = QStringLiteral("%1 %2=[%3]").arg(row.record, row.field, row.found.toString());
    if (!row.other.isEmpty()) {
        text += QStringLiteral(" other=[%1]").arg(row.other);
    }
    if (row.obstacle) {
        text += QStringLiteral(" !") + row.obstacle->code;
    }
    switch (row.repair) {
    case Store::HealthRepair::None:
        return text;
    case Store::HealthRepair::Remove:
        return text + QStringLiteral(" -> gone");
    case Store::HealthRepair::LeaveOne:
        return text + QStringLiteral(" -> one");
    case Store::HealthRepair::Change:
        break;
    }
    return text + QStringLiteral(" -> %1=[%2]").arg(row.repairedField, row.after.toString());
}

inline QStringList healthTexts(const QList<Store::HealthRow> &rows)
{
    QStringList texts;
    for (const Store::HealthRow &row : rows) {
        texts.append(healthText(row));
    }
    return texts;
}
