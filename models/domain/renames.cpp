// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/renames.h"

#include <utility>

namespace Domain {

using namespace Qt::StringLiterals;

namespace {

/// The key after the rename; null if that does not concern it.
std::optional<QVariantMap> renamedKey(Table table, const QVariantMap &key, const Rename &rename)
{
    QVariantMap next = key;
    for (auto part = key.cbegin(); part != key.cend(); ++part) {
        if (namedTable(table, part.key()) == rename.table && part->toString() == rename.before) {
            next.insert(part.key(), rename.after);
        }
    }
    return next == key ? std::nullopt : std::optional(next);
}

} // namespace

std::optional<Table> namedTable(Table table, const QString &column)
{
    switch (table) {
    case Table::CustomerUser:
        return column == "login"_L1      ? std::optional(Table::CustomerUser)
            : column == "customer_id"_L1 ? std::optional(Table::Customer)
                                         : std::nullopt;
    case Table::Customer:
    case Table::GroupCustomer:
        return column == "customer_id"_L1 ? std::optional(Table::Customer) : std::nullopt;
    case Table::CustomerPreference:
    case Table::GroupCustomerUser:
        return column == "user_id"_L1 ? std::optional(Table::CustomerUser) : std::nullopt;
    case Table::CustomerUserCustomer:
        return column == "user_id"_L1    ? std::optional(Table::CustomerUser)
            : column == "customer_id"_L1 ? std::optional(Table::Customer)
                                         : std::nullopt;
    default:
        return std::nullopt;
    }
}

Renames::Renames(QList<Rename> renames)
    : m_renames(std::move(renames))
{
}

QString Renames::followed(Table table, const QString &name, qint64 since) const
{
    QString now = name;
    for (const Rename &rename : m_renames) {
        if (rename.changeSet > since && rename.table == table && rename.before == now) {
            now = rename.after;
        }
    }
    return now;
}

QVariant Renames::followed(Table table, const QString &column, const QVariant &value,
                           qint64 since) const
{
    const auto named = namedTable(table, column);
    return named && !value.isNull() ? QVariant(followed(*named, value.toString(), since)) : value;
}

QList<KeyPeriod> Renames::keysOf(Table table, const QVariantMap &key, qint64 since) const
{
    QList<KeyPeriod> periods{{.key = key, .first = since + 1}};
    for (const Rename &rename : m_renames) {
        if (rename.changeSet <= since) {
            continue;
        }
        if (const auto next = renamedKey(table, periods.last().key, rename)) {
            // The renaming change set itself may have rows under both names.
            periods.last().last = rename.changeSet;
            periods.append({.key = *next, .first = rename.changeSet});
        }
    }
    return periods;
}

} // namespace Domain
