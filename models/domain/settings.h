// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/email.h"
#include "domain/permissions.h"
#include "domain/violation.h"

#include <QJsonValue>
#include <QLatin1StringView>
#include <QMap>
#include <QString>
#include <QStringList>

#include <optional>
#include <span>

namespace Domain {

enum class SettingKind { Bool, Integer, NameList, Pattern };

/// One setting of the database (shared by all who use it).
struct SettingField
{
    const char *settingName;
    SettingKind kind;
    const char *standard; ///< JSON text of the value of a fresh system
    int minimum = 0;
    int maximum = 0; ///< integers only

    [[nodiscard]] QLatin1StringView name() const { return QLatin1StringView(settingName); }
};

[[nodiscard]] std::span<const SettingField> settingFields();

/// All settings with their values: the stored ones, and the standard where none is stored or what
/// is stored is no value.
class Settings
{
public:
    /// `stored`: name → JSON text, as in table rollbook_setting. Unknown names are ignored.
    explicit Settings(const QMap<QString, QString> &stored = {});

    [[nodiscard]] QJsonValue value(QLatin1StringView name) const;
    [[nodiscard]] int listLimit() const;
    [[nodiscard]] bool customerGroupSupport() const;
    [[nodiscard]] EmailPolicy emailPolicy() const;
    [[nodiscard]] PermissionPolicy permissionPolicy() const;

private:
    QMap<QString, QJsonValue> m_values;
};

/// A setting's value from what an operator typed (JSON, or a bare string where the setting is a
/// text), or why not: codes "<name>.unknown" and "<name>.invalid".
struct ParsedSetting
{
    QJsonValue value;
    std::optional<Violation> violation;
};
[[nodiscard]] ParsedSetting parseSetting(const QString &name, const QString &typed);

/// JSON text of a single value, as it is stored.
[[nodiscard]] QString settingText(const QJsonValue &value);

} // namespace Domain
