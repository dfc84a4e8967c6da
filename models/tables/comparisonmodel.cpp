// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/comparisonmodel.h"

#include "domain/permissions.h"
#include "store/customeruserstore.h"
#include "store/permissionstore.h"
#include "tables/errortexts.h"
#include "tables/permissiontexts.h"

#include <algorithm>

namespace Tables {

using namespace Qt::StringLiterals;
using Domain::Permission;
using Domain::Result;

struct ComparisonModel::Answers
{
    QList<Domain::GroupPermission> groups;
    QList<Domain::CustomerAccess> customers;
};

namespace {

Result<Domain::PermissionFacts> factsOf(Store::Database &database, const QString &login,
                                        Domain::Member &member)
{
    auto person = Store::CustomerUserStore(database).byLogin(login);
    if (!person) {
        return person.error();
    }
    if (!person->has_value()) {
        return Domain::Error{.code = Domain::ErrorCode::NotFound,
                             .subject = login,
                             .record = Domain::RecordKind::CustomerUser};
    }
    const Store::PermissionStore store(database);
    auto read = store.member((*person)->login, (*person)->customerId);
    if (!read) {
        return read.error();
    }
    member = *read;
    return store.factsFor(member);
}

} // namespace

Result<void> ComparisonModel::compare(Store::Database &database, const QString &first,
                                      const QString &second)
{
    QList<Row> rows;
    Side Row::*side = &Row::first;
    for (const QString &login : {first, second}) {
        Domain::Member member;
        auto facts = factsOf(database, login, member);
        if (!facts) {
            return facts.error();
        }
        add({Domain::groupPermissions(member, *facts), Domain::customerAccess(member, *facts)},
            side, rows);
        side = &Row::second;
    }
    m_names = QStringList{first, second};
    m_all = rows;
    filter();
    emit headerDataChanged(Qt::Horizontal, FirstColumn, SecondColumn);
    return {};
}

/// Takes in one side's answers: groups before customers, each by name.
void ComparisonModel::add(const Answers &answers, Side Row::*side, QList<Row> &rows) const
{
    const auto rowOf = [&rows](const QString &what) -> Row & {
        const auto found = std::find_if(rows.begin(), rows.end(),
                                        [&](const Row &row) { return row.what == what; });
        if (found != rows.end()) {
            return *found;
        }
        rows.append({.what = what});
        return rows.last();
    };
    for (const Domain::GroupPermission &group : answers.groups) {
        Side &found = rowOf(tr("Group %1").arg(quotable(group.group.name))).*side;
        for (const Permission permission : {Permission::ReadOnly, Permission::ReadWrite}) {
            if (!group.reasons(permission).isEmpty()) {
                found.kinds.append(Domain::permissionKey(permission));
            }
            for (const Domain::GroupReason &reason : group.reasons(permission)) {
                found.reasons.append(reasonText(reason, permission));
            }
        }
    }
    for (const Domain::CustomerAccess &customer : answers.customers) {
        Side &found = rowOf(tr("Customer %1").arg(quotable(customer.customerId))).*side;
        if (!customer.direct.isEmpty()) {
            found.kinds.append(tr("direct"));
        }
        if (!customer.indirect.isEmpty()) {
            found.kinds.append(tr("indirect"));
        }
        const QList<Domain::AccessReason> reasons = customer.direct + customer.indirect;
        for (const Domain::AccessReason &reason : reasons) {
            found.reasons.append(reasonText(reason));
        }
    }
}

void ComparisonModel::setOnlyDifferences(bool only)
{
    m_onlyDifferences = only;
    filter();
}

void ComparisonModel::filter()
{
    beginResetModel();
    m_rows.clear();
    for (const Row &row : std::as_const(m_all)) {
        if (!m_onlyDifferences || row.first.kinds != row.second.kinds) {
            m_rows.append(row);
        }
    }
    endResetModel();
}

int ComparisonModel::differences() const
{
    return static_cast<int>(std::count_if(m_all.cbegin(), m_all.cend(), [](const Row &row) {
        return row.first.kinds != row.second.kinds;
    }));
}

QString ComparisonModel::difference(const Row &row)
{
    if (row.first.kinds == row.second.kinds) {
        return tr("same");
    }
    return row.second.kinds.isEmpty() ? tr("only the first")
        : row.first.kinds.isEmpty()   ? tr("only the second")
                                      : tr("differs");
}

QString ComparisonModel::reasons(const Side &side)
{
    return side.reasons.isEmpty()
        ? tr("Nothing: it is neither given, nor does it come through a customer or by default.")
        : side.reasons.join(u'\n');
}

QString ComparisonModel::kinds(const Side &side)
{
    return side.kinds.isEmpty() ? tr("–", "no permission") : side.kinds.join(", "_L1);
}

QString ComparisonModel::explanation(const Row &row, int column) const
{
    const auto of = [this, &row](int which, const Side &side) {
        return QString(tr("%1, %2: %3", "group or customer, username, permissions")
                           .arg(row.what, quotable(m_names.value(which)), kinds(side))
                       + u'\n' + reasons(side));
    };
    switch (column) {
    case FirstColumn:
        return of(0, row.first);
    case SecondColumn:
        return of(1, row.second);
    default:
        return QString(of(0, row.first) + u'\n' + of(1, row.second));
    }
}

int ComparisonModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ComparisonModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ComparisonModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const Row &row = m_rows.at(index.row());
    const bool isFirst = index.column() == FirstColumn;
    const Side &side = isFirst ? row.first : row.second;
    const bool isSide = isFirst || index.column() == SecondColumn;
    if (role == Qt::AccessibleDescriptionRole) {
        return explanation(row, index.column());
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    if (isSide) {
        return kinds(side);
    }
    return index.column() == WhatColumn ? row.what : difference(row);
}

QVariant ComparisonModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case WhatColumn:
        return tr("Group or Customer");
    case FirstColumn:
    case SecondColumn:
        return quotable(m_names.value(section - FirstColumn));
    case DifferenceColumn:
        return tr("Difference");
    default:
        return {};
    }
}

} // namespace Tables
