// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/personreport.h"

#include "store/backup.h"
#include "store/newfile.h"
#include "tables/historyjson.h"
#include "tables/jsonvalues.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>

#include <memory>
#include <vector>

namespace Tables {

using namespace Qt::StringLiterals;
using Domain::Result;
using Store::PersonReport;

namespace {

QJsonArray preferenceArray(const PersonReport &report)
{
    QJsonArray preferences;
    for (const PersonReport::Preference &each : report.preferences) {
        preferences.append(
            QJsonObject{{u"key"_s, each.key}, {u"value"_s, storedValue(each.value)}});
    }
    return preferences;
}

QJsonArray furtherCustomerArray(const PersonReport &report)
{
    QJsonArray customers;
    for (const PersonReport::LinkedCustomer &each : report.furtherCustomers) {
        customers.append(
            QJsonObject{{u"customer_id"_s, each.customerId},
                        {u"name"_s, each.name.isNull() ? QJsonValue() : QJsonValue(each.name)}});
    }
    return customers;
}

QJsonArray permissionArray(const PersonReport &report)
{
    QJsonArray permissions;
    for (const PersonReport::DirectPermission &each : report.permissions) {
        permissions.append(QJsonObject{{u"group"_s, each.group},
                                       {u"permission"_s, each.permission},
                                       {u"value"_s, each.value}});
    }
    return permissions;
}

QJsonObject effectiveObject(const PersonReport &report)
{
    return {{u"group_support"_s, report.hasGroupSupport},
            {u"groups"_s, groupsObject(report.effective)},
            {u"customers"_s, customersObject(report.access)}};
}

/// A file that is written, but has no name yet.
struct PendingFile
{
    QString target;
    std::unique_ptr<Store::NewFile> file;
};

Result<PendingFile> prepared(const QString &target, const QByteArray &content,
                             const Store::Location &database)
{
    if (auto checked = Store::checkNewFile(target, database); !checked) {
        return checked.error();
    }
    auto file = Store::NewFile::create(target);
    if (!file) {
        return file.error();
    }
    if (auto written = (*file)->write(content); !written) {
        return written.error();
    }
    return PendingFile{.target = target, .file = std::move(*file)};
}

/// All of them, or none.
Result<void> putAll(const std::vector<PendingFile> &files)
{
    QStringList put;
    for (const PendingFile &each : files) {
        if (auto done = each.file->putAt(each.target); !done) {
            for (const QString &path : put) {
                QFile::remove(path);
            }
            return done.error();
        }
        put.append(each.target);
    }
    return {};
}

} // namespace

QJsonObject personReportObject(const PersonReport &report)
{
    QJsonObject person = rowObject(report.columns);
    person.insert(u"has_password"_s, report.hasPassword);
    person.insert(u"password_kind"_s, report.passwordKind);
    person.insert(u"created_by"_s, report.createdBy);
    person.insert(u"changed_by"_s, report.changedBy);
    QJsonArray history;
    for (const Store::HistoryEntry &entry : report.history) {
        history.append(historyObject(entry));
    }
    return {{u"rollbook_version"_s, QStringLiteral(ROLLBOOK_VERSION)},
            {u"made_at"_s, momentValue(report.time)},
            {u"person"_s, person},
            {u"earlier_logins"_s, QJsonArray::fromStringList(report.earlierLogins)},
            {u"preferences"_s, preferenceArray(report)},
            {u"customer"_s,
             report.customer.isEmpty() ? QJsonValue() : QJsonValue(rowObject(report.customer))},
            {u"further_customers"_s, furtherCustomerArray(report)},
            {u"permissions"_s, permissionArray(report)},
            {u"effective_permissions"_s, effectiveObject(report)},
            {u"history"_s, history}};
}

QString jsonFileBeside(const QString &textFile)
{
    const QFileInfo info(textFile);
    const bool hasEnd = info.suffix().compare("txt"_L1, Qt::CaseInsensitive) == 0
        && !info.completeBaseName().isEmpty();
    return (hasEnd ? textFile.chopped(info.suffix().size() + 1) : textFile) + ".json"_L1;
}

Result<void> writePersonReport(const PersonReport &report, Store::Database &database,
                               const PersonReportFiles &files)
{
    std::vector<PendingFile> pending;
    const auto add = [&pending, &database](const QString &path,
                                           const QByteArray &content) -> Result<void> {
        auto file = prepared(path, content, database.location());
        if (!file) {
            return file.error();
        }
        pending.push_back(std::move(*file));
        return {};
    };
    if (!files.text.isEmpty()) {
        if (auto added = add(files.text, personReportText(report, database).toUtf8()); !added) {
            return added;
        }
    }
    if (!files.json.isEmpty()) {
        const QByteArray json = QJsonDocument(personReportObject(report)).toJson();
        if (auto added = add(files.json, json); !added) {
            return added;
        }
    }
    return putAll(pending);
}

} // namespace Tables
