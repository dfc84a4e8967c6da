// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/store/storefixture.h"

#include <QAbstractItemModel>
#include <QAbstractItemModelTester>
#include <QFile>
#include <QLocale>
#include <QMap>
#include <QSignalSpy>

#include <memory>

/// The database of the store's tests with what tests of lists need besides: many rows at once, rows
/// as another program would have left them, and models printed as texts.
class TablesFixture : public StoreFixture
{
public:
    /// Times and lists in one language and zone, wherever the tests run.
    static void useEnglish()
    {
        qputenv("TZ", "UTC");
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    }

    /// The customer user that stands there, as another program stored it; returns its id.
    qint64 insertPerson(const QString &login, const QString &customerId, int validId = 1)
    {
        const QString email = login + QStringLiteral("@acme.example.net");
        const auto added = Store::run(
            database().connection(),
            QStringLiteral("INSERT INTO customer_user (login, email, customer_id, first_name, "
                           "last_name, valid_id, create_time, create_by, change_time, change_by) "
                           "VALUES (?, ?, ?, 'Ann', 'Meier', ?, '2020-01-02 03:04:05', 1, "
                           "'2020-01-02 03:04:05', 1)"),
            {login, email, customerId, validId});
        return added ? added->lastInsertId().toLongLong() : 0;
    }

    void insertCustomer(const QString &id, const QString &name, int validId = 1)
    {
        sql(QStringLiteral("INSERT INTO customer_company (customer_id, name, valid_id, "
                           "create_time, create_by, change_time, change_by) "
                           "VALUES (?, ?, ?, '2020-01-02 03:04:05', 1, '2020-01-02 03:04:05', 1)"),
            {id, name, validId});
    }

    /// So many customer users at once: person1, person2 … Returns their ids in that order.
    QList<qint64> insertPeople(int count, const QString &customerId)
    {
        sql(QStringLiteral("BEGIN"));
        QList<qint64> ids;
        for (int number = 1; number <= count; ++number) {
            ids.append(insertPerson(QStringLiteral("person%1").arg(number), customerId));
        }
        sql(QStringLiteral("COMMIT"));
        return ids;
    }

    /// Past the foreign keys, as data that came from elsewhere may be.
    void sqlUnchecked(const QString &statement, const QVariantList &values = {})
    {
        sql(QStringLiteral("PRAGMA foreign_keys = OFF"));
        sql(statement, values);
        sql(QStringLiteral("PRAGMA foreign_keys = ON"));
    }

    /// The same database in a file nobody may write; null where that cannot be had.
    [[nodiscard]] std::unique_ptr<Store::Database> readOnlyCopy()
    {
        const QString path = filePath(QStringLiteral("readonly.db"));
        const auto copied =
            Store::run(database().connection(), QStringLiteral("VACUUM INTO ?"), {path});
        if (!copied || !QFile::setPermissions(path, QFile::ReadOwner)) {
            return nullptr;
        }
        auto opened = Store::Database::open({.text = path}, options());
        return opened && (*opened)->isReadOnly() ? std::move(*opened) : nullptr;
    }

    /// Where nobody may write, a table refuses a change, which stays to be seen.
    template<typename Table, typename Key>
    void verifyReadOnlyRefuses(const Key &key)
    {
        const auto readOnly = readOnlyCopy();
        if (!readOnly) {
            QSKIP("whoever runs this test may write any file");
        }
        Table table(*readOnly, agent());
        const auto tester = watch(table);
        QVERIFY(table.show({key}));

        const int city = table.columnOf(QStringLiteral("city"));
        QVERIFY(table.setData(table.index(0, city), QStringLiteral("Ulm")));
        QVERIFY(!table.submitAll());

        QCOMPARE(table.refusal()->code, Domain::ErrorCode::ReadOnly);
        QCOMPARE(table.index(0, city).data().toString(), QStringLiteral("Ulm"));
    }

    [[nodiscard]] int changeSets()
    {
        return value(QStringLiteral("SELECT count(*) FROM rollbook_change_set")).toInt();
    }

    /// One column of all rows, as shown.
    [[nodiscard]] static QStringList printed(const QAbstractItemModel &model, int column)
    {
        QStringList texts;
        for (int row = 0; row < model.rowCount(); ++row) {
            texts.append(model.index(row, column).data().toString());
        }
        return texts;
    }

    /// A row by column names as it stands in the database, "<null>" for NULL.
    [[nodiscard]] QMap<QString, QString> storedRow(const QString &table, const QString &condition,
                                                   const QVariant &key)
    {
        QMap<QString, QString> row;
        auto query = Store::run(
            database().connection(),
            QStringLiteral("SELECT * FROM %1 WHERE %2 = ?").arg(table, condition), {key});
        if (!query || !query->next()) {
            return row;
        }
        const QSqlRecord record = query->record();
        for (int column = 0; column < record.count(); ++column) {
            row.insert(record.fieldName(column),
                       record.isNull(column) ? QStringLiteral("<null>")
                                             : record.value(column).toString());
        }
        return row;
    }

    /// The columns in which two rows differ.
    [[nodiscard]] static QStringList differences(const QMap<QString, QString> &left,
                                                 const QMap<QString, QString> &right)
    {
        QStringList columns;
        for (auto cell = left.cbegin(); cell != left.cend(); ++cell) {
            if (right.value(cell.key()) != cell.value()) {
                columns.append(cell.key());
            }
        }
        return columns;
    }

    /// Dies of anything a model does that it must not do.
    [[nodiscard]] static std::unique_ptr<QAbstractItemModelTester> watch(QAbstractItemModel &model)
    {
        return std::make_unique<QAbstractItemModelTester>(
            &model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    }
};
