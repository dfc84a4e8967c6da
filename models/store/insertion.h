// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QString>
#include <QVariantList>

namespace Store {

/// One prepared INSERT that takes row after row.
class Insertion
{
public:
    /// `columns` stand between commas.
    Insertion(const QSqlDatabase &connection, const QString &table, const QString &columns);

    /// The values in the order of the columns.
    [[nodiscard]] Domain::Result<void> add(const QVariantList &values);

private:
    QSqlQuery m_query;
    QString m_file;
};

} // namespace Store
