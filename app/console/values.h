// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/changeset.h"
#include "tables/jsonvalues.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QJsonValue>
#include <QStringList>

namespace Console {

using Tables::momentValue;
using Tables::rowObject;
using Tables::shownColumn;
using Tables::shownValue;
using Tables::storedValue;
using Tables::validityValue;

/// A moment of Unix seconds as OTOBO stores them, as in momentValue(); null for what is none.
[[nodiscard]] QJsonValue lastLoginValue(const QString &unixSeconds);

/// The names of the columns that a change set of one row changes.
[[nodiscard]] QStringList changedColumns(const Domain::ChangeSet &changes);

} // namespace Console
