// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <QSqlDatabase>

namespace Store {

class Database;

/// A transaction, rolled back when it goes out of scope uncommitted. One that writes begins
/// IMMEDIATE: a deferred one that reads first loses to another writer at once, whatever the busy
/// timeout.
class Transaction
{
public:
    explicit Transaction(const QSqlDatabase &connection);
    ~Transaction();
    Q_DISABLE_COPY_MOVE(Transaction)

    /// Fails with Locked when another process keeps writing for longer than the busy timeout.
    [[nodiscard]] Domain::Result<void> begin();
    [[nodiscard]] Domain::Result<void> commit();
    /// Begins one that only reads: all that is read in it is of one moment, and nobody waits for
    /// it.
    [[nodiscard]] Domain::Result<void> beginReading();

private:
    [[nodiscard]] Domain::Result<void> begin(const QString &statement);

    QSqlDatabase m_connection;
    bool m_open = false;
};

} // namespace Store
