// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/fields.h"
#include "tables/errortexts.h"
#include "tables/fieldtexts.h"
#include "tables/historytexts.h"
#include "tables/permissiontexts.h"
#include "tables/personreport.h"

#include <QCoreApplication>

#include <array>
#include <span>

namespace Tables {

using namespace Qt::StringLiterals;
using Domain::Permission;
using Store::PersonReport;

namespace {

constexpr qsizetype longestShown = 10'000; ///< characters of one value

/// Writes the report; a class for its translation context, too.
class PersonReportWriter
{
    Q_DECLARE_TR_FUNCTIONS(PersonReportWriter)

public:
    PersonReportWriter(const PersonReport &report, Store::Database &database)
        : m_report(report)
        , m_names(database)
    {
    }

    [[nodiscard]] QString written();

private:
    void addTitle();
    void addPerson();
    void addCustomer();
    void addRelations();
    void addEffective();
    void addHistory();
    void addFields(std::span<const Domain::Field> fields, const QVariantMap &columns);
    void heading(const QString &text, QChar under);
    void line(const QString &text) { m_text += text + u'\n'; }
    void value(const QString &label, const QString &value);
    void none() { line(tr("None.")); }
    [[nodiscard]] static QString by(const QVariant &time, const QString &agent);

    const PersonReport &m_report;
    Store::RecordNames m_names;
    QString m_text;
};

QString PersonReportWriter::written()
{
    addTitle();
    addPerson();
    addCustomer();
    addRelations();
    addEffective();
    addHistory();
    return m_text;
}

void PersonReportWriter::heading(const QString &text, QChar under)
{
    if (!m_text.isEmpty()) {
        m_text += u'\n';
    }
    line(text);
    line(QString(text.size(), under));
}

void PersonReportWriter::value(const QString &label, const QString &value)
{
    line(tr("%1: %2", "label and value").arg(label, quotable(value, longestShown)));
}

QString PersonReportWriter::by(const QVariant &time, const QString &agent)
{
    return tr("%1 by %2", "a moment and an agent").arg(timestampText(time.toString()), agent);
}

void PersonReportWriter::addTitle()
{
    heading(tr("Everything About Customer User “%1”")
                .arg(quotable(m_report.columns.value(u"login"_s).toString())),
            u'=');
    line(tr("Read from the database on %1 by Rollbook %2.")
             .arg(momentText(m_report.time), QStringLiteral(ROLLBOOK_VERSION)));
    line(tr("Of the password only its kind is told. All times are local."));
}

void PersonReportWriter::addFields(std::span<const Domain::Field> fields,
                                   const QVariantMap &columns)
{
    for (const Domain::Field &field : fields) {
        const QVariant stored = columns.value(field.name());
        if (field.kind == Domain::FieldKind::Password) {
            value(fieldLabel(field), m_report.passwordKind);
        } else if (field.kind == Domain::FieldKind::Validity) {
            value(fieldLabel(field), validityText(stored.toInt()));
        } else {
            value(fieldLabel(field), stored.toString());
        }
    }
}

void PersonReportWriter::addPerson()
{
    heading(tr("The Person"), u'-');
    value(tr("Number"), m_report.columns.value(u"id"_s).toString());
    addFields(Domain::customerUserFields(), m_report.columns);
    value(tr("Created"), by(m_report.columns.value(u"create_time"_s), m_report.createdBy));
    value(tr("Changed"), by(m_report.columns.value(u"change_time"_s), m_report.changedBy));
    for (const QString &login : m_report.earlierLogins) {
        value(tr("Earlier username"), login);
    }
    heading(tr("Preferences"), u'-');
    for (const PersonReport::Preference &each : m_report.preferences) {
        const QString stored = each.value.toString();
        value(quotable(each.key), each.key == "UserLastLogin"_L1 ? lastLoginText(stored) : stored);
    }
    if (m_report.preferences.isEmpty()) {
        none();
    }
}

void PersonReportWriter::addCustomer()
{
    heading(tr("The Person's Customer"), u'-');
    if (m_report.customer.isEmpty()) {
        line(tr("There is no customer with this ID."));
    } else {
        addFields(Domain::customerFields(), m_report.customer);
    }
    heading(tr("Further Customers"), u'-');
    for (const PersonReport::LinkedCustomer &each : m_report.furtherCustomers) {
        value(quotable(each.customerId), each.name);
    }
    if (m_report.furtherCustomers.isEmpty()) {
        none();
    }
}

void PersonReportWriter::addRelations()
{
    heading(tr("The Person's Own Permissions"), u'-');
    for (const PersonReport::DirectPermission &each : m_report.permissions) {
        value(quotable(each.group),
              each.value != 0 ? each.permission
                              : tr("%1, but not granted", "a permission").arg(each.permission));
    }
    if (m_report.permissions.isEmpty()) {
        none();
    }
}

void PersonReportWriter::addEffective()
{
    heading(tr("Permissions That Follow from All of This"), u'-');
    if (!m_report.hasGroupSupport) {
        line(tr("Customer group support is off, so permissions have no effect at present."));
    }
    for (const Domain::GroupPermission &group : m_report.effective) {
        line(tr("Group “%1”", "in a report").arg(quotable(group.group.name)));
        for (const Permission permission : {Permission::ReadOnly, Permission::ReadWrite}) {
            for (const Domain::GroupReason &reason : group.reasons(permission)) {
                line(u"  "_s + reasonText(reason, permission));
            }
        }
    }
    for (const Domain::CustomerAccess &customer : m_report.access) {
        line(tr("Tickets of customer “%1”").arg(quotable(customer.customerId)));
        for (const Domain::AccessReason &reason : customer.direct + customer.indirect) {
            line(u"  "_s + reasonText(reason));
        }
    }
    if (m_report.effective.isEmpty() && m_report.access.isEmpty()) {
        none();
    }
}

void PersonReportWriter::addHistory()
{
    heading(tr("History, the Latest First"), u'-');
    for (const Store::HistoryEntry &entry : m_report.history) {
        line(tr("Change %1, %2, %3: %4", "number, time, agent, what was done")
                 .arg(QString::number(entry.number), momentText(entry.time), quotable(entry.agent),
                      changeSetText(entry)));
        for (const Store::JournalRow &row : entry.rows) {
            for (const HistoryLine &each : historyLines(row, m_names)) {
                line(u"  "_s
                     + tr("%1, %2: “%3” → “%4”", "record, field, before, after")
                           .arg(each.record, each.field, each.before, each.after));
            }
        }
    }
    if (m_report.history.isEmpty()) {
        none();
    }
}

} // namespace

QString personReportText(const PersonReport &report, Store::Database &database)
{
    return PersonReportWriter(report, database).written();
}

} // namespace Tables
