// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/healthrelations.h"

namespace Store {

using namespace Qt::StringLiterals;
using Domain::Table;

namespace {

/// What a column of a relation must be in another table.
struct Parent
{
    QString column;
    QString table;
    QString tableColumn;
};

struct RelationTable
{
    Table table;
    QStringList columns; ///< all that make the row, as an index has them
    QList<Parent> parents;
};

const Parent userParent{u"user_id"_s, u"customer_user"_s, u"login"_s};
const Parent customerParent{u"customer_id"_s, u"customer_company"_s, u"customer_id"_s};
const Parent groupParent{u"group_id"_s, u"groups_table"_s, u"id"_s};

QList<RelationTable> relationTables()
{
    return {
        {Table::GroupCustomerUser,
         {u"user_id"_s, u"group_id"_s, u"permission_key"_s, u"permission_value"_s},
         {userParent, groupParent}},
        {Table::GroupCustomer,
         {u"customer_id"_s, u"group_id"_s, u"permission_context"_s, u"permission_key"_s,
          u"permission_value"_s},
         {customerParent, groupParent}},
        {Table::CustomerUserCustomer,
         {u"user_id"_s, u"customer_id"_s},
         {userParent, customerParent}},
    };
}

/// The name of the relation's group, to be shown, or its customer.
QString relationPartner(const RelationTable &relation)
{
    return relation.table == Table::CustomerUserCustomer ? u"r.customer_id"_s
        : relation.table == Table::CustomerPreference
        ? u"r.preferences_key"_s
        : u"(SELECT g.name FROM groups_table g WHERE g.id = r.group_id)"_s;
}

HealthRow relationRow(const RelationTable &relation, const QSqlRecord &record)
{
    HealthRow row{.table = relation.table,
                  .record = record.value(relation.columns.constFirst()).toString(),
                  .other = record.value(u"partner"_s).toString()};
    for (const QString &column : relation.columns) {
        row.key.insert(column, record.value(column));
    }
    return row;
}

QString missing(const Parent &parent)
{
    return u"NOT EXISTS (SELECT 1 FROM %1 p WHERE p.%2 = r.%3)"_s.arg(
        parent.table, parent.tableColumn, parent.column);
}

/// The same row twice is removed as one, so it is found as one.
HealthSource orphansOf(const RelationTable &relation)
{
    QStringList conditions;
    QString missingColumn = u"CASE"_s;
    for (const Parent &parent : relation.parents) {
        conditions.append(missing(parent));
        missingColumn += u" WHEN %1 THEN '%2'"_s.arg(missing(parent), parent.column);
    }
    const auto rowsOf = [relation](const QSqlRecord &record) {
        HealthRow row = relationRow(relation, record);
        row.field = record.value(u"missing"_s).toString();
        row.found = shortened(record.value(row.field).toString());
        return QList{row};
    };
    return {.columns = u"DISTINCT r.%1, %2 END AS missing, %3 AS partner"_s.arg(
                relation.columns.join(", r."_L1), missingColumn, relationPartner(relation)),
            .from = u"FROM %1 r WHERE %2"_s.arg(Domain::tableName(relation.table),
                                                conditions.join(" OR "_L1)),
            .order = u"r."_s + relation.columns.join(", r."_L1),
            .isGrouped = true,
            .rowsOf = rowsOf};
}

} // namespace

QList<HealthSource> orphanSources()
{
    QList<HealthSource> sources;
    QList<RelationTable> relations = relationTables();
    relations.append({Table::CustomerPreference,
                      {u"user_id"_s, u"preferences_key"_s, u"preferences_value"_s},
                      {userParent}});
    for (const RelationTable &relation : std::as_const(relations)) {
        sources.append(orphansOf(relation));
    }
    return sources;
}

QList<HealthSource> duplicateSources()
{
    QList<HealthSource> sources;
    for (const RelationTable &relation : relationTables()) {
        const QString columns = u"r."_s + relation.columns.join(", r."_L1);
        const auto rowsOf = [relation](const QSqlRecord &record) {
            HealthRow row = relationRow(relation, record);
            row.field = relation.columns.constFirst();
            row.found = record.value(u"copies"_s);
            return QList{row};
        };
        sources.append({.columns = u"%1, count(*) AS copies, %2 AS partner"_s.arg(
                            columns, relationPartner(relation)),
                        .from = u"FROM %1 r GROUP BY %2 HAVING count(*) > 1"_s.arg(
                            Domain::tableName(relation.table), columns),
                        .order = columns,
                        .isGrouped = true,
                        .rowsOf = rowsOf});
    }
    return sources;
}

} // namespace Store
