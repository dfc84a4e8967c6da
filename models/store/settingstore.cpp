// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/settingstore.h"

#include "domain/edits.h"
#include "store/changewriter.h"
#include "store/query.h"

namespace Store {

using namespace Qt::StringLiterals;
using Domain::ChangeKind;
using Domain::ChangeSet;
using Domain::ColumnChange;
using Domain::RowOperation;
using Domain::Table;

namespace {

/// Makes `content` the value of the row picked by `key`: adds it, changes it, or nothing.
ChangeSet upsert(ChangeSet changes, Table table, const QVariantMap &key,
                 const ColumnChange &content)
{
    Domain::RowChange row{.table = table, .key = key, .columns = {content}};
    if (content.before.isNull()) {
        row.operation = RowOperation::Insert;
        row.columns.clear();
        row.key.clear();
        const QStringList columns = key.keys();
        for (const QString &column : columns) {
            row.columns.prepend({.column = column, .after = key.value(column)});
        }
        row.columns.append(content);
    }
    if (!Domain::sameStoredValue(content.before, content.after)) {
        changes.rows.append(row);
    }
    return changes;
}

} // namespace

Domain::Result<Domain::Settings> readSettings(const Database &database)
{
    auto query = run(database.connection(), u"SELECT name, content FROM rollbook_setting"_s);
    if (!query) {
        return query.error();
    }
    QMap<QString, QString> stored;
    while (query->next()) {
        stored.insert(query->value(0).toString(), query->value(1).toString());
    }
    return Domain::Settings(stored);
}

QString settingRowStatement()
{
    QStringList columns;
    for (const Domain::SettingField &field : Domain::settingFields()) {
        columns.append(u"max(CASE WHEN name = '%1' THEN content END) AS %1"_s.arg(field.name()));
    }
    return u"SELECT %1 FROM rollbook_setting"_s.arg(columns.join(", "_L1));
}

Domain::Result<ChangeSet> settingChange(const Database &database, const QString &name,
                                        const QJsonValue &value)
{
    const auto previous = readSettings(database);
    if (!previous) {
        return previous.error();
    }
    Domain::Settings next = *previous;
    next.setValue(name, value);
    return Domain::change(*previous, next);
}

Domain::Result<ChangeSet> preferenceChange(const Database &database, int agentId,
                                           const QString &key, const QString &value)
{
    auto before = runForValue(database.connection(),
                              u"SELECT preferences_value FROM user_preferences "
                              "WHERE user_id = ? AND preferences_key = ?"_s,
                              {agentId, key});
    if (!before) {
        return before.error();
    }
    return upsert({.kind = ChangeKind::PreferenceChanged, .subject = key}, Table::AgentPreference,
                  {{u"user_id"_s, agentId}, {u"preferences_key"_s, key}},
                  {.column = u"preferences_value"_s,
                   .before = before->isNull() ? QVariant() : QVariant(before->toString()),
                   .after = value});
}

Domain::Result<void> rememberPreference(Database &database, const Domain::Agent &agent,
                                        const QString &key, const QString &value)
{
    const auto changes = preferenceChange(database, agent.id, key, value);
    if (!changes) {
        return changes.error();
    }
    const auto applied = ChangeWriter(database, agent).apply(*changes);
    return applied ? Domain::Result<void>() : applied.error();
}

} // namespace Store
