// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/settingcommands.h"

#include "app/console/failures.h"
#include "app/console/session.h"
#include "app/console/text.h"
#include "store/changewriter.h"
#include "store/settingstore.h"

#include <algorithm>

namespace Console {

using namespace Qt::StringLiterals;

namespace {

bool isSetting(const QString &name)
{
    const auto fields = Domain::settingFields();
    return std::any_of(fields.begin(), fields.end(),
                       [&name](const Domain::SettingField &field) { return field.name() == name; });
}

Outcome one(const QString &name, const QJsonValue &value)
{
    return {.document = {{name, value}}, .text = printable(Domain::settingText(value)) + u'\n'};
}

Outcome showSetting(Session &session, const QString &name)
{
    const auto settings = Store::readSettings(*session.database);
    if (!settings) {
        return failure(settings.error());
    }
    return one(name, settings->value(QLatin1StringView(name.toLatin1())));
}

Outcome set(Session &session, const QString &name, const QJsonValue &value)
{
    const auto changes = Store::settingChange(*session.database, name, value);
    if (!changes) {
        return failure(changes.error());
    }
    // What changes nothing would be let through, whoever asks.
    if (!session.agent.isAdministrator) {
        return failure({.code = Domain::ErrorCode::NotPermitted, .subject = session.agent.login});
    }
    const auto applied = Store::ChangeWriter(*session.database, session.agent).apply(*changes);
    if (!applied) {
        return failure(applied.error());
    }
    return one(name, value);
}

} // namespace

Outcome runSettings(const Invocation &invocation)
{
    return withSession(invocation, [](Session &session) {
        const auto settings = Store::readSettings(*session.database);
        if (!settings) {
            return failure(settings.error());
        }
        QJsonObject object;
        QList<QPair<QString, QString>> lines;
        for (const Domain::SettingField &field : Domain::settingFields()) {
            const QJsonValue value = settings->value(field.name());
            object.insert(field.name(), value);
            lines.append({field.name(), Domain::settingText(value)});
        }
        return Outcome{.document = object, .text = pairs(lines)};
    });
}

Outcome runSetting(const Invocation &invocation)
{
    const QString name = invocation.operands.at(0);
    return withSession(invocation, [&name, &invocation](Session &session) {
        if (!isSetting(name)) {
            const QString code = name + u".unknown"_s;
            return refusal({{.field = name, .code = code}});
        }
        if (invocation.operands.size() == 1) {
            return showSetting(session, name);
        }
        const Domain::ParsedSetting parsed = Domain::parseSetting(name, invocation.operands.at(1));
        return parsed.violation ? refusal({*parsed.violation}) : set(session, name, parsed.value);
    });
}

} // namespace Console
