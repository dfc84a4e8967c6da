// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/grouppermissionmodel.h"

#include "tables/errortexts.h"
#include "tables/permissiontexts.h"

#include <algorithm>

namespace Tables {

using Domain::GroupPermission;
using Domain::Permission;

namespace {

Permission permissionIn(int column)
{
    return column == GroupPermissionModel::ReadOnly ? Permission::ReadOnly : Permission::ReadWrite;
}

bool isEmpty(const GroupPermission &permission)
{
    return permission.ro.isEmpty() && permission.rw.isEmpty();
}

QStringList sentences(const GroupPermission &found, Permission permission)
{
    QStringList sentences;
    for (const Domain::GroupReason &reason : found.reasons(permission)) {
        sentences.append(reasonText(reason, permission));
    }
    return sentences;
}

} // namespace

GroupPermissionModel::GroupPermissionModel(const PermissionPreview &preview, QObject *parent)
    : MarkModel(parent)
    , m_preview(preview)
{
}

void GroupPermissionModel::refresh()
{
    const QList<Row> rows = rowsNow();
    QVariantList ids;
    for (const Row &row : rows) {
        ids.append(row.shown.group.id);
    }
    replaceRows(ids, ColumnCount, [this, &rows] { m_rows = rows; });
}

void GroupPermissionModel::setWithAllGroups(bool all)
{
    m_withAllGroups = all;
    refresh();
}

GroupPermission GroupPermissionModel::permissionOf(const Domain::Member &member,
                                                   const Domain::Group &group) const
{
    const Domain::PermissionFacts &facts = m_preview.facts();
    return {
        .group = group,
        .ro = Domain::groupReasons(member, group, Permission::ReadOnly, facts.grants, facts.policy),
        .rw =
            Domain::groupReasons(member, group, Permission::ReadWrite, facts.grants, facts.policy)};
}

QList<GroupPermissionModel::Row> GroupPermissionModel::rowsNow() const
{
    QList<Row> rows;
    if (!m_preview.facts().policy.groupSupport) {
        return rows;
    }
    for (const Domain::Group &group : m_preview.facts().groups) {
        const Row row{.stored = permissionOf(m_preview.stored(), group),
                      .shown = permissionOf(m_preview.shown(), group)};
        const bool hasMark = !isEmpty(row.stored) || !isEmpty(row.shown);
        if (hasMark || (m_withAllGroups && group.isValid())) {
            rows.append(row);
        }
    }
    std::sort(rows.begin(), rows.end(), [](const Row &left, const Row &right) {
        return Domain::byNameWithoutCase(left.shown.group, right.shown.group);
    });
    return rows;
}

QString GroupPermissionModel::headerText(int column) const
{
    return column == Group ? tr("Group") : Domain::permissionKey(permissionIn(column));
}

QString GroupPermissionModel::name(int row) const
{
    return m_rows.at(row).shown.group.name;
}

Mark GroupPermissionModel::mark(int row, int column) const
{
    const Permission permission = permissionIn(column);
    return markOf(!m_rows.at(row).stored.reasons(permission).isEmpty(),
                  !m_rows.at(row).shown.reasons(permission).isEmpty());
}

QString GroupPermissionModel::words(Mark mark, int column) const
{
    const QString permission = Domain::permissionKey(permissionIn(column));
    switch (mark) {
    case Mark::Present:
        return tr("has %1").arg(permission);
    case Mark::Coming:
        return tr("would get %1 when saved").arg(permission);
    case Mark::Going:
        return tr("would lose %1 when saved").arg(permission);
    case Mark::Absent:
        break;
    }
    return tr("does not have %1").arg(permission);
}

QString GroupPermissionModel::explanation(int row, int column) const
{
    const Row &found = m_rows.at(row);
    return column == Group ? QString(explanation(found, Permission::ReadOnly) + u'\n'
                                     + explanation(found, Permission::ReadWrite))
                           : explanation(found, permissionIn(column));
}

QString GroupPermissionModel::explanation(const Row &row, Permission permission) const
{
    const QString key = Domain::permissionKey(permission);
    const QString group = quotable(row.shown.group.name);
    const QStringList now = sentences(row.stored, permission);
    const QStringList then = sentences(row.shown, permission);
    switch (markOf(!now.isEmpty(), !then.isEmpty())) {
    case Mark::Present:
        return listed(tr("%1 on group %2:").arg(key, group), then);
    case Mark::Coming:
        return listed(tr("%1 on group %2 would come when this form is saved:").arg(key, group),
                      then);
    case Mark::Going:
        return listed(tr("%1 on group %2 would go when this form is saved. It is there so far:")
                          .arg(key, group),
                      now)
            + u'\n'
            + listed(tr("Each of these changes alone would keep it:"),
                     m_preview.remedies(row.shown.group, permission));
    case Mark::Absent:
        break;
    }
    return listed(tr("Why not? This customer user does not have %1 on group %2. Each of these "
                     "changes alone would give it:")
                      .arg(key, group),
                  m_preview.remedies(row.shown.group, permission));
}

} // namespace Tables
