// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/renametexts.h"

#include "tables/errortexts.h"

#include <QCoreApplication>

namespace Tables {

using namespace Qt::StringLiterals;
using Domain::Table;

namespace {

/// Who refers to a name; a class only for its translation context.
class RenameTexts
{
    Q_DECLARE_TR_FUNCTIONS(RenameTexts)

public:
    [[nodiscard]] static QString counted(Table of, const Store::ReferringRows &rows);
};

QString RenameTexts::counted(Table of, const Store::ReferringRows &rows)
{
    const int count = static_cast<int>(rows.count);
    switch (rows.table) {
    case Table::CustomerUser:
        return tr("%Ln customer user(s)", nullptr, count);
    case Table::CustomerUserCustomer:
        return of == Table::Customer ? tr("%Ln time(s) as a further customer", nullptr, count)
                                     : tr("%Ln further customer(s)", nullptr, count);
    case Table::GroupCustomerUser:
    case Table::GroupCustomer:
        return tr("%Ln permission(s) in groups", nullptr, count);
    default:
        return tr("%Ln preference(s)", nullptr, count);
    }
}

} // namespace

QString renameText(Table table, const QList<Store::ReferringRows> &rows)
{
    if (rows.isEmpty()) {
        return {};
    }
    QStringList parts;
    for (const Store::ReferringRows &each : rows) {
        parts.append(RenameTexts::counted(table, each));
    }
    return RenameTexts::tr("Renamed with it, in one go: %1.").arg(parts.join(u", "_s));
}

QString renamePreview(const Store::Database &database, Table table, const QString &name)
{
    const auto rows = Store::countReferences(database.connection(), table, name);
    return rows ? renameText(table, *rows) : errorText(rows.error());
}

} // namespace Tables
