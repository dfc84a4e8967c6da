// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/changeset.h"
#include "store/database.h"

#include <QString>

namespace Gui {

/// What a form says below a username or customer id while the operator types a new one. The
/// database is asked once for each name, not with every key.
class RenameHint
{
public:
    RenameHint(const Store::Database &database, Domain::Table table);

    /// Empty unless `typed` is another name than the stored one that something refers to.
    [[nodiscard]] QString text(const QString &stored, const QString &typed);

private:
    const Store::Database &m_database;
    Domain::Table m_table;
    QString m_asked; ///< the stored name that was asked about; null: none, or not typed over
    QString m_answer;
};

} // namespace Gui
