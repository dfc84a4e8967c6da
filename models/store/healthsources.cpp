// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/healthsources.h"

#include "domain/fields.h"
#include "domain/passwords.h"
#include "domain/text.h"
#include "store/healthrelations.h"

#include <span>

namespace Store {

using namespace Qt::StringLiterals;
using Domain::Table;

namespace {

constexpr Table recordTables[] = {Table::CustomerUser, Table::Customer, Table::Group};

std::span<const Domain::Field> fieldsOf(Table table)
{
    return table == Table::Customer ? Domain::customerFields()
        : table == Table::Group     ? Domain::groupFields()
                                    : Domain::customerUserFields();
}

bool holdsText(const Domain::Field &field)
{
    return field.kind != Domain::FieldKind::Password && field.length > 0;
}

/// A row of a table of records, which must have its key and its name.
HealthRow recordRow(Table table, const QSqlRecord &record)
{
    return {.table = table,
            .key = {{keyColumn(table), record.value(keyColumn(table))}},
            .record = record.value(namingColumn(table)).toString()};
}

// People

/// A statement about customer users `u`, one thing each.
HealthSource people(const QString &columns, const QString &tables, const QString &conditions,
                    std::function<void(HealthRow &, const QSqlRecord &)> describe)
{
    return {.columns = u"u.id, u.login, "_s + columns,
            .from = u"FROM %1 WHERE %2"_s.arg(tables, conditions),
            .order = u"u.id"_s,
            .rowsOf = [describe = std::move(describe)](const QSqlRecord &record) {
                HealthRow row = recordRow(Table::CustomerUser, record);
                describe(row, record);
                return QList{row};
            }};
}

HealthSource longUsernames()
{
    return people(u"length(u.login) AS characters"_s, u"customer_user u"_s,
                  u"length(u.login) > %1"_s.arg(Domain::maximumUsernameLength),
                  [](HealthRow &row, const QSqlRecord &record) {
                      row.field = u"login"_s;
                      row.found = shortened(row.record);
                      row.other = record.value(u"characters"_s).toString();
                  });
}

HealthSource unknownCustomers()
{
    return people(u"u.customer_id"_s, u"customer_user u"_s,
                  u"NOT EXISTS (SELECT 1 FROM customer_company c "
                  "WHERE c.customer_id = u.customer_id)"_s,
                  [](HealthRow &row, const QSqlRecord &record) {
                      row.field = u"customer_id"_s;
                      row.before = record.value(row.field);
                      row.found = shortened(row.before.toString());
                  });
}

/// The few customers come first, and then their people.
HealthSource peopleOfInvalidCustomers()
{
    return people(u"u.customer_id, u.valid_id, c.name"_s,
                  u"customer_company c CROSS JOIN customer_user u"_s,
                  u"c.valid_id <> 1 AND u.customer_id = c.customer_id AND u.valid_id = 1"_s,
                  [](HealthRow &row, const QSqlRecord &record) {
                      row.field = u"customer_id"_s;
                      row.found = shortened(record.value(row.field).toString());
                      row.other = record.value(u"name"_s).toString();
                      row.before = record.value(u"valid_id"_s);
                  });
}

HealthSource weakPasswords()
{
    return people(u"CAST(u.pw AS TEXT) AS pw"_s, u"customer_user u"_s,
                  u"CAST(u.pw AS TEXT) <> '' AND substr(CAST(u.pw AS TEXT), 1, 7) <> 'BCRYPT:'"_s,
                  [](HealthRow &row, const QSqlRecord &record) {
                      row.field = u"pw"_s;
                      row.found = Domain::passwordKindName(
                          Domain::passwordKind(record.value(u"pw"_s).toString()));
                  });
}

/// Who logged in since is not meant, nor who has never but was added since. A last login that is no
/// number is none.
HealthSource noLogin(const QDateTime &since)
{
    const QString logins = u"FROM customer_preferences p WHERE p.user_id = u.login "
                           "AND p.preferences_key = 'UserLastLogin' "
                           "AND CAST(p.preferences_value AS INTEGER) "_s;
    HealthSource source = people(
        u"u.create_time, u.valid_id, (SELECT max(CAST(p.preferences_value AS INTEGER)) %1 > 0) "
        "AS last_login"_s.arg(logins),
        u"customer_user u"_s,
        u"u.valid_id = 1 AND NOT EXISTS (SELECT 1 %1 >= ?) "
        "AND (u.create_time < ? OR EXISTS (SELECT 1 %1 > 0))"_s.arg(logins),
        [](HealthRow &row, const QSqlRecord &record) {
            const QVariant lastLogin = record.value(u"last_login"_s);
            row.field = lastLogin.isNull() ? u"create_time"_s : u"last_login"_s;
            row.found = shortened(record.value(row.field).toString());
            row.before = record.value(u"valid_id"_s);
        });
    source.values = {since.toSecsSinceEpoch(), since.toString(u"yyyy-MM-dd HH:mm:ss"_s)};
    return source;
}

// Texts of records

/// All white space that Domain::normalized() takes away, as an SQL expression.
QString blanks()
{
    QStringList codes;
    constexpr char32_t last = 0x3000;
    for (char32_t code = 1; code <= last; ++code) {
        if (QChar::isSpace(code)) {
            codes.append(QString::number(code));
        }
    }
    return u"char("_s + codes.join(u',') + u')';
}

/// A statement about all texts of a table of records. `condition` says of a column (%1) of a length
/// (%2) whether something may be wrong in it, and `describe` whether it is.
HealthSource
texts(Table table, const QString &condition,
      std::function<bool(HealthRow &, const Domain::Field &, const QString &)> describe)
{
    QStringList columns;
    QStringList conditions;
    for (const Domain::Field &field : fieldsOf(table)) {
        if (holdsText(field)) {
            columns.append(field.name());
            conditions.append(QString(condition)
                                  .replace("%1"_L1, field.name())
                                  .replace("%2"_L1, QString::number(field.length)));
        }
    }
    if (!columns.contains(keyColumn(table))) {
        columns.append(keyColumn(table));
    }
    const auto rowsOf = [table, describe = std::move(describe)](const QSqlRecord &record) {
        QList<HealthRow> rows;
        for (const Domain::Field &field : fieldsOf(table)) {
            HealthRow row = recordRow(table, record);
            row.field = field.name();
            if (holdsText(field) && describe(row, field, record.value(row.field).toString())) {
                rows.append(row);
            }
        }
        return rows;
    };
    return {.columns = columns.join(", "_L1),
            .from = u"FROM %1 WHERE %2"_s.arg(Domain::tableName(table), conditions.join(" OR "_L1)),
            .order = keyColumn(table),
            .rowsOf = rowsOf,
            .isExact = false};
}

HealthSource surroundingBlanks(Table table)
{
    const auto describe = [](HealthRow &row, const Domain::Field &, const QString &value) {
        row.found = shortened(value);
        return Domain::normalized(value) != value;
    };
    return texts(table, u"%1 <> trim(%1, "_s + blanks() + u')', describe);
}

HealthSource longValues(Table table)
{
    const auto describe = [](HealthRow &row, const Domain::Field &field, const QString &value) {
        row.found = shortened(value);
        row.other = QString::number(Domain::characterCount(value));
        return Domain::characterCount(value) > field.length;
    };
    return texts(table, u"length(%1) > %2"_s, describe);
}

} // namespace

QString HealthSource::select() const
{
    return u"SELECT %1 %2 ORDER BY %3"_s.arg(columns, from, order);
}

QString HealthSource::countSelect() const
{
    return isGrouped ? u"SELECT count(*) FROM (SELECT %1 %2)"_s.arg(columns, from)
                     : u"SELECT count(*) "_s + from;
}

QString shortened(const QString &value)
{
    constexpr qsizetype most = 300;
    return value.size() <= most ? value : value.left(most - 1) + u'…';
}

QString namingColumn(Table table)
{
    return table == Table::Customer ? u"customer_id"_s
        : table == Table::Group     ? u"name"_s
                                    : u"login"_s;
}

QString keyColumn(Table table)
{
    return table == Table::Customer ? u"customer_id"_s : u"id"_s;
}

QStringList textColumns(Table table)
{
    QStringList columns;
    for (const Domain::Field &field : fieldsOf(table)) {
        if (holdsText(field)) {
            columns.append(field.name());
        }
    }
    return columns;
}

QList<HealthSource> healthSources(HealthCheck check, const QDateTime &now, int monthsWithoutLogin)
{
    QList<HealthSource> sources;
    switch (check) {
    case HealthCheck::OrphanedRelations:
        return orphanSources();
    case HealthCheck::DuplicateRelations:
        return duplicateSources();
    case HealthCheck::LongUsernames:
        return {longUsernames()};
    case HealthCheck::UnknownCustomers:
        return {unknownCustomers()};
    case HealthCheck::PeopleOfInvalidCustomers:
        return {peopleOfInvalidCustomers()};
    case HealthCheck::WeakPasswords:
        return {weakPasswords()};
    case HealthCheck::NoLogin:
        return {noLogin(now.addMonths(-monthsWithoutLogin))};
    case HealthCheck::SurroundingBlanks:
        for (const Table table : recordTables) {
            sources.append(surroundingBlanks(table));
        }
        break;
    case HealthCheck::LongValues:
        for (const Table table : recordTables) {
            sources.append(longValues(table));
        }
        break;
    case HealthCheck::Integrity:
    case HealthCheck::CaseTwins:
    case HealthCheck::SharedEmails:
        break;
    }
    return sources;
}

} // namespace Store
