// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/agent.h"
#include "domain/edits.h"
#include "store/changewriter.h"
#include "store/newdatabase.h"
#include "store/query.h"

#include <QCryptographicHash>
#include <QSqlRecord>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

/// A database of its own in a temporary folder, with one administrator ("root", password "secret").
class StoreFixture
{
public:
    StoreFixture()
    {
        auto created = Store::createDatabase(location(), administrator(), options());
        if (!created) {
            qFatal("%s", qPrintable(created.error().detail));
        }
        m_database = std::move(*created);
        m_agent = {.id = 1,
                   .login = QStringLiteral("root"),
                   .mayEditCustomers = true,
                   .isAdministrator = true};
    }

    /// SHA-256 and not bcrypt, for tests to be quick.
    [[nodiscard]] static QString fastHash(const QString &password)
    {
        return QString::fromLatin1(
            QCryptographicHash::hash(password.toUtf8(), QCryptographicHash::Sha256).toHex());
    }
    [[nodiscard]] static Store::FirstAdministrator administrator()
    {
        return {QStringLiteral("root"), QStringLiteral("Ada"), QStringLiteral("Admin"),
                fastHash(QStringLiteral("secret"))};
    }
    [[nodiscard]] static Store::OpenOptions options()
    {
        Store::OpenOptions options;
        options.busyTimeout = std::chrono::milliseconds(50);
        return options;
    }
    [[nodiscard]] QString path() const { return m_folder.filePath(QStringLiteral("people.db")); }
    [[nodiscard]] Store::Location location() const
    {
        return {Store::Location::System::Sqlite, path()};
    }
    [[nodiscard]] QString filePath(const QString &name) const { return m_folder.filePath(name); }
    [[nodiscard]] Store::Database &database() { return *m_database; }
    [[nodiscard]] const Domain::Agent &agent() const { return m_agent; }
    void close() { m_database.reset(); }

    /// A second connection, as another workstation has.
    [[nodiscard]] std::unique_ptr<Store::Database> another() const
    {
        auto opened = Store::Database::open(location(), options());
        if (!opened) {
            qFatal("%s", qPrintable(opened.error().detail));
        }
        return std::move(*opened);
    }
    Domain::Result<Store::Applied> apply(const Domain::ChangeSet &changes)
    {
        return Store::ChangeWriter(*m_database, m_agent).apply(changes);
    }
    void addCustomer(const QString &id)
    {
        QVERIFY(apply(Domain::addition(
            Domain::Customer{.customerId = id, .name = id + QStringLiteral(" Inc.")})));
    }
    [[nodiscard]] static Domain::CustomerUser person(const QString &login,
                                                     const QString &customerId)
    {
        return {.firstName = QStringLiteral("Ann"),
                .lastName = QStringLiteral("Meier"),
                .login = login,
                .email = login + QStringLiteral("@acme.example.net"),
                .customerId = customerId};
    }
    /// Adds it and returns its id; 0 if it was refused.
    qint64 add(const Domain::CustomerUser &person, const QString &hash = {})
    {
        const auto applied = apply(Domain::addition(person, hash));
        if (!applied) {
            for (const Domain::Violation &violation : applied.error().violations) {
                qWarning("refused: %s", qPrintable(violation.code));
            }
        }
        return applied ? applied->insertedId : 0;
    }
    /// Runs SQL as another program would, past all rules.
    void sql(const QString &statement, const QVariantList &values = {})
    {
        const auto done = Store::run(m_database->connection(), statement, values);
        QVERIFY2(bool(done), done ? "" : qPrintable(done.error().detail));
    }
    [[nodiscard]] QVariant value(const QString &statement, const QVariantList &values = {})
    {
        const auto found = Store::runForValue(m_database->connection(), statement, values);
        return found ? *found : QVariant();
    }
    /// All rows of a table, as text, to compare before and after.
    [[nodiscard]] QStringList dump(const QString &table)
    {
        QStringList rows;
        auto query = Store::run(m_database->connection(),
                                QStringLiteral("SELECT * FROM %1 ORDER BY rowid").arg(table));
        while (query && query->next()) {
            QStringList cells;
            for (int column = 0; column < query->record().count(); ++column) {
                const QVariant cell = query->value(column);
                cells.append(
                    query->record().fieldName(column) + u'='
                    + (cell.isNull() ? QStringLiteral("NULL") : u'[' + cell.toString() + u']'));
            }
            rows.append(cells.join(u' '));
        }
        return rows;
    }

private:
    QTemporaryDir m_folder;
    std::unique_ptr<Store::Database> m_database;
    Domain::Agent m_agent;
};
