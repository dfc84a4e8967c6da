// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/changeset.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>
#include <QJsonValue>
#include <QVariantMap>

namespace Console {

/// Column valid_id is shown as "validity", with OTOBO's name for it.
[[nodiscard]] QString shownColumn(const QString &column);

/// A stored value in JSON; NULL is null.
[[nodiscard]] QJsonValue storedValue(const QVariant &value);

/// The same, but OTOBO's name for a validity.
[[nodiscard]] QJsonValue shownValue(const QString &column, const QVariant &value);

/// OTOBO's name; the number itself for one OTOBO does not know.
[[nodiscard]] QJsonValue validityValue(int validId);

/// "2026-11-23T08:00:00Z"; null for none.
[[nodiscard]] QJsonValue momentValue(const QDateTime &moment);

/// The same of Unix seconds as OTOBO stores them; null for what is none.
[[nodiscard]] QJsonValue lastLoginValue(const QString &unixSeconds);

/// A row of a table, and its validity's name with it.
[[nodiscard]] QJsonObject rowObject(const QVariantMap &columns);

/// The names of the columns that a change set of one row changes.
[[nodiscard]] QStringList changedColumns(const Domain::ChangeSet &changes);

} // namespace Console
