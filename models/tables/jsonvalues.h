// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/permissions.h"

#include <QDateTime>
#include <QJsonObject>
#include <QJsonValue>
#include <QString>
#include <QVariantMap>

namespace Tables {

// What is stored, in JSON for scripts: the same in every language.

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

/// Null for 0, which stands for none.
[[nodiscard]] QJsonValue numberOrNull(qint64 number);

/// A row of a table, and its validity's name with it.
[[nodiscard]] QJsonObject rowObject(const QVariantMap &columns);

/// By the groups' names the permissions for which there is a reason: {"users": ["ro", "rw"]}.
[[nodiscard]] QJsonObject groupsObject(const QList<Domain::GroupPermission> &groups);

/// By the customers' ids how their tickets are seen: {"ACME": ["direct", "indirect"]}.
[[nodiscard]] QJsonObject customersObject(const QList<Domain::CustomerAccess> &customers);

} // namespace Tables
