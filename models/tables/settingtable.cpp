// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/settingtable.h"

#include "domain/edits.h"
#include "domain/text.h"
#include "store/lastchange.h"
#include "store/settingstore.h"
#include "tables/errortexts.h"
#include "tables/fieldtexts.h"

#include <QJsonArray>
#include <QSqlRecord>

#include <algorithm>
#include <utility>

namespace Tables {

using namespace Qt::StringLiterals;
using Domain::SettingField;
using Domain::SettingKind;
using Domain::Settings;

namespace {

SettingKind kindOf(const QString &name)
{
    const auto fields = Domain::settingFields();
    const auto found =
        std::find_if(fields.begin(), fields.end(),
                     [&name](const SettingField &field) { return field.name() == name; });
    return found == fields.end() ? SettingKind::Pattern : found->kind;
}

/// For the input of a form.
QVariant editable(const QJsonValue &value)
{
    if (value.isArray()) {
        QStringList names;
        const QJsonArray values = value.toArray();
        for (const auto &name : values) {
            names.append(name.toString());
        }
        return names;
    }
    // Not as a double: one million would be 1e+06.
    return value.isDouble() ? QString::number(value.toInteger()) : value.toVariant();
}

/// What an input holds; a text where a number cannot be read, which the rules refuse.
QJsonValue typedValue(SettingKind kind, const QVariant &typed)
{
    if (kind == SettingKind::Bool) {
        return typed.toBool();
    }
    if (kind == SettingKind::NameList) {
        return QJsonArray::fromStringList(typed.toStringList());
    }
    const QString text = Domain::normalized(typed.toString());
    bool isNumber = false;
    const qint64 number = text.toLongLong(&isNumber);
    return kind == SettingKind::Integer && isNumber ? QJsonValue(number) : QJsonValue(text);
}

/// The fields in which the second differs from the first.
QList<SettingField> differences(const Settings &previous, const Settings &next)
{
    QList<SettingField> fields;
    for (const SettingField &field : Domain::settingFields()) {
        if (previous.value(field.name()) != next.value(field.name())) {
            fields.append(field);
        }
    }
    return fields;
}

} // namespace

SettingTable::SettingTable(Store::Database &database, Domain::Agent agent, QObject *parent)
    : RecordTable(database, std::move(agent), Domain::Table::Setting, parent)
{
}

QVariant SettingTable::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || (role != Qt::EditRole && role != Qt::DisplayRole)) {
        return RecordTable::data(index, role);
    }
    const QString name = record().fieldName(index.column());
    const QString text = RecordTable::data(index, Qt::EditRole).toString();
    // What is stored may be no value, and then it does not count; what was typed is shown anyway.
    const QVariant value = editable(
        isDirty(index) ? Domain::settingValue(text)
                       : Settings({{name, text}}).value(QLatin1StringView(name.toLatin1())));
    return role == Qt::EditRole ? value : QVariant(fieldValueText(name, value));
}

bool SettingTable::setData(const QModelIndex &index, const QVariant &value, int role)
{
    const QString name = record().fieldName(index.column());
    return QSqlTableModel::setData(index, Domain::settingText(typedValue(kindOf(name), value)),
                                   role);
}

QString SettingTable::headerText(const QString &column) const
{
    return recordLabel({}, column);
}

QString SettingTable::shownText(const QString & /*column*/, const QString & /*stored*/) const
{
    return {};
}

QString SettingTable::selectStatement() const
{
    return Store::settingRowStatement();
}

Settings SettingTable::seen() const
{
    QMap<QString, QString> stored;
    for (const SettingField &field : Domain::settingFields()) {
        const QVariant content = readValue(0, field.name());
        if (!content.isNull()) {
            stored.insert(field.name(), content.toString());
        }
    }
    return Settings(stored);
}

bool SettingTable::insertRowIntoTable(const QSqlRecord & /*values*/)
{
    refuse({.detail = u"there is one row"_s});
    return false;
}

bool SettingTable::updateRowInTable(int /*row*/, const QSqlRecord &values)
{
    const Settings previous = seen();
    Settings next = previous;
    QList<Domain::Violation> violations;
    for (int column = 0; column < values.count(); ++column) {
        const QString name = values.fieldName(column);
        const QJsonValue value = Domain::settingValue(values.value(column).toString());
        if (!values.isGenerated(column)
            || value == previous.value(QLatin1StringView(name.toLatin1()))) {
            continue;
        }
        next.setValue(name, value);
        if (const auto violation = Domain::checkSetting(name, value)) {
            violations.append(*violation);
        }
    }
    if (!violations.isEmpty()) {
        refuse({.code = Domain::ErrorCode::Violations, .violations = violations});
        return false;
    }
    return write(previous, next);
}

bool SettingTable::write(const Settings &previous, const Settings &next)
{
    if (apply(Domain::change(previous, next))) {
        return true;
    }
    return refusal()->code == Domain::ErrorCode::Conflict && writeOver(previous, next);
}

/// Null if the journal does not know, or cannot be read: nobody waits for that.
std::optional<Domain::Authorship> SettingTable::authorOf(const QString &name,
                                                         const QJsonValue &stored) const
{
    const auto author = Store::lastChangeOf(database().connection(),
                                            {.table = Domain::Table::Setting,
                                             .key = {{u"name"_s, name}},
                                             .column = u"content"_s,
                                             .value = Domain::settingText(stored)});
    return author ? *author : std::nullopt;
}

/// Somebody set some of them meanwhile: tells of those that both want, or writes if there are none.
bool SettingTable::writeOver(const Settings &previous, const Settings &next)
{
    const auto now = Store::readSettings(database());
    if (!now) {
        refuse(now.error());
        return false;
    }
    Settings merged = *now;
    Domain::Conflict conflict;
    for (const SettingField &field : differences(previous, next)) {
        const QJsonValue stored = now->value(field.name());
        const QJsonValue wanted = next.value(field.name());
        if (stored == wanted) {
            continue;
        }
        merged.setValue(field.name(), wanted);
        if (stored != previous.value(field.name())) {
            conflict.collisions.append({.column = field.name(),
                                        .seen = editable(previous.value(field.name())),
                                        .stored = editable(stored),
                                        .wanted = editable(wanted),
                                        .storedBy = authorOf(field.name(), stored)});
        }
    }
    if (!conflict.collisions.isEmpty()) {
        refuse({.code = Domain::ErrorCode::Conflict,
                .subject = conflict.collisions.constFirst().column,
                .conflict = conflict});
        return false;
    }
    return apply(Domain::change(*now, merged)).has_value();
}

} // namespace Tables
