// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/leftovertexts.h"

#include "domain/changeset.h"
#include "domain/permissions.h"
#include "store/cascade.h"
#include "store/permissionstore.h"
#include "tables/errortexts.h"
#include "tables/permissiontexts.h"

#include <QCoreApplication>
#include <QMap>

namespace Tables {

using namespace Qt::StringLiterals;
using Domain::PermissionContext;
using Domain::RowChange;
using Domain::Table;

namespace {

/// What is left over, and how it is told.
class LeftOverTexts
{
    Q_DECLARE_TR_FUNCTIONS(LeftOverTexts)

public:
    LeftOverTexts(Table of, const QList<Domain::Group> &groups);

    void add(const RowChange &row);
    [[nodiscard]] QString text() const;

private:
    void addGrant(const QVariantMap &row, const QString &context);
    [[nodiscard]] static QString listed(QStringList names); ///< by name

    Table m_of; ///< whose they were
    QHash<int, QString> m_groupNames;
    QMap<QString, QStringList> m_grants; ///< permissions by group
    QStringList m_linked; ///< a customer user's customers, a customer's customer users
    QStringList m_preferences;
};

LeftOverTexts::LeftOverTexts(Table of, const QList<Domain::Group> &groups)
    : m_of(of)
{
    for (const Domain::Group &group : groups) {
        m_groupNames.insert(group.id, group.name);
    }
}

void LeftOverTexts::add(const RowChange &row)
{
    switch (row.table) {
    case Table::GroupCustomerUser:
        addGrant(row.key, {});
        break;
    case Table::GroupCustomer: {
        const QString key = row.key.value(u"permission_context"_s).toString();
        const bool isOther = key == Domain::contextKey(PermissionContext::OtherCustomers);
        addGrant(row.key,
                 contextText(isOther ? PermissionContext::OtherCustomers
                                     : PermissionContext::SameCustomer));
        break;
    }
    case Table::CustomerUserCustomer:
        m_linked.append(
            row.key.value(m_of == Table::Customer ? u"user_id"_s : u"customer_id"_s).toString());
        break;
    default:
        m_preferences.append(row.key.value(u"preferences_key"_s).toString());
    }
}

void LeftOverTexts::addGrant(const QVariantMap &row, const QString &context)
{
    const int id = row.value(u"group_id"_s).toInt();
    QString permission = row.value(u"permission_key"_s).toString();
    if (!context.isEmpty()) {
        permission = tr("%1 %2", "permission, whose tickets").arg(permission, context);
    }
    if (row.value(u"permission_value"_s).toInt() != 1) {
        permission = tr("%1 switched off", "permission").arg(permission);
    }
    m_grants[m_groupNames.value(id, u'#' + QString::number(id))].append(permission);
}

QString LeftOverTexts::listed(QStringList names)
{
    constexpr qsizetype most = 20;
    names.sort();
    QStringList shown;
    for (const QString &name : names.first(qMin(most, names.size()))) {
        shown.append(quotable(name));
    }
    const QString list = shown.join(u", "_s);
    const qsizetype more = names.size() - shown.size();
    return more == 0 ? list : tr("%1 and %n more", nullptr, static_cast<int>(more)).arg(list);
}

QString LeftOverTexts::text() const
{
    QStringList groups;
    for (auto grant = m_grants.cbegin(); grant != m_grants.cend(); ++grant) {
        QStringList permissions = grant.value();
        permissions.sort();
        groups.append(
            tr("%1 (%2)", "group, its permissions").arg(grant.key(), permissions.join(u", "_s)));
    }
    QStringList lines;
    if (!groups.isEmpty()) {
        lines.append(tr("Groups: %1").arg(listed(groups)));
    }
    if (!m_linked.isEmpty()) {
        lines.append(m_of == Table::Customer ? tr("Further customer of: %1").arg(listed(m_linked))
                                             : tr("Further customers: %1").arg(listed(m_linked)));
    }
    if (!m_preferences.isEmpty()) {
        lines.append(tr("Preferences: %1").arg(listed(m_preferences)));
    }
    return lines.join(u'\n');
}

} // namespace

Domain::Result<QString> leftOverText(Store::Database &database, const Domain::Violation &violation)
{
    const Table table = violation.field == "login"_L1 ? Table::CustomerUser : Table::Customer;
    const auto rows = Store::leftOversOf(
        database.connection(),
        {.table = table, .columns = {{.column = violation.field, .after = violation.owner}}});
    if (!rows) {
        return rows.error();
    }
    const auto groups = Store::PermissionStore(database).groups();
    if (!groups) {
        return groups.error();
    }
    LeftOverTexts texts(table, *groups);
    for (const RowChange &row : *rows) {
        texts.add(row);
    }
    return texts.text();
}

} // namespace Tables
