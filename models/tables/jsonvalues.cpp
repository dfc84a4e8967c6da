// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/jsonvalues.h"

#include "domain/validity.h"

#include <QJsonArray>

namespace Tables {

using namespace Qt::StringLiterals;

namespace {

constexpr auto validityColumn = "valid_id"_L1;

}

QString shownColumn(const QString &column)
{
    return column == validityColumn ? u"validity"_s : column;
}

QJsonValue storedValue(const QVariant &value)
{
    // A null variant of type QString would become the empty text.
    return value.isNull() ? QJsonValue() : QJsonValue::fromVariant(value);
}

QJsonValue shownValue(const QString &column, const QVariant &value)
{
    return column == validityColumn && !value.isNull() ? validityValue(value.toInt())
                                                       : storedValue(value);
}

QJsonValue validityValue(int validId)
{
    const auto validity = Domain::validityFromId(validId);
    return validity ? QJsonValue(Domain::validityName(*validity)) : QJsonValue(validId);
}

QJsonValue momentValue(const QDateTime &moment)
{
    return moment.isValid() ? QJsonValue(moment.toUTC().toString(Qt::ISODate)) : QJsonValue();
}

QJsonObject rowObject(const QVariantMap &columns)
{
    QJsonObject object;
    for (auto column = columns.cbegin(); column != columns.cend(); ++column) {
        object.insert(column.key(), storedValue(column.value()));
    }
    object.insert(u"validity"_s, validityValue(columns.value(validityColumn).toInt()));
    return object;
}

QJsonValue numberOrNull(qint64 number)
{
    return number == 0 ? QJsonValue() : QJsonValue(number);
}

QJsonObject groupsObject(const QList<Domain::GroupPermission> &groups)
{
    QJsonObject byName;
    for (const Domain::GroupPermission &each : groups) {
        QJsonArray types;
        for (const auto permission :
             {Domain::Permission::ReadOnly, Domain::Permission::ReadWrite}) {
            if (!each.reasons(permission).isEmpty()) {
                types.append(Domain::permissionKey(permission));
            }
        }
        byName.insert(each.group.name, types);
    }
    return byName;
}

QJsonObject customersObject(const QList<Domain::CustomerAccess> &customers)
{
    QJsonObject byId;
    for (const Domain::CustomerAccess &each : customers) {
        QJsonArray kinds;
        if (!each.direct.isEmpty()) {
            kinds.append(u"direct"_s);
        }
        if (!each.indirect.isEmpty()) {
            kinds.append(u"indirect"_s);
        }
        byId.insert(each.customerId, kinds);
    }
    return byId;
}

} // namespace Tables
