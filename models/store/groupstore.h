// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/group.h"
#include "domain/result.h"
#include "store/database.h"

#include <QList>
#include <QSqlRecord>

#include <optional>

namespace Store {

/// A group with what lists sort by besides.
struct GroupSummary
{
    Domain::Group group;
    QString changeTime; ///< as stored, UTC
    QString createTime;
};

/// Reads groups.
class GroupStore
{
public:
    explicit GroupStore(Database &database);

    /// All of them, valid or not, by id.
    [[nodiscard]] Domain::Result<QList<GroupSummary>> all() const;
    /// The one of that name; if none has it exactly, the only one that has it but for case. Null if
    /// there is none.
    [[nodiscard]] Domain::Result<std::optional<Domain::Group>> byName(const QString &name) const;
    /// Null if there is none.
    [[nodiscard]] Domain::Result<std::optional<Domain::Group>> byId(int id) const;

    /// SELECT for a table model that shows these groups in this order: every column, then validity
    /// (its name).
    [[nodiscard]] static QString listStatement(const QList<qint64> &ids);

    [[nodiscard]] static Domain::Group fromRecord(const QSqlRecord &record);

private:
    Database &m_database;
};

} // namespace Store
