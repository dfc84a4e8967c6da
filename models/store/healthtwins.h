// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/health.h"

#include <QSqlDatabase>

#include <vector>

namespace Store {

/// A row whose text in a column others have as well, but for case.
struct HealthTwin
{
    QByteArray folded; ///< the text as all of them have it, UTF-8
    qint64 rowId = 0;
};

/// All of them, by text and then by number. Empty texts are nobody's.
[[nodiscard]] Domain::Result<std::vector<HealthTwin>>
twinsIn(const QSqlDatabase &connection, Domain::Table table, const QString &column);

/// Row `index` of them, with the name of another one that has the same text.
[[nodiscard]] Domain::Result<HealthRow> twinRow(const QSqlDatabase &connection, Domain::Table table,
                                                const QString &column,
                                                const std::vector<HealthTwin> &twins, size_t index);

} // namespace Store
