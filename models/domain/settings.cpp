// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/settings.h"

#include "domain/text.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <array>
#include <cmath>

namespace Domain {

using namespace Qt::StringLiterals;

namespace {

constexpr int maximumListLimit = 1'000'000;
constexpr qsizetype maximumNameLength = 191;

constexpr std::array settingTable{
    SettingField{"customer_group_support", SettingKind::Bool, "false"},
    SettingField{"customer_user_default_groups", SettingKind::NameList, R"(["users"])"},
    SettingField{"customer_default_groups", SettingKind::NameList, R"(["users"])"},
    SettingField{"other_customers_context", SettingKind::Bool, "false"},
    SettingField{"list_limit", SettingKind::Integer, "1000", 1, maximumListLimit},
    SettingField{"email_unique", SettingKind::Bool, "true"},
    SettingField{"email_always_accepted", SettingKind::Pattern,
                 R"("^(root@localhost|admin@localhost)$")"},
    SettingField{"email_never_accepted", SettingKind::Pattern, R"("@(example)\\.(..|...)$")"},
};

constexpr std::array formTable{
    Field{"customer_group_support", QT_TRANSLATE_NOOP("Field", "Customer group support"), 0, false,
          FieldKind::Text},
    Field{"customer_default_groups", QT_TRANSLATE_NOOP("Field", "Default groups of customers"), 0,
          false, FieldKind::Text},
    Field{"customer_user_default_groups",
          QT_TRANSLATE_NOOP("Field", "Default groups of customer users"), 0, false,
          FieldKind::Text},
    Field{"other_customers_context", QT_TRANSLATE_NOOP("Field", "Permissions for other customers"),
          0, false, FieldKind::Text},
    Field{"list_limit", QT_TRANSLATE_NOOP("Field", "Records in a list"), 0, true, FieldKind::Text},
    Field{"email_unique", QT_TRANSLATE_NOOP("Field", "Unique email addresses"), 0, false,
          FieldKind::Text},
    Field{"email_always_accepted", QT_TRANSLATE_NOOP("Field", "Email addresses always accepted"), 0,
          false, FieldKind::Text},
    Field{"email_never_accepted", QT_TRANSLATE_NOOP("Field", "Email addresses never accepted"), 0,
          false, FieldKind::Text},
};

const SettingField *fieldNamed(const QString &name)
{
    const auto *const found =
        std::find_if(settingTable.begin(), settingTable.end(),
                     [&](const SettingField &field) { return field.name() == name; });
    return found == settingTable.end() ? nullptr : found;
}

bool isInteger(const SettingField &field, const QJsonValue &value)
{
    const double number = value.toDouble(std::nan(""));
    return number >= field.minimum && number <= field.maximum && std::floor(number) == number;
}

bool isName(const QJsonValue &value)
{
    const QString name = value.toString();
    return !normalized(name).isEmpty() && characterCount(name) <= maximumNameLength
        && !hasForbiddenCharacter(name);
}

bool isNameList(const QJsonValue &value)
{
    const QJsonArray names = value.toArray();
    return value.isArray() && std::all_of(names.begin(), names.end(), isName);
}

bool isPattern(const QJsonValue &value)
{
    const QString pattern = value.toString();
    return value.isString() && !hasForbiddenCharacter(pattern)
        && QRegularExpression(pattern).isValid();
}

bool isValueOf(const SettingField &field, const QJsonValue &value)
{
    switch (field.kind) {
    case SettingKind::Bool:
        return value.isBool();
    case SettingKind::Integer:
        return isInteger(field, value);
    case SettingKind::NameList:
        return isNameList(value);
    case SettingKind::Pattern:
        return isPattern(value);
    }
    return false;
}

QJsonValue standardOf(const SettingField &field)
{
    return settingValue(QString::fromUtf8(field.standard));
}

/// What the text says, if not in JSON then as a bare text where the setting is made of texts.
QJsonValue valueTyped(const SettingField &field, const QString &typed)
{
    const bool hasTexts = field.kind == SettingKind::NameList || field.kind == SettingKind::Pattern;
    QJsonValue value = settingValue(typed);
    if (value.isUndefined() && hasTexts) {
        value = typed;
    }
    if (value.isString() && field.kind == SettingKind::NameList) {
        value = QJsonArray{value};
    }
    return value;
}

} // namespace

std::span<const SettingField> settingFields()
{
    return settingTable;
}

std::span<const Field> settingFormFields()
{
    return formTable;
}

Settings::Settings(const QMap<QString, QString> &stored)
    : m_stored(stored)
{
    for (const SettingField &field : settingTable) {
        const QJsonValue value = settingValue(stored.value(field.name()));
        m_values.insert(field.name(), isValueOf(field, value) ? value : standardOf(field));
    }
}

void Settings::setValue(const QString &name, const QJsonValue &value)
{
    m_stored.insert(name, settingText(value));
    m_values.insert(name, value);
}

QString Settings::stored(QLatin1StringView name) const
{
    return m_stored.value(name);
}

QJsonValue Settings::value(QLatin1StringView name) const
{
    return m_values.value(name, QJsonValue(QJsonValue::Undefined));
}

int Settings::listLimit() const
{
    return value("list_limit"_L1).toInt();
}

bool Settings::customerGroupSupport() const
{
    return value("customer_group_support"_L1).toBool();
}

EmailPolicy Settings::emailPolicy() const
{
    return {.unique = value("email_unique"_L1).toBool(),
            .alwaysAccepted = QRegularExpression(value("email_always_accepted"_L1).toString()),
            .neverAccepted = QRegularExpression(value("email_never_accepted"_L1).toString(),
                                                QRegularExpression::CaseInsensitiveOption)};
}

PermissionPolicy Settings::permissionPolicy() const
{
    const auto names = [this](QLatin1StringView name) {
        QStringList list;
        const QJsonArray values = value(name).toArray();
        for (const auto &each : values) {
            list.append(each.toString());
        }
        return list;
    };
    return {.groupSupport = customerGroupSupport(),
            .otherCustomers = value("other_customers_context"_L1).toBool(),
            .customerDefaults = names("customer_default_groups"_L1),
            .customerUserDefaults = names("customer_user_default_groups"_L1)};
}

std::optional<Violation> checkSetting(const QString &name, const QJsonValue &value)
{
    const SettingField *const field = fieldNamed(name);
    if (field == nullptr) {
        return Violation{.field = name, .code = QString(name + u".unknown")};
    }
    if (!isValueOf(*field, value)) {
        return Violation{
            .field = name, .code = QString(name + u".invalid"), .limit = field->maximum};
    }
    return std::nullopt;
}

ParsedSetting parseSetting(const QString &name, const QString &typed)
{
    const SettingField *const field = fieldNamed(name);
    const QJsonValue value = field == nullptr ? QJsonValue() : valueTyped(*field, typed);
    const auto violation = checkSetting(name, value);
    return violation ? ParsedSetting{.violation = violation} : ParsedSetting{.value = value};
}

QJsonValue settingValue(const QString &text)
{
    // Qt 6.4 reads only arrays and objects at the top.
    const QByteArray wrapped = '[' + text.toUtf8() + ']';
    const QJsonArray values = QJsonDocument::fromJson(wrapped).array();
    return values.size() == 1 ? values.first() : QJsonValue(QJsonValue::Undefined);
}

QString settingText(const QJsonValue &value)
{
    const QByteArray wrapped = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(wrapped.mid(1).chopped(1));
}

} // namespace Domain
