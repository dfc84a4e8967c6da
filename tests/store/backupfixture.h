// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storefixture.h"

#include <QDir>
#include <QFile>
#include <QStringList>

/// What tests of backups share.

/// A moment that stays, by the local clock.
inline Store::OpenOptions optionsAt(const QDateTime &now)
{
    Store::OpenOptions options = StoreFixture::options();
    options.clock = [now] { return now; };
    return options;
}

/// Whatever is in the folder, by name.
inline QStringList filesIn(const QString &folder)
{
    return QDir(folder).entryList(
        QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot, QDir::Name);
}

/// The usernames in a database that nobody else has open.
inline QString loginsIn(const QString &path)
{
    const auto opened = Store::Database::open({.text = path}, StoreFixture::options());
    if (!opened) {
        return QStringLiteral("cannot be opened");
    }
    const auto logins = Store::runForValue(
        (*opened)->connection(),
        QStringLiteral("SELECT group_concat(login) FROM (SELECT login FROM customer_user ORDER BY "
                       "login)"));
    return logins ? logins->toString() : QStringLiteral("cannot be read");
}

inline void writeFile(const QString &path, const QByteArray &content)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
}

inline QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Writes over the middle of a file.
inline void spoil(const QString &path)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    constexpr int header = 100;
    QVERIFY(file.seek(header));
    const qint64 rest = file.size() - header;
    QCOMPARE(file.write(QByteArray(rest, '\xff')), rest);
}

/// Many enough for several steps of a copy.
inline void addManyPeople(StoreFixture &fixture)
{
    fixture.sql(QStringLiteral(
        "INSERT INTO customer_user (login, email, customer_id, first_name, last_name, comments, "
        "valid_id, create_time, create_by, change_time, change_by) "
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 6000) "
        "SELECT 'person' || i, i || '@acme.example.net', 'ACME', 'Ann', 'Meier', "
        "hex(randomblob(100)), 1, '2026-01-01', 1, '2026-01-01', 1 FROM n"));
}
