// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/changeset.h"
#include "store/database.h"

#include <QHash>
#include <QString>
#include <QVariant>

namespace Store {

/// What records are called today that the journal knows by their numbers. Remembers what it looked
/// up, so keep one only as long as a page is shown.
class RecordNames
{
public:
    explicit RecordNames(Database &database);

    /// The username of the customer user, or agent, or the name of the group with that number; the
    /// number itself if there is none, or the database does not answer.
    [[nodiscard]] QString name(Domain::Table table, const QVariant &id) const;

private:
    Database &m_database;
    mutable QHash<QString, QString> m_known;
};

} // namespace Store
