// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/agent.h"
#include "domain/changeset.h"
#include "domain/result.h"
#include "domain/settings.h"
#include "store/database.h"

namespace Store {

/// The settings as stored now.
[[nodiscard]] Domain::Result<Domain::Settings> readSettings(const Database &database);

/// SELECT for a table model that shows them as one row: every setting is a column with its JSON
/// text, NULL where none is stored.
[[nodiscard]] QString settingRowStatement();

/// The change set that sets one, whatever it is now; its rows are empty if it has that value
/// already.
[[nodiscard]] Domain::Result<Domain::ChangeSet>
settingChange(const Database &database, const QString &name, const QJsonValue &value);

/// The change set that sets an agent's own preference; its rows are empty if it has that value
/// already.
[[nodiscard]] Domain::Result<Domain::ChangeSet>
preferenceChange(const Database &database, int agentId, const QString &key, const QString &value);

/// Writes an agent's own preference, unless it has that value already.
[[nodiscard]] Domain::Result<void> rememberPreference(Database &database,
                                                      const Domain::Agent &agent,
                                                      const QString &key, const QString &value);

} // namespace Store
