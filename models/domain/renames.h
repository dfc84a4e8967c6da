// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/changeset.h"

#include <QList>
#include <QString>
#include <QVariantMap>

#include <limits>
#include <optional>

namespace Domain {

/// Of which kind of record the column holds the name: CustomerUser for a username, Customer for a
/// customer id. Null if it holds none.
[[nodiscard]] std::optional<Table> namedTable(Table table, const QString &column);

/// A username or customer id became another one.
struct Rename
{
    qint64 changeSet = 0;
    Table table = Table::CustomerUser; ///< CustomerUser or Customer
    QString before;
    QString after;
};

/// What picked a row for some time: in change sets from `first` to `last`, both included.
struct KeyPeriod
{
    QVariantMap key;
    qint64 first = 0;
    qint64 last = std::numeric_limits<qint64>::max();
};

/// Where names went. Old entries of the journal tell of rows by names that may be others today, or
/// somebody else's.
class Renames
{
public:
    /// In the order in which they happened.
    explicit Renames(QList<Rename> renames);

    /// What that name has become, if it stood so right after the change set `since`.
    [[nodiscard]] QString followed(Table table, const QString &name, qint64 since) const;
    /// The same for any value of a column: what is no name stays as it is.
    [[nodiscard]] QVariant followed(Table table, const QString &column, const QVariant &value,
                                    qint64 since) const;
    /// The keys that picked one row, from right after the change set `since` to now; at least one.
    [[nodiscard]] QList<KeyPeriod> keysOf(Table table, const QVariantMap &key, qint64 since) const;

private:
    QList<Rename> m_renames;
};

} // namespace Domain
