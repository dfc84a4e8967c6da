// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/email.h"
#include "domain/fields.h"
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

/// The same in their order as fields of a form.
[[nodiscard]] std::span<const Field> settingFormFields();

/// All settings with their values: the stored ones, and the standard where none is stored or what
/// is stored is no value.
class Settings
{
public:
    /// `stored`: name → JSON text, as in table rollbook_setting. Unknown names are ignored.
    explicit Settings(const QMap<QString, QString> &stored = {});

    /// Makes it the value that is stored, if it is a value or not: see checkSetting().
    void setValue(const QString &name, const QJsonValue &value);

    [[nodiscard]] QJsonValue value(QLatin1StringView name) const;
    /// Its JSON text; null if none is stored.
    [[nodiscard]] QString stored(QLatin1StringView name) const;
    [[nodiscard]] int listLimit() const;
    [[nodiscard]] bool customerGroupSupport() const;
    [[nodiscard]] EmailPolicy emailPolicy() const;
    [[nodiscard]] PermissionPolicy permissionPolicy() const;

private:
    QMap<QString, QString> m_stored;
    QMap<QString, QJsonValue> m_values;
};

/// Why that cannot be stored as the setting's value: codes "<name>.unknown" and "<name>.invalid".
[[nodiscard]] std::optional<Violation> checkSetting(const QString &name, const QJsonValue &value);

/// A setting's value from what an operator typed (JSON, or a bare string where the setting is a
/// text), or why not.
struct ParsedSetting
{
    QJsonValue value;
    std::optional<Violation> violation;
};
[[nodiscard]] ParsedSetting parseSetting(const QString &name, const QString &typed);

/// The value of a JSON text; undefined if it is none.
[[nodiscard]] QJsonValue settingValue(const QString &text);

/// JSON text of a single value, as it is stored.
[[nodiscard]] QString settingText(const QJsonValue &value);

} // namespace Domain
