// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/customeraccessmodel.h"

#include "tables/errortexts.h"
#include "tables/permissiontexts.h"

#include <QMap>

namespace Tables {

using Domain::CustomerAccess;

namespace {

const QList<Domain::AccessReason> &reasons(const CustomerAccess &access, int column)
{
    return column == CustomerAccessModel::Direct ? access.direct : access.indirect;
}

QStringList sentences(const CustomerAccess &access, int column)
{
    QStringList sentences;
    for (const Domain::AccessReason &reason : reasons(access, column)) {
        sentences.append(reasonText(reason));
    }
    return sentences;
}

} // namespace

CustomerAccessModel::CustomerAccessModel(const PermissionPreview &preview, QObject *parent)
    : MarkModel(parent)
    , m_preview(preview)
{
}

void CustomerAccessModel::refresh()
{
    const Domain::PermissionFacts &facts = m_preview.facts();
    QMap<QString, Row> found;
    const auto stored = Domain::customerAccess(m_preview.stored(), facts);
    for (const CustomerAccess &access : stored) {
        found[access.customerId].stored = access;
    }
    const auto shown = Domain::customerAccess(m_preview.shown(), facts);
    for (const CustomerAccess &access : shown) {
        found[access.customerId].shown = access;
    }
    QVariantList ids;
    for (auto each = found.begin(); each != found.end(); ++each) {
        each->name = facts.customers.value(each.key()).name;
        ids.append(each.key());
    }
    const int columns = facts.policy.otherCustomers ? Indirect + 1 : Direct + 1;
    replaceRows(ids, columns, [this, &found] {
        m_ids = found.keys();
        m_rows = found.values();
    });
}

QString CustomerAccessModel::headerText(int column) const
{
    switch (column) {
    case Direct:
        return tr("Direct");
    case Indirect:
        return tr("Indirect");
    default:
        return tr("Customer");
    }
}

QString CustomerAccessModel::name(int row) const
{
    return tr("%1  %2", "customer id, name").arg(m_ids.at(row), m_rows.at(row).name);
}

Mark CustomerAccessModel::mark(int row, int column) const
{
    return markOf(!reasons(m_rows.at(row).stored, column).isEmpty(),
                  !reasons(m_rows.at(row).shown, column).isEmpty());
}

QString CustomerAccessModel::words(Mark mark, int column) const
{
    const bool isDirect = column == Direct;
    switch (mark) {
    case Mark::Present:
        return isDirect ? tr("has direct access") : tr("has indirect access");
    case Mark::Coming:
        return isDirect ? tr("would get direct access when saved")
                        : tr("would get indirect access when saved");
    case Mark::Going:
        return isDirect ? tr("would lose direct access when saved")
                        : tr("would lose indirect access when saved");
    case Mark::Absent:
        break;
    }
    return isDirect ? tr("does not have direct access") : tr("does not have indirect access");
}

QString CustomerAccessModel::explanation(int row, int column) const
{
    if (column == Customer) {
        QStringList parts;
        for (int each = Direct; each < columnCount(); ++each) {
            parts.append(explanation(row, each));
        }
        return parts.join(u'\n');
    }
    const QString customer = quotable(m_ids.at(row));
    const QStringList now = sentences(m_rows.at(row).stored, column);
    const QStringList then = sentences(m_rows.at(row).shown, column);
    switch (markOf(!now.isEmpty(), !then.isEmpty())) {
    case Mark::Present:
        return listed(tr("Access to customer %1:").arg(customer), then);
    case Mark::Coming:
        return listed(tr("Access to customer %1 would come when this form is saved:").arg(customer),
                      then);
    case Mark::Going:
        return listed(tr("Access to customer %1 would go when this form is saved. It is there so "
                         "far:")
                          .arg(customer),
                      now);
    case Mark::Absent:
        break;
    }
    return column == Direct
        ? tr("Why not? Customer %1 is neither the primary customer of this customer user nor a "
             "further one. Either would give direct access.")
              .arg(customer)
        : tr("Why not? In no group may a customer of this customer user see other customers "
             "(Other Customers) while customer %1 is in that group (Same Customer). That would "
             "give indirect access.")
              .arg(customer);
}

} // namespace Tables
