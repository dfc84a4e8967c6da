// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tables/customerusertable.h"
#include "tests/tables/tablesfixture.h"

#include <memory>

/// Two customers and a person, Ann, last changed long ago; the table shows her.
struct ShownPerson : TablesFixture
{
    explicit ShownPerson(const QString &hash = {})
    {
        addCustomer(QStringLiteral("acme"));
        addCustomer(QStringLiteral("beta"));
        id = add(person(QStringLiteral("ann"), QStringLiteral("acme")), hash);
        sql(QStringLiteral(
            "UPDATE customer_user SET change_time = '2020-01-02 03:04:05', comments = ' as is '"));
        earlierChangeSets = changeSets();
        before = row();
        table = std::make_unique<Tables::CustomerUserTable>(database(), agent());
        tester = watch(*table);
        table->show({id});
    }

    [[nodiscard]] QMap<QString, QString> row()
    {
        return storedRow(QStringLiteral("customer_user"), QStringLiteral("id"), id);
    }
    [[nodiscard]] QStringList changed() { return differences(before, row()); }
    [[nodiscard]] int journalRows() { return changeSets() - earlierChangeSets; }
    [[nodiscard]] QModelIndex cell(const QString &column, int at = 0) const
    {
        return table->index(at, table->columnOf(column));
    }
    bool set(const QString &column, const QVariant &typed, int at = 0) const
    {
        return table->setData(cell(column, at), typed);
    }
    [[nodiscard]] QString text(const QString &column, int at = 0) const
    {
        return cell(column, at).data(Qt::EditRole).toString();
    }

    qint64 id = 0;
    int earlierChangeSets = 0;
    QMap<QString, QString> before;
    std::unique_ptr<Tables::CustomerUserTable> table;
    std::unique_ptr<QAbstractItemModelTester> tester;
};
